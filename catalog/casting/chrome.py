"""What the theme's frame around every page needs: name, navigation and words, in each language."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from catalog.casting.search_files import box_config
from catalog.casting.security_policy import REFERRER, page_policy
from catalog.interface import Interface
from catalog.language.addresses import DOCUMENTS, home_address
from catalog.language.languages import AUTONYMS
from schema import ENTRY_TYPES

NAVIGATION = ("practices", "projects", "themes", "organisations", "regions", "target_groups")
BROWSE = ("calls", "events", "materials", "areas", "indicator_sets")
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
        "locale": interface.locale,
        "site_name": words["site_name"],
        "tagline": words["tagline"],
        "description": words["description"],
        "policy": page_policy(preview=preview),
        "referrer": REFERRER,
        "home": addresses.home,
        "nav": nav,
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
    """What a search box needs, in the frame or on a page. ``client`` is for its script, as JSON."""
    words = interface.words
    return {
        "client": json.dumps(box_config(interface), ensure_ascii=False, separators=(",", ":")),
        "address": interface.addresses.listing("search"),
        "label": words["search_label"],
        "placeholder": words["search_placeholder"],
        "button": words["search_button"],
    }


def _footer(interface: Interface) -> Iterator[tuple[str, str]]:
    words, addresses = interface.words, interface.addresses
    yield words["timeline.title"], addresses.listing("timeline")
    yield words["structure.title"], addresses.listing("structure")
    yield words["coverage.title"], addresses.listing("coverage")
    yield words["terms.title"], addresses.listing("terms")
    yield from ((words[f"kinds.{kind}"], addresses.listing(kind)) for kind in BROWSE)
    yield from ((words[f"footer.{page}"], DOCUMENTS[page][interface.language]) for page in FOOTER)


def _switch(addresses: Mapping[str, str]) -> list[dict[str, str]]:
    return [{"code": code, "label": AUTONYMS[code], "address": address} for code, address in addresses.items()]


def _label(interface: Interface, section: str) -> str:
    return interface.words[f"kinds.{section}"] if section in ENTRY_TYPES else interface.facet_words(section).title
