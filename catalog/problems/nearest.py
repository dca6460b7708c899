"""The nearest known word to a mistyped one."""

from collections.abc import Iterable

from rapidfuzz.distance import DamerauLevenshtein
from rapidfuzz.process import extractOne

_MAX_LENGTH = 80
_MOST_SLIPS = 3


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that a few slips turn into ``word``, ignoring case; None when nothing is that close.

    One slip is allowed for each four letters: more would suggest other words, even opposites.
    """
    folded = word.casefold()
    if len(folded) > _MAX_LENGTH:
        return None
    by_folded = {candidate.casefold(): candidate for candidate in known}
    slips = min(_MOST_SLIPS, len(folded) // 4)
    if folded not in by_folded and not slips:
        return None
    found = extractOne(folded, by_folded.keys(), scorer=DamerauLevenshtein.distance, score_cutoff=slips)
    return by_folded[found[0]] if found else None
