"""An index in one language, straight from documents."""

from collections.abc import Iterable, Iterator, Sequence

from catalog.search.corpus import Corpus, CorpusReader
from catalog.search.documents import FacetInfo, SearchDocument
from catalog.search.index import build_index
from catalog.search.synonyms import Synonyms


def corpus_of(documents: Iterable[SearchDocument], facets: Sequence[FacetInfo] = (), language: str = "fi") -> Corpus:
    """The documents as the index reads them."""
    reader = CorpusReader()
    reader.read(language, documents, facets)
    return reader.corpus()


def index_of(
    documents: Iterable[SearchDocument], facets: Sequence[FacetInfo] = (), synonyms: Synonyms = ()
) -> Iterator[tuple[str, bytes]]:
    """The files of the index."""
    return build_index(corpus_of(documents, facets), synonyms)
