"""The words of problems: one file holds every code's severity, message, hint and reason, in Finnish and English."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple

from catalog.language.locale_files import locale_parts
from catalog.on_demand import OnDemand
from catalog.problems.problem import Problem, Severity

HELP_PAGE = "ohjeet/virheet/"


class CodeText(NamedTuple):
    """What a code says in one language. Messages and hints are format strings over the problem's values.

    ``rules`` are the reasons of a code that has several; the problem's value ``rule`` picks one as ``{reason}``.
    """

    title: str
    message: str
    hint: str
    hint_nearest: str
    why: str
    rules: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Code:
    """A rule's stable code."""

    id: str
    severity: Severity
    texts: Mapping[str, CodeText]


@dataclass(frozen=True, slots=True)
class Message:
    """A problem in words."""

    text: str
    hint: str


@cache
def codes() -> Mapping[str, Code]:
    """All codes by id, in the order of the file; each is read when it is asked for."""
    parts = locale_parts("problems")
    return OnDemand(parts, lambda code: _read(code, parts))


_PLAIN = CodeText._fields[:-1]


def _read(code: str, parts: Mapping[str, Any]) -> Code:
    item = parts[code]
    ruled = parts[item.get("rules_of", code)]
    texts = {
        language: CodeText(
            **{name: item[language].get(name, "") for name in _PLAIN}, rules=ruled[language].get("rules", {})
        )
        for language in ("fi", "en")
    }
    return Code(code, Severity(str(item["severity"])), texts)


def severity(problem: Problem) -> Severity:
    """Whether the problem stops publication."""
    return codes()[problem.code].severity


def describe(problem: Problem, language: str) -> Message:
    """The problem's message and hint in ``language`` (fi or en; other languages read Finnish)."""
    texts = codes()[problem.code].texts
    text = texts.get(language) or texts["fi"]
    values = _Words(dict(problem.values), language)
    if text.rules:
        values["reason"] = text.rules.get(values["rule"], "")
    hint = text.hint_nearest if values.get("nearest") and text.hint_nearest else text.hint
    return Message(text.message.format_map(values), hint.format_map(values))


def help_address(code: str) -> str:
    """Where the published guide explains the code, relative to the site's root."""
    return f"{HELP_PAGE}#{code.lower()}"


_KINDS = {
    "fi": {
        "text": "teksti",
        "list": "luettelo",
        "mapping": "kenttäryhmä",
        "nothing": "tyhjä",
        "long": "pitkä",
        "short": "lyhyt",
    },
    "en": {
        "text": "text",
        "list": "a list",
        "mapping": "a group of fields",
        "nothing": "empty",
        "long": "long",
        "short": "short",
    },
}


class _Words(dict[str, str]):
    """Values for a format string; the few values that are words themselves speak the reader's language."""

    def __init__(self, values: dict[str, str], language: str) -> None:
        super().__init__(values)
        kinds = _KINDS.get(language, _KINDS["fi"])
        for name in ("expected", "got", "direction"):
            if self.get(name) in kinds:
                self[name] = kinds[self[name]]

    def __missing__(self, name: str) -> str:
        return ""
