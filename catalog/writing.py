"""Writing the site: only files whose bytes have changed, each whole or not at all."""

from collections.abc import Iterable
from pathlib import Path


class SiteWriter:
    """Writes into the folder of the site and remembers what it has written there."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._made: set[Path] = set()
        self._written: dict[str, int] = {}

    def write(self, files: Iterable[tuple[str, bytes]]) -> int:
        """Write the files (path relative to the folder, content); returns how many were new or changed."""
        changed = 0
        for path, content in files:
            fingerprint = hash(content)
            if self._written.get(path) != fingerprint:
                self._replace(self._folder / path, content)
                self._written[path] = fingerprint
                changed += 1
        return changed

    def remove(self, path: str) -> None:
        """Remove a file if it is there."""
        (self._folder / path).unlink(missing_ok=True)
        self._written.pop(path, None)

    def _replace(self, location: Path, content: bytes) -> None:
        if location.parent not in self._made:
            location.parent.mkdir(parents=True, exist_ok=True)
            self._made.add(location.parent)
        if not location.exists():
            location.write_bytes(content)
            return
        part = location.with_name(f".{location.name}.part")  # a reader of the old file never sees half a new one
        part.write_bytes(content)
        part.replace(location)
