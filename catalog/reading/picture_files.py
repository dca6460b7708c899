"""Finding the pictures of entries: regular files with allowed names in a folder that has the entry's id as its name.

content/practices/hakuklinikka.md
content/practices/hakuklinikka/kaavio.png    in the body: ![What it shows](hakuklinikka/kaavio.png)
"""

import os
import re
import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from catalog.bank import EntryKey
from catalog.parsing.body_checks import PICTURE_NAME
from catalog.parsing.source_files import CONTENT, RESERVED, accepted, listed
from catalog.problems.nearest import nearest
from catalog.problems.problem import Problem

MOST_PICTURES = 20
_NAME = re.compile(PICTURE_NAME)
_ATTACHMENTS = frozenset("csv doc docm docx epub key odp ods odt pdf ppt pptm pptx rtf xls xlsm xlsx zip".split())


@dataclass(frozen=True, slots=True)
class PictureFile:
    """A file that may be a picture. ``path`` is relative to the root, with forward slashes."""

    path: str
    name: str
    location: Path


PictureFiles = dict[EntryKey, dict[str, PictureFile]]


def find_pictures(root: Path, ids: Mapping[str, frozenset[str]], problems: list[Problem]) -> PictureFiles:
    """The pictures of each entry by name; ``ids`` are those of all entries by kind. Nothing is opened."""
    found: PictureFiles = {}
    content = root / CONTENT
    if content.is_symlink():
        return found
    for kind, known in ids.items():
        for folder in _folders(content / kind):
            path = f"{CONTENT}/{kind}/{folder.name}"
            if folder.name in known:
                files = _scan(folder, path, problems)
                found[EntryKey(kind, folder.name)] = {file.name: file for file in files}
            else:
                close = nearest(folder.name, sorted(known)) or ""
                problems.append(Problem.at(path, 1, 1, "TP124", name=folder.name, nearest=close))
    return found


def _folders(kind: Path) -> Iterator[os.DirEntry[str]]:
    """The folders in the folder of a kind, in the order of their names. What is wrong with it is told elsewhere."""
    if kind.is_dir() and not kind.is_symlink():
        yield from (item for item in listed(kind, "", []) if item.is_dir(follow_symlinks=False))


def _scan(folder: os.DirEntry[str], path: str, problems: list[Problem]) -> list[PictureFile]:
    items = accepted(folder, path, _refusal, problems)
    files = [PictureFile(f"{path}/{item.name}", item.name, Path(item.path)) for item in items]
    if len(files) > MOST_PICTURES:
        problems.append(Problem.at(path, 1, 1, "TP126", count=len(files), limit=MOST_PICTURES))
    return files


def _refusal(item: os.DirEntry[str]) -> str | None:
    if not stat.S_ISREG(item.stat(follow_symlinks=False).st_mode):
        return "TP101"
    stem, _, ending = item.name.rpartition(".")
    if ending.lower() in _ATTACHMENTS:
        return "TP127"
    return None if _NAME.fullmatch(item.name) and not RESERVED.match(stem) else "TP125"
