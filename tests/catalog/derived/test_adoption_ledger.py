"""The age of what is known about a place of use."""

from datetime import date

import pytest

from catalog.derived.adoption_ledger import is_stale, shown_state
from schema.adoption import Adoption


def adoption(checked: str, state: str = "kaytossa") -> Adoption:
    return Adoption.model_validate({"organisation": "kunta", "state": state, "checked": checked})


@pytest.mark.parametrize(
    ("checked", "today", "stale"),
    [
        ("2024-11-21", date(2026, 11, 21), False),
        ("2024-11-20", date(2026, 11, 21), True),
        ("2024-11", date(2026, 11, 30), False),
        ("2024-11", date(2026, 12, 1), True),
        ("2024", date(2026, 12, 31), False),
        ("2024", date(2027, 1, 1), True),
        ("2024-kevat", date(2026, 6, 1), True),
        ("2026-02-28", date(2028, 2, 29), False),
        ("2026-02-27", date(2028, 2, 29), True),
        ("2027-01", date(2026, 11, 21), False),
        ("--08-20", date(2026, 11, 21), False),
    ],
)
def test_two_years_after_the_last_day_that_checked_can_mean(checked: str, today: date, stale: bool) -> None:
    assert is_stale(adoption(checked), today) is stale


@pytest.mark.parametrize("state", ["kaytossa", "muokattu", "lopetettu", "ei_tiedossa"])
def test_an_old_state_is_shown_as_not_known(state: str) -> None:
    assert shown_state(adoption("2020", state), date(2026, 11, 21)) == "ei_tiedossa"
    assert shown_state(adoption("2026", state), date(2026, 11, 21)) == state
