"""A problem: something in a file that its author can mend."""

from dataclasses import dataclass, field
from enum import StrEnum


class Severity(StrEnum):
    """An error stops publication; a warning does not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """Where something is wrong and which rule says so.

    ``line`` and ``column`` count from 1. ``field`` is dotted (``organisations.0.role``) or empty. The words are
    not here: ``catalog.messages`` fills the code's text, in the reader's language, with ``values``.
    """

    path: str
    line: int
    column: int
    field: str
    code: str
    values: tuple[tuple[str, str], ...] = field(default=())

    @classmethod
    def at(
        cls, path: str, line: int, column: int, code: str, field: str = "", **values: object
    ) -> "Problem":
        """A problem with its values given as keywords."""
        texts = tuple((name, str(value)) for name, value in values.items())
        return cls(path, line, column, field, code, texts)
