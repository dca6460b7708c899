"""The page of a national theme: its coordination project, sub-projects, practices and money."""

from catalog.bank import Record
from catalog.views.parts import Fact, Link, Section
from catalog.views.project import objectives_fact, roles_fact
from catalog.views.sections import (
    body_section,
    history_section,
    list_section,
    money_section,
    organisations_section,
    relations_section,
)
from catalog.views.writer import SHOWN_LINKS, Writer
from schema.project import Project
from schema.theme import Theme

COORDINATION, SUB_PROJECT = "koordinaatiohanke", "alahanke"
MINISTRY, INTERMEDIATE = ("ohjaava_ministerio",), ("valittava_toimielin",)


def theme_facts(writer: Writer, record: Record) -> tuple[Fact, ...]:
    """Who steers and funds the theme, when, for whom and toward which objectives."""
    entry = record.of(Theme)
    whom, where = writer.coverage_facts(entry)
    when = writer.interface.period(entry.period)
    coordination = tuple(writer.link(item) for item in _projects(writer, record, COORDINATION))
    return (
        Fact(
            writer.word("fact.coordination_projects"),
            "goal",
            links=coordination,
            empty="" if coordination else writer.word("value.not_known"),
        ),
        Fact(writer.word("fact.when"), "time", text=when, empty="" if when else writer.word("value.not_known")),
        roles_fact(writer, "fact.ministry", entry.organisations, MINISTRY, entry.period),
        roles_fact(writer, "fact.intermediate", entry.organisations, INTERMEDIATE, entry.period),
        whom,
        where,
        objectives_fact(writer, entry.objectives),
        Fact(writer.word("fact.programme"), "what", text=writer.interface.label("programmes", entry.programme)),
    )


def _projects(writer: Writer, record: Record, kind: str | None) -> list[Record]:
    found = writer.catalog.referring(record.key, "projects", "theme")
    return [item for item in found if item.of(Project).kind == kind]


def theme_sections(writer: Writer, record: Record) -> list[Section]:
    """The hierarchy of the theme from its coordination project down to its practices."""
    entry = record.of(Theme)
    projects = writer.catalog.referring(record.key, "projects", "theme")
    others = [item for item in projects if item.of(Project).kind not in (COORDINATION, SUB_PROJECT)]
    return [
        *body_section(record),
        *_cards(writer, "relation.coordination_project", "s-koordinaatio", _projects(writer, record, COORDINATION)),
        *_cards(writer, "relation.sub_projects", "s-alahankkeet", _projects(writer, record, SUB_PROJECT)),
        *_cards(writer, "relation.theme_projects", "s-hankkeet", others),
        *_cards(
            writer,
            "relation.theme_practices",
            "s-kaytannot",
            writer.catalog.referring(record.key, "practices", "themes"),
        ),
        *_cards(writer, "relation.theme_calls", "s-haut", writer.catalog.referring(record.key, "calls", "theme")),
        *relations_section(
            writer,
            [
                (writer.word("relation.indicator_sets"), writer.referring(record, "indicator_sets", "theme")),
                (writer.word("relation.events"), writer.referring(record, "events", "themes")),
                (writer.word("relation.materials"), writer.referring(record, "materials", "themes")),
            ],
        ),
        *list_section(writer, "goals", entry.goals),
        *list_section(writer, "duties", entry.duties),
        *money_section(writer, "funding", entry.funding),
        *history_section(writer, entry.period),
        *organisations_section(writer, entry.organisations, entry.period),
    ]


def _cards(writer: Writer, title: str, section_id: str, records: list[Record]) -> list[Section]:
    cards = tuple(writer.card(item) for item in records[:SHOWN_LINKS])
    sections = [Section(section_id, writer.word(title), "cards", cards)] if cards else []
    more = len(records) - SHOWN_LINKS
    if more > 0:
        address = writer.interface.addresses.listing(records[0].key.kind)
        link = Link(writer.fill("value.more", n=writer.interface.number(more)), address)
        sections.append(Section(f"{section_id}-lisaa", "", "links", (link,)))
    return sections


def theme_link(writer: Writer, record: Record) -> Link:
    """A theme with the number of its practices."""
    practices = writer.catalog.referring(record.key, "practices", "themes")
    return writer.link(record, writer.interface.count("count.practices", len(practices)))
