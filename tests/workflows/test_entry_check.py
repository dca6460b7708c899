"""A hostile proposal, checked as on GitHub: only regular files of content/ come over, and only the base's tools run."""

import os
import stat
from pathlib import Path

import pytest

from tests.workflows.proposals import GOOD, check, checked_out, tree

NEW = "content/practices/uusi.md"
BROKEN = GOOD.replace("idea", "idea\nregions: [ei-ole]\nmuuta: '::add-mask::a'")


def write(root: Path, path: str, text: str = GOOD) -> None:
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text(text, "utf-8")


def test_an_honest_proposal_passes_and_is_explained(tmp_path: Path) -> None:
    checked_out(tmp_path, lambda root: write(root, NEW))
    code, log, summary = check(tmp_path)
    assert code == 0
    assert (tmp_path / "bank" / NEW).read_text("utf-8") == GOOD
    assert log == "1 tiedostoa muuttuu.\n"  # the warning of a file that the proposal leaves alone is not its business
    assert summary.startswith("## ✅ Ehdotus on kunnossa\n")
    assert "ennallaan" not in summary


def test_a_mistake_is_shown_on_its_line_and_explained(tmp_path: Path) -> None:
    checked_out(tmp_path, lambda root: write(root, NEW, BROKEN))
    code, log, summary = check(tmp_path)
    assert code == 1
    lines = log.splitlines()[1:]
    assert [line.split("::")[1] for line in lines] == [
        f"error file={NEW},line=5,col=11,title=TP203",
        f"error file={NEW},line=6,col=1,title=TP202",
    ]
    assert summary.startswith("## ❌ Ehdotuksessa on 2 korjattavaa kohtaa\n")
    assert "**Rivi 5, kohta <code>regions&#46;0</code>**" in summary


def test_an_error_in_a_file_that_the_proposal_leaves_alone_counts(tmp_path: Path) -> None:
    def propose(root: Path) -> None:
        write(root, NEW, GOOD.replace("lifecycle", "builds_on:\n  - practice: vanha\nlifecycle"))
        (root / "content/practices/vanha.md").unlink()

    checked_out(tmp_path, propose)
    code, log, _ = check(tmp_path)
    assert code == 1
    assert f"file={NEW},line=5," in log
    assert not (tmp_path / "bank/content/practices/vanha.md").exists()


def test_nothing_but_content_comes_over(tmp_path: Path) -> None:
    def propose(root: Path) -> None:
        write(root, NEW)
        (root / NEW).chmod(0o755)
        write(root, "mkdocs.yml", "hooks: [evil.py]\n")
        write(root, "evil.py", "raise SystemExit('ajettu')\n")
        write(root, "catalog/__init__.py", "raise SystemExit('ajettu')\n")
        write(root, "sitecustomize.py", "raise SystemExit('ajettu')\n")
        write(root, ".github/scripts/take_content.py", "raise SystemExit('ajettu')\n")
        write(root, ".github/scripts/check-entries.sh", "#!/bin/sh\necho ajettu; exit 0\n")
        write(root, "schema/vocabularies/uusi.yml", "id: uusi\n")

    proposal, bank = checked_out(tmp_path, propose)
    before = tree(bank)
    assert {path.name for path in proposal.iterdir()} == {".git", "content"}
    code, log, summary = check(tmp_path)
    assert code == 0, log + summary
    assert tree(bank) == {**before, NEW: GOOD.encode()}
    assert stat.S_IMODE((bank / NEW).stat().st_mode) & 0o111 == 0
    assert "ajettu" not in log + summary


LINKS = {
    "a file outside": ("content/practices/linkki.md", "/etc/hostname"),
    "the tools": ("content/practices/linkki.md", "../../../bank/mkdocs.yml"),
    "a folder": ("content/projects", "/etc"),
    "a folder in a folder": ("content/practices/kuvat", "../../.git"),
}


@pytest.mark.parametrize(("path", "target"), LINKS.values(), ids=LINKS.keys())
def test_a_link_stops_everything_and_is_named(path: str, target: str, tmp_path: Path) -> None:
    def propose(root: Path) -> None:
        write(root, NEW)
        (root / path).symlink_to(target)

    _, bank = checked_out(tmp_path, propose)
    before = tree(bank)
    code, log, summary = check(tmp_path)
    assert code == 1
    assert log.startswith(f"::error file={path},line=1,title=Ei voi ottaa mukaan::{path}: tämä ei ole tavallinen")
    assert len(log.splitlines()) == 1
    assert summary.startswith("## ❌ Ehdotusta ei voi ottaa tarkistettavaksi\n")
    assert tree(bank) == before


def test_content_itself_may_not_be_a_link(tmp_path: Path) -> None:
    proposal, bank = checked_out(tmp_path, lambda root: write(root, NEW))
    before = tree(bank)
    (proposal / "content").rename(tmp_path / "muualla")
    (proposal / "content").symlink_to(tmp_path / "muualla")
    code, log, _ = check(tmp_path)
    assert code == 1
    assert log.startswith("::error file=content,")
    assert tree(bank) == before


def test_content_may_not_be_missing(tmp_path: Path) -> None:
    def propose(root: Path) -> None:
        (root / "content").rename(root / "muualla")

    _, bank = checked_out(tmp_path, propose)
    before = tree(bank)
    code, log, _ = check(tmp_path)
    assert code == 1
    assert log.startswith("::error file=content,")
    assert tree(bank) == before


def test_a_path_cannot_forge_a_command(tmp_path: Path) -> None:
    name = "a,b:c%0A::add-mask::x\n::stop-commands::y\x1b[2J.md"
    path = f"content/practices/{name}"
    checked_out(tmp_path, lambda root: (root / path).symlink_to("/etc/hostname"))
    code, log, _ = check(tmp_path)
    assert code == 1
    assert log.count("\n") == 1
    assert "\x1b" not in log
    assert log.startswith("::error file=content/practices/a%2Cb%3Ac%250A%3A%3Aadd-mask%3A%3Ax\\x0a%3A%3Astop")


def test_an_odd_name_of_a_regular_file_is_shown_safely(tmp_path: Path) -> None:
    name = os.fsdecode(b"a\xff<b>*[x](y)\n::add-mask::a\x1b[2J.md")
    checked_out(tmp_path, lambda root: write(root, f"content/practices/{name}"))
    code, log, summary = check(tmp_path)
    assert code == 1
    assert all(line.startswith("::error file=content/practices/a\\udcff") for line in log.splitlines()[1:])
    assert "\x1b" not in log + summary
    assert "<b>" not in summary


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    _, bank = checked_out(tmp_path, lambda root: write(root, NEW))
    os.mkfifo(tmp_path / "proposal/content/practices/putki.md")
    deep = "/".join(["content", *"abcdefghi"])
    write(tmp_path / "proposal", f"{deep}/syva.md")
    before = tree(bank)
    code, log, _ = check(tmp_path)
    assert code == 1
    assert [line.partition(",")[0] for line in log.splitlines()] == [
        "::error file=content/a/b/c/d/e/f/g/h",
        "::error file=content/practices/putki.md",
    ]
    assert tree(bank) == before
