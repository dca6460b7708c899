"""Real builds of the real bank for the tests that need a whole site."""

import fcntl
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[1]
PARTS = ("content", "docs", "hooks", "theme", "schema", "mkdocs.yml")
VIEWED = "1795219200"  # 21 November 2026, so that derived statuses do not change under the tests


def copy_bank(folder: Path) -> Path:
    """A copy of the bank that a test may change."""
    folder.mkdir(parents=True, exist_ok=True)
    for part in PARTS:
        source = PROJECT / part
        if source.is_dir():
            shutil.copytree(source, folder / part, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, folder / part)
    return folder


def environment(**more: str) -> dict[str, str]:
    """The environment of a build whose day is fixed."""
    return {**os.environ, "SOURCE_DATE_EPOCH": VIEWED, "NO_MKDOCS_2_WARNING": "1", **more}


def run_engine(root: Path, *arguments: str, engine: str = "mkdocs", **more: str) -> subprocess.CompletedProcess[str]:
    """Run ``mkdocs`` (or another engine) in ``root`` as a user would; ``more`` adds to the environment."""
    command = [sys.executable, "-m", engine, *arguments]
    return subprocess.run(command, cwd=root, env=environment(**more), capture_output=True, text=True, check=False)


def made_once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], None]) -> Path:
    """A folder that ``make`` fills for all workers of a test run: one does, the others wait. It is only to be read."""
    base = factory.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    folder = shared / name
    with (shared / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not folder.exists():
            unfinished = shared / f"{name}.unfinished"
            shutil.rmtree(unfinished, ignore_errors=True)
            unfinished.mkdir()
            make(unfinished)
            unfinished.rename(folder)
    return folder


def built_bank(factory: pytest.TempPathFactory) -> Path:
    """The real bank, whose ``site`` the real engine has built strictly; for all workers, only to be read."""

    def make(folder: Path) -> None:
        done = run_engine(copy_bank(folder), "build", "--strict")
        assert done.returncode == 0, done.stderr

    return made_once(factory, "built-bank", make)


def files_of(folder: Path) -> dict[str, bytes]:
    """Every file below a folder with its content."""
    found = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}
