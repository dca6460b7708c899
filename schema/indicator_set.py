"""A set of indicators (mittaristo) that the projects of a theme share: versioned, each indicator defined."""

from pydantic import Field

from schema.base import Line, LocalId, Model, Text, Verbatim, YesNo
from schema.entry import TitledEntry
from schema.period import Period
from schema.practice import ThemeId
from schema.sources import SourceIds
from schema.vocabulary_types import Indicator


class IndicatorDefinition(Model):
    """One indicator of a set."""

    id: LocalId = Field(description="Mittarin tunnus tässä mittaristossa, esim. osallistujat.")
    name: Line = Field(description="Mittarin nimi.")
    unit: Line | None = Field(None, description="Yksikkö, esim. henkilöä.")
    counts_people: YesNo = Field(False, description="kyllä = luku kertoo ihmisistä; alle viiden lukuja ei julkaista.")
    definition: Text | None = Field(None, description="Mitä lasketaan ja milloin.")
    eu_indicator: Indicator | None = Field(None, description="Vastaava EU:n yhteinen indikaattori, jos tiedossa.")
    sources: SourceIds = ()


class IndicatorSet(TitledEntry):
    """A new version is a new entry: figures of different versions are never added up."""

    theme: ThemeId | None = Field(None, description="Teema, jonka mittaristo tämä on. Tyhjä = kaikille yhteinen.")
    version: Verbatim | None = Field(None, description="Versio, esim. 2023. Tyhjä, jos ei tiedossa.")
    period: Period | None = Field(None, description="Milloin versio on voimassa.")
    duty: Text | None = Field(None, description="Kenen pitää käyttää mittaristoa ja kenelle raportoidaan.")
    indicators: tuple[IndicatorDefinition, ...] = Field((), description="Mittarit. Tyhjä, jos niitä ei tiedetä.")
