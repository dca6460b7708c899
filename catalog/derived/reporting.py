"""Where a project stands in reporting: "no results yet", "reported" and "overdue" are different things."""

from collections.abc import Sequence
from datetime import date

from catalog.derived.status import ENDED, ONGOING, UPCOMING, derive_status
from schema.project import Project
from schema.results import Result

REPORTED, NOT_YET, OVERDUE, NOT_TOLD = "reported", "not_yet", "overdue", "not_told"
"""Results are there; none is expected yet; the project has ended without any; its dates do not tell."""

_WITHOUT_RESULTS = {ENDED: OVERDUE, "keskeytynyt": OVERDUE, ONGOING: NOT_YET, UPCOMING: NOT_YET}


def report_state(project: Project, results: Sequence[Result], today: date) -> str:
    """The state of reporting on ``today``; ``results`` are those of the project that count."""
    if results:
        return REPORTED
    status = derive_status(project.period, project.exceptional_status, today)
    return _WITHOUT_RESULTS.get(status, NOT_TOLD)
