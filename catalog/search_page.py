"""The search page."""

from catalog.rendering import render
from catalog.shell import CastPage, base_of
from catalog.views.writer import Writer


def search_page(writer: Writer) -> CastPage:
    """The page at /haku/; the client fills it, and without JavaScript it leads to the listings."""
    words = writer.interface.words
    address = writer.interface.addresses.listing("search")
    html = "<h1>x</h1>"
    return CastPage(address, words["search_label"], words["description"], html, "search", own_search=True)
