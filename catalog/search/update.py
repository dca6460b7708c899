"""An index from one time to the next, in a process or on disk: only what has changed is read, made and handed out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path

from catalog.search.corpus import Corpus, CorpusReader
from catalog.search.documents import FacetInfo, SearchDocument
from catalog.search.index import index_files
from catalog.search.kept import Kept, keep, kept_in, shelved
from catalog.search.knowledge import LastingAnalyzer
from catalog.search.made import Made, whole
from catalog.search.merging import merged
from catalog.search.revised import revised
from catalog.search.synonyms import Synonyms
from catalog.search.vocabulary import Vocabulary


class IndexUpdate:
    """One round of keeping an index up to date: `wanted`, then `read` for each language, then `files`, then `save`.

    `next` gives the following round in the same process.
    """

    def __init__(self, folder: Path | None = None, fingerprint: str = "") -> None:
        """Looks for what the last round has left in a folder; whatever else the folder holds does no harm.

        Args:
            folder: where the state is kept; None keeps it in this process alone.
            fingerprint: of all that the index comes from besides documents: the program and its libraries, synonyms,
                languages. A state with another is not looked at.
        """
        self._place = (folder, fingerprint) if folder else None
        self._begin(kept_in(folder, fingerprint) if folder else None)

    def _begin(self, kept: Kept | None) -> None:
        self._kept = kept
        self._digests: dict[str, str] = {}
        self._wanted: set[str] | None = None
        self._reader = CorpusReader(kept.made.corpus.vocabulary if kept else Vocabulary())
        self._files: dict[str, bytes] = {}
        self._now: Kept | None = None
        self.gone: tuple[str, ...] = ()

    @property
    def complete(self) -> bool:
        """Whether `files` gives all files, as nothing is known of those before."""
        return self._kept is None

    def wanted(self, digests: Mapping[str, str]) -> set[str]:
        """The keys of the documents that must be read.

        Args:
            digests: one for each document that shall be in the index, by its key; another when a text, a label, a
                facet or what a card shows is another in any language.
        """
        known = self._kept.digests if self._kept else {}
        self._digests = {key: digests[key] for key in digests}
        self._wanted = {key for key, digest in digests.items() if known.get(key) != digest}
        return self._wanted

    def read(self, language: str, documents: Iterable[SearchDocument], facets: Sequence[FacetInfo]) -> None:
        """Reads the wanted documents as readers of one language see them; others are passed over.

        Raises:
            RuntimeError: `wanted` has not been asked.
            ValueError: two documents have the same key, or they are not those of the language before.
        """
        if (wanted := self._wanted) is None:
            raise RuntimeError("the documents that are wanted come first")
        self._reader.read(language, (document for document in documents if document.key in wanted), tuple(facets))

    def files(self, synonyms: Synonyms = ()) -> Iterator[tuple[str, bytes]]:
        """Yields (path relative to the index folder, content) of all files that are new or have changed.

        Afterwards `gone` has the paths of those that are no more.

        Raises:
            KeyError: a document's language is not fi, sv or en.
            ValueError: a wanted document has not been read.
        """
        fresh = self._read_corpus()
        if {document.key for document in fresh.documents} != self._wanted:
            raise ValueError("some wanted document has not been read")
        kept = self._kept
        analyzer = (
            kept.analyzer if kept else LastingAnalyzer(shelve=partial(shelved, self._place[0]) if self._place else None)
        )
        made = self._made(fresh, synonyms, analyzer)
        before = kept.files if kept else {}
        if kept and made is kept.made:
            self._files = kept.files
        else:
            for path, digest, content in index_files(made, kept.made if kept else None, before):
                self._files[path] = digest
                if before.get(path) != digest:
                    yield path, content()
        self.gone = tuple(sorted(before.keys() - self._files.keys()))
        stored, marks = (kept.stored, kept.marks) if kept else (analyzer.shelved, {})
        self._now = Kept(made, _plain(synonyms), self._digests, self._files, analyzer, stored, marks)

    def _read_corpus(self) -> Corpus:
        """What has been read, once; the reader lets it go."""
        corpus, self._reader = self._reader.corpus(), CorpusReader()
        return corpus.in_order() if self._kept is None else corpus

    def _made(self, fresh: Corpus, synonyms: Synonyms, analyzer: LastingAnalyzer) -> Made:
        kept = self._kept
        if kept is None:
            return whole(fresh, synonyms, analyzer)
        stay = self._digests.keys() - (self._wanted or set())
        same_synonyms = _plain(synonyms) == kept.synonyms
        others = fresh.facets, len(stay)
        if same_synonyms and not self._wanted and others == (kept.made.corpus.facets, len(kept.digests)):
            return kept.made
        if fresh.ranks != kept.made.corpus.ranks:
            return whole(merged(kept.made.corpus.ranked(fresh.ranks), stay, fresh).corpus, synonyms, analyzer)
        change = merged(kept.made.corpus, stay, fresh)
        return revised(kept.made, change, synonyms, analyzer, same_synonyms=same_synonyms)

    def save(self) -> None:
        """Keeps the state for the next round: once the files are in their places, and not before.

        Raises:
            RuntimeError: `files` has not come to its end.
            OSError: the folder cannot be written to; then the state before stands.
        """
        if self._now is None:
            raise RuntimeError("the files come first")
        if self._place and self._now.made is not (self._kept.made if self._kept else None):
            self._now = keep(self._now, *self._place)

    def next(self) -> IndexUpdate:
        """The following round: what this one has made, if it came to its end, or else what it began with."""
        following = IndexUpdate()
        following._place = self._place
        following._begin(self._now or self._kept)
        return following


def _plain(synonyms: Synonyms) -> list[list[tuple[str, str]]]:
    return [[(language, word) for language, word in group] for group in synonyms]
