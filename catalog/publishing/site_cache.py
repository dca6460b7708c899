"""What the last build has left on disk: the site's manifest, and what its pages were made from."""

from contextlib import closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from catalog.bank import Catalog, EntryKey
from catalog.cache import CacheFolder, packed, unpacked
from catalog.casting.search_files import KeptIndex
from catalog.casting.template_cache import KeptTemplates
from catalog.likeness import Neighbour, RememberedNeighbours
from catalog.on_demand import OnDemand
from catalog.publishing.manifest import Manifest
from catalog.publishing.site_input import Shown, SiteInput, stays
from catalog.publishing.staging import Staging
from catalog.publishing.updating import CastFiles, publish_new, publish_update
from catalog.search.apart import IndexApart, free_cores
from catalog.search.update import IndexUpdate

LARGE = 1_000
"""Entries from which a second process saves more time than it takes to start."""

_STATE, _NEIGHBOURS, _INDEX = "site", "neighbours", "index"


def build_site(site: SiteInput, staging: Staging, cache: CacheFolder) -> None:
    """Cast and publish a site over what the engine has left in the staging folder; only what has changed, if the
    cache knows what stands there now. Raises OSError; the old site is then as it was.
    """
    templates = KeptTemplates(cache)
    basis = site.basis(cache.fingerprint)
    before = _Before.load(cache, site.target)
    spare = staging.spare(before.manifest.token, before.manifest.files, before.manifest.behind) if before else None
    with closing(_index(site, cache, anew=spare is None)) as index:
        if before is None or spare is None:
            after = publish_new(staging, site.files(index))
        else:
            known = (
                _known_neighbours(site.catalog, cache, basis) if basis == before.basis and not index.complete else None
            )
            only = site.changed(before.shown) if known is not None else None
            cast = CastFiles(site.files(index, only, known), partial(stays, only is None, index.complete))
            after = publish_update(staging, cast, before.manifest, spare)
        templates.save()
        if not index.save():
            cache.save(_STATE, None)
            return
    if before is None or basis != before.basis:
        cache.save(_NEIGHBOURS, {"basis": basis, "of": _plain_neighbours(site.catalog)})
    cache.save(_STATE, {"basis": basis, "shown": site.shown(), "manifest": after.plain()})


def _index(site: SiteInput, cache: CacheFolder, *, anew: bool) -> KeptIndex:
    """The index before, or for a new site one from nothing; that of a large bank is made beside the pages."""
    folder = cache.folder / _INDEX if cache.folder else None
    fingerprint = f"{cache.fingerprint} {' '.join(site.shells)}"
    if not anew:
        return KeptIndex(IndexUpdate(folder, fingerprint), site.catalog)
    cache.clear(_INDEX)  # it tells of another site
    apart = len(site.catalog.records) >= LARGE and free_cores() > 1
    return KeptIndex(IndexApart(folder, fingerprint) if apart else IndexUpdate(folder, fingerprint), site.catalog)


@dataclass(frozen=True)
class _Before:
    """The last build of the same folder."""

    manifest: Manifest
    basis: bytes
    shown: Shown

    @classmethod
    def load(cls, cache: CacheFolder, target: Path) -> "_Before | None":
        """None when there was none, or when the folder is no longer as it left it."""
        state = cache.load(_STATE)
        if state is None:
            return None
        manifest = Manifest.from_plain(state["manifest"])
        return cls(manifest, state["basis"], state["shown"]) if manifest.describes(target) else None


def _plain_neighbours(catalog: Catalog) -> dict[tuple[str, str], bytes]:
    """Those of each entry packed by themselves: the next build looks at few of them."""
    found: dict[tuple[str, str], bytes] = {}
    for key, first, complete in catalog.neighbours.known():
        plain = tuple((tuple(one.key), one.likeness, one.terms, one.words) for one in first)
        found[key[0], key[1]] = packed((plain, complete))
    return found


def _known_neighbours(catalog: Catalog, cache: CacheFolder, basis: bytes) -> RememberedNeighbours | None:
    """The neighbours of all entries, if nothing has changed that could move them."""
    saved = cache.load(_NEIGHBOURS)
    if saved is None or saved["basis"] != basis:
        return None
    of: dict[tuple[str, str], bytes] = saved["of"]

    def first(key: tuple[str, str]) -> tuple[tuple[Neighbour, ...], bool]:
        found, complete = unpacked(of[key])
        return tuple(Neighbour(EntryKey(*other), *rest) for other, *rest in found), complete

    return RememberedNeighbours(catalog.neighbourhood.of, OnDemand(of, first))
