"""Chromium for the tests of the search, and what they ask of the page."""

from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import urlencode

from playwright.sync_api import Page

SETTLED = "html[data-search-turn]"


@dataclass(slots=True)
class SearchSession:
    """A page on the search site. Collects what the console said and which addresses were asked."""

    page: Page
    site: str
    complaints: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.on("console", lambda message: self._console(message.type, message.text))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("request", lambda request: self.asked.append(request.url))

    def _console(self, kind: str, text: str) -> None:
        if kind in ("error", "warning"):
            self.complaints.append(text)

    def open(self, **parameters: str | list[str]) -> None:
        """Opens the search page with these parameters in the address and waits for its answer."""
        query = urlencode(parameters, doseq=True)
        self.page.goto(f"{self.site}haku/" + (f"?{query}" if query else ""))
        self.page.wait_for_selector(SETTLED, state="attached")

    def type(self, query: str) -> None:
        """Puts a query into the box and waits for the answer to it."""
        self.act(lambda: self.page.fill("main input[type=search]", query))

    def act(self, action: Callable[[], object]) -> None:
        """Does something to the page and waits for the answer to it."""
        before = self.page.get_attribute("html", "data-search-turn")
        action()
        self.page.wait_for_selector(f'{SETTLED}:not([data-search-turn="{before}"])', state="attached")

    def results(self) -> list[str]:
        """The addresses of the results in order."""
        found: list[str] = self.page.eval_on_selector_all("[data-result]", "all => all.map(a => a.dataset.result)")
        return found

    def text(self, part: str) -> str:
        """The text of a part of the page, as it stands."""
        return self.page.locator(f"[data-search={part}]").inner_text()
