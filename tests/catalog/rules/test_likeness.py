"""Near duplicates: one warning, at the later of the two, unless either says how they belong together."""

from pathlib import Path

import pytest

from tests.banks import codes, read
from tests.catalog.rules.cases import Case, prove
from tests.conftest import MakeBank

SUMMARY = "Tunnin tapaaminen, jossa työnantaja kertoo avoimesta paikasta ja työtön esittelee osaamisensa."
FIRST, SECOND = "practices/aiempi.md", "practices/uudempi.md"


def entry(fields: str = "lifecycle: idea\n", title: str = "Työpaikkatunti työttömille", summary: str = SUMMARY) -> str:
    return f"---\ntitle: {title}\nsummary: {summary}\n{fields}---\n"


def warned(root: Path) -> list[str]:
    return [problem.path.rpartition("/")[2] for problem in read(root).problems if problem.code == "TP426"]


CASES = [
    Case(
        "TP426",
        "near-duplicate",
        {FIRST: entry(), SECOND: entry()},
        "content/practices/uudempi.md:2:1: huomautus: title: TP426 otsikko ja tiivistelmä ovat lähes samat kuin"
        " tiedostossa content/practices/aiempi.md (samankaltaisuus 100 %); jos asia on sama, täydennä sitä sivua; jos"
        " eri, kerro suhde tai ero kentässä builds_on / differs_from",
        {FIRST: entry(), SECOND: entry("lifecycle: idea\ndiffers_from: [{practice: aiempi, note: Vain nuorille.}]\n")},
        "content/practices/uudempi.md:2:1: warning: title: TP426 title and summary are nearly the same as in"
        " content/practices/aiempi.md (likeness 100 %); if it is the same thing, add to that page; if not, tell how"
        " they belong together or differ in builds_on / differs_from",
    ),
    Case(
        "TP426",
        "near-duplicate-project",
        {"projects/aiempi.md": entry(""), "projects/uudempi.md": entry("")},
        "content/projects/uudempi.md:2:1: huomautus: title: TP426 otsikko ja tiivistelmä ovat lähes samat kuin"
        " tiedostossa content/projects/aiempi.md (samankaltaisuus 100 %); jos asia on sama, täydennä sitä sivua; jos"
        " eri, kerro suhde tai ero kentässä relations",
        {
            "projects/aiempi.md": entry(""),
            "projects/uudempi.md": entry("relations: [{type: jatkaa, project: aiempi}]\n"),
        },
    ),
]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_rule_fails_with_its_message_and_its_twin_passes(case: Case, tmp_path: Path) -> None:
    prove(case, tmp_path)


def test_the_earlier_may_tell_the_relation_too(make_bank: MakeBank) -> None:
    told = entry("lifecycle: idea\nbuilds_on: [{practice: uudempi}]\n")
    assert codes(read(make_bank({FIRST: told, SECOND: entry()})).problems) == []


def test_a_link_in_the_body_is_no_explanation(make_bank: MakeBank) -> None:
    linked = entry() + "\nKatso [toinen](aiempi.md).\n"
    assert warned(make_bank({FIRST: entry(), SECOND: linked})) == ["uudempi.md"]


def test_the_one_that_was_added_later_is_warned(make_bank: MakeBank) -> None:
    dated = {
        FIRST: entry("lifecycle: idea\nadded: 2026-05-02\n"),
        SECOND: entry("lifecycle: idea\nadded: 2026-05-01\n"),
    }
    assert warned(make_bank(dated)) == ["aiempi.md"]


def test_a_draft_is_warned_as_well(make_bank: MakeBank) -> None:
    assert warned(make_bank({FIRST: entry(), SECOND: entry("lifecycle: idea\ndraft: kyllä\n")})) == ["uudempi.md"]


def test_another_form_of_each_word_is_the_same_word(make_bank: MakeBank) -> None:
    other = "Tunnin tapaamisia, joissa työnantajat kertovat avoimesta paikasta ja työttömät esittelevät osaamisensa."
    assert warned(make_bank({FIRST: entry(), SECOND: entry(summary=other)})) == ["uudempi.md"]


@pytest.mark.parametrize(
    "other",
    [
        entry(summary="Kurssi, jolla opetellaan hakemusten kirjoittamista ja haastattelussa kertomista omasta työstä."),
        entry(title="Verkostopäivä", summary="Päivä, jossa hankkeiden väki kertoo toisilleen opeista ja tuloksista."),
    ],
)
def test_the_same_title_or_field_alone_is_no_duplicate(make_bank: MakeBank, other: str) -> None:
    assert warned(make_bank({FIRST: entry(), SECOND: other})) == []


def test_few_words_are_not_judged(make_bank: MakeBank) -> None:
    short = entry(title="Tunti", summary="Lyhyt kuvaus tästä asiasta.")
    assert warned(make_bank({FIRST: short, SECOND: short})) == []


def test_a_project_is_no_duplicate_of_a_practice(make_bank: MakeBank) -> None:
    assert warned(make_bank({FIRST: entry(), "projects/hanke.md": entry("")})) == []


def test_each_of_three_is_warned_once(make_bank: MakeBank) -> None:
    files = {f"practices/tapa-{n}.md": entry() for n in range(3)}
    assert warned(make_bank(files)) == ["tapa-1.md", "tapa-2.md"]
