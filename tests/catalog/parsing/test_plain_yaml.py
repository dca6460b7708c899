"""The fast reader of plain YAML gives the values that libyaml gives, or leaves the text to it."""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from catalog.parsing import plain_yaml, strict_yaml
from catalog.parsing.plain_yaml import Data
from catalog.parsing.strict_yaml import MAX_NODES, StrictYamlError

ROOT = Path(__file__).parents[3]
_LEADS = ("", "", "  ", "  ", "    ", "      ", "   ", "- ", "  - ", "  - ", "    - ", "-   ", " ", "  # ", "#", "\t")
_NAMES = ("a: ", "b: ", "c:", "a:", "b:", "key:", "a b: ", "<<: ", "'q': ", "1: ", "x-y: ", "ä: ", "? ", "", "", "", "")
_VALUES = (
    "a", "x y", "a: b", "a:b", "- x", "-5", "--04-28", "-", "---", "...", ": a", "&a b", "*a", "!t x", "@x", "%x", "`x",
    "[a, b]", "[a b,c ]", "[]", "[ ]", "[a,]", "[,a]", "['a', \"b, c\"]", "['it''s']", "[null, a]", "[a: b]", "[-a]",
    "[a?]", "[a'b]", "{a: b}", '"q"', '"q\\n"', "'s'", "'it''s'", '"a" b', '"', "''", ">-", ">", "|", "|-", ">- x",
    ">-\n    t\n    u", ">-\n  t\n\n  u", ">-\n      t\n        u", "~", "null", "", "a #c", "a#c", "#c", "a:", "a ",
    "http://x/#y:z", "é\u00a0x", "a\u2028b", "a\x85b", "\ufeff", "a\tb", "<<", "=", "a\n  b",
)  # fmt: skip


def slowly_read(text: str) -> Data | str:
    """What libyaml's events say: the values, or the code of what is wrong. ``positions`` never takes the fast way."""
    reader = strict_yaml._Reader(text, MAX_NODES, positions={})
    try:
        return reader.mapping_document()
    except StrictYamlError as error:
        return error.code


def made_texts(number: int) -> Iterator[str]:
    pick = random.Random(number).choice
    for _ in range(2_000):
        yield "\n".join(pick(_LEADS) + pick(_NAMES) + pick(_VALUES) for _ in range(pick((1, 2, 3, 4, 5, 6))))


def front_matter(path: Path) -> str:
    text = path.read_text(encoding="utf-8")
    return text[4 : text.index("\n---", 4)] if text.startswith("---\n") else text


@pytest.mark.parametrize("number", range(6))
def test_any_text_is_read_as_libyaml_reads_it_or_left_to_libyaml(number: int) -> None:
    texts = list(made_texts(number))
    read = {text: plain_yaml.read(text, MAX_NODES) for text in texts}
    plain = {text: repr(data) for text, data in read.items() if data is not None}
    assert plain == {text: repr(slowly_read(text)) for text in plain}
    assert len(plain) > 20


def test_the_banks_own_files_are_plain_and_read_as_libyaml_reads_them() -> None:
    files = [*ROOT.glob("content/*/*.md"), *ROOT.glob("content/*/*.yml"), *ROOT.glob("schema/vocabularies/*.yml")]
    texts = [front_matter(path) for path in files]
    read = [plain_yaml.read(text, 100_000) for text in texts]
    assert [data for data in read if data] == [
        strict_yaml._Reader(text, 100_000, positions={}).mapping_document() for text in texts
    ]


@pytest.mark.parametrize(
    "text",
    [
        "a: 1\na: 2",
        "- a",
        "a: 1\n  b",
        "a: 1\n  b: 2",
        "a: b: c",
        "a: 1 # c",
        "a: &x 1",
        "a: !t 1",
        "---\na: 1",
        "a: |\n  b",
    ],
)
def test_what_is_not_surely_plain_is_left(text: str) -> None:
    assert plain_yaml.read(text, MAX_NODES) is None


def test_texts_that_may_hold_too_many_values_are_left() -> None:
    assert plain_yaml.read("a: 1\n" * 2, 9) is None
    assert plain_yaml.read("a: [b, c]", 4) is None


def test_deep_texts_are_left() -> None:
    deep = "\n".join("  " * depth + "a:" for depth in range(9))
    assert plain_yaml.read(deep, MAX_NODES) is None
