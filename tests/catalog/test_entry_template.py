"""Templates for new entries: they pass once the required fields are filled in."""

from datetime import date

import pytest

from catalog.entry_template import entry_template
from schema import ENTRY_TYPES
from tests.banks import TODAY, lines, places, read
from tests.conftest import MakeBank

REQUIRED = {
    "practices": {"title": "Uusi käytäntö", "lifecycle": "idea"},
    "projects": {"title": "Uusi hanke"},
    "themes": {"title": "Uusi teema", "programme": "uos2127"},
    "organisations": {"kind": "yhdistys", "names": "[{fi: Uusi yhdistys ry}]"},
    "calls": {"title": "Uusi haku", "kind": "alahankehaku"},
    "events": {"title": "Uusi tapahtuma", "kind": "webinaari"},
    "materials": {"title": "Uusi aineisto", "kind": "opas"},
    "areas": {"title": "Uusi alue", "area": "ita_suomi"},
    "indicator_sets": {"title": "Uusi mittaristo"},
}
"""Every kind with its required fields filled in; a new kind belongs here too."""

SUMMARY = "Yksi virke, joka kertoo olennaisen."


def fill(text: str, values: dict[str, str]) -> str:
    for name, value in values.items():
        assert f"\n{name}:\n" in text, name
        text = text.replace(f"\n{name}:\n", f"\n{name}: {value}\n", 1)
    return text


@pytest.mark.parametrize("kind", ENTRY_TYPES)
def test_a_template_passes_once_the_required_fields_are_filled_in(make_bank: MakeBank, kind: str) -> None:
    text = fill(entry_template(kind, TODAY), REQUIRED[kind])
    if kind != "organisations":
        text = fill(text, {"summary": SUMMARY})
    assert lines(read(make_bank({f"{kind}/uusi.md": text})).problems) == []


@pytest.mark.parametrize("kind", ENTRY_TYPES)
def test_an_untouched_template_asks_for_the_required_fields_at_their_lines(make_bank: MakeBank, kind: str) -> None:
    text = entry_template(kind, TODAY)
    rows = text.splitlines()
    expected = {f"{rows.index(f'{name}:') + 1}:1 {name} TP201" for name in REQUIRED[kind]}
    assert set(places(read(make_bank({f"{kind}/uusi.md": text})).problems)) == expected


@pytest.mark.parametrize("kind", ENTRY_TYPES)
def test_required_fields_are_marked_and_every_field_is_explained(kind: str) -> None:
    rows = entry_template(kind, TODAY).splitlines()
    fields = ENTRY_TYPES[kind].model.model_fields
    named = [row.partition(":")[0] for row in rows if not row.startswith(("#", " ", "-")) and ":" in row]
    assert {name for name, field in fields.items() if field.is_required()} <= set(named)
    for name in named:
        note = rows[next(n for n, row in enumerate(rows) if row.startswith(f"{name}:")) - 1]
        assert note.startswith("# ")
        assert note.endswith("(pakollinen)") is fields[name].is_required()


@pytest.mark.parametrize("kind", ENTRY_TYPES)
def test_the_examples_of_a_template_have_the_right_form(make_bank: MakeBank, kind: str) -> None:
    """Uncommented, the examples name things that the bank may lack, but their fields are right."""
    rows = []
    for row in entry_template(kind, TODAY).splitlines():
        rows.append(row[1:] if row.startswith("#  ") else row)
    text = fill("\n".join(rows) + "\n", {name: value for name, value in REQUIRED[kind].items() if name != "names"})
    found = read(make_bank({f"{kind}/uusi.md": text})).problems
    assert [line for line in lines(found) if not any(code in line for code in ("TP301", "TP303", "TP410"))] == []


def test_the_day_is_filled_in() -> None:
    text = entry_template("practices", date(2027, 1, 2))
    assert "\nadded: 2027-01-02\n" in text
    assert "\nreviewed: 2027-01-02\n" in text
