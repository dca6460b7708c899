"""A material (aineisto): report, survey, data source, guide, template or recording."""

from pydantic import Field

from schema.base import Line, Text
from schema.contact import OrganisationId
from schema.coverage import Coverage
from schema.dates import PartialDate
from schema.entry import Language, TitledEntry
from schema.participation import Participation
from schema.practice import PracticeId, ProjectId, ThemeId
from schema.project import CallId
from schema.vocabulary_types import AccessibilityState, MaterialKind

RECORDING = "tallenne"


class Material(Coverage, TitledEntry):
    """Whether a material is accessible is told or known to be unknown; a recording always tells of its text."""

    kind: MaterialKind = Field(description="Raportti, kysely, tietolähde, opas, mallipohja, tallenne tai kooste.")
    format: Line | None = Field(None, description="Tiedostomuoto tai esitystapa, esim. PDF tai verkkosivu.")
    material_language: Language | None = Field(None, description="Aineiston kieli, jos se on eri kuin tämän tekstin.")
    published: PartialDate | None = Field(None, description="Julkaisuaika niin tarkasti kuin se tiedetään.")
    licence: Line | None = Field(None, description="Käyttöehdot, esim. CC BY 4.0. Tyhjä = ei tiedossa.")
    accessible: AccessibilityState = Field(
        "ei_tiedossa", description="Onko aineisto saavutettava: kyllä, ei, ei_tiedossa."
    )
    text_alternative: AccessibilityState | None = Field(
        None, description="Tallenteelle: onko tekstitys tai tekstivastine (kyllä, ei, ei_tiedossa)."
    )
    owner: OrganisationId | None = Field(None, description="Aineiston omistaja.")
    instrument: Text | None = Field(None, description="Kyselylle: mitä ja keneltä kysytään.")
    reuse: Text | None = Field(None, description="Miten aineistoa saa käyttää uudelleen.")
    organisations: tuple[Participation, ...] = Field((), description="Tekijät ja muut organisaatiot rooleineen.")
    themes: tuple[ThemeId, ...] = Field((), description="Valtakunnalliset teemat.")
    projects: tuple[ProjectId, ...] = Field((), description="Hankkeet, joihin aineisto kuuluu.")
    practices: tuple[PracticeId, ...] = Field((), description="Käytännöt, joista aineisto kertoo.")
    calls: tuple[CallId, ...] = Field((), description="Haut, joiden aiheeseen aineisto liittyy.")
