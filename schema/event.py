"""An event (tapahtuma): clinic, webinar, network day, workshop."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from schema.base import Line, Model, ReferenceId, YesNo
from schema.coverage import Coverage
from schema.dates import PartialDate
from schema.entry import TitledEntry
from schema.links import Url
from schema.participation import Participation
from schema.period import Period
from schema.practice import PracticeId, ProjectId, ThemeId
from schema.project import CallId
from schema.references import EntryRef
from schema.sources import SourceIds
from schema.vocabulary_types import AccessibilityState, EventKind

Weekday = Literal["ma", "ti", "ke", "to", "pe", "la", "su"]
ClockTime = Annotated[str, StringConstraints(pattern=r"^([01]\d|2[0-3]):[0-5]\d$")]
MaterialId = Annotated[ReferenceId, EntryRef("materials")]

WEEKDAYS: tuple[Weekday, ...] = ("ma", "ti", "ke", "to", "pe", "la", "su")


class Moment(Model):
    """A point in time as the source gives it. A year that the source leaves out is never guessed."""

    date: PartialDate = Field(description="Päivä; ilman vuotta muodossa --08-20, jos lähde ei kerro vuotta.")
    weekday: Weekday | None = Field(None, description="Viikonpäivä niin kuin lähde sen antaa: ma, ti, ke ...")
    time: ClockTime | None = Field(None, description="Kellonaika muodossa 09:00.")
    note: Line | None = Field(None, description="Mitä ajankohdasta ei tiedetä.")
    sources: SourceIds = ()


class Event(Coverage, TitledEntry):
    """Start and end are as exact as the source; the status is derived from them."""

    kind: EventKind = Field(description="Hakuklinikka, webinaari, verkostopäivä, työpaja ...")
    start: Moment | None = Field(None, description="Milloin tapahtuma alkaa tai alkoi.")
    end: Moment | None = Field(None, description="Milloin tapahtuma päättyy tai päättyi.")
    online: YesNo | None = Field(None, description="Onko tapahtuma verkossa: kyllä tai ei.")
    open_to_all: YesNo | None = Field(None, description="Onko tapahtuma kaikille avoin.")
    organisations: tuple[Participation, ...] = Field((), description="Järjestäjät ja muut organisaatiot rooleineen.")
    projects: tuple[ProjectId, ...] = Field((), description="Hankkeet, joihin tapahtuma kuuluu.")
    themes: tuple[ThemeId, ...] = Field((), description="Valtakunnalliset teemat.")
    practices: tuple[PracticeId, ...] = Field((), description="Käytännöt, joita tapahtumassa käytettiin.")
    call: CallId | None = Field(None, description="Hankehaku, johon tapahtuma liittyy.")
    registration: Url | None = Field(None, description="Ilmoittautumissivun osoite.")
    deadline: Moment | None = Field(None, description="Ilmoittautumisen tai ennakkokysymysten määräaika.")
    materials: tuple[MaterialId, ...] = Field((), description="Tapahtuman aineistot.")
    recorded: YesNo | None = Field(None, description="Tehtiinkö tilaisuudesta tallenne.")
    recording_accessible: AccessibilityState | None = Field(
        None, description="Onko tallenne tekstitetty tai onko sille tekstivastine: kyllä, ei, ei_tiedossa."
    )

    @property
    def period(self) -> Period | None:
        """The span of the event, from which its status is derived."""
        start = self.start.date if self.start else None
        end = self.end.date if self.end else start
        return Period.model_construct(start=start, end=end) if start or end else None
