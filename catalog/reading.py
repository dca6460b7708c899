"""The steps from files to checked entries. Each returns values and adds its problems; ``pipeline`` has the order."""

from collections.abc import Iterable, Iterator, Mapping

from catalog.bank import Backlink, EntryKey
from catalog.markdown import Body, Fault, render_body
from catalog.nearest import nearest
from catalog.problems import Problem
from catalog.raw_entries import RawEntry, read_raw_entry
from catalog.resolution import ReadEntry
from catalog.source_files import SourceFile
from catalog.validation import validate_entry
from schema import ENTRY_TYPES


def read_entries(files: Iterable[SourceFile], problems: list[Problem]) -> dict[EntryKey, ReadEntry]:
    """The entries of all files that can be read; those with problems in their fields stay untyped."""
    return dict(_read_entries(files, problems))


def _read_entries(files: Iterable[SourceFile], problems: list[Problem]) -> Iterator[tuple[EntryKey, ReadEntry]]:
    for file in files:
        raw = read_raw_entry(file)
        if isinstance(raw, Problem):
            problems.append(raw)
            continue
        outcome = validate_entry(raw)
        if isinstance(outcome, list):
            problems.extend(outcome)
        entry = None if isinstance(outcome, list) else outcome
        yield EntryKey(file.kind, file.id), ReadEntry(raw, entry)


def known_ids(files: Iterable[SourceFile]) -> dict[str, frozenset[str]]:
    """The ids of all files by kind, also of those with problems."""
    known: dict[str, set[str]] = {kind: set() for kind in ENTRY_TYPES}
    for file in files:
        known[file.kind].add(file.id)
    return {kind: frozenset(ids) for kind, ids in known.items()}


def check_aliases(entries: Mapping[EntryKey, ReadEntry], known: Mapping[str, frozenset[str]]) -> Iterator[Problem]:
    """An old id may lead to one entry only."""
    taken: dict[EntryKey, str] = {}
    for key, item in entries.items():
        for number, alias in enumerate(item.entry.aliases if item.entry else ()):
            old = EntryKey(key.kind, alias)
            other = alias if alias in known[key.kind] else taken.get(old)
            if other:
                path = ("aliases", number)
                yield item.raw.problem("TP305", path, value=alias, other=other)
            taken.setdefault(old, key.id)


def render_bodies(
    entries: Mapping[EntryKey, ReadEntry], known: Mapping[str, frozenset[str]], problems: list[Problem]
) -> dict[EntryKey, Body]:
    """The rendered bodies; faults and links to missing entries become problems."""
    return {key: _render(item, known, problems) for key, item in entries.items()}


def _render(item: ReadEntry, known: Mapping[str, frozenset[str]], problems: list[Problem]) -> Body:
    raw = item.raw

    def report(fault: Fault) -> None:
        line = raw.body_line + fault.line
        problems.append(Problem.at(raw.file.path, line, 1, fault.code, "body", **fault.values))

    body = render_body(raw.body, raw.file.kind, report)
    for kind, entry_id in body.links:
        if entry_id not in known.get(kind, ()):
            problems.append(_dangling_link(raw, kind, entry_id, known))
    return body


def _dangling_link(raw: RawEntry, kind: str, entry_id: str, known: Mapping[str, frozenset[str]]) -> Problem:
    before = raw.body.partition(f"{entry_id}.")[0]
    line = raw.body_line + before.count("\n") + 1
    close = nearest(entry_id, sorted(known.get(kind, ())))
    hint = f"../{kind}/{close}.md" if close else ""
    value = f"../{kind}/{entry_id}.md"
    return Problem.at(raw.file.path, line, 1, "TP306", "body", value=value, nearest=hint)


def body_backlinks(
    bodies: Mapping[EntryKey, Body], backlinks: Mapping[EntryKey, tuple[Backlink, ...]]
) -> dict[EntryKey, tuple[Backlink, ...]]:
    """The backlinks with those of links in bodies (field ``body``) added."""
    found = {key: list(links) for key, links in backlinks.items()}
    for key, body in bodies.items():
        for target in dict.fromkeys(body.links):
            if target != key:
                found.setdefault(EntryKey(*target), []).append(Backlink(key, "body"))
    return {key: tuple(links) for key, links in found.items()}
