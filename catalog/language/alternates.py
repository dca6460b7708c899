"""The same page in the other languages: worked out from its address alone, as the languages have the same pages."""

from collections.abc import Iterator, Mapping
from html import escape

from catalog.language.addresses import DOCUMENTS, UNEVEN, Addresses, Place
from catalog.language.languages import ROOT_LANGUAGE

DEFAULT = "x-default"


class Alternates:
    """Finds a page in every language that the site is built in."""

    def __init__(self, addresses: Mapping[str, Addresses]) -> None:
        """``addresses`` of each language of the site."""
        self._addresses = addresses
        self._only = next(iter(addresses)) if len(addresses) == 1 else ""
        self._documents = {
            address: {code: page[code] for code in addresses}
            for page in DOCUMENTS.values()
            for address in page.values()
        }

    def of(self, address: str) -> Mapping[str, str]:
        """The addresses of a page by language, its own included; empty for a page that only one language has."""
        if self._only:
            return {self._only: address}
        known = self._documents.get(address)
        if known is not None:
            return known
        place = self._addresses[self._language(address)].place(address)
        if place is None or (place.page and place.section in UNEVEN):
            return {}
        return {code: other.at(place) for code, other in self._addresses.items()}

    def nearest(self, address: str) -> Mapping[str, str]:
        """Where a reader of each language goes on from a page: the same page, else the section's first, else home."""
        same = self.of(address)
        if same:
            return same
        language = self._language(address)
        place = self._addresses[language].place(address)
        first = Place(place.section if place else "")
        return {code: other.at(first) for code, other in self._addresses.items()} | {language: address}

    def _language(self, address: str) -> str:
        first = address.partition("/")[0]
        return first if first in self._addresses else ROOT_LANGUAGE


def alternate_links(alternates: Mapping[str, str], site_url: str) -> Iterator[tuple[str, str]]:
    """``hreflang`` and whole address of each, and of the page for everyone else; nothing when there is one language."""
    root = site_url.rstrip("/") + "/"
    if len(alternates) > 1:
        yield from ((code, root + address) for code, address in alternates.items())
        yield DEFAULT, root + alternates[ROOT_LANGUAGE]


def alternate_head(alternates: Mapping[str, str], site_url: str) -> str:
    """The links for the head of a page."""
    return "".join(
        f'<link rel="alternate" hreflang="{code}" href="{escape(address)}">'
        for code, address in alternate_links(alternates, site_url)
    )
