"""Problems and outcomes as lines of text."""

from collections.abc import Iterable

from catalog.bank import Catalog
from catalog.interface import Interface
from catalog.messages import describe, severity
from catalog.problems import Problem, Severity
from schema import ENTRY_TYPES

_TOTALS = {
    "fi": ("{errors} virhettä, {warnings} huomautusta.", "Ohje jokaiseen koodiin: {help}"),
    "en": ("{errors} errors, {warnings} warnings.", "Help for every code: {help}"),
}
_WARNING = {"fi": "huomautus", "en": "warning"}


def report_line(problem: Problem, language: str) -> str:
    """``content/practices/x.md:12:3: regions.0: TP203 message; hint``."""
    message = describe(problem, language)
    place = f"{problem.path}:{problem.line}:{problem.column}:"
    field = f" {problem.field}:" if problem.field else ""
    kind = f" {_WARNING.get(language, _WARNING['fi'])}:" if severity(problem) is Severity.WARNING else ""
    hint = f"; {message.hint}" if message.hint else ""
    return f"{place}{kind}{field} {problem.code} {message.text}{hint}"


def report_text(problems: Iterable[Problem], language: str) -> str:
    """All problems, a line each, and their totals."""
    lines = list(problems)
    errors = sum(1 for problem in lines if severity(problem) is Severity.ERROR)
    totals = _TOTALS.get(language, _TOTALS["fi"])[0].format(errors=errors, warnings=len(lines) - errors)
    return "\n".join([*(report_line(problem, language) for problem in lines), totals])


def summary(catalog: Catalog, language: str) -> str:
    """ "16 käytäntöä, 3 hanketta ...": what the bank holds."""
    interface = Interface(language, catalog.vocabularies)
    counts = (
        interface.count(f"count.{kind}", sum(1 for _ in catalog.of_kind(kind))) for kind in ENTRY_TYPES
    )
    return f"{interface.words['site_name']}: {', '.join(counts)}"
