"""The facts of the accessibility statement (saavutettavuusseloste, act 306/2019); its words are the interface's."""

from typing import Annotated, Literal

from pydantic import Field

from schema.base import Model, Verbatim
from schema.entry import Day
from schema.links import FunctionalEmail, Url
from schema.vocabulary import Labels

Status = Literal["ei_arvioitu", "osittain", "taysin"]
Method = Literal["automaattinen", "itsearvio", "ulkopuolinen"]
AUTOMATIC: Method = "automaattinen"
FULL: Status = "taysin"


class Assessment(Model):
    """One assessment. What was looked at, and how, is told in three languages."""

    day: Day = Field(description="Päivä, jona arvio tehtiin.")
    method: Method = Field(
        description="automaattinen = testiohjelma, itsearvio = oma ihminen, ulkopuolinen = muu asiantuntija."
    )
    what: Labels = Field(description="Mitä arvioitiin ja miten.")


class Shortcoming(Model):
    """Something that does not meet the requirements, or is not known to."""

    what: Labels = Field(description="Mikä ei ole saavutettavaa.")
    why: Labels = Field(description="Miksi, ja milloin se korjataan, jos se tiedetään.")
    criteria: tuple[Verbatim, ...] = Field((), description="WCAG-kriteerit numeroina, esim. 1.1.1.")


class Supervisor(Model):
    """The authority to which a reader can go on, and the source of that."""

    name: Labels = Field(description="Valvova viranomainen.")
    url: Url = Field(description="Sivu, jolla neuvotaan kantelun ja selvityspyynnön teossa.")
    source: Url = Field(description="Mistä tiedetään, että viranomainen on tämä.")


class AccessibilityStatement(Model):
    """The whole statement."""

    responsible: Labels | None = Field(None, description="Organisaatio, joka vastaa sivustosta.")
    feedback_email: FunctionalEmail | None = Field(None, description="Toiminnallinen osoite palautteelle.")
    status: Status = Field(description="ei_arvioitu, osittain tai taysin: täyttääkö sivusto vaatimukset.")
    scope: Labels = Field(description="Mitä sivustoa seloste koskee ja mitä ei.")
    shortcomings: tuple[Shortcoming, ...] = Field((), description="Mikä ei ole saavutettavaa ja miksi.")
    assessments: Annotated[tuple[Assessment, ...], Field(min_length=1)] = Field(
        description="Arviot; viimeisin päivä ratkaisee, milloin seloste vanhenee."
    )
    supervisor: Supervisor = Field(description="Viranomainen, joka valvoo saavutettavuutta.")
    published: Day = Field(description="Päivä, jona seloste julkaistiin.")
    updated: Day = Field(description="Päivä, jona selostetta viimeksi muutettiin.")

    @property
    def only_automatic(self) -> bool:
        """Whether nobody but a program has looked at the site."""
        return all(item.method == AUTOMATIC for item in self.assessments)
