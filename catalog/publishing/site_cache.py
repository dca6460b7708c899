"""What the last build has left: the site's manifest, and what its pages were made from.

When nothing but bodies of entries has changed since, only the pages of these entries and of those that they mention are
cast: no other page shows a body. Any other change casts everything, and writes what differs.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import blake2b
from pathlib import Path
from typing import Any

from catalog.bank import Catalog, EntryKey, SourceTexts
from catalog.cache import CacheFolder
from catalog.casting.pages import SiteSettings
from catalog.casting.shell import Shell
from catalog.likeness import Neighbour
from catalog.on_demand import OnDemand
from catalog.pipeline import SiteFile, site_files
from catalog.publishing.manifest import Manifest
from catalog.publishing.staging import Staging
from catalog.publishing.updating import CastFiles, publish_new, publish_update

_STATE, _NEIGHBOURS = "site", "neighbours"
Neighbours = Mapping[EntryKey, tuple[Neighbour, ...]]
_Sources = dict[tuple[str, str], tuple[bytes, tuple[tuple[str, str], ...]]]


@dataclass(frozen=True)
class SiteInput:
    """All that a site is made from besides the cache: what casting needs, and the folder of the site."""

    catalog: Catalog
    shells: Mapping[str, Shell]
    settings: SiteSettings
    other_pages: Sequence[str]
    target: Path

    def basis(self, fingerprint: str) -> bytes:
        """A digest of everything but the bodies of entries."""
        found = blake2b(f"{fingerprint}\0{self.catalog.today}\0{self.settings}\0".encode(), digest_size=16)
        found.update(repr((sorted(self.other_pages), self.catalog.statement)).encode())
        for language, shell in self.shells.items():
            found.update(f"{language}\0{shell.html}\0".encode())
        for module in sorted(self.settings.client.rglob("*.js")) if self.settings.client else ():
            found.update(module.read_bytes())
        for key, source in self.catalog.sources.items():
            found.update(f"{key.kind}/{key.id}\0".encode() + source.fields)
        for key, pictures in self.catalog.pictures.items():
            for name, picture in pictures.items():
                stat = picture.location.stat()
                found.update(f"{key.kind}/{key.id}/{name}\0{stat.st_size}\0{stat.st_mtime_ns}\0".encode())
        return found.digest()

    def files(self, only: Collection[EntryKey] | None = None, known: Neighbours | None = None) -> Iterator[SiteFile]:
        """All files of the site, or those that differ when ``only`` some entries do and the neighbours are known."""
        catalog = self.catalog if only is None or known is None else replace(self.catalog, neighbours=known)
        return site_files(catalog, self.shells, self.settings, self.other_pages, only=only)


def build_site(site: SiteInput, staging: Staging, cache: CacheFolder) -> None:
    """Cast and publish a site over what the engine has left in the staging folder; only what has changed, if the
    cache knows what stands there now. Raises OSError; the old site is then as it was.
    """
    basis = site.basis(cache.fingerprint)
    before = _Before.load(cache, site.target)
    spare = _spare(before.manifest, staging) if before else None
    if before is None or spare is None:
        only, after = None, publish_new(staging, site.files())
    else:
        known = _known_neighbours(cache, basis)
        only = before.changed(site.catalog.sources, basis) if known is not None else None
        files = site.files(only, known)
        after = publish_update(staging, CastFiles(files, complete=only is None), before.manifest, spare)
    cache.save(_STATE, {"basis": basis, "sources": _plain(site.catalog.sources), "manifest": after.plain()})
    if only is None:
        cache.save(_NEIGHBOURS, {"basis": basis, "of": _plain_neighbours(site.catalog)})


def _spare(manifest: Manifest, staging: Staging) -> Path | None:
    return staging.spare(manifest.token, manifest.files, manifest.behind)


@dataclass(frozen=True)
class _Before:
    """The last build of the same folder."""

    manifest: Manifest
    basis: bytes
    sources: _Sources

    @classmethod
    def load(cls, cache: CacheFolder, target: Path) -> "_Before | None":
        """None when there was none, or when the folder is no longer as it left it."""
        state = cache.load(_STATE)
        if state is None:
            return None
        manifest = Manifest.from_plain(state["manifest"])
        return cls(manifest, state["basis"], state["sources"]) if manifest.describes(target) else None

    def changed(self, sources: Mapping[EntryKey, SourceTexts], basis: bytes) -> Collection[EntryKey] | None:
        """The entries whose pages can differ, in the order of the catalog; None when any page can."""
        if basis != self.basis:
            return None
        found: set[tuple[str, str]] = set()
        for key, source in sources.items():
            bodies, mentions = self.sources[key]
            if bodies != source.bodies:
                found.update((key, *mentions, *source.mentions))
        return [key for key in sources if key in found]


def _plain(sources: Mapping[EntryKey, SourceTexts]) -> _Sources:
    return {
        (key.kind, key.id): (source.bodies, tuple((other.kind, other.id) for other in source.mentions))
        for key, source in sources.items()
    }


def _plain_neighbours(catalog: Catalog) -> dict[tuple[str, str], Any]:
    return {
        (key.kind, key.id): tuple((tuple(item.key), item.likeness, item.terms, item.words) for item in found)
        for key, found in catalog.neighbours.items()
    }


def _known_neighbours(cache: CacheFolder, basis: bytes) -> Neighbours | None:
    """The neighbours of all entries, if nothing has changed that could move them."""
    saved = cache.load(_NEIGHBOURS)
    if saved is None or saved["basis"] != basis:
        return None
    of: Mapping[tuple[str, str], Any] = saved["of"]

    def neighbours(key: EntryKey) -> tuple[Neighbour, ...]:
        return tuple(Neighbour(EntryKey(*other), *rest) for other, *rest in of[key])

    return OnDemand((EntryKey(*key) for key in of), neighbours)
