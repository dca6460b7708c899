"""The search page: the frame that the client fills, and the listings for those without scripts."""

from catalog.casting.rendering import render
from catalog.casting.search_files import CLIENT, INDEX_FOLDER
from catalog.casting.shell import CastPage, base_of
from catalog.language.addresses import DOCUMENTS
from catalog.search.page import CLIENT_WORDS, PAGE_WORDS, page_context
from catalog.views.writer import Writer
from schema import ENTRY_TYPES


def search_page(writer: Writer) -> CastPage:
    """The page at /haku/."""
    words, addresses = writer.interface.words, writer.interface.addresses
    address = addresses.listing("search")
    base = base_of(address)
    listed = [(words[f"kinds.{kind}"], kind) for kind in ENTRY_TYPES]
    interface = writer.interface
    listed += [(interface.facet_words(facet.id).title, facet.id) for facet in interface.listed_facets()]
    context = page_context(
        {key: words[f"search.{key}"] for key in (*PAGE_WORDS, *CLIENT_WORDS)},
        [(label, base + addresses.listing(name)) for label, name in listed],
        language=writer.interface.language,
        site=base,
        index=f"{base}{INDEX_FOLDER}/{writer.interface.language}/",
        script=base + CLIENT,
        search_address=base + address,
        suggest=base + DOCUMENTS["contribute"][interface.language],
        facets=tuple(interface.facets),
    )
    html = render("search.html", words, base, **context)
    return CastPage(address, words["search_label"], words["description"], html, "search", own_search=True)
