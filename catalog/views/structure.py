"""The hierarchy: programme, theme, coordination project, sub-projects, practices, results and money by scope."""

from collections.abc import Iterator
from dataclasses import dataclass

from catalog.bank import Record
from catalog.derived.evidence_level import has_measured_results
from catalog.views.parts import Link
from catalog.views.project import objective_label
from catalog.views.writer import SHOWN_LINKS, Writer
from schema.money import Money
from schema.project import Project
from schema.theme import Theme

COORDINATION = "koordinaatiohanke"
_PARTNERS = ("osatoteuttaja", "kumppani", "tuen_siirron_saaja")


@dataclass(frozen=True, slots=True)
class ProjectNode:
    """A project in the hierarchy, with what hangs on it."""

    link: Link
    status: tuple[str, str, str]
    facts: tuple[str, ...]
    children: tuple["ProjectNode", ...] = ()


@dataclass(frozen=True, slots=True)
class ThemeNode:
    """A theme with its objectives, money and projects."""

    id: str
    link: Link
    objectives: tuple[str, ...]
    money: tuple[str, ...]
    projects: tuple[ProjectNode, ...]
    lists: tuple[tuple[str, tuple[Link, ...]], ...]


@dataclass(frozen=True, slots=True)
class ProgrammeNode:
    """A programme with its themes, and the number of its projects outside any theme."""

    id: str
    title: str
    themes: tuple[ThemeNode, ...]
    others: str


def structure_view(writer: Writer) -> tuple[ProgrammeNode, ...]:
    """The programmes that have a theme or a project in the bank, in the order of the vocabulary."""
    nodes = []
    for term in writer.catalog.vocabularies["programmes"].vocabulary.terms:
        themes = [record for record in writer.catalog.of_kind("themes") if record.of(Theme).programme == term.id]
        others = [
            record
            for record in writer.catalog.of_kind("projects")
            if record.of(Project).programme == term.id and record.of(Project).theme is None
        ]
        if themes or others:
            nodes.append(
                ProgrammeNode(
                    id=f"s-{term.id}",
                    title=term.label.in_language(writer.interface.language),
                    themes=tuple(_theme(writer, record) for record in themes),
                    others=writer.interface.count("structure.others", len(others)) if others else "",
                )
            )
    return tuple(nodes)


def _theme(writer: Writer, record: Record) -> ThemeNode:
    entry = record.of(Theme)
    kinds = (("practices", "themes"), ("calls", "theme"), ("indicator_sets", "theme"))
    address = writer.address(record.key)
    found = ((kind, writer.referring(record, kind, field)) for kind, field in kinds)
    lists = ((writer.word(f"kinds.{kind}"), writer.shortened(links, address)) for kind, links in found)
    return ThemeNode(
        id=f"s-{record.key.id}",
        link=writer.link(record),
        objectives=tuple(objective_label(writer, item) for item in entry.objectives),
        money=tuple(_money(writer, entry.funding)),
        projects=tuple(_projects(writer, record)),
        lists=tuple((title, links) for title, links in lists if links),
    )


def _money(writer: Writer, sums: tuple[Money, ...]) -> Iterator[str]:
    """Each sum with its scope; sums of different scopes are never added up."""
    for money in sums:
        scope = writer.interface.label("money_scopes", money.scope)
        kind = writer.interface.label("money_kinds", money.kind).lower()
        when = f", {writer.interface.date(money.as_of)}" if money.as_of else ""
        yield f"{scope}: {writer.interface.money(money)} ({kind}{when})"


def _projects(writer: Writer, theme: Record) -> Iterator[ProjectNode]:
    records = writer.catalog.referring(theme.key, "projects", "theme")
    under = {record.key for record in records if record.of(Project).coordination_project}
    tops = [r for r in records if r.of(Project).kind == COORDINATION or r.key not in under]
    for record in tops[:SHOWN_LINKS]:
        yield _project(writer, record)


def _project(writer: Writer, record: Record) -> ProjectNode:
    entry = record.of(Project)
    below = writer.catalog.referring(record.key, "projects", "coordination_project")
    practices = len(writer.catalog.referring(record.key, "practices", "projects"))
    partners = sum(role.role in _PARTNERS for role in entry.organisations)
    facts = [writer.interface.period(entry.period) or writer.word("structure.no_dates")]
    if entry.kind:
        facts.insert(0, writer.interface.label("project_kinds", entry.kind))
    facts += [writer.interface.count("count.practices", practices)] if practices else []
    facts += [writer.interface.count("structure.partners", partners)] if partners else []
    facts.append(writer.word("structure.results" if has_measured_results(entry.results) else "structure.no_results"))
    facts += _money(writer, entry.funding)
    return ProjectNode(
        link=writer.link(record),
        status=writer.status(entry.period, entry.exceptional_status),
        facts=tuple(facts),
        children=tuple(_project(writer, child) for child in below[:SHOWN_LINKS] if child.key != record.key),
    )
