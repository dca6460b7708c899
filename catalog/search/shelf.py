"""Files of entries in order, from one index to the next: only files in which something changes are made anew.

Where a file begins depends on what stands before it, so a longer entry may move the beginnings of the files behind,
until one falls where one was.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Generic, NamedTuple, TypeVar

from catalog.search.encoding import read_varint
from catalog.search.lexicon import Cutter, beginning, in_order
from catalog.search.packing import digest_of, packed, unpacked
from catalog.search.tokens import fold

_Content = TypeVar("_Content")

Change = Callable[[_Content | None], _Content | None]
"""Gets what stands behind a word, or None, and gives what shall stand there; None takes the word away."""


class File(NamedTuple):
    """The least folded beginning that may stand in a file, its content as it is sent, the digest of what it holds."""

    start: str
    packed: bytes
    digest: bytes

    @classmethod
    def of(cls, start: str, content: bytes, known: Mapping[bytes, bytes] = MappingProxyType({})) -> File:
        """From the content as it is read; what is `known` by its digest is not packed again."""
        digest = digest_of(content)
        return cls(start, known.get(digest) or packed(content), digest)


@dataclass(frozen=True)
class Shelf(Generic[_Content]):
    """How the entries of one sort are read and written; `read` gives what stands behind a word, and where it ends."""

    size: int
    read: Callable[[bytes, int], tuple[_Content, int]]
    written: Callable[[_Content], bytes]

    def changed(self, files: Sequence[File], changes: Mapping[str, Change[_Content]]) -> list[File]:
        """The files after changes, as `lexicon.cut` would make them of all words."""
        waiting = deque(in_order(changes))
        starts = [file.start for file in files]
        found: list[File] = []
        done, before = 0, ""
        while waiting:
            place = max(done, bisect_right(starts, waiting[0][0]) - 1)
            if place > done:
                found += self._kept(files[done:place], before, done == 0)
                before = fold(self._entries(files[place - 1])[-1][0])
            cutter = Cutter(self.size, before)
            done = self._recut(files, place, waiting, changes, cutter)
            before = cutter.before
            found += [File.of(*file) for file in cutter.finished()]
        return found + self._kept(files[done:], before, done == 0)

    def _kept(self, files: Sequence[File], before: str, as_they_are: bool) -> list[File]:
        """Files taken over. The first stands behind another word than it did, perhaps, so it may begin elsewhere."""
        if as_they_are or not files:
            return list(files)
        start = beginning(fold(self._entries(files[0])[0][0]), before)
        return [files[0]._replace(start=start), *files[1:]]

    def _recut(
        self,
        files: Sequence[File],
        place: int,
        waiting: deque[tuple[str, str]],
        changes: Mapping[str, Change[_Content]],
        cutter: Cutter,
    ) -> int:
        """Cuts anew from a file on, up to a file that begins where it began; gives the number of that file."""
        first = place
        while place < len(files) or waiting:
            entries = self._entries(files[place]) if place < len(files) else []
            if place > first and entries and cutter.begins_file(fold(entries[0][0])):
                break
            end = files[place + 1].start if place + 1 < len(files) else None
            here: list[tuple[str, str]] = []
            while waiting and (end is None or waiting[0][0] < end):
                here.append(waiting.popleft())
            for folded, word, content in _merged(entries, here, changes):
                cutter.add(folded, word, self.written(content))
            place += 1
        cutter.end()
        return min(place, len(files))

    def _entries(self, of: File) -> list[tuple[str, _Content]]:
        """The words of a file with what stands behind them."""
        found: list[tuple[str, _Content]] = []
        file, place, word = unpacked(of.packed), 0, b""
        while place < len(file):
            shared, place = read_varint(file, place)
            length, place = read_varint(file, place)
            word = word[:shared] + file[place : place + length]
            content, place = self.read(file, place + length)
            found.append((word.decode(), content))
        return found


def _merged(
    entries: Sequence[tuple[str, _Content]], words: Sequence[tuple[str, str]], changes: Mapping[str, Change[_Content]]
) -> Iterator[tuple[str, str, _Content]]:
    """The entries in order after the changes of some words: folded form, word, content."""
    known = dict(entries)
    changed = {word: changes[word](known.get(word)) for _, word in words}
    for folded, word in in_order({**known, **changed}):
        content = changed[word] if word in changed else known[word]
        if content is not None:
            yield folded, word, content
