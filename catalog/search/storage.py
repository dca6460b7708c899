"""A few binary files in a folder that stand for one state: a reader finds the whole of it, unharmed, or nothing."""

from __future__ import annotations

import hashlib
import marshal
import mmap
import os
import zlib
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

_SHAPE = "index state 1"
_HEADER = "state.bin"
_DIGEST_BYTES = 32

Section = NDArray[Any] | bytes | bytearray
"""An array of one dimension, or bytes."""


Listing = tuple[str, int, int, str]
"""The file of a section, how long it is, its check sum, and the type of the array that it holds, if it holds one."""


class Sections:
    """The parts of a state by name, read where they stand on disk; those `on_demand` are not looked at before."""

    def __init__(self, folder: Path, listed: Mapping[str, Listing], on_demand: Collection[str] = ()) -> None:
        self._folder, self.listed = folder, listed
        self._buffers = {name: self._checked(name) for name in listed if name not in on_demand}

    def _checked(self, name: str) -> mmap.mmap | bytes:
        file, size, check, _ = self.listed[name]
        buffer = _mapped(self._folder / file)
        if len(buffer) != size or zlib.crc32(buffer) != check:
            raise ValueError(f"{file} is not what was written")
        return buffer

    def buffer(self, name: str) -> mmap.mmap | bytes:
        """The bytes of a section; a slice of them is read when it is taken.

        Raises:
            ValueError, OSError: one that is looked at on demand is not what was written.
        """
        if name not in self._buffers:
            self._buffers[name] = self._checked(name)
        return self._buffers[name]

    def array(self, name: str) -> NDArray[Any]:
        """An array, which must not be written to."""
        return np.frombuffer(self.buffer(name), self.listed[name][3])

    def value(self, name: str) -> Any:
        """What `value_section` made into bytes."""
        return marshal.loads(self.buffer(name))  # noqa: S302  # what this program wrote, by its check sum


def value_section(value: Any) -> bytes:
    """Numbers, strings, bytes, None, and tuples, lists, sets and dictionaries of them, as a section."""
    return marshal.dumps(value)


def load(folder: Path, fingerprint: str, on_demand: Collection[str] = ()) -> Sections | None:
    """The state in a folder, or None when there is none, it has another fingerprint, or any byte is not as it was.

    Sections `on_demand` are checked when they are asked for.
    """
    try:
        packed = (folder / _HEADER).read_bytes()
        digest, header = packed[:_DIGEST_BYTES], packed[_DIGEST_BYTES:]
        if hashlib.sha256(header).digest() != digest:
            return None
        shape, known, listed = marshal.loads(header)  # noqa: S302  # by its digest what this program wrote
        return Sections(folder, listed, on_demand) if (shape, known) == (_SHAPE, fingerprint) else None
    except (OSError, ValueError, EOFError, TypeError):
        return None


def save(
    folder: Path, fingerprint: str, sections: Iterable[tuple[str, Section | Listing]], whole: Mapping[str, Listing]
) -> dict[str, Listing]:
    """Puts a state in the place of the one before, and gives what it lists.

    `whole` is what the state before lists, if it is known to be unharmed: a file as it was is not written again.
    A section may be given as it is listed there.

    Raises:
        OSError: the folder cannot be written to; then the state before stands.
    """
    folder.mkdir(parents=True, exist_ok=True)
    listed: dict[str, Listing] = {}
    stand = {file for file, *_ in whole.values()}
    for name, section in sections:
        if isinstance(section, tuple):
            listed[name] = section
            continue
        listed[name] = put(folder, name, section, stand)
    header = marshal.dumps((_SHAPE, fingerprint, listed))
    _write(folder / _HEADER, hashlib.sha256(header).digest() + header)
    kept = {_HEADER, *(file for file, *_ in listed.values())}
    for path in folder.glob("*.bin*"):
        if path.name not in kept:
            path.unlink(missing_ok=True)
    return listed


def put(folder: Path, name: str, section: Section, stand: Collection[str] = ()) -> Listing:
    """Writes the file of one section, unless it stands there unharmed, and gives how a state lists it.

    Raises:
        OSError: the folder cannot be written to.
    """
    content = np.ascontiguousarray(section).data.cast("B") if isinstance(section, np.ndarray) else section
    check, size = zlib.crc32(content), len(content)
    file = f"{name}-{check:08x}-{size:x}.bin"
    if file not in stand:
        _write(folder / file, content)
    return file, size, check, section.dtype.str if isinstance(section, np.ndarray) else ""


def _write(path: Path, content: memoryview | bytes | bytearray) -> None:
    """Writes a file beside its place and moves it there: whoever looks finds the old one or the new one."""
    beside = path.with_name(f"{path.name}.{os.getpid()}")
    beside.write_bytes(content)
    beside.replace(path)


def _mapped(path: Path) -> mmap.mmap | bytes:
    with path.open("rb") as file:
        size = os.fstat(file.fileno()).st_size
        return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) if size else b""
