"""Rules of projects and coordination projects."""

from pathlib import Path

import pytest

from catalog.problems.messages import severity
from catalog.problems.problem import Severity
from tests.banks import THEME, call, codes, places, project, read
from tests.catalog.rules.cases import BASE, PRACTICE, PROJECT, SOURCES, Case, prove
from tests.conftest import MakeBank

SUB = "kind: alahanke\ntheme: kohtaanto\ncoordination_project: koordinaatio\ncall: alahankehaku\n"
COORDINATES = "kind: koordinaatiohanke\ntheme: kohtaanto\n"


def result(extra: str = "") -> str:
    return f"results:\n  - {{name: Tapaamiset, actual: 12, {extra}sources: [aa]}}\n{SOURCES}"


def roles(*pairs: tuple[str, str]) -> str:
    return "organisations:\n" + "".join(f"  - {{organisation: {name}, role: {role}}}\n" for name, role in pairs)


def two_coordinators(first: str, second: str, more: str = "") -> dict[str, str]:
    return {
        "projects/aaa.md": project(f"{COORDINATES}period: {first}\n{result()}"),
        "projects/bbb.md": project(f"{COORDINATES}period: {second}\n{more}{result()}"),
    }


CASES = [
    Case(
        "TP401",
        "sub-project-without-call",
        {PROJECT: project("kind: alahanke\ntheme: kohtaanto\ncoordination_project: koordinaatio\n")},
        "content/projects/hanke.md:4:1: kind: TP401 alahankkeelta puuttuu call; lisää kentät theme,"
        " coordination_project ja call; jos hanketta ei haettu teeman haussa, se ei ole alahanke",
        {PROJECT: project(SUB)},
        "content/projects/hanke.md:4:1: kind: TP401 the sub-project lacks call; add the fields theme,"
        " coordination_project and call; a project that was not applied for in a call of the theme is no sub-project",
    ),
    Case(
        "TP402",
        "regional-project-with-coordination",
        {PROJECT: project("kind: alueellinen\ncoordination_project: koordinaatio\n")},
        'content/projects/hanke.md:5:1: coordination_project: TP402 hanketyypillä "alueellinen" ei voi olla'
        " koordinaatiohanketta; poista coordination_project tai vaihda kind: alahanke",
        {PROJECT: project("kind: alueellinen\n")},
    ),
    Case(
        "TP403",
        "coordinated-by-another-project",
        {
            "projects/muu.md": project("kind: alueellinen\n"),
            PROJECT: project(SUB.replace("koordinaatio\n", "muu\n")),
        },
        'content/projects/hanke.md:6:1: coordination_project: TP403 hanke "muu" ei ole koordinaatiohanke;'
        " viittaa teeman koordinaatiohankkeeseen",
        {"projects/muu.md": project("kind: alueellinen\n"), PROJECT: project(SUB)},
    ),
    Case(
        "TP404",
        "coordination-projects-overlap-in-part",
        two_coordinators("{start: 2020-01-01, end: 2023-06-30}", "{start: 2023-01-01, end: 2025-12-31}"),
        'content/projects/bbb.md:6:10: huomautus: period.start: TP404 teeman "kohtaanto" koordinaatiohanke on käynnissä'
        " samaan aikaan kuin aaa; tarkista päivät; jos hanke jatkaa toista, kerro se kohdassa relations (type: jatkaa)",
        two_coordinators("{start: 2020-01-01, end: 2022-12-31}", "{start: 2023-01-01, end: 2025-12-31}"),
    ),
    Case(
        "TP411",
        "coordination-project-within-another",
        two_coordinators("{start: 2020-01-01, end: 2025-12-31}", "{start: 2022-01-01, end: 2023-12-31}"),
        'content/projects/bbb.md:6:10: period.start: TP411 teeman "kohtaanto" koordinaatiohanke toimii kokonaan samaan'
        " aikaan kuin aaa; korjaa hanketyyppi, teema tai päivät; jos hanke jatkaa toista, kerro se kohdassa relations"
        " (type: jatkaa)",
        two_coordinators("{start: 2020-01-01, end: 2021-12-31}", "{start: 2022-01-01, end: 2023-12-31}"),
    ),
    Case(
        "TP406",
        "status-stored",
        {PROJECT: project("exceptional_status: kaynnissa\n")},
        'content/projects/hanke.md:4:1: exceptional_status: TP406 exceptional_status ei voi olla "kaynnissa";'
        " jätä kenttä pois; tila lasketaan päivistä",
        {PROJECT: project("exceptional_status: peruttu\n")},
    ),
    Case(
        "TP408",
        "partners-listed-and-none",
        {PROJECT: project(roles(("yhdistys", "osatoteuttaja")) + "partners_known: ei_ole\n")},
        'content/projects/hanke.md:6:1: partners_known: TP408 partners_known on "ei_ole", mutta osatoteuttajia on'
        " lueteltu; vaihda partners_known: luetellaan tai poista osatoteuttajat",
        {PROJECT: project(roles(("yhdistys", "paatoteuttaja")) + "partners_known: ei_ole\n")},
    ),
    Case(
        "TP413",
        "measured-before-the-start",
        {PROJECT: project("period: {start: 2024-01-01}\n" + result("measured: 2023-12, "))},
        "content/projects/hanke.md:6:36: results.0.measured: TP413 tulos on ajalta 2023-12, mutta hanke alkoi vasta"
        " 2024-01-01; tarkista päivät; hanketta edeltävä luku on lähtöarvo (baseline)",
        {PROJECT: project("period: {start: 2024-01-01}\n" + result("measured: 2024, "))},
    ),
    Case(
        "TP413",
        "covers-the-time-before-the-start",
        {PROJECT: project("period: {start: 2024}\n" + result("period: {start: 2022, end: 2023}, "))},
        "content/projects/hanke.md:6:58: results.0.period.end: TP413 tulos on ajalta 2023, mutta hanke alkoi vasta"
        " 2024; tarkista päivät; hanketta edeltävä luku on lähtöarvo (baseline)",
        {PROJECT: project("period: {start: 2024}\n" + result("period: {start: 2022, end: 2024}, "))},
    ),
    Case(
        "TP414",
        "planned-project-with-results",
        {PROJECT: project("period: {start: 2027-01-01}\n" + result())},
        "content/projects/hanke.md:5:1: results: TP414 hanke alkaa vasta 2027-01-01, mutta sillä on jo tuloksia;"
        " siirrä luvut kenttään targets tai korjaa hankkeen alku",
        {PROJECT: project("period: {start: 2027-01-01}\ntargets:\n  - {name: Tapaamiset, value: 12}\n")},
    ),
    Case(
        "TP416",
        "ended-without-results",
        {PROJECT: project("period: {start: 2020, end: 2022}\n")},
        "content/projects/hanke.md:4:23: huomautus: period.end: TP416 hanke on päättynyt, mutta siltä ei ole yhtään"
        " tulosta; lisää tulokset loppuraportista kohtaan results; jos niitä ei ole julkaistu, kerro se kohdassa"
        " not_known",
        {PROJECT: project("period: {start: 2020, end: 2022}\n" + result())},
        "content/projects/hanke.md:4:23: warning: period.end: TP416 the project has ended but has no results; add the"
        " results of its final report under results; if none were published, say so under not_known",
    ),
    Case(
        "TP417",
        "coordination-project-with-a-partner",
        {PROJECT: project("kind: koordinaatiohanke\n" + roles(("yhdistys", "osatoteuttaja")))},
        "content/projects/hanke.md:6:5: huomautus: organisations.0: TP417 koordinaatiohankkeella on toinen toteuttaja"
        ' "yhdistys"; tarkista rooli; yhteistyötaho on kumppani, ja peräkkäisille toteuttajille annetaan aika (period)',
        {PROJECT: project("kind: koordinaatiohanke\n" + roles(("yhdistys", "paatoteuttaja"), ("toinen", "kumppani")))},
    ),
    Case(
        "TP417",
        "coordination-project-with-two-leads",
        {
            PROJECT: project(
                "kind: koordinaatiohanke\n" + roles(("yhdistys", "paatoteuttaja"), ("toinen", "paatoteuttaja"))
            )
        },
        "content/projects/hanke.md:7:5: huomautus: organisations.1: TP417 koordinaatiohankkeella on toinen toteuttaja"
        ' "toinen"; tarkista rooli; yhteistyötaho on kumppani, ja peräkkäisille toteuttajille annetaan aika (period)',
        {
            PROJECT: project(
                "kind: koordinaatiohanke\norganisations:\n"
                "  - {organisation: yhdistys, role: paatoteuttaja, period: {end: 2025-12-31}}\n"
                "  - {organisation: toinen, role: paatoteuttaja, period: {start: 2026-01-01}}\n"
            )
        },
    ),
    Case(
        "TP418",
        "call-of-another-theme",
        {PROJECT: project(SUB.replace("call: alahankehaku", "call: toisen-teeman-haku"))},
        'content/projects/hanke.md:7:1: call: TP418 haku "toisen-teeman-haku" ei ole teeman "kohtaanto" alahankehaku;'
        " viittaa teeman alahankehakuun tai korjaa haun laji (kind) ja teema (theme)",
        {PROJECT: project(SUB)},
    ),
    Case(
        "TP418",
        "call-for-coordination",
        {
            "calls/koordinaatiohaku.md": call("theme: kohtaanto\n").replace("alahankehaku", "koordinaatiohankehaku"),
            PROJECT: project(SUB.replace("call: alahankehaku", "call: koordinaatiohaku")),
        },
        'content/projects/hanke.md:7:1: call: TP418 haku "koordinaatiohaku" ei ole teeman "kohtaanto" alahankehaku;'
        " viittaa teeman alahankehakuun tai korjaa haun laji (kind) ja teema (theme)",
        {PROJECT: project(SUB)},
    ),
    Case(
        "TP419",
        "money-of-a-sub-project",
        {PROJECT: project("kind: koordinaatiohanke\nfunding: [{amount: 1, scope: alahanke, kind: arvio}]\n")},
        "content/projects/hanke.md:5:23: funding.0.scope: TP419 koordinaatiohankkeelle on merkitty yhden alahankkeen"
        " rahaa (scope: alahanke); siirrä summa alahankkeen omaan tiedostoon; alahankkeiden yhteinen kehys on"
        " scope: alahankkeet",
        {PROJECT: project("kind: koordinaatiohanke\nfunding: [{amount: 1, scope: alahankkeet, kind: arvio}]\n")},
    ),
]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_rule_fails_with_its_message_and_its_twin_passes(case: Case, tmp_path: Path) -> None:
    prove(case, tmp_path)


@pytest.mark.parametrize(
    ("fields", "missing"),
    [
        ("", "theme, coordination_project, call"),
        ("theme: kohtaanto\n", "coordination_project, call"),
        ("coordination_project: koordinaatio\ncall: alahankehaku\n", "theme"),
    ],
)
def test_everything_that_a_sub_project_lacks_is_named(make_bank: MakeBank, fields: str, missing: str) -> None:
    files = {**BASE, PROJECT: project(f"kind: alahanke\n{fields}")}
    (problem,) = read(make_bank(files)).problems
    assert (problem.code, dict(problem.values)["missing"]) == ("TP401", missing)


def test_a_project_that_coordinates_itself_has_one_problem(make_bank: MakeBank) -> None:
    fields = "kind: koordinaatiohanke\ncoordination_project: hanke\n"
    assert places(read(make_bank({**BASE, PROJECT: project(fields)})).problems) == ["5:1 coordination_project TP302"]


@pytest.mark.parametrize("broken", ["projects/koordinaatio.md", "calls/alahankehaku.md", "themes/kohtaanto.md"])
def test_what_cannot_be_read_is_not_judged(make_bank: MakeBank, broken: str) -> None:
    files = {**BASE, PROJECT: project(SUB), broken: "---\ntitel: A\n---\n"}
    assert {problem.path for problem in read(make_bank(files)).problems} == {f"content/{broken}"}


@pytest.mark.parametrize(
    ("first", "second", "relation", "expected"),
    [
        ("{start: 2020, end: 2022}", "{start: 2023, end: 2025}", "", []),
        ("{start: 2020, end: 2022-12-31}", "{start: 2022-12-31, end: 2025}", "", ["TP404"]),
        ("{start: 2020}", "{start: 2021, end: 2022}", "", []),
        ("{start: 2023, end: 2027}", "{start: 2020, end: 2027}", "", ["TP411"]),
        ("{start: 2023, end: 2027}", "{start: 2023, end: 2027}", "", ["TP411"]),
        ("{start: 2014-09, end: 2018}", "{start: 2018, end: 2018}", "", ["TP404"]),
        ("{start: 2018, end: 2018}", "{start: 2018, end: 2018}", "", ["TP404"]),
        ("{start: 2020, end: 2025}", "{start: 2021, end: 2022}", "jatkaa", ["TP404"]),
        ("{start: 2020, end: 2025}", "{start: 2021, end: 2022}", "liittyy", ["TP411"]),
        ("{start: 2014, end: 2018-07}", "{start: 2018, end: 2020}", "jatkaa", ["TP404"]),
    ],
)  # fmt: skip
def test_coordination_projects_of_a_theme_follow_each_other(
    make_bank: MakeBank, first: str, second: str, relation: str, expected: list[str]
) -> None:
    more = f"relations: [{{type: {relation}, project: aaa}}]\n" if relation else ""
    files = {"themes/kohtaanto.md": THEME, **two_coordinators(first, second, more)}
    problems = read(make_bank(files)).problems
    assert codes(problems) == expected
    assert all(problem.field == "period.start" for problem in problems)
    assert all(severity(p) is (Severity.WARNING if p.code == "TP404" else Severity.ERROR) for p in problems)


def test_a_third_project_is_compared_with_the_one_that_lasts(make_bank: MakeBank) -> None:
    files = {
        "themes/kohtaanto.md": THEME,
        **two_coordinators("{start: 2020, end: 2030}", "{start: 2021, end: 2022}"),
        "projects/ccc.md": project(f"{COORDINATES}period: {{start: 2024, end: 2025}}\n{result()}"),
    }
    found = read(make_bank(files)).problems
    assert [(problem.path, dict(problem.values)["other"]) for problem in found] == [
        ("content/projects/bbb.md", "aaa"),
        ("content/projects/ccc.md", "aaa"),
    ]


def test_coordination_projects_of_different_themes_do_not_meet(make_bank: MakeBank) -> None:
    fields = "kind: koordinaatiohanke\nperiod: {start: 2020, end: 2027}\n"
    files = {
        **BASE,
        "projects/aaa.md": project(f"{fields}theme: kohtaanto\n"),
        "projects/bbb.md": project(f"{fields}theme: tyoelama\n"),
        "projects/ccc.md": project(fields),
    }
    assert read(make_bank(files)).problems == ()


@pytest.mark.parametrize(
    "fields",
    [
        "period: {start: 2020, end: 2027}\n",
        "period: {start: 2020, end: 2022}\nexceptional_status: keskeytynyt\n",
        "period: {start: 2020, end: 2022}\nexceptional_status: peruttu\n",
        "",
    ],
)
def test_results_are_overdue_only_when_a_project_has_ended(make_bank: MakeBank, fields: str) -> None:
    assert read(make_bank({PROJECT: project(fields)})).problems == ()


def test_the_order_of_calls_is_not_forced(make_bank: MakeBank) -> None:
    """The first call for sub-projects opened while that for coordination was still open."""
    files = {
        **BASE,
        "projects/koordinaatio.md": project(
            f"{COORDINATES}period: {{start: 2023, end: 2027}}\ncall: koordinaatiohaku\n"
        ),
        "calls/koordinaatiohaku.md": call("theme: kohtaanto\nperiod: {start: 2022-05-16, end: 2022-09-30}\n").replace(
            "alahankehaku", "koordinaatiohankehaku"
        ),
        "calls/alahankehaku.md": call("theme: kohtaanto\nperiod: {start: 2022-09-19, end: 2022-10-31}\n"),
        PROJECT: project(SUB),
        PRACTICE: "---\ntitle: Tapa\nsummary: Tapa toimia, jota joku voi kokeilla.\nlifecycle: idea\n---\n",
    }
    assert read(make_bank(files)).problems == ()
