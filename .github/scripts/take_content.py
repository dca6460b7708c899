"""Take a stranger's ``content/`` into a checkout of the base branch: regular files only, and nothing else.

    take_content.py PROPOSAL BANK CHANGED

``PROPOSAL`` is a checkout of the proposal, ``BANK`` one of the base branch. ``BANK/content`` is replaced by the regular
files of ``PROPOSAL/content``; links are never followed, nothing outside ``content/`` is read, no file keeps its right
to run. ``CHANGED`` becomes the list of changed paths, each ended by a zero byte. When anything in the proposal is
not a regular file or a folder, nothing is taken: the paths are named in Finnish as annotations, and the exit code is 1.

Standard library only: it runs before anything is installed.
"""

import os
import shutil
import stat
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

CONTENT = "content"
MOST_FILES = 100_000
MOST_BYTES = 500_000_000
DEEPEST = 8
_OPEN = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK


class RefusedError(Exception):
    """The proposal holds what a bank cannot hold. The arguments are lines of ``path`` and ``reason``."""

    def __init__(self, refused: Sequence[tuple[str, str]]) -> None:
        super().__init__(f"{len(refused)} refused")
        self.refused = refused


def take_content(proposal: Path, bank: Path) -> list[str]:
    """Replace the bank's content by the proposal's; returns the changed paths in order. Raises RefusedError first."""
    files, refused = _survey(proposal)
    if refused:
        raise RefusedError(refused)
    before = {path: (bank / path).read_bytes() for path in _survey(bank)[0]}
    shutil.rmtree(bank / CONTENT)
    (bank / CONTENT).mkdir()
    changed = set(before) - set(files)
    for path in files:
        data = _read(proposal / path)
        target = bank / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
        if before.get(path) != data:
            changed.add(path)
    return sorted(changed)


def _survey(root: Path) -> tuple[list[str], list[tuple[str, str]]]:
    """The regular files below ``root/content`` relative to ``root``, and what is not one, with the reason."""
    start = root / CONTENT
    if start.is_symlink() or not start.is_dir():
        return [], [(CONTENT, "kansio content puuttuu tai on linkki")]
    files: list[str] = []
    refused: list[tuple[str, str]] = []
    total = 0
    for path, status in _walk(start, CONTENT, 1):
        if stat.S_ISDIR(status.st_mode):
            refused.append((path, "kansio on liian monen kansion sisällä"))
        elif not stat.S_ISREG(status.st_mode):
            refused.append((path, "tämä ei ole tavallinen tiedosto; korvaa linkki tavallisella tiedostolla"))
        else:
            files.append(path)
            total += status.st_size
    if len(files) > MOST_FILES or total > MOST_BYTES:
        refused.append((CONTENT, "tiedostoja on liikaa"))
    return files, refused


def _walk(folder: Path, name: str, depth: int) -> Iterator[tuple[str, os.stat_result]]:
    """Everything that is not a folder, and the folders that are too deep to be opened."""
    with os.scandir(folder) as found:
        items = sorted(found, key=lambda item: item.name)
    for item in items:
        path = f"{name}/{item.name}"
        status = item.stat(follow_symlinks=False)
        if stat.S_ISDIR(status.st_mode) and depth < DEEPEST:
            yield from _walk(Path(item.path), path, depth + 1)
        else:
            yield path, status


def _read(path: Path) -> bytes:
    with os.fdopen(os.open(path, _OPEN), "rb") as file:
        if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            raise OSError(f"{path}: not a regular file")
        return file.read()


def annotation(path: str, reason: str) -> str:
    """A workflow command about a path; no sign of the path can end it or begin another."""
    shown = "".join(sign if sign.isprintable() else f"\\x{ord(sign):02x}" for sign in path)
    place = shown.replace("%", "%25").replace(":", "%3A").replace(",", "%2C")
    text = f"{shown}: {reason}".replace("%", "%25")
    return f"::error file={place},line=1,title=Ei voi ottaa mukaan::{text}"


def main(arguments: Sequence[str]) -> int:
    """Run with the three paths; 0 taken, 1 refused, 2 wrong usage."""
    if len(arguments) != 3:
        print("take_content.py PROPOSAL BANK CHANGED", file=sys.stderr)
        return 2
    proposal, bank, changed = map(Path, arguments)
    try:
        paths = take_content(proposal, bank)
    except RefusedError as error:
        print("\n".join(annotation(path, reason) for path, reason in error.refused))
        return 1
    changed.write_bytes(b"".join(os.fsencode(path) + b"\0" for path in paths))
    print(f"{len(paths)} tiedostoa muuttuu.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
