"""What the result list shows of each document, and what a quoted phrase is checked against, a few documents a file."""

import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

import numpy as np

from catalog.search.corpus import Corpus
from catalog.search.documents import SearchDocument
from catalog.search.encoding import varint
from catalog.search.ragged import Numbers, Ragged, distinct
from catalog.search.tokens import fingerprint

LONGEST_SUMMARY = 220
_DOCUMENTS_AT_ONCE = 1000
"""A multiple of what goes into a file."""


def card_files(documents: Sequence[SearchDocument], size: int) -> Iterator[bytes]:
    """JSON lists of cards: address, title, summary, badges, kind label, language, date, evidence."""
    for start in range(0, len(documents), size):
        cards = [
            [
                document.address,
                document.title,
                shortened(document.summary, LONGEST_SUMMARY),
                list(document.badges),
                document.kind_label,
                document.language,
                document.updated,
                document.evidence,
            ]
            for document in documents[start : start + size]
        ]
        yield json.dumps(cards, ensure_ascii=False, separators=(",", ":")).encode()


def shortened(text: str, longest: int) -> str:
    """The text, or its beginning up to a word boundary with an ellipsis."""
    if len(text) <= longest:
        return text
    head, _, _ = text[:longest].rpartition(" ")
    return (head or text[:longest]).rstrip(" ,;:–-") + "…"


def pair_files(corpus: Corpus, prints: Sequence[int], size: int) -> Iterator[bytes]:
    """Fingerprints of all neighbouring words of each document; `prints` has the fingerprint of each token number."""
    by_token = np.array(prints, np.int64)
    labels = Ragged.of([[pair for label in group for pair in _label_pairs(label, prints)] for group in corpus.groups])
    for first in range(0, len(corpus.documents), _DOCUMENTS_AT_ONCE):
        end = min(first + _DOCUMENTS_AT_ONCE, len(corpus.documents))
        fields = {name: field.slice(first, end) for name, field in corpus.fields.items()}
        found = [_text_pairs(field, by_token) for name, field in fields.items() if name != "labels"]
        of_labels = labels.take(fields["labels"].values)
        found.append(np.repeat(fields["labels"].owners(), of_labels.lengths()) << 16 | of_labels.values)
        pairs, _ = distinct(np.concatenate(found))
        cuts = np.searchsorted(pairs >> 16, np.arange(end - first + 1)).tolist()
        packed = (pairs & 0xFFFF).astype("<u2").tobytes()
        pieces = [varint(stop - start) + packed[2 * start : 2 * stop] for start, stop in pairwise(cuts)]
        for start in range(0, len(pieces), size):
            yield b"".join(pieces[start : start + size])


def _text_pairs(field: Ragged, prints: Numbers) -> Numbers:
    """Document << 16 | fingerprint of all neighbouring words of one field."""
    owners, words = field.owners(), prints[field.values]
    pairs = owners[1:] << 16 | (words[:-1] * 31 & 0xFFFF) ^ words[1:]
    together: Numbers = pairs[owners[:-1] == owners[1:]]
    return together


def _label_pairs(label: Iterable[int], prints: Sequence[int]) -> Iterator[int]:
    for before, after in pairwise(label):
        yield (prints[before] * 31 & 0xFFFF) ^ prints[after]


def token_prints(terms: Sequence[str]) -> list[int]:
    """The fingerprint of each term; equal terms are computed once."""
    known = {term: fingerprint(term) for term in dict.fromkeys(terms)}
    return [known[term] for term in terms]
