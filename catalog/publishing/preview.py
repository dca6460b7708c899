"""A site that is served while it is edited: after a change only what differs is made and written."""

from functools import partial
from pathlib import Path

from catalog.casting.search_files import KeptIndex
from catalog.likeness import RememberedNeighbours
from catalog.publishing.site_input import Shown, SiteInput, stays
from catalog.publishing.writing import ServedFolder
from catalog.search.update import IndexUpdate


class Preview:
    """The core's pages in the folder that an engine serves."""

    def __init__(self, folder: Path) -> None:
        self._served = ServedFolder(folder)
        self._update: IndexUpdate | None = None
        self._basis = b""
        self._shown: Shown = {}
        self._neighbours: RememberedNeighbours | None = None

    def show(self, site: SiteInput, fingerprint: str) -> int:
        """Make the folder show a site; returns how many files were written or removed. ``fingerprint`` names what a
        site depends on besides its sources.
        """
        update = self._update.next() if self._update else IndexUpdate()
        index = KeptIndex(update, site.catalog)
        basis = site.basis(fingerprint)
        only = site.changed(self._shown) if basis == self._basis else None
        if only is None:
            self._neighbours = site.catalog.neighbours
        files = site.files(index, only, self._neighbours)
        changed = self._served.write(files, partial(stays, only is None, index.complete))
        self._update, self._basis, self._shown = update, basis, site.shown()
        return changed
