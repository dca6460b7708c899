"""Documents as numbers: every text becomes an array of token numbers, so that 10,000 entries fit in little memory.

One index serves all languages of the interface: a document has a row of texts in its own language and one for each
translation, and a card for each language.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np

from catalog.search.card import card
from catalog.search.documents import FacetInfo, SearchDocument
from catalog.search.ragged import Numbers, Ragged
from catalog.search.vocabulary import Vocabulary

FIELDS = ("title", "labels", "summary", "results", "body")
"""In the order of the bits of a posting; the body has a count instead of a bit."""


Place = tuple[tuple[tuple[int, ...], ...], str]
"""The ranks of a document's terms in each facet, and its key: documents stand in the order of these."""

FacetRanks = list[tuple[str, dict[str, int]]]


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
class Listed:
    """What the index keeps of a document besides its words and cards."""

    key: str
    facets: Mapping[str, tuple[str, ...]]
    updated: str
    evidence: int


class Part(NamedTuple):
    """The texts of the documents from number `first` to before `end`: their rows, and the document of each row."""

    first: int
    end: int
    documents: Numbers
    fields: dict[str, Ragged]


@dataclass(frozen=True, slots=True)
class Corpus:
    """All documents of an index, in the order of their numbers.

    `fields` has token numbers by row, in the order in which the texts were read; `rows` are these rows in the order of
    documents, `owners` the document of each. In `labels` the numbers are those of label groups, which come back in many
    documents. `cards` and `facets` are by language.
    """

    documents: list[Listed]
    places: list[Place]
    vocabulary: Vocabulary
    fields: dict[str, Ragged]
    rows: Numbers
    owners: Numbers
    cards: dict[str, list[bytes]]
    facets: dict[str, Sequence[FacetInfo]]

    @property
    def ranks(self) -> FacetRanks:
        """By what the documents are put in order: the facets of any language, which have the same terms in all."""
        return facet_ranks(next(iter(self.facets.values()), ()))

    def in_order(self) -> Corpus:
        """The same with the rows in the order of the documents: most rows of the next corpus follow each other so."""
        fields = {name: rows.take(self.rows) for name, rows in self.fields.items()}
        return replace(self, fields=fields, rows=np.arange(len(self.rows)))

    def ranked(self, ranks: FacetRanks) -> Corpus:
        """The same documents with their places by other facets or terms; they are not put in that order."""
        return replace(self, places=[facet_place(document, ranks) for document in self.documents])

    def parts(self, size: int) -> Iterator[Part]:
        """The texts of a few documents at a time."""
        total = len(self.documents)
        for first in range(0, total, size):
            end = min(first + size, total)
            low, high = np.searchsorted(self.owners, (first, end)).tolist()
            fields = {name: rows.take(self.rows[low:high]) for name, rows in self.fields.items()}
            yield Part(first, end, self.owners[low:high], fields)

    def part(self, numbers: Numbers) -> Part:
        """The texts of some documents; `numbers` ascend."""
        places = np.flatnonzero(np.isin(self.owners, numbers))
        fields = {name: rows.take(self.rows[places]) for name, rows in self.fields.items()}
        return Part(0, len(self.documents), self.owners[places], fields)


class CorpusReader:
    """Reads the documents of one language after another. Their long texts are let go once they are read."""

    def __init__(self, vocabulary: Vocabulary | None = None) -> None:
        self._vocabulary = vocabulary or Vocabulary()
        self._fields = {name: FieldTokens() for name in FIELDS}
        self._owners: array[int] = array("i")
        self._places: dict[str, int] = {}
        self._listed: list[Listed] = []
        self._texts: list[set[int]] = []
        self._cards: dict[str, list[bytes]] = {}
        self._facets: dict[str, Sequence[FacetInfo]] = {}

    def read(self, language: str, documents: Iterable[SearchDocument], facets: Sequence[FacetInfo]) -> None:
        """Reads all documents as readers of one language see them. Texts that were there before are not read again.

        Raises:
            ValueError: two documents have the same key, or the documents are not those of the language before.
        """
        cards: dict[int, bytes] = {}
        for document in documents:
            if not self._cards:
                self._list(document)
            place = self._places.get(document.key, -1)
            if place < 0 or place in cards:
                raise ValueError(f"{document.key!r} is not one document in each language")
            cards[place] = card(document)
            self._read_texts(place, document)
        if len(cards) != len(self._listed):
            raise ValueError(f"documents are missing in {language!r}")
        self._cards[language] = [cards[place] for place in range(len(cards))]
        self._facets[language] = facets

    def corpus(self) -> Corpus:
        """All that was read.

        Documents with the same facet terms stand together: that makes the facet sets runs of numbers, which cost next
        to nothing to fetch.
        """
        ranks = facet_ranks(next(iter(self._facets.values()), ()))
        places = [facet_place(document, ranks) for document in self._listed]
        order = sorted(range(len(places)), key=places.__getitem__)
        numbers = np.empty(len(order), np.int64)
        numbers[order] = np.arange(len(order))
        owners = numbers[np.frombuffer(self._owners, np.int32)]
        rows = np.argsort(owners, kind="stable")
        return Corpus(
            documents=[self._listed[place] for place in order],
            places=[places[place] for place in order],
            vocabulary=self._vocabulary,
            fields={name: tokens.ragged() for name, tokens in self._fields.items()},
            rows=rows,
            owners=owners[rows],
            cards={language: [cards[place] for place in order] for language, cards in self._cards.items()},
            facets=self._facets,
        )

    def _list(self, document: SearchDocument) -> None:
        if self._places.setdefault(document.key, len(self._listed)) != len(self._listed):
            raise ValueError(f"two documents have the key {document.key!r}")
        self._listed.append(Listed(document.key, document.facets, document.updated, document.evidence))
        self._texts.append(set())

    def _read_texts(self, place: int, document: SearchDocument) -> None:
        """A row of the texts that are new; labels come with the first."""
        known = self._texts[place]
        texts = [str(text) for text in (document.title, document.summary, document.results, document.body)]
        title, *others = ("" if hash(text) in known else text for text in texts)
        if known and not title and not any(others):
            return
        numbers = self._vocabulary.text
        names = " ".join((title, *document.title_words)) if not known else title
        self._fields["title"].add(numbers(names, document.language))
        self._fields["labels"].add(() if known else self._vocabulary.label_groups(document.labels))
        for name, text in zip(("summary", "results", "body"), others, strict=True):
            self._fields[name].add(numbers(text, document.language))
        self._owners.append(place)
        known.update(map(hash, texts))


def facet_ranks(facets: Sequence[FacetInfo]) -> FacetRanks:
    """The facets by which documents are put in order, those of fewest terms first, and the rank of each term."""
    ranks = [(facet.id, {term: rank for rank, (term, _) in enumerate(facet.terms)}) for facet in facets]
    return sorted(ranks, key=lambda facet: (len(facet[1]), facet[0]))


def facet_place(document: Listed, ranks: FacetRanks) -> Place:
    """Where a document stands in the order of all."""
    return tuple(
        tuple(sorted(by_term[term] for term in document.facets.get(facet, ()) if term in by_term))
        for facet, by_term in ranks
    ), document.key
