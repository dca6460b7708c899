"""A project (hanke): past, current or future, also when much about it is unknown."""

from typing import Annotated

from pydantic import Field

from schema.base import Line, Model, ReferenceId, Text, Verbatim, YesNo
from schema.coverage import Coverage
from schema.dates import PartialDate
from schema.entry import TitledEntry
from schema.money import Money
from schema.objective import ObjectiveLink
from schema.participation import Participation
from schema.period import Period
from schema.practice import ProjectId, ThemeId
from schema.references import EntryRef
from schema.results import Result, Target
from schema.sources import SourceIds
from schema.vocabulary_types import (
    Certainty,
    CodeSystem,
    CostModel,
    ImplementationForm,
    PartnerKnowledge,
    Programme,
    ProjectKind,
    ProjectRelationType,
    Status,
)

CallId = Annotated[ReferenceId, EntryRef("calls")]


class ProjectCode(Model):
    """A code of the project in a register."""

    system: CodeSystem = Field(description="Rekisteri: eura, ryhmahanketunnus, kohesio.")
    value: Verbatim = Field(description="Koodi tekstinä, esim. S20098.")


class ProjectLink(Model):
    """A typed relation to another project."""

    type: ProjectRelationType = Field(description="jatkaa, rinnakkainen, ryhma tai liittyy.")
    project: ProjectId = Field(description="Toisen hankkeen tunnus.")
    certainty: Certainty | None = Field(None, description="Kuinka varma suhde on.")
    note: Line | None = Field(None, description="Lisätieto suhteesta.")
    sources: SourceIds = ()


class ReportedStatus(Model):
    """The status that a source gives on a day; the site derives its own from the dates."""

    status: Status = Field(description="Tila lähteen mukaan.")
    as_of: PartialDate | None = Field(None, description="Milloin lähde kertoi tilan.")
    sources: SourceIds = ()


class Project(Coverage, TitledEntry):
    """A sub-project (alahanke) is an independent project, never a work package of its coordination project."""

    kind: ProjectKind | None = Field(None, description="Hanketyyppi, esim. koordinaatiohanke, alahanke, alueellinen.")
    implementation: ImplementationForm | None = Field(None, description="Yksittäinen, ryhmähanke vai yhteishanke.")
    codes: tuple[ProjectCode, ...] = Field((), description="Koodit rekistereissä.")
    programme: Programme | None = Field(None, description="Ohjelma, esim. uos2127. Eri asia kuin hankkeen vuodet.")
    programme_section: Line | None = Field(None, description="Ohjelman osio, esim. valtakunnallinen osio (2007–2013).")
    objectives: tuple[ObjectiveLink, ...] = Field((), description="Tavoitteet ohjelmassa.")
    theme: ThemeId | None = Field(None, description="Valtakunnallinen teema.")
    coordination_project: ProjectId | None = Field(None, description="Koordinaatiohanke, jonka alahanke tämä on.")
    call: CallId | None = Field(None, description="Haku, jossa hanke haettiin.")
    relations: tuple[ProjectLink, ...] = Field((), description="Suhteet muihin hankkeisiin.")
    period: Period | None = Field(None, description="Toteutusaika. Tila johdetaan päivistä.")
    exceptional_status: Status | None = Field(None, description="Vain keskeytynyt tai peruttu; muuten tyhjä.")
    reported_status: ReportedStatus | None = Field(None, description="Tila, jonka lähde antaa.")
    organisations: tuple[Participation, ...] = Field((), description="Organisaatiot rooleineen.")
    partners_known: PartnerKnowledge = Field(
        "luetellaan", description="Luetellaanko osatoteuttajat, eikö niitä ole vai eikö niitä tiedetä."
    )
    has_participants: YesNo | None = Field(
        None, description="Onko hankkeessa osallistujia: kyllä tai ei; tyhjä = ei tiedossa."
    )
    goals: tuple[Text, ...] = Field((), description="Tavoitteet sanoin. Tavoite ei ole tulos.")
    funding: tuple[Money, ...] = Field((), description="Rahasummat; jokaisella laajuus, laji ja lähde.")
    cost_model: CostModel | None = Field(None, description="Kustannusmalli.")
    results: tuple[Result, ...] = Field((), description="Mitatut tulokset.")
    targets: tuple[Target, ...] = Field((), description="Lukuina annetut tavoitteet, joita ei ole vielä mitattu.")
