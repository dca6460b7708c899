"""References: every term, entry and source that a file names must exist. Backlinks come from the same walk."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple

from catalog.bank import EntryKey
from catalog.parsing.raw_entries import RawEntry
from catalog.parsing.strict_yaml import FieldPath
from catalog.problems.nearest import nearest
from catalog.problems.problem import Problem
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
    by_field = _paths_by_field(raw.file.kind)
    found: list[Reference] = []
    for name, value in raw.data.items():
        for path in by_field.get(name, ()):
            _collect(value, path.steps, path.marker, (name,), found)
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


@dataclass(frozen=True, slots=True)
class Known:
    """What references may point at: the ids of all files by kind, and the vocabularies.

    Files with problems of their own count as known, so that one broken file does not make others look broken.
    """

    ids: Mapping[str, frozenset[str]]
    vocabularies: Vocabularies


def check_references(raw: RawEntry, known: Known, problems: list[Problem]) -> tuple[tuple[EntryKey, str], ...]:
    """Check all references of a file. Returns the entries it points at, each with its field (dotted, no numbers)."""
    local_ids = _local_ids(raw, problems)
    seen: set[tuple[FieldPath, str]] = set()
    targets: list[tuple[EntryKey, str]] = []
    for reference in references(raw):
        problem = _check(raw, reference, known, local_ids)
        if problem:
            problems.append(problem)
        elif _is_repeated(reference, seen):
            problems.append(raw.problem("TP308", reference.path, value=reference.value))
        elif isinstance(reference.marker, EntryRef):
            targets.append((EntryKey(reference.marker.kind, reference.value), reference.field))
    problems.extend(_check_objectives(raw, known.vocabularies))
    return tuple(targets)


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
        if index is None or value in index.by_id:
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
        if programmes is None or programme not in programmes.by_id:
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
    for term in index.vocabulary.terms:
        codes = (term.code, (term.code or "").removeprefix("TL"), *term.listed("aliases"))
        if term.text("programme") == programme and value in codes:
            return term.id
    return None


def _objective_codes(vocabularies: Vocabularies, programme: str, name: str) -> list[str]:
    index = vocabularies["objectives" if name == "code" else "priorities"]
    terms = (term for term in index.vocabulary.terms if term.text("programme") == programme)
    return [term.code for term in terms if term.code]
