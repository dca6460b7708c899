"""The adapter with the real engine: strict builds, the last good site, and the two engines."""

import os
import re
import shutil
from pathlib import Path

import pytest

from tests.site_builds import files_of, run_engine

NO_ENGINE = """
import sys
for name in ("mkdocs", "material", "properdocs", "zensical", "markdown"):
    sys.modules[name] = None
"""
PRACTICE = "content/practices/hakuklinikka.md"


def entry_ids(root: Path, kind: str) -> set[str]:
    return {path.stem for path in (root / "content" / kind).glob("*.md") if "." not in path.stem}


@pytest.mark.parametrize(
    ("kind", "segment"),
    [
        ("practices", "kaytannot"),
        ("projects", "hankkeet"),
        ("themes", "teemat"),
        ("organisations", "organisaatiot"),
        ("calls", "hankehaut"),
    ],
)
def test_every_entry_has_its_page(built: Path, kind: str, segment: str) -> None:
    pages = {path.parent.name for path in (built / "site" / segment).glob("*/index.html")}
    ids = entry_ids(built, kind)
    assert ids
    assert ids <= pages


def test_no_mark_and_no_stock_script_is_left(built: Path) -> None:
    files = files_of(built / "site")
    for path, content in files.items():
        if path.endswith(".html"):
            assert b"tpmark-" not in content, path
    assert not [path for path in files if path.startswith(("_shell", "assets/javascripts", "search/"))]


def test_internal_links_lead_to_files(built: Path) -> None:
    site = built / "site"
    broken = []
    for page in site.rglob("*.html"):
        if page.name == "404.html":
            continue
        for address in re.findall(r'(?:href|src|action)="([^"#?:]+)["#?]', page.read_text("utf-8")):
            target = (page.parent / address).resolve()
            if not (target.is_file() or (target / "index.html").is_file()):
                broken.append((page.relative_to(site).as_posix(), address))
    assert broken == []


def test_both_engines_and_both_doors_give_the_same_site(rebuilt: Path) -> None:
    first = files_of(rebuilt / "site")
    command = ("build", "--strict", "-q", "-d", "other")
    assert run_engine(rebuilt, *command, engine="properdocs").returncode == 0
    assert files_of(rebuilt / "other") == first
    shutil.rmtree(rebuilt / "site")
    assert run_engine(rebuilt, "build", "--engine", "mkdocs", engine="catalog.cli").returncode == 0
    assert files_of(rebuilt / "site") == first


def test_without_any_engine_only_hand_written_pages_differ(rebuilt: Path, tmp_path: Path) -> None:
    with_engine = files_of(rebuilt / "site")
    (tmp_path / "sitecustomize.py").write_text(NO_ENGINE, "utf-8")
    blocked = os.pathsep.join(filter(None, (str(tmp_path), os.environ.get("PYTHONPATH"))))
    assert run_engine(rebuilt, "--version", PYTHONPATH=blocked).returncode != 0
    assert run_engine(rebuilt, "validate", engine="catalog.cli", PYTHONPATH=blocked).returncode == 0
    done = run_engine(rebuilt, "build", engine="catalog.cli", PYTHONPATH=blocked)
    assert done.returncode == 0, done.stderr
    without = files_of(rebuilt / "site")
    assert without.keys() == with_engine.keys()
    documents = {page.relative_to(rebuilt / "docs").with_suffix("") for page in (rebuilt / "docs").rglob("*.md")}
    other = {path for path, content in without.items() if content != with_engine[path]}
    assert {Path(path).parent for path in other} <= documents
    for anchor in (b'id="tp101"', b'href="#tiedostot-ja-kenttien-kirjoitusasu"'):
        assert anchor in without["ohjeet/virheet/index.html"]
        assert anchor in with_engine["ohjeet/virheet/index.html"]


def test_bad_entry_stops_the_build_and_keeps_the_last_good_site(rebuilt: Path) -> None:
    root = rebuilt
    before = files_of(root / "site")
    for name in ("hakuklinikka", "materiaalipankki"):
        practice = root / f"content/practices/{name}.md"
        practice.write_text(practice.read_text("utf-8").replace("lifecycle: ", "lifecycle: x"), "utf-8")
    done = run_engine(root, "build")
    assert done.returncode == 1
    assert "content/practices/hakuklinikka.md:" in done.stderr
    assert "content/practices/materiaalipankki.md:" in done.stderr
    assert "Traceback" not in done.stderr
    assert files_of(root / "site") == before
