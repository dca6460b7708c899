"""The files of the search index."""

from collections.abc import Iterator

from catalog.bank import Catalog
from catalog.interface import Interface


def search_files(catalog: Catalog, interface: Interface) -> Iterator[tuple[str, bytes]]:
    yield from ()
