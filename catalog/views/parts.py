"""The pieces that views are made of. ``address`` is relative to the site's root, or empty when there is no link."""

from collections.abc import Iterator
from typing import Any, NamedTuple

Badge = tuple[str, str, str]
"""Kind ("lifecycle", "outcome", "status" or "plain"), term id and label."""


class Link(NamedTuple):
    """Words that may lead somewhere. ``language`` is set only when it is not the page's own."""

    label: str
    address: str = ""
    note: str = ""
    language: str = ""

    def noted(self, note: str) -> "Link":
        """The same with another note; links are kept for all pages, so that most are made once."""
        return self if note == self.note else Link(self.label, self.address, note, self.language)


class Card(NamedTuple):
    """An entry in a listing."""

    address: str
    title: str
    summary: str
    kind_label: str
    badges: tuple[Badge, ...] = ()
    language: str = ""
    id: str = ""


class Fact(NamedTuple):
    """One of the essentials at the top of an entry's page. What is empty is left out."""

    label: str
    icon: str
    text: str = ""
    links: tuple[Link, ...] = ()
    badges: tuple[Badge, ...] = ()
    evidence: tuple[int, str] | None = None
    empty: str = ""
    note: str = ""


class Column(NamedTuple):
    """A column of a table."""

    label: str
    numeric: bool = False


class Cell(NamedTuple):
    """A cell of a table; ``missing`` says that the text stands for something not known."""

    text: str
    address: str = ""
    note: str = ""
    missing: bool = False
    language: str = ""


class GoalBar(NamedTuple):
    """A figure beside its target; ``target`` and ``actual`` are hundredths of the bar's length."""

    label: str
    text: str
    target: int
    actual: int


class Table(NamedTuple):
    """A table; the first cell of each row is its header. ``bars`` show some of its figures."""

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    note: str = ""
    bars: tuple[GoalBar, ...] = ()

    def lines(self) -> Iterator[tuple[Cell, tuple[tuple[Cell, bool], ...]]]:
        """Each row as its header and the other cells, those with whether they are numeric."""
        numeric = [column.numeric for column in self.columns[1:]]
        for header, *cells in self.rows:
            yield header, tuple(zip(cells, numeric, strict=True))


class Empty(NamedTuple):
    """An honest "we do not have this"."""

    text: str
    hint: str = ""


class RelationGroup(NamedTuple):
    """One direction of a relation."""

    label: str
    links: tuple[Link, ...]


class Part(NamedTuple):
    """A short text, or links, under a heading of its own within a section."""

    label: str
    text: str = ""
    links: tuple[Link, ...] = ()


class SourceLine(NamedTuple):
    """A source with the anchor that facts refer to."""

    id: str
    title: str
    address: str
    detail: str
    language: str = ""


class ContestedRow(NamedTuple):
    """One value of a contradiction."""

    value: str
    sources: tuple[Link, ...]
    used: bool


class ContradictionView(NamedTuple):
    """What sources disagree about."""

    subject: str
    rows: tuple[ContestedRow, ...]
    explanation: str


class Fitting(NamedTuple):
    """What a reader checks before taking a practice into use; ``lead`` says how."""

    lead: str
    lines: tuple[str, ...]


class Lifecycle(NamedTuple):
    """The steps of the lifecycle by their labels, the number of the present one, and whether it is the end."""

    steps: tuple[str, ...]
    here: int
    ended: bool


class Section(NamedTuple):
    """A part of an entry's page. ``form`` names the template of its content."""

    id: str
    title: str
    form: str
    content: Any


class TocItem(NamedTuple):
    """A line of the table of contents."""

    id: str
    label: str


class EntryView(NamedTuple):
    """The page of an entry."""

    title: str
    language: str
    kind_label: str
    summary: str
    breadcrumb: tuple[Link, ...]
    badges: tuple[Badge, ...]
    facts: tuple[Fact, ...]
    status_text: str
    status_date: str
    notices: tuple[str, ...]
    sections: tuple[Section, ...]
    body_language: str = ""

    @property
    def toc(self) -> tuple[TocItem, ...]:
        """The headings of the page, in order."""
        items: list[TocItem] = []
        for section in self.sections:
            if section.title:
                items.append(TocItem(section.id, section.title))
            if section.form == "body":
                items += [TocItem(h.anchor, h.text) for h in section.content.headings if h.level == 2]
        return tuple(items)
