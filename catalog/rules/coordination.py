"""Rules of coordination projects: one at a time for a theme, one implementer, and no money of sub-projects."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from catalog.problems.problem import Problem
from catalog.reading.entries import ReadEntry
from catalog.rules.context import Rule, Surroundings
from catalog.rules.projects import COORDINATION_PROJECT
from schema.participation import Participation
from schema.period import Period
from schema.project import Project

LEAD, PARTNER = "paatoteuttaja", "osatoteuttaja"
CONTINUES = "jatkaa"
ONE_SUB_PROJECT = "alahanke"


def _one_implementer(item: ReadEntry, bank: Surroundings) -> Iterator[Problem]:
    project = item.entry
    if not isinstance(project, Project) or project.kind != COORDINATION_PROJECT:
        return
    leads: list[Participation] = []
    for number, role in enumerate(project.organisations):
        second_lead = role.role == LEAD and any(_at_the_same_time(role.period, other.period) for other in leads)
        if role.role == PARTNER or second_lead:
            yield item.problem("TP417", ("organisations", number), value=role.organisation)
            return
        if role.role == LEAD:
            leads.append(role)


def _at_the_same_time(one: Period | None, other: Period | None) -> bool:
    """Whether two roles overlap; a role without dates lasts the whole project."""
    for before, after in ((one, other), (other, one)):
        end = before.end.last_day() if before and before.end else None
        start = after.start.first_day() if after and after.start else None
        if end and start and end < start:
            return False
    return True


def _no_money_of_one_sub_project(item: ReadEntry, bank: Surroundings) -> Iterator[Problem]:
    project = item.entry
    if isinstance(project, Project) and project.kind == COORDINATION_PROJECT:
        for number, money in enumerate(project.funding):
            if money.scope == ONE_SUB_PROJECT:
                yield item.problem("TP419", ("funding", number, "scope"))


RULES: tuple[Rule, ...] = (_one_implementer, _no_money_of_one_sub_project)


class _Span(NamedTuple):
    """The widest days that a project's dates can mean, with the project."""

    start: date
    end: date
    item: ReadEntry
    project: Project


def check_overlaps(bank: Surroundings) -> Iterator[Problem]:
    """Coordination projects of one theme at the same time."""
    by_theme: dict[str, list[_Span]] = {}
    for item in bank.of_kind("projects", COORDINATION_PROJECT):
        project = item.entry
        if isinstance(project, Project) and project.theme:
            start = project.period.start.first_day() if project.period and project.period.start else None
            end = project.period.end.last_day() if project.period and project.period.end else None
            if start and end:
                by_theme.setdefault(project.theme, []).append(_Span(start, end, item, project))
    for theme, spans in by_theme.items():
        yield from _overlaps(theme, sorted(spans, key=lambda span: (span.start, -span.end.toordinal(), span.item.key)))


def _overlaps(theme: str, spans: list[_Span]) -> Iterator[Problem]:
    """Each project is compared with the one before it that lasts longest: whatever overlaps, overlaps that."""
    longest: _Span | None = None
    for span in spans:
        if longest and span.start <= longest.end:
            within = span.end <= longest.end and _surely_meet(longest.project, span.project)
            code = "TP411" if within and not _continues(longest, span) else "TP404"
            yield span.item.problem(code, ("period", "start"), theme=theme, other=longest.item.key.id)
        if longest is None or span.end > longest.end:
            longest = span


def _continues(one: _Span, other: _Span) -> bool:
    """Whether either project says that it carries on the other."""
    return any(
        link.type == CONTINUES and link.project == after.item.key.id
        for before, after in ((one, other), (other, one))
        for link in before.project.relations
    )


def _surely_meet(one: Project, other: Project) -> bool:
    """Whether they have a day in common whatever day of an inexact date is meant."""
    periods = [period for period in (one.period, other.period) if period]
    starts = [day for period in periods if period.start and (day := period.start.last_day())]
    ends = [day for period in periods if period.end and (day := period.end.first_day())]
    return max(starts) <= min(ends)
