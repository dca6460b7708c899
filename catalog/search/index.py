"""The files of an index that has been made."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from itertools import chain
from types import MappingProxyType
from typing import NamedTuple

from catalog.search.analysis import Analyzer
from catalog.search.card import card_file
from catalog.search.corpus import Corpus
from catalog.search.encoding import front_coded_text
from catalog.search.made import Made, whole
from catalog.search.packing import digest_of, packed
from catalog.search.stopwords import STOP_WORDS
from catalog.search.synonyms import Synonyms

FORMAT = 4
"""Changes whenever a file changes its shape; the client refuses an index of another format."""

MANIFEST = "manifest.json"
CARDS_IN_FILE = 4
PAIRS_IN_FILE = 8


Digests = Mapping[str, bytes]
"""By path, relative to the index folder."""


class IndexFile(NamedTuple):
    """A path relative to the index folder, the digest of what the file holds, and how to get it as it is sent."""

    path: str
    digest: bytes
    content: Callable[[], bytes]


def build_index(corpus: Corpus, synonyms: Synonyms = ()) -> Iterator[tuple[str, bytes]]:
    """Yields (path relative to the index folder, content); the same input gives the same bytes.

    Words, postings and facet sets stand at the root and serve all languages; each language has a folder with its cards,
    and at last its manifest. ``synonyms`` are groups of words that find each other.

    Raises:
        KeyError: a document's language is not fi, sv or en.
    """
    for file in index_files(whole(corpus, synonyms, Analyzer())):
        yield file.path, file.content()


def index_files(made: Made, before: Made | None = None, known: Digests = MappingProxyType({})) -> Iterator[IndexFile]:
    """All files of an index, the manifest of each language behind all that it tells of.

    `known` has the digests of those of the index before: what comes of the same is not looked at again.
    """
    digest = hashlib.sha256()
    pairs = _grouped("pairs/{}.bin", made.pairs, PAIRS_IN_FILE, before.pairs if before else (), known)
    for file in chain(_shelved(made), pairs, _listing(made)):
        digest.update(file.path.encode() + b"\0" + file.digest)
        yield file
    starts = {name: [file.start for file in files] for name, files in made.shelves.items()}
    for language, cards in made.corpus.cards.items():
        version = digest.copy()
        cards_before = before.corpus.cards[language] if before else ()
        for file in _grouped(f"{language}/cards/{{}}.json", cards, CARDS_IN_FILE, cards_before, known):
            version.update(file.digest)
            yield file
        manifest = _manifest(made.corpus, language, starts, version.hexdigest()[:12])
        yield IndexFile(f"{language}/{MANIFEST}", digest_of(manifest), partial(bytes, manifest))


def _manifest(corpus: Corpus, language: str, starts: Mapping[str, Sequence[str]], version: str) -> bytes:
    manifest = {
        "format": FORMAT,
        "version": version,
        "language": language,
        "documents": len(corpus.documents),
        "cardsInFile": CARDS_IN_FILE,
        "pairsInFile": PAIRS_IN_FILE,
        "starts": {name: front_coded_text(found) for name, found in starts.items()},
        "stopWords": " ".join(sorted(frozenset().union(*STOP_WORDS.values()))),
        "facets": [{"id": facet.id, "label": facet.label, "terms": facet.terms} for facet in corpus.facets[language]],
    }
    return json.dumps(manifest, ensure_ascii=False, separators=(",", ":")).encode()


def _shelved(made: Made) -> Iterator[IndexFile]:
    for name, files in made.shelves.items():
        for number, file in enumerate(files):
            yield IndexFile(f"{name}/{number}.bin", file.digest, partial(bytes, file.packed))


def _grouped(
    name: str, pieces: Sequence[bytes], size: int, before: Sequence[bytes], known: Digests
) -> Iterator[IndexFile]:
    """Files of a few pieces each; the digest of one of the same pieces as before is known."""
    form = card_file if name.endswith(".json") else b"".join
    sent = bytes if name.endswith(".json") else packed
    for number, first in enumerate(range(0, len(pieces), size)):
        path, some = name.format(number), pieces[first : first + size]
        same = path in known and some == before[first : first + size]
        yield IndexFile(path, known[path] if same else digest_of(form(some)), partial(_content, sent, form, some))


def _content(
    sent: Callable[[bytes], bytes], form: Callable[[Sequence[bytes]], bytes], pieces: Sequence[bytes]
) -> bytes:
    return sent(form(pieces))


def _listing(made: Made) -> Iterator[IndexFile]:
    for facet, sets in made.sets.items():
        yield IndexFile(f"facets/{facet}.bin", digest_of(sets), partial(packed, sets))
    yield IndexFile("order.bin", digest_of(made.orders), partial(packed, made.orders))
