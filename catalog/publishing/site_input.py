"""What a site is made from, and how its parts tell whether they have to be made again.

When nothing but bodies of entries has changed, only the pages of these entries and of those that they mention are cast:
no other page shows a body. Any other change casts everything.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import blake2b
from pathlib import Path

from catalog.bank import Catalog, EntryKey
from catalog.casting.pages import SiteSettings
from catalog.casting.search_files import INDEX_FOLDER, KeptIndex, SiteFile
from catalog.casting.shell import Shell
from catalog.likeness import RememberedNeighbours
from catalog.pipeline import site_files

Shown = Mapping[tuple[str, str], tuple[bytes, tuple[tuple[str, str], ...]]]
"""By kind and id of an entry: the digest of the bodies that its page showed, and what they mentioned."""


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
        for asset in sorted(self.settings.assets.rglob("*.?s*")) if self.settings.assets else ():
            found.update(asset.read_bytes())
        for key, source in self.catalog.sources.items():
            found.update(f"{key.kind}/{key.id}\0".encode() + source.fields)
        for key, pictures in self.catalog.pictures.items():
            for name, picture in pictures.items():
                stat = picture.location.stat()
                found.update(f"{key.kind}/{key.id}/{name}\0{stat.st_size}\0{stat.st_mtime_ns}\0".encode())
        return found.digest()

    def shown(self) -> Shown:
        """What the pages of this site show of bodies, of plain types."""
        return {
            (key.kind, key.id): (source.bodies, tuple((other[0], other[1]) for other in source.mentions))
            for key, source in self.catalog.sources.items()
        }

    def changed(self, before: Shown) -> Collection[EntryKey]:
        """The entries whose pages can differ from those that showed ``before``, when nothing but bodies has changed."""
        found: set[tuple[str, str]] = set()
        for key, source in self.catalog.sources.items():
            bodies, mentions = before[key]
            if bodies != source.bodies:
                found.update((key, *mentions, *source.mentions))
        return [key for key in self.catalog.sources if key in found]

    def files(
        self, index: KeptIndex, only: Collection[EntryKey] | None = None, known: RememberedNeighbours | None = None
    ) -> Iterator[SiteFile]:
        """All files of the site, or those that differ when ``only`` some entries do and the neighbours are known."""
        catalog = self.catalog if only is None or known is None else replace(self.catalog, neighbours=known)
        return site_files(catalog, self.shells, self.settings, self.other_pages, index, only)


def stays(all_pages: bool, whole_index: bool, path: str) -> bool:
    """Whether a file of the core that is not cast again stays in the site."""
    return not whole_index if path.startswith(f"{INDEX_FOLDER}/") else not all_pages
