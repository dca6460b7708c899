"""Reading one file to the end: untyped data, typed entry, references and body, in one pass.

Only what pages need is kept. The text of a file is let go; a later problem about it reads the file once more.
"""

import errno
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from catalog.bank import Backlink, EntryKey
from catalog.language.addresses import PAGE_ID
from catalog.on_demand import OnDemand
from catalog.parsing.body_checks import Fault
from catalog.parsing.harmless_texts import check_texts
from catalog.parsing.markdown import Body, render_body
from catalog.parsing.raw_entries import RawEntry, TextDigests, read_raw_entry
from catalog.parsing.source_files import SourceFile
from catalog.parsing.strict_yaml import FieldPath
from catalog.parsing.validation import validate_entry
from catalog.problems.nearest import nearest
from catalog.problems.problem import Problem
from catalog.reading.outcomes import Outcome, Target
from catalog.reading.resolution import Known, check_references
from schema import ENTRY_TYPES
from schema.entry import Entry

T = TypeVar("T")
MOST_PROBLEMS = 100
"""Problems of one file that are told at once: a file made of mistakes must not hide or slow the others."""


@dataclass(frozen=True, slots=True)
class ReadEntry:
    """A file that could be read. ``entry`` is None when its fields have problems.

    ``targets`` are the entries that it points at, each with the field (dotted, without numbers; ``body`` for links).
    """

    file: SourceFile
    entry: Entry | None
    body: Body
    targets: tuple[Target, ...]
    digests: TextDigests

    @property
    def key(self) -> EntryKey:
        """Kind and id."""
        return EntryKey(self.file.kind, self.file.id)

    def problem(self, code: str, path: FieldPath, **values: object) -> Problem:
        """A problem about the value at ``path``, found after the file was let go."""
        raw = read_raw_entry(self.file)
        return raw if isinstance(raw, Problem) else raw.problem(code, path, **values)


def known_ids(files: Iterable[SourceFile]) -> dict[str, frozenset[str]]:
    """The ids of all files by kind, also of those with problems."""
    known: dict[str, set[str]] = {kind: set() for kind in ENTRY_TYPES}
    for file in files:
        known[file.kind].add(file.id)
    return {kind: frozenset(ids) for kind, ids in known.items()}


class Entries(OnDemand[EntryKey, ReadEntry]):
    """Every file that can be read, in the order of the files. Those whose outcome was known already are read when
    they are asked for. ``outcomes`` has what all have shown, ``fresh`` says which were read now.
    """

    def __init__(
        self,
        files: Mapping[EntryKey, SourceFile],
        outcomes: dict[EntryKey, Outcome],
        read: dict[EntryKey, ReadEntry],
        known: Known,
        fresh: Iterable[EntryKey] = (),
    ) -> None:
        super().__init__(outcomes, self._again, read)
        self.outcomes = outcomes
        self.fresh = frozenset((*read, *fresh))
        self._files = files
        self._known = known

    def file(self, key: EntryKey) -> SourceFile:
        """The file of an entry."""
        return self._files[key]

    def _again(self, key: EntryKey) -> ReadEntry:
        file = self._files[key]
        item = read_one(file, self._known)
        if item is None:
            raise OSError(errno.ESTALE, "changed while the bank was read", str(file.place))
        return item


def read_entries(
    files: Iterable[SourceFile],
    known: Known,
    problems: list[Problem],
    kept: Mapping[str, Outcome] | None = None,
    now: Mapping[str, Outcome] | None = None,
) -> Entries:
    """Every file that can be read, with all problems that it shows by itself. ``kept`` has, by path, the outcomes of
    files that need not be read again, ``now`` those of files that were read for this reading already.
    """
    kept, now = kept or {}, now or {}
    fresh: list[EntryKey] = []
    read: dict[EntryKey, ReadEntry] = {}
    outcomes: dict[EntryKey, Outcome] = {}
    by_key = {EntryKey(file.kind, file.id): file for file in files}
    for key, file in by_key.items():
        outcome = now.get(file.path)
        if outcome:
            fresh.append(key)
        outcome = outcome or kept.get(file.path)
        if outcome is None:
            own: list[Problem] = []
            item = read_guarded(file, lambda raw, found: _read(raw, known, found), own)
            problems += own
            if item is None:
                continue
            read[key] = item
            outcome = Outcome.of(item.digests, tuple(own), item.entry, item.targets, item.body.pictures)
        else:
            problems += outcome.problems
        outcomes[key] = outcome
    return Entries(by_key, outcomes, read, known, fresh)


def read_one(file: SourceFile, known: Known) -> ReadEntry | None:
    """One entry by itself; None when it cannot be read. Its problems are told by who reads all."""
    return read_guarded(file, lambda raw, own: _read(raw, known, own), [])


def read_guarded(file: SourceFile, read: Callable[[RawEntry, list[Problem]], T], problems: list[Problem]) -> T | None:
    """What ``read`` makes of a file and the problems it finds; None for a file that cannot be read at all."""
    own: list[Problem] = []
    found = None
    try:
        raw = read_raw_entry(file)
        if isinstance(raw, Problem):
            own.append(raw)
        else:
            found = read(raw, own)
    except Exception as error:  # the last resort: one file never ends the check of the others
        own.append(Problem.at(file.path, 1, 1, "TP122", reason=type(error).__name__))
    problems.extend(_first(own))
    return found


def _first(problems: list[Problem]) -> list[Problem]:
    """The first problems of a file, and how many there are beyond these."""
    if len(problems) <= MOST_PROBLEMS:
        return problems
    shown = sorted(problems)[:MOST_PROBLEMS]
    last = shown[-1]
    rest = Problem.at(last.path, last.line, last.column, "TP123", count=len(problems) - MOST_PROBLEMS)
    return [*shown, rest]


def _read(raw: RawEntry, known: Known, problems: list[Problem]) -> ReadEntry:
    outcome = validate_entry(raw)
    if isinstance(outcome, list):
        problems.extend(outcome)
    targets = check_references(raw, known, problems)
    problems.extend(check_texts(raw))
    body = read_body(raw, known, problems)
    links = dict.fromkeys((EntryKey(*link), "body") for link in body.links if link != (raw.file.kind, raw.file.id))
    entry = None if isinstance(outcome, list) else outcome
    return ReadEntry(raw.file, entry, body, (*targets, *links), raw.digests)


def read_body(raw: RawEntry, known: Known, problems: list[Problem]) -> Body:
    """The rendered body of a file; its problems include links to entries that are not there."""

    def report(fault: Fault) -> None:
        line = raw.body_line + fault.line
        problems.append(Problem.at(raw.file.path, line, fault.column, fault.code, "body", **fault.values))

    body = render_body(raw.body, raw.file.kind, report, raw.file.id)
    seen: Counter[str] = Counter()
    dangling = 0
    for kind, entry_id in body.links:
        if entry_id not in known.ids.get(kind, ()):
            dangling += 1
            if dangling > MOST_PROBLEMS:
                break
            problems.append(_dangling_link(raw, kind, entry_id, seen[entry_id], known))
        seen[entry_id] += 1
    return body


def _dangling_link(raw: RawEntry, kind: str, entry_id: str, number: int, known: Known) -> Problem:
    """The problem of the link to a missing entry that is the ``number``-th to that id, counted from 0."""
    places = [found.start() for found in re.finditer(rf"\]\([^)\s]*\b{re.escape(entry_id)}\.(?:md|yml)", raw.body)]
    place = places[min(number, len(places) - 1)] if places else 0
    line = raw.body_line + raw.body.count("\n", 0, place) + 1
    column = place - raw.body.rfind("\n", 0, place)
    close = nearest(entry_id, sorted(known.ids.get(kind, ())))
    hint = f"../{kind}/{close}.md" if close else ""
    value = f"../{kind}/{entry_id}.md"
    return Problem.at(raw.file.path, line, column, "TP306", "body", value=value, nearest=hint)


def check_aliases(entries: Entries, known: Known) -> Iterator[Problem]:
    """An old id may lead to one entry only, and not stand in the place of a listing's page."""
    taken: dict[EntryKey, str] = {}
    for key, outcome in entries.outcomes.items():
        for number, alias in enumerate(outcome.aliases):
            old = EntryKey(key.kind, alias)
            if PAGE_ID.fullmatch(alias):
                yield entries[key].problem("TP128", ("aliases", number), name=alias)
            other = f"content/{key.kind}/{alias}" if alias in known.ids[key.kind] else taken.get(old)
            if other:
                yield entries[key].problem("TP305", ("aliases", number), value=alias, other=other)
            taken.setdefault(old, entries.file(key).path)


def collect_backlinks(outcomes: Mapping[EntryKey, Outcome]) -> dict[EntryKey, tuple[Backlink, ...]]:
    """What points at each entry; drafts and entries with problems are never shown and point at nothing."""
    found: dict[EntryKey, list[Backlink]] = {}
    for key, outcome in outcomes.items():
        if outcome.published:
            for target, field in outcome.targets:
                found.setdefault(target, []).append(Backlink(key, field))
    return {key: tuple(links) for key, links in found.items()}
