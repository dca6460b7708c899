"""Words and label groups as numbers."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

import numpy as np

from catalog.search.analysis import ANY
from catalog.search.ragged import Numbers
from catalog.search.tokens import words_of


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
    `groups` holds the token numbers of each label of each group.
    """

    def __init__(
        self,
        entries: Iterable[tuple[str, str]] = (),
        labels: Iterable[tuple[str, ...]] = (),
        groups: Iterable[Iterable[Iterable[int]]] = (),
    ) -> None:
        self.entries: list[tuple[str, str]] = []
        self.groups: list[list[array[int]]] = []
        self._numbers: dict[str, _Numbers] = {}
        self._group_numbers = _Groups(self)
        self._label_tokens: dict[bool | None, list[Numbers]] = {}
        for number, (language, token) in enumerate(entries):
            self._of_language(language)[token] = number
            self.entries.append((language, token))
        for number, (names, group) in enumerate(zip(labels, groups, strict=True)):
            self._group_numbers[names] = number
            self.groups.append([array("i", label) for label in group])

    def text(self, text: str, language: str) -> array[int]:
        """Token numbers of the words of a text, in their order; unseen words get the next number."""
        return self.of_words(words_of(text), language)

    def label_groups(self, groups: Iterable[tuple[str, ...]]) -> Iterator[int]:
        """The numbers of label groups; an unseen one gets the next. Groups come back in many documents."""
        return map(self._group_numbers.__getitem__, groups)

    def labels(self) -> list[tuple[str, ...]]:
        """The names of every group, by number."""
        return list(self._group_numbers)

    def label_tokens(self, *, of_one: bool | None = None) -> Sequence[Numbers]:
        """The token numbers of each label group: of all its labels, or only of those of one word or of several."""
        known = self._label_tokens.setdefault(of_one, [])
        for group in self.groups[len(known) :]:
            labels = group if of_one is None else [label for label in group if (len(label) == 1) is of_one]
            known.append(np.fromiter(chain.from_iterable(labels), np.int32))
        return known

    def of_words(self, words: Iterable[str], language: str) -> array[int]:
        """Token numbers of the words, in their order; unseen words get the next number."""
        return array("i", map(self._of_language(language).__getitem__, words))

    def _of_language(self, language: str) -> _Numbers:
        if language not in self._numbers:
            self._numbers[language] = _Numbers(language, self.entries)
        return self._numbers[language]
