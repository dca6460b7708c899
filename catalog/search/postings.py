"""Which documents hold a term, where, and how often: one list as a word, one as a part of compounds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, pairwise
from types import MappingProxyType
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from catalog.search.analysis import NO_TERMS, TokenTerms
from catalog.search.corpus import Corpus, Part
from catalog.search.encoding import shortest_set, varint, varints
from catalog.search.ragged import Numbers, Packed, Ragged, SomeRows, changes, distinct, stacked
from catalog.search.tokens import LONGEST_WORD, fold
from catalog.search.vocabulary import Vocabulary

BODY_ONCE = 1 << 4
"""The byte of a posting: bits 0-3 title, labels, summary, results; bits 4-6 how often in the body, in steps; bit 7 in a
label of several words, which says less than a label of its own."""

LABEL_PIECE = 1 << 7
_FIELD_BITS = 15 | LABEL_PIECE
_BODY_STEPS = np.array((0, 1, 2, 3, 4, 4, 5, 5, 5, 6, 7), np.int64) << 4
_COMMON_FROM = 256
DOCUMENTS_AT_ONCE = 250
"""At most 256, so that the postings of these take two bytes each."""

_POSTINGS_AT_ONCE = 100_000

Key = tuple[bool, str]
"""Kind and word of a list: whether it is of the word as a part of compounds."""


class Lists(NamedTuple):
    """The lists of some documents in their order, by kind and word, and which of them a token or a label group is in.

    `wholes` has the lists of each group's labels of one word, `pieces` those of all its other labels.
    """

    keys: list[Key]
    by_token: Ragged
    wholes: Ragged
    pieces: Ragged


def lists_of(
    vocabulary: Vocabulary, terms: Sequence[TokenTerms], groups: NDArray[np.bool_], phrases: Iterable[str] = ()
) -> Lists:
    """The lists of terms and of phrases; `terms` is by token, `groups` says which label groups are in use."""
    by_token = [_keys(one) if one is not NO_TERMS else () for one in terms]
    keys = sorted({*chain.from_iterable(by_token), *((False, name) for name in phrases)}, key=place_of)
    numbers = {key: number for number, key in enumerate(keys)}
    rows = Ragged.of([[numbers[key] for key in keys_of_token] for keys_of_token in by_token])
    wholes, pieces = (
        Ragged.of([
            np.unique(rows.take(tokens).values).tolist() if used else []
            for tokens, used in zip(vocabulary.label_tokens(of_one=of_one), groups.tolist(), strict=True)
        ])
        for of_one in (True, False)
    )  # fmt: skip
    return Lists(keys, rows, wholes, pieces)


class Postings(NamedTuple):
    """All lists in their order, and of each its postings as document number << 8 | byte, in document order."""

    keys: list[Key]
    lists: Ragged

    def of_kind(self, *, part: bool) -> dict[str, int]:
        """Term -> number of its list, as a word or as a part."""
        return {term: number for number, (is_part, term) in enumerate(self.keys) if is_part is part}

    def strong_terms(self) -> set[str]:
        """Terms seen in more than one document, or outside the body: those worth more names than were seen."""
        firsts = self.lists.values[self.lists.starts[:-1]]
        strong = (self.lists.lengths() > 1) | (firsts & _FIELD_BITS > 0)
        return {self.keys[number][1] for number in np.flatnonzero(strong).tolist()}

    def spelled(self) -> dict[str, int]:
        """How common the words are that a mistyped word may have meant, up to 255."""
        counts = self.lists.lengths().tolist()
        return {
            word: min(255, counts[number])
            for number, (part, word) in enumerate(self.keys)
            if not part and is_spelled(word)
        }


def is_spelled(word: str) -> bool:
    """Whether a mistyped word may have meant this one."""
    return len(word) > 3 and " " not in word


def collect(
    corpus: Corpus, terms: Sequence[TokenTerms], phrases: Mapping[str, Packed] = MappingProxyType({})
) -> Postings:
    """Where the terms of the tokens occur. `phrases` are more terms, with their postings in document order."""
    vocabulary = corpus.vocabulary
    lists = lists_of(vocabulary, terms, np.ones(len(vocabulary.groups), np.bool_), phrases)
    numbers = {term: number for number, (part, term) in enumerate(lists.keys) if not part}
    layers = [layer(part, lists).less(part.first << 8) for part in corpus.parts(DOCUMENTS_AT_ONCE)]
    layers.append(_of_phrases({numbers[name]: places for name, places in phrases.items()}))
    found = stacked(layers, len(lists.keys))
    kept = np.flatnonzero(found.lengths())
    return Postings(
        [lists.keys[number] for number in kept.tolist()],
        Ragged(found.values, np.append(found.starts[kept], found.starts[-1])),
    )


def place_of(key: Key) -> tuple[str, str, bool]:
    """Where a list stands among all: in the order of the words, as they are written."""
    part, term = key
    return fold(term), term, part


def layer(part: Part, lists: Lists) -> SomeRows:
    """The postings of some documents by list."""
    occurrences = _occurrences(part, lists)
    numbers = occurrences >> 32
    firsts = changes(numbers)
    starts = np.append(firsts, len(numbers)).astype(np.int32)
    return SomeRows(numbers[firsts].astype(np.int32), starts, occurrences.astype(np.uint32))  # the low 32 bits


def _of_phrases(places: Mapping[int, Packed]) -> SomeRows:
    """The lists of phrases, by number."""
    lists = sorted(places)
    lengths = [len(places[number]) for number in lists]
    values = np.concatenate([np.empty(0, np.int64), *(places[number] for number in lists)])
    starts = np.cumsum([0, *lengths])
    return SomeRows(np.array(lists, np.int32), starts.astype(np.int32), values.astype(np.uint32))


def _keys(terms: TokenTerms) -> list[Key]:
    """Kind and word of each list that a token is in; no file of the index has room for longer words."""
    named = [(False, term) for term in terms.direct] + [(True, term) for term in terms.parts]
    return [key for key in named if len(key[1]) <= LONGEST_WORD]


def _occurrences(part: Part, lists: Lists) -> Packed:
    """List number << 32 | document << 8 | byte, each (list, document) once, of some of the documents."""
    sources = [(lists.by_token, field, 1 << bit) for bit, field in enumerate(part.fields) if field != "labels"]
    sources += [(lists.wholes, "labels", 1 << 1), (lists.pieces, "labels", LABEL_PIECE)]
    found: list[Packed] = []
    for by_number, field, mark in sources:
        rows = part.fields[field]
        held = by_number.take(rows.values)
        documents = np.repeat(part.documents[rows.owners()], held.lengths())
        places, firsts = distinct(held.values.astype(np.int64) << 32 | documents << 8)
        times = np.minimum(np.diff(firsts), len(_BODY_STEPS) - 1)
        found.append(places | (_BODY_STEPS[times] if field == "body" else mark))
    together = np.concatenate(found)
    together.sort()
    firsts = changes(together >> 8)
    return np.bitwise_or.reduceat(together, firsts) if len(firsts) else together


def encoded(lists: Ragged, total: int) -> Iterator[bytes]:
    """Every list, in their order, after its byte length: documents with a byte each, then those once in the body.

    For a term in every eighth document or more, how often it stands in the body says little and is left out.
    """
    for part in lists.parts(_POSTINGS_AT_ONCE):
        yield from _encoded(part, total)


def common_from(total: int) -> int:
    """Of how many documents a list must have postings to be common."""
    return max(_COMMON_FROM, total // 8)


def _encoded(lists: Ragged, total: int) -> Iterator[bytes]:
    owners, marks = lists.owners(), lists.values & 255
    common = lists.lengths() >= common_from(total)
    plain = np.where(common[owners], marks & _FIELD_BITS == 0, marks == BODY_ONCE)
    kept = marks[~plain].astype(np.uint8).tobytes()
    weighty, once = _part(lists, owners, ~plain), _part(lists, owners, plain)
    numbers_of = _gap_bytes(_gaps(weighty), weighty.starts)
    files = zip(pairwise(weighty.starts.tolist()), numbers_of, _sets(once), strict=True)
    contents = (varint(end - start) + numbers + kept[start:end] + rest for (start, end), numbers, rest in files)
    for content in contents:
        yield varint(len(content)) + content


def _part(packed: Ragged, owners: Numbers, chosen: np.ndarray[tuple[int], np.dtype[np.bool_]]) -> Ragged:
    """The document numbers of some of the postings, in the same lists."""
    lengths = np.bincount(owners[chosen], minlength=len(packed.starts) - 1)
    return Ragged((packed.values[chosen] >> 8).astype(np.int32), np.concatenate(([0], np.cumsum(lengths))))


def _gaps(documents: Ragged) -> Numbers:
    gaps = np.diff(documents.values, prepend=0)
    firsts = documents.starts[:-1][documents.lengths() > 0]
    gaps[firsts] = documents.values[firsts]
    return gaps


def _gap_bytes(gaps: Numbers, starts: Numbers) -> Iterator[bytes]:
    """The gaps of each list as varints."""
    content, ends = varints(gaps)
    cuts = np.concatenate(([0], ends))[starts].tolist()
    for start, end in pairwise(cuts):
        yield content[start:end]


def _sets(documents: Ragged) -> Iterator[bytes]:
    """Each list as a number set; only those that may be shorter in another form than gaps are looked at one by one."""
    gaps = _gaps(documents)
    neighbours = np.concatenate(([0], np.cumsum(gaps == 1)))
    close = (np.diff(neighbours[documents.starts]) * 2 > documents.lengths()).tolist()
    starts = documents.starts.tolist()
    for number, content in enumerate(_gap_bytes(gaps, documents.starts)):
        start, end = starts[number], starts[number + 1]
        if start < end and (close[number] or len(content) > documents.values[end - 1] // 8 + 1):
            yield shortest_set(documents.values[start:end], content)
        else:
            yield b"\0" + varint(len(content)) + content
