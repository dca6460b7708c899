"""The facts of an entry that have no place of their own on its page: nothing that was written down is lost."""

from collections.abc import Iterable, Iterator

from catalog.bank import Record
from catalog.views.parts import Cell, Column, Section, Table
from catalog.views.writer import Writer
from schema.coverage import Coverage
from schema.entry import TitledEntry
from schema.practice import Practice
from schema.project import Project, ProjectCode


def details_section(writer: Writer, record: Record) -> list[Section]:
    """Names, sectors, areas, programme and codes as a table of two columns."""
    rows = tuple((Cell(writer.word(f"details.{key}")), Cell(text)) for key, text in _details(writer, record) if text)
    columns = (Column(writer.word("details.what")), Column(writer.word("details.value")))
    table = Table(writer.word("details.caption"), columns, rows)
    return [Section("s-tiedot", writer.word("section.details"), "table", table)] if rows else []


def _details(writer: Writer, record: Record) -> Iterator[tuple[str, str]]:
    entry = record.entry
    if isinstance(entry, TitledEntry):
        names = entry.official_titles.as_dict() if entry.official_titles else {}
        yield "title", entry.title if writer.name(record) != entry.title else ""
        languages = writer.interface.label
        yield "official_titles", "; ".join(f"{name} ({languages('languages', code)})" for code, name in names.items())
        yield "other_names", ", ".join(name.name for name in entry.other_names)
    if isinstance(entry, Coverage):
        yield "sectors", _labels(writer, "sectors", entry.sectors)
        yield "employment_areas", _labels(writer, "employment_areas", entry.employment_areas)
    programme = getattr(entry, "programme", None)
    yield "programme", writer.interface.label("programmes", programme) if programme else ""
    codes: tuple[ProjectCode, ...] = getattr(entry, "codes", ())
    yield "codes", ", ".join(f"{code.value} ({writer.interface.label('code_systems', code.system)})" for code in codes)
    if isinstance(entry, Practice):
        yield "period", writer.interface.period(entry.period)
    if isinstance(entry, Project):
        yield "programme_section", entry.programme_section or ""
        answers = {True: "details.yes", False: "details.no", None: ""}
        answer = answers[entry.has_participants]
        yield "has_participants", writer.word(answer) if answer else ""
    contacts = (writer.contact_link(contact) for contact in entry.contacts)
    yield "contacts", "; ".join(" ".join(filter(None, (link.label, link.note))) for link in contacts)
    yield "mailboxes", ", ".join(contact.functional_email for contact in entry.contacts if contact.functional_email)


def _labels(writer: Writer, vocabulary: str, ids: Iterable[str]) -> str:
    return ", ".join(writer.interface.label(vocabulary, term_id) for term_id in ids)
