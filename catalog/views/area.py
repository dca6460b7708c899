"""The page of a regional coordination area."""

from catalog.bank import Record
from catalog.views.parts import Fact, Link, Section
from catalog.views.sections import body_section, list_section, relations_section, text_section
from catalog.views.writer import Writer
from schema.area import Area


def area_facts(writer: Writer, record: Record) -> tuple[Fact, ...]:
    """Which regions, who stewards it, and with what focus."""
    entry = record.of(Area)
    term = writer.catalog.vocabularies.term("coordination_areas", entry.area)
    projects = (writer.link_to("projects", entry.project),) if entry.project else ()
    return (
        writer.terms_fact(
            "fact.where", "where", "regions", "regions", term.listed("regions"), note=writer.word("value.inferred")
        ),
        Fact(
            writer.word("fact.steward"),
            "ask",
            links=_steward(writer, entry),
            empty="" if entry.steward else writer.word("value.not_known"),
        ),
        Fact(
            writer.word("fact.focus"),
            "goal",
            text=entry.focus or "",
            empty="" if entry.focus else writer.word("value.not_known"),
        ),
        Fact(
            writer.word("fact.coordination"),
            "house",
            links=projects,
            empty="" if projects else writer.word("value.not_known"),
        ),
    )


def _steward(writer: Writer, entry: Area) -> tuple[Link, ...]:
    return (writer.contact_link(entry.steward),) if entry.steward else ()


def area_sections(writer: Writer, record: Record) -> list[Section]:
    """The tasks of the area, and the other areas."""
    entry = record.of(Area)
    others = [writer.link(item) for item in writer.catalog.of_kind("areas") if item.key != record.key]
    definition = writer.interface.definition("coordination_areas", entry.area)
    return [
        *body_section(record),
        *list_section(writer, "tasks", entry.tasks),
        *text_section(writer, "area_note", definition),
        *relations_section(writer, [(writer.word("relation.areas"), others)]),
    ]
