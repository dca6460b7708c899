"""Sums over projects, given only when they are safe.

Figures are grouped by indicator (with its set and version), unit and period; nothing is added up across groups. A
sum stands beside "n of m projects", and where none is given the reasons are codes that a page puts into words.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from catalog.bank import Catalog, Record
from schema.indicator_set import IndicatorSet
from schema.period import Period
from schema.project import Project
from schema.results import Result

SHARED, REPEATED, NO_PERIOD, NO_UNIT = "shared", "repeated", "no_period", "no_unit"
"""Participants are counted in another project too; a project reports twice; when or what is counted is not told."""


class IndicatorKey(NamedTuple):
    """An indicator of one version of a set; of the vocabulary when ``set`` is empty."""

    set: str
    version: str
    indicator: str


class Group(NamedTuple):
    """What figures must share to be added up. ``period`` is start and end as written; empty when either is missing."""

    indicator: IndicatorKey
    unit: str
    period: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """The actual value that one project reports."""

    project: str
    group: Group
    value: Decimal
    shared: bool | None = None


@dataclass(frozen=True, slots=True)
class Total:
    """The sum of a group, or the reasons for its absence, and how many of the projects have reported."""

    group: Group
    value: Decimal | None
    reasons: tuple[str, ...]
    reported: int
    expected: int
    overlap_not_told: bool
    """Some project has not said whether its participants are counted elsewhere too."""


def totals(figures: Iterable[Figure], expected: int) -> tuple[Total, ...]:
    """One total for each group, in the order of the groups' first figures; ``expected`` projects could report."""
    groups: dict[Group, list[Figure]] = {}
    for figure in figures:
        groups.setdefault(figure.group, []).append(figure)
    return tuple(_total(group, items, expected) for group, items in groups.items())


def _total(group: Group, figures: list[Figure], expected: int) -> Total:
    projects = {figure.project for figure in figures}
    obstacles = {
        SHARED: any(figure.shared for figure in figures),
        REPEATED: len(projects) < len(figures),
        NO_PERIOD: not group.period,
        NO_UNIT: not group.unit,
    }
    reasons = tuple(code for code, stands in obstacles.items() if stands)
    value = None if reasons else sum((figure.value for figure in figures), Decimal(0))
    overlap_not_told = len(projects) > 1 and any(figure.shared is None for figure in figures)
    return Total(group, value, reasons, len(projects), expected, overlap_not_told)


def set_figures(catalog: Catalog, record: Record) -> Iterator[Figure]:
    """The figures that published projects report against an indicator set."""
    entry = record.of(IndicatorSet)
    units = {definition.id: definition.unit for definition in entry.indicators}
    for project in catalog.referring(record.key, "projects", "results.indicator_set"):
        for result in project.of(Project).results:
            if result.indicator_set == record.key.id and result.set_indicator in units:
                key = IndicatorKey(record.key.id, entry.version or "", result.set_indicator)
                yield _figure(project, key, result, units[result.set_indicator])


def vocabulary_figures(catalog: Catalog, indicator: str) -> Iterator[Figure]:
    """The figures that published projects report for an indicator of the vocabulary."""
    for project in catalog.of_kind("projects"):
        for result in project.of(Project).results:
            if result.indicator == indicator:
                yield _figure(project, IndicatorKey("", "", indicator), result, None)


def _figure(project: Record, key: IndicatorKey, result: Result, unit: str | None) -> Figure:
    group = Group(key, " ".join((result.unit or unit or "").casefold().split()), _closed(result.period))
    return Figure(project.key.id, group, result.actual, result.shared_participants)


def _closed(period: Period | None) -> tuple[str, ...]:
    """Both ends as written. A span that is open at either end is not a period that two figures can share."""
    return (str(period.start), str(period.end)) if period and period.start and period.end else ()


def expected_projects(catalog: Catalog, entry: IndicatorSet) -> list[Record]:
    """The projects that could report against a set: those of its theme, or all when the set is common to all."""
    projects = catalog.of_kind("projects")
    return [record for record in projects if entry.theme is None or record.of(Project).theme == entry.theme]
