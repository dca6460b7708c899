"""What a cached value depends on besides the sources: the program, and the libraries that it works with."""

import sys
import sysconfig
import zlib
from collections.abc import Iterator
from functools import cache
from hashlib import blake2b
from importlib.util import find_spec
from pathlib import Path

_ENDINGS = frozenset({".py", ".yml", ".html"})
_SOURCES = "vocabularies"
"""A folder of ``schema/`` that is not the program's: vocabularies are read from the bank."""


@cache
def program_fingerprint() -> str:
    """A digest of the core's own files, the interpreter, and the names and versions of the libraries beside it."""
    found = blake2b(f"{sys.version} {zlib.ZLIB_RUNTIME_VERSION}".encode(), digest_size=16)
    for package in _packages():
        for path in sorted(package.rglob("*")):
            if path.suffix in _ENDINGS and _SOURCES not in path.parts:
                found.update(f"{path.relative_to(package)}\0".encode() + path.read_bytes())
    libraries = Path(sysconfig.get_path("purelib")).glob("*.dist-info")
    found.update("\0".join(sorted(path.name for path in libraries)).encode())
    return found.hexdigest()


def _packages() -> Iterator[Path]:
    for name in ("catalog", "schema"):
        spec = find_spec(name)
        if spec and spec.origin:
            yield Path(spec.origin).parent
