"""Writing the site: whole files into a new folder, or only what has changed into one that is being served."""

import os
from collections.abc import Iterable
from pathlib import Path

_NEW = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)
_MODE = 0o666  # less the umask


def write_fresh(folder: Path, files: Iterable[tuple[str, bytes]]) -> int:
    """Write the files (path relative to the folder, content) where nobody reads yet; returns their number.

    Plain system calls: of the ten thousands of files of a large bank, ``pathlib`` would cost more than the writing.
    """
    base = f"{folder}{os.sep}"
    made = {""}
    count = 0
    for path, content in files:
        parent = path.rpartition("/")[0]
        if parent not in made:
            os.makedirs(base + parent, exist_ok=True)  # noqa: PTH103 - as above
            made.add(parent)
        _write(base + path, content)
        count += 1
    return count


def _write(location: str, content: bytes) -> None:
    handle = os.open(location, _NEW, _MODE)
    try:
        done = os.write(handle, content)
        while done < len(content):  # a nearly full disk takes a part, and refuses the next one
            done += os.write(handle, content[done:])
    finally:
        os.close(handle)


class ServedFolder:
    """A folder that is read while it is written: each file is replaced whole, and only when it has changed."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._written: dict[str, int] = {}

    def write(self, files: Iterable[tuple[str, bytes]]) -> int:
        """Make the folder hold these files (relative path, content); returns how many were new, changed or removed.

        Files of an earlier call that are no longer among them are removed. Files of others stay.
        """
        changed = 0
        now: dict[str, int] = {}
        for path, content in files:
            now[path] = hash(content)
            if self._written.get(path) != now[path]:
                self._replace(self._folder / path, content)
                changed += 1
        gone = self._written.keys() - now.keys()
        for path in gone:
            self._remove(self._folder / path)
        self._written = now
        return changed + len(gone)

    def _replace(self, location: Path, content: bytes) -> None:
        location.parent.mkdir(parents=True, exist_ok=True)
        part = location.with_name(f".{location.name}.part")  # a reader of the old file never sees half a new one
        _write(str(part), content)
        part.replace(location)

    def _remove(self, location: Path) -> None:
        location.unlink(missing_ok=True)
        for folder in location.parents:
            if folder == self._folder or any(folder.iterdir()):
                break
            folder.rmdir()
