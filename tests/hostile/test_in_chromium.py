"""Two locks, each tried with the other one open: what is accepted runs nothing without the pages' security policy, and
the policy stops what would run without the sanitiser.
"""

import shutil
from collections.abc import Iterator
from html import escape
from pathlib import Path

import pyromark
import pytest
from playwright.sync_api import Browser, BrowserContext, Dialog, Page, Route

from catalog.parsing.body_checks import OPTIONS
from tests.banks import ORGANISATION, write_bank
from tests.browser.conftest import served
from tests.hostile import bodies, fields, honest
from tests.hostile.files import GOOD
from tests.site_builds import copy_bank, run_engine

pytestmark = pytest.mark.browser
ACCEPTED = [*bodies.TEXT, *bodies.UNQUOTED, *honest.BODIES]
TOGETHER = 8
"""Bodies that share a page: opening each alone would take minutes."""

PLACE = "Tahan paikkaan tulee teksti."
RUNS = [html for html in bodies.HTML if "http-equiv" not in html]
"""A refresh in the page's own text is not stopped by a policy: there the sanitiser is the only lock."""


def hostile_fields(text: str) -> str:
    quoted = "'" + text.replace("'", "''") + "'"
    lines = f"title: {quoted}\nsummary: {quoted[:-1]} ja vielä vähän lisää.'\nlifecycle: idea\nresources: {quoted}\n"
    lines += f"not_known: [{quoted}]\nother_names: [{{name: {quoted}}}]\nsources: [{{id: aa, title: {quoted}}}]\n"
    lines += f"preconditions: [{quoted}]\nlinks: [{{title: {quoted}, url: 'https://a.example/'}}]\n"
    return f"---\n{lines}organisations: [{{organisation: yhdistys, role: paatoteuttaja}}]\n---\n"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = copy_bank(tmp_path_factory.mktemp("pankki"))
    shutil.rmtree(root / "content")
    joined = ["\n\n".join(ACCEPTED[start : start + TOGETHER]) for start in range(0, len(ACCEPTED), TOGETHER)]
    texts = {f"practices/teksti-{number}.md": f"{GOOD}\n{text}\n" for number, text in enumerate(joined)}
    values = {f"practices/kentta-{number}.md": hostile_fields(text) for number, text in enumerate(fields.TEXTS)}
    more = {"organisations/yhdistys.yml": ORGANISATION, "practices/paikka.md": f"{GOOD}\n{PLACE}\n"}
    write_bank(root, {**texts, **values, **more})
    done = run_engine(root, "build")
    assert done.returncode == 0, done.stderr
    return root / "site"


class Trap:
    """A page that notices everything that it should not do. ``bare`` leaves out the site's scripts and styles."""

    def __init__(self, context: BrowserContext, address: str, *, bare: bool = False) -> None:
        self.page: Page = context.new_page()
        self.outside: list[str] = []
        self.dialogs: list[str] = []
        self._address = address
        if bare:
            context.route(f"{address}assets/**", lambda route: route.abort())
        context.route(lambda url: not url.startswith((address, "data:")), self._catch)
        self.page.on("dialog", self._dismiss)

    def _catch(self, route: Route) -> None:
        """What the policy stops never comes this far."""
        self.outside.append(route.request.url)
        route.abort()

    def _dismiss(self, dialog: Dialog) -> None:
        self.dialogs.append(dialog.message)
        dialog.dismiss()

    def ran(self, path: str) -> bool:
        """Whether opening a page of the site, and touching all that it offers, runs or reaches anything."""
        self.outside.clear()
        self.page.goto(self._address + path)
        self.page.evaluate(
            "document.querySelectorAll('main *').forEach(e => {"
            " for (const kind of ['mouseover', 'focus', 'toggle', 'error', 'load']) e.dispatchEvent(new Event(kind));"
            " if (e.href && String(e.href).startsWith('javascript:')) e.click(); })"
        )
        self.page.wait_for_timeout(20)
        return self.page.evaluate("window.__ran !== undefined") or bool(self.outside) or bool(self.dialogs)


@pytest.fixture
def unprotected(browser: Browser, site: Path) -> Iterator[Trap]:
    with served(site) as address:
        context = browser.new_context(bypass_csp=True)
        yield Trap(context, address)
        context.close()


def test_what_is_accepted_runs_nothing_without_the_policy(unprotected: Trap, site: Path) -> None:
    entries = [f"{path.parent.relative_to(site).as_posix()}/" for path in sorted(site.glob("kaytannot/*/index.html"))]
    assert len([entry for entry in entries if "/teksti-" in entry]) == -(-len(ACCEPTED) // TOGETHER)
    assert len([entry for entry in entries if "/kentta-" in entry]) == len(fields.TEXTS)
    shared = ["", "kaytannot/", "organisaatiot/yhdistys/", "haku/?q=script", "haku/?q=img", "404.html"]
    assert [entry for entry in (*entries, *shared) if unprotected.ran(entry)] == []


def unsanitised(site: Path, folder: Path) -> Path:
    """Pages as they would be if nothing were escaped or cleaned."""
    copy = Path(shutil.copytree(site, folder / "site"))
    page = (copy / "kaytannot/paikka/index.html").read_text("utf-8")
    assert f"<p>{PLACE}</p>" in page
    for number, html in enumerate([*RUNS, *bodies.LINKS]):
        location = copy / f"raaka-{number}" / "x" / "index.html"
        location.parent.mkdir(parents=True)
        raw = pyromark.html(html, options=OPTIONS)
        location.write_text(page.replace(f"<p>{PLACE}</p>", raw).replace(escape(PLACE), raw), "utf-8")
    return copy


def test_the_policy_stops_what_would_run_without_the_sanitiser(browser: Browser, site: Path, tmp_path: Path) -> None:
    paths = [f"raaka-{number}/x/" for number in range(len(RUNS) + len(bodies.LINKS))]
    with served(unsanitised(site, tmp_path)) as address:
        free, bound = browser.new_context(bypass_csp=True), browser.new_context()
        loose, strict = Trap(free, address, bare=True), Trap(bound, address, bare=True)
        dangerous = [path for path in paths if loose.ran(path)]
        assert len(dangerous) > 20, "the trap must be able to close"
        assert [path for path in dangerous if strict.ran(path)] == []
        free.close()
        bound.close()
