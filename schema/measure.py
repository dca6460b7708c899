"""What a figure measures: named in exactly one way, so that figures of different measures are never mixed."""

from typing import Annotated, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from schema.base import Line, Model, ReferenceId
from schema.references import EntryRef
from schema.vocabulary_types import Indicator

IndicatorSetId = Annotated[ReferenceId, EntryRef("indicator_sets")]


class Measure(Model):
    """Shared by results and targets. Raises ``result_name`` unless the measure is named in exactly one way."""

    indicator: Indicator | None = Field(None, description="Mittarin tunnus sanastosta indicators.")
    name: Line | None = Field(None, description="Mittarin nimi, jos sitä ei ole sanastossa eikä mittaristossa.")
    indicator_set: IndicatorSetId | None = Field(None, description="Mittaristo, jos luku on sen mittari.")
    set_indicator: ReferenceId | None = Field(None, description="Mittarin tunnus mittaristossa, esim. osallistujat.")
    unit: Line | None = Field(None, description="Yksikkö, esim. henkilöä tai prosenttia.")

    @model_validator(mode="after")
    def _is_named_once(self) -> Self:
        in_set = (self.indicator_set is not None, self.set_indicator is not None)
        names = (self.indicator is not None, self.name is not None, any(in_set))
        if sum(names) != 1 or any(in_set) != all(in_set):
            raise PydanticCustomError("result_name", "Name the measure in exactly one way")
        return self
