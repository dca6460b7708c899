"""The plain part of YAML, read by one regular expression: block mappings and lists, whose values stand on one line or
are folded texts. Nearly all files hold nothing else, and libyaml's events cost them five times as much.

What is not surely plain is left to ``strict_yaml``, which reads all that is allowed and tells what is wrong. A test
holds both to the same values.
"""

import re
from typing import Any

Data = dict[str, Any]
NOTHING = frozenset({"", "~", "null", "Null", "NULL"})
"""Plain scalars that stand for no value."""

_ROW = re.compile(
    r"""
    ([ ]*+(?:-[ ]++)?)                                        # the dash of an item
    (?:(\w{1,60}+):(?:[ ]++|$))?                              # the name of a field
    ((?:[^\s\-?:,\[\]{}\#&*!|>'"%@`]|-(?=\S)).*+)?             # what begins like a plain scalar
    (>-(\n[ ]++)\S.*+(?:\5\S.*+)*+(?!\5|\n[ ]*+\n)|.*+)\n?    # a folded text of one paragraph, or any other value
    """,
    re.MULTILINE | re.VERBOSE,
)
_QUOTES = ('"', "'")
_ITEM = r"""(?:"[^"\\]*+"|'[^']*+'|\w[^,\[\]{}:\#?"]*+)"""
_LIST = re.compile(rf"\[[ ]*{_ITEM}[ ]*(?:,[ ]*{_ITEM}[ ]*)*+\]")
_ITEMS = re.compile(_ITEM)
_DEEPEST = 8
"""Open collections; fewer than ``strict_yaml`` allows."""


class _NotPlainError(Exception):
    """The text is not surely plain."""


Open = list[tuple[int, Any]]
"""The collections around a row, the innermost last, each with the column at which its items or fields begin."""


def read(text: str, max_nodes: int) -> Data | None:
    """The values of a text that is plain and has surely no more than ``max_nodes``; None for any other text."""
    most = 3 * text.count("\n") + text.count(",") + 4
    if most > max_nodes or not text.replace("\n", "").isprintable():
        return None
    try:
        return _read(text)
    except _NotPlainError:
        return None


def _read(text: str) -> Data:
    root: Data = {}
    fields, column, waiting = root, 0, ""
    opened: Open = [(0, root)]
    empty: list[tuple[Data, str]] = []
    for lead, name, plain, other, gap in _ROW.findall(text):
        begin = len(lead)
        if "-" in lead:
            items = _items(opened, lead.index("-"), waiting)
            if not name:
                items.append(_value(plain, other, gap, lead.index("-")))
                waiting = ""
                continue
            fields, column = {}, begin
            items.append(fields)
            opened.append((begin, fields))
        elif not name:
            if plain or other[:1] not in ("", "#"):
                raise _NotPlainError
            continue
        elif begin != column or opened[-1][1] is not fields:
            fields, column = _fields(opened, begin, waiting), begin
        if name in fields:
            raise _NotPlainError
        if plain or other:
            fields[name] = value = _value(plain, other, gap, begin)
            waiting = ""
        else:
            fields[name] = value = None
            waiting = name
        if value is None:
            empty.append((fields, name))
    for fields, name in empty:
        if fields[name] is None:
            del fields[name]
    return root


def _items(opened: Open, at: int, waiting: str) -> list[Any]:
    """The list with a dash in column ``at``; ``waiting`` is the innermost mapping's field without a value so far."""
    if waiting and at >= opened[-1][0]:
        _begin([], opened, at, waiting)
    while opened[-1][0] > at:
        opened.pop()
    column, items = opened[-1]
    if column != at or not isinstance(items, list):
        raise _NotPlainError
    return items


def _fields(opened: Open, at: int, waiting: str) -> Data:
    """The mapping with a field in column ``at``."""
    if waiting and at > opened[-1][0]:
        _begin({}, opened, at, waiting)
    while opened[-1][0] > at or isinstance(opened[-1][1], list):
        opened.pop()
    column, fields = opened[-1]
    if column != at or not isinstance(fields, dict):
        raise _NotPlainError
    return fields


def _begin(new: Data | list[Any], opened: Open, at: int, waiting: str) -> None:
    if len(opened) >= _DEEPEST:
        raise _NotPlainError
    opened[-1][1][waiting] = new
    opened.append((at, new))


def _value(plain: str, other: str, gap: str, around: int) -> Any:
    """The value on a row; ``around`` is the column of what holds it, beyond which a folded text must begin."""
    if plain:
        if ": " in plain or " #" in plain or plain[-1] in ": ":
            raise _NotPlainError
        return None if plain in NOTHING else plain
    if gap:
        if len(gap) - 1 > around:
            return " ".join(other[2 + len(gap) :].split(gap))
    elif other[:1] in _QUOTES:
        return _quoted(other)
    elif other == "[]":
        return []
    elif _LIST.fullmatch(other):
        if '"' not in other and "'" not in other:
            return [None if item in NOTHING else item for item in map(str.strip, other[1:-1].split(","))]
        items = (item.strip() for item in _ITEMS.findall(other))
        return [_quoted(item) if item[0] in _QUOTES else None if item in NOTHING else item for item in items]
    raise _NotPlainError


def _quoted(text: str) -> str:
    inner = text[1:-1]
    if len(text) < 2 or text[-1] != text[0] or text[0] in inner or "\\" in inner:
        raise _NotPlainError
    return inner
