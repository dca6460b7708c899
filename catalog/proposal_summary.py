"""The outcome of a check for a person who does not know the tools: Markdown for the page of a proposal.

Everything that comes from a file is shown as text: no character of it can become Markdown, HTML, a link, a mention
or a formula where the code host renders the page.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import cast

from catalog.language.locale_files import read_locale
from catalog.problems.messages import codes, describe, severity
from catalog.problems.problem import Problem, Severity
from catalog.problems.visible import visible

SHOWN = 50
"""Problems on the page: with the longest texts they stay below the mebibyte that GitHub shows."""

_LONGEST = 300
_PLAIN = frozenset(" ,;?\"'")
_APART = frozenset("@#:$")
"""A code host looks for mentions, references, emoji and formulas in a run of text: these stand in one of their own."""

Words = Mapping[str, str]


def as_summary(problems: Sequence[Problem], language: str) -> str:
    """Errors first, then warnings, by file; each with its place, what to do and why."""
    texts = cast("Mapping[str, Words]", read_locale("summary"))[language]
    errors = [problem for problem in problems if severity(problem) is Severity.ERROR]
    warnings = [problem for problem in problems if severity(problem) is Severity.WARNING]
    shown_errors = errors[:SHOWN]
    shown_warnings = warnings[: SHOWN - len(shown_errors)]
    parts = [*_opening(len(errors), texts)]
    if shown_errors:
        parts += [f"### {texts['errors']}", *_files(shown_errors, texts, language)]
    if shown_warnings:
        parts += [f"### {texts['warnings']}", texts["warnings_lead"], *_files(shown_warnings, texts, language)]
    rest = len(problems) - len(shown_errors) - len(shown_warnings)
    if rest:
        parts.append(texts["rest"].format(n=rest, shown=SHOWN))
    return "\n\n".join([*parts, texts["scope"]])


def _opening(errors: int, texts: Words) -> Iterator[str]:
    if not errors:
        yield f"## {texts['clean']}"
        yield texts["clean_lead"]
        return
    yield f"## {texts['errors_one'] if errors == 1 else texts['errors_more'].format(n=errors)}"
    yield texts["errors_lead"]
    yield texts["how"]


def _files(problems: Sequence[Problem], texts: Words, language: str) -> Iterator[str]:
    for path, found in groupby(problems, key=lambda problem: problem.path):
        yield f"#### <code>{as_plain_text(path)}</code>"
        yield "\n".join(_item(problem, texts, language) for problem in found)


def _item(problem: Problem, texts: Words, language: str) -> str:
    message = describe(problem, language)
    place = texts["line"].format(line=problem.line)
    if problem.field:
        place += f", {texts['field']} <code>{as_plain_text(problem.field)}</code>"
    lines = [f"- **{place}**<br>{as_plain_text(message.text)} ({problem.code})"]
    if message.hint:
        lines.append(f"  <br>**{texts['hint']}:** {as_plain_text(message.hint)}")
    why = codes()[problem.code].texts[language].why
    if why:
        lines.append(f"  <br>**{texts['why']}:** {as_plain_text(why)}")
    return "\n".join(lines)


def as_plain_text(text: str) -> str:
    """The text as Markdown that shows exactly it, on one line and of bounded length."""
    shown = visible(text)
    if len(shown) > _LONGEST:
        shown = f"{shown[: _LONGEST - 1]}…"
    return "".join(_sign(sign) for sign in shown)


def _sign(sign: str) -> str:
    if sign.isalnum() or sign in _PLAIN:
        return sign
    entity = f"&#{ord(sign)};"
    return f"<span>{entity}</span>" if sign in _APART else entity
