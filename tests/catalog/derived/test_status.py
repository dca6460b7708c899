"""The status on the day of viewing."""

from datetime import date

import pytest

from catalog.derived.status import derive_status
from schema.period import Period
from tests.banks import TODAY


@pytest.mark.parametrize(
    ("start", "end", "status"),
    [
        ("2023-01-01", "2027-12-31", "kaynnissa"),
        ("2026-11-21", "2026-11-21", "kaynnissa"),  # the first and the last day belong to it
        ("2023", "2026-11-20", "paattynyt"),
        ("2026-11-22", "2027", "tulossa"),
        ("2026-11", None, "kaynnissa"),
        ("2027", None, "tulossa"),
        ("2023", "2026", "kaynnissa"),  # the year is not over
        ("2023", "2026-syksy", "kaynnissa"),
        ("2023", "2026-kesa", "paattynyt"),
        (None, "2020", "paattynyt"),
        (None, "2030", "ei_tiedossa"),
        (None, None, "ei_tiedossa"),
        ("--08-20", "--09-20", "ei_tiedossa"),
    ],
)
def test_the_status_follows_from_the_dates(start: str | None, end: str | None, status: str) -> None:
    period = Period.model_validate({"start": start, "end": end})
    assert derive_status(period, None, TODAY) == status


def test_without_a_period_nothing_is_known() -> None:
    assert derive_status(None, None, TODAY) == "ei_tiedossa"


@pytest.mark.parametrize("exceptional", ["keskeytynyt", "peruttu"])
def test_what_was_stopped_stays_stopped(exceptional: str) -> None:
    period = Period.model_validate({"start": "2023", "end": "2030"})
    assert derive_status(period, exceptional, TODAY) == exceptional


def test_the_same_dates_on_another_day() -> None:
    period = Period.model_validate({"start": "2023-01-01", "end": "2023-12-31"})
    days = (date(2022, 12, 31), date(2023, 1, 1), date(2023, 12, 31), date(2024, 1, 1))
    assert [derive_status(period, None, day) for day in days] == ["tulossa", "kaynnissa", "kaynnissa", "paattynyt"]
