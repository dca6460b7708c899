"""Rules of figures: what a result is, of which set, and about how many people."""

from pathlib import Path

import pytest

from tests.banks import codes, places, practice, project, read
from tests.catalog.rules.cases import BASE, PRACTICE, PROJECT, SOURCES, Case, prove
from tests.conftest import MakeBank

IN_SET = "indicator_set: mittaristo, set_indicator: osallistujat"


def result(fields: str, theme: str = "kohtaanto") -> dict[str, str]:
    sourced = f"results:\n  - {{{fields}, sources: [aa]}}\n{SOURCES}"
    return {PROJECT: project((f"theme: {theme}\n" if theme else "") + sourced)}


SMALL = (
    "ja alle viiden hengen lukuja ei julkaista; jätä luku pois tai yhdistä ryhmiä niin, että luku on vähintään 5;"
    " nollan saa julkaista"
)

CASES = [
    Case(
        "TP409",
        "result-without-source",
        {PROJECT: project("results:\n  - {name: Tapaamiset, actual: 20}\n")},
        "content/projects/hanke.md:5:5: results.0: TP409 mitatulla tuloksella ei ole lähdettä; lisää sources: ja"
        " lähteen tunnus",
        result("name: Tapaamiset, actual: 20"),
    ),
    Case(
        "TP225",
        "target-as-result",
        {PROJECT: project("results:\n  - {name: Tapaamiset, target: 60}\n")},
        "content/projects/hanke.md:5:5: results.0.actual: TP225 tavoite ei ole tulos: toteuma (actual) puuttuu; siirrä"
        " luku kenttään targets (value: luku) tai lisää toteuma, kun se on mitattu",
        {PROJECT: project("targets:\n  - {name: Tapaamiset, value: 60}\n")},
        "content/projects/hanke.md:5:5: results.0.actual: TP225 a target is not a result: the actual value is missing;"
        " move the figure to the field targets (value: number) or add the actual value once it is measured",
    ),
    Case(
        "TP219",
        "two-measures",
        result(f"name: Tapaamiset, {IN_SET}, actual: 20"),
        "content/projects/hanke.md:6:5: results.0: TP219 mittari pitää nimetä täsmälleen yhdellä tavalla; anna joko"
        " indicator (sanaston mittari), name (mittarin nimi) tai indicator_set ja set_indicator yhdessä (mittariston"
        " mittari)",
        result(f"{IN_SET}, actual: 20"),
    ),
    Case(
        "TP412",
        "set-of-another-theme",
        result(f"{IN_SET}, actual: 20", theme="tyoelama"),
        'content/projects/hanke.md:6:6: results.0.indicator_set: TP412 mittaristo "mittaristo" on teeman "kohtaanto"'
        " mittaristo, mutta tämä ei kuulu siihen teemaan; käytä oman teeman mittaristoa tai kaikille yhteistä, tai"
        " nimeä mittari kentässä name",
        result(f"{IN_SET}, actual: 20"),
        'content/projects/hanke.md:6:6: results.0.indicator_set: TP412 the indicator set "mittaristo" belongs to the'
        ' theme "kohtaanto", but this entry does not; use the set of its own theme or a set common to all, or name the'
        " measure in the field name",
    ),
    Case(
        "TP412",
        "target-of-another-theme",
        {PROJECT: project(f"targets:\n  - {{{IN_SET}, value: 20}}\n")},
        'content/projects/hanke.md:5:6: targets.0.indicator_set: TP412 mittaristo "mittaristo" on teeman "kohtaanto"'
        " mittaristo, mutta tämä ei kuulu siihen teemaan; käytä oman teeman mittaristoa tai kaikille yhteistä, tai"
        " nimeä mittari kentässä name",
        {PROJECT: project(f"theme: kohtaanto\ntargets:\n  - {{{IN_SET}, value: 20}}\n")},
    ),
    Case(
        "TP311",
        "indicator-not-in-the-set",
        result("indicator_set: mittaristo, set_indicator: osallistuja, actual: 20"),
        'content/projects/hanke.md:6:33: results.0.set_indicator: TP311 mittaristossa "mittaristo" ei ole mittaria'
        ' "osallistuja"; tarkoititko "osallistujat"?',
        result(f"{IN_SET}, actual: 20"),
    ),
    Case(
        "TP415",
        "few-people-by-indicator",
        result("indicator: eeco01, actual: 4"),
        f"content/projects/hanke.md:6:25: results.0.actual: TP415 luku 4 kertoo ihmisistä, {SMALL}",
        result("indicator: eeco01, actual: 0"),
        "content/projects/hanke.md:6:25: results.0.actual: TP415 the figure 4 is about people, and numbers below five"
        " are not published; leave it out or merge groups so that the figure is at least 5; zero may be published",
    ),
    Case(
        "TP415",
        "few-people-by-set",
        result(f"{IN_SET}, actual: 1"),
        f"content/projects/hanke.md:6:62: results.0.actual: TP415 luku 1 kertoo ihmisistä, {SMALL}",
        result("indicator_set: mittaristo, set_indicator: tapaamiset, actual: 1"),
    ),
    Case(
        "TP415",
        "few-people-by-unit",
        result("name: Aloittaneet, unit: Henkilöä, baseline: 3, actual: 30"),
        f"content/projects/hanke.md:6:41: results.0.baseline: TP415 luku 3 kertoo ihmisistä, {SMALL}",
        result("name: Työpanos, unit: henkilötyövuotta, actual: 3"),
    ),
    Case(
        "TP415",
        "few-people-in-a-group",
        result("indicator: eeco01, actual: 40, breakdown: [{group: miehet, actual: 36}, {group: naiset, actual: 4}]"),
        f"content/projects/hanke.md:6:94: results.0.breakdown.1.actual: TP415 luku 4 kertoo ihmisistä, {SMALL}",
        result("indicator: eeco01, actual: 40, target: 4, breakdown: [{group: naiset, target: 3, actual: 5}]"),
    ),
]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_rule_fails_with_its_message_and_its_twin_passes(case: Case, tmp_path: Path) -> None:
    prove(case, tmp_path)


@pytest.mark.parametrize(
    ("unit", "people"),
    [
        ("henkilöä", True),
        ("henkilö", True),
        ("hlö", True),
        ("osallistujaa", True),
        ("personer", True),
        ("deltagare", True),
        ("participants", True),
        ("person-years", False),
        ("personår", False),
        ("henkilötyökuukautta", False),
        ("yritystä", False),
        ("prosenttia", False),
    ],
)
def test_a_unit_tells_whether_people_are_counted(make_bank: MakeBank, unit: str, people: bool) -> None:
    found = read(make_bank({**BASE, **result(f"name: Mittari, unit: {unit}, actual: 2")})).problems
    assert codes(found) == ["TP415"] * people


def test_a_share_of_people_is_no_number_of_people(make_bank: MakeBank) -> None:
    files = {**BASE, **result("indicator: eeco01, unit: prosenttia, actual: 2")}
    assert read(make_bank(files)).problems == ()


@pytest.mark.parametrize(
    ("indicator", "expected"),
    [("eeco18", []), ("eeco19", []), ("eecr04", ["TP415"]), ("aloittaneet_henkilot", ["TP415"])],
)
def test_the_vocabulary_tells_who_is_counted(make_bank: MakeBank, indicator: str, expected: list[str]) -> None:
    assert codes(read(make_bank({**BASE, **result(f"indicator: {indicator}, actual: 3")})).problems) == expected


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ("indicator_set: mittaristo, actual: 20", ["5:5 results.0 TP219"]),
        ("set_indicator: osallistujat, actual: 20", ["5:5 results.0 TP219"]),
        ("actual: 20", ["5:5 results.0 TP219"]),
        ("indicator: eeco01, name: Osallistujat, actual: 20", ["5:5 results.0 TP219"]),
        ("name: Osallistujat", ["5:5 results.0.actual TP201"]),
        ("name: Osallistujat, baseline: 3", ["5:5 results.0.actual TP201"]),
        ("indicator_set: puuttuva, set_indicator: osallistujat, actual: 20", ["5:6 results.0.indicator_set TP301"]),
    ],
)
def test_a_result_names_its_measure_once_and_has_a_value(make_bank: MakeBank, fields: str, expected: list[str]) -> None:
    text = project(f"results:\n  - {{{fields}, sources: [aa]}}\n{SOURCES}")
    assert places(read(make_bank({**BASE, PROJECT: text})).problems) == expected


def test_practices_follow_the_same_rules(make_bank: MakeBank) -> None:
    fields = (
        "lifecycle: idea\nthemes: [tyoelama]\n"
        f"results:\n  - {{{IN_SET}, actual: 2}}\ntargets:\n  - {{indicator: eeco01, value: 2}}\n"
    )
    found = places(read(make_bank({**BASE, PRACTICE: practice(fields)})).problems)
    assert found == [
        "7:5 results.0 TP409",
        "7:6 results.0.indicator_set TP412",
        "7:62 results.0.actual TP415",
    ]


def test_a_set_common_to_all_has_no_wrong_theme(make_bank: MakeBank) -> None:
    common = BASE["indicator_sets/mittaristo.md"].replace("theme: kohtaanto\n", "")
    files = {**BASE, "indicator_sets/mittaristo.md": common, **result(f"{IN_SET}, actual: 20", theme="")}
    assert read(make_bank(files)).problems == ()
