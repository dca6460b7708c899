"""The field's own rules, one small function each. A rule yields problems and changes nothing.

Reasons and wording stand with the codes in ``locales/problems.yml``; the rules come from the programme's documents
(a sub-project belongs to a theme's call and coordination; an intention to spread is not spreading ...).
"""

from collections.abc import Callable, Iterator, Mapping
from itertools import pairwise

from catalog.bank import EntryKey
from catalog.problems import Problem
from catalog.reading import ReadEntry
from catalog.status import EXCEPTIONAL
from schema.coverage import WHOLE_COUNTRY
from schema.organisation import Organisation
from schema.practice import Practice
from schema.project import Project
from schema.results import Result

Entries = Mapping[EntryKey, ReadEntry]
Rule = Callable[[ReadEntry, Entries], Iterator[Problem]]

SUB_PROJECT, COORDINATION_PROJECT = "alahanke", "koordinaatiohanke"
SPREAD = ("levitetty", "juurtunut")
IN_USE = ("kaytossa", "muokattu")
PARTNER_ROLES = ("osatoteuttaja", "tuen_siirron_saaja")
LISTED = "luetellaan"


def check_rules(entries: Entries) -> Iterator[Problem]:
    """All problems of all rules, in the order of the entries."""
    for item in entries.values():
        if item.entry is not None:
            for rule in RULES:
                yield from rule(item, entries)
    yield from _coordination_projects_overlap(entries)


def _sub_project_has_theme(item: ReadEntry, entries: Entries) -> Iterator[Problem]:
    project = item.entry
    if isinstance(project, Project) and project.kind == SUB_PROJECT:
        fields = {"theme": project.theme, "coordination_project": project.coordination_project}
        missing = [name for name, value in fields.items() if value is None]
        if missing:
            yield item.problem("TP401", ("kind",), missing=", ".join(missing))


def _only_sub_project_has_coordination(item: ReadEntry, entries: Entries) -> Iterator[Problem]:
    project = item.entry
    if not isinstance(project, Project) or project.coordination_project is None:
        return
    if project.coordination_project == item.key.id:
        return  # already reported as a reference to itself
    path = ("coordination_project",)
    if project.kind != SUB_PROJECT:
        yield item.problem("TP402", path, kind=project.kind or "")
    target = entries.get(EntryKey("projects", project.coordination_project))
    if target and isinstance(target.entry, Project) and target.entry.kind != COORDINATION_PROJECT:
        yield item.problem("TP403", path, value=project.coordination_project)


def _spread_needs_place_of_use(item: ReadEntry, entries: Entries) -> Iterator[Problem]:
    practice = item.entry
    if isinstance(practice, Practice) and practice.lifecycle in SPREAD:
        if not any(adoption.state in IN_USE for adoption in practice.adoptions):
            yield item.problem("TP405", ("lifecycle",), lifecycle=practice.lifecycle)


def _status_is_derived(item: ReadEntry, entries: Entries) -> Iterator[Problem]:
    project = item.entry
    if isinstance(project, Project) and project.exceptional_status not in (None, *EXCEPTIONAL):
        value = project.exceptional_status
        yield item.problem("TP406", ("exceptional_status",), value=value)


def _whole_country_stands_alone(item: ReadEntry, entries: Entries) -> Iterator[Problem]:
    regions = getattr(item.entry, "regions", ())
    if WHOLE_COUNTRY in regions and len(regions) > 1:
        yield item.problem("TP407", ("regions",))


def _partners_match_knowledge(item: ReadEntry, entries: Entries) -> Iterator[Problem]:
    project = item.entry
    if isinstance(project, Project) and project.partners_known != LISTED:
        if any(role.role in PARTNER_ROLES for role in project.organisations):
            yield item.problem("TP408", ("partners_known",), value=project.partners_known)


def _measured_value_has_source(item: ReadEntry, entries: Entries) -> Iterator[Problem]:
    results: tuple[Result, ...] = getattr(item.entry, "results", ())
    for number, result in enumerate(results):
        if result.actual is not None and not result.sources:
            yield item.problem("TP409", ("results", number))


def _summary_is_there(item: ReadEntry, entries: Entries) -> Iterator[Problem]:
    if item.entry and item.entry.summary is None and not isinstance(item.entry, Organisation):
        yield item.problem("TP410", ())


RULES: tuple[Rule, ...] = (
    _sub_project_has_theme,
    _only_sub_project_has_coordination,
    _spread_needs_place_of_use,
    _status_is_derived,
    _whole_country_stands_alone,
    _partners_match_knowledge,
    _measured_value_has_source,
    _summary_is_there,
)


def _coordination_projects_overlap(entries: Entries) -> Iterator[Problem]:
    by_theme: dict[str, list[ReadEntry]] = {}
    for item in entries.values():
        if isinstance(item.entry, Project) and item.entry.kind == COORDINATION_PROJECT:
            if item.entry.theme:
                by_theme.setdefault(item.entry.theme, []).append(item)
    for theme, items in by_theme.items():
        yield from _overlaps(theme, items)


def _overlaps(theme: str, items: list[ReadEntry]) -> Iterator[Problem]:
    spans = []
    for item in items:
        period = item.entry.period if isinstance(item.entry, Project) else None
        start = period.start.first_day() if period and period.start else None
        end = period.end.last_day() if period and period.end else None
        if start and end:
            spans.append((start, end, item))
    spans.sort(key=lambda span: (span[0], span[1], span[2].key))
    for before, after in pairwise(spans):
        if after[0] <= before[1]:
            values = {"theme": theme, "other": before[2].key.id}
            yield after[2].problem("TP404", ("period", "start"), **values)
