"""Documents as numbers: every text becomes an array of token numbers, so that 10,000 entries fit in little memory."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from catalog.search.analysis import ANY
from catalog.search.documents import FacetInfo, SearchDocument
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
        return array("I", map(self._numbers[language].__getitem__, words))


@dataclass(slots=True)
class DocumentTokens:
    """A document without its texts: token numbers by field, in the order of `FIELDS`."""

    fields: tuple[array[int], ...]


@dataclass(slots=True)
class Corpus:
    """All documents of an index, in the order of their numbers."""

    documents: list[SearchDocument] = field(default_factory=list)
    tokens: list[DocumentTokens] = field(default_factory=list)
    vocabulary: Vocabulary = field(default_factory=Vocabulary)


def read_corpus(documents: Iterable[SearchDocument], facets: Sequence[FacetInfo]) -> Corpus:
    """Numbers the documents so that those with the same facet terms stand together, and their tokens.

    Neighbours with equal facets make the facet sets runs of numbers, which cost next to nothing to fetch.
    The body is let go after it is read.
    """
    corpus = Corpus()
    labels: dict[str, array[int]] = {}
    ranks = [(facet.id, {term: rank for rank, (term, _) in enumerate(facet.terms)}) for facet in facets]
    ranks.sort(key=lambda facet: (len(facet[1]), facet[0]))
    for document in sorted(documents, key=lambda document: (_facet_order(document, ranks), document.key)):
        corpus.tokens.append(_tokens(document, corpus.vocabulary, labels))
        corpus.documents.append(document)
    return corpus


def _facet_order(document: SearchDocument, ranks: list[tuple[str, dict[str, int]]]) -> tuple[tuple[int, ...], ...]:
    return tuple(
        tuple(sorted(by_term[term] for term in document.facets.get(facet, ()) if term in by_term))
        for facet, by_term in ranks
    )


def _tokens(document: SearchDocument, vocabulary: Vocabulary, labels: dict[str, array[int]]) -> DocumentTokens:
    language = document.language
    label_numbers = array("I")
    for label in document.labels:
        if label not in labels:
            labels[label] = vocabulary.numbers(words_of(label), ANY)
        label_numbers.extend(labels[label])
    title = " ".join((document.title, *document.title_words))
    return DocumentTokens(
        (
            vocabulary.numbers(words_of(title), language),
            label_numbers,
            vocabulary.numbers(words_of(document.summary), language),
            vocabulary.numbers(words_of(document.results), language),
            vocabulary.numbers(words_of(document.body), language),
        )
    )
