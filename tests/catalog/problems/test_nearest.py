"""The nearest word: a slip is mended, another word is not suggested."""

import pytest

from catalog.problems.nearest import nearest


@pytest.mark.parametrize(
    ("word", "known", "expected"),
    [
        ("titel", ["title", "theme"], "title"),
        ("TITLE", ["title"], "title"),
        ("uusima", ["uusimaa", "lappi"], "uusimaa"),
        ("jaetu-kysely", ["jaettu-kysely", "jaettu-kyselly"], "jaettu-kysely"),
        ("toimi", ["ei_toiminut"], None),
        ("ei", ["en"], None),
        ("sivu", ["title", "url"], None),
        ("", [], None),
        ("a" * 81, ["a" * 80], None),
    ],
)
def test_a_few_slips_are_mended(word: str, known: list[str], expected: str | None) -> None:
    assert nearest(word, known) == expected
