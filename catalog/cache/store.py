"""Values of plain types in files that prove themselves: the right program wrote them, and they are whole.

A file is a mark of what it was made with, a digest of its content, and the content as ``marshal`` writes it. Like the
interpreter's own ``__pycache__``, the folder must be writable only for those who may also change the program.
"""

import marshal
import os
import shutil
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from typing import Any

FOLDER = ".cache/tietopankki"
"""Relative to the root of the bank."""

_DIGEST = 32


class CacheFolder:
    """A folder of cached values. ``fingerprint`` names all that they depend on besides the sources themselves.

    Without a folder, or when it cannot be read or written, nothing is kept and nothing fails.
    """

    def __init__(self, folder: Path | None, fingerprint: str) -> None:
        self.folder = folder
        self.fingerprint = fingerprint
        self._mark = blake2b(fingerprint.encode(), digest_size=_DIGEST).digest()

    def load(self, name: str) -> Any | None:
        """The value that was saved under a name; None when there is none, or it is broken or of another program."""
        if self.folder is None:
            return None
        try:
            content = (self.folder / name).read_bytes()
        except OSError:
            return None
        payload = memoryview(content)[2 * _DIGEST :]
        if content[: 2 * _DIGEST] != self._mark + _digest(payload):
            return None
        return marshal.loads(payload)  # noqa: S302 - its digest fits: it is what ``save`` wrote

    def save(self, name: str, value: Any) -> None:
        """Keep a value made of plain types; whole or not at all."""
        if self.folder is None:
            return
        payload = marshal.dumps(value)
        part = self.folder / f"{name}.{os.getpid()}.part"
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            part.write_bytes(self._mark + _digest(payload) + payload)
            part.replace(self.folder / name)
        except OSError:  # a full or read-only disk: the next run begins from nothing
            with suppress(OSError):
                part.unlink(missing_ok=True)

    def clear(self, name: str) -> None:
        """Forget all that was kept in a folder below this one."""
        if self.folder is not None:
            shutil.rmtree(self.folder / name, ignore_errors=True)

    def clock(self, name: str) -> int:
        """The present time of the folder's file system in nanoseconds, by writing a file; 0 when that fails."""
        if self.folder is None:
            return 0
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            (self.folder / name).write_bytes(b"")
            return (self.folder / name).stat().st_mtime_ns
        except OSError:
            return 0


def packed(value: Any) -> bytes:
    """A part of a value that is saved, made of plain types: it costs little until somebody looks into it."""
    return marshal.dumps(value)


def unpacked(part: bytes) -> Any:
    """What was ``packed``; only of a value that was loaded, which has proved itself."""
    return marshal.loads(part)  # noqa: S302 - as above


def _digest(payload: memoryview | bytes) -> bytes:
    return blake2b(payload, digest_size=_DIGEST).digest()
