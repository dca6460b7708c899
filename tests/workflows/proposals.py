"""A bank on a base branch and a stranger's proposal, in a real Git repository, checked out as the workflow does it."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from tests.banks import ROOT, TODAY

_QUIET = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull, "GIT_TERMINAL_PROMPT": "0"}
_WHO = ("-c", "user.name=Testi", "-c", "user.email=testi@pankki.example")
COPIED = (".github/scripts", "schema/vocabularies")
EPOCH = "1795219200"  # TODAY

GOOD = "---\ntitle: Käytäntö\nsummary: Tapa toimia, jota joku muu voi kokeilla.\nlifecycle: idea\n---\n"
WARNED = "---\ntitle: Käytäntö\nlifecycle: idea\n---\n"


def git(folder: Path, *arguments: str) -> None:
    """Run Git without the settings of this machine."""
    subprocess.run(
        ["git", *_WHO, *arguments], cwd=folder, env={**os.environ, **_QUIET}, check=True, capture_output=True
    )


def checked_out(tmp_path: Path, propose: Callable[[Path], None]) -> tuple[Path, Path]:
    """``proposal`` (only ``content/`` of it) and ``bank`` (the base branch), beside each other."""
    assert TODAY.isoformat() == "2026-11-21"
    origin = tmp_path / "origin"
    origin.mkdir()
    git(origin, "init", "--initial-branch=main")
    for name in COPIED:
        (origin / name).parent.mkdir(parents=True, exist_ok=True)
        subprocess.run(["cp", "-R", str(ROOT / name), str(origin / name)], check=True)
    (origin / "content/practices").mkdir(parents=True)
    (origin / "content/practices/vanha.md").write_text(GOOD, "utf-8")
    (origin / "content/practices/ennallaan.md").write_text(WARNED, "utf-8")
    (origin / "mkdocs.yml").write_text("site_name: Pankki\n", "utf-8")
    git(origin, "add", "--all")
    git(origin, "commit", "--message=pohja")
    git(origin, "checkout", "-b", "ehdotus")
    propose(origin)
    git(origin, "add", "--all")
    git(origin, "commit", "--message=ehdotus")
    bank, proposal = tmp_path / "bank", tmp_path / "proposal"
    git(tmp_path, "clone", "--branch=main", str(origin), str(bank))
    git(tmp_path, "clone", "--no-checkout", "--branch=ehdotus", str(origin), str(proposal))
    git(proposal, "sparse-checkout", "set", "--no-cone", "/content/")
    git(proposal, "checkout", "ehdotus")
    (bank / ".venv").symlink_to(sys.prefix)
    return proposal, bank


def check(tmp_path: Path) -> tuple[int, str, str]:
    """Run the check as the workflow does: exit code, the log and the summary."""
    summary = tmp_path / "summary.md"
    summary.touch()
    done = subprocess.run(
        ["bank/.github/scripts/check-entries.sh", "proposal", "bank"],
        cwd=tmp_path,
        env={**os.environ, "GITHUB_STEP_SUMMARY": str(summary), "SOURCE_DATE_EPOCH": EPOCH, "TMPDIR": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert "Traceback" not in done.stderr, done.stderr
    return done.returncode, done.stdout, summary.read_text("utf-8")


def tree(folder: Path) -> dict[str, bytes | str]:
    """Every file below the folder, with its bytes, or where a link leads; Git's, the environment's and the
    checker's own memory are left out.
    """
    found: dict[str, bytes | str] = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if name.startswith((".git/", ".cache")) or name == ".venv":
            continue
        if path.is_symlink():
            found[name] = str(path.readlink())
        elif path.is_file():
            found[name] = path.read_bytes()
    return found
