"""What the index knows of documents besides words: facets, dates, evidence."""

import numpy as np

from catalog.search.corpus import Corpus
from catalog.search.encoding import number_set, shorts


def facet_sets(corpus: Corpus) -> dict[str, bytes]:
    """By facet the documents of every term, in the order of the manifests, which is the same in all languages."""
    sets: dict[str, bytes] = {}
    for facet in next(iter(corpus.facets.values()), ()):
        ranks = {term: rank for rank, (term, _) in enumerate(facet.terms)}
        found: dict[tuple[str, ...], list[int]] = {}
        for number, document in enumerate(corpus.documents):
            found.setdefault(document.facets.get(facet.id, ()), []).append(number)
        members: list[list[int]] = [[] for _ in ranks]
        for terms, numbers in found.items():
            for term in dict.fromkeys(terms):
                if term in ranks:
                    members[ranks[term]] += numbers
        sets[facet.id] = b"".join(number_set(np.sort(np.array(numbers, np.int64))) for numbers in members)
    return sets


def orders(corpus: Corpus) -> bytes:
    """Two ranks a document, each 16 bits: how new it is among all dates, and its evidence."""
    dates = {date: rank for rank, date in enumerate(sorted({document.updated for document in corpus.documents}))}
    ranks = (min(dates[document.updated], 0xFFFF) for document in corpus.documents)
    return shorts(ranks) + bytes(max(0, min(5, document.evidence)) for document in corpus.documents)
