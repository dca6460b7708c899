"""Documents as numbers: every text becomes an array of token numbers, so that 10,000 entries fit in little memory."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain

import numpy as np

from catalog.search.analysis import ANY
from catalog.search.documents import FacetInfo, SearchDocument
from catalog.search.ragged import Numbers, Ragged
from catalog.search.tokens import words_of

FIELDS = ("title", "labels", "summary", "results", "body")
"""In the order of the bits of a posting; the body has a count instead of a bit."""


class _Numbers(dict[str, int]):
    """Token -> number in one language; an unseen token gets the next number of the whole vocabulary."""

    def __init__(self, language: str, entries: list[tuple[str, str]]) -> None:
        super().__init__()
        self._language = language
        self._entries = entries

    def __missing__(self, token: str) -> int:
        number = self[token] = len(self._entries)
        self._entries.append((self._language, token))
        return number


class Vocabulary:
    """Numbers for (language, token) pairs, in order of appearance."""

    def __init__(self) -> None:
        self.entries: list[tuple[str, str]] = []
        self._numbers: dict[str, _Numbers] = {}

    def numbers(self, words: Iterable[str], language: str) -> array[int]:
        """Token numbers of the words, in their order; unseen words get the next number."""
        if language not in self._numbers:
            self._numbers[language] = _Numbers(language, self.entries)
        return array("i", map(self._numbers[language].__getitem__, words))


class FieldTokens:
    """Numbers of one field, gathered document by document."""

    def __init__(self) -> None:
        self._values: array[int] = array("i")
        self._starts: array[int] = array("q", (0,))

    def add(self, numbers: Iterable[int]) -> None:
        """The numbers of the next document."""
        self._values.extend(numbers)
        self._starts.append(len(self._values))

    def ragged(self) -> Ragged:
        """A row for each document."""
        return Ragged(np.frombuffer(self._values, np.int32), np.frombuffer(self._starts, np.int64))


@dataclass(frozen=True, slots=True)
class Corpus:
    """All documents of an index, in the order of their numbers.

    `fields` has token numbers by document, in the order of `FIELDS`; in `labels` the numbers are those of label groups,
    which come back in many documents. `groups` holds the token numbers of each label of each group.
    """

    documents: list[SearchDocument]
    vocabulary: Vocabulary
    fields: dict[str, Ragged]
    groups: list[list[array[int]]]

    @property
    def labels(self) -> Ragged:
        """The label groups of each document."""
        return self.fields["labels"]

    def label_tokens(self, *, of_one: bool | None = None) -> Iterator[Numbers]:
        """The token numbers of each label group: of all its labels, or only of those of one word or of several."""
        for group in self.groups:
            labels = group if of_one is None else [label for label in group if (len(label) == 1) is of_one]
            yield np.fromiter(chain.from_iterable(labels), np.int32)


def read_corpus(documents: Iterable[SearchDocument], facets: Sequence[FacetInfo]) -> Corpus:
    """Numbers the documents so that those with the same facet terms stand together, and their tokens.

    Neighbours with equal facets make the facet sets runs of numbers, which cost next to nothing to fetch. The long
    texts of a document are let go once they are read.
    """
    ranks = [(facet.id, {term: rank for rank, (term, _) in enumerate(facet.terms)}) for facet in facets]
    ranks.sort(key=lambda facet: (len(facet[1]), facet[0]))
    vocabulary = Vocabulary()
    groups = _LabelGroups(vocabulary)
    fields = {name: FieldTokens() for name in FIELDS}
    light: list[SearchDocument] = []
    for document in documents:
        title = " ".join((document.title, *document.title_words))
        fields["title"].add(vocabulary.numbers(words_of(title), document.language))
        fields["labels"].add(map(groups.number, document.labels))
        for name in ("summary", "results", "body"):
            fields[name].add(vocabulary.numbers(words_of(getattr(document, name)), document.language))
        light.append(replace(document, body="", results=""))
    order = sorted(range(len(light)), key=lambda number: (_facet_order(light[number], ranks), light[number].key))
    rows = np.array(order, np.int64)
    in_order = {name: tokens.ragged().take(rows) for name, tokens in fields.items()}
    return Corpus([light[number] for number in order], vocabulary, in_order, groups.tokens)


class _LabelGroups:
    """Label groups by number. Groups come back in many documents; the words of each are looked at once."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.tokens: list[list[array[int]]] = []
        self._vocabulary = vocabulary
        self._numbers: dict[tuple[str, ...], int] = {}

    def number(self, group: tuple[str, ...]) -> int:
        """The number of a group; an unseen one gets the next."""
        found = self._numbers.setdefault(group, len(self.tokens))
        if found == len(self.tokens):
            self.tokens.append([self._vocabulary.numbers(words_of(label), ANY) for label in group])
        return found


def _facet_order(document: SearchDocument, ranks: list[tuple[str, dict[str, int]]]) -> tuple[tuple[int, ...], ...]:
    return tuple(
        tuple(sorted(by_term[term] for term in document.facets.get(facet, ()) if term in by_term))
        for facet, by_term in ranks
    )
