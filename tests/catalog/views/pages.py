"""Looking into views."""

from datetime import date
from pathlib import Path

from catalog.views.entry import entry_view
from catalog.views.parts import EntryView, Fact, Section
from tests.banks import TODAY, writer


def view(root: Path, kind: str, entry_id: str, today: date = TODAY) -> EntryView:
    """The view of an entry's page."""
    found = writer(root, today=today)
    record = found.catalog.get(kind, entry_id)
    assert record is not None
    return entry_view(found, record)


def fact(page: EntryView, label: str) -> Fact:
    """The fact with a label."""
    (found,) = (item for item in page.facts if item.label == label)
    return found


def section(page: EntryView, title: str) -> Section:
    """The section with a title."""
    (found,) = (item for item in page.sections if item.title == title)
    return found


def relations(page: EntryView) -> dict[str, list[str]]:
    """The addresses of each group of relations."""
    content = section(page, "Liittyy näihin").content
    return {group.label: [link.address for link in group.links] for group in content}
