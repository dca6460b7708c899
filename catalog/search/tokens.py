"""Text into words. `theme/assets/search/text.js` does the same in the browser: change both or neither."""

import re
import unicodedata

_WORD = re.compile(r"[0-9]+(?:\.[0-9]+)+|[^\W_]+")
_WORD_OF_PLAIN_TEXT = re.compile(r"\w+")
_DECIMAL = re.compile(r"\.[0-9]")
_TYPOGRAPHIC = "–—’‘”“…€•"
"""Signs beyond Latin-1 that most texts have one of; none is part of a word."""

_LATIN_WORDS = bytes(ord(chr(code).lower()) if _WORD_OF_PLAIN_TEXT.match(chr(code)) else 0x20 for code in range(256))
"""For texts in Latin-1, at the speed of a copy: letters and digits lower-cased, all else a space."""

LONGEST_WORD = 40

_ENDING_AFTER_COLON = re.compile(r":(?<=[^\W_]:)[^\W\d_]{1,6}(?![^\W_])")
_SOFT_HYPHEN = "\u00ad"
_NORDIC = str.maketrans("äöå", "aoa")
_UNDECOMPOSED = str.maketrans({"ø": "o", "đ": "d", "ð": "d", "ł": "l", "ŋ": "n", "æ": "ae", "œ": "oe", "ß": "ss"})


def words_of(text: str) -> list[str]:
    """The words of a text, lower-cased and in NFC. `EU:n` gives `eu`, `4.1` stays whole, a hyphen parts words."""
    plain = unicodedata.normalize("NFC", text)
    for sign in _TYPOGRAPHIC:
        if sign in plain:
            plain = plain.replace(sign, " ")
    try:
        content = plain.encode("latin-1")
    except UnicodeEncodeError:
        return _words_of_any(plain.lower())
    if "_" in plain or _SOFT_HYPHEN in plain or _DECIMAL.search(plain):
        return _words_of_any(plain.lower())
    if b":" in content:
        content = _ENDING_AFTER_COLON.sub("", plain).encode("latin-1")
    return content.translate(_LATIN_WORDS).decode("latin-1").split()


def _words_of_any(plain: str) -> list[str]:
    if _SOFT_HYPHEN in plain:
        plain = plain.replace(_SOFT_HYPHEN, "")
    if ":" in plain:
        plain = _ENDING_AFTER_COLON.sub("", plain)
    return (_WORD if "_" in plain or _DECIMAL.search(plain) else _WORD_OF_PLAIN_TEXT).findall(plain)


def fold(word: str) -> str:
    """The word without diacritics (`työ` -> `tyo`) and without characters outside the basic plane."""
    if word.isascii():
        return word
    word = word.translate(_NORDIC)
    if word.isascii():
        return word
    apart = unicodedata.normalize("NFD", word.translate(_UNDECOMPOSED))
    return "".join(c for c in apart if c <= "\uffff" and not unicodedata.category(c).startswith("M"))


def fingerprint(term: str) -> int:
    """16 bits of FNV-1a over the UTF-8 bytes of a term; the client computes the same for quoted phrases."""
    value = 0x811C9DC5
    for byte in term.encode():
        value = ((value ^ byte) * 0x01000193) & 0xFFFFFFFF
    return (value ^ (value >> 16)) & 0xFFFF
