"""The page of any entry: the parts that differ by kind are looked up in one table."""

from collections.abc import Callable

from catalog.bank import Record
from catalog.views.area import area_facts, area_sections
from catalog.views.call import call_facts, call_sections
from catalog.views.details import details_section
from catalog.views.event import event_facts, event_sections
from catalog.views.indicator_set import indicator_set_facts, indicator_set_sections
from catalog.views.language_notices import language_notices
from catalog.views.material import material_facts, material_sections
from catalog.views.organisation import organisation_facts, organisation_sections
from catalog.views.parts import EntryView, Fact, Link, Section
from catalog.views.practice import practice_facts, practice_sections
from catalog.views.project import project_facts, project_sections
from catalog.views.related import related_section
from catalog.views.sections import closing_sections
from catalog.views.theme import theme_facts, theme_sections
from catalog.views.writer import Writer

Facts = Callable[[Writer, Record], tuple[Fact, ...]]
Sections = Callable[[Writer, Record], list[Section]]

KINDS: dict[str, tuple[Facts, Sections]] = {
    "practices": (practice_facts, practice_sections),
    "projects": (project_facts, project_sections),
    "themes": (theme_facts, theme_sections),
    "organisations": (organisation_facts, organisation_sections),
    "calls": (call_facts, call_sections),
    "events": (event_facts, event_sections),
    "materials": (material_facts, material_sections),
    "areas": (area_facts, area_sections),
    "indicator_sets": (indicator_set_facts, indicator_set_sections),
}


def entry_view(writer: Writer, record: Record) -> EntryView:
    """The view of one entry's page."""
    facts, sections = KINDS[record.key.kind]
    kind = record.key.kind
    own_sections = sections(writer, record)
    link = writer.link(record)
    related = related_section(writer, record, own_sections)
    return EntryView(
        title=link.label,
        language=link.language,
        kind_label=writer.word(f"kind.{kind}"),
        summary=record.entry.summary or "",
        breadcrumb=(
            Link(writer.word("home"), writer.interface.addresses.home),
            Link(writer.word(f"kinds.{kind}"), writer.interface.addresses.listing(kind)),
        ),
        badges=writer.card(record).badges,
        facts=facts(writer, record),
        status_text=writer.fill("status_on", date=writer.day(writer.catalog.today)),
        status_date=writer.catalog.today.isoformat(),
        notices=language_notices(writer, record),
        sections=(*own_sections, *related, *details_section(writer, record), *closing_sections(writer, record)),
        body_language=writer.other_language(record.body_language),
    )
