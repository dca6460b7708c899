"""Synonyms in the index: single words as other names of each other, phrases as further names of a term."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from catalog.search.analysis import Analyzer
from catalog.search.postings import Postings
from catalog.search.tokens import words_of

Synonyms = Sequence[Sequence[tuple[str, str]]]
"""Groups of (language, word or phrase)."""


def synonymous_names(synonyms: Synonyms, postings: Postings, analyzer: Analyzer) -> Iterator[tuple[str, str]]:
    """(name, term) for every term of the index that another single word of its group shall find."""
    for group in synonyms:
        tokens = [(language, words[0]) for language, text in group if len(words := words_of(text)) == 1]
        if len(tokens) < 2:
            continue
        terms = [analyzer.terms(token, language).direct[:1] for language, token in tokens]
        found = {term for of_token in terms for term in of_token if term in postings.direct}
        for (language, token), of_token in zip(tokens, terms, strict=True):
            names = {*of_token, *analyzer.other_names(token, language)}
            if language == "fi":
                names.update(*map(analyzer.form_names, of_token))
            for name in sorted(names):
                yield from ((name, term) for term in sorted(found.difference(of_token)))


def groups_by_word(synonyms: Synonyms) -> Mapping[str, tuple[str, ...]]:
    """Every word and phrase in lower case with all of its group, for names that are a synonym as a whole."""
    return {word.casefold(): tuple(word for _, word in group) for group in synonyms for _, word in group}


def with_synonyms(names: Iterable[str], groups: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The names of a term, and the synonyms of each."""
    own = tuple(names)
    return tuple(dict.fromkeys((*own, *(word for name in own for word in groups.get(name.casefold(), ())))))
