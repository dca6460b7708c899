"""Snowball stems: the one piece of analysis that the browser repeats (`theme/assets/search/vendor/`)."""

import Stemmer

SNOWBALL_NAMES = {"fi": "finnish", "sv": "swedish", "en": "english"}


class Stems:
    """Snowball stemmers by language. PyStemmer must be of the Snowball release that the vendored scripts are from."""

    def __init__(self) -> None:
        self._stemmers = {language: Stemmer.Stemmer(name, 0) for language, name in SNOWBALL_NAMES.items()}

    def stem(self, word: str, language: str) -> str:
        """The stem of a lower-case word.

        Raises:
            KeyError: the language has no stemmer here.
        """
        stem: str = self._stemmers[language].stemWord(word)
        return stem
