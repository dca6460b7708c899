"""Why an entry is near another, in words: "sama kohderyhmä ja alue; samat sanat: muutosturva, irtisanominen"."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import cast

from catalog.language.locale_files import read_locale
from catalog.likeness.neighbours import Neighbour
from catalog.likeness.traits import FIELDS
from catalog.vocabularies import Vocabularies

_TOPICS = "topics"
_NAMED_TOPICS = 3


def reason(neighbour: Neighbour, vocabularies: Vocabularies, language: str) -> str:
    """The shared fields, topics and words; never empty for a neighbour."""
    return "; ".join(_parts(neighbour, vocabularies, _words(language), language))


def _parts(
    neighbour: Neighbour, vocabularies: Vocabularies, phrases: Mapping[str, str], language: str
) -> Iterator[str]:
    shared = {field for field, _ in neighbour.terms}
    fields = [phrases[field] for field in FIELDS if field in shared and field != _TOPICS]
    if fields:
        yield phrases["same"].format(names=_listed(fields, phrases["and"]))
    topics = [term for field, term in neighbour.terms if field == _TOPICS]
    if topics:
        names = [vocabularies.term("topics", term).label.in_language(language).lower() for term in topics]
        yield phrases["topics" if len(topics) > 1 else "topic"].format(names=", ".join(names[:_NAMED_TOPICS]))
    if neighbour.words:
        key = "words" if len(neighbour.words) > 1 else "word"
        yield phrases[key].format(names=", ".join(neighbour.words))


def _listed(names: Sequence[str], joint: str) -> str:
    return f" {joint} ".join(filter(None, (", ".join(names[:-1]), names[-1])))


@cache
def _words(language: str) -> Mapping[str, str]:
    return cast("Mapping[str, Mapping[str, str]]", read_locale("likeness"))[language]
