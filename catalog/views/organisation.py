"""The page of an organisation: its names through time, successors and everything it takes part in."""

from catalog.bank import Record
from catalog.language.passages import joined, marked
from catalog.views.details import other_names
from catalog.views.parts import Cell, Column, Fact, Link, Section, Table
from catalog.views.sections import body_section, relations_section, source_cell
from catalog.views.writer import Writer
from schema.organisation import Organisation
from schema.participation import Participation
from schema.period import Period


def organisation_facts(writer: Writer, record: Record) -> tuple[Fact, ...]:
    """Kind, area, successors and predecessors."""
    entry = record.of(Organisation)
    successors = tuple(writer.link_to("organisations", item.organisation) for item in entry.successors)
    before = writer.catalog.referring(record.key, "organisations", "successors.organisation")
    facts = [
        Fact(
            writer.word("fact.organisation_kind"),
            "house",
            text=writer.interface.label("organisation_kinds", entry.kind),
        ),
        writer.terms_fact("fact.area", "where", "regions", "regions", entry.regions),
    ]
    if successors:
        facts.append(Fact(writer.word("fact.successors"), "use", links=tuple(dict.fromkeys(successors))))
    if before:
        facts.append(Fact(writer.word("fact.predecessors"), "time", links=tuple(writer.link(item) for item in before)))
    if entry.business_ids:
        facts.append(Fact(writer.word("fact.business_id"), "what", text=", ".join(entry.business_ids)))
    return tuple(facts)


def organisation_sections(writer: Writer, record: Record) -> list[Section]:
    """Names with periods, successors, then everything the organisation has a role in."""
    entry = record.of(Organisation)
    return [
        *body_section(record),
        _names(writer, entry),
        *_successors(writer, entry),
        *relations_section(writer, _relations(writer, record)),
    ]


def _names(writer: Writer, entry: Organisation) -> Section:
    languages = ("fi", "sv", "en")
    rows = []
    for names in entry.names:
        known = names.as_dict()
        span = writer.interface.period(Period(start=names.start, end=names.end))
        present = names.end is None
        cells = (Cell(known.get(code, ""), language=writer.other_language(code)) for code in languages)
        when = span or (writer.word("value.now") if present else writer.word("value.not_known"))
        rows.append((Cell(when, note=names.note or ""), *cells))
    columns = [Column(writer.word("names.period"))]
    columns += [Column(writer.interface.label("languages", code)) for code in languages]
    note = writer.fill("names.other", names=other_names(writer, entry))
    table = Table(writer.word("names.caption"), tuple(columns), tuple(rows), note if entry.other_names else "")
    return Section("s-nimet", writer.word("section.names"), "table", table)


def _successors(writer: Writer, entry: Organisation) -> list[Section]:
    if not entry.successors:
        return []
    rows = []
    for item in entry.successors:
        link = writer.link_to("organisations", item.organisation)
        regions = ", ".join(writer.interface.label("regions", region) for region in item.regions)
        doubt = item.certainty if item.certainty in ("paatelty", "epavarma") else None
        notes = (regions, item.note, writer.interface.label("certainties", doubt) if doubt else "")
        kind = writer.interface.label("succession_types", item.type)
        rows.append(
            (
                Cell(marked(link.label, link.language), link.address),
                Cell(kind, note=item.task or ""),
                Cell(writer.interface.date(item.date) if item.date else ""),
                Cell(joined(" – ", notes)),
                source_cell(item.sources),
            )
        )
    names = ("organisation", "type", "date", "detail")
    columns = (*(Column(writer.word(f"succession.{name}")) for name in names), Column(writer.word("source")))
    table = Table(writer.word("succession.caption"), columns, tuple(rows))
    return [Section("s-seuraajat", writer.word("section.successors"), "table", table)]


def _relations(writer: Writer, record: Record) -> list[tuple[str, list[Link]]]:
    groups = [
        (writer.word(f"relation.organisation_{kind}"), _roles(writer, record, kind))
        for kind in ("projects", "practices", "themes", "calls")
    ]
    adopting = writer.catalog.referring(record.key, "practices", "adoptions.organisation")
    groups.append((writer.word("relation.adoptions"), [writer.link(item) for item in adopting]))
    return groups


def _roles(writer: Writer, record: Record, kind: str) -> list[Link]:
    links = []
    for other in writer.catalog.referring(record.key, kind, "organisations.organisation"):
        roles: tuple[Participation, ...] = getattr(other.entry, "organisations", ())
        mine = (role.role for role in roles if role.organisation == record.key.id)
        labels = (writer.interface.label("organisation_roles", role) for role in dict.fromkeys(mine))
        links.append(writer.link(other, ", ".join(labels).lower()))
    return links
