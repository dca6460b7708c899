"""Postings after a change: those of the documents that are done anew leave their lists and come back as they are."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from catalog.search.analysis import NO_TERMS, Analyzer, TokenTerms
from catalog.search.corpus import Part
from catalog.search.postings import Key, Postings, layer, lists_of, place_of
from catalog.search.ragged import Numbers, Ragged
from catalog.search.synonym_phrases import Texts, phrase_places
from catalog.search.synonyms import SynonymGroups
from catalog.search.vocabulary import Vocabulary

Found = dict[Key, Numbers]
"""Some lists, each with document number << 8 | byte in document order."""


class Change(NamedTuple):
    """All postings now, and the lists that are other than before; None where documents have other numbers: all are."""

    postings: Postings
    lists: set[Key] | None


def postings_of(
    part: Part, vocabulary: Vocabulary, terms: Sequence[TokenTerms], groups: SynonymGroups, analyzer: Analyzer
) -> Found:
    """The postings of some documents; `terms` is by token, and may lack the tokens that these do not have."""
    used = np.zeros(len(vocabulary.entries), np.bool_)
    in_use = np.zeros(len(vocabulary.groups), np.bool_)
    for name, rows in part.fields.items():
        (in_use if name == "labels" else used)[rows.values] = True
    texts = {number: terms[number] for number in np.flatnonzero(used).tolist()}
    phrases = phrase_places(Texts(part.fields, part.documents), vocabulary, texts, groups, analyzer)
    for number in np.flatnonzero(in_use).tolist():
        for label in vocabulary.groups[number]:
            used[label] = True
    lists = lists_of(
        vocabulary, [terms[number] if use else NO_TERMS for number, use in enumerate(used.tolist())], in_use
    )
    found = layer(part, lists)
    cuts = found.starts.tolist()
    rows_of = zip(found.numbers.tolist(), cuts, cuts[1:], strict=False)
    own: Found = {lists.keys[number]: found.values[start:end] for number, start, end in rows_of}
    return own | {(False, name): places.astype(np.uint32) for name, places in phrases.items()}


def revised_postings(before: Postings, old: Found, new: Found, then: Numbers, moved: Numbers, *, same: bool) -> Change:
    """The postings of all documents.

    Args:
        before: those of all documents before.
        old, new: those of the documents that are done anew, before and now.
        then: the numbers that these had.
        moved: the number that each document before has now, or `GONE`.
        same: whether all documents that are still there have the numbers that they had.
    """
    touched = {key for key in old.keys() | new.keys() if not same or not _equal(old.get(key), new.get(key))}
    redone = np.zeros(len(moved), np.bool_)
    redone[then] = True
    starts, all_values = before.lists.starts, before.lists.values
    values = all_values if same else _moved(all_values, moved)
    places = {key: number for number, key in enumerate(before.keys)}
    pieces, keys, at = list[Ragged](), list[Key](), 0
    for key in sorted(touched, key=place_of):
        place = places.get(key, -1)
        here = place if place >= 0 else bisect_left(before.keys, place_of(key), key=place_of)
        pieces.append(_between(values, starts, at, here))
        keys += before.keys[at:here]
        stay = all_values[starts[here] : starts[here + 1]] if place >= 0 else all_values[:0]
        stay = stay[~redone[stay >> 8]]
        one = np.concatenate((stay if same else _moved(stay, moved), new.get(key, all_values[:0])))
        one.sort()
        if len(one):
            pieces.append(Ragged(one, np.array((0, len(one)))))
            keys.append(key)
        at = here + (place >= 0)
    pieces.append(_between(values, starts, at, len(before.keys)))
    keys += before.keys[at:]
    return Change(Postings(keys, Ragged.joined(pieces)), touched if same else None)


def _equal(one: Numbers | None, other: Numbers | None) -> bool:
    return one is not None and other is not None and np.array_equal(one, other)


def _moved(values: Numbers, moved: Numbers) -> Numbers:
    """Postings with the numbers that their documents have now."""
    found: Numbers = (moved.astype(np.uint32) << 8)[values >> 8]
    found |= values & 255
    return found


def _between(values: Numbers, starts: Numbers, first: int, end: int) -> Ragged:
    return Ragged(values[starts[first] : starts[end]], starts[first : end + 1] - starts[first])
