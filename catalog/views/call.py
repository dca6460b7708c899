"""The page of a call for projects."""

from catalog.bank import Record
from catalog.views.parts import Fact, Link, Section
from catalog.views.project import objectives_fact
from catalog.views.question import questions_section
from catalog.views.sections import (
    body_section,
    history_section,
    list_section,
    money_section,
    organisations_section,
    relations_section,
)
from catalog.views.writer import Writer
from schema.call import Call


def call_facts(writer: Writer, record: Record) -> tuple[Fact, ...]:
    """When it was open, in which theme, for what and whom."""
    entry = record.of(Call)
    whom, where = writer.coverage_facts(entry)
    when = writer.interface.period(entry.period)
    doubt = entry.period.uncertainty if entry.period and entry.period.uncertainty else ""
    themes = (writer.link_to("themes", entry.theme),) if entry.theme else ()
    facts = [
        Fact(writer.word("fact.status"), "works", badges=(writer.status(entry.period),)),
        Fact(
            writer.word("fact.when"),
            "time",
            text=when,
            empty="" if when else writer.word("value.not_known"),
            note=doubt,
        ),
        Fact(writer.word("fact.call_kind"), "what", text=writer.interface.label("call_kinds", entry.kind)),
        Fact(
            writer.word("fact.theme"),
            "goal",
            links=themes,
            empty="" if themes else writer.word("value.not_told"),
        ),
        whom,
        where,
        objectives_fact(writer, entry.objectives),
    ]
    if entry.max_years is not None:
        years = writer.interface.words.count(
            "value.years", int(entry.max_years), writer.interface.number(entry.max_years)
        )
        facts.append(Fact(writer.word("fact.max_years"), "time", text=years))
    return tuple(facts)


def call_sections(writer: Writer, record: Record) -> list[Section]:
    """What could be applied for, with what money, and what came of it."""
    entry = record.of(Call)
    projects = writer.referring(record, "projects", "call")
    coordination: list[Link] = []
    if entry.coordination_project:
        coordination = [writer.link_to("projects", entry.coordination_project)]
    relations = [
        (writer.word("relation.call_projects"), projects),
        (writer.word("relation.coordination_project"), coordination),
        (writer.word("relation.events"), writer.referring(record, "events", "call")),
        (writer.word("relation.materials"), writer.referring(record, "materials", "calls")),
    ]
    return [
        *body_section(record),
        *list_section(writer, "applied_for", entry.applied_for),
        *questions_section(writer, record),
        *money_section(writer, "funding", entry.funding),
        *history_section(writer, entry.period),
        *organisations_section(writer, entry.organisations, entry.period),
        *relations_section(writer, relations),
    ]
