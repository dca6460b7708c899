"""A regional coordination area: which regions, whose focus, and a steward as a role."""

from pydantic import Field

from schema.base import Text
from schema.contact import Contact
from schema.entry import TitledEntry
from schema.practice import ProjectId
from schema.vocabulary_types import CoordinationArea


class Area(TitledEntry):
    """The regions of an area stand in the vocabulary, with their uncertainty; here is who stewards it."""

    area: CoordinationArea = Field(description="Koordinaattorialueen tunnus sanastosta coordination_areas.")
    project: ProjectId | None = Field(None, description="Koordinaatiohanke, jonka aluetyötä tämä on.")
    steward: Contact | None = Field(None, description="Vastuutaho: organisaatio ja rooli, ei henkilöä.")
    focus: Text | None = Field(None, description="Alueen koordinaattorin oma painopiste. Tyhjä = ei tiedossa.")
    tasks: tuple[Text, ...] = Field((), description="Tehtävät alueella.")
