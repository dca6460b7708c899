"""A reader changes the language by keyboard and stays on the same page."""

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser

ENTRY = "kaytannot/hakuklinikka/"


def go_to(page: Page, name: str, presses: int = 30) -> None:
    """Press the tab key until the link or button with a name has the focus."""
    for _ in range(presses):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.innerText.trim()") == name:
            return
    pytest.fail(f"{name} is not reached by keyboard")


@pytest.mark.parametrize("width", [375, 1280])
def test_there_and_back_by_keyboard(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(ENTRY)
    for menu, name, code, path, title in (
        ("Valikko", "Svenska", "sv", "sv/praxis/hakuklinikka/", "Ansökningsklinik för projektsökande"),
        ("Meny", "English", "en", "en/practices/hakuklinikka/", "Application clinic for project applicants"),
        ("Menu", "Suomi", "fi", ENTRY, "Hakuklinikka hakijoille"),
    ):
        if width < 992:
            go_to(page, menu)
            page.keyboard.press("Enter")
        go_to(page, name)
        page.keyboard.press("Enter")
        page.wait_for_url(f"**/{path}")
        assert page.locator("html").get_attribute("lang") == code
        expect(page.get_by_role("heading", level=1)).to_have_text(title)
        current = page.locator(".tp-languages [aria-current=true]")
        expect(current).to_have_text(name)


def test_the_switch_needs_no_script(browser: Browser, address: str) -> None:
    context = browser.new_context(base_url=address, java_script_enabled=False)
    page = context.new_page()
    page.goto("hankkeet/")
    page.get_by_role("navigation", name="Kieli").get_by_role("link", name="English").click()
    page.wait_for_url("**/en/projects/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Projects")
    context.close()


def test_results_are_in_the_language_of_the_page(page: Page) -> None:
    page.goto("sv/sok/?q=hakuklinikka")
    result = page.locator("li:has([data-result='sv/praxis/hakuklinikka/'])")
    expect(result).to_contain_text("Ansökningsklinik för projektsökande")
    expect(result).to_contain_text("Pilottestad")
    expect(page.get_by_role("group", name="Landskap")).to_be_visible()
    result.get_by_role("link").click()
    page.wait_for_url("**/sv/praxis/hakuklinikka/")


def test_what_is_only_in_finnish_is_marked_so_in_results_and_suggestions(page: Page) -> None:
    page.goto("sv/sok/?q=aluekoordinaattorimalli")
    result = page.locator("li:has([data-result='sv/praxis/aluekoordinaattorimalli/'])")
    expect(result.locator("[lang=fi]")).to_have_count(2)  # the title and the summary, not the Swedish labels
    expect(result.get_by_role("heading")).to_have_attribute("lang", "fi")
    page.get_by_role("combobox").first.clear()
    page.get_by_role("combobox").first.press_sequentially("aluekoordin")
    option = page.get_by_role("listbox").get_by_role("option").filter(has_text="Aluekoordinaattorimalli")
    expect(option.locator("[lang=fi]")).to_have_text("Aluekoordinaattorimalli")


@pytest.mark.parametrize("width", [320, 768])
@pytest.mark.parametrize(
    "path",
    [
        "sv/", "sv/praxis/", "sv/praxis/hakuklinikka/", "sv/projekt/tulevaisuuden-tyomarkkinat/", "sv/omraden/",
        "sv/sok/?q=projekt", "sv/lasa/", "sv/tidslinje/", "en/", "en/practices/hakuklinikka/", "en/about/",
    ],
)  # fmt: skip
def test_long_words_do_not_scroll_sideways(page: Page, path: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 700})
    page.goto(path)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    spilt = page.evaluate(
        """() => [...document.querySelectorAll("button, .tp-badge, .tp-tile__label, h1, th")]
            .filter((box) => box.scrollWidth > box.clientWidth + 1 && box.clientWidth > 1)
            .map((box) => box.innerText)"""
    )
    assert spilt == []
