"""The words of the interface in one language. Templates and views know keys, never words."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from babel import Locale

from catalog.language.locale_files import read_locale
from catalog.language.passages import filled


class Words:
    """Words by dotted key, such as ``home_page.title``. A missing key is a programming error."""

    def __init__(self, language: str, words: Mapping[str, Any]) -> None:
        self.language = language
        self._words = words
        self._by_key = dict(_flat(words, ""))
        self.word = self._by_key.__getitem__  # pages ask for dozens of words: no function of ours between
        self._top = {key: word for key, word in words.items() if isinstance(word, str)}
        self._plural_form = cache(Locale.parse(language).plural_form)

    def __getitem__(self, key: str) -> str:
        return self._by_key[key]

    def fill(self, key: str, **values: object) -> str:
        """The text of ``key`` with its braces filled."""
        return filled(self[key], values)

    def count(self, key: str, number: int, shown: str) -> str:
        """The form of ``key`` for ``number``, with {n} filled by ``shown``."""
        forms = self._find(key)
        form = forms.get(self._plural_form(number), forms["other"])
        return str(form).format(n=shown)

    def group(self, key: str) -> Mapping[str, Any]:
        """All words below ``key``."""
        found = self._find(key)
        if not isinstance(found, Mapping):
            raise KeyError(key)
        return found

    def top(self) -> Mapping[str, str]:
        """The words without a group, as the theme's chrome reads them."""
        return self._top

    def _find(self, key: str) -> Any:
        found: Any = self._words
        for step in key.split("."):
            found = found[step]
        return found


def _flat(words: Mapping[str, Any], prefix: str) -> Iterator[tuple[str, str]]:
    for key, word in words.items():
        if isinstance(word, Mapping):
            yield from _flat(word, f"{prefix}{key}.")
        else:
            yield f"{prefix}{key}", str(word)


@cache
def load_words(language: str) -> Words:
    """The words of ``language``; frozen for the life of the process, as the files belong to the program."""
    return Words(language, read_locale(language))
