"""A problem: something in a file that its author can mend."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """An error stops publication; a warning does not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """Where something is wrong and which rule says so.

    ``line`` and ``column`` count from 1. ``field`` is dotted (``organisations.0.role``) or empty. The words are
    not here: ``catalog.problems.messages`` fills the code's text, in the reader's language, with ``values``.
    """

    path: str
    line: int
    column: int
    field: str
    code: str
    values: tuple[tuple[str, str], ...] = ()

    @classmethod
    def at(cls, path: str, line: int, column: int, code: str, field: str = "", **values: object) -> "Problem":
        """A problem with its values given as keywords."""
        return cls.with_values(path, line, column, code, field, values)

    @classmethod
    def with_values(
        cls, path: str, line: int, column: int, code: str, field: str, values: Mapping[str, object]
    ) -> "Problem":
        """A problem with its values given as a mapping. What a file makes endless is shown by its beginning."""
        shown = tuple((name, _shortened(str(value))) for name, value in values.items())
        return cls(path, line, column, _shortened(field), code, shown)


_LONGEST = 400


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
