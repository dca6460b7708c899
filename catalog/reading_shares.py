"""Reading a large bank in several processes: each reads a share of the files and leaves what they have shown.

It leaves plain values, as a reading for the next one does, and no entry: whoever asks for one reads its file. So this
is for readings that ask for few, such as a check. A share that does not come back is read again by whoever goes on.
"""

import marshal
import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby, islice
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any

from catalog.bank import EntryKey
from catalog.likeness import Traits
from catalog.parsing.source_files import SourceFile
from catalog.reading.entries import ReadEntry, read_entries, read_one
from catalog.reading.outcomes import Outcome
from catalog.reading.resolution import Known
from catalog.reading.translations import read_translations
from catalog.rules import Judgement, judge_one
from catalog.rules.context import Surroundings

FEWEST = 500
"""Fewer files are read before a second process has begun."""

_TOGETHER = 50
"""Entries that are read before they are let go. Shares take turns, so that none has all the long ones."""

_MOST_HANDS = 4
"""Each process takes memory of its own, and the rest of the work is not shared."""


@dataclass
class Shares:
    """What files have shown, by path; what the rules said of their entries; what these are compared by."""

    outcomes: dict[str, Outcome] = field(default_factory=dict)
    judgements: dict[EntryKey, Judgement] = field(default_factory=dict)
    traits: dict[EntryKey, Traits] = field(default_factory=dict)


Beyond = Callable[[EntryKey], ReadEntry | None]


@dataclass(frozen=True)
class _Task:
    """The files to be read, each entry's together, and all that reading and judging them depends on."""

    groups: Sequence[Sequence[SourceFile]]
    files: Mapping[EntryKey, SourceFile]
    known: Known
    today: date


def hands() -> int:
    """How many processes may read: one for each processor, where a process can be forked without harm."""
    safe = sys.platform == "linux" and threading.active_count() == 1
    return min(len(os.sched_getaffinity(0)), _MOST_HANDS) if safe else 1


def read_shares(found: Sequence[SourceFile], kept: Mapping[str, Outcome], known: Known, today: date) -> Shares:
    """What those of the ``found`` files show whose outcome is not ``kept``; nothing when they are few."""
    missing = [file for file in found if file.path not in kept]
    if len(missing) < FEWEST:
        return Shares()
    by_entry = groupby(sorted(missing, key=_entry), key=_entry)
    groups = [list(files) for _, files in by_entry]
    files = {EntryKey(file.kind, file.id): file for file in found if not file.language}
    return _gathered(_Task(groups, files, known, today), hands())


def _entry(file: SourceFile) -> tuple[str, str]:
    return file.kind, file.id


def _gathered(task: _Task, number: int) -> Shares:
    """The shares of all hands: this process works on the first one itself."""
    helpers = [_begun(task, hand, number) for hand in range(1, number)]
    shares = Shares()
    _take(shares, _read_share(task, 0, number))
    for process, here in helpers:
        with suppress(EOFError, OSError):  # it has died: what it was to read is still missing
            _take(shares, marshal.loads(here.recv_bytes()))  # noqa: S302 - from this very program
        process.join()
        here.close()
    return shares


def _begun(task: _Task, hand: int, number: int) -> tuple[BaseProcess, Connection]:
    """A process that reads the share of a ``hand``, and where it will deliver it."""
    context = multiprocessing.get_context("fork")
    here, there = context.Pipe(duplex=False)
    process = context.Process(target=_deliver, args=(task, hand, number, there), daemon=True)
    process.start()
    there.close()
    return process, here


def _take(shares: Shares, rows: Iterable[tuple[Any, ...]]) -> None:
    for path, outcome, entry, judgement, traits in rows:
        shares.outcomes[path] = Outcome._make(outcome)
        if entry:
            key = EntryKey(*entry)
            if judgement:
                shares.judgements[key] = Judgement._make(judgement)
            if traits:
                shares.traits[key] = Traits.from_plain(key, traits)


def _deliver(task: _Task, hand: int, number: int, there: Connection) -> None:
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # an interruption is told once, by the process that began this one
    there.send_bytes(marshal.dumps(list(_read_share(task, hand, number))))
    there.close()


def _read_share(task: _Task, hand: int, number: int) -> Iterator[tuple[Any, ...]]:
    """Rows of plain values for every ``number``-th part of the files, beginning with that of this ``hand``."""
    others: dict[EntryKey, ReadEntry | None] = {}

    def beyond_part(key: EntryKey) -> ReadEntry | None:
        if key not in others:
            file = task.files.get(key)
            others[key] = read_one(file, task.known) if file else None
        return others[key]

    groups = iter(task.groups)
    for turn in range(-(-len(task.groups) // _TOGETHER)):
        part = list(islice(groups, _TOGETHER))
        if turn % number == hand:
            yield from _read_part([file for group in part for file in group], task, beyond_part)


def _read_part(files: Sequence[SourceFile], task: _Task, beyond: Beyond) -> Iterator[tuple[Any, ...]]:
    known = task.known
    entries = read_entries((file for file in files if not file.language), known, [])
    bank = Surroundings(entries, known.vocabularies, task.today, beyond=beyond)
    translated = [file for file in files if file.language]
    translations = read_translations(translated, entries, known, []) if translated else None
    for key, outcome in entries.outcomes.items():
        judgement = tuple(judge_one(key, bank)) if outcome.sound else None
        traits = bank.traits.get(key)
        yield entries.file(key).path, tuple(outcome), tuple(key), judgement, traits and traits.plain()
    for path, outcome in translations.outcomes.items() if translations else ():
        yield path, tuple(outcome), None, None, None
