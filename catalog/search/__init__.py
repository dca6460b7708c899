"""The search of the bank: an index in small static files, and nothing else.

An `IndexUpdate` reads the documents that have changed and gives the files that differ; the first time, that is all of
them. The client in `theme/assets/search/` reads the files in the browser. How the two meet is described in
`docs/adr/0005-search.md`.
"""

from catalog.search.corpus import CorpusReader
from catalog.search.documents import FacetInfo, SearchDocument
from catalog.search.index import build_index
from catalog.search.update import IndexUpdate

__all__ = ["CorpusReader", "FacetInfo", "IndexUpdate", "SearchDocument", "build_index"]
