"""Where a practice is or was in use: dated records, each about one organisation."""

from pydantic import Field

from schema.base import Model, Text
from schema.contact import OrganisationId
from schema.dates import PartialDate
from schema.sources import SourceIds
from schema.vocabulary_types import AdoptionState, Certainty, Region


class Adoption(Model):
    """The state of use in one organisation on the day it was checked. An intention is not use."""

    organisation: OrganisationId = Field(description="Organisaatio, jossa käytäntö on tai oli käytössä.")
    regions: tuple[Region, ...] = Field((), description="Maakunnat, joissa se on käytössä.")
    state: AdoptionState = Field(description="Käytössä, muokattu, lopetettu vai ei tiedossa.")
    checked: PartialDate = Field(description="Milloin tilanne viimeksi tarkistettiin.")
    started: PartialDate | None = Field(None, description="Milloin käyttö alkoi.")
    certainty: Certainty | None = Field(None, description="Kuinka varma tieto on.")
    changed: Text | None = Field(None, description="Mitä muutettiin käyttöönotossa.")
    why: Text | None = Field(None, description="Miksi käyttö jatkuu, muuttui tai loppui.")
    sources: SourceIds = ()
