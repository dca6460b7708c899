"""What projects have reported against an indicator set: sums where they are safe, and who has not reported."""

from collections import Counter
from collections.abc import Iterator

from catalog.bank import Record
from catalog.derived.aggregation import Figure, Total, expected_projects, set_figures, totals, vocabulary_figures
from catalog.derived.reporting import NOT_TOLD, NOT_YET, OVERDUE, REPORTED, report_state
from catalog.language.passages import joined
from catalog.views.parts import Cell, Column, Empty, Section, Table
from catalog.views.writer import Writer
from schema.dates import PartialDate
from schema.indicator_set import IndicatorSet
from schema.period import Period
from schema.project import Project


def totals_sections(writer: Writer, record: Record) -> list[Section]:
    """The table of totals, and for a theme's set the state of reporting."""
    entry = record.of(IndicatorSet)
    projects = expected_projects(writer.catalog, entry)
    sections = []
    if entry.indicators and projects:
        sections.append(_totals(writer, record, len(projects)))
    if entry.theme and projects:
        sections.append(_states(writer, record, projects))
    return sections


def _totals(writer: Writer, record: Record, expected: int) -> Section:
    title = writer.word("section.totals")
    found = totals(_figures(writer, record), expected)
    if not found:
        hint = writer.fill("totals.none_hint", n=writer.interface.number(0), m=writer.interface.number(expected))
        return Section("s-yhteensa", title, "empty", Empty(writer.word("totals.none"), hint))
    rows = tuple(_row(writer, record, total) for total in found)
    columns = (
        Column(writer.word("indicator.name")),
        Column(writer.word("totals.period")),
        Column(writer.word("totals.sum"), numeric=True),
        Column(writer.word("totals.reported")),
    )
    table = Table(writer.word("totals.caption"), columns, rows, writer.word("totals.note"))
    return Section("s-yhteensa", title, "table", table)


def _figures(writer: Writer, record: Record) -> Iterator[Figure]:
    """Figures given by the set; for a set common to all, also those given by the vocabulary it explains."""
    entry = record.of(IndicatorSet)
    yield from set_figures(writer.catalog, record)
    if entry.theme is None:
        for definition in entry.indicators:
            if definition.eu_indicator:
                yield from vocabulary_figures(writer.catalog, definition.eu_indicator)


def _row(writer: Writer, record: Record, total: Total) -> tuple[Cell, ...]:
    key, unit, period = total.group
    names = {definition.id: definition.name for definition in record.of(IndicatorSet).indicators}
    name = names[key.indicator] if key.set else writer.interface.label("indicators", key.indicator)
    number = writer.interface.number
    share = writer.fill("totals.share", n=number(total.reported), m=number(total.expected))
    return (
        Cell(name, note="" if key.set else writer.word("totals.by_vocabulary")),
        Cell(_span(writer, period), missing=not period),
        _sum(writer, total, unit),
        Cell(share),
    )


def _sum(writer: Writer, total: Total, unit: str) -> Cell:
    if total.value is None:
        reasons = "; ".join(writer.word(f"totals.because.{code}") for code in total.reasons)
        return Cell(writer.word("totals.no_sum"), note=reasons, missing=True)
    note = writer.word("totals.overlap_not_told") if total.overlap_not_told else ""
    return Cell(joined(" ", (writer.interface.number(total.value), unit)), note=note)


def _span(writer: Writer, period: tuple[str, ...]) -> str:
    if not period:
        return writer.word("results.missing")
    start, end = map(PartialDate.parse, period)
    return writer.interface.period(Period(start=start, end=end))


def _states(writer: Writer, record: Record, projects: list[Record]) -> Section:
    """How many projects have reported against this set, may still do so, or have ended without."""
    counts: Counter[str] = Counter()
    for project in projects:
        entry = project.of(Project)
        results = [result for result in entry.results if result.indicator_set == record.key.id]
        counts[report_state(entry, results, writer.catalog.today)] += 1
    rows = tuple(
        (Cell(writer.word(f"report_state.{state}")), Cell(writer.interface.number(counts[state])))
        for state in (REPORTED, NOT_YET, OVERDUE, NOT_TOLD)
        if counts[state]
    )
    columns = (Column(writer.word("totals.state")), Column(writer.word("kinds.projects"), numeric=True))
    table = Table(writer.word("totals.states_caption"), columns, rows)
    return Section("s-raportointi", writer.word("section.reporting"), "table", table)
