"""The search boxes of the header and the home page suggest what the search page does."""

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

HOME, HEADER = "#tp-search-box", "#tp-q"


@pytest.mark.parametrize(("path", "box"), [("", HOME), ("hankkeet/", HEADER), ("tietoa/", HEADER)])
def test_typing_suggests_terms_and_entries(page: Page, path: str, box: str) -> None:
    page.goto(path)
    page.locator(box).press_sequentially("uusim")
    option = page.get_by_role("listbox").get_by_role("option").first
    expect(option).to_contain_text("Uusimaa")
    state = {name: page.locator(box).get_attribute(name) for name in ("role", "aria-expanded", "aria-controls")}
    assert state == {"role": "combobox", "aria-expanded": "true", "aria-controls": f"{box[1:]}-suggestions"}
    expect(page.locator("[data-search=suggested]")).to_contain_text("ehdotus")
    edges, own = (page.locator(selector).bounding_box() for selector in ("[role=listbox]", box))
    assert edges
    assert own
    assert edges["y"] >= own["y"] + own["height"] - 2, "the popup stands below the box"


def test_chosen_term_is_searched_for(page: Page) -> None:
    page.goto("hankkeet/")
    page.locator(HEADER).press_sequentially("uusim")
    expect(page.get_by_role("listbox")).to_be_visible()
    page.wait_for_load_state("networkidle")  # further letters bring further suggestions
    page.keyboard.press("ArrowDown")
    assert page.locator(HEADER).get_attribute("aria-activedescendant") == "tp-q-suggestion-0"
    page.keyboard.press("Enter")
    page.wait_for_url("**/haku/?q=Uusimaa")
    expect(page.locator("[data-result]").first).to_be_visible()


def test_chosen_entry_is_opened(page: Page) -> None:
    page.goto("")
    page.locator(HOME).press_sequentially("hakuklinik")
    page.get_by_role("listbox").get_by_role("option").filter(has_text="Käytäntö").first.click()
    page.wait_for_url("**/kaytannot/hakuklinikka/")


def test_suggestions_lead_to_pages_of_the_language(page: Page) -> None:
    page.goto("sv/praxis/")
    page.locator(HEADER).press_sequentially("hakuklinik")
    page.get_by_role("listbox").get_by_role("option").filter(has_text="Praxis").first.click()
    page.wait_for_url("**/sv/praxis/hakuklinikka/")


def test_enter_without_a_mark_and_escape_leave_the_text_alone(page: Page) -> None:
    page.goto("")
    page.locator(HOME).press_sequentially("uusim")
    expect(page.get_by_role("listbox")).to_be_visible()
    page.keyboard.press("Escape")
    assert page.get_by_role("listbox").count() == 0
    assert page.input_value(HOME) == "uusim"
    page.keyboard.press("Enter")
    page.wait_for_url("**/haku/?q=uusim")


def test_client_is_fetched_when_a_box_is_used_and_not_before(page: Page) -> None:
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.goto("tietoa/")
    page.wait_for_load_state("networkidle")
    assert not [url for url in requests if "client.js" in url or "search-index" in url]
    with page.expect_response("**/search-index/fi/manifest.json"):
        page.focus(HEADER)
