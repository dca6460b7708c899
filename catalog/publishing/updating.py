"""Putting a site in its place: made anew, or as an update of the last one, of which only what differs is written."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from catalog.publishing.manifest import Manifest, Written, digest_of, written_files
from catalog.publishing.staging import Staging
from catalog.publishing.writing import remove_file, replace_file, write_fresh


@dataclass(frozen=True)
class CastFiles:
    """What the core has cast: paths relative to the site and contents; no content says that the file is gone.

    ``stays`` tells of the core's other files whether they stay as they are.
    """

    files: Iterable[tuple[str, bytes | None]]
    stays: Callable[[str], bool]


def publish_new(staging: Staging, files: Iterable[tuple[str, bytes | None]]) -> Manifest:
    """Publish ``files`` with what the engine has left in the staging folder; returns what now stands."""
    engine = written_files(staging.folder)
    made = write_fresh(staging.folder, ((path, content) for path, content in files if content is not None))
    staging.publish()
    return Manifest({**engine, **made}, frozenset(engine.keys() - made.keys()))


def publish_update(staging: Staging, cast: CastFiles, before: Manifest, spare: Path) -> Manifest:
    """Publish what differs from the site that stands, of which ``before`` tells and ``spare`` is a copy."""
    engine = written_files(staging.folder)
    update = _Update(spare, before)
    for path, content in cast.files:
        update.take(path, content)
    update.leave(path for path in before.files.keys() - before.engine if cast.stays(path))
    others = engine.keys() - update.seen  # the core's own file stands in the place of an engine's, as the sitemap does
    for path in sorted(others):
        update.take(path, (staging.folder / path).read_bytes())
    after = update.finish(others)
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

    def leave(self, paths: Iterable[str]) -> None:
        """Let files be as they are."""
        self.seen.update(paths)

    def finish(self, engine: Iterable[str]) -> Manifest:
        """Remove the files that were neither made nor left."""
        for path in self._before.files.keys() - self.seen:
            self._drop(path)
        return Manifest(self._files, frozenset(engine), tuple(self._changed))

    def _drop(self, path: str) -> None:
        if self._files.pop(path, None) is not None:
            remove_file(self._folder, path)
            self._changed.append(path)
