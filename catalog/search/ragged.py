"""Rows of numbers of different lengths in two flat arrays: a whole corpus is worked on without a Python loop."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.integer]
"""Whole numbers; 64 bits where they are packed, 32 where they stand in memory by the million."""


@dataclass(frozen=True, slots=True)
class Ragged:
    """Row i is `values[starts[i]:starts[i + 1]]`; `starts` has one number more than there are rows."""

    values: Numbers
    starts: Numbers

    @classmethod
    def of(cls, rows: Sequence[Sequence[int]]) -> Ragged:
        """From rows one by one."""
        return cls.flat(chain.from_iterable(rows), map(len, rows))

    @classmethod
    def flat(cls, values: Iterable[int], lengths: Iterable[int]) -> Ragged:
        """From the values of all rows in order, and the length of each row."""
        starts = np.fromiter(chain((0,), lengths), np.int64)
        return cls(np.fromiter(values, np.int32), np.cumsum(starts))

    def lengths(self) -> Numbers:
        """How many numbers each row has."""
        return np.diff(self.starts)

    def slice(self, first: int, end: int) -> Ragged:
        """The rows from `first` to before `end`."""
        starts = self.starts[first : end + 1]
        return Ragged(self.values[starts[0] : starts[-1]], starts - starts[0])

    def parts(self, size: int) -> Iterator[Ragged]:
        """The rows a few at a time: as many as have `size` values together, and one at least."""
        for first, end in _cuts(self.starts[1:], size):
            yield self.slice(first, end)

    def owners(self) -> Numbers:
        """The row of each value."""
        return np.repeat(np.arange(len(self.starts) - 1), self.lengths())

    def take(self, rows: Numbers) -> Ragged:
        """The given rows, in that order, as often as they are asked for."""
        lengths = self.lengths()[rows]
        starts = np.concatenate(([0], np.cumsum(lengths)))
        places = np.arange(starts[-1]) + np.repeat(self.starts[rows] - starts[:-1], lengths)
        return Ragged(self.values[places], starts)

    @classmethod
    def joined(cls, pieces: Sequence[Ragged]) -> Ragged:
        """The rows of one after another."""
        lengths = np.concatenate([np.empty(0, np.int64), *(piece.lengths() for piece in pieces)])
        values = np.concatenate([piece.values for piece in pieces]) if pieces else np.empty(0, np.int32)
        return cls(values, np.concatenate(([0], np.cumsum(lengths))))


_VALUES_AT_ONCE = 500_000

Packed = NDArray[np.int64]
"""Several numbers in one of 64 bits, so that sorting it sorts by all of them."""


def distinct(numbers: Numbers) -> tuple[Numbers, Numbers]:
    """Sorted numbers without repetition, and where each begins among the sorted ones (with the end of all at last).

    Sorts in place. `numpy.unique` does the same forty times slower on this kind of data.
    """
    numbers.sort()
    firsts = changes(numbers)
    return numbers[firsts], np.append(firsts, len(numbers))


def changes(numbers: Numbers) -> Numbers:
    """The places where a number differs from the one before, the first place among them."""
    differs = np.ones(len(numbers), np.bool_)
    np.not_equal(numbers[1:], numbers[:-1], out=differs[1:])
    return np.flatnonzero(differs)


@dataclass(frozen=True, slots=True)
class SomeRows:
    """Some rows of many: their numbers, ascending, where the values of each begin (the last ends), and all values.

    `base` has been taken from every value, so that they fit in few bytes.
    """

    numbers: NDArray[np.int32]
    starts: NDArray[np.int32]
    values: NDArray[np.uint32] | NDArray[np.uint16]
    base: int = 0

    def less(self, base: int) -> SomeRows:
        """The same with half the bytes a value; all are between `base` and 65,535 more."""
        return SomeRows(self.numbers, self.starts, (self.values - np.uint32(base)).astype(np.uint16), base)

    def between(self, first: int, end: int) -> SomeRows:
        """Those with numbers from `first` to before `end`."""
        low, high = np.searchsorted(self.numbers, (first, end)).tolist()
        starts = self.starts[low : high + 1]
        return SomeRows(self.numbers[low:high], starts - starts[0], self.values[starts[0] : starts[-1]], self.base)


def stacked(layers: Sequence[SomeRows], total: int) -> Ragged:
    """`total` rows, each what the layers have of it, in their order."""
    lengths = np.zeros(total, np.int64)
    for layer in layers:
        lengths[layer.numbers] += np.diff(layer.starts)
    starts = np.concatenate(([0], np.cumsum(lengths)))
    values, filled = np.empty(starts[-1], np.uint32), starts[:-1].copy()
    for first, end in _cuts(starts[1:], _VALUES_AT_ONCE):
        for layer in layers:
            some = layer.between(first, end)
            counts = np.diff(some.starts)
            places = np.repeat(filled[some.numbers] - some.starts[:-1], counts) + np.arange(len(some.values))
            values[places] = some.values + np.uint32(some.base)
            filled[some.numbers] += counts
    return Ragged(values, starts)


def _cuts(ends: Numbers, size: int) -> Iterator[tuple[int, int]]:
    """Rows from the first to before the second, with about `size` values; `ends` is where each row ends."""
    first = 0
    while first < len(ends):
        before = ends[first - 1] if first else 0
        end = max(first + 1, int(np.searchsorted(ends, before + size, side="right")))
        yield first, end
        first = end
