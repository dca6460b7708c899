"""Where the keyboard stands, and whether a person would see it: WCAG 2.4.7, 2.4.11, 2.4.13 and 2.5.8."""

from collections.abc import Iterator
from typing import Any

from playwright.sync_api import Locator, Page

_LOOK = """() => {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const light = (colour) => {
    const [r, g, b] = colour.match(/[\\d.]+/g).slice(0, 3).map((part) => part / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (one, other) => {
    const [low, high] = [light(one), light(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };
  const seen = (colour) => !/^rgba\\(.*, 0\\)$|transparent/.test(colour);
  const style = getComputedStyle(element);
  let behind = parseFloat(style.outlineOffset) < 0 ? element : element.parentElement;
  while (behind && !seen(getComputedStyle(behind).backgroundColor)) behind = behind.parentElement;
  const box = [...element.getClientRects()][0] ?? element.getBoundingClientRect();
  // of what is larger than the screen, such as a long table, the part that is on it
  const middle = (start, size, screen) =>
    size > screen ? (Math.max(start, 0) + Math.min(start + size, screen)) / 2 : start + size / 2;
  const [x, y] = [middle(box.left, box.width, innerWidth), middle(box.top, box.height, innerHeight)];
  const top = document.elementFromPoint(x, y);
  const inText = style.display === "inline" || !!element.closest("p, .tp-body li, .tp-soft");
  return {
    what: element.outerHTML.slice(0, 120),
    ring: style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth),
    contrast: contrast(style.outlineColor, getComputedStyle(behind ?? document.documentElement).backgroundColor),
    onScreen: x >= 0 && x <= innerWidth && y >= 0 && y <= innerHeight,
    covered: !(top && (element.contains(top) || top.contains(element) || top.closest("label")?.control === element)),
    by: top?.outerHTML.slice(0, 80) ?? "",
    small: !inText && Math.min(box.width, box.height) < 23.9
      && !(element.labels?.[0] && element.labels[0].getBoundingClientRect().height >= 24),
  };
}"""


def faults_at_focus(page: Page) -> list[str]:
    """What is wrong with the focus where it stands now; nothing when it is on the document itself."""
    look: dict[str, Any] | None = page.evaluate(_LOOK)
    if look is None:
        return []
    faults = {
        f"ring of {look['ring']} px": look["ring"] < 3,
        f"contrast of the ring {look['contrast']:.1f}": look["contrast"] < 3,
        "off the screen": not look["onScreen"],
        f"covered by {look['by']}": look["onScreen"] and look["covered"],
        "target under 24 px": look["small"],
    }
    return [f"{fault}: {look['what']}" for fault, is_so in faults.items() if is_so]


def walk(page: Page, most: int) -> Iterator[list[str]]:
    """Press Tab until the document's end or ``most`` stops, and tell the faults of every stop."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement === document.body"):
            return
        yield faults_at_focus(page)


def tab_to(page: Page, target: Locator, most: int = 300) -> None:
    """Press Tab until ``target`` has the focus; every stop on the way must be one that a person sees."""
    for _ in range(most):
        page.keyboard.press("Tab")
        faults = faults_at_focus(page)
        assert not faults, faults
        if target.evaluate("element => element === document.activeElement"):
            return
    raise AssertionError(f"the keyboard does not reach {target}")
