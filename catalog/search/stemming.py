"""Snowball stems: the one piece of analysis that the browser repeats (`theme/assets/search/vendor/`)."""

from collections.abc import Callable

import Stemmer

SNOWBALL_NAMES = {"fi": "finnish", "sv": "swedish", "en": "english"}


class Stems:
    """Snowball stemmers by language. PyStemmer must be of the Snowball release that the vendored scripts are from."""

    def __init__(self) -> None:
        self._stemmers = {language: Stemmer.Stemmer(name, 0) for language, name in SNOWBALL_NAMES.items()}

    def of(self, language: str) -> Callable[[str], str]:
        """The function that stems lower-case words of a language.

        Raises:
            KeyError: the language has no stemmer here.
        """
        stem: Callable[[str], str] = self._stemmers[language].stemWord
        return stem
