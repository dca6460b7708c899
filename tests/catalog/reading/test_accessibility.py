"""The accessibility statement: from its file to its page, and the day on which it is too old."""

from datetime import date
from pathlib import Path

import pytest

from catalog.problems.problem import Problem
from catalog.reading.accessibility import FILE, read_statement, whole_months
from tests.banks import ROOT, lines, places, practice, read, site
from tests.conftest import MakeBank

OWN = (ROOT / FILE).read_text("utf-8")
ASSESSED = date(2026, 11, 22)
OWNER = (
    "responsible: {fi: Esimerkkikunta, sv: Exempelkommunen, en: Example town}\nfeedback_email: palaute@esimerkki.fi\n"
)
BY_PEOPLE = OWN.replace("method: automaattinen", "method: itsearvio")


def bank(make_bank: MakeBank, text: str) -> Path:
    root = make_bank({"practices/kaytanto.md": practice()})
    (root / FILE).parent.mkdir(parents=True)
    (root / FILE).write_text(text, "utf-8")
    return root


def problems(root: Path, today: date = ASSESSED) -> list[Problem]:
    found: list[Problem] = []
    read_statement(root, today, found)
    return found


def test_the_banks_own_statement_is_sound() -> None:
    assert problems(ROOT) == []


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2027, 10, 21), []),
        (date(2027, 10, 22), ["11:5 assessments.0.day TP901"]),
        (date(2027, 11, 21), ["11:5 assessments.0.day TP901"]),
        (date(2027, 11, 22), ["11:5 assessments.0.day TP902"]),
    ],
)
def test_it_warns_at_eleven_months_and_fails_at_twelve(make_bank: MakeBank, day: date, expected: list[str]) -> None:
    root = bank(make_bank, OWN)
    assert places(problems(root, day)) == expected
    assert read(root, day).has_errors == (expected[-1:] == ["11:5 assessments.0.day TP902"])


def test_the_latest_assessment_counts(make_bank: MakeBank) -> None:
    later = OWN.replace(
        "assessments:\n", "assessments:\n  - {day: 2027-10-01, method: itsearvio, what: {fi: a, sv: b, en: c}}\n"
    )
    assert problems(bank(make_bank, later), date(2027, 12, 1)) == []


def test_a_month_is_full_on_its_last_day_too() -> None:
    assert whole_months(date(2026, 3, 31), date(2027, 2, 28)) == 11
    assert whole_months(date(2026, 3, 31), date(2027, 2, 27)) == 10


def test_full_accessibility_is_never_claimed_by_a_program_alone(make_bank: MakeBank) -> None:
    root = bank(make_bank, without_shortcomings(OWN).replace("status: ei_arvioitu", "status: taysin"))
    (line,) = lines(problems(root))
    assert line.startswith("docs/_data/saavutettavuus.yml:5:1: status: TP903")
    assert read(root).has_errors


def test_nor_with_known_shortcomings(make_bank: MakeBank) -> None:
    full = BY_PEOPLE.replace("status: ei_arvioitu", "status: taysin")
    root = bank(make_bank, full)
    assert [problem.code for problem in problems(root)] == ["TP903"]
    (root / FILE).write_text(without_shortcomings(full), "utf-8")
    assert problems(root) == []


def without_shortcomings(text: str) -> str:
    return text[: text.index("shortcomings:")] + text[text.index("supervisor:") :]


def test_mistakes_in_the_file_are_told_all_at_once(make_bank: MakeBank) -> None:
    text = OWN.replace("status: ei_arvioitu", "status: hyva").replace('day: "2026-11-22"', "day: marraskuu")
    assert [problem.code for problem in problems(bank(make_bank, text))] == ["TP222", "TP229"]


def test_the_page_says_what_is_not_known(make_bank: MakeBank) -> None:
    pages = site(bank(make_bank, OWN), languages=("fi", "sv", "en"))
    page = pages["saavutettavuus/index.html"]
    assert "Tämä seloste on luonnos." in page
    assert "Kukaan ei ole arvioinut koko sivustoa." in page
    assert "Testiohjelmilla 22.11.2026" in page
    assert "Testiohjelma löytää vain osan puutteista." in page
    assert "14 päivän kuluessa" in page
    assert '<a href="https://www.saavutettavuusvaatimukset.fi/">Liikenne- ja viestintävirasto Traficom</a>' in page
    assert '<span lang="fi">Korjaa tietoa</span>' in pages["sv/tillganglighet/index.html"]
    assert "inom 14 dagar" in pages["sv/tillganglighet/index.html"]
    assert "within 14 days" in pages["en/accessibility/index.html"]


def test_a_statement_with_an_owner_is_no_draft(make_bank: MakeBank) -> None:
    page = site(bank(make_bank, OWNER + BY_PEOPLE))["saavutettavuus/index.html"]
    assert "luonnos" not in page
    assert "Esimerkkikunta" in page
    assert '<a href="mailto:palaute@esimerkki.fi">palaute@esimerkki.fi</a>' in page
    assert "GitHub" not in page
    assert "Testiohjelma löytää" not in page


def test_without_the_file_there_is_no_page(make_bank: MakeBank) -> None:
    assert "saavutettavuus/index.html" not in site(make_bank({"practices/kaytanto.md": practice()}))
