"""Pages stand still while they load, and keep nothing about the visitor before the visitor chooses something."""

import pytest
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

PARTS = 3
_WATCH = """window.shifted = [];
new PerformanceObserver((list) => {
  for (const { value, sources } of list.getEntries()) {
    window.shifted.push([value, sources.map(({ node }) => node?.outerHTML?.slice(0, 80) ?? "")]);
  }
}).observe({ type: "layout-shift", buffered: true });"""
MOST = 0.05


@pytest.mark.parametrize("part", range(PARTS))
def test_no_page_jumps_while_it_loads(browser: Browser, address: str, where: list[str], part: int) -> None:
    for width in (375, 1280):
        context = browser.new_context(base_url=address, viewport={"width": width, "height": 800})
        context.add_init_script(_WATCH)
        page = context.new_page()
        for path in where[part::PARTS]:
            page.goto(path)
            page.wait_for_load_state("networkidle")
            shifts = page.evaluate("window.shifted")
            assert sum(value for value, _ in shifts) < MOST, (path, width, shifts)
        context.close()


def test_the_watch_sees_a_jump(browser: Browser, address: str) -> None:
    page = browser.new_page(base_url=address)
    page.add_init_script(_WATCH)
    page.goto("kaytannot/")
    page.evaluate("document.querySelector('main').style.marginTop = '300px'")
    page.wait_for_timeout(300)
    assert sum(value for value, _ in page.evaluate("window.shifted")) > MOST
    page.close()


def test_nothing_is_stored_before_a_choice(page: Page, where: list[str]) -> None:
    kept = """async () => [localStorage.length, sessionStorage.length, (await indexedDB.databases()).length,
      (await caches.keys()).length, document.cookie.length,
      (await navigator.serviceWorker.getRegistrations()).length]"""
    for path in where:
        page.goto(path)
        assert page.evaluate(kept) == [0, 0, 0, 0, 0, 0], path
    page.get_by_role("radio", name="Dark", exact=False).check()
    assert page.evaluate("localStorage.length") == 1
    page.get_by_role("radio", name="As on this device", exact=False).check()
    assert page.evaluate("localStorage.length") == 0
