"""The files of the search: the client, and the index of all languages."""

from collections.abc import Iterator
from pathlib import Path

from catalog.bank import Catalog
from catalog.casting.search_documents import facet_infos, search_documents, synonym_words
from catalog.casting.shell import base_of
from catalog.interface import Interface
from catalog.search import CorpusReader, IndexMemory, build_index
from catalog.search.client import client_script
from catalog.views.writer import Writer

INDEX_FOLDER = "search-index"
CLIENT = "assets/search/client.js"


def read_documents(reader: CorpusReader, catalog: Catalog, interface: Interface) -> None:
    """Reads the entries as readers of one language see them into the index."""
    writer = Writer(catalog, interface)
    reader.read(interface.language, search_documents(writer), facet_infos(writer))


def index_files(reader: CorpusReader, catalog: Catalog, memory: IndexMemory) -> Iterator[tuple[str, bytes]]:
    """The index of all languages that were read: paths relative to the site, and contents."""
    for path, content in build_index(reader.corpus(), synonym_words(catalog), memory):
        yield f"{INDEX_FOLDER}/{path}", content


def client_file(modules: Path) -> tuple[str, bytes]:
    """The client's modules as one script."""
    return CLIENT, client_script(modules)


def box_config(interface: Interface) -> dict[str, object]:
    """What the client needs in the search boxes of other pages. Addresses are seen from the search page."""
    base = base_of(interface.addresses.listing("search"))
    words = {key: interface.words[f"search.{key}"] for key in ("suggestions", "suggested_one", "suggested_many")}
    return {
        "client": base + CLIENT,
        "index": f"{base}{INDEX_FOLDER}/{interface.language}/",
        "site": base,
        "words": words,
    }
