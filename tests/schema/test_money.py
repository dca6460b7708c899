"""Sums of money: null is not zero, ranges have both bounds, and only actual sums are negative."""

from decimal import Decimal

import pytest
from pydantic import ValidationError

from schema.money import Money

SCOPE = {"scope": "hanke", "kind": "arvio"}


def error_of(fields: dict[str, str]) -> str:
    with pytest.raises(ValidationError) as caught:
        Money.model_validate({**SCOPE, **fields})
    (error,) = caught.value.errors()
    return error["type"]


def test_not_known_and_zero_are_different() -> None:
    unknown = Money.model_validate(SCOPE)
    zero = Money.model_validate({**SCOPE, "amount": "0"})
    assert unknown.amount is None
    assert zero.amount == Decimal(0)
    assert zero.amount is not None


@pytest.mark.parametrize("text", ["1259824", "857561.77", "6815.4", "0.05"])
def test_euros_and_cents_stay_exact(text: str) -> None:
    assert Money.model_validate({**SCOPE, "amount": text}).amount == Decimal(text)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("12 500", "decimal_parsing"),
        ("1 259 824 euroa", "decimal_parsing"),
        ("12,50", "decimal_parsing"),
        ("noin 40", "decimal_parsing"),
        ("100.555", "decimal_max_places"),
        ("99999999999999999", "decimal_max_digits"),
        ("NaN", "finite_number"),
        ("Infinity", "finite_number"),
    ],
)
def test_what_is_no_sum_is_refused(text: str, code: str) -> None:
    assert error_of({"amount": text}) == code


@pytest.mark.parametrize(
    "fields",
    [
        {"precision": "vali"},
        {"precision": "vali", "minimum": "1"},
        {"precision": "vali", "maximum": "1"},
        {"minimum": "1", "maximum": "2"},
        {"maximum": "2"},
    ],
)
def test_a_range_has_both_bounds_and_says_so(fields: dict[str, str]) -> None:
    assert error_of(fields) == "money_range"


def test_bounds_stand_in_order() -> None:
    assert error_of({"precision": "vali", "minimum": "900", "maximum": "300"}) == "money_range_reversed"
    same = Money.model_validate({**SCOPE, "precision": "vali", "minimum": "300", "maximum": "300"})
    assert same.minimum == same.maximum == Decimal(300)


def test_only_an_actual_sum_can_be_negative() -> None:
    assert error_of({"amount": "-1"}) == "money_negative"
    actual = Money.model_validate({"scope": "hanke", "kind": "toteutunut", "amount": "-1250.75"})
    assert actual.amount == Decimal("-1250.75")


def test_scope_and_kind_are_never_left_open() -> None:
    with pytest.raises(ValidationError) as caught:
        Money.model_validate({"amount": "10"})
    assert [error["loc"] for error in caught.value.errors()] == [("scope",), ("kind",)]
