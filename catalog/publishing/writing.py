"""Writing the site: whole files into a new folder, or only what has changed into one that is being served."""

import os
from collections.abc import Callable, Iterable
from pathlib import Path

from catalog.publishing.manifest import Written, digest_of

_NEW = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)
_MODE = 0o666  # less the umask


def write_fresh(folder: Path, files: Iterable[tuple[str, bytes]]) -> dict[str, Written]:
    """Write the files (path relative to the folder, content) where nobody reads yet; returns what was written.

    Plain system calls: of the ten thousands of files of a large bank, ``pathlib`` would cost more than the writing.
    """
    base = f"{folder}{os.sep}"
    made = {""}
    written: dict[str, Written] = {}
    for path, content in files:
        parent = path.rpartition("/")[0]
        if parent not in made:
            make_folder(base, parent, made)
        written[path] = _write(base + path, content)
    return written


def make_folder(base: str, path: str, made: set[str]) -> None:
    """Make the folder ``base`` + ``path`` and those above it that are not in ``made`` yet, which takes them in."""
    above = path.rpartition("/")[0]
    if above not in made:
        make_folder(base, above, made)
    try:
        os.mkdir(base + path)  # noqa: PTH102 - as above
    except FileExistsError:
        if not os.path.isdir(base + path):  # noqa: PTH112 - as above
            raise
    made.add(path)


def _write(location: str, content: bytes) -> Written:
    handle = os.open(location, _NEW, _MODE)
    try:
        done = os.write(handle, content)
        while done < len(content):  # a nearly full disk takes a part, and refuses the next one
            done += os.write(handle, content[done:])
        return Written(digest_of(content), done, os.fstat(handle).st_mtime_ns)
    finally:
        os.close(handle)


def replace_file(location: Path, content: bytes) -> Written:
    """Put a whole file in the place of another, which stays as it is for those that read it or hold a link to it."""
    location.parent.mkdir(parents=True, exist_ok=True)
    part = location.with_name(f".{location.name}.part")
    written = _write(str(part), content)
    part.replace(location)
    return written


def remove_file(folder: Path, path: str) -> None:
    """Remove a file, and the folders below ``folder`` that it leaves empty."""
    location = folder / path
    location.unlink(missing_ok=True)
    for above in location.parents:
        if above == folder or not above.is_dir() or any(above.iterdir()):
            break
        above.rmdir()


class ServedFolder:
    """A folder that is read while it is written: each file is replaced whole, and only when it has changed."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._written: dict[str, int] = {}

    def write(self, files: Iterable[tuple[str, bytes | None]], stays: Callable[[str], bool] = lambda _: False) -> int:
        """Make the folder hold these files (relative path, content); returns how many were new, changed or removed.

        Files of an earlier call that are no longer among them, or have no content, are removed, unless one is not named
        and ``stays``. Files of others stay.
        """
        changed = 0
        now: dict[str, int] = {}
        named: set[str] = set()
        for path, content in files:
            named.add(path)
            if content is None:
                continue
            now[path] = hash(content)
            if self._written.get(path) != now[path]:
                replace_file(self._folder / path, content)
                changed += 1
        now |= {path: known for path, known in self._written.items() if path not in named and stays(path)}
        gone = self._written.keys() - now.keys()
        for path in gone:
            remove_file(self._folder, path)
        self._written = now
        return changed + len(gone)
