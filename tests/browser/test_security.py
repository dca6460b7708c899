"""The security policy of the pages: the whole site works under it, and what does not belong there is stopped by it."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from catalog.casting.security_policy import headers
from tests.browser.conftest import Watch, served
from tests.site_builds import copy_bank, run_engine

pytestmark = pytest.mark.browser

ENTRY = "kaytannot/hakuklinikka/"
OLD_ADDRESS = "kaytannot/klinikan-vanha-nimi/"
TABLE = "\n\n| Vasen | Keskellä | Oikea |\n|:--|:-:|--:|\n| a | b | c |\n"
OUTSIDE = "https://ulkona.example/"
FIRED = "window.fired = [...(window.fired ?? []), '{}'];"
INJECTED = f"""
<script>{FIRED.format("script")}</script>
<img src="{OUTSIDE}kuva.png" alt="">
<img src="rikki" alt="" onerror="{FIRED.format("handler")}">
<svg onload="{FIRED.format("svg")}"></svg>
<script src="{OUTSIDE}ohjelma.js"></script>
<link rel="stylesheet" href="{OUTSIDE}tyyli.css">
<iframe src="{OUTSIDE}kehys.html" title="x"></iframe>
<object data="{OUTSIDE}olio.html"></object>
<style>#probe {{ position: fixed }}</style>
<p id="probe" style="display: none">x</p>
<a id="runs" href="javascript:{FIRED.format("address")}">x</a>
<form action="{OUTSIDE}lomake"><button id="sends">x</button></form>
"""
META = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>\s*')


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bank with what it has no example of: an old address, and tables with aligned columns."""
    root = copy_bank(tmp_path_factory.mktemp("bank"))
    practice = root / "content/practices/hakuklinikka.md"
    text = practice.read_text("utf-8").replace("\nlifecycle:", "\naliases: [klinikan-vanha-nimi]\nlifecycle:", 1)
    practice.write_text(text + TABLE, "utf-8")
    guide = root / "docs/tietoa.md"
    guide.write_text(guide.read_text("utf-8") + TABLE, "utf-8")
    done = run_engine(root, "build", "--strict")
    assert done.returncode == 0, done.stderr
    return root / "site"


@pytest.fixture(scope="module")
def address(site: Path) -> Iterator[str]:
    with served(site) as url:
        yield url


def every_kind_of_page(site: Path) -> list[str]:
    """Pages that together have every element and class of the whole site; and those that are made in other ways."""
    pages = [f"{OLD_ADDRESS}index.html", "404.html", "haku/index.html", "tietoa/index.html", "index.html"]
    seen: set[str] = set()
    for path in sorted(site.rglob("*.html")):
        parts = set(re.findall(r'<[a-z]+|class="[^"]+"', path.read_text("utf-8")))
        if not parts <= seen:
            pages.append(path.relative_to(site).as_posix())
            seen |= parts
    return pages


def test_every_page_has_the_policy_before_anything_else(site: Path) -> None:
    pages = list(site.rglob("*.html"))
    assert len(pages) > 100
    start = re.compile(
        r'\s*<!doctype html>\s*<html lang="(fi|sv|en)">\s*<head>\s*<meta charset="utf-8">\s*'
        r'<meta http-equiv="Content-Security-Policy" content="default-src [^"]*">\s*<meta name="referrer" content="no-r'
    )
    for page in pages:
        text = page.read_text("utf-8")
        assert start.match(text), page
        assert "unsafe-" not in META.search(text)[0], page  # type: ignore[index]


def test_no_page_needs_an_exception(site: Path) -> None:
    inline = re.compile(
        r'<style|\sstyle="|\son\w+="|<script(?![^>]* src=)(?! type="application/(?:ld\+)?json")|javascript:'
    )
    found = {str(page): inline.findall(page.read_text("utf-8")) for page in site.rglob("*.html")}
    assert {page: parts for page, parts in found.items() if parts} == {}


@pytest.mark.parametrize("sent", [(), headers()], ids=["in the page", "also as headers"])
def test_every_kind_of_page_works_under_the_policy(browser: Browser, site: Path, sent: tuple[tuple[str, str]]) -> None:
    paths = every_kind_of_page(site)
    with served(site, sent) as url:
        page = browser.new_page(base_url=url)
        watch = Watch(page, url)
        for path in paths:
            page.goto(path, wait_until="load")
            if path.startswith(OLD_ADDRESS):  # it leads on by itself, which would interrupt the next step
                page.wait_for_url(f"**/{ENTRY}")
            assert watch.complaints == [], path
        page.goto("haku/?q=kohtaantofoorumeissa")
        expect(page.locator("[data-result]").first).to_be_visible()
        assert (watch.complaints, watch.outside) == ([], [])
        page.close()


def test_an_old_address_leads_on(page: Page) -> None:
    page.goto(OLD_ADDRESS, wait_until="commit")
    page.wait_for_url(f"**/{ENTRY}")


def test_colours_and_menu_work(page: Page) -> None:
    page.set_viewport_size({"width": 375, "height": 700})
    page.goto("")
    page.get_by_role("button", name="Valikko").click()
    expect(page.get_by_role("navigation", name="Päävalikko")).to_be_visible()
    page.get_by_role("radio", name="Tumma").check()
    expect(page.locator("html")).to_have_attribute("data-scheme", "dark")


@pytest.mark.parametrize("path", [ENTRY, "tietoa/"])
def test_columns_keep_their_alignment(page: Page, path: str) -> None:
    page.goto(path)
    cells = page.get_by_role("table").filter(has_text="Keskellä").locator("tbody td")
    found = [cells.nth(n).evaluate("cell => getComputedStyle(cell).textAlign") for n in range(3)]
    assert found == ["left", "center", "right"]


def what_happens(browser: Browser, address: str, site: Path, *, policy: bool) -> set[str]:
    """Open an entry's page with everything injected; what ran, was fetched, was sent or took effect."""
    text = (site / ENTRY / "index.html").read_text("utf-8").replace("</article>", f"{INJECTED}</article>")
    page = browser.new_page()
    seen: set[str] = set()

    def outside(route: Route) -> None:
        seen.add(route.request.url.removeprefix(OUTSIDE).rstrip("?"))
        kind = {"ohjelma.js": "text/javascript", "tyyli.css": "text/css"}
        name = route.request.url.removeprefix(OUTSIDE)
        route.fulfill(body="", content_type=kind.get(name, "text/html"))

    page.route(f"{OUTSIDE}**", outside)
    body = text if policy else META.sub("", text)
    page.route(f"{address}{ENTRY}", lambda route: route.fulfill(body=body, content_type="text/html; charset=utf-8"))
    page.goto(f"{address}{ENTRY}", wait_until="load")
    page.evaluate("document.getElementById('runs').click()")
    seen |= set(page.evaluate("window.fired ?? []"))
    style = page.evaluate("(({position, display}) => [position, display])(getComputedStyle(probe))")
    seen |= {name for name, value in zip(("sheet", "attribute"), style, strict=True) if value in ("fixed", "none")}
    page.evaluate("document.getElementById('sends').click()")
    page.wait_for_timeout(300)  # nothing tells that a form was not sent
    page.close()
    return seen


def test_what_gets_into_a_page_does_nothing(browser: Browser, address: str, site: Path) -> None:
    without = what_happens(browser, address, site, policy=False)
    files = {"kuva.png", "ohjelma.js", "tyyli.css", "kehys.html", "olio.html", "lomake"}
    assert without == {"script", "handler", "svg", "address", "sheet", "attribute", *files}
    assert what_happens(browser, address, site, policy=True) == set()
