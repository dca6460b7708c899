"""Bytes and time of searches by hand: `python -m tests.catalog.search.network SITE`. Not a test.

Every query is asked in a new browser context (first query: everything is fetched, page and client included), then four
more in the same page (later queries). SITE holds `haku/`; text is sent compressed, as hosts do.
"""

import functools
import gzip
import statistics
import sys
import threading
import time
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import Browser, Page

from tests.chromium import chromium

FIRST = (
    "muutosturvan",
    "nuorten työpajat",
    "osaamiskartoitus",
    "palkkatuki työnantajalle",
    "yrittäjyys",
    "kotoutumisen",
)
LATER = ("maaseudulla", "kielikoulutus työpaikalla", "rekrytontti", "verkostot")
_TEXT = (".js", ".json", ".html", ".css")


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    wbufsize = -1

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        if path.is_dir():
            path /= "index.html"
        if not path.is_file():
            return self.send_error(404)
        content = path.read_bytes()
        self.send_response(200)
        if path.suffix in _TEXT:
            content = gzip.compress(content, 6)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "max-age=600")
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:
        """Says nothing."""


class _Count:
    """Bytes over the network and requests of a page."""

    def __init__(self, page: Page) -> None:
        self.bytes = self.requests = 0
        session = page.context.new_cdp_session(page)
        session.send("Network.enable")
        session.on("Network.loadingFinished", self._add)

    def _add(self, event: dict[str, float]) -> None:
        self.bytes += int(event["encodedDataLength"])
        self.requests += 1


def _ask(page: Page, query: str) -> float:
    """Milliseconds from a query in the box to its results, by the clock of the page, the pause of typing included."""
    return float(
        page.evaluate(
            """query => new Promise(done => {
              const before = document.documentElement.dataset.searchShown;
              const box = document.querySelector("main input[type=search]");
              const started = performance.now();
              new MutationObserver(() => {
                if (document.documentElement.dataset.searchShown !== before) done(performance.now() - started);
              }).observe(document.documentElement, { attributes: true });
              box.focus(); box.value = query; box.dispatchEvent(new Event("input", { bubbles: true }));
            })""",
            query,
        )
    )


def _first(browser: Browser, site: str, query: str) -> tuple[list[float], list[tuple[float, int, int]]]:
    context = browser.new_context(bypass_csp=True)  # the policy of the pages allows no code in strings
    page = context.new_page()
    count = _Count(page)
    started = time.perf_counter()
    page.goto(f"{site}haku/?q={query}", wait_until="commit")
    page.wait_for_function("document.documentElement.dataset.searchShown && performance.mark('settled')", polling="raf")
    wall = (time.perf_counter() - started) * 1000
    shown = float(page.evaluate("performance.getEntriesByName('settled')[0].startTime"))
    page.wait_for_timeout(150)
    first = [wall, shown, count.bytes, count.requests]
    later = []
    for other in LATER:
        before = count.bytes, count.requests
        took = _ask(page, other)
        page.wait_for_timeout(100)
        later.append((took, count.bytes - before[0], count.requests - before[1]))
    context.close()
    return first, later


def main(site: str, rounds: str = "3") -> None:
    """Prints the median and the range of first and later queries."""
    handler = functools.partial(_Handler, directory=site)
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server, chromium() as browser:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{server.server_port}/"
        runs = [_first(browser, address, query) for _ in range(int(rounds)) for query in FIRST]
        server.shutdown()
    names = ("wall ms", "shown ms", "bytes", "requests")
    for name, values in zip(names, zip(*(first for first, _ in runs), strict=True), strict=True):
        print(f"first {name:9} median {statistics.median(values):9.0f}  {min(values):9.0f}-{max(values):.0f}")
    later = [item for _, items in runs for item in items]
    for name, values in zip(("ms", "bytes", "requests"), zip(*later, strict=True), strict=True):
        print(f"later {name:9} median {statistics.median(values):9.0f}  {min(values):9.0f}-{max(values):.0f}")


if __name__ == "__main__":
    main(*sys.argv[1:])
