"""The files of the search index of one language."""

from collections.abc import Iterator

from catalog.bank import Catalog
from catalog.interface import Interface
from catalog.search import build_index
from catalog.search_documents import facet_infos, search_documents
from catalog.views.writer import Writer

INDEX_FOLDER = "search-index"


def search_files(catalog: Catalog, interface: Interface) -> Iterator[tuple[str, bytes]]:
    """Paths relative to the site, and contents."""
    writer = Writer(catalog, interface)
    folder = f"{INDEX_FOLDER}/{interface.language}"
    for path, content in build_index(search_documents(writer), facet_infos(writer), interface.language):
        yield f"{folder}/{path}", content
