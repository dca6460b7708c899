"""What one round of an index leaves for the next, in a process and as sections on disk."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import accumulate, chain, pairwise
from pathlib import Path
from typing import Any

import numpy as np

from catalog.search.analysis import NO_TERMS, TokenTerms
from catalog.search.corpus import FIELDS, Corpus, Listed
from catalog.search.counts import Counts
from catalog.search.documents import FacetInfo
from catalog.search.form_dictionary import FormDictionary, Forms, Heads, finnish_forms
from catalog.search.knowledge import LastingAnalyzer, Told
from catalog.search.made import Made
from catalog.search.postings import Postings
from catalog.search.ragged import Ragged
from catalog.search.shelf import File
from catalog.search.storage import Listing, Section, Sections, load, put, save, value_section
from catalog.search.synonyms import SynonymWord
from catalog.search.vocabulary import Vocabulary

Named = tuple[str, Section | Listing]
_TOLD = ("known", "halves", "names", "forms", "pieces")
_FORMS = ("forms", "forms-places", "forms-heads", "forms-ends")


@dataclass(frozen=True)
class Kept:
    """An index, its synonyms, the digests of its documents by key and its files by path, and who analysed the words."""

    made: Made
    synonyms: list[list[tuple[str, str]]]
    digests: dict[str, str]
    files: dict[str, bytes]
    analyzer: LastingAnalyzer
    stored: Mapping[str, Listing] = field(default_factory=dict)
    """What stands on disk, and is known to be unharmed."""
    marks: Mapping[str, Any] = field(default_factory=dict)
    """What tells whether that which stands there is as it would be written, by section."""


def kept_in(folder: Path, fingerprint: str) -> Kept | None:
    """What was kept in a folder, or None when nothing there fits."""
    sections = load(folder, fingerprint, _FORMS)
    return _kept(sections) if sections else None


def keep(kept: Kept, folder: Path, fingerprint: str) -> Kept:
    """Keeps it in a folder, and gives it with the names of its files there.

    Raises:
        OSError: the folder cannot be written to; then what was kept before stands.
    """
    dictionary = _kept_dictionary(kept)
    whole = kept.stored if dictionary else {name: one for name, one in kept.stored.items() if name not in _FORMS}
    forms = dictionary.items() or _dictionary_sections(kept.analyzer.dictionary)
    marks = _marks(kept)
    same = {name for name, mark in marks.items() if name in whole and kept.marks.get(name) == mark}
    return replace(kept, stored=save(folder, fingerprint, chain(_sections(kept, same), forms), whole), marks=marks)


def _marks(kept: Kept) -> dict[str, Any]:
    """What sections are made from, which is equal when they are; of what only grows, its size."""
    made, corpus, told = kept.made, kept.made.corpus, kept.analyzer.told()
    return {
        "documents": (corpus.documents, corpus.places, corpus.facets),
        "vocabulary": (len(corpus.vocabulary.entries), len(corpus.vocabulary.groups)),
        "terms": made.terms,
        "learnt": (made.learnt, made.groups),
        "names": made.names,
        "keys": made.postings.keys,
        "listing": (made.sets, made.orders),
        "shelves": made.shelves,
        "told": [len(getattr(told, name)) for name in _TOLD],
        "pairs": made.pairs,
        **{f"cards-{language}": cards for language, cards in corpus.cards.items()},
    }


def _kept_dictionary(kept: Kept) -> dict[str, Listing]:
    """The dictionary as it stands on disk, unless it was opened and was found to be harmed."""
    opened = kept.analyzer.opened
    harmed = opened is not None and not (isinstance(opened, FormDictionary) and isinstance(opened.heads, Heads))
    return {} if harmed else {name: kept.stored[name] for name in _FORMS if name in kept.stored}


def _sections(kept: Kept, same: Collection[str]) -> Iterator[Named]:
    """One after another, so that they do not stand in memory together; those that are the `same` as they stand."""
    made, corpus = kept.made, kept.made.corpus
    for name, value in _values(kept).items():
        yield name, kept.stored[name] if name in same else value_section(value())
    for name in FIELDS:
        yield from _ragged_sections(f"field-{name}", corpus.fields[name])
    yield "owners", corpus.owners.astype(np.int32)
    for name in ("tokens", "groups", "names"):
        yield f"count-{name}", getattr(made.counts, name)
    yield from _ragged_sections("postings", made.postings.lists)
    for name, pieces in (("pairs", made.pairs), *((f"cards-{one}", cards) for one, cards in corpus.cards.items())):
        if name in same:
            yield from ((part, kept.stored[part]) for part in (name, f"{name}-lengths"))
        else:
            yield from _bytes_sections(name, pieces)


def _values(kept: Kept) -> dict[str, Callable[[], Any]]:
    """The sections of plain values, each made when it is asked for."""
    made, corpus = kept.made, kept.made.corpus
    return {
        "digests": lambda: (kept.synonyms, kept.digests, kept.files),
        "documents": lambda: _documents(corpus),
        "vocabulary": lambda: _vocabulary(corpus.vocabulary),
        "terms": lambda: [(one.direct, one.parts) for one in made.terms],
        "learnt": lambda: (
            made.learnt,
            [[(one.names, one.terms, one.forms) for one in group] for group in made.groups],
        ),
        "names": lambda: made.names,
        "keys": lambda: made.postings.keys,
        "listing": lambda: (made.sets, made.orders),
        "shelves": lambda: {name: [tuple(file) for file in files] for name, files in made.shelves.items()},
        "told": lambda: tuple(dict(getattr(kept.analyzer.told(), name)) for name in _TOLD),
    }


def _documents(corpus: Corpus) -> tuple[Any, ...]:
    listed = [(one.key, dict(one.facets), one.updated, one.evidence) for one in corpus.documents]
    facets = {language: [(one.id, one.label, one.terms) for one in infos] for language, infos in corpus.facets.items()}
    return listed, corpus.places, facets


def _kept(sections: Sections) -> Kept:
    synonyms, digests, files = sections.value("digests")
    listed, places, facets = sections.value("documents")
    sets, orders = sections.value("listing")
    learnt, groups = sections.value("learnt")
    owners = sections.array("owners").astype(np.int64)
    corpus = Corpus(
        documents=[Listed(*one) for one in listed],
        places=places,
        vocabulary=Vocabulary(*sections.value("vocabulary")),
        fields={name: _ragged(sections, f"field-{name}") for name in FIELDS},
        rows=np.arange(len(owners)),
        owners=owners,
        cards={language: _bytes(sections, f"cards-{language}") for language in facets},
        facets={language: tuple(FacetInfo(*one) for one in infos) for language, infos in facets.items()},
    )
    made = Made(
        corpus,
        Counts(*(sections.array(f"count-{name}") for name in ("tokens", "groups", "names"))),
        [TokenTerms(*one) if one[0] else NO_TERMS for one in sections.value("terms")],
        learnt,
        [[SynonymWord(*one) for one in group] for group in groups],
        Postings(sections.value("keys"), _ragged(sections, "postings")),
        sections.value("names"),
        _bytes(sections, "pairs"),
        sets,
        orders,
        {name: [File(*one) for one in shelved] for name, shelved in sections.value("shelves").items()},
    )
    opened = partial(_dictionary, sections)
    analyzer = LastingAnalyzer(Told(*sections.value("told")), opened)
    kept = Kept(made, synonyms, digests, files, analyzer, sections.listed)
    return replace(kept, marks=_marks(kept))


def _vocabulary(vocabulary: Vocabulary) -> tuple[Any, ...]:
    groups = [[tuple(label) for label in group] for group in vocabulary.groups]
    return vocabulary.entries, vocabulary.labels(), groups


def _ragged_sections(name: str, rows: Ragged) -> Iterator[Named]:
    yield name, rows.values
    yield f"{name}-starts", rows.starts.astype(np.int64)


def _ragged(sections: Sections, name: str) -> Ragged:
    return Ragged(sections.array(name), sections.array(f"{name}-starts"))


def _bytes_sections(name: str, pieces: Sequence[bytes]) -> Iterator[Named]:
    yield name, b"".join(pieces)
    yield f"{name}-lengths", np.fromiter(map(len, pieces), np.int32, len(pieces))


def _bytes(sections: Sections, name: str) -> list[bytes]:
    content = sections.buffer(name)
    ends = accumulate(sections.array(f"{name}-lengths").tolist(), initial=0)
    return [content[start:end] for start, end in pairwise(ends)]


def _dictionary_sections(forms: Forms) -> Iterator[tuple[str, Section]]:
    """The dictionary as it is looked up, where it is one that this program reads itself."""
    if isinstance(forms, FormDictionary):
        heads = list(forms.heads)
        yield "forms", forms.content if isinstance(forms.content, bytearray) else bytes(forms.content)
        yield "forms-places", np.array(forms.places, np.int32)
        yield "forms-heads", b"".join(heads)
        yield "forms-ends", np.fromiter(accumulate(map(len, heads)), np.int32, len(heads))


def shelved(folder: Path, forms: Forms) -> tuple[dict[str, Listing], Callable[[], Forms]]:
    """Writes a dictionary into a folder ahead of the state that it will be a part of; gives how it is listed, and what
    opens it there.

    Raises:
        OSError: the folder cannot be written to.
    """
    folder.mkdir(parents=True, exist_ok=True)
    listed = {name: put(folder, name, section) for name, section in _dictionary_sections(forms)}
    return listed, partial(_dictionary, Sections(folder, listed, _FORMS))


def _dictionary(sections: Sections) -> Forms:
    try:
        heads = Heads(sections.buffer("forms-heads"), sections.array("forms-ends"))
        return FormDictionary(sections.buffer("forms"), sections.array("forms-places"), heads)
    except (KeyError, ValueError, OSError):
        return finnish_forms()
