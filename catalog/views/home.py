"""The home page: what works for whom and where, what is known, and what is new."""

from collections.abc import Callable
from dataclasses import dataclass

from catalog.bank import Record
from catalog.derived.evidence_level import evidence_level, has_measured_results
from catalog.derived.facets import FacetIndex
from catalog.views.listing import term_links
from catalog.views.listing_parts import FacetGroup, FacetLink
from catalog.views.parts import Card, Link
from catalog.views.theme import theme_link
from catalog.views.writer import Writer
from schema.coverage import WHOLE_COUNTRY
from schema.practice import Practice

NEWEST = 6
SHOWN_GROUPS = 8
ROUTES = ("coverage", "timeline", "terms", "reviewed", "compare")
ROUTES_PLACE = "s-routes"
"""The anchor of the ways in; the foot of every page leads there instead of repeating them."""
BROWSE = ("calls", "events", "materials", "areas", "indicator_sets")
DID_NOT_WORK = "ei_toiminut"
_SHADES = 4


@dataclass(frozen=True, slots=True)
class Count:
    """A number with its word, such as "16 käytäntöä"."""

    count: str
    label: str
    address: str


@dataclass(frozen=True, slots=True)
class Tile:
    """A region on the tile map. ``shade`` is 0-4 by the number of its entries."""

    label: str
    count: str
    address: str
    row: str
    column: str
    shade: int


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar of a small chart; ``share`` is in percent."""

    label: str
    count: str
    share: int


@dataclass(frozen=True, slots=True)
class Panel:
    """A small chart with a heading."""

    id: str
    title: str
    bars: tuple[Bar, ...]
    more: Link


@dataclass(frozen=True, slots=True)
class HomeView:
    """The home page."""

    counts: tuple[Count, ...]
    themes: tuple[Link, ...]
    ways: tuple[FacetGroup, ...]
    tiles: tuple[Tile, ...]
    tiles_by_name: tuple[Tile, ...]
    map_note: str
    routes: tuple[Link, ...]
    known_lead: str
    panels: tuple[Panel, ...]
    newest: tuple[Card, ...]
    newest_address: str


def home_view(writer: Writer, facets: FacetIndex) -> HomeView:
    """The view of the home page."""
    practices = list(writer.catalog.of_kind("practices"))
    measured = any(has_measured_results(record.of(Practice).results) for record in practices)
    nationwide = len(facets.records("regions", WHOLE_COUNTRY))
    tiles = _tiles(writer, facets)
    return HomeView(
        counts=tuple(_counts(writer)),
        themes=tuple(theme_link(writer, record) for record in writer.catalog.of_kind("themes")),
        ways=(_way(writer, facets, "target_groups"), _way(writer, facets, "topics")),
        tiles=tuple(tiles),
        tiles_by_name=tuple(sorted(tiles, key=lambda tile: writer.interface.sort_key(tile.label))),
        map_note=writer.fill("home_page.map_note", n=writer.interface.number(nationwide)),
        routes=tuple(_routes(writer, facets)),
        known_lead=writer.word("home_page.known_lead_measured" if measured else "home_page.known_lead"),
        panels=tuple(_panels(writer, practices)),
        newest=tuple(writer.card(record) for record in _newest(practices)),
        newest_address=writer.interface.addresses.listing("newest"),
    )


def _counts(writer: Writer) -> list[Count]:
    counts = []
    for kind in ("practices", "projects", "calls", "organisations"):
        number = writer.catalog.count(kind)
        label = writer.interface.count(f"counted.{kind}", number)
        counts.append(Count(writer.interface.number(number), label, writer.interface.addresses.listing(kind)))
    return counts


def _way(writer: Writer, facets: FacetIndex, facet_id: str) -> FacetGroup:
    facet = writer.interface.facets[facet_id]
    links = sorted((link for link in term_links(writer, facet, facets) if link.number), key=_by_number)
    keys = {"target_groups": ("groups", "all_groups"), "topics": ("topics", "all_topics")}
    title, more = (writer.word(f"home_page.{key}") for key in keys[facet_id])
    address = writer.interface.addresses.listing(facet_id)
    return FacetGroup(facet_id, title, tuple(links[:SHOWN_GROUPS]), Link(more, address))


def _by_number(link: FacetLink) -> tuple[int, str]:
    return (-link.number, link.label)


def _tiles(writer: Writer, facets: FacetIndex) -> list[Tile]:
    terms = [t for t in writer.catalog.vocabularies["regions"].vocabulary.terms if t.text("tile_row")]
    terms.sort(key=lambda t: (t.text("tile_row"), t.text("tile_column")))
    counts = {term.id: len(facets.records("regions", term.id)) for term in terms}
    largest = max(counts.values(), default=0)
    return [
        Tile(
            label=term.label.in_language(writer.interface.language),
            count=writer.interface.number(counts[term.id]),
            address=writer.interface.addresses.term("regions", term.id),
            row=term.text("tile_row"),
            column=term.text("tile_column"),
            shade=-(-counts[term.id] * _SHADES // largest) if largest else 0,
        )
        for term in terms
    ]


def _routes(writer: Writer, facets: FacetIndex) -> list[Link]:
    """Ways in that are not found by searching; what did not work is there also when there is none."""
    addresses = writer.interface.addresses
    failed = len(facets.records("outcome", DID_NOT_WORK))
    note = writer.interface.count("home_page.failed_count", failed) if failed else writer.word("home_page.failed_none")
    failures = Link(writer.word("home_page.failed"), addresses.term("outcome", DID_NOT_WORK), note)
    others = (
        Link(writer.word(f"{name}.title"), addresses.listing(name), writer.word(f"home_page.to_{name}"))
        for name in ROUTES
    )
    structure = Link(writer.word("structure.title"), addresses.listing("structure"))
    kinds = (Link(writer.word(f"kinds.{kind}"), addresses.listing(kind)) for kind in BROWSE)
    return [failures, *others, structure, *kinds]


def _panels(writer: Writer, practices: list[Record]) -> list[Panel]:
    vocabularies = writer.catalog.vocabularies
    readers: dict[str, tuple[str, Callable[[Practice], str]]] = {
        "evidence": ("evidence_levels", lambda entry: f"taso_{evidence_level(entry, vocabularies)}"),
        "lifecycle": ("lifecycle", lambda entry: entry.lifecycle),
        "outcome": ("outcomes", lambda entry: entry.outcome),
    }
    panels = []
    for name, (vocabulary, read) in readers.items():
        counts: dict[str, int] = {}
        for record in practices:
            value = read(record.of(Practice))
            counts[value] = counts.get(value, 0) + 1
        bars = tuple(
            Bar(
                term.label.in_language(writer.interface.language),
                writer.interface.number(counts.get(term.id, 0)),
                round(100 * counts.get(term.id, 0) / len(practices)) if practices else 0,
            )
            for term in vocabularies[vocabulary].vocabulary.terms
        )
        listing = "lifecycle" if name == "evidence" else name
        more = Link(writer.word("listing.all"), writer.interface.addresses.listing(listing))
        panels.append(Panel(f"s-{name}", writer.word(f"home_page.{name}"), bars, more))
    return panels


def _newest(practices: list[Record]) -> list[Record]:
    def key(record: Record) -> tuple[str, str]:
        return (str(record.entry.added or ""), record.key.id)

    return sorted(practices, key=key, reverse=True)[:NEWEST]
