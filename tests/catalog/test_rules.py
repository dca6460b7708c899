"""The field's own rules: each one failing and passing."""

import pytest

from catalog.messages import severity
from catalog.problems import Severity
from tests.banks import COORDINATION, ORGANISATION, THEME, call, places, practice, project, read
from tests.conftest import MakeBank

BASE = {
    "themes/kohtaanto.md": THEME,
    "organisations/yhdistys.yml": ORGANISATION,
    "projects/koordinaatio.md": COORDINATION,
}
SUB_PROJECT = "kind: alahanke\ntheme: kohtaanto\ncoordination_project: koordinaatio\n"
ADOPTION = "adoptions:\n  - {{organisation: yhdistys, state: {state}, checked: 2026}}\n"
PARTNER = "organisations:\n  - {{organisation: yhdistys, role: {role}}}\n"


def problems_of(make_bank: MakeBank, path: str, text: str) -> list[str]:
    return places(read(make_bank({**BASE, path: text})).problems)


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        (SUB_PROJECT, []),
        ("kind: alahanke\n", ["4:1 kind TP401"]),
        ("kind: alahanke\ntheme: kohtaanto\n", ["4:1 kind TP401"]),
        ("kind: alahanke\ncoordination_project: koordinaatio\n", ["4:1 kind TP401"]),
        ("kind: alueellinen\n", []),
        ("kind: alueellinen\ncoordination_project: koordinaatio\n", ["5:1 coordination_project TP402"]),
        ("coordination_project: koordinaatio\n", ["4:1 coordination_project TP402"]),
        ("exceptional_status: keskeytynyt\n", []),
        ("exceptional_status: peruttu\n", []),
        ("exceptional_status: kaynnissa\n", ["4:1 exceptional_status TP406"]),
        ("exceptional_status: paattynyt\n", ["4:1 exceptional_status TP406"]),
        ("regions: [koko_maa]\n", []),
        ("regions: [lappi, kainuu]\n", []),
        ("regions: [lappi, koko_maa]\n", ["4:1 regions TP407"]),
        (PARTNER.format(role="osatoteuttaja"), []),
        (PARTNER.format(role="paatoteuttaja") + "partners_known: ei_ole\n", []),
        (PARTNER.format(role="osatoteuttaja") + "partners_known: ei_ole\n", ["6:1 partners_known TP408"]),
        (PARTNER.format(role="tuen_siirron_saaja") + "partners_known: ei_tiedossa\n", ["6:1 partners_known TP408"]),
        (PARTNER.format(role="kohdeorganisaatio") + "partners_known: ei_tiedossa\n", []),
        ("results:\n  - {name: Osallistujat, target: 60}\n", []),
        ("results:\n  - {name: Osallistujat, actual: 0}\n", ["5:5 results.0 TP409"]),
        ("results:\n  - {name: Osallistujat, actual: 4, sources: [aa]}\nsources: [{id: aa, title: A}]\n", []),
    ],
)
def test_rules_of_projects(make_bank: MakeBank, fields: str, expected: list[str]) -> None:
    assert problems_of(make_bank, "projects/hanke.md", project(fields)) == expected


def test_the_coordination_project_coordinates(make_bank: MakeBank) -> None:
    files = {
        **BASE,
        "projects/muu.md": project("kind: alueellinen\n"),
        "projects/hanke.md": project("kind: alahanke\ntheme: kohtaanto\ncoordination_project: muu\n"),
    }
    assert places(read(make_bank(files)).problems) == ["6:1 coordination_project TP403"]


def test_a_project_that_coordinates_itself_has_one_problem(make_bank: MakeBank) -> None:
    fields = "kind: koordinaatiohanke\ncoordination_project: hanke\n"
    assert problems_of(make_bank, "projects/hanke.md", project(fields)) == ["5:1 coordination_project TP302"]


def test_an_unreadable_coordination_project_is_not_judged(make_bank: MakeBank) -> None:
    files = {**BASE, "projects/koordinaatio.md": "---\ntitel: A\n---\n", "projects/hanke.md": project(SUB_PROJECT)}
    assert {problem.path for problem in read(make_bank(files)).problems} == {"content/projects/koordinaatio.md"}


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ("lifecycle: pilotoitu\n", []),
        ("lifecycle: levitetty\n", ["4:1 lifecycle TP405"]),
        ("lifecycle: juurtunut\nintentions: [Aiotaan levittää.]\n", ["4:1 lifecycle TP405"]),
        ("lifecycle: levitetty\n" + ADOPTION.format(state="lopetettu"), ["4:1 lifecycle TP405"]),
        ("lifecycle: levitetty\n" + ADOPTION.format(state="muokattu"), []),
        ("lifecycle: juurtunut\n" + ADOPTION.format(state="kaytossa"), []),
        ("lifecycle: idea\nresults:\n  - {name: Osallistujat, actual: 4}\n", ["6:5 results.0 TP409"]),
        ("lifecycle: idea\nregions: [koko_maa, lappi]\n", ["5:1 regions TP407"]),
    ],
)
def test_rules_of_practices(make_bank: MakeBank, fields: str, expected: list[str]) -> None:
    assert problems_of(make_bank, "practices/kaytanto.md", practice(fields)) == expected


def test_regions_of_calls_and_themes_follow_the_same_rule(make_bank: MakeBank) -> None:
    assert problems_of(make_bank, "calls/haku.md", call("regions: [koko_maa, lappi]\n")) == ["5:1 regions TP407"]


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("{start: 2020, end: 2022}", "{start: 2023, end: 2025}", []),
        ("{start: 2020, end: 2022-12-31}", "{start: 2022-12-31, end: 2025}", ["TP404"]),
        ("{start: 2023, end: 2027}", "{start: 2020, end: 2027}", ["TP404"]),
        ("{start: 2020}", "{start: 2021, end: 2022}", []),
    ],
)
def test_coordination_projects_of_a_theme_follow_each_other(
    make_bank: MakeBank, first: str, second: str, expected: list[str]
) -> None:
    fields = "kind: koordinaatiohanke\ntheme: kohtaanto\nperiod: "
    files = {
        "themes/kohtaanto.md": THEME,
        "projects/aaa.md": project(f"{fields}{first}\n"),
        "projects/bbb.md": project(f"{fields}{second}\n"),
    }
    reading = read(make_bank(files))
    assert [problem.code for problem in reading.problems] == expected
    assert not reading.has_errors
    assert all(problem.field == "period.start" for problem in reading.problems)


def test_coordination_projects_of_different_themes_do_not_meet(make_bank: MakeBank) -> None:
    fields = "kind: koordinaatiohanke\nperiod: {start: 2020, end: 2022}\n"
    files = {
        "themes/kohtaanto.md": THEME,
        "themes/tyoelama.md": THEME,
        "projects/aaa.md": project(f"{fields}theme: kohtaanto\n"),
        "projects/bbb.md": project(f"{fields}theme: tyoelama\n"),
        "projects/ccc.md": project(fields),
    }
    assert read(make_bank(files)).problems == ()


def test_a_missing_summary_is_a_warning_but_organisations_need_none(make_bank: MakeBank) -> None:
    files = {"projects/hanke.md": "---\ntitle: Hanke\n---\n", "organisations/yhdistys.yml": ORGANISATION}
    (problem,) = read(make_bank(files)).problems
    assert (problem.path, problem.line, problem.code) == ("content/projects/hanke.md", 1, "TP410")
    assert severity(problem) is Severity.WARNING
