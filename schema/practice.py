"""A practice (käytäntö): a way of working that someone else could take into use."""

from typing import Annotated

from pydantic import Field

from schema.adoption import Adoption
from schema.base import Line, Model, ReferenceId, Text
from schema.coverage import Coverage
from schema.entry import TitledEntry
from schema.evidence import EvidenceItem
from schema.failure import Failure
from schema.money import Money
from schema.participation import Participation
from schema.period import Period
from schema.references import EntryRef
from schema.results import Result, Target
from schema.vocabulary_types import Lifecycle, Outcome

PracticeId = Annotated[ReferenceId, EntryRef("practices")]
ProjectId = Annotated[ReferenceId, EntryRef("projects")]
ThemeId = Annotated[ReferenceId, EntryRef("themes")]


class PracticeLink(Model):
    """A relation to another practice, with the reason."""

    practice: PracticeId = Field(description="Toisen käytännön tunnus.")
    note: Line | None = Field(None, description="Miten käytännöt liittyvät toisiinsa tai eroavat.")


class Practice(Coverage, TitledEntry):
    """Lifecycle, evidence and outcome are three separate things; the grade of evidence is derived."""

    lifecycle: Lifecycle = Field(
        description="Vaihe: idea, kehitteilla, pilotoitu, mallinnettu, levitetty, juurtunut, paattynyt."
    )
    outcome: Outcome = Field("ei_arvioitu", description="Toimiko: toimi, toimi_osin, ei_toiminut, ei_arvioitu.")
    failure: Failure | None = Field(
        None,
        description="Miksi se ei toiminut, missä oloissa ja mitä sen sijaan. Pakollinen arvolla ei_toiminut.",
    )
    themes: tuple[ThemeId, ...] = Field((), description="Valtakunnalliset teemat, joihin käytäntö kuuluu.")
    projects: tuple[ProjectId, ...] = Field(
        (), description="Hankkeet, joissa käytäntö syntyi tai jotka käyttävät sitä."
    )
    period: Period | None = Field(None, description="Milloin käytäntöä kokeiltiin tai käytettiin.")
    organisations: tuple[Participation, ...] = Field((), description="Organisaatiot rooleineen.")
    preconditions: tuple[Line, ...] = Field((), description="Mitä käyttöönotto edellyttää.")
    resources: Text | None = Field(None, description="Työaika, kesto ja välineet sanoin.")
    costs: tuple[Money, ...] = Field((), description="Kustannukset, jos ne tiedetään.")
    results: tuple[Result, ...] = Field((), description="Mitatut tulokset. Tyhjä, jos mitään ei ole mitattu.")
    targets: tuple[Target, ...] = Field((), description="Lukuina annetut tavoitteet, joita ei ole vielä mitattu.")
    evidence: tuple[EvidenceItem, ...] = Field(
        (), description="Mistä tiedetään, toimiiko käytäntö. Taso lasketaan näistä."
    )
    adoptions: tuple[Adoption, ...] = Field((), description="Missä käytäntö on tai oli käytössä.")
    intentions: tuple[Text, ...] = Field(
        (), description="Aikomukset, esim. levittää käytäntöä. Aikomus ei ole vielä käyttöä."
    )
    builds_on: tuple[PracticeLink, ...] = Field((), description="Käytännöt, joiden pohjalle tämä rakentuu.")
    differs_from: tuple[PracticeLink, ...] = Field((), description="Samankaltaiset käytännöt ja ero niihin.")
