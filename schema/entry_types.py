"""The kinds of entries: one line each. The folder under ``content/`` decides the model."""

from dataclasses import dataclass

from schema.area import Area
from schema.call import Call
from schema.entry import Entry
from schema.event import Event
from schema.indicator_set import IndicatorSet
from schema.material import Material
from schema.organisation import Organisation
from schema.practice import Practice
from schema.project import Project
from schema.theme import Theme


@dataclass(frozen=True, slots=True)
class EntryType:
    """A kind of entry: ``kind`` is also the folder's name under ``content/``."""

    kind: str
    model: type[Entry]


ENTRY_TYPES: dict[str, EntryType] = {
    entry_type.kind: entry_type
    for entry_type in (
        EntryType("practices", Practice),
        EntryType("projects", Project),
        EntryType("themes", Theme),
        EntryType("organisations", Organisation),
        EntryType("calls", Call),
        EntryType("events", Event),
        EntryType("materials", Material),
        EntryType("areas", Area),
        EntryType("indicator_sets", IndicatorSet),
    )
}
