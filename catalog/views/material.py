"""The page of a material."""

from catalog.bank import Record
from catalog.views.parts import Fact, Link, Section
from catalog.views.sections import (
    body_section,
    organisations_section,
    relations_section,
    text_section,
)
from catalog.views.writer import Writer
from schema.material import RECORDING, Material


def material_facts(writer: Writer, record: Record) -> tuple[Fact, ...]:
    """What it is, in which form and language, on which terms, and whether everyone can use it."""
    entry = record.of(Material)
    label = writer.interface.label
    published = writer.interface.date(entry.published) if entry.published else ""
    owner = (writer.organisation_then(entry.owner, entry.published),) if entry.owner else ()
    accessible = label("accessibility_states", entry.accessible)
    if entry.kind == RECORDING and entry.text_alternative:
        state = label("accessibility_states", entry.text_alternative).lower()
        accessible = f"{accessible}; {writer.fill('value.text_alternative', state=state)}"
    return (
        Fact(writer.word("fact.material_kind"), "what", text=label("material_kinds", entry.kind)),
        _known(writer, "fact.format", "what", entry.format or ""),
        _known(writer, "fact.published", "time", published),
        Fact(writer.word("fact.language"), "ask", text=label("languages", entry.material_language or entry.language)),
        Fact(writer.word("fact.accessible"), "works", text=accessible),
        _known(writer, "fact.licence", "scales", entry.licence or ""),
        Fact(writer.word("fact.owner"), "house", links=owner, empty="" if owner else writer.word("value.not_known")),
        writer.terms_fact("fact.topics", "what", "topics", "topics", entry.topics),
    )


def _known(writer: Writer, label: str, icon: str, text: str) -> Fact:
    return Fact(writer.word(label), icon, text=text, empty="" if text else writer.word("value.not_known"))


def material_sections(writer: Writer, record: Record) -> list[Section]:
    """The body, how to reuse it, and what it tells of."""
    entry = record.of(Material)
    events = writer.referring(record, "events", "materials")
    relations: list[tuple[str, list[Link]]] = [
        (writer.word("relation.material_practices"), [writer.link_to("practices", item) for item in entry.practices]),
        (writer.word("relation.event_projects"), [writer.link_to("projects", item) for item in entry.projects]),
        (writer.word("relation.themes"), [writer.link_to("themes", item) for item in entry.themes]),
        (writer.word("relation.material_calls"), [writer.link_to("calls", item) for item in entry.calls]),
        (writer.word("relation.events"), events),
    ]
    return [
        *body_section(record),
        *text_section(writer, "instrument", entry.instrument),
        *text_section(writer, "reuse", entry.reuse),
        *organisations_section(writer, entry.organisations, None),
        *relations_section(writer, relations),
    ]
