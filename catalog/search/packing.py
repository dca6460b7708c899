"""Files as they are sent, and what tells one content from another."""

import hashlib
import zlib

_PACKING_LEVEL = 6
_DIGEST_BYTES = 16


def packed(content: bytes) -> bytes:
    """Raw deflate: few hosts compress files that they do not know, and the term files shrink to a third."""
    return zlib.compress(content, _PACKING_LEVEL, -zlib.MAX_WBITS)


def unpacked(content: bytes) -> bytes:
    """What was packed."""
    return zlib.decompress(content, -zlib.MAX_WBITS)


def digest_of(content: bytes) -> bytes:
    """Tells a content from any other."""
    return hashlib.sha256(content).digest()[:_DIGEST_BYTES]
