"""Results, targets and failures as models."""

import pytest
from pydantic import ValidationError

from schema.failure import Failure
from schema.results import Result, Target

NAMED_ONCE = [
    {"indicator": "eeco01"},
    {"name": "Tapaamiset"},
    {"indicator_set": "mittarit", "set_indicator": "osallistujat"},
]
NAMED_WRONGLY = [
    {},
    {"indicator": "eeco01", "name": "Osallistujat"},
    {"indicator_set": "mittarit"},
    {"set_indicator": "osallistujat"},
    {"indicator_set": "mittarit", "set_indicator": "osallistujat", "name": "Osallistujat"},
    {"set_indicator": "osallistujat", "indicator": "eeco01"},
]  # fmt: skip


@pytest.mark.parametrize("measure", NAMED_ONCE)
def test_a_measure_is_named_in_one_of_three_ways(measure: dict[str, str]) -> None:
    assert Result.model_validate({**measure, "actual": "3.5"}).actual == 3.5
    assert Target.model_validate({**measure, "value": "60"}).value == 60


@pytest.mark.parametrize("measure", NAMED_WRONGLY)
def test_no_measure_or_two_are_refused(measure: dict[str, str]) -> None:
    for model, figure in ((Result, {"actual": "3"}), (Target, {"value": "3"})):
        with pytest.raises(ValidationError) as caught:
            model.model_validate({**measure, **figure})
        assert [error["type"] for error in caught.value.errors()] == ["result_name"]


def test_a_result_needs_its_actual_value_and_a_target_its_own() -> None:
    for model in (Result, Target):
        with pytest.raises(ValidationError) as caught:
            model.model_validate({"name": "Tapaamiset"})
        assert caught.value.errors()[0]["type"] == "missing"


def test_shared_participants_are_yes_no_or_not_told() -> None:
    written = ({"shared_participants": word} for word in ("kyllä", "nej"))
    told = [Result.model_validate({"name": "A", "actual": "1", **item}).shared_participants for item in written]
    assert told == [True, False]
    assert Result.model_validate({"name": "A", "actual": "1"}).shared_participants is None


def test_all_parts_of_a_failure_are_needed() -> None:
    with pytest.raises(ValidationError) as caught:
        Failure.model_validate({"reason": "Kukaan ei tullut."})
    assert [error["loc"] for error in caught.value.errors()] == [("context",), ("instead",)]
