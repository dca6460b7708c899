"""The addresses of pages. A published address never dies.

The words of entries and special pages stand in one table here, those of facets in their vocabularies.
"""

import re
from collections.abc import Mapping
from typing import NamedTuple

from catalog.language.languages import ROOT_LANGUAGE

SEGMENTS: Mapping[str, Mapping[str, str]] = {
    "fi": {
        "practices": "kaytannot",
        "projects": "hankkeet",
        "themes": "teemat",
        "organisations": "organisaatiot",
        "calls": "hankehaut",
        "events": "tapahtumat",
        "materials": "aineistot",
        "areas": "koordinaattorialueet",
        "indicator_sets": "mittaristot",
        "search": "haku",
        "timeline": "aikajana",
        "structure": "rakenne",
        "coverage": "kattavuus",
        "terms": "hakemisto",
        "newest": "uusimmat",
        "reviewed": "tarkistetut",
        "compare": "vertaa",
        "page": "sivu",
    },
    "sv": {
        "practices": "praxis",
        "projects": "projekt",
        "themes": "teman",
        "organisations": "organisationer",
        "calls": "utlysningar",
        "events": "evenemang",
        "materials": "material",
        "areas": "samordningsomraden",
        "indicator_sets": "indikatorer",
        "search": "sok",
        "timeline": "tidslinje",
        "structure": "struktur",
        "coverage": "tackning",
        "terms": "a-till-o",
        "newest": "senaste",
        "reviewed": "granskade",
        "compare": "jamfor",
        "page": "sida",
    },
    "en": {
        "practices": "practices",
        "projects": "projects",
        "themes": "themes",
        "organisations": "organisations",
        "calls": "calls",
        "events": "events",
        "materials": "materials",
        "areas": "coordination-areas",
        "indicator_sets": "indicator-sets",
        "search": "search",
        "timeline": "timeline",
        "structure": "structure",
        "coverage": "coverage",
        "terms": "a-to-z",
        "newest": "newest",
        "reviewed": "reviewed",
        "compare": "compare",
        "page": "page",
    },
}

PAGE_ID = re.compile(rf"(?:{'|'.join(words['page'] for words in SEGMENTS.values())})-[0-9]+")
"""What no entry may be called: the further pages of its listing stand there."""

UNEVEN = frozenset({"terms"})
"""Sections whose pages divide by the words of a language, so that a numbered page has no equal in the others."""

DOCUMENTS: Mapping[str, Mapping[str, str]] = {
    "about": {"fi": "tietoa/", "sv": "sv/om/", "en": "en/about/"},
    "readers": {"fi": "ohjeet/lukijalle/", "sv": "sv/lasa/", "en": "en/reading/"},
    "contribute": {"fi": "ohjeet/lisaa-tietoa/", "sv": "sv/bidra/", "en": "en/contribute/"},
    "evaluators": {"fi": "ohjeet/arvioijalle/", "sv": "sv/utvardera/", "en": "en/evaluating/"},
    "coordinators": {"fi": "ohjeet/koordinaattorille/", "sv": "sv/samordna/", "en": "en/coordinating/"},
    "accessibility": {"fi": "saavutettavuus/", "sv": "sv/tillganglighet/", "en": "en/accessibility/"},
    "privacy": {"fi": "tietosuoja/", "sv": "sv/dataskydd/", "en": "en/privacy/"},
}
"""The pages about the bank that every language has, by language; all but the accessibility statement hand-written."""


class Place(NamedTuple):
    """What an address says, in no language: a section, what stands below it and the number of a listing's page."""

    section: str
    below: str = ""
    page: str = ""


def home_address(language: str) -> str:
    """The home page of a language: the root for the first one, a folder for the others."""
    return "" if language == ROOT_LANGUAGE else f"{language}/"


class Addresses:
    """Addresses in one language, relative to the site's root and without a leading slash."""

    def __init__(self, language: str, facets: Mapping[str, str]) -> None:
        """``facets`` gives the address word of each facet in ``language``."""
        self._segments = {**SEGMENTS[language], **facets}
        self._sections = {word: section for section, word in self._segments.items() if section != "page"}
        self.home = home_address(language)

    def listing(self, kind_or_facet: str, page: int = 1) -> str:
        """A listing of a kind of entries, or of the terms of a facet; pages after the first are numbered."""
        first = f"{self.home}{self._segments[kind_or_facet]}/"
        return first if page == 1 else f"{first}{self._segments['page']}-{page}/"

    def entry(self, kind: str, entry_id: str) -> str:
        """The page of an entry."""
        return f"{self.home}{self._segments[kind]}/{entry_id}/"

    def term(self, facet: str, term_id: str, page: int = 1) -> str:
        """The listing of everything with a term."""
        first = f"{self.home}{self._segments[facet]}/{term_id.replace('_', '-')}/"
        return first if page == 1 else f"{first}{self._segments['page']}-{page}/"

    def pair(self, first: str, first_term: str, second: str, second_term: str, page: int = 1) -> str:
        """The listing of what has a term of each of two facets, below that of the first."""
        second_part = f"{self._segments[second]}/{second_term.replace('_', '-')}/"
        whole = f"{self.term(first, first_term)}{second_part}"
        return whole if page == 1 else f"{whole}{self._segments['page']}-{page}/"

    def question(self, call_id: str, question_id: str) -> str:
        """The page of one question of a call."""
        return f"{self.entry('calls', call_id)}{question_id}/"

    def place(self, address: str) -> Place | None:
        """The place that an address of this language names; None when no section here has it."""
        rest = address.removeprefix(self.home)
        if not rest:
            return Place("")
        first, _, below = rest.partition("/")
        section = self._sections.get(first)
        if section is None:
            return None
        below, number = self._numbered(below)
        return Place(section, _second(below, self._sections), number)

    def _numbered(self, below: str) -> tuple[str, str]:
        before, _, last = below.removesuffix("/").rpartition("/")
        number = last.removeprefix(f"{self._segments['page']}-")
        return (f"{before}/" if before else "", number) if number != last and number.isdigit() else (below, "")

    def at(self, place: Place) -> str:
        """The address of a place."""
        if not place.section:
            return self.home
        page = f"{self._segments['page']}-{place.page}/" if place.page else ""
        return f"{self.home}{self._segments[place.section]}/{_second(place.below, self._segments)}{page}"


def _second(below: str, names: Mapping[str, str]) -> str:
    """What stands below a section, with the second facet of a pair under its other name; all else as it is."""
    parts = below.split("/")
    if len(parts) == 4 and parts[1] in names:
        parts[1] = names[parts[1]]
    return "/".join(parts)
