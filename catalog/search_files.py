"""The files of the search: the client, and the index of each language."""

from collections.abc import Iterator
from pathlib import Path

from catalog.bank import Catalog
from catalog.interface import Interface
from catalog.search import Analyzer, build_index
from catalog.search.client import client_script
from catalog.search_documents import facet_infos, search_documents, synonym_words
from catalog.views.writer import Writer

INDEX_FOLDER = "search-index"
CLIENT = "assets/search/client.js"


def index_files(catalog: Catalog, interface: Interface, analyzer: Analyzer) -> Iterator[tuple[str, bytes]]:
    """The index of one language: paths relative to the site, and contents.

    ``analyzer`` is one for all languages: it remembers the words that it has looked up, and most are the same.
    """
    writer = Writer(catalog, interface)
    folder = f"{INDEX_FOLDER}/{interface.language}"
    documents, synonyms = search_documents(writer), synonym_words(catalog)
    for path, content in build_index(documents, facet_infos(writer), interface.language, analyzer, synonyms):
        yield f"{folder}/{path}", content


def client_file(modules: Path) -> tuple[str, bytes]:
    """The client's modules as one script."""
    return CLIENT, client_script(modules)
