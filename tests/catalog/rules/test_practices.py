"""Rules of practices: spreading, failure, and the grade that nobody types in."""

from pathlib import Path

import pytest

from schema import ENTRY_TYPES
from tests.banks import codes, lines, places, practice, project, read
from tests.catalog.rules.cases import BASE, PRACTICE, Case, prove
from tests.conftest import MakeBank

ADOPTION = "adoptions:\n  - {{organisation: yhdistys, state: {state}, checked: 2026}}\n"
FAILED = "lifecycle: paattynyt\noutcome: ei_toiminut\n"
FAILURE = "failure: {reason: Kukaan ei tullut., context: Pieni kunta., instead: Mentäisiin ihmisten luo.}\n"

CASES = [
    Case(
        "TP405",
        "spread-nowhere",
        {PRACTICE: practice("lifecycle: levitetty\nintentions: [Aiotaan levittää.]\n")},
        'content/practices/kaytanto.md:4:1: lifecycle: TP405 vaihe "levitetty" edellyttää ainakin yhden paikan, jossa'
        " käytäntö on käytössä; lisää adoptions-kohtaan organisaatio, jossa se on käytössä, tai valitse aikaisempi"
        " vaihe",
        {PRACTICE: practice("lifecycle: levitetty\n" + ADOPTION.format(state="kaytossa"))},
    ),
    Case(
        "TP421",
        "worked-and-failed",
        {PRACTICE: practice("lifecycle: idea\noutcome: toimi\n" + FAILURE)},
        "content/practices/kaytanto.md:6:1: failure: TP421 käytäntö toimi, mutta sillä on failure; poista failure tai"
        " vaihda outcome: toimi_osin tai ei_toiminut",
        {PRACTICE: practice("lifecycle: idea\noutcome: toimi_osin\n" + FAILURE)},
    ),
    Case(
        "TP226",
        "grade-typed-in",
        {PRACTICE: practice("lifecycle: idea\nnäytön_taso: 4\n")},
        'content/practices/kaytanto.md:5:1: näytön_taso: TP226 kenttää "näytön_taso" ei ole: näytön taso lasketaan;'
        " poista kenttä ja kirjaa kohtaan evidence, mistä tiedetään, toimiiko käytäntö",
        {PRACTICE: practice()},
        'content/practices/kaytanto.md:5:1: näytön_taso: TP226 there is no field "näytön_taso": the grade of evidence'
        " is derived; remove the field and record under evidence how it is known whether the practice works",
    ),
    Case(
        "TP201",
        "adoption-without-organisation",
        {PRACTICE: practice("lifecycle: idea\nadoptions:\n  - {state: kaytossa, checked: 2026}\n")},
        'content/practices/kaytanto.md:6:5: adoptions.0.organisation: TP201 kenttä "organisation" puuttuu tai on tyhjä;'
        " lisää rivi organisation: ja arvo",
        {PRACTICE: practice("lifecycle: idea\n" + ADOPTION.format(state="kaytossa"))},
    ),
]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_rule_fails_with_its_message_and_its_twin_passes(case: Case, tmp_path: Path) -> None:
    prove(case, tmp_path)


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ("lifecycle: pilotoitu\n", []),
        ("lifecycle: juurtunut\n" + ADOPTION.format(state="kaytossa"), []),
        ("lifecycle: levitetty\n" + ADOPTION.format(state="muokattu"), []),
        ("lifecycle: levitetty\n" + ADOPTION.format(state="lopetettu"), ["TP405"]),
        ("lifecycle: juurtunut\n" + ADOPTION.format(state="ei_tiedossa"), ["TP405"]),
    ],
)
def test_spreading_needs_a_place_of_use(make_bank: MakeBank, fields: str, expected: list[str]) -> None:
    assert codes(read(make_bank({**BASE, PRACTICE: practice(fields)})).problems) == expected


def test_the_recorded_state_counts_even_when_it_is_old(make_bank: MakeBank) -> None:
    fields = "lifecycle: levitetty\n" + ADOPTION.format(state="kaytossa").replace("2026", "2015")
    assert read(make_bank({**BASE, PRACTICE: practice(fields)})).problems == ()


def test_a_failure_that_is_not_told_lacks_three_things(make_bank: MakeBank) -> None:
    found = lines(read(make_bank({PRACTICE: practice(FAILED)})).problems)
    hint = "lisää failure ja sen kohdat reason (miksi), context (missä oloissa) ja instead (mitä sen sijaan)"
    assert found == [
        f"content/practices/kaytanto.md:5:1: outcome: TP420 käytäntö ei toiminut, mutta failure.{name} puuttuu; {hint}"
        for name in ("context", "instead", "reason")
    ]


def test_a_failure_that_is_told_in_full_passes(make_bank: MakeBank) -> None:
    assert read(make_bank({PRACTICE: practice(FAILED + FAILURE)})).problems == ()


@pytest.mark.parametrize("outcome", ["ei_toiminut", "toimi_osin", "ei_arvioitu"])
def test_each_missing_part_of_a_failure_is_a_problem_of_its_own(make_bank: MakeBank, outcome: str) -> None:
    fields = f"lifecycle: idea\noutcome: {outcome}\nfailure: {{reason: Kukaan ei tullut.}}\n"
    assert places(read(make_bank({PRACTICE: practice(fields)})).problems) == [
        "6:1 failure.context TP201",
        "6:1 failure.instead TP201",
    ]


@pytest.mark.parametrize(
    "name", ["evidence_level", "evidence_grade", "grade", "level", "naytto", "nayton_taso", "näytön_taso"]
)
def test_no_name_for_the_grade_is_accepted(make_bank: MakeBank, name: str) -> None:
    assert codes(read(make_bank({PRACTICE: practice(f"lifecycle: idea\n{name}: 5\n")})).problems) == ["TP226"]


def test_elsewhere_such_a_name_is_just_unknown(make_bank: MakeBank) -> None:
    assert "evidence" not in ENTRY_TYPES["projects"].model.model_fields
    assert codes(read(make_bank({"projects/hanke.md": project("level: 5\n")})).problems) == ["TP202"]


def test_a_field_below_the_top_is_just_unknown(make_bank: MakeBank) -> None:
    deep = "lifecycle: idea\nevidence: [{design: kokemusarvio, finding: Sujui., grade: 5}]\n"
    assert codes(read(make_bank({PRACTICE: practice(deep)})).problems) == ["TP202"]
