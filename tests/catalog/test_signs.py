"""The pictures of badges and facts: a class for every term, and the row of the drawing that its rule names."""

import re
from pathlib import Path

import pytest

from catalog.vocabularies import load_vocabularies

ROOT = Path(__file__).parents[2]
CSS = (ROOT / "theme/assets/css/components.css").read_text("utf-8")
SIGNS = re.findall(
    r'<g id="([^"]+)" transform="translate\(0 (\d+)\)"', (ROOT / "theme/assets/img/signs.svg").read_text()
)
ICONS = re.findall(
    r'<path id="([^"]+)" transform="translate\(0 (\d+)\)"', (ROOT / "theme/assets/img/icons.svg").read_text()
)
SHARED = {"status-ei_tiedossa": "outcome-ei_arvioitu"}
"""What is not known looks the same, whatever it is that is not known."""


@pytest.mark.parametrize(
    ("kind", "vocabulary"),
    [("lifecycle", "lifecycle"), ("outcome", "outcomes"), ("status", "statuses"), ("evidence", "evidence_levels")],
)
def test_every_term_of_a_badge_has_its_sign(kind: str, vocabulary: str) -> None:
    vocabularies, _ = load_vocabularies(ROOT)
    rows = [name for name, _ in SIGNS]
    for term in vocabularies[vocabulary].vocabulary.terms:
        name = f"{kind}-{term.id}"
        rule = re.search(rf"\.tp-badge--{name} {{ --sign: (\d+); }}", CSS)
        assert rule, f"components.css has no sign for {name}"
        assert rows[int(rule[1])] == SHARED.get(name, name)


def test_every_icon_of_a_fact_has_its_drawing() -> None:
    used = set(
        re.findall(
            r'Fact\(\s*(?:writer|self)\.word\([^)]+\),\s*"([a-z]+)"',
            "".join(p.read_text() for p in (ROOT / "catalog/views").glob("*.py")),
        )
    )
    rows = [name for name, _ in ICONS]
    assert len(used) > 5
    for name in used:
        rule = re.search(rf"\.tp-icon--{name} {{ --icon: (\d+); }}", CSS)
        assert rule, f"components.css has no icon {name}"
        assert rows[int(rule[1])] == name


def test_the_rows_of_the_drawings_are_one_below_another() -> None:
    assert [int(y) for _, y in SIGNS] == [16 * row for row in range(len(SIGNS))]
    assert [int(y) for _, y in ICONS] == [24 * row for row in range(len(ICONS))]
