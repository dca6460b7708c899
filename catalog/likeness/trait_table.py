"""The traits of all entries as numbers: who shares what, and how much that weighs. Works on many entries at a time.

Traits are numbered in alphabetical order. Weights are whole numbers, so that no sum depends on the order of its parts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import chain
from math import sqrt

import numpy as np
from numpy.typing import NDArray

RAREST = 5
MET_BY_TRAIT = 12
WEIGHED = 7
LEAST = 0.06
"""Below this likeness there is nothing to say."""

_AT_ONCE = 500
Numbers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class _Nearest:
    """For some entries in a row: the entries weighed against each, and the weight of what the two share."""

    starts: Numbers
    others: Numbers
    shared: Numbers


class TraitTable:
    """Entries by number, in the order in which they are given."""

    def __init__(self, entries: Iterable[Iterable[str]], weight: Callable[[str, int, int], int]) -> None:
        """``weight`` is asked for the weight of a trait, by its name, how many have it, and how many entries there are.

        No entry has a trait twice.
        """
        held = [sorted(traits) for traits in entries]
        names = sorted(set(chain.from_iterable(held)))
        self.numbers = {name: number for number, name in enumerate(names)}
        self._ends = np.cumsum([0, *map(len, held)])
        self._traits = np.fromiter((self.numbers[name] for name in chain.from_iterable(held)), np.int64)
        self._owners = np.repeat(np.arange(len(held)), np.diff(self._ends))
        order = np.argsort(self._traits, kind="stable")
        self._sharers = self._owners[order]
        self._places = np.empty_like(order)
        self._places[order] = np.arange(len(order))
        self.counts = np.bincount(self._traits, minlength=len(names))
        self._firsts = np.cumsum(self.counts) - self.counts
        self.weights = np.array(
            [weight(name, count, len(held)) for name, count in zip(names, self.counts.tolist(), strict=True)], np.int64
        )
        self._norms = _sums(self.weights[self._traits], self._ends)
        self._keys = self._owners * len(names) + self._traits
        self._lots: dict[int, _Nearest] = {}

    def nearest(self, number: int) -> list[tuple[float, int]]:
        """The likeness and number of the entries nearest to one, the most alike first; equals in their order."""
        lot, place = divmod(number, _AT_ONCE)
        if lot not in self._lots:
            self._lots[lot] = self._weighed(lot * _AT_ONCE, min((lot + 1) * _AT_ONCE, len(self._norms)))
        found = self._lots[lot]
        own = slice(found.starts[place], found.starts[place + 1])
        return self._ranked(int(self._norms[number]), found.others[own], found.shared[own])

    def nearest_to(self, traits: Iterable[str], besides: int | None = None) -> list[tuple[float, int]]:
        """The same for one with these traits that is not among the entries, compared with all who share any."""
        own = np.array(sorted(self.numbers[name] for name in traits if name in self.numbers), np.int64)
        sharers = [
            self._sharers[first : first + count]
            for first, count in zip(self._firsts[own], self.counts[own], strict=True)
        ]
        met = np.concatenate([np.empty(0, np.int64), *sharers])
        weights = np.repeat(self.weights[own], self.counts[own])
        shared = np.zeros(len(self._norms), np.int64)
        np.add.at(shared, met, weights)
        if besides is not None:
            shared[besides] = 0
        others = np.flatnonzero(shared)
        others = others[np.lexsort((others, -shared[others]))][:WEIGHED]
        return self._ranked(int(self.weights[own].sum()), others, shared[others])

    def _ranked(self, norm: int, others: Numbers, shared: Numbers) -> list[tuple[float, int]]:
        pairs = zip(others.tolist(), shared.tolist(), self._norms[others].tolist(), strict=True)
        found = [(-_likeness(weight, norm * other_norm), other) for other, weight, other_norm in pairs]
        return [(-likeness, other) for likeness, other in sorted(found) if -likeness >= LEAST]

    def _weighed(self, first: int, end: int) -> _Nearest:
        """Those that share some of the rarest traits with each, the heaviest of them, and all that these share."""
        owners, others = self._heaviest(*self._met(first, end))
        sizes = np.diff(self._ends)[others]
        of_pair = np.repeat(np.arange(len(others)), sizes)
        traits = self._traits[np.repeat(self._ends[others], sizes) + _counting(sizes)]
        keys = owners[of_pair] * len(self.weights) + traits
        places = np.minimum(np.searchsorted(self._keys, keys), len(self._keys) - 1)
        weights = np.where(self._keys[places] == keys, self.weights[traits], 0)
        shared = _sums(weights, np.concatenate(([0], np.cumsum(sizes))))
        return _Nearest(np.searchsorted(owners, np.arange(first, end + 1)), others, shared)

    def _met(self, first: int, end: int) -> tuple[Numbers, Numbers, Numbers]:
        """Who meets whom by which weight: of a trait that many share only those next to an entry."""
        rows = np.arange(self._ends[first], self._ends[end])
        rows = rows[self.counts[self._traits[rows]] > 1]
        rows = rows[np.lexsort((self._traits[rows], -self.weights[self._traits[rows]], self._owners[rows]))]
        rows = rows[_first_of_each(self._owners[rows], RAREST)]
        traits = self._traits[rows]
        counts, firsts = self.counts[traits], self._firsts[traits]
        met = np.minimum(counts, MET_BY_TRAIT)
        begin = np.clip(self._places[rows] - firsts - MET_BY_TRAIT // 2, 0, counts - met)
        others = self._sharers[np.repeat(firsts + begin, met) + _counting(met)]
        owners = np.repeat(self._owners[rows], met)
        weights = np.repeat(self.weights[traits], met)
        apart = owners != others
        return owners[apart], others[apart], weights[apart]

    def _heaviest(self, owners: Numbers, others: Numbers, weights: Numbers) -> tuple[Numbers, Numbers]:
        """The pairs that weigh most for each entry; equals in their order."""
        pairs, inverse = np.unique(owners * len(self._norms) + others, return_inverse=True)
        sums = np.zeros(len(pairs), np.int64)
        np.add.at(sums, inverse, weights)
        owners, others = np.divmod(pairs, max(1, len(self._norms)))
        order = np.lexsort((others, -sums, owners))
        order = order[_first_of_each(owners[order], WEIGHED)]
        return owners[order], others[order]


def _likeness(shared: int, norms: int) -> float:
    return round(shared / sqrt(norms), 4) if norms else 0.0


def _sums(values: Numbers, ends: Numbers) -> Numbers:
    """The sum of each row; row ``i`` goes from ``ends[i]`` to before ``ends[i + 1]``, and may be empty."""
    sums = np.concatenate((np.zeros(1, np.int64), np.cumsum(values)))
    return sums[ends[1:]] - sums[ends[:-1]]


def _counting(sizes: Numbers) -> Numbers:
    """0, 1, 2 … anew for each size, one after another."""
    return np.arange(int(sizes.sum())) - np.repeat(np.cumsum(sizes) - sizes, sizes)


def _first_of_each(owners: Numbers, most: int) -> NDArray[np.bool_]:
    """Where the first few of each owner stand; equal owners stand together."""
    return np.arange(len(owners)) - np.searchsorted(owners, owners) < most
