"""Dates with the precision of their sources."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError
from pydantic_core import PydanticCustomError

from schema.dates import PartialDate


@pytest.mark.parametrize(
    ("text", "precision", "first", "last"),
    [
        ("2022-09-19", "day", date(2022, 9, 19), date(2022, 9, 19)),
        ("2022-09", "month", date(2022, 9, 1), date(2022, 9, 30)),
        ("2024-02", "month", date(2024, 2, 1), date(2024, 2, 29)),
        ("2022-kevat", "season", date(2022, 3, 1), date(2022, 5, 31)),
        ("2022-kesa", "season", date(2022, 6, 1), date(2022, 8, 31)),
        ("2022-syksy", "season", date(2022, 9, 1), date(2022, 11, 30)),
        ("2022-talvi", "season", date(2022, 12, 1), date(2022, 12, 31)),
        ("2022", "year", date(2022, 1, 1), date(2022, 12, 31)),
        ("--08-20", "no_year", None, None),
        ("--02-29", "no_year", None, None),
    ],
)
def test_a_date_is_as_exact_as_its_source(text: str, precision: str, first: date | None, last: date | None) -> None:
    found = PartialDate.parse(text)
    assert (found.precision, found.first_day(), found.last_day()) == (precision, first, last)
    assert str(found) == text


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "date_form"),
        ("30.4.2025", "date_form"),
        ("2022-9-1", "date_form"),
        ("22-09-19", "date_form"),
        ("2022-vappu", "date_form"),
        ("2022-09-19T10:00", "date_form"),
        ("2022–2027", "date_form"),
        ("-08-20", "date_form"),
        ("2024-02-30", "date_impossible"),
        ("2023-02-29", "date_impossible"),
        ("2023-13", "date_impossible"),
        ("2023-00", "date_impossible"),
        ("2026-01-00", "date_impossible"),
        ("0001", "date_impossible"),
        ("9999-01-01", "date_impossible"),
        ("--02-30", "date_impossible"),
    ],
)
def test_what_is_no_date_is_refused(text: str, code: str) -> None:
    with pytest.raises(PydanticCustomError) as caught:
        PartialDate.parse(text)
    assert caught.value.type == code


def test_digits_of_other_scripts_are_read_as_the_same_date_or_refused() -> None:
    try:
        found = str(PartialDate.parse("٢٠٢٢-٠٩"))
    except PydanticCustomError:
        return
    assert found == "2022-09"


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2200, 12, 31)))
def test_every_day_of_the_calendar_can_be_written(day: date) -> None:
    found = PartialDate.parse(day.isoformat())
    assert found.first_day() == found.last_day() == day


@given(st.text(max_size=20))
def test_any_text_is_a_date_or_refused_by_name(text: str) -> None:
    try:
        found = PartialDate.parse(text)
    except PydanticCustomError:
        return
    assert PartialDate.parse(str(found)) == found


def test_fields_take_texts_and_dates_but_nothing_else() -> None:
    adapter = TypeAdapter(PartialDate)
    day = PartialDate(2022, 9, 19)
    assert adapter.validate_python("2022-09-19") == adapter.validate_python(day) == day
    assert adapter.dump_python(day, mode="json") == "2022-09-19"
    with pytest.raises(ValidationError, match="Not a date"):
        adapter.validate_python(["2022"])
