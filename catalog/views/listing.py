"""Listings: all entries of a kind, all terms of a facet, everything with a term. Paginated, so that a page's
size does not grow with the bank.
"""

from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise

from catalog.bank import EntryKey, Record
from catalog.facets import Facet, FacetIndex
from catalog.views.parts import Card, Link
from catalog.views.writer import Writer

PER_PAGE = 50
SHOWN_TERMS = 8
NARROWED = ("practices", "projects")


@dataclass(frozen=True, slots=True)
class FacetLink:
    """A term with its number of entries."""

    label: str
    count: str
    address: str
    number: int
    current: bool = False


@dataclass(frozen=True, slots=True)
class FacetGroup:
    """The terms of a facet as links."""

    id: str
    label: str
    links: tuple[FacetLink, ...]
    more: Link | None = None


@dataclass(frozen=True, slots=True)
class PageLink:
    """A page of a listing; number "" stands for a gap."""

    number: str
    address: str
    current: bool


@dataclass(frozen=True, slots=True)
class Pagination:
    """The way between the pages of a listing."""

    label: str
    previous: Link | None
    next: Link | None
    pages: tuple[PageLink, ...]


@dataclass(frozen=True, slots=True)
class CardGroup:
    """Cards under a heading; the heading is empty when there is only one group."""

    id: str
    title: str
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class ListingView:
    """One page of a listing. ``section`` is the kind or facet that it belongs to."""

    address: str
    title: str
    summary: str
    section: str
    breadcrumb: tuple[Link, ...]
    count_text: str = ""
    groups: tuple[CardGroup, ...] = ()
    facets: tuple[FacetGroup, ...] = ()
    pagination: Pagination | None = None


def kind_listings(writer: Writer, kind: str, facets: FacetIndex) -> Iterator[ListingView]:
    """All entries of a kind in alphabetical order, over as many pages as they need."""
    addresses = writer.interface.addresses
    records = _sorted(writer, writer.catalog.of_kind(kind))
    for number, part, pagination in paginate(writer, records, partial(addresses.listing, kind), PER_PAGE):
        yield ListingView(
            address=addresses.listing(kind, number),
            title=_numbered(writer, writer.word(f"kinds.{kind}"), number),
            summary=writer.word(f"kind_lead.{kind}"),
            section=kind,
            breadcrumb=(Link(writer.word("home"), addresses.home),),
            count_text=writer.interface.count(f"count.{kind}", len(records)),
            groups=_groups(writer, part),
            facets=_narrowing(writer, facets) if number == 1 and kind in NARROWED else (),
            pagination=pagination,
        )


def term_listings(writer: Writer, facet: Facet, term: str, facets: FacetIndex) -> Iterator[ListingView]:
    """Everything with a term; what works in the whole country stands apart."""
    addresses = writer.interface.addresses
    own = _sorted(writer, facets.records(facet.id, term))
    wide = _sorted(writer, facets.nationwide(facet.id, term, writer.catalog))
    label = writer.interface.label(facet.vocabulary, term)
    wide_keys = frozenset(record.key for record in wide)
    for number, part, pagination in paginate(writer, own + wide, partial(addresses.term, facet.id, term), PER_PAGE):
        yield ListingView(
            address=addresses.term(facet.id, term, number),
            title=_numbered(writer, label, number),
            summary=writer.interface.definition(facet.vocabulary, term),
            section=facet.id,
            breadcrumb=(
                Link(writer.word("home"), addresses.home),
                Link(writer.interface.facet_words(facet.id).title, addresses.listing(facet.id)),
            ),
            count_text=writer.interface.count("count.entries", len(own) + len(wide)),
            groups=_groups(writer, part, wide_keys),
            pagination=pagination,
        )


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


def _groups(
    writer: Writer, records: Sequence[Record], wide: Container[EntryKey] = frozenset()
) -> tuple[CardGroup, ...]:
    own_cards = tuple(writer.card(record) for record in records if record.key not in wide)
    wide_cards = tuple(writer.card(record) for record in records if record.key in wide)
    groups = (
        CardGroup("s-luettelo", writer.word("listing.own") if wide else "", own_cards),
        CardGroup("s-koko-maa", writer.word("listing.nationwide"), wide_cards),
    )
    return tuple(group for group in groups if group.cards)


def _sorted(writer: Writer, records: Iterable[Record]) -> list[Record]:
    return sorted(records, key=writer.place_in_order)


def _numbered(writer: Writer, title: str, number: int) -> str:
    return title if number == 1 else writer.fill("listing.page_title", title=title, n=number)


def paginate(
    writer: Writer, records: Sequence[Record], address: Callable[[int], str], size: int
) -> Iterator[tuple[int, Sequence[Record], Pagination]]:
    """Number, records and links of each page; one page even when there is nothing to show."""
    total = max(1, -(-len(records) // size))
    for number in range(1, total + 1):
        part = records[(number - 1) * size : number * size]
        before = Link(writer.word("listing.previous"), address(number - 1)) if number > 1 else None
        after = Link(writer.word("listing.next"), address(number + 1)) if number < total else None
        links = tuple(
            PageLink(str(n) if n else "", address(n) if n else "", n == number) for n in _shown_numbers(number, total)
        )
        yield number, part, Pagination(writer.word("listing.pages"), before, after, links)


def _shown_numbers(number: int, total: int) -> list[int]:
    """The first, the last and those around the present page; 0 stands for a gap."""
    near = sorted({1, *range(max(1, number - 2), min(total, number + 2) + 1), total})
    shown = [near[0]]
    for before, after in pairwise(near):
        shown += [after] if after == before + 1 else [0, after]
    return shown
