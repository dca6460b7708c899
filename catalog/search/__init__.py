"""The search of the bank: an index in small static files, and nothing else.

A `CorpusReader` reads documents, `build_index` turns them into files; the client in `theme/assets/search/` reads these
in the browser. How the two meet is described in `docs/adr/0005-search.md`.
"""

from catalog.search.corpus import CorpusReader
from catalog.search.documents import FacetInfo, SearchDocument
from catalog.search.index import build_index

__all__ = ["CorpusReader", "FacetInfo", "SearchDocument", "build_index"]
