"""The accessibility statement of the site: its facts from one file, and whether they are too old to be shown."""

from datetime import date
from pathlib import Path

from catalog.parsing.raw_entries import RawEntry
from catalog.parsing.source_files import SourceFile
from catalog.parsing.validation import typed
from catalog.problems.problem import Problem
from catalog.reading.entries import read_guarded
from schema.accessibility import FULL, AccessibilityStatement

FILE = "docs/_data/saavutettavuus.yml"
_WARNED, _STALE = 11, 12
"""Months after the latest assessment. The act asks for a statement that is kept up to date; a year is our measure."""


def read_statement(root: Path, today: date, problems: list[Problem]) -> AccessibilityStatement | None:
    """The statement, or None when there is none or it has errors; what is wrong with it goes to ``problems``."""
    location = root / FILE
    if not location.exists():
        return None
    file = SourceFile(FILE, "", location.stem, location)
    return read_guarded(file, lambda raw, own: _read(raw, today, own), problems)


def _read(raw: RawEntry, today: date, problems: list[Problem]) -> AccessibilityStatement | None:
    found = typed(raw, AccessibilityStatement)
    if isinstance(found, list):
        problems += found
        return None
    problems += [*_claim(raw, found), *_age(raw, found, today)]
    return found


def _claim(raw: RawEntry, statement: AccessibilityStatement) -> list[Problem]:
    """Only people can find a site fully accessible, and only one without known shortcomings."""
    too_much = statement.status == FULL and (statement.shortcomings or statement.only_automatic)
    return [raw.problem("TP903", ("status",))] if too_much else []


def _age(raw: RawEntry, statement: AccessibilityStatement, today: date) -> list[Problem]:
    days = [item.day.first_day() or today for item in statement.assessments]
    latest = max(days)
    months = whole_months(latest, today)
    if months < _WARNED:
        return []
    code = "TP902" if months >= _STALE else "TP901"
    return [raw.problem(code, ("assessments", days.index(latest), "day"), day=latest.isoformat(), months=months)]


def whole_months(start: date, end: date) -> int:
    """The full months from one day to another; the month of a 31st is full on the last day of a shorter month."""
    next_day = date.fromordinal(end.toordinal() + 1)
    short = next_day.day == 1 and start.day > end.day
    return (end.year - start.year) * 12 + end.month - start.month - (end.day < start.day and not short)
