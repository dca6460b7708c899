"""Which documents hold a term, where, and how often: one list as a word, one as a part of compounds."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, pairwise
from types import MappingProxyType
from typing import NamedTuple

import numpy as np

from catalog.search.analysis import ANY, NO_TERMS, Analyzer, TokenTerms
from catalog.search.corpus import Corpus, Part
from catalog.search.encoding import number_set, varint, varints
from catalog.search.ragged import Numbers, Packed, Ragged, SomeRows, Stack, changes, distinct
from catalog.search.tokens import LONGEST_WORD, fold

BODY_ONCE = 1 << 4
"""The byte of a posting: bits 0-3 title, labels, summary, results; bits 4-6 how often in the body, in steps; bit 7 in a
label of several words, which says less than a label of its own."""

LABEL_PIECE = 1 << 7
_FIELD_BITS = 15 | LABEL_PIECE
_BODY_STEPS = np.array((0, 1, 2, 3, 4, 4, 5, 5, 5, 6, 7), np.int64) << 4
_COMMON_FROM = 256
DOCUMENTS_AT_ONCE = 250
_POSTINGS_AT_ONCE = 100_000

Key = tuple[bool, str]
"""Kind and word of a list: whether it is of the word as a part of compounds."""


@dataclass(frozen=True, slots=True)
class Postings:
    """The postings of all lists, each as document number << 8 | byte, in document order.

    `keys` has every list, in the order of the words; `direct` and `parts` give the number of a term's list. Every list
    has postings. `terms` is by token number.
    """

    packed: Stack
    keys: list[Key]
    direct: dict[str, int]
    parts: dict[str, int]
    terms: list[TokenTerms]

    def counts(self) -> list[int]:
        """How many documents each list has."""
        found: list[int] = self.packed.lengths.tolist()
        return found

    def strong_terms(self) -> set[str]:
        """Terms seen in more than one document, or outside the body: those worth more names than were seen."""
        strong = (self.packed.lengths > 1) | (self.packed.firsts() & _FIELD_BITS > 0)
        return {term for lists in (self.direct, self.parts) for term, number in lists.items() if strong[number]}


def analysed(corpus: Corpus, analyzer: Analyzer) -> list[TokenTerms]:
    """The terms of every token, by token number; the analyzer learns the words of the corpus first."""
    used = list(zip(corpus.vocabulary.entries, corpus.tokens_in_use(), strict=True))
    analyzer.learn((token for (language, token), in_use in used if in_use and language in ("fi", ANY)), _names(corpus))
    return [analyzer.terms(token, language) if in_use else NO_TERMS for (language, token), in_use in used]


class Lists(NamedTuple):
    """The lists of the index in their order, by kind and word, and which of them a token or a label group is in.

    `wholes` has the lists of each group's labels of one word, `pieces` those of all its other labels.
    """

    keys: list[Key]
    terms: list[TokenTerms]
    by_token: Ragged
    wholes: Ragged
    pieces: Ragged


class PostingWork:
    """The steps to the postings, each from nothing. `PostingMemory` takes what it can from the last time."""

    def lists(self, corpus: Corpus, terms: list[TokenTerms], phrases: Collection[str]) -> Lists:
        """The lists of the terms and of the phrases."""
        by_token = [_keys(one) for one in terms]
        keys = sorted({*chain.from_iterable(by_token), *((False, name) for name in phrases)}, key=_place)
        numbers = {key: number for number, key in enumerate(keys)}
        rows = Ragged.of([[numbers[key] for key in keys_of_token] for keys_of_token in by_token])
        wholes, pieces = (
            Ragged.of([np.unique(rows.take(tokens).values).tolist() for tokens in corpus.label_tokens(of_one=of_one)])
            for of_one in (True, False)
        )
        return Lists(keys, terms, rows, wholes, pieces)

    def layers(self, corpus: Corpus, lists: Lists) -> list[SomeRows]:
        """The postings of all documents, some documents a layer."""
        return [layer(part, lists) for part in corpus.parts(DOCUMENTS_AT_ONCE)]

    def encoded(self, postings: Postings, total: int) -> Iterator[bytes]:
        """Every list as a file has it, in their order."""
        return encoded(postings, total)


def collect(
    corpus: Corpus,
    terms: list[TokenTerms],
    phrases: Mapping[str, Packed] = MappingProxyType({}),
    work: PostingWork | None = None,
) -> Postings:
    """Lists where the terms of the tokens occur. `phrases` are more terms, with their postings in document order."""
    work = work or PostingWork()
    lists = work.lists(corpus, terms, phrases)
    names: tuple[dict[str, int], dict[str, int]] = ({}, {})
    for number, (part, term) in enumerate(lists.keys):
        names[part][term] = number
    direct, parts = names
    found = work.layers(corpus, lists)
    found.append(_of_phrases({direct[name]: places for name, places in phrases.items()}))
    return Postings(Stack.of(found, len(lists.keys)), lists.keys, direct, parts, terms)


def _place(key: Key) -> tuple[str, str, bool]:
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


def _names(corpus: Corpus) -> list[str]:
    """The Finnish tokens of titles and labels, those of most documents first."""
    by_label = Ragged.of([part.tolist() for part in corpus.label_tokens()])
    counts = np.zeros(len(corpus.vocabulary.entries), np.int64)
    total = len(corpus.rows)
    for first in range(0, total, DOCUMENTS_AT_ONCE):
        end = min(first + DOCUMENTS_AT_ONCE, total)
        titles, labels = (corpus.fields[name].slice(first, end) for name in ("title", "labels"))
        of_labels = by_label.take(labels.values)
        owners = np.concatenate((titles.owners(), np.repeat(labels.owners(), of_labels.lengths())))
        pairs, _ = distinct(owners << 32 | np.concatenate((titles.values, of_labels.values)))
        counts += np.bincount(pairs & 0xFFFFFFFF, minlength=len(counts))
    found = ((-count, corpus.vocabulary.entries[number]) for number, count in enumerate(counts.tolist()) if count)
    return [token for _, (language, token) in sorted(found) if language in ("fi", ANY)]


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


def encoded(postings: Postings, total: int) -> Iterator[bytes]:
    """Every list, in their order, after its byte length: documents with a byte each, then those once in the body.

    For a term in every eighth document or more, how often it stands in the body says little and is left out.
    """
    for part in postings.packed.parts(_POSTINGS_AT_ONCE):
        yield from _encoded(part, total)


def _encoded(lists: Ragged, total: int) -> Iterator[bytes]:
    owners, marks = lists.owners(), lists.values & 255
    common = lists.lengths() >= max(_COMMON_FROM, total // 8)
    plain = np.where(common[owners], marks & _FIELD_BITS == 0, marks == BODY_ONCE)
    kept = marks[~plain].astype(np.uint8).tobytes()
    weighty, once = _part(lists, owners, ~plain), _part(lists, owners, plain)
    files = zip(pairwise(weighty.starts.tolist()), _gap_bytes(weighty), _sets(once), strict=True)
    contents = (varint(end - start) + numbers + kept[start:end] + rest for (start, end), numbers, rest in files)
    for content in contents:
        yield varint(len(content)) + content


def _part(packed: Ragged, owners: Numbers, chosen: np.ndarray[tuple[int], np.dtype[np.bool_]]) -> Ragged:
    """The document numbers of some of the postings, in the same lists."""
    lengths = np.bincount(owners[chosen], minlength=len(packed.starts) - 1)
    return Ragged((packed.values[chosen] >> 8).astype(np.int64), np.concatenate(([0], np.cumsum(lengths))))


def _gaps(documents: Ragged) -> Numbers:
    gaps = np.diff(documents.values, prepend=0)
    firsts = documents.starts[:-1][documents.lengths() > 0]
    gaps[firsts] = documents.values[firsts]
    return gaps


def _gap_bytes(documents: Ragged) -> Iterator[bytes]:
    """The gaps of each list as varints."""
    content, ends = varints(_gaps(documents))
    cuts = np.concatenate(([0], ends))[documents.starts].tolist()
    for start, end in pairwise(cuts):
        yield content[start:end]


def _sets(documents: Ragged) -> Iterator[bytes]:
    """Each list as a number set; only those that may be shorter in another form than gaps are looked at one by one."""
    neighbours = np.concatenate(([0], np.cumsum(_gaps(documents) == 1)))
    close = np.diff(neighbours[documents.starts]) * 2 > documents.lengths()
    starts = documents.starts.tolist()
    for number, content in enumerate(_gap_bytes(documents)):
        start, end = starts[number], starts[number + 1]
        if start < end and (close[number] or len(content) > documents.values[end - 1] // 8 + 1):
            yield number_set(documents.values[start:end])
        else:
            yield b"\0" + varint(len(content)) + content
