"""The index as a set of files: `build_index` shows the whole order."""

import hashlib
import json
import zlib
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import chain
from typing import Any

import numpy as np

from catalog.search.card import card_files
from catalog.search.corpus import Corpus
from catalog.search.encoding import front_coded_text, number_set, shorts
from catalog.search.lexicon import Shards, other_names, term_shards, word_shards
from catalog.search.memory import IndexMemory
from catalog.search.pairs import pair_files, token_prints
from catalog.search.postings import Postings, analysed, collect
from catalog.search.stopwords import STOP_WORDS
from catalog.search.synonym_phrases import phrase_places
from catalog.search.synonyms import Synonyms, analysed_synonyms

FORMAT = 3
"""Changes whenever a file changes its shape; the client refuses an index of another format."""

MANIFEST = "manifest.json"
TERM_FILE_BYTES = 9_000
WORD_FILE_BYTES = 3_000
CARDS_IN_FILE = 4
PAIRS_IN_FILE = 8
_PACKING_LEVEL = 6


def build_index(
    corpus: Corpus, synonyms: Synonyms = (), memory: IndexMemory | None = None
) -> Iterator[tuple[str, bytes]]:
    """Yields (path relative to the index folder, content); the same input gives the same bytes.

    Words, postings and facet sets stand at the root and serve all languages; each language has a folder with its cards,
    and at last its manifest.

    Args:
        corpus: all documents.
        synonyms: groups of words that find each other.
        memory: what the index before has left; with it only what has changed is worked on, to the same end.

    Raises:
        KeyError: a document's language is not fi, sv or en.
    """
    memory = memory or IndexMemory()
    analyzer = memory.analyzer
    terms = analysed(corpus, analyzer)
    groups = analysed_synonyms(synonyms, analyzer)
    analyzer.close()
    postings = collect(corpus, terms, phrase_places(corpus, terms, groups, analyzer), memory.postings)
    question = terms, postings.keys, postings.strong_terms(), groups
    names = memory.names.of(question, partial(other_names, postings, corpus.vocabulary, analyzer, groups))
    lists = memory.postings.encoded(postings, len(corpus.documents))
    digest = hashlib.sha256()
    shards = {
        "terms": term_shards(postings, names, lists, TERM_FILE_BYTES, memory.entries),
        "words": word_shards(postings, WORD_FILE_BYTES, backwards=False),
        "backwards": word_shards(postings, WORD_FILE_BYTES, backwards=True),
    }
    starts: dict[str, list[str]] = {name: [] for name in shards}
    for path, content in chain(_shard_files(shards, starts), _other_files(corpus, postings, memory)):
        digest.update(path.encode() + b"\0" + content)
        yield path, memory.packed.of(content, partial(packed, content))
    for language in corpus.cards:
        yield from _language_files(corpus, language, starts, digest.copy())


def _language_files(
    corpus: Corpus, language: str, starts: Mapping[str, Sequence[str]], digest: Any
) -> Iterator[tuple[str, bytes]]:
    """The cards of a language and at last its manifest. ``digest`` is that of the files that serve all languages."""
    for number, content in enumerate(card_files(corpus.cards[language], CARDS_IN_FILE)):
        digest.update(content)
        yield f"{language}/cards/{number}.json", content
    yield f"{language}/{MANIFEST}", _manifest(corpus, language, starts, digest.hexdigest()[:12])


def _manifest(corpus: Corpus, language: str, starts: Mapping[str, Sequence[str]], version: str) -> bytes:
    manifest = {
        "format": FORMAT,
        "version": version,
        "language": language,
        "documents": len(corpus.documents),
        "cardsInFile": CARDS_IN_FILE,
        "pairsInFile": PAIRS_IN_FILE,
        "starts": {name: front_coded_text(found) for name, found in starts.items()},
        "stopWords": " ".join(sorted(frozenset().union(*STOP_WORDS.values()))),
        "facets": [{"id": facet.id, "label": facet.label, "terms": facet.terms} for facet in corpus.facets[language]],
    }
    return json.dumps(manifest, ensure_ascii=False, separators=(",", ":")).encode()


def packed(content: bytes) -> bytes:
    """Raw deflate: few hosts compress files that they do not know, and the term files shrink to a third."""
    return zlib.compress(content, _PACKING_LEVEL, -zlib.MAX_WBITS)


def _shard_files(shards: Mapping[str, Shards], starts: Mapping[str, list[str]]) -> Iterator[tuple[str, bytes]]:
    """The files of each folder, as they are made; where each begins is put on the list of its folder."""
    for name, files in shards.items():
        for number, (start, content) in enumerate(files):
            starts[name].append(start)
            yield f"{name}/{number}.bin", content


def _other_files(corpus: Corpus, postings: Postings, memory: IndexMemory) -> Iterator[tuple[str, bytes]]:
    with_words = zip(postings.terms, corpus.vocabulary.entries, strict=True)
    firsts = [terms.direct[0] if terms.direct else word for terms, (_, word) in with_words]
    for number, content in enumerate(pair_files(corpus, token_prints(firsts), PAIRS_IN_FILE, memory.pairs)):
        yield f"pairs/{number}.bin", content
    facets, orders = memory.sets.of((corpus.documents, corpus.facets), lambda: (_facet_sets(corpus), _orders(corpus)))
    yield "facets.bin", facets
    yield "order.bin", orders


def _facet_sets(corpus: Corpus) -> bytes:
    """The documents of every term of every facet, in the order of the manifests, which is the same in all languages."""
    pieces: list[bytes] = []
    for facet in next(iter(corpus.facets.values()), ()):
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
