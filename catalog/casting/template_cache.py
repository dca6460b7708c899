"""The code of templates from one run to the next: making it costs more than a page."""

from jinja2.bccache import Bucket, BytecodeCache

from catalog.cache import CacheFolder
from catalog.casting.rendering import environment

_NAME = "templates"


class KeptTemplates(BytecodeCache):
    """The code that earlier runs have made. It is used from now on; ``save`` keeps what this run has added."""

    def __init__(self, folder: CacheFolder) -> None:
        self._folder = folder
        self._known: dict[str, bytes] = folder.load(_NAME) or {}
        self._added = False
        environment().bytecode_cache = self

    def load_bytecode(self, bucket: Bucket) -> None:
        """The code of a template, if it is known; Jinja asks whether it is of the same source."""
        if code := self._known.get(bucket.key):
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Take in what was made."""
        self._known[bucket.key] = bucket.bytecode_to_string()
        self._added = True

    def save(self) -> None:
        """Keep it for the next run."""
        if self._added:
            self._folder.save(_NAME, self._known)
