"""Usual text is told from the rest by its bytes alone; nothing that is refused or changed passes as usual."""

import sys
import unicodedata

import pytest

from catalog.parsing.unseen_signs import is_usual, unseen_sign


def test_no_sign_that_is_refused_or_changed_is_usual() -> None:
    signs = (chr(code) for code in range(sys.maxunicode + 1) if not 0xD800 <= code <= 0xDFFF)
    usual = [sign for sign in signs if is_usual(sign.encode())]
    assert not [sign for sign in usual if unseen_sign(sign) or unseen_sign(f"a{sign}a")]
    assert not [sign for sign in usual if unicodedata.normalize("NFC", sign) != sign or unicodedata.combining(sign)]
    assert "\r" not in usual
    assert set("aÄö–—”’…€§ \u00a0\t\n") <= set(usual)


@pytest.mark.parametrize("sign", ["\r", "\x00", "\x7f", "\x85", "\u200b", "\u2028", "\u2126", "\u0308", "\ufeff", "🙂"])
def test_what_needs_a_closer_look_is_not_usual(sign: str) -> None:
    assert is_usual("tekstiä".encode())
    assert not is_usual(f"tekstiä – {sign}".encode())
