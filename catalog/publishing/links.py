"""A second folder with the same files, by hard links: a file is one and the same until one of them replaces it."""

import os
import shutil
from collections.abc import Iterable
from pathlib import Path

from catalog.publishing.writing import make_folder, remove_file


def link_all(source: Path, target: Path, paths: Iterable[str]) -> None:
    """Make ``target``, with a link to each of the files ``paths`` of ``source``."""
    target.mkdir()
    shutil.copymode(source, target)
    made = {""}
    base, other = f"{source}{os.sep}", f"{target}{os.sep}"
    for path in paths:
        parent = path.rpartition("/")[0]
        if parent not in made:
            make_folder(other, parent, made)
        _link(base + path, other + path)


def link_again(source: Path, target: Path, paths: Iterable[str]) -> None:
    """Make ``target`` hold what ``source`` holds at ``paths``, and nothing where that has nothing."""
    for path in paths:
        remove_file(target, path)
        if (source / path).is_file():
            (target / path).parent.mkdir(parents=True, exist_ok=True)
            _link(str(source / path), str(target / path))


def _link(source: str, target: str) -> None:
    """A link, or a copy with the same time where the file system has no links."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)
