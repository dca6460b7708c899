"""Postings from one index to the next: only changed documents are read, only lists that differ are encoded."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from catalog.search.analysis import TokenTerms
from catalog.search.corpus import Corpus, Part
from catalog.search.postings import DOCUMENTS_AT_ONCE, Key, Lists, Postings, PostingWork, encoded, layer
from catalog.search.ragged import SomeRows
from catalog.search.recall import Latest

Mask = NDArray[np.bool_]


class _Last(NamedTuple):
    """What an index was made of, layer by layer and list by list; the last layer is that of the phrases."""

    lists: Lists
    blocks: list[Part]
    layers: Sequence[SomeRows]
    encoded: Mapping[Key, bytes]
    total: int


class PostingMemory(PostingWork):
    """What the last index was made of. An index that is not finished leaves nothing behind."""

    def __init__(self) -> None:
        self._lists: Latest[tuple[list[TokenTerms], list[str], int], Lists] = Latest()
        self._last: _Last | None = None
        self._begun: tuple[Lists, list[Part], _Last | None] | None = None

    def lists(self, corpus: Corpus, terms: list[TokenTerms], phrases: Collection[str]) -> Lists:
        """The lists of the terms and of the phrases."""
        question = terms, sorted(phrases), len(corpus.vocabulary.groups)
        return self._lists.of(question, lambda: PostingWork.lists(self, corpus, terms, phrases))

    def layers(self, corpus: Corpus, lists: Lists) -> list[SomeRows]:
        """The postings of all documents; those of a block that is as it was are taken from the last index."""
        blocks = list(corpus.parts(DOCUMENTS_AT_ONCE))
        last, self._last = self._last and _renumbered(self._last, lists.keys), None
        self._begun = lists, blocks, last
        if last is None:
            return [layer(block, lists) for block in blocks]
        tokens, groups = _changed_terms(last.lists, lists, corpus.vocabulary.groups)
        kept = [
            _equal(block, before) and not _has_any(block, tokens, groups)
            for block, before in zip(blocks, last.blocks, strict=False)
        ]
        kept += [False] * (len(blocks) - len(kept))
        return [last.layers[number] if kept[number] else layer(block, lists) for number, block in enumerate(blocks)]

    def encoded(self, postings: Postings, total: int) -> Iterator[bytes]:
        """Every list as `postings.encoded` gives it; the same bytes object as last time where the list is the same."""
        if self._begun is None:
            raise RuntimeError("layers come first")
        (lists, blocks, last), self._begun = self._begun, None
        if last is None:
            found = list(encoded(postings, total))
        else:
            changed = _changed_lists(last, postings, total)
            fresh = encoded(replace(postings, packed=postings.packed.only(changed)), total)
            keys = zip(postings.keys, changed.tolist(), strict=True)
            found = [next(fresh) if differs else last.encoded[key] for key, differs in keys]
        self._last = _Last(lists, blocks, postings.packed.layers, dict(zip(postings.keys, found, strict=True)), total)
        return iter(found)


def _renumbered(last: _Last, keys: Sequence[Key]) -> _Last:
    """The last layers with the numbers that the lists have now; lists that are gone get -1."""
    if last.lists.keys == keys:
        return last
    numbers = {key: number for number, key in enumerate(keys)}
    moved = np.array([numbers.get(key, -1) for key in last.lists.keys], np.int32)
    return last._replace(layers=[layer.renumbered(moved) for layer in last.layers])


def _changed_lists(last: _Last, postings: Postings, total: int) -> Mask:
    """Of each list, whether it must be encoded anew: all of them when that is no more work than comparing."""
    layers = postings.packed.layers
    pairs = [(old, new) for old, new in zip(last.layers, layers, strict=False) if old is not new]
    if total != last.total or len(layers) != len(last.layers) or len(pairs) > max(2, len(layers) // 4):
        return np.ones(len(postings.keys), np.bool_)
    changed = np.zeros(len(postings.keys), np.bool_)
    for old, new in pairs:
        lists = np.setxor1d(old.packed(), new.packed(), assume_unique=True) >> 32
        changed[lists[lists >= 0]] = True
    return changed


def _changed_terms(before: Lists, now: Lists, groups: Sequence[Sequence[Sequence[int]]]) -> tuple[Mask, Mask]:
    """The tokens that mean something else than before, and the label groups that hold such tokens."""
    tokens = np.ones(len(now.terms), np.bool_)
    pairs = zip(before.terms, now.terms, strict=False)
    tokens[: len(before.terms)] = [old is not new and old != new for old, new in pairs]
    return tokens, np.array([any(tokens[label].any() for label in group) for group in groups], np.bool_)


def _equal(one: Part, other: Part) -> bool:
    """Whether two blocks have the same words in the same documents."""
    return np.array_equal(one.documents, other.documents) and all(
        np.array_equal(field.starts, other.fields[name].starts)
        and np.array_equal(field.values, other.fields[name].values)
        for name, field in one.fields.items()
    )


def _has_any(block: Part, tokens: Mask, groups: Mask) -> bool:
    """Whether some text of the block has one of the tokens or label groups."""
    return any((groups if name == "labels" else tokens)[field.values].any() for name, field in block.fields.items())
