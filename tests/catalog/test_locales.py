"""The interface words of the three languages: the same keys and braces, and no Finnish left in the others."""

import string
from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from babel import Locale

from catalog.language.locale_files import read_locale
from schema.vocabulary import LANGUAGES

OTHERS = tuple(language for language in LANGUAGES if language != "fi")
SAME_BY_NATURE = {
    "sv": {"weekday.ti", "weekday.to", "money.amount"},
    "en": set[str](),
}
"""Words that happen to be the same as in Finnish; each was read by a person."""

CLDR = {"zero", "one", "two", "few", "many", "other"}


def flat(words: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, str]]:
    for key, word in words.items():
        if isinstance(word, dict):
            yield from flat(word, f"{prefix}{key}.")
        else:
            yield f"{prefix}{key}", word


def groups(words: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    for key, word in words.items():
        if isinstance(word, dict):
            yield f"{prefix}{key}", word
            yield from groups(word, f"{prefix}{key}.")


def braces(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


WORDS = {language: dict(flat(read_locale(language))) for language in LANGUAGES}


@pytest.mark.parametrize("language", OTHERS)
def test_every_language_has_every_word(language: str) -> None:
    assert list(WORDS[language]) == list(WORDS["fi"]), "the same keys in the same order"
    assert all(isinstance(word, str) for word in WORDS[language].values())
    assert {key for key, word in WORDS[language].items() if not word} == {
        key for key, word in WORDS["fi"].items() if not word
    }


@pytest.mark.parametrize("language", OTHERS)
def test_every_word_has_the_braces_that_pages_fill(language: str) -> None:
    for key, word in WORDS["fi"].items():
        assert braces(WORDS[language][key]) == braces(word), key


@pytest.mark.parametrize("language", OTHERS)
def test_no_word_is_left_in_finnish(language: str) -> None:
    def letters(key: str) -> bool:
        return any(char.isalpha() for char in "".join(text for text, *_ in string.Formatter().parse(WORDS["fi"][key])))

    same = {key for key, word in WORDS[language].items() if word == WORDS["fi"][key] and letters(key)}
    assert same == SAME_BY_NATURE[language]


@pytest.mark.parametrize("language", LANGUAGES)
def test_counted_words_have_the_plural_forms_of_the_language(language: str) -> None:
    forms = {"other", *Locale.parse(language).plural_form.rules}
    counted = {name: set(group) for name, group in groups(read_locale(language)) if set(group) <= CLDR}
    assert counted
    assert {name for name, found in counted.items() if found != forms} == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_texts_are_typed_as_the_language_writes(language: str) -> None:
    for key, word in WORDS[language].items():
        assert word == word.strip(), key
        assert "  " not in word, key
        assert "..." not in word, key
