"""What a preview keeps from one index to the next, so that an edit costs little. A build has none."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from catalog.search.analysis import Analyzer, LastingAnalyzer
from catalog.search.corpus import CorpusReader, Listed, ReadingMemory
from catalog.search.documents import FacetInfo
from catalog.search.lexicon import TermContent
from catalog.search.posting_memory import PostingMemory
from catalog.search.postings import PostingWork
from catalog.search.recall import NOTHING, Latest, Recall
from catalog.search.vocabulary import Texts, Vocabulary

_Listing = tuple[list[Listed], Mapping[str, Sequence[FacetInfo]]]


@dataclass(frozen=True)
class IndexMemory:
    """The parts of an index that can remember. An unfinished index does no harm: the next begins further back."""

    reading: ReadingMemory = field(default_factory=ReadingMemory)
    analyzer: Analyzer = field(default_factory=Analyzer)
    postings: PostingWork = field(default_factory=PostingWork)
    texts: Texts = NOTHING
    entries: Recall[TermContent, bytes] = NOTHING
    pairs: Recall[tuple[bytes, ...], list[bytes]] = NOTHING
    packed: Recall[bytes, bytes] = NOTHING
    names: Latest[object, dict[str, tuple[str, ...]]] = field(default_factory=Latest)
    sets: Latest[_Listing, tuple[bytes, bytes]] = field(default_factory=Latest)

    @classmethod
    def lasting(cls) -> IndexMemory:
        """One that remembers; any other forgets everything."""
        texts: Texts = Recall()
        reading = ReadingMemory(Vocabulary(texts), Recall())
        return cls(reading, LastingAnalyzer(), PostingMemory(), texts, Recall(), Recall(), Recall())

    def reader(self) -> CorpusReader:
        """Begins the next index."""
        for recall in (self.texts, self.reading.cards, self.entries, self.pairs, self.packed):
            recall.next_round()
        return CorpusReader(self.reading)
