"""What the theme's frame around every page needs: name, navigation and words, in each language."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from catalog.casting.security_policy import REFERRER, page_policy
from catalog.interface import Interface
from catalog.language.addresses import DOCUMENTS, home_address
from catalog.language.languages import AUTONYMS
from catalog.views.home import ROUTES_PLACE
from schema import ENTRY_TYPES

NAVIGATION = ("practices", "projects", "themes", "organisations", "regions", "target_groups")
FOOTER = ("about", "readers", "contribute", "accessibility", "privacy")


def chrome(interface: Interface, languages: Sequence[str], *, preview: bool = False) -> dict[str, Any]:
    """The frame of one language as plain data, for ``extra.bank.<language>`` of the engine's configuration.

    ``languages`` are all those of the site: hand-written pages lead to themselves in the others where they exist.
    ``preview`` says that the engine serves the pages itself, with its own script inside them.
    """
    words, addresses = interface.words, interface.addresses
    nav = [
        {
            "id": section,
            "label": _label(interface, section),
            "address": addresses.listing(section),
        }
        for section in NAVIGATION
    ]
    return {
        "language": interface.language,
        "site_name": words["site_name"],
        "tagline": words["tagline"],
        "description": words["description"],
        "policy": page_policy(preview=preview),
        "referrer": REFERRER,
        "home": addresses.home,
        "nav": nav,
        "routes": {"label": words["home_page.routes"], "place": ROUTES_PLACE},
        "footer_nav": [{"label": label, "address": address} for label, address in _footer(interface)],
        "search": search_box(interface),
        "languages": _switch({code: home_address(code) for code in languages}),
        "documents": {
            page[interface.language]: _switch({code: page[code] for code in languages}) for page in DOCUMENTS.values()
        },
        "words": {
            **words.top(),
            "not_found_title": words["not_found.title"],
            "not_found_text": words["not_found.lead"],
        },
    }


def search_box(interface: Interface) -> dict[str, str]:
    """What a search box needs, in the frame or on a page."""
    words = interface.words
    return {
        "address": interface.addresses.listing("search"),
        "label": words["search_label"],
        "placeholder": words["search_placeholder"],
        "button": words["search_button"],
    }


def _footer(interface: Interface) -> Iterator[tuple[str, str]]:
    words = interface.words
    yield from ((words[f"footer.{page}"], DOCUMENTS[page][interface.language]) for page in FOOTER)


def _switch(addresses: Mapping[str, str]) -> list[dict[str, str]]:
    return [{"code": code, "label": AUTONYMS[code], "address": address} for code, address in addresses.items()]


def _label(interface: Interface, section: str) -> str:
    return interface.words[f"kinds.{section}"] if section in ENTRY_TYPES else interface.facet_words(section).title
