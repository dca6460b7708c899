"""The page of the accessibility statement, where the bank has its facts."""

from collections.abc import Iterator

from catalog.bank import Catalog
from catalog.casting.rendering import render
from catalog.casting.shell import CastPage, base_of
from catalog.interface import Interface
from catalog.language.addresses import DOCUMENTS
from catalog.views.statement import statement_view


def statement_pages(catalog: Catalog, interface: Interface) -> Iterator[CastPage]:
    """The page in one language; none without a statement, as the bank may have a hand-written page there."""
    if catalog.statement is None:
        return
    words, address = interface.words, DOCUMENTS["accessibility"][interface.language]
    html = render("statement.html", words, base_of(address), view=statement_view(interface, catalog.statement))
    yield CastPage(address, words["statement.title"], words["statement.description"], html, "accessibility")
