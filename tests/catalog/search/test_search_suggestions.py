"""The combobox of the search page in Chromium: its roles, the keyboard, and what it says aloud."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.catalog.search.browsing import SearchSession

pytestmark = pytest.mark.browser


def box_of(page: Page) -> dict[str, str | None]:
    box = page.locator("#search-query")
    names = ("aria-expanded", "aria-controls", "aria-activedescendant", "aria-autocomplete", "role")
    return {name: box.get_attribute(name) for name in names}


def options(page: Page) -> Locator:
    return page.get_by_role("listbox").get_by_role("option")


def selected(page: Page) -> list[str]:
    return page.locator("[role=option][aria-selected=true]").all_inner_texts()


@pytest.fixture
def typed(session: SearchSession) -> SearchSession:
    """A page on which `pirk` has been typed: the region Pirkanmaa and the best results are suggested."""
    session.open()
    session.page.focus("#search-query")
    session.act(lambda: session.page.keyboard.type("pirk"))
    expect(session.page.get_by_role("listbox")).to_be_visible()
    return session


def test_nothing_is_suggested_before_typing(session: SearchSession) -> None:
    session.open(q="nuoret")
    assert box_of(session.page)["aria-expanded"] == "false"
    assert session.page.get_by_role("listbox").count() == 0


def test_popup_is_announced_and_belongs_to_the_box(typed: SearchSession) -> None:
    page = typed.page
    state = box_of(page)
    assert (state["role"], state["aria-expanded"], state["aria-autocomplete"]) == ("combobox", "true", "list")
    assert page.locator(f"#{state['aria-controls']}").get_attribute("role") == "listbox"
    texts = options(page).all_inner_texts()
    assert texts[0].split() == ["Pirkanmaa", "Alue"]
    assert typed.text("suggested") == f"{len(texts)} ehdotusta. Selaa niitä nuolinäppäimillä."
    assert page.locator("[data-search=suggested]").get_attribute("role") == "status"


def test_arrows_move_the_mark_and_leave_the_focus_in_the_box(typed: SearchSession) -> None:
    page = typed.page
    count = options(page).count()
    page.keyboard.press("ArrowDown")
    assert selected(page)[0].startswith("Pirkanmaa")
    assert box_of(page)["aria-activedescendant"] == options(page).first.get_attribute("id")
    assert page.evaluate("document.activeElement.id") == "search-query"
    page.keyboard.press("ArrowUp")
    assert selected(page) == []
    assert box_of(page)["aria-activedescendant"] is None
    page.keyboard.press("ArrowUp")
    assert options(page).nth(count - 1).get_attribute("aria-selected") == "true"


def test_enter_takes_the_marked_term(typed: SearchSession) -> None:
    page = typed.page
    page.keyboard.press("ArrowDown")
    typed.act(lambda: page.keyboard.press("Enter"))
    assert page.input_value("#search-query") == "Pirkanmaa"
    assert "q=Pirkanmaa" in page.url
    assert box_of(page)["aria-expanded"] == "false"


def test_enter_without_a_mark_searches_for_what_was_typed(typed: SearchSession) -> None:
    typed.act(lambda: typed.page.keyboard.press("Enter"))
    assert typed.page.input_value("#search-query") == "pirk"
    assert typed.page.get_by_role("listbox").count() == 0


def test_escape_closes_and_arrow_opens_again(typed: SearchSession) -> None:
    page = typed.page
    page.keyboard.press("Escape")
    assert page.get_by_role("listbox").count() == 0
    assert page.input_value("#search-query") == "pirk"
    assert typed.text("suggested") == ""
    page.keyboard.press("ArrowDown")
    assert page.get_by_role("listbox").is_visible()


def test_leaving_the_box_closes(typed: SearchSession) -> None:
    typed.page.keyboard.press("Tab")
    assert typed.page.get_by_role("listbox").count() == 0


def test_mouse_chooses_and_the_focus_stays(typed: SearchSession) -> None:
    page = typed.page
    typed.act(options(page).first.click)
    assert page.input_value("#search-query") == "Pirkanmaa"
    assert page.evaluate("document.activeElement.id") == "search-query"


def test_title_leads_to_the_entry(session: SearchSession) -> None:
    session.open()
    session.page.focus("#search-query")
    session.act(lambda: session.page.keyboard.type("muutosturv"))
    option = options(session.page).filter(has_text="Muutosturvan pikapolku").first
    expect(option).to_be_visible()
    with session.page.expect_navigation(url="**/kaytannot/muutosturva-*/"):
        option.click()


def test_no_term_means_no_popup(session: SearchSession) -> None:
    session.open()
    session.page.focus("#search-query")
    session.act(lambda: session.page.keyboard.type("xyzzyqwv"))
    assert session.page.get_by_role("listbox").count() == 0
    assert session.complaints == []
