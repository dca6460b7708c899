"""The files of the search: the client, and the index of all languages."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields
from pathlib import Path

from catalog.bank import Catalog
from catalog.casting.search_documents import facet_infos, search_documents, synonym_words
from catalog.casting.shell import base_of
from catalog.interface import Interface
from catalog.search import CorpusReader, FacetInfo, IndexUpdate, SearchDocument, build_index
from catalog.search.client import client_script
from catalog.views.writer import Writer

INDEX_FOLDER = "search-index"
CLIENT = "assets/search/client.js"
_NAMES = tuple(field.name for field in fields(SearchDocument))


def documents_of(catalog: Catalog, interface: Interface) -> tuple[Iterable[SearchDocument], Sequence[FacetInfo]]:
    """The entries as readers of one language see them."""
    writer = Writer(catalog, interface)
    return search_documents(writer), facet_infos(writer)


class BuiltIndex:
    """The index of a build, which reads each document and lets it go."""

    def __init__(self) -> None:
        self._reader = CorpusReader()

    def read(self, language: str, documents: Iterable[SearchDocument], facets: Sequence[FacetInfo]) -> None:
        """Reads the entries as readers of one language see them."""
        self._reader.read(language, documents, facets)

    def files(self, catalog: Catalog) -> Iterator[tuple[str, bytes]]:
        """The index of all languages that were read: paths relative to the site, and contents."""
        for path, content in build_index(self._reader.corpus(), synonym_words(catalog)):
            yield f"{INDEX_FOLDER}/{path}", content


class PreviewIndex:
    """The index of a preview: after an edit only what the edit touches is made anew.

    A file that is as it was is handed out as the same object.
    """

    def __init__(self) -> None:
        self._update = IndexUpdate()
        self._files: dict[str, bytes] = {}
        self._read: dict[str, tuple[list[SearchDocument], Sequence[FacetInfo]]] = {}

    def read(self, language: str, documents: Iterable[SearchDocument], facets: Sequence[FacetInfo]) -> None:
        """Reads the entries as readers of one language see them."""
        self._read[language] = list(documents), facets

    def files(self, catalog: Catalog) -> Iterator[tuple[str, bytes]]:
        """The index of all languages that were read: paths relative to the site, and contents."""
        self._update, read = self._update.next(), self._read
        self._read = {}
        digests: dict[str, list[str]] = {}
        for documents, _ in read.values():
            for document in documents:
                digests.setdefault(document.key, []).append(_digest(document))
        wanted = self._update.wanted({key: " ".join(found) for key, found in digests.items()})
        for language, (documents, facets) in read.items():
            self._update.read(language, (one for one in documents if one.key in wanted), facets)
        changed = dict(self._update.files(synonym_words(catalog)))
        gone = set(self._update.gone)
        self._files = {path: content for path, content in (self._files | changed).items() if path not in gone}
        for path, content in self._files.items():
            yield f"{INDEX_FOLDER}/{path}", content


def _digest(document: SearchDocument) -> str:
    """Tells a document from any other in this process."""
    facets = tuple(document.facets.items())
    return f"{hash(tuple(facets if name == 'facets' else getattr(document, name) for name in _NAMES)):x}"


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
