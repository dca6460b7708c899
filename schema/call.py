"""A call for projects (hankehaku)."""

from decimal import Decimal
from typing import Annotated

from pydantic import Field

from schema.base import Text
from schema.coverage import Coverage
from schema.entry import TitledEntry
from schema.money import Money
from schema.objective import ObjectiveLink
from schema.participation import Participation
from schema.period import Period
from schema.practice import ProjectId, ThemeId
from schema.project import ProjectCode
from schema.question import Question
from schema.vocabulary_types import CallKind, Programme


class Call(Coverage, TitledEntry):
    """Opening and closing are a period with history: calls are extended."""

    kind: CallKind = Field(description="Koordinaatiohankehaku, alahankehaku vai alueellinen haku.")
    theme: ThemeId | None = Field(None, description="Valtakunnallinen teema.")
    coordination_project: ProjectId | None = Field(None, description="Koordinaatiohanke, jonka alahankkeita haetaan.")
    programme: Programme | None = Field(None, description="Ohjelma.")
    objectives: tuple[ObjectiveLink, ...] = Field((), description="Tavoitteet.")
    codes: tuple[ProjectCode, ...] = Field((), description="Hakutunnukset.")
    period: Period | None = Field(None, description="Hakuaika: avautuminen ja sulkeutuminen.")
    organisations: tuple[Participation, ...] = Field((), description="Haun järjestäjät rooleineen.")
    questions: tuple[Question, ...] = Field((), description="Kysymykset ja vastaukset omin sanoin.")
    applied_for: tuple[Text, ...] = Field((), description="Mitä voi hakea.")
    funding: tuple[Money, ...] = Field((), description="Haun ja yhden hankkeen rahamäärät.")
    max_years: Annotated[Decimal, Field(gt=0, le=10)] | None = Field(
        None, description="Hankkeen enimmäiskesto vuosina."
    )
