"""Whom to ask: an organisation and a role, never a person."""

from typing import Annotated

from pydantic import Field

from schema.base import Line, Model, ReferenceId
from schema.links import FunctionalEmail, Url
from schema.references import EntryRef
from schema.vocabulary_types import ContactRole

OrganisationId = Annotated[ReferenceId, EntryRef("organisations")]


class Contact(Model):
    """A way to reach a function of an organisation."""

    organisation: OrganisationId = Field(description="Organisaation tunnus.")
    role: ContactRole = Field(description="Rooli, jolle yhteydenotto kuuluu. Ei henkilön nimeä.")
    url: Url | None = Field(None, description="Yhteydenottosivun osoite.")
    functional_email: FunctionalEmail | None = Field(
        None, description="Toiminnallinen osoite, esim. kirjaamo@organisaatio.fi. Ei henkilön osoitetta."
    )
    note: Line | None = Field(None, description="Lisätieto, esim. mihin asioihin yhteystieto on.")
