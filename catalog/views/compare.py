"""The page on which the reader's own choice of practices stands side by side.

The page is one and the same for every choice; its script reads the pages of the practices in the address.
"""

from dataclasses import dataclass

from catalog.views.parts import Link
from catalog.views.writer import Writer

COMPARED_SECTIONS = ("preconditions", "resources", "costs", "evidence")
"""Sections of a practice's page that are compared besides the facts at its top; ids as in its view."""

_IDS = {"evidence": "s-naytto"}
SCRIPT_WORDS = ("none", "failed", "few", "many", "status", "remove", "add", "criterion", "caption", "loading", "untold")


@dataclass(frozen=True, slots=True)
class CompareView:
    """``rows`` are the compared sections by their ids; ``words`` are for the script."""

    address: str
    breadcrumb: tuple[Link, ...]
    entries: str
    listing: Link
    rows: tuple[tuple[str, str], ...]
    words: tuple[tuple[str, str], ...]


def compare_view(writer: Writer) -> CompareView:
    """The view of the page."""
    addresses = writer.interface.addresses
    practices = Link(writer.word("kinds.practices"), addresses.listing("practices"))
    return CompareView(
        address=addresses.listing("compare"),
        breadcrumb=(Link(writer.word("home"), addresses.home), practices),
        entries=addresses.listing("practices"),
        listing=Link(writer.word("compare.choose"), practices.address),
        rows=tuple((_IDS.get(key, f"s-{key}"), writer.word(f"section.{key}")) for key in COMPARED_SECTIONS),
        words=tuple((name, writer.word(f"compare.{name}")) for name in SCRIPT_WORDS),
    )
