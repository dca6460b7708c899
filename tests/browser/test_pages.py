"""Every kind of page: one h1, landmarks, no sideways scrolling, and everything reachable without scripts."""

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser

PAGES = (
    "",
    "kaytannot/",
    "kaytannot/hakuklinikka/",
    "hankkeet/",
    "hankkeet/parempi-tyoelama/",
    "teemat/kohtaanto/",
    "organisaatiot/hameen-ely-keskus/",
    "hankehaut/kohtaanto-koordinaatiohanke-2022/",
    "alueet/",
    "alueet/pohjois-savo/",
    "kohderyhmat/hanketoimijat/",
    "haku/?q=hanke",
    "tietoa/",
    "ohjeet/virheet/",
    "404.html",
)


@pytest.mark.parametrize("path", PAGES)
def test_structure(page: Page, path: str) -> None:
    page.goto(path)
    expect(page.get_by_role("heading", level=1)).to_have_count(1)
    expect(page.get_by_role("main")).to_have_count(1)
    expect(page.get_by_role("banner")).to_have_count(1)
    expect(page.get_by_role("contentinfo")).to_have_count(1)
    assert page.locator("html").get_attribute("lang") == "fi"
    assert page.title().strip()


@pytest.mark.parametrize("width", [320, 375, 768])
@pytest.mark.parametrize("path", PAGES)
def test_nothing_scrolls_sideways(page: Page, path: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 700})
    page.goto(path)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_listings_work_without_scripts(browser: Browser, address: str) -> None:
    context = browser.new_context(base_url=address, java_script_enabled=False)
    page = context.new_page()
    page.goto("haku/")
    page.get_by_role("main").get_by_role("link", name="Maakunnat").first.click()
    page.get_by_role("main").get_by_role("link", name="Pohjois-Savo").click()
    page.get_by_role("link", name="Kohtaantofoorumi", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Kohtaantofoorumi")
    context.close()


def test_facts_come_before_the_body(page: Page) -> None:
    page.goto("kaytannot/hakuklinikka/")
    text = page.get_by_role("article").inner_text()
    assert text.index("Mistä se tiedetään?") < text.index("Mistä on kyse")
    assert "Mitään ei ole mitattu" in text
    assert "Tilanne 21.11.2026" in text
