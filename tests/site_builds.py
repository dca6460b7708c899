"""Real builds of the real bank for the tests that need a whole site."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).parents[1]
PARTS = ("content", "docs", "hooks", "theme", "schema", "mkdocs.yml")
VIEWED = "1795219200"  # 21 November 2026, so that derived statuses do not change under the tests


def copy_bank(folder: Path) -> Path:
    """A copy of the bank that a test may change."""
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


def files_of(folder: Path) -> dict[str, bytes]:
    """Every file below a folder with its content."""
    found = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}
