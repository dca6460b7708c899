"""The files of the search: the client, and the index of all languages."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Protocol

from catalog.bank import Catalog
from catalog.casting.search_digests import document_digests
from catalog.casting.search_documents import facet_infos, search_documents, synonym_words
from catalog.search.apart import IndexApart
from catalog.search.client import client_script
from catalog.search.corpus import CorpusReader
from catalog.search.documents import FacetInfo, SearchDocument
from catalog.search.index import build_index
from catalog.search.update import IndexUpdate
from catalog.views.writer import Writer

INDEX_FOLDER = "search-index"
CLIENT = "assets/search/client.js"
CLIENT_MODULES = "search"
"""The folder of the client's modules among the theme's assets; the site gets them joined into one file."""

SiteFile = tuple[str, bytes | None]
"""A path relative to the site's folder, and the content of the file; None says that there is none any more."""


class SearchIndex(Protocol):
    """An index in the making: documents in each language, then the files."""

    wanted: Collection[str] | None
    """The keys of the documents that it has to read; None for all."""

    def read(self, language: str, documents: Iterable[SearchDocument], facets: Sequence[FacetInfo]) -> None:
        """Reads the entries as readers of one language see them."""

    def files(self, catalog: Catalog) -> Iterator[SiteFile]:
        """The index of all languages that were read: paths relative to the site, and contents, or None for a file
        that is no more.
        """


def documents_of(
    writer: Writer, wanted: Collection[str] | None = None
) -> tuple[Iterable[SearchDocument], Sequence[FacetInfo]]:
    """The entries as readers of one language see them, or the ``wanted`` ones."""
    return search_documents(writer, wanted), facet_infos(writer)


class BuiltIndex:
    """The index of a build that keeps nothing: it reads each document and lets it go."""

    wanted: Collection[str] | None = None

    def __init__(self) -> None:
        self._reader = CorpusReader()

    def read(self, language: str, documents: Iterable[SearchDocument], facets: Sequence[FacetInfo]) -> None:
        """Reads the entries as readers of one language see them."""
        self._reader.read(language, documents, facets)

    def files(self, catalog: Catalog) -> Iterator[SiteFile]:
        """The index of all languages that were read: paths relative to the site, and contents."""
        for path, content in build_index(self._reader.corpus(), synonym_words(catalog)):
            yield f"{INDEX_FOLDER}/{path}", content


class KeptIndex:
    """An index that begins from what its predecessor has left, on disk or in this process: only what has changed is
    read, made and handed out.
    """

    def __init__(self, update: IndexUpdate | IndexApart, catalog: Catalog) -> None:
        self._update = update
        self.wanted: Collection[str] | None = update.wanted(document_digests(catalog))
        self.complete = update.complete

    def read(self, language: str, documents: Iterable[SearchDocument], facets: Sequence[FacetInfo]) -> None:
        """Reads the wanted entries as readers of one language see them."""
        self._update.read(language, documents, facets)

    def files(self, catalog: Catalog) -> Iterator[SiteFile]:
        """The files that differ: paths relative to the site, and contents, or None for a file that is no more.

        An index that is made apart begins to be made at once.
        """
        return self._placed(self._update.files(synonym_words(catalog)))

    def _placed(self, files: Iterable[tuple[str, bytes]]) -> Iterator[SiteFile]:
        for path, content in files:
            yield f"{INDEX_FOLDER}/{path}", content
        for path in self._update.gone:
            yield f"{INDEX_FOLDER}/{path}", None

    def save(self) -> bool:
        """Keep it for the next process: once the files are in their places, and not before. False when the folder
        cannot be written to; what is kept there then tells of an index before this one.
        """
        try:
            self._update.save()
        except OSError:
            return False
        return True

    def close(self) -> None:
        """It is done with, whether all went well or not."""
        if isinstance(self._update, IndexApart):
            self._update.close()


def client_file(modules: Path) -> tuple[str, bytes]:
    """The client's modules as one script."""
    return CLIENT, client_script(modules)
