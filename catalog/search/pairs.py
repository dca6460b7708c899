"""Neighbouring words of each document, as fingerprints, a few documents a file: quoted phrases are checked by them."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

import numpy as np

from catalog.search.corpus import Part
from catalog.search.encoding import varint
from catalog.search.ragged import Numbers, Ragged, distinct
from catalog.search.tokens import fingerprint
from catalog.search.vocabulary import Vocabulary


def pair_sets(parts: Iterable[Part], vocabulary: Vocabulary, prints: Sequence[int]) -> Iterator[bytes]:
    """Fingerprints of all neighbouring words of each document; `prints` has the fingerprint of each token number."""
    by_token = np.array(prints, np.uint16)
    labels = Ragged.of(
        [[pair for label in group for pair in _label_pairs(label, prints)] for group in vocabulary.groups]
    )
    for part in parts:
        _, numbers = np.unique(part.documents, return_inverse=True)
        groups = part.fields["labels"]
        of_labels = labels.take(groups.values)
        pairs_of_labels = np.repeat(numbers[groups.owners()], of_labels.lengths()) << 16 | of_labels.values
        texts = [Ragged(by_token[row.values], row.starts) for name, row in part.fields.items() if name != "labels"]
        yield from _sets(texts, numbers, pairs_of_labels)


def _sets(texts: Sequence[Ragged], documents: Numbers, pairs_of_labels: Numbers) -> Iterator[bytes]:
    """The sets of a few documents, which are numbered from zero."""
    if not len(documents):
        return
    pairs, _ = distinct(np.concatenate([pairs_of_labels, *(_text_pairs(text, documents) for text in texts)]))
    cuts = np.searchsorted(pairs >> 16, np.arange(documents[-1] + 2)).tolist()
    packed = (pairs & 0xFFFF).astype("<u2").tobytes()
    for start, stop in pairwise(cuts):
        yield varint(stop - start) + packed[2 * start : 2 * stop]


def _text_pairs(prints: Ragged, documents: Numbers) -> Numbers:
    """Document << 16 | fingerprint of all neighbouring words of one field; `documents` has the document of each row."""
    owners, words = prints.owners(), prints.values.astype(np.int64)
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
