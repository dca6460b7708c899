"""What was added last and what was reviewed last, day by day."""

from collections.abc import Iterator
from itertools import groupby

from catalog.bank import Record
from catalog.derived.facets import GROUPED_KINDS
from catalog.views.listing_parts import CardGroup, ListingView
from catalog.views.parts import Link
from catalog.views.writer import Writer
from schema.dates import PartialDate

SHOWN = 50
_DAYS = {"newest": "added", "reviewed": "reviewed"}
"""The lists and the field that each follows."""


def newest_listings(writer: Writer) -> Iterator[ListingView]:
    """Two lists of at most ``SHOWN`` entries, the latest day first."""
    for name, field in _DAYS.items():
        records = [record for kind in GROUPED_KINDS for record in writer.catalog.of_kind(kind) if _day(record, field)]
        records.sort(key=writer.place_in_order)
        records.sort(key=lambda record: str(_day(record, field)), reverse=True)
        yield ListingView(
            address=writer.interface.addresses.listing(name),
            title=writer.word(f"{name}.title"),
            summary=writer.word(f"{name}.lead"),
            section=name,
            breadcrumb=(Link(writer.word("home"), writer.interface.addresses.home),),
            count_text=writer.interface.count("count.entries", min(SHOWN, len(records))),
            groups=tuple(_groups(writer, records[:SHOWN], field)),
            more=tuple(_others(writer, name)),
        )


def _day(record: Record, field: str) -> PartialDate | None:
    day: PartialDate | None = getattr(record.entry, field)
    return day


def _groups(writer: Writer, records: list[Record], field: str) -> Iterator[CardGroup]:
    for day, group in groupby(records, key=lambda record: _day(record, field)):
        if day:
            yield CardGroup(f"d-{day}", writer.interface.date(day), tuple(writer.card(record) for record in group))


def _others(writer: Writer, name: str) -> Iterator[Link]:
    yield from (Link(writer.word(f"{n}.title"), writer.interface.addresses.listing(n)) for n in _DAYS if n != name)
