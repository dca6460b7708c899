"""The page of an organisation: names through time, successors and roles."""

from catalog.language.passages import foreign
from tests.banks import SPECIMENS, practice, project
from tests.catalog.views.pages import fact, relations, section, view
from tests.conftest import MakeBank

GOOD = SPECIMENS / "good"
CASES = SPECIMENS / "cases"
FILES = {
    "organisations/vanha.yml": (
        "kind: yritys\nnames:\n  - {fi: Vanha Oy, start: 2010, end: 2025-12-31}\n"
        "successors:\n  - {organisation: uusi, type: organisaatio, date: 2026-01-01, regions: [lappi]}\n"
        "  - {organisation: toinen, type: tehtava, task: neuvonta, certainty: epavarma, note: Ehkä.}\n"
        "  - {organisation: uusi, type: tehtava, task: laskutus}\n"
    ),
    "organisations/uusi.yml": "kind: yritys\nnames: [{fi: Uusi Oy, sv: Nya Ab}]\nbusiness_ids: [2296962-1]\n",
    "organisations/toinen.yml": "kind: yritys\nlanguage: sv\nnames: [{sv: Andra Ab}]\n",
    "projects/hanke.md": project(
        "period: {start: 2024}\norganisations:\n  - {organisation: vanha, role: paatoteuttaja}\n"
        "  - {organisation: vanha, role: kumppani}\n"
    ),
    "practices/kaytanto.md": practice(
        "lifecycle: idea\nadoptions: [{organisation: uusi, state: kaytossa, checked: 2026}]\n"
    ),
}


def test_successors_and_predecessors(make_bank: MakeBank) -> None:
    root = make_bank(FILES)
    assert [link.label for link in fact(view(root, "organisations", "vanha"), "Seuraajat").links] == [
        "Uusi Oy",
        "Andra Ab",
    ]
    for successor in ("uusi", "toinen"):
        (before,) = fact(view(root, "organisations", successor), "Edeltäjät").links
        assert (before.label, before.address) == ("Vanha Oy", "organisaatiot/vanha/")


def test_each_succession_says_what_moved_and_how_sure_it_is(make_bank: MakeBank) -> None:
    rows = section(view(make_bank(FILES), "organisations", "vanha"), "Seuraajat").content.rows
    assert [(str(row[0].text), row[1].note, row[2].text) for row in rows] == [
        ("Uusi Oy", "", "1.1.2026"),
        ("Andra Ab", "neuvonta", ""),
        ("Uusi Oy", "laskutus", ""),
    ]
    assert rows[0][3].text == "Lappi"
    assert rows[1][3].text.startswith("Ehkä. – Epävarma")
    assert rows[1][0].text == foreign("Andra Ab", "sv")


def test_names_with_their_periods() -> None:
    table = section(view(GOOD, "organisations", "esimerkkilan-tyollisyysalue"), "Nimet eri aikoina").content
    assert [row[0].text for row in table.rows] == ["2010–31.12.2024", "1.1.2025 alkaen"]
    assert [row[1].text for row in table.rows] == ["Esimerkkilän työvoimapalvelukeskus", "Esimerkkilän työllisyysalue"]
    assert table.rows[1][2].text == "Exempelby sysselsättningsområde"
    assert table.note == "Muut nimet: ETA"


def test_a_name_without_a_period_is_todays_name(make_bank: MakeBank) -> None:
    table = section(view(make_bank(FILES), "organisations", "uusi"), "Nimet eri aikoina").content
    assert [row[0].text for row in table.rows] == ["nyt"]


def test_roles_and_uses_lead_back(make_bank: MakeBank) -> None:
    root = make_bank(FILES)
    page = view(root, "organisations", "vanha")
    assert relations(page) == {"Hankkeet rooleineen": ["hankkeet/hanke/"]}
    (group,) = section(page, "Liittyy näihin").content
    assert group.links[0].note == "päätoteuttaja, kumppani"
    assert relations(view(root, "organisations", "uusi")) == {
        "Täällä käytössä olevat käytännöt": ["kaytannot/kaytanto/"]
    }


def test_the_project_shows_the_old_name_and_the_new_body(make_bank: MakeBank) -> None:
    (lead,) = fact(view(make_bank(FILES), "projects", "hanke"), "Toteuttaja").links
    assert (lead.label, lead.note) == ("Vanha Oy", "nykyisin Uusi Oy")


def test_a_split_body_names_all_that_carry_it_on() -> None:
    page = view(CASES, "projects", "tuottava-ja-tuloksellinen-tyoelama-s20098")
    funders = fact(page, "Rahoittaja").links
    assert funders[0].label == "Hämeen ELY-keskus"
    assert funders[0].note == "nykyisin Kaakkois-Suomen elinvoimakeskus, Sisä-Suomen elinvoimakeskus"


def test_the_business_id_is_shown_but_two_bodies_may_share_it() -> None:
    first = fact(view(CASES, "organisations", "keha-keskus"), "Y-tunnus").text
    second = fact(view(CASES, "organisations", "pohjois-karjalan-ely-keskus"), "Y-tunnus").text
    assert first == second == "2296962-1"
