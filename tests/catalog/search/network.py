"""Bytes and time of searches by hand: `python -m tests.catalog.search.network SITE [ROUNDS] [BEFORE]`. Not a test.

Every query is asked in a new browser context (first query: everything is fetched, page and client included), then four
more in the same page (later queries). SITE holds `haku/`. With BEFORE, another built site, each query is asked of the
two sites in turn, so that both meet the same machine, and the last column tells how they differ in the median of pairs.

Every site has a server process of its own. Text is sent compressed, as hosts do; like theirs, a file is compressed once
and kept, and every query is asked once before it counts. `steps` is the longest row of requests before the results of
which each began after the one before had ended: what a network far away makes slow. `main ms` is the CPU time of the
page's main thread, which tells more than the clock while the machine does other things.
"""

import functools
import gzip
import statistics
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar

from playwright.sync_api import Browser, CDPSession, Page

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
FIRST_FIGURES = ("ms", "main ms", "kB", "requests", "before", "steps")
LATER_FIGURES = ("ms", "kB", "requests")
_TEXT = (".js", ".json", ".html", ".css", ".svg")
_SHOWN = "document.documentElement.dataset.searchShown && performance.mark('settled')"
_REQUESTS = "performance.getEntriesByType('resource').map(one => [one.startTime, one.responseEnd])"

Figures = tuple[float, ...]


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    wbufsize = -1
    ready: ClassVar[dict[Path, bytes]] = {}

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        if path.is_dir():
            path /= "index.html"
        if path not in self.ready:
            if not path.is_file():
                return self.send_error(404)
            content = path.read_bytes()
            self.ready[path] = gzip.compress(content, 6) if path.suffix in _TEXT else content
        self.send_response(200)
        if path.suffix in _TEXT:
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Length", str(len(self.ready[path])))
        self.send_header("Cache-Control", "max-age=600")
        self.end_headers()
        self.wfile.write(self.ready[path])

    def log_message(self, format: str, *args: object) -> None:
        """Says nothing."""


def serve(site: str) -> None:
    """Serves a site until it is ended; the first line of the output is the port."""
    with ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Handler, directory=site)) as server:
        print(server.server_port, flush=True)
        server.serve_forever()


@contextmanager
def _served(site: str) -> Iterator[str]:
    command = (sys.executable, "-m", __spec__.name, "--serve", site)
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout
        yield f"http://127.0.0.1:{int(server.stdout.readline())}/"
        server.terminate()


class _Count:
    """Bytes over the network and requests of a page."""

    def __init__(self, session: CDPSession) -> None:
        self.bytes = self.requests = 0
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


def _queries(browser: Browser, site: str, query: str) -> tuple[Figures, list[Figures]]:
    """The figures of a first query and of those after it."""
    context = browser.new_context(bypass_csp=True)  # the policy of the pages allows no code in strings
    page = context.new_page()
    session = context.new_cdp_session(page)
    count = _Count(session)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})
    page.goto(f"{site}haku/?q={query}", wait_until="commit")
    page.wait_for_function(_SHOWN, polling="raf")
    measured = session.send("Performance.getMetrics")["metrics"]
    busy = next(one["value"] for one in measured if one["name"] == "TaskDuration") * 1000
    shown = float(page.evaluate("performance.getEntriesByName('settled')[0].startTime"))
    page.wait_for_timeout(250)
    before = sorted((start, end) for start, end in page.evaluate(_REQUESTS) if 0 < end <= shown)
    first = (shown, busy, count.bytes / 1000, count.requests, len(before) + 1, _steps(before))
    later = []
    for other in LATER:
        so_far = count.bytes, count.requests
        took = _ask(page, other)
        page.wait_for_timeout(100)
        later.append((took, (count.bytes - so_far[0]) / 1000, count.requests - so_far[1]))
    context.close()
    return first, later


def _steps(requests: Sequence[tuple[float, float]]) -> int:
    """The longest row of requests that waited for each other, the page itself included."""
    rows: list[tuple[float, int]] = []
    for start, end in requests:
        rows.append((end, 1 + max((length for ended, length in rows if ended <= start), default=1)))
    return max((length for _, length in rows), default=1)


def _print(name: str, figures: Sequence[str], runs: Sequence[Sequence[Figures]]) -> None:
    """A line for each figure: median and range of each site, and what the first has less than the second."""
    for place, figure in enumerate(figures):
        sites = [[run[place] for run in site] for site in runs]
        columns = [f"{statistics.median(values):6.0f} ({min(values):.0f}-{max(values):.0f})" for values in sites]
        if len(sites) > 1:
            columns.append(f"{statistics.median(one - other for one, other in zip(*sites, strict=True)):+.0f}")
        print(f"{name} {figure:9}", *(f"{column:>20}" for column in columns))


def main(site: str, rounds: str = "3", before: str = "") -> None:
    """Prints the median and the range of first and later queries."""
    with _served(site) as one, _served(before or site) as other, chromium() as browser:
        addresses = [one, other] if before else [one]
        runs: list[list[tuple[Figures, list[Figures]]]] = [[] for _ in addresses]
        for turn in range(int(rounds) + 1):
            for query in FIRST:
                for place in range(len(addresses))[:: -1 if turn % 2 else 1]:
                    found = _queries(browser, addresses[place], query)
                    if turn:
                        runs[place].append(found)
    _print("first", FIRST_FIGURES, [[first for first, _ in found] for found in runs])
    _print("later", LATER_FIGURES, [[one for _, later in found for one in later] for found in runs])


if __name__ == "__main__":
    serve(sys.argv[2]) if sys.argv[1] == "--serve" else main(*sys.argv[1:])
