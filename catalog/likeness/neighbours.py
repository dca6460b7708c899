"""The nearest entries of each: an inverted index of traits, in which rare ones weigh most.

Linear in the bank: an entry meets others through its rarest traits only, and of a trait that many share only the
entries next to it in the order of ids.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from math import log
from typing import TYPE_CHECKING

from catalog.likeness.traits import Key, Traits

if TYPE_CHECKING:
    from catalog.likeness.trait_table import TraitTable

NAMED_WORDS = 4

_RARE_SHARE, _RARE_COUNT = 0.1, 2
_SCALE = 1000
_FACTORS: Mapping[str, float] = {"topics": 1.0, "target_groups": 0.6, "themes": 0.5, "regions": 0.4, "sectors": 0.4}
_TELLING = "topics"


@dataclass(frozen=True, slots=True)
class Neighbour:
    """Another entry, how alike it is (0-1) and why: shared terms by field, and shared rare words, the rarest first."""

    key: Key
    likeness: float
    terms: tuple[tuple[str, str], ...]
    words: tuple[str, ...]


class Neighbourhood:
    """All entries that are compared with each other, by their traits. Indexed when it is first asked."""

    def __init__(self, entries: Iterable[Traits] = ()) -> None:
        self._compared = entries

    def of(self, key: Key) -> Iterator[Neighbour]:
        """The nearest neighbours of an entry, the nearest first; none of one that is not compared."""
        number = self._numbers.get(key)
        if number is not None:
            yield from self._explained(self._entries[number], self._table.nearest(number))

    def of_draft(self, draft: Traits) -> Iterator[Neighbour]:
        """The nearest neighbours of an entry that is not here, compared with all; one with its key is itself."""
        return self._explained(draft, self._table.nearest_to(draft.all(), self._numbers.get(draft.key)))

    @cached_property
    def _entries(self) -> list[Traits]:
        return sorted(self._compared, key=lambda item: item.key)

    @cached_property
    def _numbers(self) -> dict[Key, int]:
        return {item.key: number for number, item in enumerate(self._entries)}

    @cached_property
    def _table(self) -> TraitTable:
        from catalog.likeness.trait_table import TraitTable  # noqa: PLC0415 - most commands ask for no neighbours

        return TraitTable((item.all() for item in self._entries), _weight)

    @cached_property
    def _rare(self) -> dict[str, int]:
        """The numbers of entries that share the rarer stems."""
        most = max(_RARE_COUNT, _RARE_SHARE * len(self._entries))
        counted = zip(self._table.numbers, self._table.counts.tolist(), strict=True)
        return {trait: count for trait, count in counted if ":" not in trait and count <= most}

    def _explained(self, item: Traits, ranked: Iterable[tuple[float, int]]) -> Iterator[Neighbour]:
        """The neighbours with their reasons, without those that share nothing but the usual, such as a region."""
        for likeness, number in ranked:
            other = self._entries[number]
            terms = tuple(_parted(item.terms & other.terms))
            words = tuple(self._words(item, other))
            if words or any(field == _TELLING for field, _ in terms):
                yield Neighbour(other.key, likeness, terms, words)

    def _words(self, item: Traits, other: Traits) -> Iterator[str]:
        rare = self._rare
        shared = [(rare[stem], stem) for stem in item.forms.keys() & other.forms.keys() if stem in rare]
        for _, stem in sorted(shared)[:NAMED_WORDS]:
            one, another = item.forms[stem], other.forms[stem]
            yield min((len(one), one), (len(another), another))[1]


def _weight(trait: str, count: int, entries: int) -> int:
    factor = _FACTORS.get(trait.partition(":")[0], 1.0) if ":" in trait else 1.0
    return round(_SCALE * factor * log(1 + entries / count))


def _parted(terms: Iterable[str]) -> Iterator[tuple[str, str]]:
    return map(_parts, sorted(terms))


@cache
def _parts(term: str) -> tuple[str, str]:
    """Field and term; the same few come back in many reasons."""
    field, _, term_id = term.partition(":")
    return field, term_id
