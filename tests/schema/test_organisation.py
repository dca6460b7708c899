"""Organisations: business ids and the names of a time."""

import pytest
from pydantic import ValidationError
from pydantic_core import PydanticCustomError

from schema.dates import PartialDate
from schema.organisation import NamePeriod, Organisation, check_business_id

ELY = Organisation.model_validate(
    {
        "kind": "ely_keskus",
        "names": [
            {"fi": "Työvoimapiiri", "end": "2009-12-31"},
            {"fi": "ELY-keskus", "sv": "NTM-centralen", "start": "2010-01-01", "end": "2025-12-31"},
            {"sv": "Livskraftscentralen", "start": "2026-01-01"},
        ],
    }
)


@pytest.mark.parametrize(
    "business_id",
    [
        "2296962-1",
        "1563976-3",
        "0209602-6",
        "2250205-2",
        "0213798-3",
        "2617489-3",
        "0348794-2",
        "1046216-1",
        "1006550-2",
    ],
)
def test_real_business_ids_are_accepted(business_id: str) -> None:
    assert check_business_id(business_id) == business_id


@pytest.mark.parametrize(
    "business_id",
    ["1234567-2", "2296962-9", "12345678", "1234567", "FI22969621", "229696-1", "2296962-", " 2296962-1", ""],
)
def test_a_wrong_digit_or_form_is_refused(business_id: str) -> None:
    with pytest.raises(PydanticCustomError) as caught:
        check_business_id(business_id)
    assert caught.value.type == "business_id"


def test_one_wrong_digit_is_always_found() -> None:
    good = "1563976-3"
    for place in (*range(7), 8):
        for digit in "0123456789":
            changed = good[:place] + digit + good[place + 1 :]
            if changed != good:
                with pytest.raises(PydanticCustomError):
                    check_business_id(changed)


@pytest.mark.parametrize(
    ("day", "fi", "sv"),
    [
        ("1999", "Työvoimapiiri", None),
        ("2009-12-31", "Työvoimapiiri", None),
        ("2010-01-01", "ELY-keskus", "NTM-centralen"),
        ("2025-12-31", "ELY-keskus", "NTM-centralen"),
        ("2025", "ELY-keskus", "NTM-centralen"),
        ("2026-01", None, "Livskraftscentralen"),
        ("--08-20", None, "Livskraftscentralen"),
        (None, None, "Livskraftscentralen"),
    ],
)
def test_the_name_of_the_time(day: str | None, fi: str | None, sv: str | None) -> None:
    names = ELY.names_at(PartialDate.parse(day) if day else None)
    assert (names.fi, names.sv) == (fi, sv)


def test_a_day_that_no_name_covers_gets_the_latest_name() -> None:
    young = Organisation.model_validate(
        {
            "kind": "yritys",
            "names": [{"fi": "Vanha Oy", "start": "2010", "end": "2015"}, {"fi": "Uusi Oy", "start": "2016"}],
        }
    )
    assert young.names_at(PartialDate.parse("2001")).fi == "Uusi Oy"


def test_the_name_is_shown_in_the_asked_language_or_the_organisations_own() -> None:
    assert (ELY.name_in("fi"), ELY.name_language("fi")) == ("Livskraftscentralen", "sv")
    assert (ELY.name_in("sv"), ELY.name_language("sv")) == ("Livskraftscentralen", "sv")


@pytest.mark.parametrize(
    ("fields", "code"),
    [({"start": "2020"}, "name_empty"), ({"fi": "Oy", "start": "2020", "end": "2019"}, "period_reversed")],
)
def test_a_period_of_a_name_has_a_name_and_an_order(fields: dict[str, str], code: str) -> None:
    with pytest.raises(ValidationError) as caught:
        NamePeriod.model_validate(fields)
    assert caught.value.errors()[0]["type"] == code


def test_an_organisation_has_a_name() -> None:
    with pytest.raises(ValidationError) as caught:
        Organisation.model_validate({"kind": "yritys", "names": []})
    assert caught.value.errors()[0]["type"] == "too_short"
