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

    def parts(self, size: int) -> Iterator[tuple[int, Ragged]]:
        """The rows a few at a time, each time with the number of the first."""
        for first in range(0, len(self.starts) - 1, size):
            yield first, self.slice(first, min(first + size, len(self.starts) - 1))

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


def joined(parts: list[Packed]) -> Packed:
    """The parts as one array. Each part is let go as soon as it is copied, so that they never stand in memory twice."""
    whole = np.empty(sum(map(len, parts)), np.int64)
    end = len(whole)
    while parts:
        part = parts.pop()
        whole[end - len(part) : end] = part
        end -= len(part)
    return whole
