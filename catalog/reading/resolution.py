"""References: every term, entry and source that a file names must exist. Backlinks come from the same walk."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any, NamedTuple

from catalog.bank import EntryKey
from catalog.parsing.raw_entries import RawEntry
from catalog.parsing.strict_yaml import FieldPath
from catalog.problems.nearest import nearest
from catalog.problems.problem import Problem
from catalog.reading.sound_references import Place, places_of, sound_targets
from catalog.vocabularies import Vocabularies
from schema import ENTRY_TYPES
from schema.references import EACH, EntryRef, Marker, ReferencePath, TermRef, reference_paths

SOURCES = "sources"
COLLECTIONS = (SOURCES, "questions", "indicators")
"""The lists of an entry whose items have ids of their own."""

_SHOWN_TERMS = 12


class Reference(NamedTuple):
    """One value that points at something."""

    path: FieldPath
    value: str
    marker: Marker

    @property
    def field(self) -> str:
        """The path without numbers."""
        return ".".join(step for step in self.path if isinstance(step, str))


def references(raw: RawEntry) -> list[Reference]:
    """All references that a file gives, also when other fields of it have problems."""
    return [reference for name in raw.data for reference in _references_in(raw, name)]


def _references_in(raw: RawEntry, field: str) -> list[Reference]:
    found: list[Reference] = []
    for path in _paths_by_field(raw.file.kind).get(field, ()):
        _collect(raw.data[field], path.steps, path.marker, (field,), found)
    return found


@cache
def _paths_by_field(kind: str) -> dict[str, list[ReferencePath]]:
    found: dict[str, list[ReferencePath]] = {}
    for path in reference_paths(ENTRY_TYPES[kind].model):
        found.setdefault(path.steps[0], []).append(path)
    return found


def _collect(
    value: Any, steps: tuple[str, ...], marker: Marker, path: FieldPath, found: list[Reference], at: int = 1
) -> None:
    """Walk untyped data from step ``at`` on; what has the wrong form is left to the typed validation."""
    if at == len(steps):
        if isinstance(value, str) and (text := value.strip()):
            found.append(Reference(path, text, marker))
    elif steps[at] is EACH:
        if isinstance(value, list):
            for number, item in enumerate(value):
                _collect(item, steps, marker, (*path, number), found, at + 1)
    elif isinstance(value, dict) and (name := steps[at]) in value:
        _collect(value[name], steps, marker, (*path, name), found, at + 1)


@dataclass(frozen=True)
class Known:
    """What references may point at: the ids of all files by kind, and the vocabularies.

    Files with problems of their own count as known, so that one broken file does not make others look broken.
    """

    ids: Mapping[str, frozenset[str]]
    vocabularies: Vocabularies

    @cached_property
    def keys(self) -> Mapping[str, Mapping[str, EntryKey]]:
        """The keys of all entries by kind and id: one object for each, however many point at it."""
        return {kind: {entry_id: EntryKey(kind, entry_id) for entry_id in ids} for kind, ids in self.ids.items()}

    @cached_property
    def places(self) -> Mapping[str, Place]:
        """Where each kind of entries holds references, and what they may point at."""
        return {
            kind: places_of(reference_paths(entry_type.model), self._allowed)
            for kind, entry_type in ENTRY_TYPES.items()
        }

    def _allowed(self, marker: Marker) -> Collection[str]:
        if isinstance(marker, TermRef):
            index = self.vocabularies.get(marker.vocabulary)
            return index.ids if index else ()
        return self.ids[marker.kind] if isinstance(marker, EntryRef) else ()


def check_references(raw: RawEntry, known: Known, problems: list[Problem]) -> tuple[tuple[EntryKey, str], ...]:
    """Check all references of a file. Returns the entries it points at, each with its field (dotted, no numbers)."""
    local_ids = _local_ids(raw, problems)
    parts = known.places[raw.file.kind].parts
    targets: list[tuple[EntryKey, str]] = []
    for name, value in raw.data.items():
        part = parts.get(name)
        if part is None:
            continue
        sound = sound_targets(value, part, local_ids)
        if sound is None or any(kind == raw.file.kind and entry_id == raw.file.id for kind, entry_id, _ in sound):
            targets.extend(_judged(raw, name, known, local_ids, problems))
        else:
            targets.extend([(known.keys[kind][entry_id], field) for kind, entry_id, field in sound])
    problems.extend(_check_objectives(raw, known.vocabularies))
    return tuple(targets)


def _judged(
    raw: RawEntry, field: str, known: Known, local_ids: Mapping[str, list[str]], problems: list[Problem]
) -> Iterator[tuple[EntryKey, str]]:
    """The entries that a field points at, every reference judged by itself."""
    seen: set[tuple[FieldPath, str]] = set()
    for reference in _references_in(raw, field):
        problem = _check(raw, reference, known, local_ids)
        if problem:
            problems.append(problem)
        elif _is_repeated(reference, seen):
            problems.append(raw.problem("TP308", reference.path, value=reference.value))
        elif isinstance(reference.marker, EntryRef):
            yield EntryKey(reference.marker.kind, reference.value), reference.field


def _is_repeated(reference: Reference, seen: set[tuple[FieldPath, str]]) -> bool:
    """Whether the same list has named the value before; ``seen`` remembers."""
    if not isinstance(reference.path[-1], int):
        return False
    place = (reference.path[:-1], reference.value)
    repeated = place in seen
    seen.add(place)
    return repeated


def _local_ids(raw: RawEntry, problems: list[Problem]) -> dict[str, list[str]]:
    """The ids of the lists whose items can be referred to within the file."""
    found: dict[str, list[str]] = {}
    for collection in COLLECTIONS:
        ids = found.setdefault(collection, [])
        for number, part in enumerate(_mappings(raw, collection)):
            local_id = str(part.get("id", ""))
            if local_id in ids:
                code = "TP304" if collection == SOURCES else "TP310"
                problems.append(raw.problem(code, (collection, number, "id"), value=local_id))
            ids.append(local_id)
    return found


def _mappings(raw: RawEntry, field: str) -> list[Mapping[str, Any]]:
    value = raw.data.get(field)
    items = value if isinstance(value, list) else []
    return [item if isinstance(item, dict) else {} for item in items]


def _check(raw: RawEntry, reference: Reference, known: Known, local_ids: Mapping[str, list[str]]) -> Problem | None:
    marker, value, path = reference.marker, reference.value, reference.path
    if isinstance(marker, TermRef):
        index = known.vocabularies.get(marker.vocabulary)
        if index is None or value in index.ids:
            return None  # a vocabulary that could not be read has its own problem
        return raw.problem(
            "TP203",
            path,
            value=value,
            vocabulary=index.vocabulary.title.fi,
            nearest=index.suggest(value) or "",
            known=", ".join(list(index.by_id)[:_SHOWN_TERMS]),
        )
    if isinstance(marker, EntryRef):
        if (marker.kind, value) == (raw.file.kind, raw.file.id):
            return raw.problem("TP302", path, value=value)
        if value in known.ids[marker.kind]:
            return None
        close = nearest(value, sorted(known.ids[marker.kind])) or ""
        return raw.problem("TP301", path, value=value, kind=marker.kind, nearest=close)
    ids = local_ids[marker.collection]
    if value in ids:
        return None
    code = "TP303" if marker.collection == SOURCES else "TP309"
    values = {"value": value, "collection": marker.collection, "nearest": nearest(value, ids) or ""}
    return raw.problem(code, path, **values)


def _check_objectives(raw: RawEntry, vocabularies: Vocabularies) -> Iterator[Problem]:
    programmes = vocabularies.get("programmes")
    for number, link in enumerate(_mappings(raw, "objectives")):
        programme = str(link.get("programme", ""))
        if programmes is None or programme not in programmes.ids:
            continue  # reported as an unknown term
        for name in ("code", "priority"):
            value = link.get(name)
            if isinstance(value, str) and objective_term(vocabularies, programme, name, value) is None:
                known = ", ".join(_objective_codes(vocabularies, programme, name))
                values = {"value": value, "programme": programme, "known": known}
                yield raw.problem("TP307", ("objectives", number, name), **values)


def objective_term(vocabularies: Vocabularies, programme: str, name: str, value: str) -> str | None:
    """The id of the objective (``name`` code) or priority of a programme; its aliases count as the same."""
    index = vocabularies["objectives" if name == "code" else "priorities"]
    return index.by_code.get((programme, value))


def _objective_codes(vocabularies: Vocabularies, programme: str, name: str) -> list[str]:
    index = vocabularies["objectives" if name == "code" else "priorities"]
    terms = (term for term in index.vocabulary.terms if term.text("programme") == programme)
    return [term.code for term in terms if term.code]
