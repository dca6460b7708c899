"""Personal data: found however it is written, at its place, and nothing else taken for it."""

import pytest

from schema.privacy import personal_data


def found(text: str) -> list[tuple[str, str]]:
    return [(item.kind, text[item.start : item.end]) for item in personal_data(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tunnus 131052-308T.", ("personal_id", "131052-308T")),
        ("Tunnus １３１０５２－３０８Ｔ.", ("personal_id", "１３１０５２－３０８Ｔ")),
        ("Soita 𝟎𝟒𝟎 𝟏𝟐𝟑𝟒𝟓𝟔𝟕", ("mobile", "𝟎𝟒𝟎 𝟏𝟐𝟑𝟒𝟓𝟔𝟕")),
        ("Tunnus **131052**-308T", ("personal_id", "131052**-308T")),
        ("*131052*-*308T*", ("personal_id", "131052*-*308T")),
        ("_0401234567_, kiitos", ("mobile", "0401234567")),
        ("ä **040** `123` *4567*", ("mobile", "040** `123` *4567")),
        ("040\\-1234567", ("mobile", "040\\-1234567")),
        ("ä etunimi.sukunimi(ät)esimerkki.fi", ("email", "etunimi.sukunimi(ät)esimerkki.fi")),
        ("ä etunimi.sukunimi [at] esimerkki.fi", ("email", "etunimi.sukunimi [at] esimerkki.fi")),
        ("Soita 040\n1234567", ("mobile", "040\n1234567")),
        ("Tili **FI21** 1234 5600 0007 85", ("iban", "FI21** 1234 5600 0007 85")),
    ],
)
def test_it_is_found_at_its_place(text: str, expected: tuple[str, str]) -> None:
    assert found(text) == [expected]


def test_plain_and_marked_numbers_are_told_once_each() -> None:
    text = "0401234567 ja **040** 7654321 ja 131052**-**308T"
    assert found(text) == [
        ("mobile", "0401234567"),
        ("mobile", "040** 7654321"),
        ("personal_id", "131052**-**308T"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "snake_040_123_4567", "S_045_123_4567 09", "Luvut *12* 345 678 901 ja _10_ 20 30 40 50", "2 * 040 * 123 * 4567",
        "| 0401 | *234* | 567 |", "Ｔyö ja １２ ３４５ ６７８ euroa", "hankkeet (uudet) ja at-merkki",
        "Kunnat **049** *091* 092", "**2024**-04-05 ja *04.05.2024*",
    ],
)  # fmt: skip
def test_other_numbers_pass(text: str) -> None:
    assert found(text) == []
