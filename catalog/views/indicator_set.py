"""The page of a set of indicators: what is measured, what has been reported, and by how many."""

from catalog.bank import Record
from catalog.views.parts import Cell, Column, Empty, Fact, Section, Table
from catalog.views.sections import body_section, source_cell, text_section
from catalog.views.totals import totals_sections
from catalog.views.writer import Writer
from schema.indicator_set import IndicatorSet


def indicator_set_facts(writer: Writer, record: Record) -> tuple[Fact, ...]:
    """Whose set it is, which version, since when, and how many indicators."""
    entry = record.of(IndicatorSet)
    themes = (writer.link_to("themes", entry.theme),) if entry.theme else ()
    when = writer.interface.period(entry.period)
    number = writer.interface.number(len(entry.indicators)) if entry.indicators else ""
    unknown = writer.word("value.not_known")
    return (
        Fact(writer.word("fact.theme"), "goal", links=themes, empty="" if themes else unknown),
        Fact(writer.word("fact.version"), "what", text=entry.version or "", empty="" if entry.version else unknown),
        Fact(writer.word("fact.when"), "time", text=when, empty="" if when else unknown),
        Fact(writer.word("fact.indicators"), "know", text=number, empty="" if number else unknown),
    )


def indicator_set_sections(writer: Writer, record: Record) -> list[Section]:
    """The duty to use it, and each indicator with its definition."""
    entry = record.of(IndicatorSet)
    return [
        *body_section(record),
        *text_section(writer, "duty", entry.duty),
        _indicators(writer, entry),
        *totals_sections(writer, record),
    ]


def _indicators(writer: Writer, entry: IndicatorSet) -> Section:
    title = writer.word("section.indicators")
    if not entry.indicators:
        empty = Empty(writer.word("indicator.none"), writer.word("indicator.none_hint"))
        return Section("s-mittarit", title, "empty", empty)
    rows = tuple(
        (
            Cell(item.name),
            Cell(item.unit or ""),
            Cell(item.definition or ""),
            Cell(_code(writer, item.eu_indicator)),
            source_cell(item.sources),
        )
        for item in entry.indicators
    )
    names = ("name", "unit", "definition", "eu")
    columns = (*(Column(writer.word(f"indicator.{name}")) for name in names), Column(writer.word("source")))
    return Section("s-mittarit", title, "table", Table(writer.word("indicator.caption"), columns, rows))


def _code(writer: Writer, term_id: str | None) -> str:
    return writer.catalog.vocabularies.term("indicators", term_id).code or "" if term_id else ""
