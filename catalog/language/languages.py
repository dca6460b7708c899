"""The languages of the site: which there are, and which of them a configuration asks for."""

from collections.abc import Mapping, Sequence
from typing import Any

from schema.vocabulary import LANGUAGES

ROOT_LANGUAGE = "fi"
"""The language whose pages stand at the root of the site and answer when no other fits."""

AUTONYMS: Mapping[str, str] = {"fi": "Suomi", "sv": "Svenska", "en": "English"}
"""Each language by the name that its own readers look for."""


def unbuilt_languages(languages: Sequence[str]) -> tuple[str, ...]:
    """The others: also the folders of hand-written pages that a site in ``languages`` leaves out."""
    return tuple(language for language in LANGUAGES if language not in languages)


def site_languages(configuration: Mapping[str, Any]) -> tuple[str, ...]:
    """The languages to build: all, or those of ``extra: languages:`` in the engine's configuration.

    Raises ValueError, with words for the maintainer, when the list is no list of known languages with Finnish in it.
    """
    wanted = (configuration.get("extra") or {}).get("languages")
    if wanted is None:
        return LANGUAGES
    if not isinstance(wanted, list) or ROOT_LANGUAGE not in wanted or set(map(str, wanted)) - set(LANGUAGES):
        known = ", ".join(LANGUAGES)
        raise ValueError(f"mkdocs.yml: extra.languages: anna luettelo kielistä ({known}), jossa on {ROOT_LANGUAGE}")
    return tuple(language for language in LANGUAGES if language in wanted)
