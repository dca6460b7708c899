"""Facets: the properties by which entries are grouped, counted and filtered.

A vocabulary that says ``facet:`` is one, by every top-level field that holds its terms; nothing else declares it.
Three facets are derived instead: the kind of entry, its theme and its status.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from catalog.bank import Catalog, Record
from catalog.derived.status import derive_status
from catalog.vocabularies import Vocabularies
from schema import ENTRY_TYPES
from schema.call import Call
from schema.coverage import WHOLE_COUNTRY
from schema.event import Event
from schema.project import Project
from schema.references import EACH, TermRef, reference_paths

Values = Callable[[Record, Catalog], Iterable[str]]

GROUPED_KINDS = ("practices", "projects", "calls", "themes", "events", "materials")
"""The kinds that facets group; organisations have an area but are not work that was done there."""

STATUSES = "statuses"

PAIRS = (("regions", "target_groups"), ("regions", "lifecycle"), ("regions", "status"))
"""The facets that are counted together."""

LISTED_PAIRS = PAIRS[:1]
"""Those that are often asked for together: what has a term of both has a listing."""

PAIRED_KINDS = ("practices", "projects")


@dataclass(frozen=True, slots=True)
class Facet:
    """A facet: its terms come from a vocabulary, or from kinds and entries when ``vocabulary`` is empty."""

    id: str
    vocabulary: str
    values: Values


def declared_facets(vocabularies: Vocabularies) -> tuple[Facet, ...]:
    """All facets: those of fields in the order of the fields, then the derived ones."""
    found = []
    for vocabulary, fields in _fields_by_vocabulary().items():
        index = vocabularies.get(vocabulary)
        if index and index.vocabulary.facet:
            facet_id = index.vocabulary.facet.id or vocabulary
            found.append(Facet(facet_id, vocabulary, _values_of(tuple(fields))))
    return (*found, Facet("status", STATUSES, _status), Facet("themes", "", _themes), Facet("kind", "", _kind))


def _fields_by_vocabulary() -> dict[str, dict[str, None]]:
    """The top-level fields that hold terms of each vocabulary, over all grouped kinds."""
    found: dict[str, dict[str, None]] = {}
    for kind in GROUPED_KINDS:
        for path in reference_paths(ENTRY_TYPES[kind].model):
            if isinstance(path.marker, TermRef) and path.steps[1:] in ((), (EACH,)):
                found.setdefault(path.marker.vocabulary, {})[path.steps[0]] = None
    found.pop(STATUSES, None)  # a status is derived, never a field
    return found


def _values_of(fields: Sequence[str]) -> Values:
    def values(record: Record, catalog: Catalog) -> Iterable[str]:
        found: dict[str, None] = {}
        own = vars(record.entry)  # asking a model for a field that it has not takes pydantic 9 microseconds
        for field in fields:
            value = own.get(field) or ()
            found.update(dict.fromkeys((value,) if isinstance(value, str) else value))
        return found

    return values


def _themes(record: Record, catalog: Catalog) -> Iterable[str]:
    own = vars(record.entry)
    theme = own.get("theme")
    return (theme,) if theme else own.get("themes", ())


def _status(record: Record, catalog: Catalog) -> Iterable[str]:
    entry = record.entry
    if isinstance(entry, Project):
        return (derive_status(entry.period, entry.exceptional_status, catalog.today),)
    return (derive_status(entry.period, None, catalog.today),) if isinstance(entry, Call | Event) else ()


def _kind(record: Record, catalog: Catalog) -> Iterable[str]:
    return (record.key.kind,)


class FacetIndex:
    """The records of every term of every facet, in the order of the catalog."""

    def __init__(self, catalog: Catalog, facets: Collection[Facet]) -> None:
        self._records: dict[tuple[str, str], list[Record]] = {}
        self._pairs: dict[tuple[str, str], dict[tuple[str, str], list[Record]]] = {pair: {} for pair in PAIRS}
        for record in catalog.records.values():
            if record.key.kind in GROUPED_KINDS:
                values = {facet.id: tuple(facet.values(record, catalog)) for facet in facets}
                for facet_id, terms in values.items():
                    for term in terms:
                        self._records.setdefault((facet_id, term), []).append(record)
                if record.key.kind in PAIRED_KINDS:
                    self._pair(record, values)

    def _pair(self, record: Record, values: Mapping[str, Sequence[str]]) -> None:
        for (first, second), found in self._pairs.items():
            for terms in product(values.get(first, ()), values.get(second, ())):
                found.setdefault(terms, []).append(record)

    def records(self, facet: str, term: str) -> list[Record]:
        """Everything with the term itself."""
        return self._records.get((facet, term), [])

    def pairs(self, first: str, second: str) -> Mapping[tuple[str, str], Sequence[Record]]:
        """The practices and projects of each pair of terms that has some; the facets are a pair of ``PAIRS``."""
        return self._pairs[first, second]

    def nationwide(self, facet: str, term: str, catalog: Catalog) -> list[Record]:
        """What reaches a region because it works in the whole country; empty for other facets and Åland."""
        if facet != "regions" or term == WHOLE_COUNTRY:
            return []
        members = catalog.vocabularies.term("regions", WHOLE_COUNTRY).listed("members")
        return self.records("regions", WHOLE_COUNTRY) if term in members else []


def facet_values(record: Record, catalog: Catalog, facets: Collection[Facet]) -> Mapping[str, tuple[str, ...]]:
    """All facet terms of a record; a nationwide one also counts for each region it covers."""
    values = {facet.id: tuple(facet.values(record, catalog)) for facet in facets}
    if WHOLE_COUNTRY in values["regions"]:
        members = catalog.vocabularies.term("regions", WHOLE_COUNTRY).listed("members")
        values["regions"] = (WHOLE_COUNTRY, *members)
    return values
