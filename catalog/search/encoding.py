"""Bytes of the index: varints, sets of document numbers, front-coded words. `codec.js` reads what is written here."""

import sys
from array import array
from collections.abc import Iterable, Sequence

import numpy as np

from catalog.search.ragged import Numbers

GAPS, BITMAP, RUNS = 0, 1, 2
_SHORT = [bytes((number,)) for number in range(128)]
_LONGER_FROM = np.array([1 << bits for bits in (7, 14, 21, 28)])


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
    lengths = np.searchsorted(_LONGER_FROM, numbers, side="right") + 1
    ends = np.cumsum(lengths)
    encoded = np.zeros(ends[-1] if len(ends) else 0, np.uint8)
    for place in range(int(lengths.max(initial=0))):
        here = lengths > place
        more = (lengths[here] > place + 1) * 128
        encoded[(ends - lengths)[here] + place] = (numbers[here] >> 7 * place & 127) | more
    return encoded.tobytes(), ends


def gaps(numbers: Numbers) -> Numbers:
    """Ascending numbers as the distance of each from the one before (the first from zero)."""
    return np.diff(numbers, prepend=0)


def number_set(numbers: Numbers) -> bytes:
    """Ascending distinct numbers: form byte, byte length, then gaps, a bitmap or runs, whichever is shortest."""
    if not len(numbers):
        return bytes((GAPS, 0))
    distances = gaps(numbers)
    best_form, (best, _) = GAPS, varints(distances)
    if len(best) > numbers[-1] // 8 + 1:
        bits = np.zeros(numbers[-1] + 1, np.bool_)
        bits[numbers] = True
        best_form, best = BITMAP, np.packbits(bits, bitorder="little").tobytes()
    if np.count_nonzero(distances == 1) * 2 > len(distances):
        runs = _runs(numbers)
        if len(runs) < len(best):
            best_form, best = RUNS, runs
    return bytes((best_form,)) + varint(len(best)) + best


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
