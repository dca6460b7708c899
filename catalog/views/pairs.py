"""Listings of what has a term of each of two facets, such as a region and a target group."""

from collections.abc import Iterator
from functools import partial

from catalog.derived.facets import LISTED_PAIRS, Facet, FacetIndex
from catalog.views.listing_parts import FacetGroup, FacetLink, ListingView, card_groups, numbered, paginate
from catalog.views.parts import Link
from catalog.views.writer import Writer
from schema.coverage import WHOLE_COUNTRY

PER_PAGE = 50


def pair_listings(writer: Writer, facets: FacetIndex) -> Iterator[ListingView]:
    """The listings of all pairs that have entries, in the order of the vocabularies."""
    for first, second in known_pairs(writer):
        for one in terms_of(writer, first):
            for other in terms_of(writer, second):
                if facets.pairs(first.id, second.id).get((one, other)):
                    yield from _pair_listing(writer, (first, one), (second, other), facets)


def known_pairs(writer: Writer) -> Iterator[tuple[Facet, Facet]]:
    """The listed pairs of facets of which the bank has both."""
    known = writer.interface.facets
    return ((known[first], known[second]) for first, second in LISTED_PAIRS if first in known and second in known)


def terms_of(writer: Writer, facet: Facet) -> Iterator[str]:
    """The ids of a facet's terms, in the order of the vocabulary."""
    return (term.id for term in writer.catalog.vocabularies[facet.vocabulary].vocabulary.terms)


def _pair_listing(
    writer: Writer, first: tuple[Facet, str], second: tuple[Facet, str], facets: FacetIndex
) -> Iterator[ListingView]:
    interface = writer.interface
    (one, one_term), (other, other_term) = first, second
    records = sorted(facets.pairs(one.id, other.id)[one_term, other_term], key=writer.place_in_order)
    names = {"one": interface.label(one.vocabulary, one_term), "other": interface.label(other.vocabulary, other_term)}
    address = partial(interface.addresses.pair, one.id, one_term, other.id, other_term)
    for number, part, pagination in paginate(writer, records, address, PER_PAGE):
        yield ListingView(
            address=address(number),
            title=numbered(writer, writer.fill("listing.pair_title", **names), number),
            summary=writer.fill("listing.pair_lead", **names),
            section=one.id,
            breadcrumb=(
                Link(writer.word("home"), interface.addresses.home),
                Link(interface.facet_words(one.id).title, interface.addresses.listing(one.id)),
                Link(names["one"], interface.addresses.term(one.id, one_term)),
            ),
            count_text=interface.count("count.entries", len(records)),
            groups=card_groups(writer, part),
            pagination=pagination,
            more=tuple(_further(writer, first, second, facets)),
        )


def _further(writer: Writer, first: tuple[Facet, str], second: tuple[Facet, str], facets: FacetIndex) -> Iterator[Link]:
    """What works in the whole country, and everything with the second term."""
    interface = writer.interface
    (one, one_term), (other, other_term) = first, second
    wide = facets.pairs(one.id, other.id).get((WHOLE_COUNTRY, other_term), ())
    name = interface.label(other.vocabulary, other_term)
    if wide and facets.nationwide(one.id, one_term, writer.catalog):
        label = writer.fill("listing.pair_title", one=interface.label(one.vocabulary, WHOLE_COUNTRY), other=name)
        address = interface.addresses.pair(one.id, WHOLE_COUNTRY, other.id, other_term)
        yield Link(label, address, interface.count("count.entries", len(wide)))
    count = interface.count("count.entries", len(facets.records(other.id, other_term)))
    yield Link(name, interface.addresses.term(other.id, other_term), count)


def pair_groups(writer: Writer, facets: FacetIndex, facet: Facet, term: str) -> tuple[FacetGroup, ...]:
    """The other facets within a term, with the terms that have entries together with it."""
    groups = []
    for first, second in known_pairs(writer):
        if facet.id in (first.id, second.id):
            other = second if facet.id == first.id else first
            links = tuple(_links(writer, facets, (first, second), facet, term))
            if links:
                groups.append(FacetGroup(other.id, writer.interface.facet_words(other.id).title, links))
    return tuple(groups)


def _links(
    writer: Writer, facets: FacetIndex, pair: tuple[Facet, Facet], facet: Facet, term: str
) -> Iterator[FacetLink]:
    first, second = pair
    other = second if facet.id == first.id else first
    found = facets.pairs(first.id, second.id)
    for other_term in terms_of(writer, other):
        terms = (term, other_term) if facet.id == first.id else (other_term, term)
        count = len(found.get(terms, ()))
        if count:
            address = writer.interface.addresses.pair(first.id, terms[0], second.id, terms[1])
            label = writer.interface.label(other.vocabulary, other_term)
            yield FacetLink(label, writer.interface.number(count), address, count)
