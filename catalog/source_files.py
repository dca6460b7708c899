"""Finding the files of the bank: regular files with allowed names, each in the folder of its kind."""

import os
import re
import stat
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from catalog.problems import Problem
from schema import ENTRY_TYPES
from schema.base import ENTRY_ID_PATTERN

CONTENT = "content"
ENDINGS = (".md", ".yml")
_IGNORED = frozenset({"README.md", ".gitkeep"})
_ID = re.compile(ENTRY_ID_PATTERN)
_RESERVED = re.compile(r"^(con|prn|aux|nul|com[0-9]|lpt[0-9])$")


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file of an entry. ``path`` is relative to the root, with forward slashes."""

    path: str
    kind: str
    id: str
    location: Path


Found = tuple[list[SourceFile], list[Problem]]


def find_source_files(root: Path) -> Found:
    """All entry files under ``root/content`` in the order of their paths, and what is wrong with the rest."""
    files: list[SourceFile] = []
    problems: list[Problem] = []
    content = root / CONTENT
    if not content.is_dir():
        return [], [Problem.at(CONTENT, 1, 1, "TP119", reason="content/")]
    for folder in _listed(content):
        path = f"{CONTENT}/{folder.name}"
        if folder.is_symlink():
            problems.append(Problem.at(path, 1, 1, "TP101"))
        elif folder.is_dir() and folder.name in ENTRY_TYPES:
            _scan_kind(folder, path, files, problems)
        elif folder.name not in _IGNORED:
            problems.append(Problem.at(path, 1, 1, "TP118", known=", ".join(ENTRY_TYPES)))
    return _without_collisions(files, problems)


def _listed(folder: Path) -> list[os.DirEntry[str]]:
    with os.scandir(folder) as found:
        return sorted(found, key=lambda item: item.name)


def _scan_kind(folder: os.DirEntry[str], path: str, files: list[SourceFile], problems: list[Problem]) -> None:
    for item in _listed(Path(folder.path)):
        item_path = f"{path}/{item.name}"
        if item.name in _IGNORED:
            continue
        code = _refusal(item)
        if code:
            problems.append(Problem.at(item_path, 1, 1, code, name=item.name))
        else:
            stem = item.name.rpartition(".")[0]
            files.append(SourceFile(item_path, folder.name, stem, Path(item.path)))


def _refusal(item: os.DirEntry[str]) -> str | None:
    if not stat.S_ISREG(item.stat(follow_symlinks=False).st_mode):
        return "TP101"
    stem, dot, ending = item.name.rpartition(".")
    if dot + ending not in ENDINGS:
        return "TP121"
    if not _ID.fullmatch(stem) or _RESERVED.match(stem):
        return "TP102"
    return None


def _without_collisions(files: list[SourceFile], problems: list[Problem]) -> Found:
    first: dict[tuple[str, str], SourceFile] = {}
    kept: list[SourceFile] = []
    for file in files:
        key = (file.kind, unicodedata.normalize("NFC", file.id).casefold())
        if key in first:
            problems.append(Problem.at(file.path, 1, 1, "TP103", other=first[key].path, id=file.id))
        else:
            first[key] = file
            kept.append(file)
    return kept, problems
