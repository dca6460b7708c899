"""The accessibility statement as its page shows it: the facts of the file in the words of one language."""

from dataclasses import dataclass
from typing import NamedTuple

from catalog.interface import Interface
from catalog.language.languages import ROOT_LANGUAGE
from catalog.language.passages import marked
from catalog.views.parts import Link
from schema.accessibility import AccessibilityStatement, Assessment, Shortcoming

_STEPS = ("first", "second", "third")
_FORM = {"form": "Korjaa tietoa", "choice": "Saavutettavuuspuute"}


class Lack(NamedTuple):
    """What is not accessible, and why; ``criteria`` may be empty."""

    what: str
    why: str
    criteria: str


@dataclass(frozen=True, slots=True)
class StatementView:
    """``draft`` says what the owner has still to fill in, or is empty; ``steps`` are the way to give feedback now."""

    draft: str
    responsible: str
    status: str
    scope: str
    lacks: tuple[Lack, ...]
    assessments: tuple[Link, ...]
    only_automatic: bool
    email: str
    steps: tuple[str, ...]
    supervisor: Link
    source: str
    dates: str


def statement_view(interface: Interface, statement: AccessibilityStatement) -> StatementView:
    """The view in the language of ``interface``."""
    words, language = interface.words, interface.language
    responsible, email = statement.responsible, statement.feedback_email
    return StatementView(
        draft="" if responsible and email else words["statement.draft"],
        responsible=responsible.in_language(language) if responsible else "",
        status=words[f"statement.status.{statement.status}"],
        scope=statement.scope.in_language(language),
        lacks=tuple(_lack(interface, item) for item in statement.shortcomings),
        assessments=tuple(_assessment(interface, item) for item in statement.assessments),
        only_automatic=statement.only_automatic,
        email=email or "",
        steps=() if email else tuple(words.fill(f"statement.steps.{step}", **_finnish(language)) for step in _STEPS),
        supervisor=Link(statement.supervisor.name.in_language(language), statement.supervisor.url),
        source=statement.supervisor.source,
        dates=words.fill(
            "statement.dates",
            published=interface.date(statement.published),
            updated=interface.date(statement.updated),
        ),
    )


def _finnish(language: str) -> dict[str, str]:
    """What the forms of the code host are called: in Finnish, whatever the reader's language."""
    marker = "" if language == ROOT_LANGUAGE else ROOT_LANGUAGE
    return {name: marked(label, marker) for name, label in _FORM.items()}


def _lack(interface: Interface, item: Shortcoming) -> Lack:
    what, why = (text.in_language(interface.language) for text in (item.what, item.why))
    return Lack(what, why, f"WCAG {', '.join(item.criteria)}" if item.criteria else "")


def _assessment(interface: Interface, item: Assessment) -> Link:
    label = f"{interface.words[f'statement.method.{item.method}']} {interface.date(item.day)}"
    return Link(label, note=item.what.in_language(interface.language))
