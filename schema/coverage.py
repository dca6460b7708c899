"""For whom, where and about what: the fields by which entries are found together."""

from pydantic import Field

from schema.base import Line, Model
from schema.vocabulary_types import Certainty, EmploymentArea, Region, Sector, TargetGroup, Topic

WHOLE_COUNTRY = "koko_maa"


class Coverage(Model):
    """Mixed into entries that reach target groups and places."""

    target_groups: tuple[TargetGroup, ...] = Field((), description="Varsinaiset kohderyhmät.")
    indirect_target_groups: tuple[TargetGroup, ...] = Field((), description="Välilliset kohderyhmät.")
    target_group_note: Line | None = Field(None, description="Tarkennus, esim. ikäraja niin kuin lähde sen antaa.")
    regions: tuple[Region, ...] = Field(
        (), description="Maakunnat, joissa toimitaan, tai koko_maa (Manner-Suomi). Ei toteuttajan kotipaikka."
    )
    regions_certainty: Certainty | None = Field(None, description="paatelty, jos lähde ei kerro aluetta suoraan.")
    employment_areas: tuple[EmploymentArea, ...] = Field((), description="Työllisyysalueet, jos ne tiedetään.")
    places: tuple[Line, ...] = Field((), description="Paikkakunnat.")
    sectors: tuple[Sector, ...] = Field((), description="Toimialat; toimialariippumaton, jos ei rajattu.")
    topics: tuple[Topic, ...] = Field((), description="Asiasanat, 2–8 kappaletta.")
