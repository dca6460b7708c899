"""Putting a site in its place: made anew, or as an update of the last one, of which only what differs is written."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from catalog.publishing.manifest import Manifest, Written, digest_of, written_files
from catalog.publishing.staging import Staging
from catalog.publishing.writing import remove_file, replace_file, write_fresh


@dataclass(frozen=True)
class CastFiles:
    """What the core has cast: paths relative to the site and contents; no content says that the file is gone.

    ``complete`` says that these are all its files; else those that are not named stay as they are.
    """

    files: Iterable[tuple[str, bytes | None]]
    complete: bool = True


def publish_new(staging: Staging, files: Iterable[tuple[str, bytes]]) -> Manifest:
    """Publish ``files`` with what the engine has left in the staging folder; returns what now stands."""
    engine = written_files(staging.folder)
    made = write_fresh(staging.folder, files)
    staging.publish()
    return Manifest({**engine, **made}, frozenset(engine.keys() - made.keys()))


def publish_update(staging: Staging, cast: CastFiles, before: Manifest, spare: Path) -> Manifest:
    """Publish what differs from the site that stands, of which ``before`` tells and ``spare`` is a copy."""
    engine = written_files(staging.folder)
    update = _Update(spare, before)
    for path, content in cast.files:
        update.take(path, content)
    own = update.seen | (frozenset() if cast.complete else before.files.keys() - before.engine)
    others = engine.keys() - own  # the core's own file stands in the place of an engine's, as the sitemap does
    for path in sorted(others):
        update.take(path, (staging.folder / path).read_bytes())
    after = update.finish(others, complete=cast.complete)
    staging.publish_spare(after.token)
    return after


class _Update:
    """Changes a spare copy of the site into the next site."""

    def __init__(self, folder: Path, before: Manifest) -> None:
        self._folder = folder
        self._before = before
        self._files: dict[str, Written] = dict(before.files)
        self._changed: list[str] = []
        self.seen: set[str] = set()

    def take(self, path: str, content: bytes | None) -> None:
        """Make one file what it shall be."""
        self.seen.add(path)
        if content is None:
            self._drop(path)
            return
        known = self._files.get(path)
        if known is None or known.digest != digest_of(content):
            self._files[path] = replace_file(self._folder / path, content)
            self._changed.append(path)

    def finish(self, engine: Iterable[str], *, complete: bool) -> Manifest:
        """Remove what is left over: of all files, or only of those that the engine made."""
        for path in (self._before.files.keys() if complete else self._before.engine) - self.seen:
            self._drop(path)
        return Manifest(self._files, frozenset(engine), tuple(self._changed))

    def _drop(self, path: str) -> None:
        if self._files.pop(path, None) is not None:
            remove_file(self._folder, path)
            self._changed.append(path)
