"""The nearest entries of each: an inverted index of traits, in which rare ones weigh most.

Linear in the bank: an entry meets others through its rarest traits only, and of a trait that many share only the
entries next to it in the order of ids.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from heapq import nlargest
from math import log, sqrt
from operator import neg

from catalog.likeness.traits import Key, Traits

RAREST = 5
MET_BY_TRAIT = 12
WEIGHED = 7
NAMED_WORDS = 4
LEAST = 0.06
"""Below this likeness there is nothing to say."""

_RARE_SHARE, _RARE_COUNT = 0.1, 2
_SCALE = 1000  # weights are whole numbers: their sums do not depend on the order of a set
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
        self._ranked: dict[int, list[tuple[float, int]]] = {}

    def of(self, key: Key) -> Iterator[Neighbour]:
        """The nearest neighbours of an entry, the nearest first; none of one that is not compared."""
        number = self._numbers.get(key)
        if number is not None:
            if number not in self._ranked:
                self._ranked[number] = self._rank(self._sets[number], self._meet(number))
            yield from self._explained(self._entries[number], self._ranked[number])

    def of_draft(self, draft: Traits) -> Iterator[Neighbour]:
        """The nearest neighbours of an entry that is not here, compared with all; one with its key is itself."""
        traits = frozenset(trait for trait in draft.all() if trait in self._weights)
        met: dict[int, int] = {}
        for trait in traits:
            for other in self._postings[trait]:
                met[other] = met.get(other, 0) + self._weights[trait]
        met.pop(self._numbers.get(draft.key, -1), None)
        return self._explained(draft, self._rank(traits, met))

    @cached_property
    def _entries(self) -> list[Traits]:
        return sorted(self._compared, key=lambda item: item.key)

    @cached_property
    def _numbers(self) -> dict[Key, int]:
        return {item.key: number for number, item in enumerate(self._entries)}

    @cached_property
    def _sets(self) -> list[frozenset[str]]:
        return [frozenset(item.all()) for item in self._entries]

    @cached_property
    def _postings(self) -> dict[str, list[int]]:
        postings: dict[str, list[int]] = {}
        for number, traits in enumerate(self._sets):
            for trait in traits:
                postings.setdefault(trait, []).append(number)
        return postings

    @cached_property
    def _weights(self) -> dict[str, int]:
        return {trait: self._weight(trait, len(posting)) for trait, posting in self._postings.items()}

    def _weight(self, trait: str, count: int) -> int:
        factor = _FACTORS.get(trait.partition(":")[0], 1.0) if ":" in trait else 1.0
        return round(_SCALE * factor * log(1 + len(self._entries) / count))

    @cached_property
    def _rare(self) -> dict[str, int]:
        """The numbers of entries that share the rarer stems."""
        most = max(_RARE_COUNT, _RARE_SHARE * len(self._entries))
        return {trait: len(found) for trait, found in self._postings.items() if ":" not in trait and len(found) <= most}

    @cached_property
    def _norms(self) -> list[int]:
        return [self._sum(traits) for traits in self._sets]

    def _sum(self, traits: Iterable[str]) -> int:
        return sum(map(self._weights.__getitem__, traits))

    def _meet(self, number: int) -> dict[int, int]:
        """The entries that share some of the rarest traits, with the weight of these."""
        postings, weights = self._postings, self._weights
        shared = [(-weights[trait], trait) for trait in self._sets[number] if len(postings[trait]) > 1]
        met: dict[int, int] = {}
        for weight, trait in sorted(shared)[:RAREST]:
            for other in _around(postings[trait], number):
                met[other] = met.get(other, 0) - weight
        met.pop(number, None)
        return met

    def _rank(self, traits: frozenset[str], met: Mapping[int, int]) -> list[tuple[float, int]]:
        """The likeness and number of those met, most alike first; equals in the order of ids."""
        norm = self._sum(traits)
        weighed = nlargest(WEIGHED, zip(met.values(), map(neg, met), strict=True))
        ranked = [(-self._likeness(traits, norm, -minus), -minus) for _, minus in weighed]
        return [(-likeness, number) for likeness, number in sorted(ranked) if -likeness >= LEAST]

    def _likeness(self, traits: frozenset[str], norm: int, number: int) -> float:
        whole = sqrt(norm * self._norms[number])
        return round(self._sum(traits & self._sets[number]) / whole, 4) if whole else 0.0

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


def _around(posting: Sequence[int], number: int) -> Sequence[int]:
    if len(posting) <= MET_BY_TRAIT:
        return posting
    start = min(max(0, bisect_left(posting, number) - MET_BY_TRAIT // 2), len(posting) - MET_BY_TRAIT)
    return posting[start : start + MET_BY_TRAIT]


def _parted(terms: Iterable[str]) -> Iterator[tuple[str, str]]:
    for term in sorted(terms):
        field, _, term_id = term.partition(":")
        yield field, term_id
