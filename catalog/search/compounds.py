"""Finnish compounds apart, by the words that the bank itself uses and by the form dictionary.

One half must be a word of the bank or a common part of the field; the other may be any word that the dictionary knows.
Looking up every piece of every word in the dictionary costs ten times the rest of the index.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from catalog.search.finnish_forms import main_forms
from catalog.search.finnish_parts import COMMON_PARTS, NEVER_LAST, NEVER_PARTS, NEVER_SPLIT, SHORT_PARTS
from catalog.search.finnish_words import BaseForms
from catalog.search.recall import Answers

SHORTEST_COMPOUND = 6
_SHORTEST_END = 5
_SHORTEST_STRANGER = 4
"""Letters of a half that only the dictionary knows."""
_MOST_PARTS = 10
_BEGINNING_CASES = ("n", "ssa", "ssä")
_LIKE = 3
"""Letters that a form shares with its base form: a stem alone would take `suus` for a form of `suku`."""


class CompoundSplitter:
    """Splits by known base forms.

    `stem` is the Finnish Snowball stem: it recognises a last part in any case form. `forms` is the dictionary.
    """

    def __init__(self, bases: Iterable[str], stem: Callable[[str], str], forms: BaseForms) -> None:
        self._stem = stem
        self._known = forms.pieces.__getitem__
        self._bases = {base for base in (*COMMON_PARTS, *bases) if len(base) > 3 and base not in NEVER_PARTS}
        self._bases |= SHORT_PARTS
        self._first_forms = self._bases | {form for base in self._bases for form in _first_forms(base)}
        self._base_by_stem = self._stems_of_bases()
        self._beginnings = {base[:_LIKE] for base in self._bases}
        self._known_cuts = Answers(self._cuts)
        self.cuts = self._known_cuts.__getitem__

    def heads_unlike(self, other: CompoundSplitter, pieces: Mapping[str, str]) -> set[str]:
        """First letters without which a word is the same to this splitter and to one by other bases.

        A word is told by what its pieces are: bases, first forms, or of the stem or the base form of a base. `pieces`
        are forms that were asked for with base forms that begin otherwise.
        """
        bases = self._bases ^ other._bases
        stems = dict(self._base_by_stem.items() ^ other._base_by_stem.items())
        differing = {*bases, *(self._first_forms ^ other._first_forms), *(self._beginnings ^ other._beginnings), *stems}
        differing |= {
            base for splitter in (self, other) for stem in stems if (base := splitter._base_by_stem.get(stem))
        }
        differing |= {piece for piece, base in pieces.items() if base in bases}
        return {text[:_LIKE] for text in differing}

    def close(self) -> None:
        """Lets go of where words part."""
        self._known_cuts.clear()

    def base(self, word: str) -> str | None:
        """The compound with its last part in base form, or None when it does not split."""
        return self._with_last_in_base_form(word, self.cuts(word))

    def base_of_strangers(self, word: str) -> str | None:
        """The same for a word that parts into two that only the dictionary knows: less sure, for what is left."""
        return self._with_last_in_base_form(word, self._cuts_of_strangers(word))

    def _with_last_in_base_form(self, word: str, cuts: tuple[int, ...]) -> str | None:
        return None if not cuts else word[: cuts[0]] + self._last(word, cuts[0])

    def known_by_stem(self, token: str) -> str | None:
        """The known word of which a token that no dictionary has seems to be a form."""
        return self._base_by_stem.get(self._stem(token))

    def parts(self, word: str) -> tuple[str, ...]:
        """Base forms of the parts, halves before the parts of halves; empty when the word does not split.

        A word that splits in several ways (`kaivos+ala`, `kaivo+sala`) has the parts of all, the likeliest first.
        """
        parts: list[str] = []
        waiting = [word]
        while waiting and len(parts) < _MOST_PARTS:
            whole = waiting.pop(0)
            for cut in self.cuts(whole) or self._cuts_of_strangers(whole):
                for half in (self._first_part(whole[:cut]), self._last(whole, cut)):
                    if half not in parts and len(half) < len(whole):
                        parts.append(half)
                        waiting.append(half)
        if not parts and (end := self._end(word)):
            return (end, *self.parts(end))
        return tuple(parts)

    def _cuts(self, word: str) -> tuple[int, ...]:
        """Where a word parts in two: both halves known to the bank before one of them, then the longest last part.

        Ways with a half that only the dictionary knows count only where there is no better one.
        """
        if len(word) < SHORTEST_COMPOUND or not word.isalpha() or word in NEVER_SPLIT:
            return ()
        sure, likely = [], []
        for cut in range(3, len(word) - 2):
            begin, end = word[:cut], word[cut:]
            known_begin = self._may_begin(begin)
            known_end = self._last_part(end, sure_begin=known_begin)
            if known_begin and known_end:
                sure.append(cut)
            elif (known_begin and self._stranger_may_end(end)) or (known_end and self._stranger_may_begin(begin)):
                likely.append(cut)
        return tuple(sure or likely[:1])

    def _cuts_of_strangers(self, word: str) -> tuple[int, ...]:
        """Where a word parts into two that only the dictionary knows, the longest last part first."""
        if len(word) < 2 * _SHORTEST_STRANGER + 1 or not word.isalpha() or word in NEVER_SPLIT:
            return ()
        for cut in range(_SHORTEST_STRANGER, len(word) - _SHORTEST_STRANGER):
            if self._stranger_may_begin(word[:cut]) and self._stranger_may_end(word[cut:]):
                return (cut,)
        return ()

    def _end(self, word: str) -> str | None:
        """The common part that ends a word whose beginning nobody knows."""
        for cut in range(4, len(word) - _SHORTEST_END + 1):
            base = self._last_part(word[cut:])
            if base in COMMON_PARTS and len(base) >= _SHORTEST_END:
                return base
        return None

    def _may_begin(self, part: str) -> bool:
        return part in self._first_forms or (len(part) > SHORTEST_COMPOUND and bool(self.cuts(part)))

    def _stranger_may_begin(self, part: str) -> bool:
        """Whether the dictionary has the part as a word that may begin a compound: in base form or in the genitive."""
        if len(part) < _SHORTEST_STRANGER or part in NEVER_PARTS:
            return False
        base = self._known(part)
        if base is None:
            return self._in_nen(part) is not None
        return base == part or part.endswith(_BEGINNING_CASES)

    def _stranger_may_end(self, part: str) -> bool:
        if len(part) < _SHORTEST_STRANGER + 1 or part in NEVER_PARTS:
            return False
        base = self._known(part)
        return base is not None and len(base) > _SHORTEST_STRANGER and base not in NEVER_PARTS

    def _first_part(self, part: str) -> str:
        if part in self._bases:
            return part
        found = self._known(part) if part.endswith(_BEGINNING_CASES) else None
        if found is None and part[-1] in "ns":
            found = self._base_by_stem.get(self._stem(part))
        return found or self._in_nen(part) or part

    def _in_nen(self, part: str) -> str | None:
        """The word in `-nen` that begins a compound as `part`: `hevos` of `hevonen`, `palaamis` of `palaaminen`."""
        base = part[:-1] + "nen"
        return base if part[-1] == "s" and self._known(base) == base else None

    def _last(self, word: str, cut: int) -> str:
        """The base form of the last half at a cut."""
        end = word[cut:]
        return self._last_part(end, sure_begin=True) or self._known(end) or end

    def _last_part(self, part: str, *, sure_begin: bool = False) -> str | None:
        """The bank's word of which a last part is a form. Behind a sure beginning the dictionary is asked first."""
        if part in self._bases:
            return None if part in NEVER_LAST else part
        if len(part) < 4 or part in NEVER_PARTS:
            return None
        base = self._known(part) if sure_begin else None
        if base in self._bases and base not in NEVER_LAST:
            return base
        if part[:_LIKE] not in self._beginnings:
            return None
        base = self._base_by_stem.get(self._stem(part))
        if base is None or base in NEVER_LAST or base[:_LIKE] != part[:_LIKE]:
            return None
        return base

    def _stems_of_bases(self) -> dict[str, str]:
        """Stem -> base. The stem of a base form itself goes before the stem of any other form of another word."""
        found: dict[str, str] = {}
        for base in sorted(self._bases):
            for form in main_forms(base):
                stem = self._stem(form)
                if len(stem) > 3 or base in SHORT_PARTS:
                    found.setdefault(stem, base)
        for base in sorted(self._bases):
            if len(stem := self._stem(base)) > 3:
                found[stem] = base
        return found


def _first_forms(base: str) -> Iterator[str]:
    """Forms in which a word begins a compound: genitive, and the `-s` of words in `-nen`."""
    if base.endswith("nen"):
        yield base[:-3] + "s"
        yield base[:-3] + "sen"
        return
    for form in main_forms(base):
        if form.endswith("n"):
            yield form
            return
