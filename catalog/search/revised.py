"""An index after a change, from the one before: only what the change touches is made anew."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

import numpy as np
from numpy.typing import NDArray

from catalog.search.analysis import NO_TERMS, TokenTerms
from catalog.search.corpus import Corpus
from catalog.search.counts import Counts
from catalog.search.knowledge import LastingAnalyzer
from catalog.search.lexicon import TermEntry, read_term, targets_of, term_content
from catalog.search.listing import facet_sets, orders
from catalog.search.made import TERM_FILE_BYTES, WORD_FILE_BYTES, Made, first_prints, names_of, whole, whole_shelves
from catalog.search.merging import GONE, Merged
from catalog.search.pairs import pair_sets
from catalog.search.postings import encoded, is_spelled
from catalog.search.ragged import Numbers, Ragged
from catalog.search.revised_postings import Change, postings_of, revised_postings
from catalog.search.shelf import File, Shelf
from catalog.search.synonyms import Synonyms, analysed_synonyms
from catalog.search.vocabulary import Vocabulary

Names = dict[str, tuple[str, ...]]

_MOST_REDONE = 4
"""Part of the documents, as a divisor: when more are done anew, all are."""

_TERMS = Shelf(TERM_FILE_BYTES, read_term, term_content)
_WORDS: Shelf[int] = Shelf(
    WORD_FILE_BYTES, lambda content, place: (content[place], place + 1), lambda count: bytes((count,))
)


def revised(
    before: Made, merged: Merged, synonyms: Synonyms, analyzer: LastingAnalyzer, *, same_synonyms: bool = False
) -> Made:
    """The index of the merged documents; `same_synonyms` says that those of the index before were the same."""
    corpus, vocabulary = merged.corpus, merged.corpus.vocabulary
    gone = np.flatnonzero(merged.moved == GONE)
    less, more = before.corpus.part(gone), corpus.part(merged.new)
    counts = before.counts.changed(Counts.of(less.fields, vocabulary), Counts.of(more.fields, vocabulary))
    used = counts.in_use(vocabulary)
    counts.learn(vocabulary, used, analyzer)
    terms = _terms_now(before, vocabulary, used, analyzer)
    same_groups = same_synonyms and analyzer.learnt == before.learnt
    groups = before.groups if same_groups else analysed_synonyms(synonyms, analyzer)
    again = _documents_with(corpus, _meant_otherwise(before.terms, terms))
    now = np.union1d(merged.new, again)
    if groups != before.groups or len(now) > len(corpus.documents) // _MOST_REDONE:
        return whole(corpus, synonyms, analyzer)
    then = np.flatnonzero((merged.moved == GONE) | np.isin(merged.moved, now))
    old = postings_of(before.corpus.part(then), vocabulary, before.terms, groups, analyzer)
    part = corpus.part(now)
    new = postings_of(part, vocabulary, terms, groups, analyzer)
    change = revised_postings(before.postings, old, new, then, merged.moved, same=_same_numbers(merged))
    names = before.names
    if (terms, change.postings.strong_terms()) != (before.terms, before.postings.strong_terms()):
        names = names_of(vocabulary, terms, change.postings, analyzer, groups)
    pairs = pair_sets([part], vocabulary, first_prints(vocabulary, terms, _tokens_in(part.fields, vocabulary)))
    listing = before.sets, before.orders
    if (corpus.documents, corpus.facets) != (before.corpus.documents, before.corpus.facets):
        listing = facet_sets(corpus), orders(corpus)
    return Made(
        corpus, counts, terms, analyzer.learnt, groups, change.postings, names,
        _pairs(before.pairs, merged.moved, dict(zip(now.tolist(), pairs, strict=True)), len(corpus.documents)),
        *listing,
        _shelves(before, change, names, len(corpus.documents)),
    )  # fmt: skip


def _same_numbers(merged: Merged) -> bool:
    """Whether every document that is still there has the number that it had, and there are as many as before."""
    kept = np.flatnonzero(merged.moved != GONE)
    return len(merged.moved) == len(merged.corpus.documents) and np.array_equal(merged.moved[kept], kept)


def _terms_now(
    before: Made, vocabulary: Vocabulary, used: NDArray[np.bool_], analyzer: LastingAnalyzer
) -> list[TokenTerms]:
    """The terms of every token: only those are asked for that are new, or may be told otherwise than before."""
    doubtful = set[int]()
    if analyzer.learnt != before.learnt:
        known = zip(vocabulary.entries, before.terms, strict=False)
        texts = [" ".join((token, *one.direct, *one.parts)) for (_, token), one in known]
        doubtful.update(analyzer.meant_otherwise(texts, before.learnt, analyzer.pieces()))
    terms = before.terms + [NO_TERMS] * (len(vocabulary.entries) - len(before.terms))
    for number, in_use in enumerate(used.tolist()):
        if not in_use:
            terms[number] = NO_TERMS
        elif terms[number] is NO_TERMS or number in doubtful:
            language, token = vocabulary.entries[number]
            terms[number] = analyzer.terms(token, language)
    return terms


def _meant_otherwise(before: Sequence[TokenTerms], now: Sequence[TokenTerms]) -> NDArray[np.bool_]:
    """Of each token that there was, whether it means something else than before."""
    changed = np.zeros(len(now), np.bool_)
    changed[: len(before)] = [old is not new and old != new for old, new in zip(before, now, strict=False)]
    return changed


def _documents_with(corpus: Corpus, tokens: NDArray[np.bool_]) -> Numbers:
    """The documents that have any of the tokens in a text or a label."""
    found: list[Numbers] = [np.empty(0, np.int64)]
    if not tokens.any():
        return found[0]
    groups = np.array([tokens[label].any() for label in corpus.vocabulary.label_tokens()], np.bool_)
    for name, rows in corpus.fields.items():
        chosen = groups if name == "labels" else tokens
        if chosen.any():
            places = np.flatnonzero(chosen[rows.values])
            found.append(corpus.owners[np.searchsorted(rows.starts, places, side="right") - 1])
    return np.unique(np.concatenate(found))


def _tokens_in(fields: Mapping[str, Ragged], vocabulary: Vocabulary) -> NDArray[np.bool_]:
    used = np.zeros(len(vocabulary.entries), np.bool_)
    for name, rows in fields.items():
        if name != "labels":
            used[rows.values] = True
    for group in np.unique(fields["labels"].values).tolist():
        for label in vocabulary.groups[group]:
            used[label] = True
    return used


def _pairs(before: list[bytes], moved: Numbers, redone: Mapping[int, bytes], total: int) -> list[bytes]:
    """The pairs of every document."""
    found = [b""] * total
    for one, number in zip(before, moved.tolist(), strict=True):
        if number != GONE:
            found[number] = one
    for number, one in redone.items():
        found[number] = one
    return found


def _shelves(before: Made, change: Change, names: Names, total: int) -> dict[str, list[File]]:
    """The files that are cut by first letters."""
    if change.lists is None:
        return whole_shelves(change.postings, names, total, before.shelves)
    keys = change.postings.keys
    places = [number for number, key in enumerate(keys) if key in change.lists]
    some = change.postings.lists.take(np.array(places, np.int64))
    lists = dict.fromkeys(change.lists, b"")
    lists.update(zip((keys[place] for place in places), encoded(some, total), strict=True))
    words = {word for _, word in change.lists} | {
        name for name in before.names.keys() | names.keys() if before.names.get(name) != names.get(name)
    }
    terms = {
        word: partial(_entry_now, lists=lists, word=word, targets=targets_of(word, names.get(word, ())))
        for word in words
    }
    lengths = zip((keys[place] for place in places), some.lengths().tolist(), strict=True)
    counts = {word: min(255, length) for (part, word), length in lengths if not part}
    spelled = {word: counts.get(word) for part, word in change.lists if not part and is_spelled(word)}
    return {
        "terms": _TERMS.changed(before.shelves["terms"], terms),
        "words": _WORDS.changed(before.shelves["words"], {word: _given(count) for word, count in spelled.items()}),
        "backwards": _WORDS.changed(
            before.shelves["backwards"], {word[::-1]: _given(count) for word, count in spelled.items()}
        ),
    }


def _entry_now(
    entry: TermEntry | None, *, lists: Mapping[tuple[bool, str], bytes], word: str, targets: bytes
) -> TermEntry | None:
    """What stands behind a word now; `lists` has those that have changed, empty ones for those that are gone."""
    entry = entry or TermEntry()
    now = TermEntry(lists.get((False, word), entry.direct), lists.get((True, word), entry.part), targets)
    return now if any(now) else None


def _given(count: int | None) -> Callable[[int | None], int | None]:
    return lambda _: count
