"""A span of time with planned or actual ends and the history of its changes."""

from typing import Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from schema.base import Line, Model, Text
from schema.dates import PartialDate
from schema.sources import SourceIds
from schema.vocabulary_types import DateKind


class DateChange(Model):
    """A date that was valid before, or that another source gives."""

    field: Literal["start", "end"] = Field(description="Kumpi päivä: start (alku) tai end (loppu).")
    date: PartialDate = Field(description="Aiempi tai toisen lähteen antama päivä.")
    as_of: PartialDate | None = Field(None, description="Mistä ajankohdasta tieto on.")
    note: Text | None = Field(None, description="Miksi päivä muuttui tai miksi sitä ei käytetä.")
    sources: SourceIds = ()


class Period(Model):
    """Start and end, each as exact as the source, with the values they had before."""

    start: PartialDate | None = Field(
        None, description="Alku: 2023-01-01, 2023-01, 2023-syksy tai 2023. Tyhjä, jos ei tiedossa."
    )
    end: PartialDate | None = Field(
        None, description="Loppu samassa muodossa. Tyhjä, jos ei tiedossa tai jos toiminta on pysyvää."
    )
    start_kind: DateKind | None = Field(None, description="Onko alku suunniteltu vai toteutunut.")
    end_kind: DateKind | None = Field(None, description="Onko loppu suunniteltu vai toteutunut.")
    uncertainty: Line | None = Field(None, description="Jos ajankohta on epävarma: mitä ei tiedetä.")
    history: tuple[DateChange, ...] = Field((), description="Aiemmat ja muiden lähteiden päivät.")
    sources: SourceIds = ()

    @model_validator(mode="after")
    def _ends_after_start(self) -> Self:
        start = self.start.first_day() if self.start else None
        end = self.end.last_day() if self.end else None
        if start and end and end < start:
            raise PydanticCustomError(
                "period_reversed",
                "Ends before it starts",
                {"start": str(self.start), "end": str(self.end)},
            )
        return self
