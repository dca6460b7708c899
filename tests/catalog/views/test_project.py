"""The page of a project."""

from datetime import date

import pytest

from tests.banks import COORDINATION, SPECIMENS, THEME, call, practice, project, site
from tests.catalog.views.pages import fact, relations, section, view
from tests.conftest import MakeBank

CASES = SPECIMENS / "cases"


@pytest.mark.parametrize(
    ("fields", "text"),
    [
        ("period: {start: 2023, end: 2027}\n", "Ei vielä tuloksia."),
        ("period: {start: 2027}\n", "Ei vielä tuloksia."),
        ("period: {start: 2020, end: 2022}\n", "Tulokset puuttuvat."),
        ("period: {start: 2023, end: 2027}\nexceptional_status: keskeytynyt\n", "Tulokset puuttuvat."),
        ("exceptional_status: peruttu\n", "Tuloksia ei ole."),
        ("", "Tuloksia ei ole."),
    ],
)
def test_no_results_yet_and_results_missing_are_different(make_bank: MakeBank, fields: str, text: str) -> None:
    root = make_bank({"projects/hanke.md": project(fields)})
    results = section(view(root, "projects", "hanke"), "Tulokset")
    assert (results.form, results.content.text) == ("empty", text)


def test_the_same_project_on_another_day(make_bank: MakeBank) -> None:
    root = make_bank({"projects/hanke.md": project("period: {start: 2026, end: 2026-12-31}\n")})
    page = view(root, "projects", "hanke", date(2026, 12, 31))
    assert fact(page, "Tila").badges == (("status", "kaynnissa", "Käynnissä"),)
    assert section(page, "Tulokset").content.text == "Ei vielä tuloksia."
    later = view(root, "projects", "hanke", date(2027, 1, 1))
    assert fact(later, "Tila").badges == (("status", "paattynyt", "Päättynyt"),)
    assert section(later, "Tulokset").content.text == "Tulokset puuttuvat."
    assert (later.status_text, later.status_date) == ("Tilanne 1.1.2027", "2027-01-01")


def test_organisations_stand_under_the_name_of_the_time_with_their_successor() -> None:
    page = view(CASES, "projects", "tulevaisuuden-tyomarkkinat")
    (lead,) = fact(page, "Toteuttaja").links
    assert (lead.label, lead.note) == ("Uudenmaan ELY-keskus", "nykyisin Uudenmaan elinvoimakeskus")
    assert lead.address == "organisaatiot/uudenmaan-ely-keskus/"


def test_before_the_change_there_is_no_successor_to_name() -> None:
    page = view(CASES, "projects", "tulevaisuuden-tyomarkkinat", date(2025, 12, 31))
    (lead,) = fact(page, "Toteuttaja").links
    assert (lead.label, lead.note) == ("Uudenmaan ELY-keskus", "")


def test_a_name_as_the_source_writes_it_stays_readable() -> None:
    page = site(CASES)["hankkeet/maahanmuuton-mahdollisuudet-ja-kaytannot-s11531/index.html"]
    assert "”Pohjois-Karjalan elinkeino-, liikenne- ja ympäristökeskus”" in page


def test_sums_of_different_scopes_are_listed_and_never_added() -> None:
    page = view(CASES, "projects", "tulevaisuuden-tyomarkkinat")
    table = section(page, "Rahoitus").content
    assert len(table.rows) > 1
    assert table.note == "Eri laajuuksia koskevia summia ei lasketa yhteen."
    scopes = [row[0].text for row in table.rows]
    assert all(scopes)


def test_contradicting_sources_are_all_shown() -> None:
    page = site(CASES)["hankkeet/tulevaisuuden-tyomarkkinat/index.html"]
    assert "Lähteet kertovat eri tavoin" in page
    record = view(CASES, "projects", "tulevaisuuden-tyomarkkinat")
    for contradiction in section(record, "Lähteet kertovat eri tavoin").content:
        assert len(contradiction.rows) >= 2
        assert all(row.sources for row in contradiction.rows)
        assert contradiction.explanation


def test_the_used_value_of_a_contradiction_is_marked(make_bank: MakeBank) -> None:
    text = "contradictions:\n  - about: Summa\n    values: [{value: A}, {value: B}]\n    why: Syy.\n"
    root = make_bank(
        {
            "projects/yksi.md": project(text + "    used: B\n"),
            "projects/kaksi.md": project(text),
        }
    )

    def shown(entry_id: str) -> tuple[list[bool], str]:
        (contradiction,) = section(view(root, "projects", entry_id), "Lähteet kertovat eri tavoin").content
        return [row.used for row in contradiction.rows], contradiction.explanation

    assert shown("yksi") == ([False, True], "Syy.")
    assert shown("kaksi") == ([False, False], "Syy.")


def test_relations_are_shown_from_both_ends() -> None:
    later, earlier = "tuottava-ja-tuloksellinen-tyoelama-2-s21144", "tuottava-ja-tuloksellinen-tyoelama-s20098"
    assert relations(view(CASES, "projects", later))["Jatkaa hanketta"] == [f"hankkeet/{earlier}/"]
    back = [address for found in relations(view(CASES, "projects", earlier)).values() for address in found]
    assert f"hankkeet/{later}/" in back


def test_a_coordination_project_lists_its_sub_projects_and_practices(make_bank: MakeBank) -> None:
    sub = "kind: alahanke\ntheme: kohtaanto\ncoordination_project: koordinaatio\ncall: haku\n"
    root = make_bank(
        {
            "themes/kohtaanto.md": THEME,
            "projects/koordinaatio.md": COORDINATION,
            "projects/alahanke.md": project(sub),
            "calls/haku.md": call("theme: kohtaanto\n"),
            "practices/kaytanto.md": practice("lifecycle: idea\nprojects: [koordinaatio]\n"),
        }
    )
    assert relations(view(root, "projects", "koordinaatio")) == {
        "Käytännöt tästä hankkeesta": ["kaytannot/kaytanto/"],
        "Alahankkeet": ["hankkeet/alahanke/"],
    }


@pytest.mark.parametrize(
    ("known", "note"),
    [("luetellaan", ""), ("ei_ole", "Ei osatoteuttajia."), ("ei_tiedossa", "Osatoteuttajia ei tiedetä.")],
)
def test_no_partners_and_unknown_partners_are_different(make_bank: MakeBank, known: str, note: str) -> None:
    root = make_bank({"projects/hanke.md": project(f"partners_known: {known}\n")})
    assert fact(view(root, "projects", "hanke"), "Toteuttaja").note == note


def test_what_is_not_known_is_said(make_bank: MakeBank) -> None:
    page = view(make_bank({"projects/hanke.md": project()}), "projects", "hanke")
    empty = {fact.label: fact.empty for fact in page.facts if fact.empty}
    assert {"Milloin", "Toteuttaja", "Rahoittaja", "Kenelle", "Missä", "Teema"} <= set(empty)
    assert fact(page, "Tila").badges[0][1] == "ei_tiedossa"


def test_an_alias_of_an_objective_is_shown_under_its_own_name(make_bank: MakeBank) -> None:
    root = make_bank({"projects/hanke.md": project("objectives: [{programme: uos2127, code: 4a, funding: kyllä}]\n")})
    (link,) = fact(view(root, "projects", "hanke"), "Tavoite ohjelmassa").links
    assert link.label.startswith("4.1 ")
    assert link.note.endswith("rahoitus tästä tavoitteesta")


def test_a_name_in_another_language_says_so() -> None:
    page = site(CASES)["hankkeet/talent-hub-eastern-finland/index.html"]
    assert 'lang="en">Talent Hub Eastern Finland</h1>' in page
    assert view(CASES, "projects", "talent-hub-eastern-finland").notices == ()


def test_a_text_in_another_language_is_announced(make_bank: MakeBank) -> None:
    root = make_bank({"projects/hanke.md": project("language: sv\n", body="\nEn text.\n")})
    page = view(root, "projects", "hanke")
    assert page.notices == ("Tämän sivun teksti on vain ruotsiksi.",)
    assert page.body_language == "sv"


def test_results_are_a_table_with_their_parts() -> None:
    page = view(CASES, "projects", "tyohon-satakuntaan-s10515")
    table = section(page, "Tulokset").content
    rows = [[cell.text for cell in row][1:4] for row in table.rows]
    assert rows == [["ei tiedossa", "1\xa0460", "1\xa0829"], ["ei tiedossa", "500", "885"]]
    assert table.rows[0][1].missing
