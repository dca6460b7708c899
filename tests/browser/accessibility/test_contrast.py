"""Contrasts that axe cannot measure, from the colours in use: what lies over drawings and hairlines."""

import pytest
from playwright.sync_api import Page

pytestmark = pytest.mark.browser

TEXT = 4.5
_COLOUR = "([selector, property]) => getComputedStyle(document.querySelector(selector))[property]"
_TOKEN = """name => {
  const probe = document.createElement("i");
  document.body.append(probe);
  probe.style.color = `var(${name})`;
  const colour = getComputedStyle(probe).color;
  probe.remove();
  return colour;
}"""


def luminance(colour: str) -> float:
    """Of ``rgb(1, 2, 3)``, as WCAG defines it."""
    parts = [int(part) / 255 for part in colour[colour.index("(") + 1 :].rstrip(")").split(",")[:3]]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_the_measure_is_the_one_of_wcag() -> None:
    assert contrast("rgb(0, 0, 0)", "rgb(255, 255, 255)") == pytest.approx(21)
    assert contrast("rgb(119, 119, 119)", "rgb(255, 255, 255)") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    ("path", "selector", "ink", "surfaces"),
    [
        ("kattavuus/", "td.tp-cell--none", "color", ("--tp-surface", "--tp-line")),
        ("aikajana/", ".tp-timeline__scale text", "fill", ("--tp-page", "--tp-surface")),
    ],
)
def test_ink_reads_on_what_is_under_it(
    page: Page, path: str, selector: str, ink: str, surfaces: tuple[str, ...], scheme: str
) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.goto(path)
    colour = page.evaluate(_COLOUR, [selector, ink])
    for surface in surfaces:
        assert contrast(colour, page.evaluate(_TOKEN, surface)) >= TEXT, (selector, surface, scheme)
