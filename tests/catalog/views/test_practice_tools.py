"""What a practice's page offers besides its text: bars of figures, a list to tick off, and a card on paper."""

import re

from tests.banks import practice, site
from tests.catalog.views.pages import section, view
from tests.conftest import MakeBank

SOURCE = "sources: [{id: raportti, title: Raportti, publisher: Kunta}]\n"
TABLE = "Tulokset"


def page_of(make_bank: MakeBank, fields: str) -> str:
    root = make_bank({"practices/kaytanto.md": practice(f"lifecycle: pilotoitu\n{fields}")})
    return site(root)["kaytannot/kaytanto/index.html"]


def measured(figures: str) -> str:
    return "results:\n  - {name: Osallistujat, " + figures + ", sources: [raportti]}\n" + SOURCE


def test_a_figure_is_drawn_beside_its_target(make_bank: MakeBank) -> None:
    page = page_of(make_bank, measured("target: 60, actual: 45"))
    assert "Toteuma 45, tavoite 60." in page
    assert 'class="tp-bar" d="M0 1h75v6H0z"' in page
    assert 'class="tp-goal" d="M100 0v8"' in page
    words = re.search(r"<li><p>Osallistujat</p><svg aria-hidden=\"true\".*?</svg><p[^>]*>Toteuma 45", page)
    assert words, "the picture says nothing that stands not beside it in words"


def test_more_than_the_target_moves_the_target(make_bank: MakeBank) -> None:
    page = page_of(make_bank, measured("target: 50, actual: 200"))
    assert 'd="M0 1h100v6H0z"' in page
    assert 'd="M25 0v8"' in page


def test_nothing_is_drawn_without_a_target_or_below_zero(make_bank: MakeBank) -> None:
    for figures in ("actual: 45", "target: 0, actual: 45", "target: 10, actual: -3"):
        assert "tp-goals" not in page_of(make_bank, measured(figures)), figures


def test_the_table_has_the_same_numbers(make_bank: MakeBank) -> None:
    root = make_bank({"practices/kaytanto.md": practice("lifecycle: pilotoitu\n" + measured("target: 60, actual: 45"))})
    table = section(view(root, "practices", "kaytanto"), TABLE).content
    ((_, _, target, actual, _, _),) = table.rows
    assert table.bars[0].text == f"Toteuma {actual.text}, tavoite {target.text}."


def test_a_target_alone_is_an_empty_bar(make_bank: MakeBank) -> None:
    page = page_of(make_bank, "targets:\n  - {name: Osallistujat, value: 60}\n")
    assert "Tavoite 60. Toteumaa ei ole vielä mitattu." in page
    assert "tp-goal" in page
    assert 'class="tp-bar"' not in page


def test_preconditions_can_be_ticked_off_and_nothing_is_stored(make_bank: MakeBank) -> None:
    page = page_of(make_bank, "preconditions: [Tila., Kaksi ohjaajaa.]\n")
    boxes = re.findall(r"<label>(<input[^>]*>)([^<]*)</label>", page)
    assert [label for _, label in boxes] == ["Tila.", "Kaksi ohjaajaa."]
    assert {box for box, _ in boxes} == {'<input type="checkbox">'}
    assert '<form class="tp-fitting" autocomplete="off">' in page, "browsers would bring the ticks back"
    assert "<legend>Sovita omaan paikkaan:" in page


def test_without_preconditions_there_is_no_list(make_bank: MakeBank) -> None:
    assert "tp-fitting" not in page_of(make_bank, "")


def test_only_practices_are_cards(make_bank: MakeBank) -> None:
    root = make_bank(
        {"practices/kaytanto.md": practice(), "organisations/yhdistys.yml": "kind: yhdistys\nnames: [{fi: Y ry}]\n"}
    )
    pages = site(root)
    card = pages["kaytannot/kaytanto/index.html"]
    assert "<b>https://pankki.example/kaytannot/kaytanto/</b>" in card
    assert '<div class="tp-paper"><img src="qr_code.png" ' in card
    assert "tp-paper" not in pages["organisaatiot/yhdistys/index.html"]
