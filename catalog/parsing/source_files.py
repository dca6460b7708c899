"""Finding the files of the bank: regular files with allowed names, each in the folder of its kind."""

import os
import re
import stat
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from catalog.language.addresses import PAGE_ID
from catalog.parsing.file_text import unreadable
from catalog.problems.problem import Problem
from schema import ENTRY_TYPES
from schema.base import ENTRY_ID_PATTERN
from schema.vocabulary import LANGUAGES

CONTENT = "content"
ENDINGS = (".md", ".yml")
IGNORED = frozenset({"README.md", ".gitkeep"})
_ID = re.compile(ENTRY_ID_PATTERN)
_TRANSLATED = re.compile(rf"({ENTRY_ID_PATTERN})\.([a-z]{{2,3}})")
RESERVED = re.compile(r"^(con|prn|aux|nul|com[0-9]|lpt[0-9])$")


Stamp = tuple[int, int, int, int]
"""What the system says of a file without opening it: when it was written, when it was changed, its size, its number."""


class SourceFile(NamedTuple):
    """A file of an entry, or of its translation into ``language``. ``path`` is relative to the root, with forward
    slashes, ``place`` is what the system opens. ``stamp`` is that of the moment when it was found.
    """

    path: str
    kind: str
    id: str
    place: str | Path
    language: str = ""
    stamp: Stamp = (0, 0, 0, 0)

    @property
    def location(self) -> Path:
        """Where the file is; made when it is asked for, as most files of a large bank are only found."""
        return Path(self.place)


Found = tuple[list[SourceFile], list[Problem]]


def find_source_files(root: Path) -> Found:
    """All files of entries and translations under ``root/content`` by path, and what is wrong with the rest."""
    files: list[SourceFile] = []
    problems: list[Problem] = []
    content = root / CONTENT
    if content.is_symlink() or (content.exists() and not content.is_dir()):
        return [], [Problem.at(CONTENT, 1, 1, "TP101")]
    for folder in listed(content, CONTENT, problems):
        path = f"{CONTENT}/{folder.name}"
        if folder.is_symlink():
            problems.append(Problem.at(path, 1, 1, "TP101"))
        elif folder.is_dir() and folder.name in ENTRY_TYPES:
            _scan_kind(folder, path, files, problems)
        elif folder.name not in IGNORED:
            problems.append(Problem.at(path, 1, 1, "TP118", known=", ".join(ENTRY_TYPES)))
    return _without_collisions(files, problems)


def listed(folder: Path, path: str, problems: list[Problem]) -> list[os.DirEntry[str]]:
    """What is in a folder, in the order of names; ``path`` names it in a problem."""
    try:
        with os.scandir(folder) as found:
            return sorted(found, key=lambda item: item.name)
    except OSError as error:
        problems.append(unreadable(path, error))
        return []


def _scan_kind(folder: os.DirEntry[str], path: str, files: list[SourceFile], problems: list[Problem]) -> None:
    kind = folder.name
    for item in accepted(folder, path, _refusal, problems):
        if not item.is_dir(follow_symlinks=False):  # folders hold pictures: catalog.picture_files
            entry_id, language = _named(item.name)
            found = item.stat(follow_symlinks=False)  # known since the name was accepted
            stamp = (found.st_mtime_ns, found.st_ctime_ns, found.st_size, found.st_ino)
            files.append(SourceFile(f"{path}/{item.name}", kind, entry_id, item.path, language, stamp))


def accepted(
    folder: os.DirEntry[str], path: str, refusal: Callable[[os.DirEntry[str]], str | None], problems: list[Problem]
) -> Iterator[os.DirEntry[str]]:
    """What a folder holds, in the order of names, less what ``refusal`` gives a code for; those become problems."""
    for item in listed(Path(folder.path), path, problems):
        if item.name in IGNORED:
            continue
        try:
            code = refusal(item)
        except OSError as error:  # gone since it was listed
            problems.append(unreadable(f"{path}/{item.name}", error))
            continue
        if code:
            problems.append(Problem.at(f"{path}/{item.name}", 1, 1, code, name=item.name))
        else:
            yield item


def _refusal(item: os.DirEntry[str]) -> str | None:
    if item.is_dir(follow_symlinks=False):
        return None
    if not stat.S_ISREG(item.stat(follow_symlinks=False).st_mode):
        return "TP101"
    _, dot, ending = item.name.rpartition(".")
    if dot + ending not in ENDINGS:
        return "TP121"
    entry_id, language = _named(item.name)
    if not _ID.fullmatch(entry_id) or RESERVED.match(entry_id):
        return "TP102"
    if PAGE_ID.fullmatch(entry_id):
        return "TP128"
    return "TP806" if language and language not in LANGUAGES else None


def _named(name: str) -> tuple[str, str]:
    """The id and, of a translation, the language in the name of a file."""
    stem = name.rpartition(".")[0]
    if "." not in stem:
        return stem, ""
    translated = _TRANSLATED.fullmatch(stem)
    return (translated[1], translated[2]) if translated else (stem, "")


def _without_collisions(files: list[SourceFile], problems: list[Problem]) -> Found:
    """Ids hold small ASCII letters only, so nothing but another ending can give two files the same."""
    first: dict[tuple[str, str, str], SourceFile] = {}
    kept: list[SourceFile] = []
    for file in files:
        earlier = first.setdefault((file.kind, file.id, file.language), file)
        if earlier is file:
            kept.append(file)
        else:
            problems.append(Problem.at(file.path, 1, 1, "TP103", other=earlier.path, id=file.id))
    return kept, problems
