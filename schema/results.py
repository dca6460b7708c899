"""Results: what was measured, against what, when, and by which source.

A target, the size of a target group or a background statistic is not a result.
"""

from decimal import Decimal
from typing import Annotated, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from schema.base import Line, Model, Text
from schema.dates import PartialDate
from schema.period import Period
from schema.sources import SourceIds
from schema.vocabulary_types import BreakdownGroup, Indicator

Number = Annotated[Decimal, Field(max_digits=15, decimal_places=4)]


class Breakdown(Model):
    """The part of a figure that concerns one group."""

    group: BreakdownGroup = Field(description="Ryhmä, jota luku koskee, esim. naiset.")
    baseline: Number | None = Field(None, description="Lähtöarvo.")
    target: Number | None = Field(None, description="Tavoite.")
    actual: Number | None = Field(None, description="Toteuma.")


class Result(Model):
    """One indicator with baseline, target and actual value."""

    indicator: Indicator | None = Field(None, description="Mittarin tunnus sanastosta indicators.")
    name: Line | None = Field(None, description="Mittarin nimi, jos sitä ei ole sanastossa.")
    unit: Line | None = Field(None, description="Yksikkö, esim. henkilöä tai prosenttia.")
    baseline: Number | None = Field(None, description="Lähtöarvo ennen toimintaa.")
    target: Number | None = Field(None, description="Tavoite. Tavoite yksin ei ole tulos.")
    actual: Number | None = Field(None, description="Mitattu toteuma. Tyhjä = ei tiedossa, 0 = nolla.")
    breakdown: tuple[Breakdown, ...] = Field((), description="Erittely ryhmittäin, jos se on julkaistu.")
    measured: PartialDate | None = Field(None, description="Milloin toteuma mitattiin.")
    period: Period | None = Field(None, description="Aika, jota luku koskee.")
    note: Text | None = Field(None, description="Mitä luvusta pitää tietää.")
    sources: SourceIds = ()

    @model_validator(mode="after")
    def _is_named(self) -> Self:
        if (self.indicator is None) == (self.name is None):
            raise PydanticCustomError("result_name", "Give either indicator or name")
        return self
