"""Changing an honest entry into one that nobody would write. The same number gives the same entry."""

import random
from collections.abc import Callable

from tests.hostile import bodies, fields, files

SHORT = 300
_BODIES = (*bodies.HTML, *bodies.LINKS, *bodies.SHAPES, *bodies.TEXT, *bodies.UNQUOTED)
PIECES = (
    *(body for body in _BODIES if len(body) < SHORT),
    *fields.TEXTS,
    *(line for line, _ in fields.REFUSED if len(line) < SHORT),
    *files.SIGNS,
    *(text for text in files.YAML if len(text) < SHORT),
    *"'\"[]{}:,#&*!|>%@`~\\\t\n\r <=-?_()^$;/.",
    "---", "...", "null", "~", "no", "4.10", "2024-02-30", "1e999", "NaN",
    "\ufeff", "\u00a0", "\u00ad", "😀", "9" * 400,
)  # fmt: skip

Mutation = Callable[[random.Random, bytes], bytes]


def _place(chance: random.Random, content: bytes) -> int:
    return chance.randrange(len(content) + 1)


def _insert_piece(chance: random.Random, content: bytes) -> bytes:
    place = _place(chance, content)
    return content[:place] + chance.choice(PIECES).encode("utf-8", "surrogatepass") + content[place:]


def _replace_value(chance: random.Random, content: bytes) -> bytes:
    lines = content.split(b"\n")
    number = chance.randrange(len(lines))
    name, colon, _ = lines[number].partition(b":")
    lines[number] = name + colon + b" " + chance.choice(PIECES).encode("utf-8", "surrogatepass")
    return b"\n".join(lines)


def _quote_value(chance: random.Random, content: bytes) -> bytes:
    lines = content.split(b"\n")
    number = chance.randrange(len(lines))
    name, colon, _ = lines[number].partition(b":")
    escape = chance.choice(["\\x07", "\\u202e", "\\ud800", "\\0", "\\n", "\\N", "\\U000E0041", "\\x30", "\\/", "\\q"])
    lines[number] = name + colon + f' "a{escape}b"'.encode()
    return b"\n".join(lines)


def _flip_byte(chance: random.Random, content: bytes) -> bytes:
    if not content:
        return b"\xff"
    place = chance.randrange(len(content))
    return content[:place] + bytes([chance.randrange(256)]) + content[place + 1 :]


def _drop_span(chance: random.Random, content: bytes) -> bytes:
    place = _place(chance, content)
    return content[:place] + content[place + chance.choice((1, 2, 10, 100, 1_000)) :]


def _move_line(chance: random.Random, content: bytes) -> bytes:
    lines = content.split(b"\n")
    line = lines.pop(chance.randrange(len(lines)))
    lines.insert(chance.randrange(len(lines) + 1), chance.choice((b"", b"  ", b"\t", b"- ")) + line)
    return b"\n".join(lines)


def _repeat(chance: random.Random, content: bytes) -> bytes:
    place = _place(chance, content)
    piece = content[place : place + chance.choice((1, 3, 20, 200))] or b"["
    return content[:place] + piece * chance.choice((2, 5, 50, 500)) + content[place:]


def _cut(chance: random.Random, content: bytes) -> bytes:
    return content[: _place(chance, content)]


def _swap_spans(chance: random.Random, content: bytes) -> bytes:
    one, two = sorted((_place(chance, content), _place(chance, content)))
    return content[two:] + content[one:two] + content[:one]


MUTATIONS: tuple[Mutation, ...] = (
    _insert_piece, _insert_piece, _insert_piece, _replace_value, _replace_value, _quote_value, _flip_byte, _drop_span,
    _move_line, _repeat, _cut, _swap_spans,
)  # fmt: skip


def mutated(number: int, seeds: tuple[tuple[str, bytes], ...]) -> tuple[str, bytes]:
    """The path and content of the mutant with a number: one to four changes of one honest entry."""
    chance = random.Random(number)
    path, content = seeds[chance.randrange(len(seeds))]
    for _ in range(chance.choice((1, 1, 1, 2, 3, 4))):
        content = chance.choice(MUTATIONS)(chance, content)
    return path, content
