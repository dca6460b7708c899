"""The addresses of pages: one table of words per language. A published address never dies."""

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
        "regions": "alueet",
        "target_groups": "kohderyhmat",
        "topics": "aiheet",
        "sectors": "toimialat",
        "lifecycle": "vaiheet",
        "outcome": "lopputulokset",
        "status": "tilat",
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
        "regions": "omraden",
        "target_groups": "malgrupper",
        "topics": "amnen",
        "sectors": "branscher",
        "lifecycle": "skeden",
        "outcome": "utfall",
        "status": "lage",
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
        "regions": "regions",
        "target_groups": "target-groups",
        "topics": "topics",
        "sectors": "sectors",
        "lifecycle": "stages",
        "outcome": "outcomes",
        "status": "status",
        "page": "page",
    },
}


class Addresses:
    """Addresses in one language, relative to the site's root and without a leading slash."""

    def __init__(self, language: str) -> None:
        self._segments = SEGMENTS[language]
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
