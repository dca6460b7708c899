"""What an entry is compared by: the stems of its title and summary, and the terms of some of its fields."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from sys import intern
from typing import Any

from catalog.search.stemming import Stems
from catalog.search.stopwords import STOP_WORDS
from catalog.search.tokens import words_of
from schema.entry import Entry

COMPARED_KINDS = ("practices", "projects")
FIELDS = ("target_groups", "regions", "topics", "themes", "sectors")
"""In the order in which a reason names them."""

Key = tuple[str, str]
"""Kind and id."""

SHORTEST_WORD = 3
_ANY_SECTOR = "sectors:toimialariippumaton"
"""Says that no sector was named: sharing it is no likeness."""


PlainTraits = tuple[str, tuple[tuple[str, str], ...], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Traits:
    """``title`` is the stems of the title in alphabetical order; ``forms`` has for each stem its shortest form.

    ``terms`` are texts as ``field:term``, which no stem can be.
    """

    key: Key
    title: str
    forms: Mapping[str, str]
    terms: frozenset[str]

    def plain(self) -> PlainTraits:
        """The same of plain types only."""
        return self.title, tuple(self.forms.items()), tuple(sorted(self.terms))

    @classmethod
    def from_plain(cls, key: Key, value: PlainTraits) -> "Traits":
        """What ``plain`` gave of the entry ``key``."""
        title, forms, terms = value
        return cls(key, title, dict(forms), frozenset(terms))

    def all(self) -> Iterator[str]:
        """Stems and terms."""
        yield from self.forms
        yield from self.terms


def traits_of(key: Key, entry: Entry) -> Traits:
    """The traits of a typed entry."""
    title = entry.name_in(entry.language)
    values = ((field, getattr(entry, field, ())) for field in FIELDS)
    return _traits(key, entry.language, title, entry.summary or "", values, getattr(entry, "theme", None))


def raw_traits(key: Key, data: Mapping[str, Any]) -> Traits:
    """The traits of a draft as read, whatever mistakes its fields still have."""
    language = data.get("language")
    title, summary = (value if isinstance(value := data.get(name), str) else "" for name in ("title", "summary"))
    lists = ((field, value if isinstance(value := data.get(field), list) else ()) for field in FIELDS)
    values = ((field, [item for item in items if isinstance(item, str)]) for field, items in lists)
    theme = data.get("theme")
    known = language if isinstance(language, str) and language in STOP_WORDS else "fi"
    return _traits(key, known, title, summary, values, theme if isinstance(theme, str) else None)


def _traits(
    key: Key,
    language: str,
    title: str,
    summary: str,
    values: Iterable[tuple[str, Iterable[str]]],
    theme: str | None,
) -> Traits:
    forms: dict[str, str] = {}
    title_stems = _take(title, language, forms)
    _take(summary, language, forms)
    terms = {intern(f"{field}:{term}") for field, items in values for term in items}
    if theme:
        terms.add(intern(f"themes:{theme}"))
    terms.discard(_ANY_SECTOR)
    return Traits(key, " ".join(sorted(title_stems)), forms, frozenset(terms))


def _take(text: str, language: str, forms: dict[str, str]) -> set[str]:
    """The stems of a text; ``forms`` keeps the shortest form of each, which is nearest to the dictionary's."""
    stop_words, stem = STOP_WORDS[language], _stemmer(language)
    found = set()
    for word in words_of(text):
        if len(word) >= SHORTEST_WORD and word not in stop_words:
            root = stem(word)
            found.add(root)
            known = forms.get(root)
            if known is None or (len(word), word) < (len(known), known):
                forms[root] = intern(word)  # the same words stand in many entries
    return found


@cache
def _stemmer(language: str) -> Callable[[str], str]:
    return cache(Stems().of(language))
