"""Facets: the properties by which entries are grouped, counted and filtered. Declared once, used everywhere."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from catalog.bank import Catalog, Record
from catalog.status import derive_status
from schema.call import Call
from schema.coverage import WHOLE_COUNTRY
from schema.event import Event
from schema.practice import Practice
from schema.project import Project

Values = Callable[[Record, Catalog], Iterable[str]]


@dataclass(frozen=True, slots=True)
class Facet:
    """A facet: its terms come from a vocabulary, or from entries and kinds when ``vocabulary`` is empty."""

    id: str
    vocabulary: str
    values: Values
    listed: bool = True


def _field(name: str) -> Values:
    return lambda record, catalog: getattr(record.entry, name, ())


def _one(name: str) -> Values:
    def values(record: Record, catalog: Catalog) -> Iterable[str]:
        value = getattr(record.entry, name, None)
        return (value,) if value and isinstance(record.entry, Practice) else ()

    return values


def _target_groups(record: Record, catalog: Catalog) -> Iterable[str]:
    entry = record.entry
    groups = (*getattr(entry, "target_groups", ()), *getattr(entry, "indirect_target_groups", ()))
    return dict.fromkeys(groups)


def _themes(record: Record, catalog: Catalog) -> Iterable[str]:
    entry = record.entry
    if isinstance(entry, Practice):
        return entry.themes
    theme = getattr(entry, "theme", None)
    return (theme,) if theme else ()


def _status(record: Record, catalog: Catalog) -> Iterable[str]:
    entry = record.entry
    if isinstance(entry, Project):
        return (derive_status(entry.period, entry.exceptional_status, catalog.today),)
    return (derive_status(entry.period, None, catalog.today),) if isinstance(entry, Call | Event) else ()


def _kind(record: Record, catalog: Catalog) -> Iterable[str]:
    return (record.key.kind,)


FACETS: tuple[Facet, ...] = (
    Facet("kind", "", _kind, listed=False),
    Facet("regions", "regions", _field("regions")),
    Facet("target_groups", "target_groups", _target_groups),
    Facet("topics", "topics", _field("topics")),
    Facet("sectors", "sectors", _field("sectors")),
    Facet("themes", "", _themes, listed=False),
    Facet("lifecycle", "lifecycle", _one("lifecycle")),
    Facet("outcome", "outcomes", _one("outcome")),
    Facet("status", "statuses", _status),
)

GROUPED_KINDS = ("practices", "projects", "calls", "themes", "events", "materials")
"""The kinds that facets group; organisations have an area but are not work that was done there."""


class FacetIndex:
    """The records of every term of every facet, in the order of the catalog."""

    def __init__(self, catalog: Catalog) -> None:
        self._records: dict[tuple[str, str], list[Record]] = {}
        for record in catalog.records.values():
            if record.key.kind in GROUPED_KINDS:
                for facet in FACETS:
                    for value in facet.values(record, catalog):
                        self._records.setdefault((facet.id, value), []).append(record)

    def records(self, facet: str, term: str) -> list[Record]:
        """Everything with the term itself."""
        return self._records.get((facet, term), [])

    def nationwide(self, facet: str, term: str, catalog: Catalog) -> list[Record]:
        """What reaches a region because it works in the whole country; empty for other facets and Åland."""
        if facet != "regions" or term == WHOLE_COUNTRY:
            return []
        members = catalog.vocabularies.term("regions", WHOLE_COUNTRY).listed("members")
        return self.records("regions", WHOLE_COUNTRY) if term in members else []


def facet_values(record: Record, catalog: Catalog) -> Mapping[str, tuple[str, ...]]:
    """All facet terms of a record; a nationwide one also counts for each region it covers."""
    values = {facet.id: tuple(facet.values(record, catalog)) for facet in FACETS}
    if WHOLE_COUNTRY in values["regions"]:
        members = catalog.vocabularies.term("regions", WHOLE_COUNTRY).listed("members")
        values["regions"] = (WHOLE_COUNTRY, *members)
    return values
