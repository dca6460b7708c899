"""What the theme's frame around every page needs: name, navigation and words, in each language."""

from collections.abc import Iterator
from typing import Any

from catalog.interface import Interface
from schema import ENTRY_TYPES

NAVIGATION = ("practices", "projects", "themes", "organisations", "regions", "target_groups")
BROWSE = ("calls", "events", "materials", "areas", "indicator_sets")
FOOTER = (
    ("footer.about", "tietoa/"),
    ("footer.readers", "ohjeet/lukijalle/"),
    ("footer.contribute", "ohjeet/lisaa-tietoa/"),
    ("footer.accessibility", "saavutettavuus/"),
    ("footer.privacy", "tietosuoja/"),
)


def chrome(interface: Interface) -> dict[str, Any]:
    """The frame of one language as plain data, for ``extra.bank.<language>`` of the engine's configuration."""
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
        "home": addresses.home,
        "nav": nav,
        "footer_nav": [{"label": label, "address": address} for label, address in _footer(interface)],
        "search": {
            "address": addresses.listing("search"),
            "label": words["search_label"],
            "placeholder": words["search_placeholder"],
            "button": words["search_button"],
        },
        "languages": [{"code": interface.language, "label": interface.language, "address": addresses.home}],
        "words": {
            **words.top(),
            "not_found_title": words["not_found.title"],
            "not_found_text": words["not_found.lead"],
        },
    }


def _footer(interface: Interface) -> Iterator[tuple[str, str]]:
    words, addresses = interface.words, interface.addresses
    yield words["timeline.title"], addresses.listing("timeline")
    yield words["structure.title"], addresses.listing("structure")
    yield from ((words[f"kinds.{kind}"], addresses.listing(kind)) for kind in BROWSE)
    yield from ((words[key], address) for key, address in FOOTER)


def _label(interface: Interface, section: str) -> str:
    return interface.words[f"kinds.{section}"] if section in ENTRY_TYPES else interface.facet_words(section).title
