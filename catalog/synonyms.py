"""The rules of the file of synonyms: every group ties words together, and every word belongs to one group."""

from collections.abc import Iterator

from schema.synonyms import Synonyms

FILE = "synonyms.yml"
"""Stands among the vocabularies, where contributors look for words; it is not one itself."""

Finding = tuple[tuple[str | int, ...], str, dict[str, str]]
"""Place in the data, code, values."""


def synonym_findings(synonyms: Synonyms) -> Iterator[Finding]:
    """What is wrong with the groups. TP606: a group of one word; TP607: a word that stands in two places."""
    seen: dict[str, str] = {}
    for number, group in enumerate(synonyms.groups):
        words = group.words()
        if len(words) < 2:
            yield ("groups", number), "TP606", {}
        for language in ("fi", "sv", "en"):
            for place, word in enumerate(getattr(group, language)):
                first = seen.setdefault(word.casefold(), words[0][1])
                if first != words[0][1] or _repeated(words, word, language, place):
                    yield ("groups", number, language, place), "TP607", {"word": word, "group": first}


def _repeated(words: tuple[tuple[str, str], ...], word: str, language: str, place: int) -> bool:
    """Whether the same language of the group has the word before this place."""
    same = [other.casefold() for of, other in words if of == language]
    return word.casefold() in same[:place]
