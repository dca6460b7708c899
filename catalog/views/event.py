"""The page of an event."""

from catalog.bank import Record
from catalog.views.parts import Fact, Link, Section
from catalog.views.sections import (
    body_section,
    organisations_section,
    relations_section,
)
from catalog.views.writer import Writer
from schema.event import Event, Moment


def event_facts(writer: Writer, record: Record) -> tuple[Fact, ...]:
    """When, where, who arranges it, for whom, and whether it is open to all."""
    entry = record.of(Event)
    whom, where = writer.coverage_facts(entry)
    when = _moments(writer, entry.start, entry.end)
    note = (entry.start.note if entry.start else None) or ""
    facts = [
        Fact(writer.word("fact.event_kind"), "what", text=writer.interface.label("event_kinds", entry.kind)),
        Fact(writer.word("fact.status"), "works", badges=(writer.status(entry.period),)),
        Fact(
            writer.word("fact.when"),
            "time",
            text=when,
            empty="" if when else writer.word("value.not_known"),
            note=note,
        ),
        Fact(writer.word("fact.way"), "use", text=_way(writer, entry) or writer.word("value.not_known")),
        whom,
        where,
    ]
    if entry.deadline:
        deadline = _moment(writer, entry.deadline)
        facts.append(Fact(writer.word("fact.deadline"), "time", text=deadline, note=entry.deadline.note or ""))
    if entry.registration:
        link = Link(writer.word("value.registration"), entry.registration)
        facts.append(Fact(writer.word("fact.registration"), "ask", links=(link,)))
    if entry.recorded is not None:
        facts.append(Fact(writer.word("fact.recording"), "know", text=_recording(writer, entry)))
    facts.append(writer.terms_fact("fact.topics", "what", "topics", "topics", entry.topics))
    return tuple(facts)


def _moments(writer: Writer, start: Moment | None, end: Moment | None) -> str:
    """A span of moments: "22.8. klo 9.00–11.00"; empty when nothing is known."""
    if start is None:
        return _moment(writer, end) if end else ""
    if end is None or end == start:
        return _moment(writer, start)
    if end.date == start.date and end.time:
        return f"{_moment(writer, start)}–{_clock(writer, end.time)}"
    return f"{_moment(writer, start)}–{_moment(writer, end)}"


def _moment(writer: Writer, moment: Moment) -> str:
    weekday = writer.word(f"weekday.{moment.weekday}") if moment.weekday else ""
    time = writer.fill("value.at_time", time=_clock(writer, moment.time)) if moment.time else ""
    return " ".join(filter(None, (weekday, writer.interface.date(moment.date), time)))


def _clock(writer: Writer, time: str) -> str:
    hour, _, minute = time.partition(":")
    return writer.fill("value.clock", hour=int(hour), minute=minute)


def _way(writer: Writer, entry: Event) -> str:
    ways = []
    if entry.online is not None:
        ways.append(writer.word("value.online" if entry.online else "value.on_site"))
    if entry.open_to_all is not None:
        ways.append(writer.word("value.open_to_all" if entry.open_to_all else "value.by_invitation"))
    return ", ".join(ways)


def _recording(writer: Writer, entry: Event) -> str:
    if not entry.recorded:
        return writer.word("value.not_recorded")
    state = entry.recording_accessible or "ei_tiedossa"
    return writer.fill("value.recorded", state=writer.interface.label("accessibility_states", state).lower())


def event_sections(writer: Writer, record: Record) -> list[Section]:
    """The body and everything the event belongs to."""
    entry = record.of(Event)
    relations = [
        (writer.word("relation.call_of_event"), [writer.link_to("calls", entry.call)] if entry.call else []),
        (writer.word("relation.event_projects"), [writer.link_to("projects", item) for item in entry.projects]),
        (writer.word("relation.themes"), [writer.link_to("themes", item) for item in entry.themes]),
        (writer.word("relation.practices_used"), [writer.link_to("practices", item) for item in entry.practices]),
        (writer.word("relation.materials"), [writer.link_to("materials", item) for item in entry.materials]),
    ]
    return [
        *body_section(record),
        *organisations_section(writer, entry.organisations, entry.period),
        *relations_section(writer, relations),
    ]
