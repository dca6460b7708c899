"""Problems and outcomes as text: for people, for programs and for code hosts.

What files hold is shown as text in every form: control characters become visible codes.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from urllib.parse import quote

from catalog.bank import Catalog
from catalog.problems.messages import codes, describe, help_address, severity
from catalog.problems.problem import Problem, Severity
from catalog.problems.visible import json_visible, visible
from catalog.proposal_summary import as_summary
from schema import ENTRY_TYPES

_TOTALS = {
    "fi": ("{n} virhe", "{n} virhettä", "{n} huomautus", "{n} huomautusta"),
    "en": ("{n} error", "{n} errors", "{n} warning", "{n} warnings"),
}
_WARNING = {"fi": "huomautus", "en": "warning"}
_CLEAN = {"fi": "Kunnossa", "en": "Clean"}


def report_line(problem: Problem, language: str) -> str:
    """``content/practices/x.md:12:3: regions.0: TP203 message; hint``: one line, whatever the file holds."""
    message = describe(problem, language)
    place = f"{problem.path}:{problem.line}:{problem.column}:"
    field = f" {problem.field}:" if problem.field else ""
    kind = f" {_WARNING[language]}:" if severity(problem) is Severity.WARNING else ""
    hint = f"; {message.hint}" if message.hint else ""
    return visible(f"{place}{kind}{field} {problem.code} {message.text}{hint}")


def as_text(problems: Sequence[Problem], language: str) -> str:
    """A line each and their totals; empty when there are none."""
    if not problems:
        return ""
    errors = sum(1 for problem in problems if severity(problem) is Severity.ERROR)
    return "\n".join([*(report_line(problem, language) for problem in problems), _totals(errors, problems, language)])


def _totals(errors: int, problems: Sequence[Problem], language: str) -> str:
    one_error, more_errors, one_warning, more_warnings = _TOTALS[language]
    warnings = len(problems) - errors
    error_text = (one_error if errors == 1 else more_errors).format(n=errors)
    warning_text = (one_warning if warnings == 1 else more_warnings).format(n=warnings)
    return f"{error_text}, {warning_text}."


def as_json_lines(problems: Sequence[Problem], language: str) -> str:
    """One JSON object a line."""
    lines = (json.dumps(_fields(problem, language), ensure_ascii=False) for problem in problems)
    return "\n".join(map(json_visible, lines))


def _fields(problem: Problem, language: str) -> dict[str, object]:
    message = describe(problem, language)
    return {
        "path": problem.path,
        "line": problem.line,
        "column": problem.column,
        "field": problem.field,
        "code": problem.code,
        "severity": severity(problem).value,
        "message": message.text,
        "hint": message.hint,
        "help": help_address(problem.code),
    }


def as_github(problems: Sequence[Problem], language: str) -> str:
    """Workflow commands that GitHub shows on the changed lines. No text of a file can end one or begin another."""
    return "\n".join(_annotation(problem, language) for problem in problems)


def _annotation(problem: Problem, language: str) -> str:
    message = describe(problem, language)
    field = f"{problem.field}: " if problem.field else ""
    hint = f"; {message.hint}" if message.hint else ""
    text = _escaped(visible(f"{field}{message.text}{hint}"))
    place = f"file={_escaped_value(visible(problem.path))},line={problem.line},col={problem.column}"
    return f"::{severity(problem).value} {place},title={problem.code}::{text}"


def _escaped(text: str) -> str:
    return text.replace("%", "%25")  # line breaks are visible codes already


def _escaped_value(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")


def as_sarif(problems: Sequence[Problem], language: str) -> str:
    """SARIF 2.1.0, the interchange format of static analysis (OASIS)."""
    used = sorted({problem.code for problem in problems})
    rules = [{"id": code, "shortDescription": {"text": codes()[code].texts[language].title}} for code in used]
    run = {
        "tool": {"driver": {"name": "tietopankki", "rules": rules}},
        "results": [_sarif_result(problem, language) for problem in problems],
    }
    return json_visible(json.dumps({"version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2))


def _sarif_result(problem: Problem, language: str) -> dict[str, object]:
    message = describe(problem, language)
    region = {"startLine": problem.line, "startColumn": problem.column}
    uri = quote(visible(problem.path))
    location = {"artifactLocation": {"uri": uri}, "region": region}
    return {
        "ruleId": problem.code,
        "level": severity(problem).value,
        "message": {"text": f"{message.text}; {message.hint}" if message.hint else message.text},
        "locations": [{"physicalLocation": location}],
    }


FORMATS: Mapping[str, Callable[[Sequence[Problem], str], str]] = {
    "text": as_text,
    "json": as_json_lines,
    "github": as_github,
    "sarif": as_sarif,
    "summary": as_summary,
}


def summary(catalog: Catalog, language: str) -> str:
    """ "Kunnossa: practices 16, projects 3 ...": what the bank holds."""
    counts = ((kind, catalog.count(kind)) for kind in ENTRY_TYPES)
    return f"{_CLEAN[language]}: " + ", ".join(f"{kind} {number}" for kind, number in counts)
