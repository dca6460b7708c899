"""From tokens to index terms.

A token of a Finnish text is indexed under its base form and, more weakly, under the parts of the compound
that it is. The browser has no dictionary; it only stems. Therefore the index also lists *other names* of
each term: the stems of the forms seen in the corpus and of the main forms that were not. Swedish and
English are indexed under their stems.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from itertools import islice

from catalog.search.compounds import CompoundSplitter
from catalog.search.finnish_forms import main_forms
from catalog.search.finnish_parts import COMMON_PARTS
from catalog.search.finnish_words import BaseForms
from catalog.search.stemming import SNOWBALL_NAMES, Stems
from catalog.search.stopwords import STOP_WORDS
from catalog.search.tokens import fold

ANY = "any"
"""The language of vocabulary labels, which come in all three at once."""

_LONGEST_WORD = 64
"""Longer tokens are no words: splitting takes time with the square of the length, and a page held it for minutes."""

_SHORTEST_END = 5
_MOST_NAMES = 4000
_ALL_STOP_WORDS = frozenset().union(*STOP_WORDS.values())


@dataclass(frozen=True, slots=True)
class TokenTerms:
    """What a token is indexed under: as itself (`direct`, best first) and as a part (`parts`)."""

    direct: tuple[str, ...]
    parts: tuple[str, ...] = ()


NO_TERMS = TokenTerms(())


class Analyzer:
    """Analyses tokens of one corpus. Until it is closed it remembers every base form that it has looked up."""

    def __init__(self) -> None:
        stems = Stems()
        self._stem = {language: stems.of(language) for language in SNOWBALL_NAMES}
        self._bases = BaseForms()
        self._halves = cache(self._bases.halves)
        self._learnt: frozenset[str] = frozenset()
        self._splitter = CompoundSplitter(self._learnt, self._stem["fi"], self._bases)

    def learn(self, tokens: Iterable[str], names: Iterable[str] = ()) -> None:
        """Takes the Finnish base forms among the tokens as parts that compounds may have.

        `names` are tokens of titles and labels, the weightiest first: the halves of the first `_MOST_NAMES` of them are
        learnt too, whether or not they stand alone anywhere.
        """
        bases = [base for token in tokens if token not in _ALL_STOP_WORDS and (base := self._bases.known(token))]
        for name in islice(names, _MOST_NAMES):
            bases += self._halves(self._bases.known(name) or name)
        if self._learnt != (learnt := frozenset(bases)):
            self._learnt = learnt
            self._forget_terms()

    def terms(self, token: str, language: str) -> TokenTerms:
        """The terms of a token; none for a function word of its language or a single letter.

        Raises:
            KeyError: the language is not fi, sv, en or `ANY`.
        """
        if (len(token) == 1 and token.isalpha()) or token in (STOP_WORDS.get(language) or ()):
            return NO_TERMS
        if not token.isalpha():
            return TokenTerms((token,))
        if language == "fi":
            return self._finnish(token)
        if language == ANY:
            finnish = self._finnish(token)
            others = (self._stem["sv"](token), self._stem["en"](token))
            return TokenTerms(tuple(dict.fromkeys((*finnish.direct, *others))), finnish.parts)
        return TokenTerms((self._stem[language](token),))

    def other_names(self, token: str, language: str) -> Iterable[str]:
        """Stems under which a token may be asked for, with and without diacritics."""
        stemmers = self._stem.values() if language == ANY else (self._stem[language],)
        plain = fold(token)
        for stem in stemmers:
            yield stem(token)
            if plain != token:
                yield stem(plain)

    def stem(self, token: str, language: str) -> str:
        """The stem of a token in one language."""
        return self._stem[language](token)

    def form_names(self, base: str) -> set[str]:
        """Stems of the main forms of a Finnish base form, with and without diacritics."""
        forms = [base, *main_forms(base)]
        if not base.isascii():
            forms += [fold(form) for form in forms]
        return set(map(self._stem["fi"], forms))

    def close(self) -> None:
        """Lets go of the dictionary and of what it has said: every token of the corpus has been analysed."""
        self._bases.close()
        self._halves.cache_clear()
        self._splitter.close()

    def _forget_terms(self) -> None:
        """From now on tells by the words that have been learnt last."""
        self._splitter = CompoundSplitter(self._learnt, self._stem["fi"], self._bases)

    def _finnish(self, token: str) -> TokenTerms:
        if len(token) > _LONGEST_WORD:
            return TokenTerms((self._stem["fi"](token),))
        base = self._finnish_base(token)
        if base is not None:
            return TokenTerms((base,), self._splitter.parts(base))
        return self._with_known_end(token) or TokenTerms((self._stem["fi"](token),))

    def _with_known_end(self, token: str) -> TokenTerms | None:
        """The terms of an unknown compound whose last part the dictionary knows, the longest such part first."""
        for cut in range(3, len(token) - _SHORTEST_END + 1):
            end = self._bases.known(token[cut:])
            if end and len(end) >= _SHORTEST_END and (end in COMMON_PARTS or self._bases.listed(token[:cut])):
                begin = (token[:cut],) if cut > 3 else ()
                return TokenTerms((token[:cut] + end,), (*begin, end, *self._splitter.parts(end)))
        return None

    def _finnish_base(self, token: str) -> str | None:
        found = self._bases.known(token) or self._splitter.base(token)
        if found:
            return found
        for rest in self._bases.stripped(token):
            found = self._bases.known(rest) or self._splitter.base(rest)
            if found:
                return found
        return self._splitter.known_by_stem(token) or self._splitter.base_of_strangers(token)


class LastingAnalyzer(Analyzer):
    """For one corpus after another: remembers every answer, and keeps the dictionary open for the words of an edit."""

    def __init__(self) -> None:
        super().__init__()
        self._told: dict[tuple[str, str], TokenTerms] = {}
        self._names: dict[tuple[str, str], tuple[str, ...]] = {}
        self._forms: dict[str, set[str]] = {}

    def terms(self, token: str, language: str) -> TokenTerms:
        """As told before; until other words are learnt."""
        told = self._told.get((token, language))
        if told is None:
            told = self._told[token, language] = super().terms(token, language)
        return told

    def other_names(self, token: str, language: str) -> Iterable[str]:
        """As told before."""
        names = self._names.get((token, language))
        if names is None:
            names = self._names[token, language] = tuple(super().other_names(token, language))
        return names

    def form_names(self, base: str) -> set[str]:
        """As told before."""
        forms = self._forms.get(base)
        if forms is None:
            forms = self._forms[base] = super().form_names(base)
        return forms

    def close(self) -> None:
        """Keeps everything: there will be other words."""

    def _forget_terms(self) -> None:
        before = self._splitter
        super()._forget_terms()
        self._splitter.take_cuts(before)
        self._told.clear()
