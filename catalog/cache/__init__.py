"""What one run keeps for the next. Everything here can be thrown away: a run without it gives the same, only later."""

from catalog.cache.program import program_fingerprint
from catalog.cache.store import FOLDER, CacheFolder, packed, unpacked

__all__ = ("FOLDER", "CacheFolder", "packed", "program_fingerprint", "unpacked")
