"""Finnish compounds apart, by the words that the bank itself uses.

A part must be a word known on its own: a base form seen in the corpus or a common part of the field. Looking up every
piece of every word in a full dictionary costs ten times the rest of the index; the bank's own words find the compounds
that matter in it.
"""

from collections.abc import Callable, Iterable
from functools import cache

from catalog.search.finnish_forms import main_forms
from catalog.search.finnish_parts import COMMON_PARTS, NEVER_LAST, NEVER_PARTS, SHORT_PARTS

SHORTEST_COMPOUND = 6
_SHORTEST_END = 5
_MOST_PARTS = 8
_LIKE = 3
"""Letters that a form shares with its base form: a stem alone would take `suus` for a form of `suku`."""


class CompoundSplitter:
    """Splits by known base forms. `stem` is the Finnish Snowball stem: it recognises a last part in any case form."""

    def __init__(self, bases: Iterable[str], stem: Callable[[str], str]) -> None:
        self._stem = stem
        self._bases = {base for base in (*COMMON_PARTS, *bases) if len(base) > 3 and base not in NEVER_PARTS}
        self._bases |= SHORT_PARTS
        self._first_forms = self._bases | {form for base in self._bases for form in _first_forms(base)}
        self._base_by_stem = self._stems_of_bases()
        self.cut = cache(self._cut)

    def base(self, word: str) -> str | None:
        """The compound with its last part in base form, or None when it does not split."""
        cut = self.cut(word)
        return None if cut is None else word[:cut] + (self._last_part(word[cut:]) or word[cut:])

    def known_by_stem(self, token: str) -> str | None:
        """The known word of which a token that no dictionary has seems to be a form."""
        return self._base_by_stem.get(self._stem(token))

    def parts(self, word: str) -> tuple[str, ...]:
        """Base forms of the parts, halves before the parts of halves; empty when the word does not split."""
        parts: list[str] = []
        waiting = [word]
        while waiting and len(parts) < _MOST_PARTS:
            whole = waiting.pop(0)
            cut = self.cut(whole)
            if cut is None:
                continue
            for half in (self._first_part(whole[:cut]), self._last_part(whole[cut:]) or whole[cut:]):
                if half not in parts and len(half) < len(whole):
                    parts.append(half)
                    waiting.append(half)
        if not parts and (end := self._end(word)):
            return (end, *self.parts(end))
        return tuple(parts)

    def _cut(self, word: str) -> int | None:
        """Where a word parts in two: the longest known last part wins."""
        if len(word) < SHORTEST_COMPOUND or not word.isalpha():
            return None
        for cut in range(3, len(word) - 2):
            if self._last_part(word[cut:]) and self._may_begin(word[:cut]):
                return cut
        return None

    def _end(self, word: str) -> str | None:
        """The last part of a word whose first part is not known; long enough not to be a mere ending."""
        for cut in range(4, len(word) - _SHORTEST_END + 1):
            base = self._last_part(word[cut:])
            if base and len(base) >= _SHORTEST_END:
                return base
        return None

    def _may_begin(self, part: str) -> bool:
        return part in self._first_forms or (len(part) >= SHORTEST_COMPOUND and self.cut(part) is not None)

    def _first_part(self, part: str) -> str:
        if part in self._bases or part[-1] not in "ns":
            return part
        return self._base_by_stem.get(self._stem(part), part)

    def _last_part(self, part: str) -> str | None:
        if part in self._bases:
            return part
        if len(part) < 4 or part in NEVER_PARTS:
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


def _first_forms(base: str) -> Iterable[str]:
    """Forms in which a word begins a compound: genitive, and the `-s` of words in `-nen`."""
    if base.endswith("nen"):
        yield base[:-3] + "s"
        yield base[:-3] + "sen"
        return
    for form in main_forms(base):
        if form.endswith("n"):
            yield form
            return
