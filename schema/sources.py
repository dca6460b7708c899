"""Where a fact comes from, and what to do when sources disagree."""

from typing import Annotated

from pydantic import Field

from schema.base import Line, LocalId, Model, ReferenceId, Text, Verbatim
from schema.links import Url
from schema.references import LocalRef

SourceId = Annotated[ReferenceId, LocalRef("sources")]
SourceIds = Annotated[
    tuple[SourceId, ...],
    Field(description="Lähteiden tunnukset: samat kuin tämän tiedoston kohdassa sources."),
]


class Source(Model):
    """A document, page or data set that facts of the entry rest on."""

    id: LocalId = Field(description="Lyhyt tunnus, jolla tähän lähteeseen viitataan, esim. hakuinfo-2022.")
    title: Line = Field(description="Lähteen nimi.")
    publisher: Line | None = Field(None, description="Julkaisija (organisaatio).")
    published: Line | None = Field(None, description="Julkaisuaika niin kuin lähde sen kertoo, esim. kevät 2022.")
    url: Url | None = Field(None, description="Verkko-osoite, jos lähde on julkinen.")
    retrieved: Verbatim | None = Field(None, description="Päivä, jona lähde luettiin, muodossa 2026-11-21.")
    archived_note: Line | None = Field(None, description="Mistä lähteen löytää, jos osoite ei enää toimi.")
    locator: Line | None = Field(None, description="Kohta lähteessä, esim. sivu tai rivi.")


class ContestedValue(Model):
    """One of the values that sources give for the same thing."""

    value: Line = Field(description="Mitä tämä lähde sanoo.")
    sources: SourceIds = ()


class Contradiction(Model):
    """Sources disagree: every value is kept, and the one that is used is named with the reason."""

    about: Line = Field(description="Mistä asiasta lähteet kertovat eri tavoin.")
    values: Annotated[tuple[ContestedValue, ...], Field(min_length=2)] = Field(
        description="Kaikki arvot lähteineen, vähintään kaksi."
    )
    used: Line | None = Field(None, description="Arvo, jota tietopankki käyttää; tyhjä, jos ei mitään.")
    why: Text = Field(description="Miksi arvot eroavat ja miksi juuri tätä arvoa käytetään.")
