"""The nearest known word to a mistyped one."""

from collections.abc import Iterable
from difflib import get_close_matches

_MAX_LENGTH = 80


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word most like ``word``, ignoring case; None when nothing is close."""
    by_folded = {candidate.casefold(): candidate for candidate in known}
    folded = word.casefold()[:_MAX_LENGTH]
    matches = get_close_matches(folded, by_folded, n=1, cutoff=0.6)
    return by_folded[matches[0]] if matches else None
