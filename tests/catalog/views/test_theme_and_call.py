"""The pages of themes and calls."""

from tests.banks import COORDINATION, SPECIMENS, THEME, call, practice, project
from tests.catalog.views.pages import fact, relations, section, view
from tests.conftest import MakeBank

FILES = {
    "themes/kohtaanto.md": THEME,
    "projects/koordinaatio.md": COORDINATION,
    "projects/alahanke.md": project(
        "kind: alahanke\ntheme: kohtaanto\ncoordination_project: koordinaatio\ncall: haku\n"
    ),
    "projects/muu.md": project("theme: kohtaanto\n"),
    "practices/kaytanto.md": practice("lifecycle: idea\nthemes: [kohtaanto]\n"),
    "calls/haku.md": call(
        "theme: kohtaanto\ncoordination_project: koordinaatio\nmax_years: 2.5\n"
        "period:\n  start: 2026-11-01\n  end: 2026-12-01\n"
        "  history: [{field: end, date: 2026-11-20, note: Jatkettiin.}]\n"
        "applied_for: [Malleja.]\n"
        "funding: [{minimum: 250000, maximum: 400000, precision: vali, scope: alahanke, kind: arvio}]\n"
    ),
}


def test_a_theme_leads_from_its_coordination_down_to_practices(make_bank: MakeBank) -> None:
    page = view(make_bank(FILES), "themes", "kohtaanto")
    cards = {part.title: [card.address for card in part.content] for part in page.sections if part.form == "cards"}
    assert cards == {
        "Koordinaatiohanke": ["hankkeet/koordinaatio/"],
        "Alahankkeet": ["hankkeet/alahanke/"],
        "Teeman muut hankkeet": ["hankkeet/muu/"],
        "Teeman käytännöt": ["kaytannot/kaytanto/"],
        "Teeman haut": ["hankehaut/haku/"],
    }
    assert [link.address for link in fact(page, "Koordinaatiohanke").links] == ["hankkeet/koordinaatio/"]


def test_a_theme_without_projects_says_that_they_are_not_known(make_bank: MakeBank) -> None:
    page = view(make_bank({"themes/kohtaanto.md": THEME}), "themes", "kohtaanto")
    assert fact(page, "Koordinaatiohanke").empty
    assert not [part for part in page.sections if part.form == "cards"]


def test_the_ministry_and_the_intermediate_body_of_a_theme() -> None:
    page = view(SPECIMENS / "good", "themes", "tyon-ja-tekijan-kohtaaminen")
    assert [link.label for link in fact(page, "Ohjaava ministeriö").links] == ["Exempelministeriet"]
    (intermediate,) = fact(page, "Välittävä toimielin").links
    assert intermediate.label == "Esimerkkilän TE-toimisto"


def test_a_call_knows_whether_it_is_open(make_bank: MakeBank) -> None:
    page = view(make_bank(FILES), "calls", "haku")
    assert fact(page, "Milloin").text == "1.11.2026–1.12.2026"
    assert fact(page, "Enimmäiskesto").text.startswith("2,5 vuotta")
    assert section(page, "Mitä voi hakea").content == ("Malleja.",)
    assert [cell.text for cell in section(page, "Rahoitus").content.rows[0]][3].startswith("250\xa0000–400\xa0000")
    assert relations(page) == {
        "Haussa haetut hankkeet": ["hankkeet/alahanke/"],
        "Koordinaatiohanke": ["hankkeet/koordinaatio/"],
    }


def test_a_date_that_moved_keeps_its_history(make_bank: MakeBank) -> None:
    page = view(make_bank(FILES), "calls", "haku")
    (row,) = section(page, "Päivien muutokset").content.rows
    assert [cell.text for cell in row][:2] == ["Loppu", "20.11.2026"]
    assert "Jatkettiin." in [cell.text for cell in row]


def test_a_call_and_its_coordination_project_lead_to_each_other(make_bank: MakeBank) -> None:
    root = make_bank(FILES)
    assert "hankehaut/haku/" in relations(view(root, "projects", "koordinaatio"))["Teeman haut"]
    assert relations(view(root, "projects", "alahanke"))["Haku, jossa hanke haettiin"] == ["hankehaut/haku/"]


def test_a_call_in_which_nothing_is_known(make_bank: MakeBank) -> None:
    page = view(make_bank({"calls/haku.md": call()}), "calls", "haku")
    assert fact(page, "Milloin").empty == "Ei tiedossa"
    assert fact(page, "Teema").empty
    assert "Liittyy näihin" not in [part.title for part in page.sections]
