"""Periods: an end can be as early as its start allows, and not earlier."""

import pytest
from pydantic import ValidationError

from schema.period import Period


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ("2023-01-01", "2023-01-01"),
        ("2023", "2023-01"),  # the year may mean January
        ("2023-syksy", "2023-09"),
        ("2023-06", "2023"),
        ("2025-01-01", "--08-20"),  # without a year nothing can be compared
        (None, "2020"),
        ("2020", None),
        (None, None),
    ],
)
def test_a_period_that_may_be_true_is_accepted(start: str | None, end: str | None) -> None:
    period = Period.model_validate({"start": start, "end": end})
    assert str(period.start) == str(start)
    assert str(period.end) == str(end)


@pytest.mark.parametrize(
    ("start", "end"), [("2025-01-01", "2024-12-31"), ("2025", "2024"), ("2024-syksy", "2024-kesa")]
)
def test_an_end_before_the_start_is_refused_with_both_dates(start: str, end: str) -> None:
    with pytest.raises(ValidationError) as caught:
        Period.model_validate({"start": start, "end": end})
    (error,) = caught.value.errors()
    assert (error["type"], error["ctx"]) == ("period_reversed", {"start": start, "end": end})


def test_the_history_of_a_date_names_which_date_it_was() -> None:
    change = {"field": "end", "date": "2023-04-30", "as_of": "2023-03", "note": "Hakuaikaa jatkettiin."}
    period = Period.model_validate({"end": "2023-05-31", "history": [change]})
    assert str(period.history[0].date) == "2023-04-30"
    with pytest.raises(ValidationError, match="literal_error"):
        Period.model_validate({"history": [{**change, "field": "loppu"}]})
