"""What a rule may look at: all entries as read, the vocabularies, and the day of viewing."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import TypeVar

from catalog.bank import EntryKey
from catalog.likeness import COMPARED_KINDS, Traits, traits_of
from catalog.problems.problem import Problem
from catalog.reading.entries import Entries, ReadEntry
from catalog.vocabularies import Vocabularies
from schema.entry import Entry

E = TypeVar("E", bound=Entry)


@dataclass(slots=True)
class Asked:
    """What rules have looked at besides the entry that they judge."""

    entries: set[EntryKey] = field(default_factory=set)
    today: bool = False


@dataclass(frozen=True)
class Surroundings:
    """The bank around an entry, drafts and entries with problems included.

    ``asked`` notes what is looked at. ``kept_traits`` gives those traits that are known already, ``beyond`` an entry
    that is not among the ``entries``.
    """

    entries: Entries
    vocabularies: Vocabularies
    day: date
    kept_traits: Callable[[], Mapping[EntryKey, Traits]] = dict
    asked: Asked = field(default_factory=Asked)
    beyond: Callable[[EntryKey], ReadEntry | None] = lambda _: None

    @property
    def today(self) -> date:
        """The day of viewing."""
        self.asked.today = True
        return self.day

    @cached_property
    def traits(self) -> Mapping[EntryKey, Traits]:
        """What practices and projects are compared by."""
        kept = self.kept_traits()
        compared = (
            key for key, outcome in self.entries.outcomes.items() if key.kind in COMPARED_KINDS and outcome.sound
        )
        return {key: kept.get(key) or self._traits(key) for key in compared}

    def _traits(self, key: EntryKey) -> Traits:
        entry = self.entries[key].entry
        if entry is None:
            raise TypeError(f"{key} has problems of its own")
        return traits_of(key, entry)

    def of_kind(self, kind: str, term: str) -> Iterator[ReadEntry]:
        """The entries of a kind whose own field ``kind`` has a term."""
        for key, outcome in self.entries.outcomes.items():
            if key.kind == kind and outcome.kind == term:
                yield self.entries[key]

    def find(self, kind: str, entry_id: str | None, model: type[E]) -> E | None:
        """Another entry; None when it is not named, not there or has problems of its own."""
        if not entry_id:
            return None
        key = EntryKey(kind, entry_id)
        self.asked.entries.add(key)
        item = self.entries.get(key) or self.beyond(key)
        return item.entry if item and isinstance(item.entry, model) else None


Rule = Callable[[ReadEntry, Surroundings], Iterator[Problem]]
"""Looks at one entry, yields its problems and changes nothing."""
