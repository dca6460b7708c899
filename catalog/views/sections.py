"""Sections that several kinds of entries share."""

from collections.abc import Iterable, Sequence

from catalog.bank import Record
from catalog.language.passages import joined
from catalog.views.parts import (
    Cell,
    Column,
    ContestedRow,
    ContradictionView,
    Link,
    Part,
    RelationGroup,
    Section,
    SourceLine,
    Table,
)
from catalog.views.writer import Writer
from schema.money import Money
from schema.participation import Participation
from schema.period import Period
from schema.sources import Contradiction, Source


def body_section(record: Record) -> list[Section]:
    """The body with its own headings."""
    return [Section("kuvaus", "", "body", record.body)] if record.body.html else []


def list_section(writer: Writer, key: str, lines: Sequence[str]) -> list[Section]:
    """A list of plain sentences."""
    return [Section(f"s-{key.replace('_', '-')}", writer.word(f"section.{key}"), "list", tuple(lines))] if lines else []


def text_section(writer: Writer, key: str, text: str | None) -> list[Section]:
    """A paragraph of plain text."""
    return [Section(f"s-{key}", writer.word(f"section.{key}"), "text", text)] if text else []


def money_section(writer: Writer, key: str, sums: Sequence[Money]) -> list[Section]:
    """All sums with their scopes; nothing is added up."""
    if not sums:
        return []
    words = [
        Column(writer.word("money.what")),
        Column(writer.word("money.kind")),
        Column(writer.word("money.source_of_funds")),
        Column(writer.word("money.amount"), numeric=True),
        Column(writer.word("money.as_of")),
        Column(writer.word("source")),
    ]
    rows = tuple(_money_row(writer, money) for money in sums)
    note = writer.word("money.note") if len(sums) > 1 else ""
    table = Table(writer.word("money.caption"), tuple(words), rows, note)
    return [Section(f"s-{key}", writer.word(f"section.{key}"), "table", table)]


def _money_row(writer: Writer, money: Money) -> tuple[Cell, ...]:
    label = writer.interface.label
    notes = [money.note or ""]
    if money.covers:
        notes.insert(0, writer.interface.period(money.covers))
    if money.scope_certainty in ("paatelty", "epavarma"):
        notes.append(label("certainties", money.scope_certainty))
    known = money.amount is not None or money.minimum is not None
    return (
        Cell(label("money_scopes", money.scope), note=joined(" – ", notes)),
        Cell(label("money_kinds", money.kind)),
        Cell(label("money_sources", money.source_of_funds)),
        Cell(writer.interface.money(money), missing=not known),
        Cell(writer.interface.date(money.as_of) if money.as_of else ""),
        source_cell(money.sources),
    )


def source_cell(ids: Sequence[str]) -> Cell:
    """The first source as a link to its line on the page; further ones by their ids."""
    if not ids:
        return Cell("")
    return Cell(", ".join(ids), address=f"#l-{ids[0]}")


def organisations_section(writer: Writer, roles: Sequence[Participation], period: Period | None) -> list[Section]:
    """Every organisation in its role, under the name of the time."""
    if not roles:
        return []
    start = period.start if period else None
    groups: dict[str, list[Link]] = {}
    for role in roles:
        link = writer.organisation_then(role.organisation, (role.period.start if role.period else None) or start)
        notes = [link.note, role.note]
        if role.as_written and role.as_written != link.label:
            notes.insert(0, f"”{role.as_written}”")
        if role.certainty in ("paatelty", "epavarma"):
            notes.append(writer.interface.label("certainties", role.certainty).lower())
        groups.setdefault(role.role, []).append(link.noted(joined("; ", notes)))
    content = tuple(
        RelationGroup(writer.interface.label("organisation_roles", role), tuple(links))
        for role, links in groups.items()
    )
    return [Section("s-organisaatiot", writer.word("section.organisations"), "relations", content)]


def history_section(writer: Writer, period: Period | None) -> list[Section]:
    """Dates that were valid before or that other sources give."""
    if not period or not period.history:
        return []
    rows = tuple(
        (
            Cell(writer.word(f"history.{change.field}")),
            Cell(writer.interface.date(change.date)),
            Cell(writer.interface.date(change.as_of) if change.as_of else ""),
            Cell(change.note or ""),
            source_cell(change.sources),
        )
        for change in period.history
    )
    names = ("which", "date", "as_of", "note")
    columns = (*(Column(writer.word(f"history.{name}")) for name in names), Column(writer.word("source")))
    table = Table(writer.word("history.caption"), columns, rows)
    return [Section("s-paivat", writer.word("section.history"), "table", table)]


def relations_section(writer: Writer, groups: Iterable[tuple[str, Sequence[Link]]]) -> list[Section]:
    """Relations both ways; groups without links are left out."""
    content = tuple(RelationGroup(label, writer.shortened(links)) for label, links in groups if links)
    return [Section("s-liittyy", writer.word("section.relations"), "relations", content)] if content else []


def closing_sections(writer: Writer, record: Record) -> list[Section]:
    """What every page ends with: contradictions, gaps, links, sources and how to cite."""
    entry = record.entry
    sections: list[Section] = []
    if entry.contradictions:
        content = tuple(_contradiction(item) for item in entry.contradictions)
        sections.append(Section("s-ristiriidat", writer.word("section.contradictions"), "contradictions", content))
    sections += list_section(writer, "not_known", entry.not_known)
    if entry.links:
        links = tuple(Link(link.title, link.url or "", link.archived_note or "") for link in entry.links)
        sections.append(Section("s-linkit", writer.word("section.links"), "links", links))
    sections += sources_section(writer, record, [source.id for source in entry.sources])
    sections.append(Section("s-viittaus", writer.word("section.citation"), "citation", _citation(writer, record)))
    return sections


def sources_section(writer: Writer, record: Record, ids: Sequence[str]) -> list[Section]:
    """The named sources of an entry, each with the anchor that facts refer to."""
    lines = tuple(_source(writer, source) for source in record.entry.sources if source.id in ids)
    return [Section("s-lahteet", writer.word("section.sources"), "sources", lines)] if lines else []


def parts_section(
    writer: Writer, key: str, title: str, texts: Sequence[tuple[str, str]], ids: Sequence[str]
) -> Section:
    """Short texts, each under a heading of its own (a word of the group ``key``), and the sources that they share."""
    parts = [Part(writer.word(f"{key}.{name}"), text) for name, text in texts]
    if ids:
        parts.append(Part(writer.word("source"), links=tuple(Link(i, f"#l-{i}") for i in ids)))
    return Section(f"s-{key}", title, "parts", tuple(parts))


def _contradiction(item: Contradiction) -> ContradictionView:
    rows = tuple(
        ContestedRow(v.value, tuple(Link(i, f"#l-{i}") for i in v.sources), v.value == item.used) for v in item.values
    )
    return ContradictionView(item.about, rows, item.why)


def _source(writer: Writer, source: Source) -> SourceLine:
    details = [source.publisher, source.published, source.locator]
    if source.retrieved:
        details.append(writer.fill("source_detail.retrieved", date=writer.interface.written_date(source.retrieved)))
    if source.archived_note:
        details.append(writer.fill("source_detail.archived", note=source.archived_note))
    return SourceLine(f"l-{source.id}", source.title, source.url or "", joined(", ", details))


def _citation(writer: Writer, record: Record) -> str:
    day = record.entry.reviewed or record.entry.added
    date = writer.interface.date(day) if day else writer.day(writer.catalog.today)
    return writer.fill("cite", title=writer.marked_name(record), site=writer.word("site_name"), date=date)
