"""The states of reporting are told apart."""

from datetime import date

import pytest

from catalog.derived.reporting import NOT_TOLD, NOT_YET, OVERDUE, REPORTED, report_state
from schema.project import Project
from schema.results import Result

TODAY = date(2026, 11, 21)
RESULT = Result.model_validate({"name": "Tapaamiset", "actual": "1"})


@pytest.mark.parametrize(
    ("fields", "state"),
    [
        ({"period": {"start": "2027"}}, NOT_YET),
        ({"period": {"start": "2025", "end": "2027"}}, NOT_YET),
        ({"period": {"start": "2020", "end": "2022"}}, OVERDUE),
        ({"exceptional_status": "keskeytynyt"}, OVERDUE),
        ({"exceptional_status": "peruttu"}, NOT_TOLD),
        ({}, NOT_TOLD),
    ],
)
def test_the_state_follows_from_dates_and_results(fields: dict[str, object], state: str) -> None:
    project = Project.model_validate({"title": "Hanke", **fields})
    assert report_state(project, (), TODAY) == state
    assert report_state(project, (RESULT,), TODAY) == REPORTED
