"""What a rule may look at: all entries as read, the vocabularies, and the day of viewing."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TypeVar

from catalog.bank import EntryKey
from catalog.likeness import COMPARED_KINDS, Traits, traits_of
from catalog.problems.problem import Problem
from catalog.reading.entries import ReadEntry
from catalog.vocabularies import Vocabularies
from schema.entry import Entry

E = TypeVar("E", bound=Entry)


@dataclass(frozen=True)
class Surroundings:
    """The bank around an entry, drafts and entries with problems included."""

    entries: Mapping[EntryKey, ReadEntry]
    vocabularies: Vocabularies
    today: date

    @cached_property
    def traits(self) -> Mapping[EntryKey, Traits]:
        """What practices and projects are compared by."""
        return {
            key: traits_of(key, item.entry)
            for key, item in self.entries.items()
            if item.entry and key.kind in COMPARED_KINDS
        }

    def find(self, kind: str, entry_id: str | None, model: type[E]) -> E | None:
        """Another entry; None when it is not named, not there or has problems of its own."""
        item = self.entries.get(EntryKey(kind, entry_id)) if entry_id else None
        return item.entry if item and isinstance(item.entry, model) else None


Rule = Callable[[ReadEntry, Surroundings], Iterator[Problem]]
"""Looks at one entry, yields its problems and changes nothing."""
