"""Base forms of Finnish words, from the form dictionary of simplemma."""

import re
from collections.abc import Callable

from catalog.search.finnish_parts import NEVER_PARTS
from catalog.search.form_dictionary import Forms, finnish_forms
from catalog.search.recall import Answers

_SHORTEST_HALF = 4
CLITICS = ("kaan", "kään", "kin", "han", "hän")
POSSESSIVES = ("nsa", "nsä", "mme", "nne", "ni", "si")
_NOUN_OF_DEED = re.compile(
    r"(?P<verb>.{2,}mi)(?:nen|se(?:n|t|na|nä|ssa|ssä|sta|stä|en|lla|llä|lle|lta|ltä|ksi)|sta|stä)$"
)
_WRONG = {"työ": "työ", "palkkion": "palkkio", "hausta": "haku"}
"""Forms whose dictionary entry misleads: a dialect form or a homonym that this field never means."""


class BaseForms:
    """Base form by token. Reads its dictionary at first use (0.6 s of CPU, 35 MB) and remembers what it was asked."""

    def __init__(self, opened: Callable[[], Forms] = finnish_forms) -> None:
        self._open = opened
        self.opened: Forms | None = None
        self.known = Answers(self._known)
        self.pieces = Answers(self._piece)
        self.listed = Answers(self._common)

    def _known(self, token: str) -> str | None:
        """The base form of a lower-case token, or None when the dictionary does not know it.

        A noun of a deed keeps its noun (`ohjaamisen` -> `ohjaaminen`), where the dictionary would give the verb.
        """
        if len(token) < 3 or not token.isalpha():
            return None
        deed = _NOUN_OF_DEED.match(token)
        if deed and (self._lookup(token) or len(token) > 8):
            return deed["verb"] + "nen"
        return self._lookup(token)

    def piece(self, piece: str) -> str | None:
        """The base form of a piece of a word."""
        return self.pieces[piece]

    def _piece(self, piece: str) -> str | None:
        """The same for a piece of a word, which is no proper name and no noun of a deed that only the rule knows."""
        deed = _NOUN_OF_DEED.match(piece)
        found = self.listed[piece]
        return deed["verb"] + "nen" if found and deed else found

    def _common(self, token: str) -> str | None:
        """What the dictionary itself says of a token, proper names left out."""
        return _WRONG.get(token) or self.dictionary.get(token)

    def halves(self, word: str) -> tuple[str, ...]:
        """The base forms of two words that make up a compound, both of the dictionary; nothing when there are none.

        Tries every place, so it is dear: some hundred microseconds a word.
        """
        for cut in range(_SHORTEST_HALF, len(word) - _SHORTEST_HALF + 1):
            if word[cut:] in NEVER_PARTS or not self.listed[word[cut:]]:
                continue
            last = self.known[word[cut:]]
            if last is None or len(last) < _SHORTEST_HALF:
                continue
            first = self.known[word[:cut]]
            if first and (first == word[:cut] or word[cut - 1] == "n"):
                return (first, last)
            if len(last) > _SHORTEST_HALF:
                return (last,)
        return ()

    def stripped(self, token: str) -> list[str]:
        """What is left of a token without a clitic or a possessive ending, likelier readings first."""
        rests: list[str] = []
        for endings in (CLITICS, POSSESSIVES):
            for ending in endings:
                rest = token.removesuffix(ending)
                if rest != token and len(rest) > 3:
                    rests += [rest, rest + "n"]
        return rests

    def _lookup(self, form: str) -> str | None:
        found = self.listed[form] or self.dictionary.get(form.capitalize())
        return found.lower() if found else None

    def close(self) -> None:
        """Lets go of the dictionary and of what it has said. The next question reads it again."""
        self.opened = None
        for asked in (self.known, self.pieces, self.listed):
            asked.clear()

    def open_by(self, opened: Callable[[], Forms]) -> None:
        """Lets go of the dictionary, but not of its answers. The next new question opens another of the same words."""
        self._open = opened
        self.opened = None
        self.listed.clear()

    @property
    def dictionary(self) -> Forms:
        """The dictionary, opened if it was not."""
        if self.opened is None:
            self.opened = self._open()
        return self.opened
