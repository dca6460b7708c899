"""An organisation: names with periods, and successors of the body or of a task."""

import re
from typing import Annotated, Self

from pydantic import AfterValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from schema.base import Line, Model, Text
from schema.contact import OrganisationId
from schema.dates import PartialDate
from schema.entry import Entry, Names
from schema.sources import SourceIds
from schema.vocabulary_types import Certainty, OrganisationKind, Region, SuccessionType

_WEIGHTS = (7, 9, 10, 5, 8, 4, 2)
_FORM = re.compile(r"^(\d{7})-(\d)$")


def check_business_id(value: str) -> str:
    """Check the form and check digit of a Finnish business id. Raises ``business_id``.

    The last digit is 0 when the weighted sum of the first seven leaves 0 modulo 11, and 11 minus the remainder
    otherwise; remainder 1 is never given out (Finnish Patent and Registration Office, YTJ).
    """
    match = _FORM.match(value)
    if match:
        rest = sum(w * int(d) for w, d in zip(_WEIGHTS, match[1], strict=True)) % 11
        if rest != 1 and int(match[2]) == (0 if rest == 0 else 11 - rest):
            return value
    raise PydanticCustomError("business_id", "Not a business id: {text}", {"text": value})


BusinessId = Annotated[str, AfterValidator(check_business_id)]


class NamePeriod(Names):
    """The names that were valid at the same time."""

    start: PartialDate | None = Field(None, description="Mistä alkaen nimi on ollut voimassa.")
    end: PartialDate | None = Field(None, description="Mihin asti nimi oli voimassa. Tyhjä = yhä voimassa.")
    certainty: Certainty | None = Field(None, description="Kuinka varma nimi tai aika on.")
    note: Line | None = Field(None, description="Lisätieto nimestä, esim. missä lähteessä se esiintyy.")
    sources: SourceIds = ()

    def as_dict(self) -> dict[str, str]:
        """The names that exist, by language."""
        names = {"fi": self.fi, "sv": self.sv, "en": self.en}
        return {code: name for code, name in names.items() if name}

    @model_validator(mode="after")
    def _has_a_name(self) -> Self:
        if not self.as_dict():
            raise PydanticCustomError("name_empty", "Give a name in at least one language")
        start = self.start.first_day() if self.start else None
        end = self.end.last_day() if self.end else None
        if start and end and end < start:
            raise PydanticCustomError(
                "period_reversed", "Ends before it starts", {"start": str(self.start), "end": str(self.end)}
            )
        return self


class Succession(Model):
    """Who carries on the body or one of its tasks. One body may have many successors, and one may have many."""

    organisation: OrganisationId = Field(description="Seuraajan tunnus.")
    type: SuccessionType = Field(description="organisaatio = koko organisaatio tai sen alue; tehtava = yksi tehtävä.")
    date: PartialDate | None = Field(None, description="Milloin siirto tapahtui.")
    task: Line | None = Field(None, description="Mikä tehtävä siirtyi (type: tehtava).")
    regions: tuple[Region, ...] = Field((), description="Maakunnat, joita siirto koskee, jos organisaatio jakautui.")
    certainty: Certainty | None = Field(None, description="Kuinka varma tieto on.")
    note: Text | None = Field(None, description="Lisätieto.")
    sources: SourceIds = ()


class Organisation(Entry):
    """The id is our own: a business id may be shared by two bodies and is never a key."""

    kind: OrganisationKind = Field(description="Organisaation laji.")
    names: Annotated[tuple[NamePeriod, ...], Field(min_length=1)] = Field(
        description="Nimet aikaväleineen, vanhin ensin."
    )
    business_ids: tuple[BusinessId, ...] = Field((), description="Y-tunnukset, esim. 2296962-1.")
    home_region: Region | None = Field(None, description="Kotipaikan maakunta.")
    regions: tuple[Region, ...] = Field((), description="Alue, jolla organisaatio toimii.")
    successors: tuple[Succession, ...] = Field((), description="Seuraajat 1.1.2026 ja muissa muutoksissa.")

    def names_at(self, day: PartialDate | None) -> NamePeriod:
        """The names valid at the start of ``day``; the latest names when no day is given or none fits."""
        moment = day.first_day() if day else None
        if moment is not None:
            for names in self.names:
                start = names.start.first_day() if names.start else None
                end = names.end.last_day() if names.end else None
                if (start is None or start <= moment) and (end is None or moment <= end):
                    return names
        return self.names[-1]

    def name_in(self, language: str) -> str:
        """The latest name in ``language``, else in another language that has one."""
        return self._pick(self.names[-1], language)[1]

    def name_language(self, language: str) -> str:
        """The language of that name."""
        return self._pick(self.names[-1], language)[0]

    def _pick(self, names: NamePeriod, language: str) -> tuple[str, str]:
        known = names.as_dict()
        code = next(c for c in (language, self.language, "fi", "sv", "en") if c in known)
        return code, known[code]
