"""Characters that would not be seen as text are shown as codes; honest text stays."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.problems.visible import json_visible, visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\nb\tc\r", "a\\x0ab\\x09c\\x0d"),
        ("\x1b[2J\x7f\x9b", "\\x1b[2J\\x7f\\x9b"),
        ("\u202eabc\u2066", "\\u202eabc\\u2066"),
        ("a\u200bb\u2060", "a\\u200bb\\u2060"),
        ("\udcff", "\\udcff"),
        ("\U000e0041", "\\U000e0041"),
        ("Työllisyys – “työ” 👩‍🏭 50 %", "Työllisyys – “työ” 👩‍🏭 50 %"),
        ("Åland\u00a0é", "Åland\u00a0é"),
    ],
)
def test_unseen_characters_become_codes(text: str, shown: str) -> None:
    assert visible(text) == shown


@given(st.text())
def test_what_is_shown_is_shown_once_and_for_all(text: str) -> None:
    assert visible(visible(text)) == visible(text)
    visible(text).encode()


@given(st.recursive(st.text(), lambda part: st.lists(part) | st.dictionaries(st.text(), part), max_leaves=5))
def test_json_means_the_same(value: object) -> None:
    for indent in (None, 2):
        document = json_visible(json.dumps(value, ensure_ascii=False, indent=indent))
        assert json.loads(document) == value
        assert visible(document.replace("\n", "")) == document.replace("\n", "")


def test_json_of_a_sign_beyond_the_first_plane() -> None:
    assert json_visible('"\U000e0041"') == '"\\udb40\\udc41"'
