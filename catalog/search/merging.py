"""The documents of an index after a change: those that are kept as they were read, and those that are new."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple, TypeVar

import numpy as np

from catalog.search.corpus import Corpus
from catalog.search.ragged import Numbers, Ragged

_Thing = TypeVar("_Thing")

GONE = -1


class Merged(NamedTuple):
    """All documents after a change, the number that each of those before has now (or `GONE`), and those of new ones."""

    corpus: Corpus
    moved: Numbers
    new: Numbers


def merged(before: Corpus, kept: Collection[str], fresh: Corpus) -> Merged:
    """The documents of `before` with the keys `kept`, and all of `fresh`, which share their words' numbers."""
    stay = np.array([document.key in kept for document in before.documents], np.bool_)
    numbers = np.flatnonzero(stay).tolist()
    total = len(before.documents)
    places = [before.places[number] for number in numbers] + fresh.places
    sources = np.array(numbers + list(range(total, total + len(fresh.documents))), np.int64)
    order = sources[sorted(range(len(places)), key=places.__getitem__)]
    now = np.full(total + len(fresh.documents), GONE, np.int64)
    now[order] = np.arange(len(order))

    rows, owners = _rows(before, fresh, order)
    return Merged(
        Corpus(
            documents=_picked(before.documents + fresh.documents, order),
            places=_picked(before.places + fresh.places, order),
            vocabulary=fresh.vocabulary,
            fields={name: _spliced(before.fields[name], fresh.fields[name], rows) for name in before.fields},
            rows=np.arange(len(rows)),
            owners=owners,
            cards={language: _picked(before.cards[language] + cards, order) for language, cards in fresh.cards.items()},
            facets=fresh.facets,
        ),
        now[:total],
        np.sort(now[total:]),
    )


def _picked(things: Sequence[_Thing], order: Numbers) -> list[_Thing]:
    return [things[number] for number in order.tolist()]


def _rows(before: Corpus, fresh: Corpus, order: Numbers) -> tuple[Numbers, Numbers]:
    """The rows of the documents in order, those of `fresh` numbered behind those of `before`; the document of each."""
    total, rows_before = len(before.documents), len(before.rows)
    owners = np.concatenate((before.owners, fresh.owners + total))
    all_rows = np.concatenate((before.rows, fresh.rows + rows_before))
    firsts = np.searchsorted(owners, np.arange(total + len(fresh.documents) + 1))
    lengths = np.diff(firsts)[order]
    starts = np.concatenate(([0], np.cumsum(lengths)))
    places = np.arange(starts[-1]) + np.repeat(firsts[order] - starts[:-1], lengths)
    return all_rows[places], np.repeat(np.arange(len(order)), lengths)


def _spliced(one: Ragged, other: Ragged, rows: Numbers) -> Ragged:
    """The rows of two, the second numbered behind the first: most follow each other as they did."""
    if not len(rows):
        return Ragged(one.values[:0], np.zeros(1, np.int64))
    count = len(one.starts) - 1
    breaks = np.flatnonzero((np.diff(rows) != 1) | ((rows[1:] >= count) != (rows[:-1] >= count))) + 1
    pieces = []
    for first, end in zip([0, *breaks.tolist()], [*breaks.tolist(), len(rows)], strict=True):
        low, high = int(rows[first]), int(rows[end - 1]) + 1
        pieces.append(one.slice(low, high) if low < count else other.slice(low - count, high - count))
    return Ragged.joined(pieces)
