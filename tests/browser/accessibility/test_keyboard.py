"""Every function by keyboard alone. At every stop the focus is on screen, uncovered and plain to see."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.accessibility.focus import tab_to, walk

pytestmark = pytest.mark.browser

PARTS = 6
LIMIT = 60  # stops on a page; what a page has more of is more of the same


@pytest.mark.parametrize("part", range(PARTS))
def test_every_stop_on_every_type_of_page_is_seen(
    page: Page, where: list[str], part: int, record_property: Callable[[str, object], None]
) -> None:
    wrong: list[str] = []
    looked_at = 0
    for number, address in enumerate(where[part::PARTS]):
        page.set_viewport_size({"width": (320, 1280)[number % 2], "height": 720})
        page.emulate_media(color_scheme=("light", "dark")[number // 2 % 2])
        page.goto(address)
        stops = list(walk(page, LIMIT))
        assert len(stops) > 5, address
        looked_at += len(stops)
        wrong += [f"{address}: {fault}" for stop in stops for fault in stop]
    record_property("keyboard_stops", looked_at)
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("width", [320, 1280])
def test_the_skip_link_leads_into_the_content(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 720})
    page.goto("kaytannot/hakuklinikka/")
    tab_to(page, page.get_by_role("link", name="Siirry sisältöön"), most=1)
    page.keyboard.press("Enter")
    expect(page.get_by_role("main")).to_be_focused()
    page.keyboard.press("Tab")
    assert page.evaluate("!!document.activeElement.closest('main')")


def test_the_menu_opens_and_escape_gives_the_focus_back(page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 720})
    page.goto("")
    button = page.get_by_role("button", name="Valikko")
    assert button.evaluate("b => b.tagName") == "BUTTON"
    expect(button).to_have_attribute("aria-expanded", "false")
    expect(page.get_by_role("navigation", name="Päävalikko")).to_be_hidden()
    tab_to(page, button)
    page.keyboard.press("Enter")
    expect(button).to_have_attribute("aria-expanded", "true")
    tab_to(page, page.get_by_role("navigation", name="Päävalikko").get_by_role("link", name="Teemat"))
    page.keyboard.press("Escape")
    expect(button).to_have_attribute("aria-expanded", "false")
    expect(button).to_be_focused()
    page.keyboard.press("Space")
    tab_to(page, page.get_by_role("navigation", name="Päävalikko").get_by_role("link", name="Maakunnat"))
    page.keyboard.press("Enter")
    page.wait_for_url("**/alueet/")


def test_on_a_wide_screen_there_is_no_menu_button_and_the_menu_is_open(page: Page) -> None:
    page.goto("")
    expect(page.locator(".tp-menu-button")).to_be_hidden()
    tab_to(page, page.get_by_role("navigation", name="Päävalikko").get_by_role("link", name="Käytännöt"))
    page.keyboard.press("Enter")
    page.wait_for_url("**/kaytannot/")


@pytest.mark.parametrize("width", [320, 1280])
def test_slash_leads_to_the_search_box_and_enter_searches(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 720})
    page.goto("kaytannot/hakuklinikka/")
    page.keyboard.press("/")
    expect(page.locator("header input[type=search]")).to_be_focused()
    page.keyboard.type("foorumi")
    page.keyboard.press("Enter")
    page.wait_for_url("**/haku/?q=foorumi")
    expect(page.locator("[data-result]").first).to_be_visible()


def test_suggestions_are_chosen_with_arrows(page: Page) -> None:
    page.goto("haku/")
    box = page.get_by_role("combobox").first
    tab_to(page, box)
    page.keyboard.type("muuto")
    expect(page.get_by_role("option").first).to_be_visible()
    expect(box).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("ArrowDown")
    expect(box).to_have_attribute("aria-activedescendant", re.compile(r"\S"))
    expect(page.get_by_role("listbox").get_by_role("option", selected=True)).to_have_count(1)
    page.keyboard.press("Escape")
    expect(box).to_have_attribute("aria-expanded", "false")
    expect(box).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    chosen = page.get_by_role("listbox").get_by_role("option", selected=True)
    expect(chosen).to_have_count(1)
    page.keyboard.press("Enter")
    expect(box).to_have_attribute("aria-expanded", "false")


def test_facets_keep_the_focus_and_sorting_works(page: Page) -> None:
    page.goto("haku/?q=hanke")
    expect(page.locator("[data-result]").first).to_be_visible()
    box = page.get_by_role("checkbox", name="Käytännöt")
    tab_to(page, box)
    shown = page.locator("[data-result]").first.element_handle()
    page.keyboard.press("Space")
    page.wait_for_url("**kind=practices*")
    shown.wait_for_element_state("hidden")  # new results take the place of the old ones after the address has changed
    expect(page.get_by_role("checkbox", name="Käytännöt")).to_be_focused()
    expect(page.get_by_role("checkbox", name="Käytännöt")).to_be_checked()
    sort = page.get_by_role("combobox", name="Järjestys")
    tab_to(page, sort)
    shown = page.locator("[data-result]").first.element_handle()
    page.keyboard.press("ArrowDown")
    page.wait_for_url("**sort=newest*")
    shown.wait_for_element_state("hidden")
    tab_to(page, page.locator("[data-result]").first)
    page.keyboard.press("Enter")
    page.wait_for_url("**/kaytannot/*/")


@pytest.mark.parametrize("width", [320, 1280])
def test_practices_are_compared_and_taken_away(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 720})
    page.goto("kaytannot/")
    boxes = page.get_by_role("main").get_by_role("checkbox")
    for number in range(2):
        tab_to(page, boxes.nth(number))
        page.keyboard.press("Space")
    tab_to(page, page.get_by_role("button", name="Vertaa valittuja"))
    page.keyboard.press("Enter")
    page.wait_for_url("**/vertaa/?id=*&id=*")
    expect(page.get_by_role("table")).to_be_visible()
    tab_to(page, page.get_by_role("link", name="Poista vertailusta").first)
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/vertaa/\?id=[^&]*$"))


def test_the_colours_are_chosen_and_remembered(page: Page) -> None:
    page.goto("kaytannot/hakuklinikka/")
    tab_to(page, page.get_by_role("radio", name="Laitteen mukaan"))
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("radio", name="Tumma")).to_be_checked()
    assert page.locator("html").get_attribute("data-scheme") == "dark"
    page.goto("")
    assert page.evaluate("getComputedStyle(document.documentElement).colorScheme") == "dark"


def test_the_language_is_changed_to_the_same_entry(page: Page) -> None:
    page.goto("kaytannot/hakuklinikka/")
    tab_to(page, page.get_by_role("navigation", name="Kieli").get_by_role("link", name="Svenska"))
    page.keyboard.press("Enter")
    page.wait_for_url("**/sv/praxis/hakuklinikka/")


def test_the_contents_of_a_page_open_on_a_narrow_screen(page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 720})
    page.goto("kaytannot/hakuklinikka/")
    contents = page.get_by_role("navigation", name="Tällä sivulla")
    tab_to(page, contents.locator("summary"))
    page.keyboard.press("Enter")
    tab_to(page, contents.get_by_role("link", name="Lähteet", exact=True))
    page.keyboard.press("Enter")
    page.wait_for_url("**/#s-lahteet")
    expect(page.get_by_role("heading", name="Lähteet", exact=True)).to_be_in_viewport()


def test_pages_of_a_long_listing_are_turned(page: Page) -> None:
    page.goto("hakemisto/sivu-4/")
    page.locator(".tp-index a").last.focus()
    tab_to(page, page.locator(".tp-pages a[rel=next]"))
    page.keyboard.press("Enter")
    page.wait_for_url("**/hakemisto/sivu-5/")
