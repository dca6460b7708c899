"""The addresses of pages. A published address never dies.

The words of entries and special pages stand in one table here, those of facets in their vocabularies.
"""

from collections.abc import Mapping

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
        "page": "page",
    },
}


class Addresses:
    """Addresses in one language, relative to the site's root and without a leading slash."""

    def __init__(self, language: str, facets: Mapping[str, str]) -> None:
        """``facets`` gives the address word of each facet in ``language``."""
        self._segments = {**SEGMENTS[language], **facets}
        self.home = "" if language == "fi" else f"{language}/"

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

    def question(self, call_id: str, question_id: str) -> str:
        """The page of one question of a call."""
        return f"{self.entry('calls', call_id)}{question_id}/"
