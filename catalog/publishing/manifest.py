"""What a published site holds, file by file, so that the next build can tell what it may leave as it is."""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import blake2b, sha256
from pathlib import Path
from typing import Any, NamedTuple


class Written(NamedTuple):
    """A file of the site: a digest of its content, its size in bytes, and when it was written (nanoseconds)."""

    digest: bytes
    size: int
    written: int


def digest_of(content: bytes) -> bytes:
    """The digest by which the contents of two files are told apart, 16 bytes."""
    return sha256(content).digest()[:16]  # most processors have instructions for this one


@dataclass
class Manifest:
    """The files of a site by their path; ``engine`` are those that the engine made, not the core.

    ``behind`` are the paths in which the site before it, where that has been kept, differs.
    """

    files: dict[str, Written] = field(default_factory=dict)
    engine: frozenset[str] = frozenset()
    behind: tuple[str, ...] = ()

    @cached_property
    def token(self) -> str:
        """A name for this site and no other."""
        found = blake2b(digest_size=12)
        found.update("\0".join(f"{path}\0{one.written}" for path, one in sorted(self.files.items())).encode())
        found.update(b"".join(self.files[path].digest for path in sorted(self.files)))
        return found.hexdigest()

    def describes(self, folder: Path) -> bool:
        """Whether the folder holds these files as they were written, and no others that people can see."""
        seen = 0
        for path, size, written in _files(str(folder), ""):
            known = self.files.get(path)
            if known is None or (known.size, known.written) != (size, written):
                return False
            seen += 1
        return seen == len(self.files)

    def plain(self) -> Any:
        """The same of plain types only."""
        return {path: tuple(one) for path, one in self.files.items()}, tuple(self.engine), self.behind, self.token

    @classmethod
    def from_plain(cls, value: Any) -> "Manifest":
        """What ``plain`` gave."""
        files, engine, behind, token = value
        made = cls({path: Written._make(one) for path, one in files.items()}, frozenset(engine), behind)
        made.token = token
        return made


def _files(folder: str, path: str) -> Iterator[tuple[str, int, int]]:
    """Path, size and time of every file below a folder; hidden things at its top are strangers'."""
    waiting = [(folder, path)]
    while waiting:
        folder, path = waiting.pop()
        try:
            with os.scandir(folder) as found:
                items = list(found)
        except OSError:
            continue
        for item in items:
            name = item.name
            if not path and name.startswith("."):
                continue
            if item.is_dir(follow_symlinks=False):
                waiting.append((item.path, f"{path}{name}/"))
            else:
                stat = item.stat(follow_symlinks=False)
                yield path + name, stat.st_size, stat.st_mtime_ns


def written_files(folder: Path) -> Mapping[str, Written]:
    """Every file that stands in a folder, as it is."""
    return {
        path: Written(digest_of((folder / path).read_bytes()), size, written)
        for path, size, written in _files(str(folder), "")
    }
