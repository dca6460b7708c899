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

    def owners(self) -> Numbers:
        """The row of each value."""
        return np.repeat(np.arange(len(self.starts) - 1), self.lengths())

    def take(self, rows: Numbers) -> Ragged:
        """The given rows, in that order, as often as they are asked for."""
        lengths = self.lengths()[rows]
        starts = np.concatenate(([0], np.cumsum(lengths)))
        places = np.arange(starts[-1]) + np.repeat(self.starts[rows] - starts[:-1], lengths)
        return Ragged(self.values[places], starts)


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
    """Some rows of many: their numbers, ascending, where the values of each begin (the last ends), and all values."""

    numbers: NDArray[np.int32]
    starts: NDArray[np.int32]
    values: NDArray[np.uint32]

    def between(self, first: int, end: int) -> SomeRows:
        """Those with numbers from `first` to before `end`."""
        low, high = np.searchsorted(self.numbers, (first, end)).tolist()
        starts = self.starts[low : high + 1]
        return SomeRows(self.numbers[low:high], starts - starts[0], self.values[starts[0] : starts[-1]])

    def only(self, chosen: NDArray[np.bool_]) -> SomeRows:
        """The chosen rows, numbered one after another; `chosen` says of each number whether it is."""
        places = np.flatnonzero(chosen[self.numbers])
        rows = Ragged(self.values, self.starts).take(places)
        numbers = (np.cumsum(chosen) - 1)[self.numbers[places]]
        return SomeRows(
            numbers.astype(np.int32), rows.starts.astype(np.int32), rows.values.astype(np.uint32, copy=False)
        )

    def renumbered(self, numbers: NDArray[np.int32]) -> SomeRows:
        """The same rows under other numbers, which are in the same order."""
        return SomeRows(numbers[self.numbers], self.starts, self.values)

    def packed(self) -> Packed:
        """Row number << 32 | value."""
        return np.repeat(self.numbers.astype(np.int64), np.diff(self.starts)) << 32 | self.values


@dataclass(frozen=True, slots=True)
class Stack:
    """Rows in layers: row i is what the layers have of it, in order. One array would stand in memory beside them."""

    layers: Sequence[SomeRows]
    lengths: Numbers

    @classmethod
    def of(cls, layers: Sequence[SomeRows], total: int) -> Stack:
        """`total` rows."""
        lengths = np.zeros(total, np.int64)
        for layer in layers:
            lengths[layer.numbers] += np.diff(layer.starts)
        return cls(layers, lengths)

    def only(self, chosen: NDArray[np.bool_]) -> Stack:
        """The chosen rows, numbered one after another."""
        return Stack.of([layer.only(chosen) for layer in self.layers], int(np.count_nonzero(chosen)))

    def firsts(self) -> Numbers:
        """The first value of each row; zero for an empty one."""
        found = np.zeros(len(self.lengths), np.uint32)
        for layer in reversed(self.layers):
            found[layer.numbers] = layer.values[layer.starts[:-1]]
        return found

    def parts(self, size: int) -> Iterator[Ragged]:
        """The rows a few at a time: as many as have `size` values together, and one at least."""
        ends = np.cumsum(self.lengths)
        first = 0
        while first < len(ends):
            before = ends[first - 1] if first else 0
            end = max(first + 1, int(np.searchsorted(ends, before + size, side="right")))
            yield self._flat(first, end)
            first = end

    def _flat(self, first: int, end: int) -> Ragged:
        starts = np.concatenate(([0], np.cumsum(self.lengths[first:end])))
        values, filled = np.empty(starts[-1], np.uint32), starts[:-1].copy()
        for layer in self.layers:
            some = layer.between(first, end)
            rows, counts = some.numbers - first, np.diff(some.starts)
            values[np.repeat(filled[rows] - some.starts[:-1], counts) + np.arange(len(some.values))] = some.values
            filled[rows] += counts
        return Ragged(values, starts)
