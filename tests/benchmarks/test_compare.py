"""What the comparison writes down, and that every peer gets the same entries. Nothing here measures time."""

import sys
from pathlib import Path

import pytest
import yaml

from benchmarks.corpus import write_corpus
from benchmarks.growth import _exponent
from benchmarks.peers import Peer, copy_bank, edit_one, hugo_site, material_site, peers, practices_as_yaml
from benchmarks.processes import CommandFailed, Run, measure
from benchmarks.report import Measured, comparison, write_block
from benchmarks.stages import stage_of

TOTAL = 30


@pytest.fixture(scope="module")
def bank(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("compare") / "bank"
    write_corpus(TOTAL, root, languages=("fi", "sv", "en"))
    return root


def test_peers_get_every_entry_once(bank: Path, tmp_path: Path) -> None:
    for prepare, pattern in ((material_site, "docs/*/*.md"), (hugo_site, "content/fi/*/*.md")):
        folder = tmp_path / prepare.__name__
        folder.mkdir()
        prepare(bank, folder)
        assert len(list(folder.glob(pattern))) == TOTAL
    (tmp_path / "checked").mkdir()
    practices_as_yaml(bank, tmp_path / "checked")
    originals = [path for path in (bank / "content/practices").glob("*.md") if "." not in path.stem]
    assert len(list((tmp_path / "checked/entries").iterdir())) == len(originals)


def test_a_translation_keeps_its_facts_in_hugo(bank: Path, tmp_path: Path) -> None:
    hugo_site(bank, tmp_path)
    translations = sorted((tmp_path / "content/sv").glob("*/*.md"))
    assert len(translations) == TOTAL // 10
    for path in translations:
        own, original = (
            yaml.safe_load(file.read_text("utf-8").split("---\n")[1])
            for file in (path, tmp_path / "content/fi" / path.parent.name / path.name)
        )
        assert own.keys() == original.keys()
        assert own["summary"] != original["summary"]


def test_an_edit_changes_one_original_only(bank: Path, tmp_path: Path) -> None:
    copy_bank(bank, tmp_path)
    edit_one(tmp_path, 0)
    changed = [
        path.name
        for path in (bank / "content").rglob("*.*")
        if path.read_bytes() != (tmp_path / path.relative_to(bank)).read_bytes()
    ]
    assert len(changed) == 1
    assert changed[0].count(".") == 1


def test_what_cannot_run_is_named_in_the_table(tmp_path: Path) -> None:
    first, second = list(peers(tmp_path))[:2]
    rows = [
        Measured(first, tmp_path, [Run(1.0, 2.0, 30.0, 20.0), Run(3.0, 4.0, 50.0, 40.0)], files=7, bytes=2_000_000),
        Measured(second, tmp_path, skipped="not installed"),
    ]
    table = comparison(100, ["fi"], 2, rows)
    assert "| this bank, cold | 2.0 | 1.00 | 3.0 | 1.00 | 40 | 1.00 | 30 | 1.00 | 7 | 2 |" in table
    assert "| this bank, one edit | not installed |" in table
    assert len({line.count("|") for line in table.splitlines() if line.startswith("|")}) == 1


def test_the_cost_of_a_command_is_taken_with_its_children(tmp_path: Path) -> None:
    child = "import time; x = b'x' * 10**8; time.sleep(0.3)"
    hungry = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {child!r}])"
    run = measure([sys.executable, "-c", hungry], tmp_path, {})
    assert run.rss > run.pss > 100
    assert run.cpu > 0
    with pytest.raises(CommandFailed, match="oops"):
        measure([sys.executable, "-c", "raise SystemExit('oops')"], tmp_path, {})


def test_a_block_takes_the_place_of_the_one_before(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_text("# A\n")
    for text in ("first", "second"):
        write_block(file, "growth", text)
    assert file.read_text() == "# A\n\n<!-- growth:begin -->\n\nsecond\n\n<!-- growth:end -->\n"


def test_exponents() -> None:
    assert _exponent((1_000, 2.0), (10_000, 20.0)) == pytest.approx(1)
    assert _exponent((1_000, 2.0), (10_000, 200.0)) == pytest.approx(2)


def test_a_look_belongs_to_the_innermost_package_with_a_stage() -> None:
    seen = []

    def look() -> None:
        seen.append(stage_of(sys._getframe()))

    space = {"__name__": "catalog.rules.results", "look": look}
    exec("def check():\n    look()", space)
    space["check"]()  # type: ignore[operator]
    look()
    assert seen == ["rules", "engine"]


def test_every_row_has_a_name_of_its_own() -> None:
    names = [peer.name for peer in peers(Path("/tools"))]
    assert len(set(names)) == len(names)
    assert all(isinstance(peer, Peer) for peer in peers(Path("/tools")))
