"""The index of one interface language as a set of files: `build_index` shows the whole order."""

import hashlib
import json
import zlib
from collections.abc import Iterable, Iterator, Sequence

import numpy as np

from catalog.search.analysis import Analyzer
from catalog.search.cards import card_files, pair_files, token_prints
from catalog.search.corpus import Corpus, read_corpus
from catalog.search.documents import FacetInfo, SearchDocument
from catalog.search.encoding import front_coded_text, number_set, shorts
from catalog.search.lexicon import other_names, term_shards, word_shards
from catalog.search.postings import Postings, collect
from catalog.search.stopwords import STOP_WORDS
from catalog.search.synonyms import Synonyms

FORMAT = 2
"""Changes whenever a file changes its shape; the client refuses an index of another format."""

MANIFEST = "manifest.json"
TERM_FILE_BYTES = 9_000
WORD_FILE_BYTES = 3_000
CARDS_IN_FILE = 4
PAIRS_IN_FILE = 8
_PACKING_LEVEL = 6


def build_index(
    documents: Iterable[SearchDocument],
    facets: Sequence[FacetInfo],
    language: str,
    analyzer: Analyzer | None = None,
    synonyms: Synonyms = (),
) -> Iterator[tuple[str, bytes]]:
    """Yields (path relative to the index folder, content), the manifest last; the same input gives the same bytes.

    Args:
        documents: in any order; keys are unique.
        facets: in the order in which the page shows them.
        language: of the interface: labels of facets are in it. Texts are analysed in their own language.
        synonyms: groups of words that find each other.
        analyzer: kept by the caller between builds, so that words are looked up once.

    Raises:
        ValueError: two documents have the same key.
        KeyError: a document's language is not fi, sv or en.
    """
    corpus = read_corpus(documents, facets)
    _refuse_same_keys(corpus)
    analyzer = analyzer or Analyzer()
    postings = collect(corpus, analyzer)
    names = other_names(postings, corpus.vocabulary, analyzer, synonyms)
    total = len(corpus.documents)
    digest = hashlib.sha256()
    shards = {
        "terms": term_shards(postings, names, total, TERM_FILE_BYTES),
        "words": word_shards(postings, WORD_FILE_BYTES, backwards=False),
        "backwards": word_shards(postings, WORD_FILE_BYTES, backwards=True),
    }
    for path, content in _files(corpus, facets, postings, shards={name: s.files for name, s in shards.items()}):
        digest.update(path.encode() + b"\0" + content)
        yield path, packed(content) if path.endswith(".bin") else content
    manifest = {
        "format": FORMAT,
        "version": digest.hexdigest()[:12],
        "language": language,
        "documents": total,
        "cardsInFile": CARDS_IN_FILE,
        "pairsInFile": PAIRS_IN_FILE,
        "starts": {name: front_coded_text(s.starts) for name, s in shards.items()},
        "stopWords": " ".join(sorted(frozenset().union(*STOP_WORDS.values()))),
        "facets": [{"id": facet.id, "label": facet.label, "terms": facet.terms} for facet in facets],
    }
    yield MANIFEST, json.dumps(manifest, ensure_ascii=False, separators=(",", ":")).encode()


def packed(content: bytes) -> bytes:
    """Raw deflate: few hosts compress files that they do not know, and the term files shrink to a third."""
    return zlib.compress(content, _PACKING_LEVEL, -zlib.MAX_WBITS)


def _files(
    corpus: Corpus, facets: Sequence[FacetInfo], postings: Postings, shards: dict[str, tuple[bytes, ...]]
) -> Iterator[tuple[str, bytes]]:
    for name, files in shards.items():
        for number, content in enumerate(files):
            yield f"{name}/{number}.bin", content
    for number, content in enumerate(card_files(corpus.documents, CARDS_IN_FILE)):
        yield f"cards/{number}.json", content
    with_words = zip(postings.terms, corpus.vocabulary.entries, strict=True)
    firsts = [terms.direct[0] if terms.direct else word for terms, (_, word) in with_words]
    for number, content in enumerate(pair_files(corpus, token_prints(firsts), PAIRS_IN_FILE)):
        yield f"pairs/{number}.bin", content
    yield "facets.bin", _facet_sets(corpus, facets)
    yield "order.bin", _orders(corpus)


def _facet_sets(corpus: Corpus, facets: Sequence[FacetInfo]) -> bytes:
    """The documents of every term of every facet, in the order of the manifest."""
    pieces: list[bytes] = []
    for facet in facets:
        members: dict[str, list[int]] = {term: [] for term, _ in facet.terms}
        for number, document in enumerate(corpus.documents):
            for term in dict.fromkeys(document.facets.get(facet.id, ())):
                if term in members:
                    members[term].append(number)
        pieces += [number_set(np.array(numbers, np.int64)) for numbers in members.values()]
    return b"".join(pieces)


def _orders(corpus: Corpus) -> bytes:
    """Two ranks a document, each 16 bits: how new it is among all dates, and its evidence."""
    dates = {date: rank for rank, date in enumerate(sorted({document.updated for document in corpus.documents}))}
    ranks = (min(dates[document.updated], 0xFFFF) for document in corpus.documents)
    return shorts(ranks) + bytes(max(0, min(5, document.evidence)) for document in corpus.documents)


def _refuse_same_keys(corpus: Corpus) -> None:
    seen: set[str] = set()
    for document in corpus.documents:
        if document.key in seen:
            raise ValueError(f"two documents have the key {document.key!r}")
        seen.add(document.key)
