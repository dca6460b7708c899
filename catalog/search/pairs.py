"""Neighbouring words of each document, as fingerprints, a few documents a file: quoted phrases are checked by them."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

import numpy as np

from catalog.search.corpus import Corpus
from catalog.search.encoding import varint
from catalog.search.ragged import Numbers, Ragged, distinct
from catalog.search.tokens import fingerprint

_DOCUMENTS_AT_ONCE = 800
"""A multiple of what goes into a file."""


def pair_files(corpus: Corpus, prints: Sequence[int], size: int) -> Iterator[bytes]:
    """Fingerprints of all neighbouring words of each document; `prints` has the fingerprint of each token number."""
    by_token = np.array(prints, np.int64)
    labels = Ragged.of([[pair for label in group for pair in _label_pairs(label, prints)] for group in corpus.vocabulary.groups])
    for part in corpus.parts(_DOCUMENTS_AT_ONCE):
        numbers = part.documents - part.first
        found = [_text_pairs(field, numbers, by_token) for name, field in part.fields.items() if name != "labels"]
        groups = part.fields["labels"]
        of_labels = labels.take(groups.values)
        found.append(np.repeat(numbers[groups.owners()], of_labels.lengths()) << 16 | of_labels.values)
        pairs, _ = distinct(np.concatenate(found))
        cuts = np.searchsorted(pairs >> 16, np.arange(part.end - part.first + 1)).tolist()
        packed = (pairs & 0xFFFF).astype("<u2").tobytes()
        pieces = [varint(stop - start) + packed[2 * start : 2 * stop] for start, stop in pairwise(cuts)]
        for start in range(0, len(pieces), size):
            yield b"".join(pieces[start : start + size])


def _text_pairs(field: Ragged, documents: Numbers, prints: Numbers) -> Numbers:
    """Document << 16 | fingerprint of all neighbouring words of one field; `documents` has the document of each row."""
    owners, words = field.owners(), prints[field.values]
    pairs = documents[owners[1:]] << 16 | (words[:-1] * 31 & 0xFFFF) ^ words[1:]
    together: Numbers = pairs[owners[:-1] == owners[1:]]
    return together


def _label_pairs(label: Iterable[int], prints: Sequence[int]) -> Iterator[int]:
    for before, after in pairwise(label):
        yield (prints[before] * 31 & 0xFFFF) ^ prints[after]


def token_prints(terms: Sequence[str]) -> list[int]:
    """The fingerprint of each term; equal terms are computed once."""
    known = {term: fingerprint(term) for term in dict.fromkeys(terms)}
    return [known[term] for term in terms]
