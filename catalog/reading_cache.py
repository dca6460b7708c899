"""What the last reading without errors found, so that the next reads only what has changed since.

It holds outcomes, never content: whatever a page needs of an entry is read from its file. A file counts as unchanged
when the system's stamp of it is the same, or else when its texts are (as after a fresh checkout).
"""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cached_property
from hashlib import blake2b
from pathlib import Path
from typing import Any

from catalog.bank import EntryKey
from catalog.cache import FOLDER, CacheFolder, program_fingerprint
from catalog.likeness import Traits
from catalog.parsing.raw_entries import read_digests
from catalog.parsing.source_files import SourceFile, Stamp
from catalog.reading.entries import Entries
from catalog.reading.outcomes import Outcome, plain_problems, problems_from_plain
from catalog.reading.translations import Translations
from catalog.rules import Judgement, Judgements, Moved
from catalog.vocabularies import vocabulary_folder

_STATE, _TRAITS, _CLOCK = "reading", "traits", "clock"
_TICK = 50_000_000
"""Nanoseconds: a file written so shortly before it was found may change again without another stamp."""


def bank_cache(root: Path) -> CacheFolder:
    """The cache of a bank, for this program and the bank's vocabularies."""
    vocabularies = blake2b(digest_size=16)
    for path in sorted(vocabulary_folder(root).glob("*.yml")):
        vocabularies.update(f"{path.name}\0".encode() + path.read_bytes())
    return CacheFolder(root / FOLDER, f"{program_fingerprint()} {vocabularies.hexdigest()}")


class ReadingCache:
    """The outcomes of the last reading. ``today`` is the day of this one: what rules said on another is forgotten."""

    def __init__(self, folder: CacheFolder | None, today: date) -> None:
        self._folder = folder or CacheFolder(None, "")
        self._today = today.isoformat()
        self._began = self._folder.clock(_CLOCK)
        self._state: dict[str, Any] = self._folder.load(_STATE) or {}
        self._restamped = False

    def kept(self, files: Iterable[SourceFile], known: Mapping[str, frozenset[str]]) -> dict[str, Outcome]:
        """The outcomes, by path, of those ``files`` that are as they were; ``known`` has the ids of all by kind."""
        saved: dict[str, tuple[Stamp | None, tuple[Any, ...]]] = self._state.get("files", {})
        gone = {key for key in self._judged if key[1] not in known[key[0]]}
        kept: dict[str, Outcome] = {}
        for file in files:
            stamp, plain = saved.get(file.path, (None, None))
            if plain is None or not self._same(file, stamp, plain):
                continue
            outcome = Outcome._make(plain)
            if not gone or gone.isdisjoint(target for target, _ in outcome.targets):
                kept[file.path] = outcome
        return kept

    def _same(self, file: SourceFile, stamp: Stamp | None, plain: tuple[Any, ...]) -> bool:
        if stamp == file.stamp:
            return True
        self._restamped = True
        return read_digests(file) == Outcome._make(plain).digests

    @property
    def _judged(self) -> Mapping[tuple[str, str], tuple[Any, ...]]:
        judged: Mapping[tuple[str, str], tuple[Any, ...]] = self._state.get("judged", {})
        return judged

    def judgements(self) -> Judgements | None:
        """What the rules said, less what depended on another day; None when nothing is known."""
        if not self._state:
            return None
        same_day = self._state["day"] == self._today
        entries = {
            EntryKey(*key): judgement
            for key, judgement in zip(self._judged, map(Judgement._make, self._judged.values()), strict=True)
            if same_day or not judgement.dated
        }
        return Judgements(entries, problems_from_plain(self._state["shared"]))

    def moved(self, entries: Entries) -> Moved:
        """What differs from the last reading."""
        saved = self._state.get("files", {})
        changed = {key for key in entries.fresh if not self._fields_as_before(key, entries, saved)}
        gone = {EntryKey(*key) for key in self._judged if key not in entries.outcomes}
        return Moved(entries.fresh, frozenset(changed | gone))

    def _fields_as_before(self, key: EntryKey, entries: Entries, saved: Mapping[str, tuple[Any, Any]]) -> bool:
        before = saved.get(entries.file(key).path)
        return before is not None and Outcome._make(before[1]).front == entries.outcomes[key].front

    def traits(self, entries: Entries) -> Mapping[EntryKey, Traits]:
        """The traits of the entries that are as they were."""
        found = {}
        for key, (front, plain) in self._traits.items():
            outcome = entries.outcomes.get(EntryKey(*key))
            if outcome and outcome.front == front:
                found[EntryKey(*key)] = Traits.from_plain(EntryKey(*key), plain)
        return found

    @cached_property
    def _traits(self) -> Mapping[tuple[str, str], tuple[Any, ...]]:
        loaded: Mapping[tuple[str, str], tuple[Any, ...]] = self._folder.load(_TRAITS) or {}
        return loaded

    def save(
        self,
        files: Iterable[SourceFile],
        entries: Entries,
        translations: Translations,
        judged: Judgements,
        *,
        news: bool = False,
    ) -> None:
        """Keep a reading without errors, if it tells anything new; ``news`` says that it surely does."""
        outcomes = {
            entries.file(key).path: outcome for key, outcome in entries.outcomes.items()
        } | translations.outcomes
        same = self._state.get("files", {}).keys() == outcomes.keys() and self._state.get("day") == self._today
        if same and not (entries.fresh or translations.fresh or self._restamped or news):
            return
        stamps = {file.path: file.stamp if max(file.stamp[:2]) + _TICK < self._began else None for file in files}
        value = {
            "day": self._today,
            "files": {path: (stamps[path], tuple(outcome)) for path, outcome in outcomes.items()},
            "judged": {tuple(key): tuple(item) for key, item in judged.entries.items()},
            "shared": plain_problems(judged.shared),
        }
        self._folder.save(_STATE, value)

    def save_traits(self, entries: Entries, traits: Mapping[EntryKey, Traits]) -> None:
        """Keep the traits of a reading without errors."""
        value = {tuple(key): (entries.outcomes[key].front, item.plain()) for key, item in traits.items()}
        self._folder.save(_TRAITS, value)
