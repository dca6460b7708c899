"""Results, targets, totals, places of use, failures and duties as readers see them."""

from datetime import date

import pytest

from tests.banks import THEME, practice, project, site
from tests.catalog.rules.cases import BASE, SOURCES
from tests.catalog.views.pages import fact, section, view
from tests.conftest import MakeBank

IN_SET = "indicator_set: mittaristo, set_indicator: osallistujat"
YEAR = "period: {start: 2024-01-01, end: 2024-12-31}"


def reporting(fields: str, more: str = "") -> str:
    return project(f"theme: kohtaanto\n{more}results:\n  - {{{fields}, sources: [aa]}}\n{SOURCES}")


def texts(rows: tuple[tuple[object, ...], ...]) -> list[list[str]]:
    return [[getattr(cell, "text") for cell in row] for row in rows]  # noqa: B009 - cells of an untyped content


def test_totals_stand_with_how_many_have_reported(make_bank: MakeBank) -> None:
    files = {
        **BASE,
        "projects/aaa.md": reporting(f"{IN_SET}, actual: 1200, shared_participants: ei, {YEAR}"),
        "projects/bbb.md": reporting(f"{IN_SET}, actual: 34, shared_participants: ei, {YEAR}"),
        "projects/ccc.md": project("theme: kohtaanto\nperiod: {start: 2020, end: 2022}\n"),
        "projects/ddd.md": project("theme: kohtaanto\nperiod: {start: 2025, end: 2027}\n"),
    }
    page = view(make_bank(files), "indicator_sets", "mittaristo")
    (row,) = texts(section(page, "Yhteensä raportoitu").content.rows)
    assert row == ["Osallistujat", "1.1.2024–31.12.2024", "1\N{NO-BREAK SPACE}234 henkilöä", "2/5 hanketta"]
    assert texts(section(page, "Raportoinnin tilanne").content.rows) == [
        ["Raportoinut", "2"],
        ["Ei vielä tuloksia (käynnissä tai tulossa)", "1"],
        ["Tulokset puuttuvat (päättynyt)", "1"],
        ["Ei tiedossa, onko hanke päättynyt", "1"],
    ]


def test_a_sum_that_is_not_given_says_why(make_bank: MakeBank) -> None:
    files = {
        **BASE,
        "projects/aaa.md": reporting(f"{IN_SET}, actual: 1200, shared_participants: kyllä, {YEAR}"),
        "projects/bbb.md": reporting(f"{IN_SET}, actual: 34"),
    }
    rows = section(view(make_bank(files), "indicator_sets", "mittaristo"), "Yhteensä raportoitu").content.rows
    assert [(row[2].text, row[2].note, row[2].missing) for row in rows] == [
        ("Ei lasketa yhteen", "samoja osallistujia on useassa hankkeessa", True),
        ("Ei lasketa yhteen", "luvuilta puuttuu aika", True),
    ]
    assert (rows[1][1].text, rows[1][1].missing) == ("ei tiedossa", True)


def test_a_set_that_nobody_has_used_says_so(make_bank: MakeBank) -> None:
    page = view(make_bank(BASE), "indicator_sets", "mittaristo")
    empty = section(page, "Yhteensä raportoitu").content
    assert (empty.text, empty.hint) == (
        "Mittaristolla ei ole vielä raportoitu yhtään tulosta.",
        "Raportoineet: 0/1 hanketta.",
    )


def test_a_set_common_to_all_shows_the_vocabulary_apart(make_bank: MakeBank) -> None:
    common = (
        "---\ntitle: Yhteiset\nsummary: Kaikille yhteiset indikaattorit.\n"
        "indicators: [{id: kaikki, name: Kaikki, unit: henkilöä, eu_indicator: eeco01}]\n---\n"
    )
    files = {
        "themes/kohtaanto.md": THEME,
        "indicator_sets/yhteiset.md": common,
        "projects/aaa.md": reporting(f"indicator_set: yhteiset, set_indicator: kaikki, actual: 10, {YEAR}"),
        "projects/bbb.md": reporting(f"indicator: eeco01, unit: henkilöä, actual: 20, {YEAR}"),
    }
    page = view(make_bank(files), "indicator_sets", "yhteiset")
    rows = section(page, "Yhteensä raportoitu").content.rows
    assert [(row[0].text, row[0].note, row[2].text) for row in rows] == [
        ("Kaikki", "", "10 henkilöä"),
        ("Osallistujien kokonaismäärä", "ilmoitettu sanaston mittarina", "20 henkilöä"),
    ]
    assert "Raportoinnin tilanne" not in [item.title for item in page.sections]


def test_a_result_leads_to_its_set_and_a_target_stands_apart(make_bank: MakeBank) -> None:
    targets = f"targets: [{{{IN_SET}, value: 60, due: 2027-06, note: Suunnitelmasta.}}]\n"
    files = {
        **BASE,
        "projects/hanke.md": reporting(f"{IN_SET}, actual: 20, shared_participants: kyllä, {YEAR}", targets),
    }
    page = view(make_bank(files), "projects", "hanke")
    (row,) = section(page, "Tulokset").content.rows
    assert (row[0].text, row[0].address) == ("Osallistujat", "mittaristot/mittaristo/")
    assert row[0].note == "henkilöä – osa osallistujista on mukana myös toisen hankkeen luvussa"
    assert row[4].note == "ajalta 1.1.2024–31.12.2024"
    (target,) = section(page, "Tavoitteet lukuina").content.rows
    assert [cell.text for cell in target] == ["Osallistujat", "60", "kesäkuu 2027", ""]


def test_a_target_alone_is_no_result(make_bank: MakeBank) -> None:
    files = {"practices/kaytanto.md": practice("lifecycle: idea\ntargets: [{name: Tapaamiset, value: 60}]\n")}
    page = view(make_bank(files), "practices", "kaytanto")
    assert section(page, "Tulokset").content.text == "Mitään ei ole mitattu."
    assert texts(section(page, "Tavoitteet lukuina").content.rows) == [["Tapaamiset", "60", "", ""]]


def test_an_unpublished_set_leaves_its_id(make_bank: MakeBank) -> None:
    draft = BASE["indicator_sets/mittaristo.md"].replace("theme:", "draft: kyllä\ntheme:")
    files = {**BASE, "indicator_sets/mittaristo.md": draft, "projects/hanke.md": reporting(f"{IN_SET}, actual: 20")}
    (row,) = section(view(make_bank(files), "projects", "hanke"), "Tulokset").content.rows
    assert (row[0].text, row[0].address) == ("osallistujat", "")


LEDGER = (
    "lifecycle: levitetty\nadoptions: [{organisation: yhdistys, state: kaytossa, checked: 2025-03, started: 2022}]\n"
)


@pytest.mark.parametrize(
    ("today", "short", "state", "note"),
    [
        (date(2027, 3, 31), "Käytössä, tarkistettu maaliskuu 2025", "Käytössä", "käyttö alkoi: 2022"),
        (
            date(2027, 4, 1),
            "Ei tiedossa, tarkistettu maaliskuu 2025, tieto yli kaksi vuotta vanha",
            "Ei tiedossa",
            "tieto yli kaksi vuotta vanha; viimeksi tiedossa: käytössä; käyttö alkoi: 2022",
        ),
    ],
)
def test_silence_for_two_years_shows_as_not_known(
    make_bank: MakeBank, today: date, short: str, state: str, note: str
) -> None:
    root = make_bank({**BASE, "practices/kaytanto.md": practice(LEDGER)})
    page = view(root, "practices", "kaytanto", today)
    assert [link.note for link in fact(page, "Missä käytössä").links] == [short]
    (row,) = section(page, "Missä käytössä").content.rows
    assert (row[1].text, row[1].note) == (state, note)


def test_a_failure_has_reason_context_and_what_to_do_instead(make_bank: MakeBank) -> None:
    failure = (
        "failure: {reason: Kukaan ei tullut., context: Pieni kunta., instead: Mentäisiin luokse., sources: [aa]}\n"
    )
    fields = f"lifecycle: paattynyt\noutcome: ei_toiminut\n{failure}{SOURCES}"
    root = make_bank({"practices/kaytanto.md": practice(fields)})
    found = section(view(root, "practices", "kaytanto"), "Miksi se ei toiminut")
    assert [(part.label, part.text) for part in found.content] == [
        ("Miksi", "Kukaan ei tullut."),
        ("Missä oloissa", "Pieni kunta."),
        ("Mitä tehtäisiin sen sijaan", "Mentäisiin luokse."),
        ("Lähde", ""),
    ]
    html = site(root)["kaytannot/kaytanto/index.html"]
    assert "<h3>Miksi</h3>" in html
    assert '<a href="#l-aa">aa</a>' in html


def test_what_worked_in_part_tells_what_did_not(make_bank: MakeBank) -> None:
    failure = "failure: {reason: Kukaan ei tullut., context: Pieni kunta., instead: Mentäisiin luokse.}\n"
    text = practice(f"lifecycle: pilotoitu\noutcome: toimi_osin\n{failure}")
    page = view(make_bank({"practices/kaytanto.md": text}), "practices", "kaytanto")
    assert [part.label for part in section(page, "Mikä siinä ei toiminut").content][-1] == "Mitä tehtäisiin sen sijaan"


@pytest.mark.parametrize(
    ("kind", "shown"),
    [("alahanke", True), ("valtakunnallinen", True), ("koordinaatiohanke", False), ("alueellinen", False)],
)
def test_duties_of_the_theme_are_a_checklist_of_those_who_have_them(
    make_bank: MakeBank, kind: str, shown: bool
) -> None:
    theme = THEME.replace("programme:", "duties: [Käytä yhteisiä mittareita., Raportoi tulokset.]\nprogramme:")
    place = "coordination_project: koordinaatio\ncall: alahankehaku\n" if kind == "alahanke" else ""
    text = project(f"kind: {kind}\ntheme: kohtaanto\n{place}")
    root = make_bank({**BASE, "themes/kohtaanto.md": theme, "projects/hanke.md": text})
    sections = {item.title: item for item in view(root, "projects", "hanke").sections}
    assert ("Tuensaajan velvoitteet teemassa" in sections) is shown
    if shown:
        duties = sections["Tuensaajan velvoitteet teemassa"]
        assert (duties.form, duties.content) == ("checklist", ("Käytä yhteisiä mittareita.", "Raportoi tulokset."))
        assert '<ul class="tp-checklist">' in site(root)["hankkeet/hanke/index.html"]


def test_a_theme_without_duties_has_no_checklist(make_bank: MakeBank) -> None:
    text = project("kind: valtakunnallinen\ntheme: kohtaanto\n")
    page = view(make_bank({**BASE, "projects/hanke.md": text}), "projects", "hanke")
    assert "Tuensaajan velvoitteet teemassa" not in [item.title for item in page.sections]
