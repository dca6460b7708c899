"""Organisations in their roles. A role belongs to the relation, not to the organisation."""

from pydantic import Field

from schema.base import Line, Model, Verbatim
from schema.contact import OrganisationId
from schema.period import Period
from schema.sources import SourceIds
from schema.vocabulary_types import Certainty, OrganisationRole


class Participation(Model):
    """An organisation in a role."""

    organisation: OrganisationId = Field(description="Organisaation tunnus.")
    role: OrganisationRole = Field(description="Rooli, esim. paatoteuttaja, osatoteuttaja, rahoittava_viranomainen.")
    as_written: Verbatim | None = Field(None, description="Nimi niin kuin lähde sen kirjoittaa, jos se poikkeaa.")
    certainty: Certainty | None = Field(None, description="Kuinka varma rooli on.")
    period: Period | None = Field(None, description="Aika roolissa, jos se ei ole koko aika.")
    note: Line | None = Field(None, description="Lisätieto roolista.")
    sources: SourceIds = ()
