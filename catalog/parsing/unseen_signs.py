"""Signs that are not seen but do something: they never belong in the text of an entry.

Refused: control characters, signs that turn the direction of text, line separators, signs without width, tags,
private and non-characters, fillers that look like nothing, and stacks of combining marks. The joiner and the
variation selectors of emoji are honest where they stand in an emoji; a soft hyphen and the kinds of spaces are
ordinary typography.
"""

import re

_ORDINARY_BYTES = bytes(byte for byte in range(256) if byte not in (0xCC, 0xCD, 0xE1, 0xE3, 0xEF, 0xF3))
"""The first bytes, in UTF-8, of the blocks that hold refused signs which Python counts as printable."""

_EMOJI = "#*0-9\u00a9\u00ae\u203c-\u3299\ufe0f\U0001f000-\U0001faff\U000e007f"
_REFUSED = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"  # control characters
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # direction
    "\u2028\u2029\u200b\u200c\u2060-\u2065\u206a-\u206f\ufeff\ufff9-\ufffb"  # line separators, no width
    "\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\uffa0\ufe00-\ufe0d"  # fillers, selectors
    "\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef\ufffe\uffff\U000e0000-\U0010ffff]"  # surrogates, private, tags
    f"|(?<![{_EMOJI}])[\u200d\ufe0e\ufe0f]|\u200d(?![{_EMOJI}])"
    "|[\u0300-\u036f]{4}"
)

_USUAL_BYTES = bytes([0x09, 0x0A, *range(0x20, 0x7F), *range(0x80, 0xC0), *range(0xC3, 0xCC)])
"""What UTF-8 of ASCII and of Latin letters (to U+02FF) is made of."""

_UNUSUAL = re.compile(rb"\xe2(?!\x80[\x90-\xa6]|\x82\xac)|\xc2[\x80-\x9f]")
"""What begins as dashes, quotation marks, the euro and the signs below U+00C0 do, and is none of them."""


def is_usual(content: bytes) -> bool:
    """Whether UTF-8 text holds Latin letters and usual signs only: none is refused, and NFC changes none of them.

    Nearly all texts do, and are told at the speed of a copy.
    """
    others = content.translate(None, _USUAL_BYTES)
    return not others or (not others.strip(b"\xc2\xe2") and not _UNUSUAL.search(content))


def unseen_sign(text: str) -> re.Match[str] | None:
    """The first refused sign of a text, or None. Ordinary text is told at the speed of a copy."""
    if text.replace("\n", "").replace("\t", "").isprintable() and not _has_rare_bytes(text):
        return None
    return _REFUSED.search(text)


def _has_rare_bytes(text: str) -> bool:
    return bool(text.encode().translate(None, _ORDINARY_BYTES))


def sign_name(match: re.Match[str]) -> str:
    """The name of a refused sign, such as ``U+202E``."""
    return f"U+{ord(match[0][0]):04X}"
