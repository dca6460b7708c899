"""Words and label groups as numbers."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator

from catalog.search.analysis import ANY
from catalog.search.recall import NOTHING, Recall
from catalog.search.tokens import words_of

Texts = Recall[tuple[str, str], "array[int]"]
"""The token numbers of whole texts, by language and text."""


class _Numbers(dict[str, int]):
    """Token -> number in one language; an unseen token gets the next number of the whole vocabulary."""

    def __init__(self, language: str, entries: list[tuple[str, str]]) -> None:
        super().__init__()
        self._language = language
        self._entries = entries

    def __missing__(self, token: str) -> int:
        number = self[token] = len(self._entries)
        self._entries.append((self._language, token))
        return number


class _Groups(dict[tuple[str, ...], int]):
    """Label group -> number; the words of an unseen group are looked at once."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        super().__init__()
        self._vocabulary = vocabulary

    def __missing__(self, labels: tuple[str, ...]) -> int:
        groups = self._vocabulary.groups
        number = self[labels] = len(groups)
        groups.append([self._vocabulary.of_words(words_of(label), ANY) for label in labels])
        return number


class Vocabulary:
    """Numbers for (language, token) pairs and for label groups, in order of appearance.

    It may serve one corpus after another: numbers stay, so some may belong to words that no text has any more.
    `groups` holds the token numbers of each label of each group. `texts` remembers the numbers of whole texts.
    """

    def __init__(self, texts: Texts = NOTHING) -> None:
        self.entries: list[tuple[str, str]] = []
        self.groups: list[list[array[int]]] = []
        self._numbers: dict[str, _Numbers] = {}
        self._group_numbers = _Groups(self)
        self._texts = texts

    def text(self, text: str, language: str) -> array[int]:
        """Token numbers of the words of a text, in their order; unseen words get the next number."""
        return self._texts.of((language, text), lambda: self.of_words(words_of(text), language))

    def label_groups(self, groups: Iterable[tuple[str, ...]]) -> Iterator[int]:
        """The numbers of label groups; an unseen one gets the next. Groups come back in many documents."""
        return map(self._group_numbers.__getitem__, groups)

    def of_words(self, words: Iterable[str], language: str) -> array[int]:
        """Token numbers of the words, in their order; unseen words get the next number."""
        if language not in self._numbers:
            self._numbers[language] = _Numbers(language, self.entries)
        return array("i", map(self._numbers[language].__getitem__, words))
