"""Rules of projects: what a sub-project needs, what its dates allow, and what is known of partners."""

from collections.abc import Iterator

from catalog.bank import EntryKey
from catalog.derived.reporting import OVERDUE, report_state
from catalog.derived.status import EXCEPTIONAL, UPCOMING, derive_status
from catalog.problems.problem import Problem
from catalog.reading.entries import ReadEntry
from catalog.rules.context import Rule, Surroundings
from schema.call import Call
from schema.project import Project

SUB_PROJECT, COORDINATION_PROJECT = "alahanke", "koordinaatiohanke"
SUB_PROJECT_CALL = "alahankehaku"
PARTNER_ROLES = ("osatoteuttaja", "tuen_siirron_saaja")
LISTED = "luetellaan"


def _sub_project_has_its_place(item: ReadEntry, bank: Surroundings) -> Iterator[Problem]:
    project = item.entry
    if isinstance(project, Project) and project.kind == SUB_PROJECT:
        missing = [name for name in ("theme", "coordination_project", "call") if getattr(project, name) is None]
        if missing:
            yield item.problem("TP401", ("kind",), missing=", ".join(missing))


def _only_sub_project_has_coordination(item: ReadEntry, bank: Surroundings) -> Iterator[Problem]:
    project = item.entry
    if not isinstance(project, Project) or project.coordination_project is None:
        return
    if EntryKey("projects", project.coordination_project) == item.key:
        return  # already reported as a reference to itself
    path = ("coordination_project",)
    if project.kind != SUB_PROJECT:
        yield item.problem("TP402", path, kind=project.kind or "")
    target = bank.find("projects", project.coordination_project, Project)
    if target and target.kind != COORDINATION_PROJECT:
        yield item.problem("TP403", path, value=project.coordination_project)


def _call_of_sub_project_is_of_its_theme(item: ReadEntry, bank: Surroundings) -> Iterator[Problem]:
    project = item.entry
    if not isinstance(project, Project) or project.kind != SUB_PROJECT or project.theme is None:
        return
    call = bank.find("calls", project.call, Call)
    if call and (call.kind != SUB_PROJECT_CALL or call.theme != project.theme):
        yield item.problem("TP418", ("call",), value=project.call, theme=project.theme)


def _status_is_derived(item: ReadEntry, bank: Surroundings) -> Iterator[Problem]:
    project = item.entry
    if isinstance(project, Project) and project.exceptional_status not in (None, *EXCEPTIONAL):
        yield item.problem("TP406", ("exceptional_status",), value=project.exceptional_status)


def _partners_match_knowledge(item: ReadEntry, bank: Surroundings) -> Iterator[Problem]:
    project = item.entry
    if isinstance(project, Project) and project.partners_known != LISTED:
        if any(role.role in PARTNER_ROLES for role in project.organisations):
            yield item.problem("TP408", ("partners_known",), value=project.partners_known)


def _planned_project_has_no_results(item: ReadEntry, bank: Surroundings) -> Iterator[Problem]:
    project = item.entry
    if isinstance(project, Project) and project.results:
        if derive_status(project.period, project.exceptional_status, bank.today) == UPCOMING:
            start = project.period.start if project.period else ""
            yield item.problem("TP414", ("results",), start=start)


def _nothing_is_measured_before_the_start(item: ReadEntry, bank: Surroundings) -> Iterator[Problem]:
    project = item.entry
    if not isinstance(project, Project) or project.period is None or project.period.start is None:
        return
    start = project.period.start.first_day()
    for number, result in enumerate(project.results):
        dates = {("measured",): result.measured, ("period", "end"): result.period.end if result.period else None}
        for steps, measured in dates.items():
            day = measured.last_day() if measured else None
            if start and day and day < start:
                values = {"date": measured, "start": project.period.start}
                yield item.problem("TP413", ("results", number, *steps), **values)


def _ended_project_has_reported(item: ReadEntry, bank: Surroundings) -> Iterator[Problem]:
    """A discontinued project may have nothing to report."""
    project = item.entry
    if not isinstance(project, Project) or project.exceptional_status in EXCEPTIONAL:
        return
    if report_state(project, project.results, bank.today) == OVERDUE:
        yield item.problem("TP416", ("period", "end"))


RULES: tuple[Rule, ...] = (
    _sub_project_has_its_place,
    _only_sub_project_has_coordination,
    _call_of_sub_project_is_of_its_theme,
    _status_is_derived,
    _partners_match_knowledge,
    _planned_project_has_no_results,
    _nothing_is_measured_before_the_start,
    _ended_project_has_reported,
)
