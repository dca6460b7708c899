"""Base form by Finnish form: the dictionary file of simplemma, opened for single look-ups.

The file holds three and a half million forms in order, each as the number of bytes that it shares with the form
before, the rest, and its base form; forms in a row with one base form make a *group*, which says it once. simplemma's
own reader decodes every form in Python to know where to begin, 2 s of CPU. Here the places of the forms are read in
Python and the first form of each group is put together by numpy: a third of that, and less memory. A file of another
shape goes to simplemma's reader.
"""

from __future__ import annotations

import lzma
from array import array
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from importlib.resources import files
from mmap import mmap
from typing import Any, Protocol

import numpy as np

from catalog.search.ragged import Numbers

_MAGIC = b"SMFC1\0"
_SAME_AS_BEFORE, _WHOLE = 254, 255
_LONGEST = 64
_PACKED, _UNPACKED_AT_ONCE = ("data", "fi.plzma"), 1 << 20
_FORMS_AT_ONCE = 1 << 17


Buffer = bytes | bytearray | mmap


class Forms(Protocol):
    """What is asked of a dictionary."""

    def get(self, form: str, /) -> str | None:
        """The base form, or None."""


def finnish_forms() -> Forms:
    """The Finnish dictionary, read anew: whoever asks lets go of its 35 MB when the words are looked up."""
    packed = files("simplemma.strategies.dictionaries").joinpath(*_PACKED).read_bytes()
    try:
        return FormDictionary.read(_unpacked(packed))
    except (ValueError, lzma.LZMAError):
        from simplemma.strategies.dictionaries import LOW_MEMORY_DICTIONARY_FACTORY  # noqa: PLC0415  # dear, seldom needed

        return LOW_MEMORY_DICTIONARY_FACTORY.get_dictionary("fi")


class Heads(Sequence[bytes]):
    """The first form of every group: all of them one after another, and where each ends."""

    def __init__(self, letters: Buffer, ends: Numbers) -> None:
        self._letters, self._ends = letters, ends

    def __len__(self) -> int:
        return len(self._ends)

    def __getitem__(self, place: Any) -> Any:
        return self._letters[int(self._ends[place - 1]) if place else 0 : int(self._ends[place])]


class FormDictionary:
    """Looks forms up in the unpacked file: its content, and the place and the first form of every group."""

    def __init__(self, content: Buffer, places: Sequence[int] | Numbers, heads: Sequence[bytes]) -> None:
        self.content, self.places, self.heads = content, places, heads

    @classmethod
    def read(cls, content: bytearray) -> FormDictionary:
        """Finds the groups.

        Raises:
            ValueError: the file has another shape than this module knows.
        """
        places, heads = array("i"), list[bytes]()
        try:
            count, first = _header(content)
            for starts in _starts(content, first, count):
                _add(content, starts, places, heads)
        except IndexError as error:
            raise ValueError("the dictionary ends in the middle of a form") from error
        return cls(content, places, heads)

    def get(self, form: str, /) -> str | None:
        """The base form, or None when the dictionary does not have the form."""
        wanted = form.encode()
        group = bisect_right(self.heads, wanted) - 1
        if group < 0 or not self._holds(group, wanted):
            return None
        content, head, place = self.content, self.heads[group], int(self.places[group])
        place += 2 + content[place + 1]
        trim, rest = content[place], content[place + 2 : place + 2 + content[place + 1]]
        return (rest if trim == _WHOLE else head[: len(head) - trim] + rest).decode()

    def _holds(self, group: int, wanted: bytes) -> bool:
        """Whether a group that begins at or before the form has it."""
        content, form, place = self.content, self.heads[group], int(self.places[group])
        end = self.places[group + 1] if group + 1 < len(self.places) else len(content)
        place += 2 + content[place + 1]
        place += 2 + content[place + 1]
        while form < wanted and place < end:
            rest = place + 2
            form = form[: content[place]] + content[rest : rest + content[place + 1]]
            place = rest + content[place + 1] + 1
        return form == wanted


def _add(content: bytearray, starts: Numbers, places: array[int], heads: list[bytes]) -> None:
    """Adds the groups of some forms; the first form is the head of a group that is here already, or of all."""
    octets = np.frombuffer(content, np.uint8)
    if max(octets[starts].max(), octets[starts + 1].max()) >= _LONGEST:
        raise ValueError("a form of the dictionary is longer than any word")
    begins = np.flatnonzero(octets[starts + 2 + octets[starts + 1]] != _SAME_AS_BEFORE)
    if not heads:
        places.append(int(starts[0]))
        heads.append(bytes(content[starts[0] + 2 : starts[0] + 2 + content[starts[0] + 1]]))
    places.frombytes(starts[begins[1:]].astype(np.int32).tobytes())
    form = heads[-1]
    for kept, ending in zip(*_since(octets, starts, begins), strict=True):
        form = form[:kept] + ending[kept:]
        heads.append(form)


def _unpacked(packed: bytes) -> bytearray:
    """The whole file, unpacked bit by bit: in one go it would stand in memory twice."""
    unpacking, content = lzma.LZMADecompressor(), bytearray()
    content += unpacking.decompress(packed, _UNPACKED_AT_ONCE)
    while not unpacking.eof:
        if unpacking.needs_input:
            raise ValueError("the dictionary ends too early")
        content += unpacking.decompress(b"", _UNPACKED_AT_ONCE)
    return content


def _header(content: bytearray) -> tuple[int, int]:
    """How many forms there are, and where the first begins. The count is a varint."""
    if not content.startswith(_MAGIC):
        raise ValueError("not the dictionary that this module knows")
    count, shift, place = 0, 0, len(_MAGIC)
    while content[place] > 127:
        count |= (content[place] & 127) << shift
        shift, place = shift + 7, place + 1
    return count | content[place] << shift, place + 1


def _starts(content: bytearray, place: int, count: int) -> Iterator[Numbers]:
    """The places of the forms, one after another: each says only how long it is itself.

    Yields them a hundred thousand at a time. Each time the last is the head of a group, and the first of the next time.
    """
    starts: array[int] = array("i")
    end, found = len(content), 0
    while place < end:
        starts.append(place)
        place += 2 + content[place + 1]
        if content[place] == _SAME_AS_BEFORE:
            place += 1
            continue
        place += 2 + content[place + 1]
        if len(starts) > _FORMS_AT_ONCE:
            found += len(starts) - 1
            yield np.array(starts, np.int64)
            starts = starts[-1:]
    if place != end or found + len(starts) != count or not count:
        raise ValueError("the dictionary has another number of forms than it says")
    yield np.array(starts, np.int64)


def _since(octets: Numbers, starts: Numbers, heads: Numbers) -> tuple[list[int], list[bytes]]:
    """Of each head but the first: how much it keeps of the head before, and the bytes after that, at their places.

    Walks back from all heads at once: a form between counts where it wrote a byte that the head shares.
    """
    before, heads = heads[:-1], heads[1:]
    needs = octets[starts[heads]].astype(np.int64)
    letters = np.zeros((len(heads), 2 * _LONGEST), np.uint8)
    _write(letters, np.arange(len(heads)), octets, starts[heads], needs + octets[starts[heads] + 1])
    rows, forms = np.arange(len(heads)), heads - 1
    while len(rows):
        going = (forms > before[rows]) & (needs[rows] > 0)
        rows, forms = rows[going], forms[going]
        writes = octets[starts[forms]] < needs[rows]
        writers, found = rows[writes], starts[forms[writes]]
        _write(letters, writers, octets, found, needs[writers])
        needs[writers] = octets[found]
        forms = forms - 1
    return needs.tolist(), letters.view(f"S{2 * _LONGEST}").ravel().tolist()


def _write(letters: Numbers, rows: Numbers, octets: Numbers, found: Numbers, ends: Numbers) -> None:
    """Writes the bytes of some forms into rows, from where each begins to differ up to before `ends`."""
    begins = octets[found].astype(np.int64)
    lengths = ends - begins
    inside = np.arange(lengths.sum()) - np.repeat(np.cumsum(lengths) - lengths, lengths)
    columns = np.repeat(begins, lengths) + inside
    letters[np.repeat(rows, lengths), columns] = octets[np.repeat(found + 2, lengths) + inside]
