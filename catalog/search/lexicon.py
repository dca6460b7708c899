"""The terms of the index with their other names, cut into files by first letters.

An entry is a word with postings, or another name that leads to such words, or both. The files are cut by size, so that
a query fetches about as much for a rare word as for a common beginning.
"""

from collections.abc import Callable, Iterable, Iterator
from operator import itemgetter

from catalog.search.analysis import Analyzer
from catalog.search.encoding import front_coded, varint
from catalog.search.postings import Postings
from catalog.search.recall import NOTHING, Recall
from catalog.search.synonyms import SynonymGroups, synonymous_names
from catalog.search.tokens import LONGEST_WORD, fold
from catalog.search.vocabulary import Vocabulary

DIRECT, PART, OTHER_NAME = 1, 2, 4
_MOST_TARGETS = 8

TermContent = tuple[str, str, bytes, bytes, tuple[str, ...]]
"""Word, the word before, its list, its list as a part, and the terms that it leads to."""

Shards = Iterator[tuple[str, bytes]]
"""Files of entries in order, as they are made, each with the least folded beginning that may stand in it."""


def other_names(
    postings: Postings, vocabulary: Vocabulary, analyzer: Analyzer, synonyms: SynonymGroups = ()
) -> dict[str, tuple[str, ...]]:
    """Name -> the terms it leads to.

    A name that is itself a term leads to others only if it was seen as their form or is a synonym of theirs.
    """
    targets: dict[str, dict[str, None]] = {}
    analysed = zip(vocabulary.entries, postings.terms, strict=True)
    for (language, token), terms in sorted(analysed, key=itemgetter(0)):  # whatever order the documents came in
        if terms.direct and token.isalpha():
            for name in analyzer.other_names(token, language):
                targets.setdefault(name, {})[terms.direct[0]] = None
    for term in sorted(postings.strong_terms()):
        if term.isalpha():
            for name in analyzer.form_names(term):
                if name not in postings.direct:
                    targets.setdefault(name, {})[term] = None
    for name, term in synonymous_names(synonyms, postings.direct):
        targets.setdefault(name, {})[term] = None
    return {
        name: found
        for name, terms_of_name in targets.items()
        if (found := tuple(term for term in terms_of_name if term != name)[:_MOST_TARGETS])
    }


def term_shards(
    postings: Postings,
    names: dict[str, tuple[str, ...]],
    lists: Iterator[bytes],
    size: int,
    entries: Recall[TermContent, bytes] = NOTHING,
) -> Shards:
    """All entries with their postings, in files of about `size` bytes; `lists` are the encoded lists in their order."""
    words = _in_order({*postings.direct, *postings.parts, *names})

    def entry(word: str, previous: str) -> bytes:  # in the order of the lists, a word's own before that as a part
        direct = next(lists) if word in postings.direct else b""
        part = next(lists) if word in postings.parts else b""
        content = word, previous, direct, part, names.get(word, ())
        return entries.of(content, lambda: _term_entry(*content))

    return _cut(words, entry, size)


def _term_entry(word: str, previous: str, direct: bytes, part: bytes, targets: tuple[str, ...]) -> bytes:
    """An entry with its lists; no list is empty."""
    flags = (DIRECT * bool(direct)) | (PART * bool(part)) | (OTHER_NAME * bool(targets))
    pieces = [front_coded(word.encode(), previous.encode()), bytes((flags,)), direct, part]
    if targets:
        pieces.append(varint(len(targets)))
        pieces += [front_coded(target.encode(), word.encode()) for target in targets]
    return b"".join(pieces)


def word_shards(postings: Postings, size: int, *, backwards: bool) -> Shards:
    """The terms alone, each with a byte for how common it is: where a mistyped word is looked for.

    Read backwards they serve words whose first letters are wrong.
    """
    counts = postings.counts()
    common = {
        term: min(255, counts[number]) for term, number in postings.direct.items() if len(term) > 3 and " " not in term
    }
    spelled = {term[::-1] if backwards else term: count for term, count in common.items()}

    def entry(word: str, previous: str) -> bytes:
        return front_coded(word.encode(), previous.encode()) + bytes((spelled[word],))

    return _cut(_in_order(spelled), entry, size)


def _in_order(words: Iterable[str]) -> list[tuple[str, str]]:
    return sorted((folded, word) for word in words if len(word) <= LONGEST_WORD and (folded := fold(word)))


def _cut(words: list[tuple[str, str]], entry: Callable[[str, str], bytes], size: int) -> Shards:
    """Fills files up to `size` bytes; words that fold alike stay together."""
    start, previous, previous_fold = "", "", ""
    current: list[bytes] = []
    filled = size
    for folded, word in words:
        if filled >= size and folded != previous_fold:
            if current:
                yield start, b"".join(current)
            start = _beginning(folded, previous_fold)
            current, filled, previous = [], 0, ""
        piece = entry(word, previous)
        current.append(piece)
        filled += len(piece)
        previous, previous_fold = word, folded
    if current:
        yield start, b"".join(current)


def _beginning(word: str, before: str) -> str:
    """The shortest beginning of `word` that sorts after `before`."""
    for length in range(1, len(word) + 1):
        if word[:length] > before:
            return word[:length]
    return word
