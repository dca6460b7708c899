"""Which documents hold a term, where, and how often: one list as a word, one as a part of compounds."""

from __future__ import annotations

from array import array
from collections import Counter
from dataclasses import dataclass, field
from itertools import chain

from catalog.search.analysis import ANY, Analyzer, TokenTerms
from catalog.search.corpus import Corpus
from catalog.search.encoding import gaps, number_set, varint, varints

BODY_ONCE = 1 << 4
"""The byte of a posting: bits 0-3 title, labels, summary, results; bits 4-6 how often in the body, in steps."""

_FIELD_BITS = 15
_BODY_STEPS = bytes((0, 1, 2, 3, 4, 4, 5, 5, 5, 6))
_COMMON_FROM = 256


@dataclass(slots=True)
class Postings:
    """Postings by term, each packed as document number << 8 | byte, in document order."""

    direct: dict[str, array[int]] = field(default_factory=dict)
    parts: dict[str, array[int]] = field(default_factory=dict)
    terms: list[TokenTerms] = field(default_factory=list)
    """By token number."""

    def strong_terms(self) -> set[str]:
        """Terms seen in more than one document, or outside the body: those worth more names than were seen."""
        found: set[str] = set()
        for lists in (self.direct, self.parts):
            found.update(term for term, packed in lists.items() if len(packed) > 1 or packed[0] & _FIELD_BITS)
        return found


def collect(corpus: Corpus, analyzer: Analyzer) -> Postings:
    """Analyses every token once and lists where its terms occur."""
    entries = corpus.vocabulary.entries
    analyzer.learn((token for language, token in entries if language in ("fi", ANY)), _names(corpus))
    postings = Postings(terms=[analyzer.terms(token, language) for language, token in entries])
    numbers: dict[tuple[bool, str], int] = {}
    by_token = [tuple(numbers.setdefault(key, len(numbers)) for key in _keys(terms)) for terms in postings.terms]
    lists = [array("I") for _ in numbers]
    for document, tokens in enumerate(corpus.tokens):
        _add(document << 8, tokens.fields, by_token, lists)
    for (part, term), number in numbers.items():
        if lists[number]:
            (postings.parts if part else postings.direct)[term] = lists[number]
    return postings


def _names(corpus: Corpus) -> list[str]:
    """The Finnish tokens of titles and labels, those of most documents first."""
    counts: Counter[int] = Counter()
    for tokens in corpus.tokens:
        title, labels, *_ = tokens.fields
        counts.update(set(title).union(labels))
    found = ((-count, corpus.vocabulary.entries[number]) for number, count in counts.items())
    return [token for _, (language, token) in sorted(found) if language in ("fi", ANY)]


def _keys(terms: TokenTerms) -> list[tuple[bool, str]]:
    return [(False, term) for term in terms.direct] + [(True, term) for term in terms.parts]


def _add(packed: int, fields: tuple[array[int], ...], by_token: list[tuple[int, ...]], lists: list[array[int]]) -> None:
    terms_of = by_token.__getitem__
    marks: dict[int, int] = {}
    for bit, tokens in enumerate(fields[:-1]):
        for term in set(chain.from_iterable(map(terms_of, set(tokens)))):
            marks[term] = marks.get(term, 0) | 1 << bit
    once = packed | BODY_ONCE
    for term, times in Counter(chain.from_iterable(map(terms_of, fields[-1]))).items():
        if times == 1 and term not in marks:
            lists[term].append(once)
            continue
        steps = _BODY_STEPS[times] if times < 10 else 7
        lists[term].append(packed | steps << 4 | marks.pop(term, 0))
    for term, mark in marks.items():
        lists[term].append(packed | mark)


def encoded(packed: array[int], total: int) -> bytes:
    """A posting list after its byte length: documents with a byte each, then those with the term once in the body.

    For a term in every eighth document or more, how often it stands in the body says little and is left out.
    """
    if len(packed) >= max(_COMMON_FROM, total // 8):
        plain = [posting >> 8 for posting in packed if not posting & _FIELD_BITS]
        weighty = [posting for posting in packed if posting & _FIELD_BITS]
    else:
        plain = [posting >> 8 for posting in packed if posting & 255 == BODY_ONCE]
        weighty = [posting for posting in packed if posting & 255 != BODY_ONCE]
    numbers = varints(gaps([posting >> 8 for posting in weighty]))
    marks = bytes(posting & 255 for posting in weighty)
    content = varint(len(weighty)) + numbers + marks + number_set(plain)
    return varint(len(content)) + content
