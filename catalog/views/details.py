"""The facts of an entry that have no place of their own on its page: nothing that was written down is lost."""

from collections.abc import Iterable, Iterator

from catalog.bank import Record
from catalog.language.passages import joined, marked
from catalog.views.parts import Section
from catalog.views.writer import Writer
from schema.coverage import Coverage
from schema.entry import Entry, TitledEntry
from schema.practice import Practice
from schema.project import Project, ProjectCode


def details_section(writer: Writer, record: Record) -> list[Section]:
    """Names, sectors, areas, programme and codes: pairs of a label and a text."""
    rows = tuple((writer.word(f"details.{key}"), text) for key, text in _details(writer, record) if text)
    return [Section("s-tiedot", writer.word("section.details"), "details", rows)] if rows else []


def _details(writer: Writer, record: Record) -> Iterator[tuple[str, str]]:
    entry = record.entry
    if isinstance(entry, TitledEntry):
        yield "title", _original_title(writer, record)
        if entry.official_titles:
            names = entry.official_titles.as_dict()
            yield "official_titles", joined("; ", (_official_title(writer, *item) for item in names.items()))
        if entry.other_names:
            yield "other_names", other_names(writer, entry)
    if isinstance(entry, Coverage):
        yield "sectors", _labels(writer, "sectors", entry.sectors)
        yield "employment_areas", _labels(writer, "employment_areas", entry.employment_areas)
    own = vars(entry)  # asking a model for a field that it has not takes pydantic 9 microseconds
    programme = own.get("programme")
    yield "programme", writer.interface.label("programmes", programme) if programme else ""
    codes: tuple[ProjectCode, ...] = own.get("codes", ())
    yield "codes", ", ".join(f"{code.value} ({writer.interface.label('code_systems', code.system)})" for code in codes)
    if isinstance(entry, Practice):
        yield "period", writer.interface.period(entry.period)
    if isinstance(entry, Project):
        yield "programme_section", entry.programme_section or ""
        answers = {True: "details.yes", False: "details.no", None: ""}
        answer = answers[entry.has_participants]
        yield "has_participants", writer.word(answer) if answer else ""
    if not isinstance(entry, Practice):  # a practice has them among its facts
        contacts = (writer.contact_link(contact) for contact in entry.contacts)
        yield "contacts", joined("; ", (joined(" ", (link.label, link.note)) for link in contacts))
    yield "mailboxes", ", ".join(contact.functional_email for contact in entry.contacts if contact.functional_email)


def _official_title(writer: Writer, language: str, name: str) -> str:
    label = writer.interface.label("languages", language)
    return joined(" ", (marked(name, writer.other_language(language)), f"({label})"))


def other_names(writer: Writer, entry: Entry) -> str:
    """All further names of an entry; one without a language is in that of the entry."""
    return joined(
        ", ", (marked(item.name, writer.other_language(item.language or entry.language)) for item in entry.other_names)
    )


def _original_title(writer: Writer, record: Record) -> str:
    """The title as the file has it, where the page has another name."""
    entry = record.original or record.entry
    if not isinstance(entry, TitledEntry) or entry.title == writer.name(record):
        return ""
    language = writer.other_language(entry.title_language or entry.language)
    return marked(entry.title, language)


def _labels(writer: Writer, vocabulary: str, ids: Iterable[str]) -> str:
    return ", ".join(writer.interface.label(vocabulary, term_id) for term_id in ids)
