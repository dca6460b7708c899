"""The search of the bank: an index in small static files, and nothing else.

`build_index` turns documents into files; the client in `theme/assets/search/` reads them in the browser. How the two
meet is described in `docs/adr/0005-search.md`.
"""

from catalog.search.analysis import Analyzer
from catalog.search.documents import FacetInfo, SearchDocument
from catalog.search.index import build_index

__all__ = ["Analyzer", "FacetInfo", "SearchDocument", "build_index"]
