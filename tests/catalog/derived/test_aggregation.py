"""Sums over projects: given only when they are safe, always with how many have reported."""

from decimal import Decimal
from pathlib import Path

import pytest

from catalog.derived.aggregation import (
    NO_PERIOD,
    NO_UNIT,
    REPEATED,
    SHARED,
    Figure,
    Group,
    IndicatorKey,
    Total,
    expected_projects,
    set_figures,
    totals,
    vocabulary_figures,
)
from schema.indicator_set import IndicatorSet
from tests.banks import project, read
from tests.catalog.rules.cases import BASE, SOURCES
from tests.conftest import MakeBank

KEY = IndicatorKey("mittaristo", "2023", "osallistujat")
YEAR = ("2024-01-01", "2024-12-31")


def figure(name: str, value: int, **more: object) -> Figure:
    key = more.get("key", KEY)
    unit, period = more.get("unit", "henkilöä"), more.get("period", YEAR)
    return Figure(name, Group(key, unit, period), Decimal(value), more.get("shared", False))  # type: ignore[arg-type]


def only(*figures: Figure) -> Total:
    (found,) = totals(figures, 5)
    return found


def test_identical_figures_are_added_up() -> None:
    total = only(figure("aa", 10), figure("bb", 32))
    assert (total.value, total.reasons, total.reported, total.expected) == (42, (), 2, 5)


@pytest.mark.parametrize(
    "other",
    [
        {"unit": "prosenttia"},
        {"period": ("2024-01-01", "2025-12-31")},
        {"key": KEY._replace(version="2024")},
        {"key": KEY._replace(set="toinen")},
        {"key": KEY._replace(indicator="tapaamiset")},
    ],
)
def test_what_differs_is_never_added_up(other: dict[str, object]) -> None:
    found = totals((figure("aa", 10), figure("bb", 32, **other)), 5)
    assert [(total.value, total.reported) for total in found] == [(10, 1), (32, 1)]


@pytest.mark.parametrize(
    ("figures", "reasons"),
    [
        ((figure("aa", 10), figure("bb", 32, shared=True)), (SHARED,)),
        ((figure("aa", 10), figure("aa", 32)), (REPEATED,)),
        ((figure("aa", 10, period=()), figure("bb", 32, period=())), (NO_PERIOD,)),
        ((figure("aa", 10, unit=""),), (NO_UNIT,)),
        ((figure("aa", 10, unit="", period=(), shared=True),), (SHARED, NO_PERIOD, NO_UNIT)),
    ],
)
def test_an_unsafe_sum_is_not_given_but_explained(figures: tuple[Figure, ...], reasons: tuple[str, ...]) -> None:
    total = only(*figures)
    assert (total.value, total.reasons) == (None, reasons)


def test_whether_participants_overlap_may_be_unknown() -> None:
    assert only(figure("aa", 10), figure("bb", 1, shared=None)).overlap_not_told
    assert not only(figure("aa", 10), figure("bb", 1)).overlap_not_told
    assert not only(figure("aa", 10, shared=None)).overlap_not_told


def test_no_figures_make_no_totals() -> None:
    assert totals((), 5) == ()


def reporting(*results: str) -> str:
    rows = "".join(f"  - {{{fields}, sources: [aa]}}\n" for fields in results)
    return project(f"theme: kohtaanto\nresults:\n{rows}{SOURCES}")


IN_SET = "indicator_set: mittaristo, set_indicator: osallistujat"
PERIOD = "period: {start: 2024-01-01, end: 2024-12-31}"


def bank(make_bank: MakeBank) -> Path:
    return make_bank(
        {
            **BASE,
            "projects/aaa.md": reporting(f"{IN_SET}, actual: 10, {PERIOD}", "indicator: eeco01, actual: 7"),
            "projects/bbb.md": reporting(
                f"{IN_SET}, actual: 20, unit: ' HENKILÖÄ ', shared_participants: ei, {PERIOD}"
            ),
            "projects/ccc.md": reporting(f"{IN_SET}, actual: 30, period: {{start: 2024-01-01}}"),
            "projects/ddd.md": reporting(f"{IN_SET}, actual: 40, {PERIOD}").replace("theme:", "draft: kyllä\ntheme:"),
            "projects/eee.md": project("theme: tyoelama\n"),
        }
    )


def test_figures_of_a_set_come_from_published_projects_with_its_unit(make_bank: MakeBank) -> None:
    catalog = read(bank(make_bank)).catalog
    record = catalog.get("indicator_sets", "mittaristo")
    assert record is not None
    figures = list(set_figures(catalog, record))
    assert [(item.project, item.value, item.shared) for item in figures] == [
        ("aaa", 10, None),
        ("bbb", 20, False),
        ("ccc", 30, None),
    ]
    assert figures[0].group == figures[1].group == Group(KEY, "henkilöä", YEAR)
    assert figures[2].group.period == ()
    expected = expected_projects(catalog, record.of(IndicatorSet))
    assert [item.key.id for item in expected] == ["aaa", "bbb", "ccc", "koordinaatio"]
    found = totals(figures, len(expected))
    assert [(total.value, total.reported, total.expected) for total in found] == [(30, 2, 4), (None, 1, 4)]


def test_figures_of_the_vocabulary_are_a_measure_of_their_own(make_bank: MakeBank) -> None:
    catalog = read(bank(make_bank)).catalog
    (found,) = vocabulary_figures(catalog, "eeco01")
    assert found == Figure("aaa", Group(IndicatorKey("", "", "eeco01"), "", ()), Decimal(7))
    assert list(vocabulary_figures(catalog, "eecr04")) == []
