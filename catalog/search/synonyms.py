"""Synonyms in the index: words and phrases as other names of each other, and as further names of a term."""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from catalog.search.analysis import Analyzer
from catalog.search.tokens import fold, words_of

Synonyms = Sequence[Sequence[tuple[str, str]]]
"""Groups of (language, word or phrase)."""


@dataclass(frozen=True, slots=True)
class SynonymWord:
    """A word or phrase of a group.

    `names` are the stems by which it is asked for; `terms` the terms of its words, `forms` the stems of their forms.
    """

    names: tuple[str, ...]
    terms: tuple[str, ...]
    forms: tuple[tuple[str, ...], ...]

    @property
    def term(self) -> str:
        """What it is indexed under; a phrase has its terms with spaces between."""
        return " ".join(self.terms)


SynonymGroups = Sequence[Sequence[SynonymWord]]


def analysed_synonyms(synonyms: Synonyms, analyzer: Analyzer) -> SynonymGroups:
    """The words and phrases of each group."""
    split = ([(language, words_of(text)) for language, text in group] for group in synonyms)
    return [[_word(words, language, analyzer) for language, words in group if words] for group in split]


def _word(tokens: list[str], language: str, analyzer: Analyzer) -> SynonymWord:
    terms = [(analyzer.terms(token, language).direct or (token,))[0] for token in tokens]
    forms = [_forms(*pair, language, analyzer) for pair in zip(tokens, terms, strict=True)]
    before, names = tokens[:-1], {terms[-1], *forms[-1]}
    if before:  # the browser stems every word of what is typed
        begins = {" ".join(analyzer.stem(word, language) for word in words) for words in (before, map(fold, before))}
        names = {f"{begin} {name}" for begin in begins for name in names}
    return SynonymWord(tuple(sorted(names)), tuple(terms), tuple(forms))


def _forms(token: str, term: str, language: str, analyzer: Analyzer) -> tuple[str, ...]:
    names = set(analyzer.other_names(token, language))
    return tuple(sorted(names.union(analyzer.form_names(term)) if language == "fi" else names))


def synonymous_names(groups: SynonymGroups, known: Container[str]) -> Iterator[tuple[str, str]]:
    """(name, term) for every known term that another word or phrase of its group shall find, and each phrase itself."""
    for group in groups:
        found = {word.term for word in group if word.term in known}
        for word in group:
            others = found if len(word.terms) > 1 else found - {word.term}
            yield from ((name, term) for name in word.names for term in sorted(others))


def groups_by_word(synonyms: Synonyms) -> Mapping[str, tuple[str, ...]]:
    """Every word and phrase in lower case with all of its group, for names that are a synonym as a whole."""
    return {word.casefold(): tuple(word for _, word in group) for group in synonyms for _, word in group}


def with_synonyms(names: Iterable[str], groups: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The names of a term, and the synonyms of each."""
    own = tuple(names)
    return tuple(dict.fromkeys((*own, *(word for name in own for word in groups.get(name.casefold(), ())))))
