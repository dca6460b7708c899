"""axe-core on a page: every rule of WCAG 2.2 A and AA and the best practices, and a few that axe leaves off."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from axe_playwright_python.base import AXE_SCRIPT  # type: ignore[import-untyped]
from playwright.sync_api import Page

TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
ALSO = (
    "target-size",
    "label-content-name-mismatch",
    "table-fake-caption",
    "td-has-header",
    "css-orientation-lock",
    "focus-order-semantics",
)
RESULTS = {"resultTypes": ["violations", "incomplete"]}
EVERYTHING = RESULTS | {
    "runOnly": {"type": "tag", "values": TAGS},
    "rules": {rule: {"enabled": True} for rule in ALSO},
}
COLOURS = RESULTS | {"runOnly": {"type": "rule", "values": ("color-contrast", "link-in-text-block")}}
"""The rules that ask for colours: the others find in the dark what they find in the light."""

# A number of one digit is text here, so its contrast is measured; axe would leave it for people.
_SHORT_TEXTS_TOO = """() => {
  const { options } = axe._audit.checks["color-contrast"];
  axe.configure({ checks: [{ id: "color-contrast", options: { ...options, ignoreLength: true } }] });
}"""
_RUN = """async ([context, options, selectors]) => {
  const around = (target) => {
    const element = document.querySelector(target.flat().join(" "));
    return selectors.filter((selector) => element?.closest(selector) || element?.querySelector(selector));
  };
  const told = (kind, rules) => rules.flatMap(({ id, nodes }) => nodes.map((node) => ({
    kind, rule: id, html: node.html.slice(0, 200), within: around(node.target),
    message: [...node.any, ...node.all, ...node.none].map((check) => check.message).join("; "),
  })));
  const found = await axe.run(context, options);
  return [...told("violation", found.violations), ...told("incomplete", found.incomplete)];
}"""


@dataclass(frozen=True, slots=True)
class Finding:
    """One element of one rule: a violation, or something that axe leaves for people ("incomplete").

    ``within`` are those of the asked selectors that the element or something around or in it matches.
    """

    kind: str
    rule: str
    html: str
    message: str
    within: list[str]


def inject(page: Page) -> None:
    """Put axe into the page. ``evaluate`` works beside the page's security policy, which stays in force."""
    page.evaluate(AXE_SCRIPT)
    page.evaluate(_SHORT_TEXTS_TOO)


def findings(
    page: Page, part: str = "html", selectors: Sequence[str] = (), rules: Mapping[str, object] = EVERYTHING
) -> list[Finding]:
    """What axe says about the page as it stands, or about the part of it that a selector names."""
    found: list[dict[str, Any]] = page.evaluate(_RUN, [part, rules, list(selectors)])
    return [Finding(**finding) for finding in found]
