"""A newcomer finds a practice for their own situation from the home page in at most three clicks, by keyboard alone."""

import pytest
from playwright.sync_api import Locator, Page, expect

from catalog.language.addresses import SEGMENTS, Addresses
from tests.browser.accessibility.focus import tab_to

pytestmark = pytest.mark.browser

CLICKS = 3


def ways_in(page: Page) -> list[str]:
    """The headings under which the home page lets one choose one's situation."""
    return page.locator(".tp-ways > section > h2").all_inner_texts()


def situation(page: Page, heading: str) -> Locator:
    """The first choice under a heading that something has been recorded for."""
    section = page.locator(".tp-ways > section").filter(has=page.get_by_role("heading", name=heading, exact=True))
    return section.locator("a:visible").filter(has_not_text="0").first


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("language", sorted(SEGMENTS))
def test_a_practice_for_the_situation_is_near(page: Page, language: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    home = Addresses(language, {}).home
    page.goto(home)
    ways = ways_in(page)
    assert len(ways) > 1
    for heading in ways:
        page.goto(home)
        clicks = 0
        chosen = situation(page, heading)
        situation_address = chosen.evaluate("link => link.href")
        practice = page.locator(f'.tp-card a[href*="{SEGMENTS[language]["practices"]}/"]').first
        while clicks < CLICKS and not page.locator(".tp-facts").count():
            tab_to(page, practice if clicks else chosen)
            page.keyboard.press("Enter")
            clicks += 1
            page.wait_for_load_state()
            expect(page.get_by_role("heading", level=1)).to_be_visible()
        assert f"/{Addresses(language, {}).listing('practices')}" in page.url, (heading, page.url)
        told = page.locator("main a").evaluate_all("links => links.map((link) => link.href)")
        assert situation_address in told, f"{page.url} does not name what was chosen: {situation_address}"
