"""What all entries share, whatever they describe."""

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

from schema.base import EntryId, Line, Model, Name, Summary, Title, Verbatim, YesNo
from schema.contact import Contact
from schema.dates import PartialDate
from schema.links import Link
from schema.sources import Contradiction, Source
from schema.vocabulary_types import NameKind

Language = Literal["fi", "sv", "en"]


def _day_only(value: object) -> object:
    try:
        date = value if isinstance(value, PartialDate) else PartialDate.parse(str(value))
    except PydanticCustomError as error:
        if error.type == "date_form":
            raise PydanticCustomError("day_form", "Not a full date: {text}", {"text": str(value)}) from error
        raise
    if date.precision != "day":
        raise PydanticCustomError("day_form", "Not a full date: {text}", {"text": str(date)})
    return date


Day = Annotated[PartialDate, BeforeValidator(_day_only)]
"""A date that must be known to the day, such as the day of a review."""


class Names(Model):
    """Official names in the languages that have one; a translation is not an official name."""

    fi: Name | None = Field(None, description="Virallinen nimi suomeksi.")
    sv: Name | None = Field(None, description="Virallinen nimi ruotsiksi.")
    en: Name | None = Field(None, description="Virallinen nimi englanniksi.")

    def as_dict(self) -> dict[str, str]:
        """The names that exist, by language."""
        return {code: name for code, name in self if name}


class OtherName(Model):
    """A name under which people know or may search the thing."""

    name: Verbatim = Field(description="Nimi.")
    kind: NameKind = Field("muu_nimi", description="Aiempi nimi, lyhenne, palvelun nimi ...")
    language: Language | None = Field(None, description="Nimen kieli.")


class Entry(Model):
    """The fields that every entry has."""

    language: Language = Field("fi", description="Kieli, jolla tämä tiedosto on kirjoitettu: fi, sv tai en.")
    other_names: tuple[OtherName, ...] = Field((), description="Muut nimet, joilla tätä voidaan hakea.")
    summary: Summary | None = Field(
        None, description="1–3 virkettä, jotka kertovat olennaisen (20–400 merkkiä). Ei Markdownia."
    )
    not_known: tuple[Line, ...] = Field(
        (), description="Mitä tästä ei tiedetä. Rehellinen aukko auttaa lukijaa ja arvioijaa."
    )
    links: tuple[Link, ...] = Field((), description="Verkkosivut, jotka kuuluvat tähän.")
    contacts: tuple[Contact, ...] = Field((), description="Keneltä kysyä: organisaatio ja rooli.")
    contradictions: tuple[Contradiction, ...] = Field(
        (), description="Kohdat, joissa lähteet kertovat eri tavoin. Kaikki arvot säilytetään."
    )
    sources: tuple[Source, ...] = Field((), description="Lähteet, joihin tiedot perustuvat.")
    aliases: tuple[EntryId, ...] = Field(
        (), description="Aiemmat tunnukset (tiedostonimet), jos tiedosto on nimetty uudelleen."
    )
    added: Day | None = Field(None, description="Päivä, jona tieto lisättiin tietopankkiin.")
    reviewed: Day | None = Field(None, description="Päivä, jona sisältö viimeksi tarkistettiin.")
    draft: YesNo = Field(False, description="kyllä = luonnos, jota ei julkaista sivustolla.")

    def name_in(self, language: str) -> str:
        """The official name in ``language``, else in the original language."""
        raise NotImplementedError

    def name_language(self, language: str) -> str:
        """The language in which ``name_in(language)`` answers."""
        raise NotImplementedError


class TitledEntry(Entry):
    """An entry with one name at a time, as opposed to organisations, whose names have periods."""

    title: Title = Field(description="Nimi alkuperäiskielellä.")
    title_language: Language | None = Field(None, description="Nimen kieli, jos se on eri kuin tekstin kieli.")
    official_titles: Names | None = Field(
        None, description="Viralliset nimet muilla kielillä, jos niitä on. Ei omia käännöksiä."
    )

    def _official(self) -> dict[str, str]:
        names = self.official_titles.as_dict() if self.official_titles else {}
        return {self.title_language or self.language: self.title, **names}

    def name_in(self, language: str) -> str:
        """The official name in ``language``, else the title."""
        return self._official().get(language, self.title)

    def name_language(self, language: str) -> str:
        """The language of that name."""
        return language if language in self._official() else self.title_language or self.language
