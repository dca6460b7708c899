"""The page of a practice."""

import pytest

from tests.banks import ORGANISATION, SPECIMENS, THEME, practice, project, site
from tests.catalog.views.pages import fact, relations, section, view
from tests.conftest import MakeBank

GOOD = SPECIMENS / "good"
OTHER = "kind: kunta\nnames:\n  - {fi: Vanha kunta, end: 2024-12-31}\n  - {fi: Uusi kunta, start: 2025-01-01}\n"


def test_the_essentials_come_first() -> None:
    page = view(GOOD, "practices", "tyopaikkavartti")
    assert [item.label for item in page.facts][:6] == [
        "Kenelle",
        "Missä",
        "Toimiiko se?",
        "Mistä se tiedetään?",
        "Missä käytössä",
        "Keneltä kysyä",
    ]
    assert [kind for kind, _, _ in page.badges] == ["lifecycle", "outcome", "evidence"]


def test_the_three_dimensions_are_kept_apart() -> None:
    page = view(GOOD, "practices", "tyopaikkavartti")
    assert [term for _, term, _ in page.badges] == ["levitetty", "toimi_osin", "taso_4"]


def test_a_practice_without_evidence_says_so(make_bank: MakeBank) -> None:
    page = view(make_bank({"practices/kaytanto.md": practice()}), "practices", "kaytanto")
    know = fact(page, "Mistä se tiedetään?")
    assert know.evidence is not None
    assert know.evidence[0] == 0
    assert know.note == "Mitään näyttöä ei ole kirjattu. Mitään ei ole mitattu."
    assert section(page, "Tulokset").content.text == "Mitään ei ole mitattu."
    assert fact(page, "Missä käytössä").empty == "Käyttöpaikkoja ei tiedetä"
    assert fact(page, "Keneltä kysyä").empty == "Yhteystietoa ei ole"


def test_the_grade_names_the_evidence_that_carries_it(make_bank: MakeBank) -> None:
    text = practice(
        "lifecycle: idea\nevidence:\n"
        "  - {design: satunnaistettu, finding: Toimi hyvin., sources: []}\n"
        "  - {design: kuvaus_ja_perustelu, finding: Tuntui toimivan., sources: [aa]}\n"
        "sources: [{id: aa, title: A}]\n"
    )
    page = view(make_bank({"practices/kaytanto.md": text}), "practices", "kaytanto")
    know = fact(page, "Mistä se tiedetään?")
    assert know.evidence is not None
    assert know.evidence[0] == 1
    assert "kuvaus" in know.note


@pytest.mark.parametrize(
    ("lifecycle", "now", "done"),
    [("idea", "Idea", 0), ("pilotoitu", "Pilotoitu", 2)],
)
def test_the_steps_of_the_lifecycle(make_bank: MakeBank, lifecycle: str, now: str, done: int) -> None:
    page = view(make_bank({"practices/kaytanto.md": practice(f"lifecycle: {lifecycle}\n")}), "practices", "kaytanto")
    row = section(page, "Vaihe").content
    assert (row.steps[row.here], row.here, row.ended) == (now, done, False)
    assert not [label for label in row.steps if label.startswith("Päättynyt")]


def test_an_ended_practice_has_no_finished_steps(make_bank: MakeBank) -> None:
    page = view(make_bank({"practices/kaytanto.md": practice("lifecycle: paattynyt\n")}), "practices", "kaytanto")
    row = section(page, "Vaihe").content
    assert row.steps[row.here].split()[0] == "Päättynyt"
    assert (row.here, row.ended) == (len(row.steps) - 1, True)


def test_a_practice_that_did_not_work_is_an_entry_of_full_standing(make_bank: MakeBank) -> None:
    root = make_bank({"practices/kaytanto.md": practice("lifecycle: paattynyt\noutcome: ei_toiminut\n")})
    page = site(root)["kaytannot/kaytanto/index.html"]
    assert "Ei toiminut" in page
    assert "kaytannot/kaytanto/" in site(root)["lopputulokset/ei-toiminut/index.html"]


def test_places_of_use_have_the_name_of_the_day_they_were_checked(make_bank: MakeBank) -> None:
    fields = "lifecycle: levitetty\nadoptions:\n" + "".join(
        f"  - {{organisation: kunta, state: {state}, checked: {day}}}\n"
        for state, day in (("kaytossa", "2024-05"), ("lopetettu", "2026-05-01"))
    )
    root = make_bank({"organisations/kunta.yml": OTHER, "practices/kaytanto.md": practice(fields)})
    links = fact(view(root, "practices", "kaytanto"), "Missä käytössä").links
    assert [link.label for link in links] == ["Vanha kunta", "Uusi kunta"]
    assert "tarkistettu toukokuu 2024" in links[0].note
    rows = section(view(root, "practices", "kaytanto"), "Missä käytössä").content.rows
    assert rows[0][0].note == "nykyisin Uusi kunta"


def test_more_places_than_fit_are_counted(make_bank: MakeBank) -> None:
    files = {f"organisations/kunta-{n}.yml": ORGANISATION for n in range(6)}
    fields = "lifecycle: levitetty\nadoptions:\n" + "".join(
        f"  - {{organisation: kunta-{n}, state: kaytossa, checked: 2026}}\n" for n in range(6)
    )
    root = make_bank({**files, "practices/kaytanto.md": practice(fields)})
    use = fact(view(root, "practices", "kaytanto"), "Missä käytössä")
    assert (len(use.links), use.note) == (4, "ja 2 muuta")
    assert len(section(view(root, "practices", "kaytanto"), "Missä käytössä").content.rows) == 6


def test_an_intention_is_shown_as_an_intention(make_bank: MakeBank) -> None:
    root = make_bank({"practices/kaytanto.md": practice("lifecycle: pilotoitu\nintentions: [Aiotaan levittää.]\n")})
    page = view(root, "practices", "kaytanto")
    assert section(page, "Mitä aiotaan").content == ("Aiotaan levittää.",)
    assert fact(page, "Missä käytössä").empty


def test_relations_run_both_ways_and_each_page_stands_once(make_bank: MakeBank) -> None:
    root = make_bank(
        {
            "themes/kohtaanto.md": THEME,
            "projects/hanke.md": project(),
            "practices/pohja.md": practice(body="\n[Jatko](jatko.md)\n"),
            "practices/jatko.md": practice(
                "lifecycle: idea\nprojects: [hanke]\nbuilds_on: [{practice: pohja, note: Sama runko.}]\n",
                body="\nVrt. [pohja](pohja.md) ja [toinen](toinen.md).\n",
            ),
            "practices/toinen.md": practice("lifecycle: idea\ndiffers_from: [{practice: jatko}]\n"),
        }
    )
    assert relations(view(root, "practices", "jatko")) == {
        "Hankkeet, joissa käytäntö on syntynyt tai käytössä": ["hankkeet/hanke/"],
        "Rakentuu näiden pohjalle": ["kaytannot/pohja/"],
        "Näistä tämä eroaa": ["kaytannot/toinen/"],
    }
    assert relations(view(root, "practices", "pohja")) == {"Tämän pohjalle rakentuvat": ["kaytannot/jatko/"]}


def test_a_link_to_a_draft_is_its_bare_id(make_bank: MakeBank) -> None:
    root = make_bank(
        {
            "projects/luonnos.md": project("draft: kyllä\n"),
            "practices/kaytanto.md": practice(
                "lifecycle: idea\nprojects: [luonnos]\n", body="\n[Luonnos](../projects/luonnos.md)\n"
            ),
        }
    )
    pages = site(root)
    assert "hankkeet/luonnos/index.html" not in pages
    assert 'href="../../hankkeet/luonnos/' not in pages["kaytannot/kaytanto/index.html"]
    assert 'href="../../hankkeet/"' in pages["kaytannot/kaytanto/index.html"]


def test_whom_to_ask_is_a_function_and_never_a_person() -> None:
    (contact,) = fact(view(GOOD, "practices", "tyopaikkavartti"), "Keneltä kysyä").links
    assert contact.label == "Esimerkkilän työllisyysalue, neuvonta"
    assert contact.address == "https://www.esimerkki.example/yhteys"


def test_how_to_cite() -> None:
    page = view(GOOD, "practices", "tyopaikkavartti")
    assert section(page, "Näin viittaat tähän sivuun").content == (
        "Työpaikkavartti. Tietopankki. Tarkistettu 1.3.2026."
    )


def test_the_table_of_contents_follows_the_page() -> None:
    page = view(GOOD, "practices", "tyopaikkavartti")
    assert [item.id for item in page.toc][:3] == ["k-nain-se-tehdaan", "k-mita-opittiin", "s-vaihe"]
    assert page.toc[-1].id == "s-viittaus"
