"""Dates, numbers and money as each language writes them."""

from datetime import date
from decimal import Decimal

import pytest
from babel.dates import format_date
from babel.numbers import format_decimal

from catalog.interface import Interface
from catalog.vocabularies import load_vocabularies
from schema.dates import PartialDate
from schema.money import Money
from schema.period import Period
from tests.banks import ROOT

FI = Interface("fi", load_vocabularies(ROOT)[0])


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("2022-09-19", "19.9.2022"),
        ("2022-09", "syyskuu 2022"),
        ("2022-syksy", "syksy 2022"),
        ("2022-kevat", "kevät 2022"),
        ("2022", "2022"),
        ("--08-20", "20.8."),
        ("--02-29", "29.2."),
    ],
)
def test_a_date_is_shown_as_exactly_as_it_is_known(text: str, shown: str) -> None:
    assert FI.date(PartialDate.parse(text)) == shown


@pytest.mark.parametrize(
    ("start", "end", "shown"),
    [
        ("2023-01-01", "2027-12-31", "1.1.2023–31.12.2027"),
        ("2024-04", "2024-04", "huhtikuu 2024"),
        ("2022-syksy", "2025", "syksy 2022–2025"),
        ("2023", None, "2023 alkaen"),
        (None, "2025-12-31", "31.12.2025 asti"),
        (None, None, ""),
    ],
)
def test_a_span_with_open_ends_in_words(start: str | None, end: str | None, shown: str) -> None:
    assert FI.period(Period.model_validate({"start": start, "end": end})) == shown
    assert FI.period(None) == ""


@pytest.mark.parametrize(
    ("fields", "shown"),
    [
        ({"amount": "1259824"}, "1\xa0259\xa0824\xa0€"),
        ({"amount": "857561.77"}, "857\xa0561,77\xa0€"),
        ({"amount": "95000.5"}, "95\xa0000,50\xa0€"),
        ({"amount": "0"}, "0\xa0€"),
        ({"amount": "-1250.75", "kind": "toteutunut"}, "-1\xa0250,75\xa0€"),
        ({"amount": "14000000", "precision": "noin"}, "noin 14\xa0000\xa0000\xa0€"),
        ({"amount": "5000000", "precision": "yli"}, "yli 5\xa0000\xa0000\xa0€"),
        ({"minimum": "250000", "maximum": "400000", "precision": "vali"}, "250\xa0000–400\xa0000\xa0€"),
        ({}, "Summaa ei tiedetä"),
    ],
)
def test_money_with_its_precision(fields: dict[str, str], shown: str) -> None:
    money = Money.model_validate({"scope": "hanke", "kind": "arvio", **fields})
    assert FI.money(money).replace(" €", "\xa0€") == shown


def test_a_sum_does_not_break_before_the_euro_sign() -> None:
    assert FI.euros(Decimal(12)) == "12\xa0€"


def test_numbers_and_counts() -> None:
    assert FI.number(Decimal("1829")) == "1\xa0829"
    assert FI.number(Decimal("2.5")) == "2,5"
    assert FI.count("count.projects", 1) == "1 hanke"
    assert FI.count("count.projects", 12000) == "12\xa0000 hanketta"


@pytest.mark.parametrize(("language", "form"), [("fi", "d.M.y"), ("sv", "d.M.y"), ("en", "d MMMM y")])
def test_whole_numbers_and_days_are_written_as_the_locale_has_them(language: str, form: str) -> None:
    interface = Interface(language, load_vocabularies(ROOT)[0])
    for value in (0, 7, 999, 1000, 12345, 1234567, -4500, Decimal("2500.00"), Decimal("0.5")):
        assert interface.number(value) == format_decimal(value, locale=interface.locale)
    for day in (date(1999, 12, 31), date(2026, 1, 5)):
        shown = interface.date(PartialDate(day.year, day.month, day.day))
        assert shown == format_date(day, form, interface.locale)


def test_labels_and_definitions() -> None:
    assert FI.label("regions", "uusimaa") == "Uusimaa"
    assert FI.definition("regions", "koko_maa").startswith("Tarkoittaa Manner-Suomea")
    assert FI.definition("regions", "uusimaa") == ""


def test_names_sort_as_finnish_readers_expect() -> None:
    names = ["Öljy", "apu", "Zoo", "Äiti", "Åland", "Beta"]
    assert sorted(names, key=FI.sort_key) == ["apu", "Beta", "Zoo", "Åland", "Äiti", "Öljy"]
