"""From tokens to index terms.

A token of a Finnish text is indexed under its base form and, more weakly, under the parts of the compound
that it is. The browser has no dictionary; it only stems. Therefore the index also lists *other names* of
each term: the stems of the forms seen in the corpus and of the main forms that were not. Swedish and
English are indexed under their stems.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from types import MappingProxyType

from catalog.search.compounds import CompoundSplitter
from catalog.search.finnish_forms import main_forms
from catalog.search.finnish_parts import COMMON_PARTS
from catalog.search.finnish_words import CLITICS, POSSESSIVES, BaseForms
from catalog.search.recall import Answers
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
    """Analyses tokens of one corpus. Until it is closed it remembers every base form that it has looked up.

    `bases` may know answers of an earlier time, and so may `halves`: whatever the corpus, they are the same.
    """

    def __init__(
        self, bases: BaseForms | None = None, halves: Mapping[str, tuple[str, ...]] = MappingProxyType({})
    ) -> None:
        stems = Stems()
        self._stem = {language: stems.of(language) for language in SNOWBALL_NAMES}
        self._bases = bases or BaseForms()
        self.halves = Answers(self._bases.halves)
        self.halves.update(halves)
        self.learnt: frozenset[str] = frozenset()
        self._made_splitter: CompoundSplitter | None = None

    def learn(self, tokens: Iterable[str], names: Iterable[str] = ()) -> None:
        """Takes the Finnish base forms among the tokens as parts that compounds may have.

        `names` are tokens of titles and labels, the weightiest first: the halves of the first `_MOST_NAMES` of them are
        learnt too, whether or not they stand alone anywhere.
        """
        known, halves = self._bases.known.__getitem__, self.halves.__getitem__
        bases = [base for token in tokens if token not in _ALL_STOP_WORDS and (base := known(token))]
        for name in islice(names, _MOST_NAMES):
            bases += halves(known(name) or name)
        if self.learnt != (learnt := frozenset(bases)):
            self.learnt = learnt
            self._made_splitter = None

    def meant_otherwise(self, words: Sequence[str], learnt: frozenset[str], pieces: Mapping[str, str]) -> list[int]:
        """The places of the tokens whose terms may be others than when `learnt` were the words that were learnt.

        `words` has each token and the terms it had, with spaces between; `pieces` are forms that were asked for then,
        with base forms that begin otherwise.
        """
        if learnt == self.learnt:
            return []
        heads = self._splitter.heads_unlike(CompoundSplitter(learnt, self._stem["fi"], self._bases), pieces)
        changed = re.compile("|".join(map(_head_pattern, sorted(heads)))).search
        return [place for place, text in enumerate(words) if changed(text)]

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

    def form_names(self, base: str) -> Iterable[str]:
        """Stems of the main forms of a Finnish base form, with and without diacritics."""
        forms = [base, *main_forms(base)]
        if not base.isascii():
            forms += [fold(form) for form in forms]
        return set(map(self._stem["fi"], forms))

    @property
    def _splitter(self) -> CompoundSplitter:
        """By the words that have been learnt; made when a word is first asked for."""
        if self._made_splitter is None:
            self._made_splitter = CompoundSplitter(self.learnt, self._stem["fi"], self._bases)
        return self._made_splitter

    def close(self) -> None:
        """Lets go of the dictionary and of what it has said: every token of the corpus has been analysed."""
        self._bases.close()
        self.halves.clear()
        self._made_splitter = None

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
            end = self._bases.known[token[cut:]]
            if end and len(end) >= _SHORTEST_END and (end in COMMON_PARTS or self._bases.listed[token[:cut]]):
                begin = (token[:cut],) if cut > 3 else ()
                return TokenTerms((token[:cut] + end,), (*begin, end, *self._splitter.parts(end)))
        return None

    def _finnish_base(self, token: str) -> str | None:
        found = self._bases.known[token] or self._splitter.base(token)
        if found:
            return found
        for rest in self._bases.stripped(token):
            found = self._bases.known[rest] or self._splitter.base(rest)
            if found:
                return found
        return self._splitter.known_by_stem(token) or self._splitter.base_of_strangers(token)


_ENDINGS = f"(?:{'|'.join((*CLITICS, *POSSESSIVES))})(?: |$)"


def _head_pattern(head: str) -> str:
    """Finds a token with a word that begins so inside, or that has one in the genitive without its clitic."""
    plain = re.escape(head)
    return f"{plain}|{re.escape(head[:-1])}{_ENDINGS}" if head.endswith("n") else plain
