"""A national theme (valtakunnallinen teema) with its coordination project, sub-projects and money."""

from pydantic import Field

from schema.base import Text
from schema.coverage import Coverage
from schema.entry import TitledEntry
from schema.money import Money
from schema.objective import ObjectiveLink
from schema.participation import Participation
from schema.period import Period
from schema.vocabulary_types import Programme


class Theme(Coverage, TitledEntry):
    """Programme, theme, call and project run on timelines of their own."""

    programme: Programme = Field(description="Ohjelma, johon teema kuuluu.")
    objectives: tuple[ObjectiveLink, ...] = Field((), description="Tavoitteet, joita teema toteuttaa.")
    period: Period | None = Field(None, description="Teeman toteutusaika.")
    organisations: tuple[Participation, ...] = Field((), description="Ohjaava ministeriö, välittävä toimielin ja muut.")
    goals: tuple[Text, ...] = Field((), description="Teeman tavoitteet sanoin.")
    funding: tuple[Money, ...] = Field((), description="Rahakehykset laajuuksineen. Niitä ei lasketa yhteen.")
    duties: tuple[Text, ...] = Field((), description="Tuensaajan velvoitteet teemassa.")
