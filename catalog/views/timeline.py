"""The timeline: past, present and future projects and calls, each as a row with a bar."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from catalog.bank import Record
from catalog.derived.status import ENDED, ONGOING, UNKNOWN, UPCOMING, derive_status
from catalog.views.listing_parts import Pagination, paginate
from catalog.views.parts import Link
from catalog.views.writer import Writer
from schema.call import Call
from schema.period import Period
from schema.project import Project

PER_PAGE = 100
SCALE = 1000
"""The width of the whole time span in units of the bars' pictures."""

_ORDER = (UPCOMING, ONGOING, ENDED, UNKNOWN)


class Bar(NamedTuple):
    """Where a span lies on the scale; both ends in units of ``SCALE``."""

    start: int
    width: int
    open_end: bool


class TimelineRow(NamedTuple):
    """A project or call. Without dates there is no bar, and the words say so."""

    link: Link
    kind_label: str
    period: str
    bar: Bar | None


@dataclass(frozen=True, slots=True)
class TimelineGroup:
    """Everything with one status."""

    id: str
    title: str
    rows: tuple[TimelineRow, ...]


@dataclass(frozen=True, slots=True)
class TimelineView:
    """One page of the timeline."""

    address: str
    title: str
    years: tuple[tuple[int, int], ...]
    groups: tuple[TimelineGroup, ...]
    pagination: Pagination
    today: int | None


def timeline_views(writer: Writer) -> Iterator[TimelineView]:
    """The pages of the timeline: what is coming first, then what is going on, has ended and is not known."""
    records = sorted(
        (*writer.catalog.of_kind("projects"), *writer.catalog.of_kind("calls")), key=lambda r: _key(writer, r)
    )
    span = _span(writer, records)
    addresses = writer.interface.addresses
    for number, part, pagination in paginate(writer, records, lambda n: addresses.listing("timeline", n), PER_PAGE):
        title = writer.word("timeline.title")
        yield TimelineView(
            address=addresses.listing("timeline", number),
            title=title if number == 1 else writer.fill("listing.page_title", title=title, n=number),
            years=tuple((year, _place(date(year, 1, 1), span)) for year in range(span[0].year, span[1].year + 1)),
            groups=tuple(_groups(writer, part, span)),
            pagination=pagination,
            today=_place(writer.catalog.today, span) if span[0] <= writer.catalog.today <= span[1] else None,
        )


def _status(writer: Writer, record: Record) -> str:
    entry = record.entry
    if isinstance(entry, Project):
        status = derive_status(entry.period, entry.exceptional_status, writer.catalog.today)
        return status if status in _ORDER else ENDED
    return derive_status(record.of(Call).period, None, writer.catalog.today)


def _period(record: Record) -> Period | None:
    entry = record.entry
    return entry.period if isinstance(entry, Project | Call) else None


def _ends(period: Period | None) -> tuple[date | None, date | None]:
    start = period.start.first_day() if period and period.start else None
    return start, period.end.last_day() if period and period.end else None


def _key(writer: Writer, record: Record) -> tuple[int, date, str, str]:
    start, end = _ends(_period(record))
    return (_ORDER.index(_status(writer, record)), start or end or date.max, *record.key)


def _span(writer: Writer, records: list[Record]) -> tuple[date, date]:
    days = [day for record in records for day in _ends(_period(record)) if day]
    first, last = min(days, default=writer.catalog.today), max(days, default=writer.catalog.today)
    return date(first.year, 1, 1), date(last.year + 1, 1, 1)


def _place(day: date, span: tuple[date, date]) -> int:
    whole = (span[1] - span[0]).days
    return round(SCALE * (min(max(day, span[0]), span[1]) - span[0]).days / whole)


def _groups(writer: Writer, records: Sequence[Record], span: tuple[date, date]) -> Iterator[TimelineGroup]:
    for status in _ORDER:
        rows = tuple(_row(writer, record, span) for record in records if _status(writer, record) == status)
        if rows:
            yield TimelineGroup(f"s-{status.replace('_', '-')}", writer.interface.label("statuses", status), rows)


def _row(writer: Writer, record: Record, span: tuple[date, date]) -> TimelineRow:
    period = _period(record)
    start, end = _ends(period)
    bar = None
    if start:
        left = _place(start, span)
        bar = Bar(left, max(4, _place(end or span[1], span) - left), end is None)
    shown = writer.interface.period(period) or writer.word("value.not_known")
    return TimelineRow(writer.link(record), writer.word(f"kind.{record.key.kind}"), shown, bar)
