"""The search of the bank: an index in small static files, and nothing else.

A `CorpusReader` reads documents, `build_index` turns them into files; a preview hands an `IndexMemory` from one index
to the next. The client in `theme/assets/search/` reads the files in the browser. How the two meet is described in
`docs/adr/0005-search.md`.
"""

from catalog.search.corpus import CorpusReader
from catalog.search.documents import FacetInfo, SearchDocument
from catalog.search.index import build_index
from catalog.search.memory import IndexMemory

__all__ = ["CorpusReader", "FacetInfo", "IndexMemory", "SearchDocument", "build_index"]
