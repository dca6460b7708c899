"""What listings are made of: the parts of their pages, cards in groups, and the way from page to page."""

from collections.abc import Callable, Container, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple, TypeVar

from catalog.bank import EntryKey, Record
from catalog.views.parts import Card, Link
from catalog.views.writer import Writer

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class FacetLink:
    """A term with its number of entries."""

    label: str
    count: str
    address: str
    number: int
    current: bool = False


class FacetGroup(NamedTuple):
    """The terms of a facet as links."""

    id: str
    label: str
    links: tuple[FacetLink, ...]
    more: Link | None = None


class PageLink(NamedTuple):
    """A page of a listing; number "" stands for a gap."""

    number: str
    address: str
    current: bool


class Pagination(NamedTuple):
    """The way between the pages of a listing."""

    label: str
    previous: Link | None
    next: Link | None
    pages: tuple[PageLink, ...]


class CardGroup(NamedTuple):
    """Cards under a heading; the heading is empty when there is only one group."""

    id: str
    title: str
    cards: tuple[Card, ...]


class ListingView(NamedTuple):
    """One page of a listing. ``section`` is the kind or facet that it belongs to.

    ``more`` leads on from its end. ``compare`` is where chosen practices are compared; empty where none are chosen.
    """

    address: str
    title: str
    summary: str
    section: str
    breadcrumb: tuple[Link, ...]
    count_text: str = ""
    groups: tuple[CardGroup, ...] = ()
    facets: tuple[FacetGroup, ...] = ()
    pagination: Pagination | None = None
    more: tuple[Link, ...] = ()
    compare: str = ""


def card_groups(
    writer: Writer, records: Sequence[Record], wide: Container[EntryKey] = frozenset()
) -> tuple[CardGroup, ...]:
    """Cards without a heading; those in ``wide`` stand apart under one of their own, and then the others too."""
    own_cards = tuple(writer.card(record) for record in records if record.key not in wide)
    wide_cards = tuple(writer.card(record) for record in records if record.key in wide)
    groups = (
        CardGroup("s-luettelo", writer.word("listing.own") if wide else "", own_cards),
        CardGroup("s-koko-maa", writer.word("listing.nationwide"), wide_cards),
    )
    return tuple(group for group in groups if group.cards)


def numbered(writer: Writer, title: str, number: int) -> str:
    """A title, with the number of the page after the first."""
    return title if number == 1 else writer.fill("listing.page_title", title=title, n=number)


def paginate(
    writer: Writer, records: Sequence[T], address: Callable[[int], str], size: int
) -> Iterator[tuple[int, Sequence[T], Pagination]]:
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
