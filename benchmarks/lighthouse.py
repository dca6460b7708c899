"""``python -m benchmarks.lighthouse SITE``: Lighthouse's performance on a phone, and what a first visitor loads.

Debian's Chromium opens pages of a built site over loopback, sent as hosts do: text compressed, files with a time to
keep them. Lighthouse stands in ``.bench/lighthouse`` and comes from npm. A score is the median of several runs.
"""

import argparse
import functools
import gzip
import json
import os
import re
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks.report import RESULTS, write_block

VERSION = "13.5.0"
FOLDER = Path(".bench/lighthouse")
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
ENTRIES = "kaytannot"
TEXT = (".css", ".html", ".js", ".json", ".svg", ".xml", ".txt")
TIMES = {
    "first-contentful-paint": "FCP",
    "largest-contentful-paint": "LCP",
    "speed-index": "SI",
    "total-blocking-time": "TBT",
}
_NUMBERED = re.compile(r"sivu-\d+$")
KINDS = ("document", "stylesheet", "script", "font", "image", "other")


class Host(SimpleHTTPRequestHandler):
    """A host of static files as most are set up: gzip for text, an hour to keep what has been loaded."""

    protocol_version = "HTTP/1.1"
    wbufsize = -1

    def do_GET(self) -> None:
        """Send a file of the site, or the page of a folder."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        content = path.read_bytes()
        self.send_response(200)
        if path.suffix in TEXT:
            content = gzip.compress(content, 6)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Type", f"{self.guess_type(str(path))}; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "max-age=3600")
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@contextmanager
def served(site: Path) -> Iterator[str]:
    """The site on a port of this machine."""
    with ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Host, directory=str(site))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def install() -> Path:
    """The program, fetched when it is not there yet. Raises CalledProcessError when npm cannot."""
    program = FOLDER / "node_modules" / ".bin" / "lighthouse"
    if not program.exists():
        FOLDER.mkdir(parents=True, exist_ok=True)
        command = ["npm", "install", "--silent", "--no-audit", "--no-fund", f"lighthouse@{VERSION}"]
        subprocess.run(command, cwd=FOLDER, check=True)  # noqa: S603 - a fixed command
    return program.resolve()


def look(program: Path, url: str) -> dict[str, Any]:
    """One run: Lighthouse's report."""
    browser = next(filter(None, map(shutil.which, BROWSERS)), "")
    command = [str(program), url, "--output=json", "--quiet", "--only-categories=performance"]
    command.append("--chrome-flags=--headless=new --no-sandbox --disable-background-networking")
    environment = {**os.environ, "CHROME_PATH": browser}
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)  # noqa: S603
    report: dict[str, Any] = json.loads(done.stdout)
    return report


def row(name: str, reports: Sequence[dict[str, Any]]) -> str:
    """A row of the table: medians of score and times, bytes of the last run by kind."""
    scores = [round(report["categories"]["performance"]["score"] * 100) for report in reports]
    times = [median(report["audits"][audit]["numericValue"] for report in reports) / 1000 for audit in TIMES]
    shift = median(report["audits"]["cumulative-layout-shift"]["numericValue"] for report in reports)
    sizes = dict.fromkeys(KINDS, 0)
    for request in reports[-1]["audits"]["network-requests"]["details"]["items"]:
        kind = str(request.get("resourceType", "")).lower()
        sizes[kind if kind in sizes else "other"] += request.get("transferSize", 0)
    shown = " | ".join(f"{size / 1000:.1f}" for size in (*sizes.values(), sum(sizes.values())))
    cells = " | ".join(f"{value:.2f}" for value in (*times, shift))
    return f"| {name} | {median(scores):.0f} ({min(scores)}-{max(scores)}) | {cells} | {shown} |"


def lost(reports: Sequence[dict[str, Any]]) -> Iterator[str]:
    """What costs points, and what Lighthouse would change, from the last run."""
    audits = reports[-1]["audits"]
    for reference in reports[-1]["categories"]["performance"]["auditRefs"]:
        audit = audits[reference["id"]]
        score = audit.get("score")
        if score is not None and score < 1:
            yield f"{audit['id']}: {score:.2f} {audit.get('displayValue', '')}"


def main(arguments: Sequence[str] | None = None) -> None:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.lighthouse", description=__doc__)
    parser.add_argument("site", type=Path, help="folder of a built site")
    parser.add_argument("--name", default="bank", help="what the site is, for the table")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--no-write", action="store_true", help="print the table only")
    chosen = parser.parse_args(arguments)
    program = install()
    entry = min(
        path.name for path in (chosen.site / ENTRIES).iterdir() if path.is_dir() and not _NUMBERED.match(path.name)
    )
    pages = {"home": "", "listing": f"{ENTRIES}/", "entry": f"{ENTRIES}/{entry}/"}
    lines = [
        f"Lighthouse {VERSION}, mobile, {chosen.rounds} rounds, medians; {chosen.name}. Times in s, sizes in kB "
        "as sent.",
        "",
        f"| page | score (range) | {' | '.join(TIMES.values())} | CLS | {' | '.join(KINDS)} | all |",
        f"| --- |{' ---: |' * 13}",
    ]
    with served(chosen.site) as address:
        for name, path in pages.items():
            reports = [look(program, address + path) for _ in range(chosen.rounds)]
            lines.append(row(name, reports))
            sys.stderr.writelines(f"{name}: {told}\n" for told in lost(reports))
    table = "\n".join(lines)
    print(table)
    if not chosen.no_write:
        write_block(RESULTS, f"lighthouse {chosen.name}", table)


if __name__ == "__main__":
    main()
