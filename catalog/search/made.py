"""An index made of all documents, with all that the next one can use."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from catalog.search.analysis import NO_TERMS, Analyzer, TokenTerms
from catalog.search.corpus import Corpus
from catalog.search.counts import Counts
from catalog.search.lexicon import other_names, term_shards, word_shards
from catalog.search.listing import facet_sets, orders
from catalog.search.pairs import pair_sets, token_prints
from catalog.search.postings import Postings, collect, encoded
from catalog.search.shelf import File
from catalog.search.synonym_phrases import Texts, phrase_places
from catalog.search.synonyms import SynonymGroups, Synonyms, analysed_synonyms
from catalog.search.vocabulary import Vocabulary

TERM_FILE_BYTES = 9_000
WORD_FILE_BYTES = 3_000
DOCUMENTS_AT_ONCE = 800


@dataclass(frozen=True)
class Made:
    """What an index is made of. `terms` is by token, without those that no text has; `pairs` by document.

    `sets` has by facet the documents of its terms, `orders` the ranks of each document, as files hold them.
    """

    corpus: Corpus
    counts: Counts
    terms: list[TokenTerms]
    learnt: frozenset[str]
    groups: SynonymGroups
    postings: Postings
    names: dict[str, tuple[str, ...]]
    pairs: list[bytes]
    sets: dict[str, bytes]
    orders: bytes
    shelves: dict[str, list[File]]


def whole(corpus: Corpus, synonyms: Synonyms, analyzer: Analyzer) -> Made:
    """The index of all documents."""
    vocabulary = corpus.vocabulary
    counts = Counts.of(corpus.fields, vocabulary)
    used = counts.in_use(vocabulary)
    counts.learn(vocabulary, used, analyzer)
    terms = told(vocabulary, used, analyzer)
    groups = analysed_synonyms(synonyms, analyzer)
    analyzer.close()
    documents = np.empty(len(corpus.rows), np.int64)
    documents[corpus.rows] = corpus.owners
    texts = Texts(corpus.fields, documents)
    phrases = phrase_places(texts, vocabulary, dict(enumerate(terms)), groups, analyzer)
    postings = collect(corpus, terms, phrases)
    names = names_of(vocabulary, terms, postings, analyzer, groups)
    return Made(
        corpus, counts, terms, analyzer.learnt, groups, postings, names,
        list(pair_sets(corpus.parts(DOCUMENTS_AT_ONCE), vocabulary, first_prints(vocabulary, terms))),
        facet_sets(corpus), orders(corpus),
        whole_shelves(postings, names, len(corpus.documents)),
    )  # fmt: skip


def whole_shelves(
    postings: Postings,
    names: dict[str, tuple[str, ...]],
    total: int,
    before: Mapping[str, Sequence[File]] = MappingProxyType({}),
) -> dict[str, list[File]]:
    """The files of each sort that is cut by first letters; `total` is the number of documents, `before` has files of
    which some may be the same.
    """
    spelled = postings.spelled()
    shards = {
        "terms": term_shards(postings, names, encoded(postings.lists, total), TERM_FILE_BYTES),
        "words": word_shards(spelled, WORD_FILE_BYTES, backwards=False),
        "backwards": word_shards(spelled, WORD_FILE_BYTES, backwards=True),
    }
    known = {file.digest: file.packed for files in before.values() for file in files}
    return {name: [File.of(*file, known) for file in files] for name, files in shards.items()}


def told(vocabulary: Vocabulary, used: NDArray[np.bool_], analyzer: Analyzer) -> list[TokenTerms]:
    """The terms of every token that is in use."""
    pairs = zip(vocabulary.entries, used.tolist(), strict=True)
    return [analyzer.terms(token, language) if in_use else NO_TERMS for (language, token), in_use in pairs]


def names_of(
    vocabulary: Vocabulary, terms: Sequence[TokenTerms], postings: Postings, analyzer: Analyzer, groups: SynonymGroups
) -> dict[str, tuple[str, ...]]:
    """The other names of all terms."""
    firsts = {entry: one.direct[0] for entry, one in zip(vocabulary.entries, terms, strict=True) if one.direct}
    direct = postings.of_kind(part=False)
    return other_names(firsts, direct, postings.strong_terms(), analyzer, groups)


def first_prints(
    vocabulary: Vocabulary, terms: Sequence[TokenTerms], used: NDArray[np.bool_] | None = None
) -> list[int]:
    """The fingerprint of the first term of each token, or of the token; zero for tokens that are not in use."""
    chosen = used.tolist() if used is not None else [True] * len(terms)
    pairs = zip(terms, vocabulary.entries, chosen, strict=True)
    return token_prints([(one.direct[0] if one.direct else word) if use else "" for one, (_, word), use in pairs])
