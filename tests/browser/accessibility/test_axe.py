"""No violation of any axe rule on any type of page in the light, nor of those for colours in the dark; at three widths,
menu and suggestions open and closed.

Whatever axe leaves for people to judge stands in incomplete.yml with a verdict.
"""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Literal

import pytest
import yaml
from playwright.sync_api import Browser, Page, expect

from tests.browser.accessibility.axe import COLOURS, EVERYTHING, Finding, findings, inject

pytestmark = pytest.mark.browser

PARTS = 8
WIDTHS = (1280, 375, 320)
RULES: dict[Literal["light", "dark"], Mapping[str, object]] = {"light": EVERYTHING, "dark": COLOURS}
TYPED = {"fi": "muuto", "sv": "matchn", "en": "match"}
WITH_BOX = ".tp-hero, [data-search-page], .tp-choose"  # the three places of search boxes: home, search and header
OPEN_BOX = ":is(.search-form__row, .tp-search):has([aria-expanded=true])"
VERDICTS: list[dict[str, str]] = yaml.safe_load((Path(__file__).parent / "incomplete.yml").read_text(encoding="utf-8"))
WITHIN = sorted({verdict["within"] for verdict in VERDICTS})


def states(page: Page) -> Iterator[tuple[str, list[Finding]]]:
    """Every state of the open page by its name, with what axe finds in it."""
    menu = page.locator(".tp-menu-button")
    for scheme, rules in RULES.items():
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            yield f"{scheme} {width}", findings(page, selectors=WITHIN, rules=rules)
            if menu.is_visible():
                menu.click()
                found = findings(page, "header", WITHIN, rules)  # the rest of the page is as it was
                yield f"{scheme} {width} menu", found
                menu.click()


def with_suggestions(page: Page) -> Iterator[tuple[str, list[Finding]]]:
    """The page while the suggestions of its search box are open."""
    box = page.locator("input[type=search]").last  # the page's own one, where it has one
    typed = TYPED[page.locator("html").get_attribute("lang") or ""]
    for scheme, rules in RULES.items():
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        for width in (1280, 320):
            page.set_viewport_size({"width": width, "height": 900})
            if not box.is_visible():
                continue  # it is in the closed menu
            box.fill("")
            expect(page.get_by_role("listbox")).to_be_hidden()
            box.press_sequentially(typed)
            expect(page.get_by_role("listbox").get_by_role("option").first).to_be_visible()
            page.wait_for_timeout(400)  # those of the last letter have taken the place of those before it
            box.press("ArrowDown")
            found = findings(page, OPEN_BOX, WITHIN, rules)  # the list lies on what is below
            yield f"{scheme} {width} suggestions", found


@pytest.mark.parametrize("part", range(PARTS))
def test_no_violation_and_nothing_left_unjudged(
    page: Page, where: list[str], part: int, record_property: Callable[[str, object], None]
) -> None:
    wrong: list[str] = []
    checked = 0
    for address in where[part::PARTS]:
        page.goto(address)
        if "?" in address:
            page.wait_for_load_state("networkidle")
        inject(page)
        every = list(states(page))
        if page.locator(WITH_BOX).count():
            every += with_suggestions(page)
        checked += len(every)
        found = [(state, finding) for state, some in every for finding in some]
        wrong += [f"{address} ({state}): {finding}" for state, finding in found if not _judged(finding)]
        met = [verdict for _, finding in found for verdict in _judged(finding)]
        wrong += [f"{address}: no longer found: {v}" for v in VERDICTS if v["seen"] == address and v not in met]
    record_property("axe_states", checked)
    assert not wrong, "\n".join(wrong)


def _judged(finding: Finding) -> list[Mapping[str, str]]:
    return [
        verdict
        for verdict in VERDICTS
        if finding.kind == "incomplete"
        and verdict["rule"] == finding.rule
        and verdict["message"] in finding.message
        and verdict["within"] in finding.within
    ]


def test_every_verdict_is_of_a_page_that_is_looked_at(where: list[str]) -> None:
    assert {verdict["seen"] for verdict in VERDICTS} <= set(where)
    assert all(len(verdict["verdict"].split()) > 5 for verdict in VERDICTS)


def test_axe_would_find_what_is_wrong(browser: Browser) -> None:
    """The guard of the guard: a page with known faults is told as faulty, one of a single digit among them."""
    page = browser.new_page()
    page.set_content('<html lang="fi"><title>t</title><main><h1>A</h1><img src="x"><i style="color:#ccc">7</i></main>')
    inject(page)
    rules = {finding.rule for finding in findings(page) if finding.kind == "violation"}
    page.close()
    assert {"image-alt", "color-contrast"} <= rules
