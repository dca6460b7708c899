"""Mistakes in fields: every one becomes a problem, in the order of the file, in words a contributor understands."""

from datetime import datetime

import pytest
from pydantic import BaseModel

from schema import ENTRY_TYPES, EntryType
from tests.banks import ORGANISATION, THEME, call, codes, lines, places, practice, project, read
from tests.conftest import MakeBank

SOURCES = "sources:\n  - id: raportti\n    title: Raportti\n"


def problems_of(make_bank: MakeBank, path: str, text: str) -> list[str]:
    files = {"themes/kohtaanto.md": THEME, "organisations/yhdistys.yml": ORGANISATION, path: text}
    return places(read(make_bank(files)).problems)


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ("lifecycle:\n", ["4:1 lifecycle TP201"]),
        ("outcome: toimi\n", ["1:1 lifecycle TP201"]),
        ("lifecycle: idea\ntitel: A\n", ["5:1 titel TP202"]),
        ("lifecycle: ideaa\n", ["4:1 lifecycle TP203"]),
        ("lifecycle: [idea]\n", ["4:1 lifecycle TP204"]),
        ("lifecycle: idea\nregions: lappi\n", ["5:1 regions TP204"]),
        ("lifecycle: idea\nperiod: 2022\n", ["5:1 period TP204"]),
        (f"lifecycle: idea\nresources: {'a' * 2001}\n", ["5:1 resources TP205"]),
        ("lifecycle: idea\naliases: [Vanha Nimi]\n", ["5:11 aliases.0 TP206"]),
        ("lifecycle: idea\nperiod:\n  start: syksyllä\n", ["6:3 period.start TP207"]),
        ("lifecycle: idea\nperiod:\n  start: 2024-02-30\n", ["6:3 period.start TP208"]),
        ("lifecycle: idea\nperiod:\n  start: 2024\n  end: 2023\n", ["5:1 period TP209"]),
        ("lifecycle: idea\ncosts:\n  - {amount: 1 000, scope: hanke, kind: arvio}\n", ["6:6 costs.0.amount TP210"]),
        ("lifecycle: idea\nlinks:\n  - {title: A, url: 'www.esimerkki.example'}\n", ["6:16 links.0.url TP211"]),
        (
            "lifecycle: idea\ncontacts:\n  - {organisation: yhdistys, role: neuvonta, functional_email: a}\n",
            ["6:46 contacts.0.functional_email TP212"],
        ),
        (
            "lifecycle: idea\ncontacts:\n  - {organisation: yhdistys, role: neuvonta, functional_email: a.b@c.fi}\n",
            ["6:46 contacts.0.functional_email TP213"],
        ),
        ("lifecycle: idea\ndraft: ehkä\n", ["5:1 draft TP215"]),
        ("lifecycle: idea\ncosts:\n  - {minimum: 1, scope: hanke, kind: arvio}\n", ["6:5 costs.0 TP216"]),
        ("lifecycle: idea\ncosts:\n  - {amount: -1, scope: hanke, kind: arvio}\n", ["6:5 costs.0 TP217"]),
        (
            "lifecycle: idea\ncosts:\n  - {minimum: 2, maximum: 1, precision: vali, scope: hanke, kind: arvio}\n",
            ["6:5 costs.0 TP218"],
        ),
        ("lifecycle: idea\nresults:\n  - target: 1\n", ["6:5 results.0.actual TP225"]),
        ("lifecycle: idea\nlanguage: suomi\n", ["5:1 language TP222"]),
        (
            "lifecycle: idea\ncontradictions:\n  - {about: A, why: B, values: [{value: 1}]}\n",
            ["6:24 contradictions.0.values TP223"],
        ),
        ("lifecycle: idea\nlinks:\n  - title: A\n", ["6:5 links.0 TP224"]),
    ],
)
def test_one_mistake_in_a_practice_is_one_problem_at_its_place(
    make_bank: MakeBank, fields: str, expected: list[str]
) -> None:
    assert problems_of(make_bank, "practices/kaytanto.md", practice(fields)) == expected


@pytest.mark.parametrize(
    ("path", "text", "expected"),
    [
        ("projects/hanke.md", project("objectives:\n  - programme: uos2127\n"), ["5:5 objectives.0 TP220"]),
        ("organisations/toinen.yml", "kind: yritys\nnames:\n  - start: 2020\n", ["3:5 names.0 TP221"]),
        ("organisations/toinen.yml", "kind: yritys\nnames: []\n", ["2:1 names TP223"]),
        (
            "organisations/toinen.yml",
            "kind: yritys\nnames: [{fi: Oy}]\nbusiness_ids: [1234567-2]\n",
            ["3:16 business_ids.0 TP214"],
        ),
        ("calls/haku.md", call("max_years: kaksi\n"), ["5:1 max_years TP210"]),
    ],
)
def test_one_mistake_in_other_kinds(make_bank: MakeBank, path: str, text: str, expected: list[str]) -> None:
    assert problems_of(make_bank, path, text) == expected


def test_all_mistakes_of_a_file_come_in_its_order(make_bank: MakeBank) -> None:
    text = practice(
        "lifecycle: idea\ntitel: A\nregions: [Uusima]\nperiod:\n  start: eilen\n  end: 2024-02-30\ndraft: ehkä\n"
    )
    assert problems_of(make_bank, "practices/kaytanto.md", text) == [
        "5:1 titel TP202",
        "6:11 regions.0 TP203",
        "8:3 period.start TP207",
        "9:3 period.end TP208",
        "10:1 draft TP215",
    ]


def test_the_items_of_a_list_do_not_also_make_it_too_short(make_bank: MakeBank) -> None:
    text = practice("lifecycle: idea\ncontradictions:\n  - {about: A, why: B, values: [{valeu: 1}, {value: 2}]}\n")
    assert problems_of(make_bank, "practices/kaytanto.md", text) == [
        "6:33 contradictions.0.values.0.value TP201",
        "6:34 contradictions.0.values.0.valeu TP202",
    ]


def test_a_mistyped_field_is_suggested_from_the_group_it_stands_in(make_bank: MakeBank) -> None:
    text = practice("lifecycle: idea\nresults:\n  - name: A\n    actul: 1\n    breakdown:\n      - grup: naiset\n")
    root = make_bank({"practices/kaytanto.md": text})
    found = lines(read(root).problems)
    assert any('tuntematon kenttä "actul"; tarkoititko "actual"?' in line for line in found)
    assert any('tuntematon kenttä "grup"; tarkoititko "group"?' in line for line in found)


def test_a_field_that_resembles_nothing_gets_the_fields_of_its_group(make_bank: MakeBank) -> None:
    root = make_bank(
        {"practices/kaytanto.md": practice("lifecycle: idea\nsources:\n  - {id: aa, title: A, sivu: 3}\n")}
    )
    (line,) = lines(read(root).problems)
    assert 'tuntematon kenttä "sivu"; mahdolliset kentät: id, title, publisher, published, url' in line


def test_a_long_value_is_shown_shortened(make_bank: MakeBank) -> None:
    root = make_bank({"practices/kaytanto.md": practice(f"lifecycle: idea\nregions: {'a' * 300}\n")})
    (problem,) = read(root).problems
    shown = dict(problem.values)["value"]
    assert shown == "a" * 79 + "…"


def test_a_value_that_no_rule_names_still_has_a_problem(make_bank: MakeBank, monkeypatch: pytest.MonkeyPatch) -> None:
    class Odd(BaseModel):
        when: datetime

    monkeypatch.setitem(ENTRY_TYPES, "practices", EntryType("practices", Odd))  # type: ignore[arg-type]
    root = make_bank({"practices/kaytanto.md": "---\nwhen: huomenna\n---\n"})
    (problem,) = read(root).problems
    assert (problem.code, problem.line, problem.field) == ("TP299", 2, "when")
    assert "huomenna" in lines([problem])[0]


def test_a_broken_file_does_not_hide_the_problems_of_another(make_bank: MakeBank) -> None:
    root = make_bank(
        {
            "practices/aaa.md": "ei kenttiä",
            "practices/bbb.md": practice("lifecycle: ideaa\n"),
            "practices/ccc.md": b"\xff",
            "projects/ddd.md": project("theme: puuttuu\n"),
        }
    )
    assert codes(read(root).problems) == ["TP108", "TP203", "TP104", "TP301"]


@pytest.mark.parametrize(
    "fields", ["regions:\n  -\n", "regions: {a: lappi}\n", "places:\n  - [Kajaani]\n", "sources:\n  -\n"]
)
def test_messages_show_values_as_contributors_write_them(make_bank: MakeBank, fields: str) -> None:
    text = practice(f"lifecycle: idea\n{fields}")
    for line in lines(read(make_bank({"practices/kaytanto.md": text})).problems):
        assert not any(sign in line for sign in ("None", "{'", "['"))


def test_the_hint_for_a_full_day_does_not_offer_what_was_refused(make_bank: MakeBank) -> None:
    text = practice("lifecycle: idea\nadded: 2026-01\n")
    (line,) = lines(read(make_bank({"practices/kaytanto.md": text})).problems)
    assert "2022-09," not in line


@pytest.mark.xfail(reason="TP210 does not say what the limit is")
@pytest.mark.parametrize(
    ("path", "text", "limit"),
    [
        ("calls/haku.md", call("max_years: 30\n"), "10"),
        ("projects/hanke.md", project("funding: [{amount: 100.555, scope: hanke, kind: arvio}]\n"), "desimaali"),
    ],
)
def test_a_number_out_of_bounds_is_told_its_bounds(make_bank: MakeBank, path: str, text: str, limit: str) -> None:
    (line,) = lines(read(make_bank({path: text})).problems)
    message = line.partition(";")[0].partition("TP210")[2]
    assert limit in message
