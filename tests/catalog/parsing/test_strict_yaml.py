"""Strict YAML: what is refused and where, and that texts stay texts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.parsing.strict_yaml import MAX_DEPTH, StrictYamlError, load, positions


@pytest.mark.parametrize(
    ("text", "code", "place"),
    [
        ("a: &x 1", "TP111", (1, 4)),
        ("a: *x", "TP111", (1, 4)),
        ("&x {a: 1}", "TP111", (1, 1)),
        ("a: {b: &x 1}", "TP111", (1, 8)),
        ("a: !!str 1", "TP112", (1, 4)),
        ("a: !oma 1", "TP112", (1, 4)),
        ('a: !!python/object/apply:os.system ["true"]', "TP112", (1, 4)),
        ("!!map {a: 1}", "TP112", (1, 1)),
        ("a: 1\nb: 2\na: 3", "TP113", (3, 1)),
        ("a:\n  b: 1\n  b: 2", "TP113", (3, 3)),
        ("1: a\n'1': b", "TP113", (2, 1)),
        ("a: 1\n<<: {b: 2}", "TP114", (2, 1)),
        ("[a]: 1", "TP114", (1, 1)),
        ("? {a: 1}\n: 2", "TP114", (1, 3)),
        ("a: 1\n---\nb: 2", "TP115", (2, 1)),
        ("- a\n- b", "TP116", (1, 1)),
        ("pelkkää tekstiä", "TP116", (1, 1)),
        ("''", "TP116", (1, 1)),
        ("a: b: c", "TP110", (1, 5)),
        ("a: @b", "TP110", (1, 4)),
        ("a: %b", "TP110", (1, 4)),
        ("a: }", "TP110", (1, 4)),
        ("a: 1\n b: 2", "TP110", (2, 3)),
        ("a:\n  - 1\n -2", "TP110", (3, 2)),
        ('a: "\\x"', "TP110", (1, 7)),
        ("a:\n\tb: 1", "TP120", (2, 1)),
        ("\ta: 1", "TP120", (1, 1)),
    ],
)
def test_what_is_not_strict_is_refused_at_its_place(text: str, code: str, place: tuple[int, int]) -> None:
    with pytest.raises(StrictYamlError) as caught:
        load(text)
    assert (caught.value.code, tuple(caught.value.mark)) == (code, place)


def test_a_repeated_field_tells_where_the_first_one_stands() -> None:
    with pytest.raises(StrictYamlError) as caught:
        load("title: A\nb: 1\ntitle: B")
    assert caught.value.values == {"key": "title", "first": 1}


def test_a_column_counts_letters_and_not_bytes() -> None:
    with pytest.raises(StrictYamlError) as caught:
        load("äö🙂: &x 1")
    assert tuple(caught.value.mark) == (1, 6)


@pytest.mark.parametrize(
    "text",
    [
        "no",
        "yes",
        "on",
        "4.10",
        "0x1F",
        "1e3",
        "010",
        "2024-02-30",
        "12:30:00",
        "1_000",
        ".inf",
        "True",
        "NaN",
        "=",
        "a#b",
    ],
)
def test_texts_stay_texts(text: str) -> None:
    assert load(f"a: {text}") == {"a": text}


@pytest.mark.parametrize("empty", ["", "~", "null", "Null", "NULL", "# huomautus"])
def test_an_empty_value_counts_as_not_given(empty: str) -> None:
    assert load(f"a: {empty}\nb: 1") == {"b": "1"}


def test_a_quoted_null_is_a_text() -> None:
    assert load("a: 'null'\nb: \"~\"") == {"a": "null", "b": "~"}


@pytest.mark.parametrize("text", ["", "\n\n", "# vain huomautus", "---\n", "null", "~"])
def test_a_document_without_data_is_empty(text: str) -> None:
    assert load(text) == {}


def test_lists_groups_and_folded_text() -> None:
    text = "a: [x, y]\nb:\n  - c: 1\n    d: |\n      rivi\n      toinen\ne: >-\n  taite\n  jatkuu\n"
    assert load(text) == {"a": ["x", "y"], "b": [{"c": "1", "d": "rivi\ntoinen\n"}], "e": "taite jatkuu"}


def test_depth_is_bounded() -> None:
    fits = "{a: " * MAX_DEPTH + "1" + "}" * MAX_DEPTH
    assert load(fits)
    with pytest.raises(StrictYamlError) as caught:
        load("{a: " * (MAX_DEPTH + 2) + "1" + "}" * (MAX_DEPTH + 2))
    assert caught.value.code == "TP117"


@pytest.mark.parametrize("opening", ["[", "{", "a: [", "- "])
def test_a_pit_of_openings_is_refused_quietly(opening: str) -> None:
    with pytest.raises(StrictYamlError):
        load(f"a: {opening * 10_000}")


def test_the_number_of_values_is_bounded() -> None:
    assert len(load("a: [" + "1, " * 90 + "]", max_nodes=100)["a"]) == 90
    with pytest.raises(StrictYamlError) as caught:
        load("a: [" + "1, " * 100 + "]", max_nodes=100)
    assert (caught.value.code, caught.value.values["nodes"]) == ("TP117", 100)


def test_positions_of_fields_and_items() -> None:
    text = "title: A\nregions: [uusimaa, lappi]\nsources:\n  - id: a\n    title: B\n"
    found = {".".join(map(str, path)): tuple(mark) for path, mark in positions(text).items()}
    assert found == {
        "title": (1, 1),
        "regions": (2, 1),
        "regions.0": (2, 11),
        "regions.1": (2, 20),
        "sources": (3, 1),
        "sources.0": (4, 5),
        "sources.0.id": (4, 5),
        "sources.0.title": (5, 5),
    }


@given(st.text(alphabet=st.sampled_from("ab:-[]{}&*!|>'\"%@`#?, \n\t~<="), max_size=40))
def test_any_text_is_read_or_refused_with_a_place_inside_it(text: str) -> None:
    try:
        load(text)
        code, line = "TP1", 1
        positions(text)
    except StrictYamlError as error:
        code, line = error.code, error.mark.line
    assert code.startswith("TP1")
    assert 1 <= line <= text.count("\n") + 2
