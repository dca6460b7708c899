"""Documents as numbers: every text becomes an array of token numbers, so that 10,000 entries fit in little memory.

One index serves all languages of the interface: a document has a row of texts in its own language and one for each
translation, and a card for each language.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import chain
from typing import NamedTuple

import numpy as np

from catalog.search.card import Shown, card, shown
from catalog.search.documents import FacetInfo, SearchDocument
from catalog.search.ragged import Numbers, Ragged
from catalog.search.recall import NOTHING, Latest, Recall
from catalog.search.vocabulary import Vocabulary

FIELDS = ("title", "labels", "summary", "results", "body")
"""In the order of the bits of a posting; the body has a count instead of a bit."""


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
    vocabulary: Vocabulary
    fields: dict[str, Ragged]
    rows: Numbers
    owners: Numbers
    cards: dict[str, list[bytes]]
    facets: dict[str, Sequence[FacetInfo]]

    def parts(self, size: int) -> Iterator[Part]:
        """The texts of a few documents at a time."""
        total = len(self.documents)
        for first in range(0, total, size):
            end = min(first + size, total)
            low, high = np.searchsorted(self.owners, (first, end)).tolist()
            fields = {name: rows.take(self.rows[low:high]) for name, rows in self.fields.items()}
            yield Part(first, end, self.owners[low:high], fields)

    def tokens_in_use(self) -> list[bool]:
        """Of each token number, whether any text or label of these documents has the word."""
        used = np.zeros(len(self.vocabulary.entries), np.bool_)
        groups = np.zeros(len(self.vocabulary.groups), np.bool_)
        for name, rows in self.fields.items():
            (groups if name == "labels" else used)[rows.values] = True
        for group in np.flatnonzero(groups).tolist():
            for label in self.vocabulary.groups[group]:
                used[label] = True
        found: list[bool] = used.tolist()
        return found

    def label_tokens(self, *, of_one: bool | None = None) -> Iterator[Numbers]:
        """The token numbers of each label group: of all its labels, or only of those of one word or of several."""
        for group in self.vocabulary.groups:
            labels = group if of_one is None else [label for label in group if (len(label) == 1) is of_one]
            yield np.fromiter(chain.from_iterable(labels), np.int32)


@dataclass(frozen=True)
class ReadingMemory:
    """What is known from the last time: words, cards, and the order of the documents."""

    vocabulary: Vocabulary = field(default_factory=Vocabulary)
    cards: Recall[Shown, bytes] = NOTHING
    order: Latest[object, list[int]] = field(default_factory=Latest)

    def card(self, document: SearchDocument) -> bytes:
        """The card of a document."""
        fields = shown(document)
        return self.cards.of(fields, partial(card, fields))


class CorpusReader:
    """Reads the documents of one language after another. Their long texts are let go once they are read."""

    def __init__(self, memory: ReadingMemory | None = None) -> None:
        self._memory = memory or ReadingMemory()
        self._vocabulary = self._memory.vocabulary
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
            cards[place] = self._memory.card(document)
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
        order = self._order()
        numbers = np.empty(len(order), np.int64)
        numbers[order] = np.arange(len(order))
        owners = numbers[np.frombuffer(self._owners, np.int32)]
        rows = np.argsort(owners, kind="stable")
        return Corpus(
            documents=[self._listed[place] for place in order],
            vocabulary=self._vocabulary,
            fields={name: tokens.ragged() for name, tokens in self._fields.items()},
            rows=rows,
            owners=owners[rows],
            cards={language: [cards[place] for place in order] for language, cards in self._cards.items()},
            facets=self._facets,
        )

    def _order(self) -> Sequence[int]:
        """The places of the documents in the order of their numbers."""
        facets = next(iter(self._facets.values()), ())
        ranks = [(facet.id, {term: rank for rank, (term, _) in enumerate(facet.terms)}) for facet in facets]
        ranks.sort(key=lambda facet: (len(facet[1]), facet[0]))
        return self._memory.order.of(
            (self._listed, ranks),
            lambda: sorted(range(len(self._listed)), key=lambda place: _facet_order(self._listed[place], ranks)),
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


def _facet_order(document: Listed, ranks: list[tuple[str, dict[str, int]]]) -> tuple[tuple[tuple[int, ...], ...], str]:
    return tuple(
        tuple(sorted(by_term[term] for term in document.facets.get(facet, ()) if term in by_term))
        for facet, by_term in ranks
    ), document.key
