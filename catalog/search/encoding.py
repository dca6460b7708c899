"""Bytes of the index: varints, sets of document numbers, front-coded words. `codec.js` reads what is written here."""

import sys
from array import array
from collections.abc import Iterable, Sequence

import numpy as np

from catalog.search.ragged import Numbers

GAPS, BITMAP, RUNS = 0, 1, 2
_SHORT = [bytes((number,)) for number in range(128)]


def varint(number: int) -> bytes:
    """An unsigned number, seven bits a byte, lowest first, the high bit set on all but the last."""
    if number < 128:
        return _SHORT[number]
    encoded = bytearray()
    while number > 127:
        encoded.append(number & 127 | 128)
        number >>= 7
    encoded.append(number)
    return bytes(encoded)


def read_varint(content: bytes, place: int) -> tuple[int, int]:
    """The number at a place, and the place behind it."""
    number, shift = 0, 0
    while content[place] > 127:
        number |= (content[place] & 127) << shift
        shift, place = shift + 7, place + 1
    return number | content[place] << shift, place + 1


def varints(numbers: Numbers) -> tuple[bytes, Numbers]:
    """Unsigned numbers one after another, without a count; and where the bytes of each end."""
    largest = int(numbers.max(initial=0))
    if largest < 128:  # as the gaps of most lists are
        return numbers.astype(np.uint8).tobytes(), np.arange(1, len(numbers) + 1)
    more = [np.flatnonzero(numbers >> bits) for bits in range(7, largest.bit_length(), 7)]
    lengths = np.ones(len(numbers), np.int64)
    for longer in more:
        lengths[longer] += 1
    ends = np.cumsum(lengths)
    firsts = ends - lengths
    encoded = np.empty(ends[-1], np.uint8)
    encoded[firsts] = numbers & 127
    for place, longer in enumerate(more, 1):
        places = firsts[longer] + place
        encoded[places - 1] |= 128
        encoded[places] = numbers[longer] >> 7 * place & 127
    return encoded.tobytes(), ends


def gaps(numbers: Numbers) -> Numbers:
    """Ascending numbers as the distance of each from the one before (the first from zero)."""
    return np.diff(numbers, prepend=0)


def number_set(numbers: Numbers) -> bytes:
    """Ascending distinct numbers: form byte, byte length, then gaps, a bitmap or runs, whichever is shortest."""
    return shortest_set(numbers, varints(gaps(numbers))[0])


def shortest_set(numbers: Numbers, as_gaps: bytes) -> bytes:
    """The same where their gaps stand as varints already."""
    if not len(numbers):
        return bytes((GAPS, 0))
    form, best = GAPS, as_gaps
    if len(best) > numbers[-1] // 8 + 1:
        bits = np.zeros(numbers[-1] + 1, np.bool_)
        bits[numbers] = True
        form, best = BITMAP, np.packbits(bits, bitorder="little").tobytes()
    if np.count_nonzero(gaps(numbers) == 1) * 2 > len(numbers):
        runs = _runs(numbers)
        if len(runs) < len(best):
            form, best = RUNS, runs
    return bytes((form,)) + varint(len(best)) + best


def _runs(numbers: Numbers) -> bytes:
    """Pairs of varints: distance from the end of the last run, length of this one."""
    breaks = np.flatnonzero(np.diff(numbers) != 1) + 1
    firsts = numbers[np.concatenate(([0], breaks))]
    ends = numbers[np.concatenate((breaks - 1, [len(numbers) - 1]))] + 1
    pairs = np.stack((firsts - np.concatenate(([0], ends[:-1])), ends - firsts), axis=1)
    return varints(pairs.ravel())[0]


def front_coded(word: bytes, previous: bytes) -> bytes:
    """A word as the length it shares with the one before, the length of the rest, and the rest."""
    length = min(len(word), len(previous))
    differing = int.from_bytes(word[:length], "big") ^ int.from_bytes(previous[:length], "big")
    shared = length - (differing.bit_length() + 7) // 8
    rest = word[shared:]
    if len(word) < 128:
        return bytes((shared, len(rest))) + rest
    return varint(shared) + varint(len(rest)) + rest


def front_coded_text(words: Sequence[str]) -> str:
    """Words, one a line, each as the length it shares with the one before (one base-36 digit) and the rest."""
    lines: list[str] = []
    previous = ""
    for word in words:
        shared = 0
        while shared < min(len(word), len(previous), 35) and word[shared] == previous[shared]:
            shared += 1
        lines.append("0123456789abcdefghijklmnopqrstuvwxyz"[shared] + word[shared:])
        previous = word
    return "\n".join(lines)


def shorts(numbers: Iterable[int]) -> bytes:
    """16-bit unsigned numbers, little-endian."""
    packed = array("H", numbers)
    if sys.byteorder == "big":
        packed.byteswap()
    return packed.tobytes()
