"""The weekly question to links, asked of a real server on this machine."""

import json
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from tests.workflows.files import SCRIPTS

REDIRECTS = {"/vanha": "/ok", "/tiedosto": "file:///etc/passwd", "/ftp": "ftp://127.0.0.1/x", "/silmukka": "/silmukka"}


class Handler(BaseHTTPRequestHandler):
    """Answers by path."""

    def do_HEAD(self) -> None:
        self._answer("HEAD")

    def do_GET(self) -> None:
        self._answer("GET")

    def _answer(self, method: str) -> None:
        if self.path in REDIRECTS:
            self.send_response(302)
            self.send_header("Location", REDIRECTS[self.path])
        elif self.path == "/ei-head" and method == "HEAD":
            self.send_response(405)
        else:
            self.send_response(200 if self.path in ("/ok", "/ei-head", "/ty%C3%B6%20?%C3%A4=a%20b&c") else 404)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture
def server() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as started:
        threading.Thread(target=started.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{started.server_address[1]}"
        started.shutdown()


def run(tmp_path: Path, urls: list[str], *, arguments: int = 2) -> tuple[int, str, dict[str, str]]:
    lines = "".join(json.dumps({"url": url, "path": "content/x.md", "field": "links.0.url"}) + "\n" for url in urls)
    summary, results = tmp_path / "summary.md", tmp_path / "results.jsonl"
    script = (
        "import runpy, sys; sys.argv = sys.argv[1:]; m = runpy.run_path(sys.argv[0]); g = m['main'].__globals__;"
        "g['ask_all'].__defaults__ = (0.0, 20.0); sys.exit(m['main'](sys.argv[1:]))"
    )
    command = [sys.executable, "-I", "-c", script, str(SCRIPTS / "check_links.py"), str(summary), str(results)]
    done = subprocess.run(
        command[: 5 + arguments], input=lines, capture_output=True, text=True, check=False, timeout=120
    )
    assert "Traceback" not in done.stderr, done.stderr
    if not summary.exists():
        return done.returncode, "", {}
    rows = [json.loads(line) for line in results.read_text("utf-8").splitlines()]
    return done.returncode, summary.read_text("utf-8"), {row["url"]: row["outcome"] for row in rows}


def test_outcomes(server: str, tmp_path: Path) -> None:
    paths = ["/työ%20?ä=a%20b&c", "/ok", "/vanha", "/ei-head", "/poissa", "/tiedosto", "/ftp", "/silmukka", "/ok"]
    code, summary, outcomes = run(tmp_path, [*(server + path for path in paths), "http://127.0.0.1:9/", "ftp://x.fi/"])
    assert code == 0
    assert {url.removeprefix(server): outcome for url, outcome in outcomes.items()} == {
        "/työ%20?ä=a%20b&c": "ok",
        "/ok": "ok",
        "/vanha": "ok",
        "/ei-head": "ok",
        "/poissa": "404",
        "/tiedosto": "302",
        "/ftp": "unknown url type: ftp",
        "/silmukka": "302",
        "http://127.0.0.1:9/": "ConnectionRefusedError",
    }
    assert "Osoitteita on 9. Näistä ei vastannut 5." in summary
    assert f"<code>{server}/poissa</code>" in summary
    assert f"<code>{server}/ok</code>" not in summary


def test_all_well(server: str, tmp_path: Path) -> None:
    assert run(tmp_path, [f"{server}/ok"])[:2] == (0, "## Linkit\n\nKaikki 1 osoitetta vastasivat.\n")
    assert run(tmp_path, [])[0] == 0


@pytest.mark.parametrize("url", ["http://[::1", "http://127.0.0.1:99999/", "http://ä..x/", "http://"])
def test_an_odd_address_is_a_row_and_no_failure(url: str, tmp_path: Path) -> None:
    code, summary, outcomes = run(tmp_path, [url])
    assert code == 0
    assert outcomes[url] != "ok"
    assert "<table>" in summary


def test_an_address_is_shown_as_text(server: str, tmp_path: Path) -> None:
    _, summary, _ = run(tmp_path, [f"{server}/<script>alert(1)</script>`*"])
    assert "<script" not in summary
    assert "&lt;script&gt;" in summary


def test_wrong_usage(tmp_path: Path) -> None:
    assert run(tmp_path, [], arguments=1)[0] == 2
