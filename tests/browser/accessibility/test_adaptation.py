"""Nothing is lost when people set the page to suit themselves: zoom, spacing, colours, motion, paper."""

from collections.abc import Iterable

import pytest
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

PARTS = 4
SPACING = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-bottom: 2em !important; }"""  # the overrides of WCAG 1.4.12

_LOST = """() => {
  const lost = [];
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) lost.push(`the page scrolls sideways: ${root.scrollWidth}`);
  const shown = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
    && !element.closest(".tp-hide, .tp-scroll, svg, details:not([open]), .search-results > h2");
  for (const element of document.body.querySelectorAll("*")) {
    if (!shown(element)) continue;
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    const name = element.outerHTML.slice(0, 100);
    const clips = /hidden|clip/.test(style.overflowX + style.overflowY);
    if (clips && element !== document.body && element.tagName !== "INPUT"
      && (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1)) {
      lost.push(`clipped: ${name}`);
    }
    const hasText = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim());
    if (hasText && (box.right > root.clientWidth + 1 || box.left < -1) && style.position !== "absolute") {
      lost.push(`beyond the edge: ${name}`);
    }
  }
  return lost;
}"""
_OVERLAPS = """() => {
  const read = "main :is(h1, h2, h3, p, li, dt, dd, caption, summary, label), header a, footer a";
  const apart = ".tp-hide, .tp-scroll, .tp-map, details:not([open]), .search-results > h2";
  const texts = [...document.querySelectorAll(read)]
    .filter((element) => element.checkVisibility() && !element.closest(apart) && element.innerText.trim());
  const wrong = [];
  for (const element of texts) {
    element.scrollIntoView({ block: "center", behavior: "instant" });
    const range = document.createRange();
    range.selectNodeContents(element);
    const box = [...range.getClientRects()].find((rect) => rect.width > 4 && rect.height > 4);
    if (!box) continue;
    const top = document.elementFromPoint(box.left + 2, box.top + box.height / 2);
    if (top && !element.contains(top) && !top.contains(element) && !top.closest(".tp-card")?.contains(element)) {
      wrong.push(`${element.outerHTML.slice(0, 90)} lies under ${top.outerHTML.slice(0, 90)}`);
    }
  }
  return wrong;
}"""


def lost(page: Page) -> list[str]:
    """Parts of the page that cannot be read as it stands."""
    return [*page.evaluate(_LOST), *page.evaluate(_OVERLAPS)]


def told(faults: Iterable[str]) -> str:
    """Faults one below another, for the report."""
    return "\n".join(faults)


@pytest.mark.parametrize("part", range(PARTS))
def test_zoom_and_spacing_lose_nothing(page: Page, where: list[str], part: int) -> None:
    """1280 px at 400 % is 320 px wide; then the same with the reader's own spacing, at 320 and 1280 px."""
    wrong: list[str] = []
    for address in where[part::PARTS]:
        page.set_viewport_size({"width": 320, "height": 256})
        page.goto(address)
        if "?" in address:
            page.wait_for_load_state("networkidle")
        wrong += [f"{address} at 400 %: {fault}" for fault in lost(page)]
        page.evaluate(
            """css => {
              const sheet = new CSSStyleSheet();
              sheet.replaceSync(css);
              document.adoptedStyleSheets = [sheet];
            }""",
            SPACING,
        )
        for width in (320, 1280):
            page.set_viewport_size({"width": width, "height": 800})
            wrong += [f"{address} with spacing at {width}: {fault}" for fault in lost(page)]
    assert not wrong, told(wrong)


@pytest.mark.parametrize("part", range(PARTS))
def test_paper_and_forced_colours_lose_nothing(page: Page, where: list[str], part: int) -> None:
    wrong: list[str] = []
    for address in where[part::PARTS]:
        page.emulate_media(media="screen", forced_colors="active")
        page.set_viewport_size({"width": 1280, "height": 800})
        page.goto(address)
        if "?" in address:
            page.wait_for_load_state("networkidle")
        wrong += [f"{address} in forced colours: {fault}" for fault in lost(page)]
        page.emulate_media(media="print", forced_colors="none")
        page.set_viewport_size({"width": 700, "height": 1000})
        wrong += [f"{address} on paper: {fault}" for fault in page.evaluate(_LOST)]
        assert page.get_by_role("heading", level=1).is_visible(), address
        assert not page.get_by_role("navigation").filter(visible=True).count(), address
    assert not wrong, told(wrong)


def test_signs_stay_visible_in_forced_colours(page: Page) -> None:
    page.emulate_media(forced_colors="active")
    page.goto("kaytannot/hakuklinikka/")
    signs = page.locator(".tp-icon, .tp-facts dt").filter(visible=True)
    assert signs.count() > 5
    colours = """sign => [[sign, sign.matches("dt") ? "::before" : null], [document.documentElement, null]].map(
      ([element, part]) => getComputedStyle(element, part).backgroundColor)"""
    for sign in signs.all():
        sign_colour, page_colour = sign.evaluate(colours)
        assert sign_colour != page_colour


def test_nothing_moves_for_those_who_ask(page: Page, where: list[str]) -> None:
    page.emulate_media(reduced_motion="reduce")
    moving = """() => [...document.querySelectorAll("*")].filter((element) => {
      const style = getComputedStyle(element);
      const lasts = (times) => times.split(",").some((time) => parseFloat(time) > 0.01);
      return lasts(style.transitionDuration) || lasts(style.animationDuration) || style.scrollBehavior === "smooth";
    }).map((element) => element.outerHTML.slice(0, 80))"""
    for address in where[::4]:
        page.goto(address)
        assert page.evaluate(moving) == [], address


def test_a_large_font_of_the_reader_widens_the_page_with_it(browser: Browser, address: str) -> None:
    """Text grows with the reader's own size: nothing is set in pixels."""
    page = browser.new_page(base_url=address, viewport={"width": 1280, "height": 800})
    page.goto("kaytannot/hakuklinikka/")
    size = "parseFloat(getComputedStyle(document.querySelector('.tp-body p')).fontSize)"
    before = page.evaluate(size)
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert page.evaluate(size) > 1.8 * before
    assert page.evaluate("document.documentElement.scrollWidth") <= 1280
    page.close()
