"""Bytes of the index: varints, sets of document numbers, front-coded words. `codec.js` reads what is written here."""

import sys
from array import array
from collections.abc import Iterable, Sequence
from operator import sub

GAPS, BITMAP, RUNS = 0, 1, 2


def varint(number: int) -> bytes:
    """An unsigned number, seven bits a byte, lowest first, the high bit set on all but the last."""
    return _SMALL[number] if number < len(_SMALL) else _varint(number)


def _varint(number: int) -> bytes:
    encoded = bytearray()
    while number > 127:
        encoded.append(number & 127 | 128)
        number >>= 7
    encoded.append(number)
    return bytes(encoded)


_SMALL = [_varint(number) for number in range(1 << 14)]
"""Ready-made: an index writes millions of small gaps."""


def varints(numbers: Sequence[int]) -> bytes:
    """Unsigned numbers one after another, without a count."""
    most = max(numbers, default=0)
    if most < 128:
        return bytes(numbers)
    if most < len(_SMALL):
        return b"".join([_SMALL[number] for number in numbers])
    return b"".join(map(varint, numbers))


def gaps(numbers: Sequence[int]) -> list[int]:
    """Ascending numbers as the distance of each from the one before (the first from zero)."""
    if not numbers:
        return []
    return [numbers[0], *map(sub, numbers[1:], numbers)]


def number_set(numbers: Sequence[int]) -> bytes:
    """Ascending distinct numbers: form byte, byte length, then gaps, a bitmap or runs, whichever is shortest."""
    distances = gaps(numbers)
    best_form, best = GAPS, varints(distances)
    if not numbers:
        return bytes((GAPS, 0))
    if len(best) > numbers[-1] // 8 + 1:
        bits = bytearray(numbers[-1] // 8 + 1)
        for number in numbers:
            bits[number >> 3] |= 1 << (number & 7)
        best_form, best = BITMAP, bytes(bits)
    if distances.count(1) * 2 > len(distances):
        runs = _runs(numbers)
        if len(runs) < len(best):
            best_form, best = RUNS, runs
    return bytes((best_form,)) + varint(len(best)) + best


def _runs(numbers: Sequence[int]) -> bytes:
    """Pairs of varints: distance from the end of the last run, length of this one."""
    pieces: list[int] = []
    start, end = numbers[0], numbers[0] + 1
    last_end = 0
    for number in (*numbers[1:], -1):
        if number == end:
            end += 1
            continue
        pieces += (start - last_end, end - start)
        last_end, start, end = end, number, number + 1
    return varints(pieces)


def front_coded(word: bytes, previous: bytes) -> bytes:
    """A word as the length it shares with the one before, the length of the rest, and the rest."""
    shared = 0
    for one, other in zip(word, previous, strict=False):
        if one != other:
            break
        shared += 1
    rest = word[shared:]
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
