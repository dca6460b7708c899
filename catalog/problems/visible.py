"""Text from files made safe to show: characters that a terminal or a reader would not see as text become visible."""

import re

_UNSEEN = re.compile(
    "[\x00-\x1f\x7f-\x9f"  # control characters: line breaks, escape sequences of terminals
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # direction of writing
    "\u200b\u2060-\u2064"  # signs without width, but not the joiners that emoji and scripts need
    "\u2028\u2029\ufeff\U000e0000-\U000e007f"  # line separators, byte order mark, tags
    "\ud800-\udfff]"  # lone surrogates: bytes of a file name that are not UTF-8
)


def visible(text: str) -> str:
    r"""The text on one line, each unseen character as its code: ``\x1b``, ``\u202e``, ``\U000e0041``."""
    return _UNSEEN.sub(lambda match: _code(ord(match[0])), text)


def json_visible(document: str) -> str:
    r"""A JSON document whose strings show unseen characters as ``\uXXXX``; it still means the same.

    The document must have no line breaks of its own other than ``\n``, which stay.
    """
    return _UNSEEN.sub(_json_code, document)


def _code(number: int) -> str:
    if number <= 0xFF:
        return f"\\x{number:02x}"
    return f"\\u{number:04x}" if number <= 0xFFFF else f"\\U{number:08x}"


def _json_code(match: re.Match[str]) -> str:
    if match[0] == "\n":
        return "\n"
    units = match[0].encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[place : place + 2].hex()}" for place in range(0, len(units), 2))
