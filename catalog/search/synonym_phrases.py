"""Synonyms of several words in running text: a phrase that stands in some text has a list of its own in the index.

The phrase is found in any form of its words. Its term is the terms of its words with spaces between, a name that no
single word has; the other words of its group lead there, and the phrase as it is typed leads to them.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from catalog.search.analysis import ANY, Analyzer, TokenTerms
from catalog.search.corpus import FIELDS
from catalog.search.postings import BODY_ONCE
from catalog.search.ragged import Numbers, Packed, Ragged, distinct
from catalog.search.synonyms import SynonymGroups, SynonymWord
from catalog.search.tokens import LONGEST_WORD
from catalog.search.vocabulary import Vocabulary

_WORDS_AT_ONCE = 1_000_000
_MARKS = {field: BODY_ONCE if field == "body" else 1 << bit for bit, field in enumerate(FIELDS) if field != "labels"}

Tokens = NDArray[np.bool_]
"""Which tokens of the vocabulary may stand for a word."""


class Texts(NamedTuple):
    """The texts in which phrases are looked for, by row, and the document of each row."""

    fields: Mapping[str, Ragged]
    documents: Numbers


def phrase_places(
    texts: Texts, vocabulary: Vocabulary, terms: Mapping[int, TokenTerms], groups: SynonymGroups, analyzer: Analyzer
) -> dict[str, Packed]:
    """The phrases of the groups that stand in some text, each with its documents as number << 8 | byte, in order.

    `terms` has those of the tokens of the texts.
    """
    phrases = [word for group in groups for word in group if len(word.terms) > 1 and len(word.term) <= LONGEST_WORD]
    meant = _Meanings(vocabulary, terms, analyzer)
    wanted = {phrase.term: meant.tokens(phrase) for phrase in phrases}
    wanted = {name: tokens for name, tokens in wanted.items() if all(one.any() for one in tokens)}
    if not wanted:
        return {}
    found: dict[str, list[Packed]] = {}
    for field, mark in _MARKS.items():
        for name, documents in _in_field(texts, field, wanted):
            found.setdefault(name, []).append(documents << 8 | mark)
    return {name: _once(np.concatenate(parts)) for name, parts in found.items()}


class _Meanings:
    """The tokens of the corpus by what they mean and by how they are stemmed."""

    def __init__(self, vocabulary: Vocabulary, terms: Mapping[int, TokenTerms], analyzer: Analyzer) -> None:
        self._by_name: dict[str, list[int]] = {}
        self._total = len(vocabulary.entries)
        for number, one in terms.items():
            language, token = vocabulary.entries[number]
            if language != ANY:
                names = {one.direct[0] if one.direct else token, analyzer.stem(token, language)}
                for name in names:
                    self._by_name.setdefault(name, []).append(number)

    def tokens(self, phrase: SynonymWord) -> list[Tokens]:
        """The tokens that may stand for each word of a phrase, in any of its forms (`tukea` is not always a verb)."""
        return [self._of((term, *forms)) for term, forms in zip(phrase.terms, phrase.forms, strict=True)]

    def _of(self, names: Sequence[str]) -> Tokens:
        found = np.zeros(self._total, np.bool_)
        for name in names:
            found[self._by_name.get(name, [])] = True
        return found


def _in_field(texts: Texts, field: str, wanted: Mapping[str, list[Tokens]]) -> Iterator[tuple[str, Numbers]]:
    """Phrases and the documents of each in one field, a part of the corpus at a time."""
    may_begin, may_follow = (np.any([tokens[place] for tokens in wanted.values()], axis=0) for place in (0, 1))
    rows, documents = texts.fields[field], texts.documents
    for start in range(0, len(rows.values) - 1, _WORDS_AT_ONCE):
        words = rows.values[start : start + _WORDS_AT_ONCE + 1]
        begins = start + np.flatnonzero(may_begin[words[:-1]] & may_follow[words[1:]])
        owners = np.searchsorted(rows.starts, begins, side="right") - 1
        room = rows.starts[owners + 1] - begins
        for name, tokens in wanted.items():
            here = np.flatnonzero(room >= len(tokens))
            for step, allowed in enumerate(tokens):
                here = here[allowed[rows.values[begins[here] + step]]]
            if len(here):
                yield name, documents[owners[here]]


def _once(places: Packed) -> Packed:
    """Each document once, with the marks of all its fields."""
    places.sort()
    _, firsts = distinct(places >> 8)
    return np.bitwise_or.reduceat(places, firsts[:-1])
