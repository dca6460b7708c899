"""The terms of the index with their other names, cut into files by first letters.

An entry is a word with postings, or another name that leads to such words, or both. The files are cut by size, so that
a query fetches about as much for a rare word as for a common beginning.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Container, Iterable, Iterator, Mapping
from typing import NamedTuple, Protocol

from catalog.search.encoding import front_coded, read_varint, varint
from catalog.search.postings import Postings
from catalog.search.synonyms import SynonymGroups, synonymous_names
from catalog.search.tokens import LONGEST_WORD, fold

DIRECT, PART, OTHER_NAME = 1, 2, 4
_MOST_TARGETS = 8

Shards = Iterator[tuple[str, bytes]]
"""Files of entries in order, as they are made, each with the least folded beginning that may stand in it."""


def other_names(
    terms: Mapping[tuple[str, str], str],
    direct: Container[str],
    strong: Iterable[str],
    ask: Asked,
    synonyms: SynonymGroups = (),
) -> dict[str, tuple[str, ...]]:
    """Name -> the terms it leads to.

    A name that is itself a term leads to others only if it was seen as their form or is a synonym of theirs.

    Args:
        terms: (language, token) -> the first term of it as itself.
        direct: all terms of words as themselves.
        strong: terms worth more names than were seen.
        ask: the analyzer, or what it has said.
    """
    targets: dict[str, dict[str, None]] = {}
    for (language, token), term in sorted(terms.items()):  # whatever order the documents came in
        if token.isalpha():
            for name in ask.other_names(token, language):
                targets.setdefault(name, {})[term] = None
    for term in sorted(strong):
        if term.isalpha():
            for name in ask.form_names(term):
                if name not in direct:
                    targets.setdefault(name, {})[term] = None
    for name, term in synonymous_names(synonyms, direct):
        targets.setdefault(name, {})[term] = None
    return {
        name: found
        for name, terms_of_name in targets.items()
        if (found := tuple(term for term in terms_of_name if term != name)[:_MOST_TARGETS])
    }


class Asked(Protocol):
    """Who tells the names of tokens and terms."""

    def other_names(self, token: str, language: str) -> Iterable[str]:
        """Of a token."""

    def form_names(self, base: str) -> Iterable[str]:
        """Of the forms of a base form."""


def term_entries(
    postings: Postings, names: Mapping[str, tuple[str, ...]], lists: Iterable[bytes]
) -> Callable[[str], TermEntry]:
    """What stands behind each word; `lists` are the encoded lists in their order, in which the words are asked for."""
    direct, parts = postings.of_kind(part=False), postings.of_kind(part=True)
    coming = iter(lists)

    def entry(word: str) -> TermEntry:
        own = next(coming) if word in direct else b""
        part = next(coming) if word in parts else b""
        return TermEntry(own, part, targets_of(word, names.get(word, ())))

    return entry


def term_shards(postings: Postings, names: Mapping[str, tuple[str, ...]], lists: Iterable[bytes], size: int) -> Shards:
    """All entries with their postings, in files of about `size` bytes."""
    entry = term_entries(postings, names, lists)
    words = in_order({*(word for _, word in postings.keys), *names})
    return cut(words, lambda word: term_content(entry(word)), size)


class TermEntry(NamedTuple):
    """What stands behind a word: its list, its list as a part, and the terms that it leads to; empty for none."""

    direct: bytes = b""
    part: bytes = b""
    targets: bytes = b""


def targets_of(word: str, terms: Collection[str]) -> bytes:
    """The terms that a name leads to."""
    if not terms:
        return b""
    return varint(len(terms)) + b"".join(front_coded(term.encode(), word.encode()) for term in terms)


def term_content(entry: TermEntry) -> bytes:
    """An entry as it stands in a file behind its word; no list is empty."""
    direct, part, targets = entry
    flags = (DIRECT * bool(direct)) | (PART * bool(part)) | (OTHER_NAME * bool(targets))
    return bytes((flags,)) + direct + part + targets


def read_term(content: bytes, place: int) -> tuple[TermEntry, int]:
    """The entry behind a word, and the place behind the entry."""
    flags, place = content[place], place + 1
    found = [b"", b"", b""]
    for number, flag in enumerate((DIRECT, PART)):
        if flags & flag:
            length, begin = read_varint(content, place)
            found[number], place = content[place : begin + length], begin + length
    if flags & OTHER_NAME:
        count, end = read_varint(content, place)
        for _ in range(count):
            _, end = read_varint(content, end)
            length, end = read_varint(content, end)
            end += length
        found[2], place = content[place:end], end
    return TermEntry(*found), place


def word_shards(counts: Mapping[str, int], size: int, *, backwards: bool) -> Shards:
    """Words alone, each with a byte for how common it is: where a mistyped word is looked for.

    Read backwards they serve words whose first letters are wrong.
    """
    spelled = {word[::-1] if backwards else word: count for word, count in counts.items()}
    return cut(in_order(spelled), lambda word: bytes((spelled[word],)), size)


def in_order(words: Iterable[str]) -> list[tuple[str, str]]:
    """Words as they follow each other in files, each behind its folded form."""
    return sorted((folded, word) for word in words if len(word) <= LONGEST_WORD and (folded := fold(word)))


def cut(words: Iterable[tuple[str, str]], content: Callable[[str], bytes], size: int) -> Shards:
    """Files of the words in order, each with its content."""
    cutter = Cutter(size)
    for folded, word in words:
        cutter.add(folded, word, content(word))
        yield from cutter.finished()
    cutter.end()
    yield from cutter.finished()


class Cutter:
    """Fills files up to `size` bytes; words that fold alike stay together."""

    def __init__(self, size: int, before: str = "") -> None:
        self._size, self._before = size, before
        self._start, self._previous, self._filled = "", b"", size
        self._current: list[bytes] = []
        self._finished: list[tuple[str, bytes]] = []

    @property
    def before(self) -> str:
        """The folded form of the last word."""
        return self._before

    def begins_file(self, folded: str) -> bool:
        """Whether a word with this folded form would be the first of a file."""
        return self._filled >= self._size and folded != self._before

    def add(self, folded: str, word: str, content: bytes) -> None:
        """Adds the next word."""
        if self.begins_file(folded):
            self.end()
            self._start, self._filled, self._previous = beginning(folded, self._before), 0, b""
        encoded = word.encode()
        piece = front_coded(encoded, self._previous) + content
        self._current.append(piece)
        self._filled += len(piece)
        self._previous, self._before = encoded, folded

    def end(self) -> None:
        """Ends the file, if there is one."""
        if self._current:
            self._finished.append((self._start, b"".join(self._current)))
            self._current = []

    def finished(self) -> list[tuple[str, bytes]]:
        """The files that were finished since the last call."""
        found, self._finished = self._finished, []
        return found


def beginning(word: str, before: str) -> str:
    """The shortest beginning of `word` that sorts after `before`."""
    for length in range(1, len(word) + 1):
        if word[:length] > before:
            return word[:length]
    return word
