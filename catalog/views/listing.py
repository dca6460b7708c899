"""Listings: all entries of a kind, all terms of a facet, everything with a term. Paginated, so that a page's
size does not grow with the bank.
"""

from collections.abc import Iterable, Iterator
from functools import partial

from catalog.bank import Record
from catalog.derived.facets import Facet, FacetIndex
from catalog.views.listing_parts import FacetGroup, FacetLink, ListingView, card_groups, numbered, paginate
from catalog.views.pairs import pair_groups
from catalog.views.parts import Link
from catalog.views.writer import Writer
from schema.coverage import WHOLE_COUNTRY

PER_PAGE = 50
SHOWN_TERMS = 8
NARROWED = ("practices", "projects")
COMPARED = "practices"


def kind_listings(writer: Writer, kind: str, facets: FacetIndex) -> Iterator[ListingView]:
    """All entries of a kind in alphabetical order, over as many pages as they need."""
    addresses = writer.interface.addresses
    records = _sorted(writer, writer.catalog.of_kind(kind))
    for number, part, pagination in paginate(writer, records, partial(addresses.listing, kind), PER_PAGE):
        yield ListingView(
            address=addresses.listing(kind, number),
            title=numbered(writer, writer.word(f"kinds.{kind}"), number),
            summary=writer.word(f"kind_lead.{kind}"),
            section=kind,
            breadcrumb=(Link(writer.word("home"), addresses.home),),
            count_text=writer.interface.count(f"count.{kind}", len(records)),
            groups=card_groups(writer, part),
            facets=_narrowing(writer, facets) if number == 1 and kind in NARROWED else (),
            pagination=pagination,
            compare=addresses.listing("compare") if kind == COMPARED else "",
        )


def term_listings(writer: Writer, facet: Facet, term: str, facets: FacetIndex) -> Iterator[ListingView]:
    """Everything with a term. What works in the whole country stands apart; more of it than a page is a link."""
    addresses = writer.interface.addresses
    own = _sorted(writer, facets.records(facet.id, term))
    wide = facets.nationwide(facet.id, term, writer.catalog)
    shown = _sorted(writer, wide) if len(wide) <= PER_PAGE else []
    label = writer.interface.label(facet.vocabulary, term)
    wide_keys = frozenset(record.key for record in shown)
    for number, part, pagination in paginate(writer, own + shown, partial(addresses.term, facet.id, term), PER_PAGE):
        yield ListingView(
            address=addresses.term(facet.id, term, number),
            title=numbered(writer, label, number),
            summary=writer.interface.definition(facet.vocabulary, term),
            section=facet.id,
            breadcrumb=(
                Link(writer.word("home"), addresses.home),
                Link(writer.interface.facet_words(facet.id).title, addresses.listing(facet.id)),
            ),
            count_text=writer.interface.count("count.entries", len(own) + len(shown)),
            groups=card_groups(writer, part, wide_keys),
            facets=pair_groups(writer, facets, facet, term) if number == 1 else (),
            pagination=pagination,
            more=() if shown or not wide else (_whole_country(writer, facet, len(wide)),),
        )


def _whole_country(writer: Writer, facet: Facet, count: int) -> Link:
    label = writer.interface.label(facet.vocabulary, WHOLE_COUNTRY)
    address = writer.interface.addresses.term(facet.id, WHOLE_COUNTRY)
    return Link(label, address, writer.interface.count("count.entries", count))


def facet_listing(writer: Writer, facet: Facet, facets: FacetIndex) -> ListingView:
    """All terms of a facet with their numbers, the empty ones as visible as the full ones."""
    words = writer.interface.facet_words(facet.id)
    return ListingView(
        address=writer.interface.addresses.listing(facet.id),
        title=words.title,
        summary=words.lead,
        section=facet.id,
        breadcrumb=(Link(writer.word("home"), writer.interface.addresses.home),),
        facets=(FacetGroup(facet.id, words.title, tuple(term_links(writer, facet, facets))),),
    )


def term_links(writer: Writer, facet: Facet, facets: FacetIndex) -> Iterator[FacetLink]:
    """Every term of the facet's vocabulary, in its order, with the number of its entries."""
    for term in writer.catalog.vocabularies[facet.vocabulary].vocabulary.terms:
        count = len(facets.records(facet.id, term.id))
        yield FacetLink(
            term.label.in_language(writer.interface.language),
            writer.interface.number(count),
            writer.interface.addresses.term(facet.id, term.id),
            count,
        )


def _narrowing(writer: Writer, facets: FacetIndex) -> tuple[FacetGroup, ...]:
    groups = []
    for facet in writer.interface.listed_facets():
        links = [link for link in term_links(writer, facet, facets) if link.number]
        links.sort(key=lambda link: -link.number)
        more = Link(writer.word("listing.all"), writer.interface.addresses.listing(facet.id))
        title = writer.interface.facet_words(facet.id).title
        groups.append(FacetGroup(facet.id, title, tuple(links[:SHOWN_TERMS]), more))
    return tuple(groups)


def _sorted(writer: Writer, records: Iterable[Record]) -> list[Record]:
    return sorted(records, key=writer.place_in_order)
