"""Entries of one kind that tell nearly the same: by the words of their titles and summaries."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from rapidfuzz import fuzz

from catalog.likeness.traits import Traits

ENOUGH = 0.75
"""From here on two entries count as nearly the same; two thirds of it is the words, one third the title."""

FEWEST_STEMS = 8
"""Fewer words say too little to be judged."""

_RAREST = 6
_MET_BY_PAIR = 5
_TITLE = 0.4
_ENOUGH_WORDS = (ENOUGH - _TITLE) / (1 - _TITLE)
"""With a smaller share of the words two entries are no near duplicates, whatever their titles."""


class NearDuplicate(NamedTuple):
    """Two entries, by their places in the given order, the later one first, and how alike they are (0-1)."""

    one: int
    other: int
    likeness: float


def sameness(one: Traits, other: Traits) -> float:
    """How nearly two entries tell the same, 0-1: the titles by letters, all words by what is shared."""
    size = len(one.forms) + len(other.forms)
    words = 2 * len(one.forms.keys() & other.forms.keys()) / size if size else 0.0
    if words < _ENOUGH_WORDS:
        return words * (1 - _TITLE)  # not enough even with equal titles
    return _TITLE * fuzz.ratio(one.title, other.title) / 100 + (1 - _TITLE) * words


def near_duplicates(entries: Sequence[Traits]) -> Iterator[NearDuplicate]:
    """The pairs of entries of one kind that are near duplicates, in the given order, which should be that of ids.

    Linear: entries meet when they share two of their rarest stems, each with at most the last few that did.
    """
    rank = _by_rarity(entries)
    stems = [frozenset(map(rank.__getitem__, item.forms)) for item in entries]
    met_before: dict[str, dict[tuple[int, int], list[int]]] = {}
    for number, item in enumerate(entries):
        own = stems[number]
        if len(own) < FEWEST_STEMS:
            continue
        met: set[int] = set()
        seen = met_before.setdefault(item.key[0], {})
        for pair in combinations(sorted(own)[:_RAREST], 2):
            before = seen.setdefault(pair, [])
            met.update(before[-_MET_BY_PAIR:])
            before.append(number)
        for place in sorted(met):
            other = stems[place]
            if 2 * len(own & other) / (len(own) + len(other)) < _ENOUGH_WORDS:  # most of those that meet
                continue
            found = sameness(item, entries[place])
            if found >= ENOUGH:
                yield NearDuplicate(number, place, found)


def _by_rarity(entries: Sequence[Traits]) -> dict[str, int]:
    """The place of each stem in the order from the rarest to the most common."""
    counts = Counter(stem for item in entries for stem in item.forms)
    return {stem: place for place, stem in enumerate(sorted(counts, key=lambda stem: (counts[stem], stem)))}
