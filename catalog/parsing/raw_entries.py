"""Reading one entry: text to front matter and body."""

import re
from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b

from catalog.parsing import strict_yaml
from catalog.parsing.file_text import read_text
from catalog.parsing.source_files import SourceFile
from catalog.parsing.strict_yaml import Data, FieldPath, Mark, StrictYamlError
from catalog.problems.problem import Problem

_FENCE = re.compile(r"---[ \t]*(?:\n|\Z)")


TextDigests = tuple[bytes, bytes]
"""Digests of the two texts of a file: its YAML text (front) and its Markdown body, 16 bytes each."""


def text_digests(yaml_text: str, body: str) -> TextDigests:
    """The digests of a file's texts."""
    return _digest(yaml_text), _digest(body)


def _digest(text: str) -> bytes:
    return blake2b(text.encode(), digest_size=16).digest()


@dataclass(frozen=True)
class RawEntry:
    """A file as read: untyped data, the Markdown body and where things stand.

    ``front_line`` is the number of lines before the YAML text; ``body_line`` that of the lines before the body.
    """

    file: SourceFile
    data: Data
    body: str
    yaml_text: str
    front_line: int
    body_line: int

    @property
    def digests(self) -> TextDigests:
        """What tells this file from another, or from itself after an edit."""
        return text_digests(self.yaml_text, self.body)

    @cached_property
    def positions(self) -> dict[FieldPath, Mark]:
        """Places of all values; worked out only for files that have problems."""
        return strict_yaml.positions(self.yaml_text)

    def mark(self, path: FieldPath) -> Mark:
        """The place of a value, or of the nearest thing around it that is there."""
        for length in range(len(path), 0, -1):
            found = self.positions.get(path[:length])
            if found:
                return Mark(found.line + self.front_line, found.column)
        return Mark(1, 1)

    def problem(self, code: str, path: FieldPath, **values: object) -> Problem:
        """A problem about the value at ``path``."""
        mark = self.mark(path)
        field = ".".join(str(step) for step in path)
        return Problem.at(self.file.path, mark.line, mark.column, code, field, **values)


def read_raw_entry(file: SourceFile) -> RawEntry | Problem:
    """Read a file; the first thing that makes it unreadable is its only problem."""
    text = read_text(file.place, file.path)
    if isinstance(text, Problem):
        return text
    if not text.strip():
        return Problem.at(file.path, 1, 1, "TP107")
    parts = _split(text, file)
    if isinstance(parts, Problem):
        return parts
    yaml_text, front_line, body, body_line = parts
    try:
        data = strict_yaml.load(yaml_text)
    except StrictYamlError as error:
        line = min(error.mark.line, yaml_text.count("\n") + 1) + front_line  # libyaml counts one past the end
        if "first" in error.values:
            error.values["first"] = int(str(error.values["first"])) + front_line
        return Problem.with_values(file.path, line, error.mark.column, error.code, "", error.values)
    if not data:
        return Problem.at(file.path, 1, 1, "TP107")
    return RawEntry(file, data, body, yaml_text, front_line, body_line)


def read_digests(file: SourceFile) -> TextDigests | None:
    """The digests of a file's texts, without reading them as YAML; None for a file that has no such texts."""
    text = read_text(file.place, file.path)
    parts = text if isinstance(text, Problem) else _split(text, file)
    return None if isinstance(parts, Problem) else text_digests(parts[0], parts[2])


def _split(text: str, file: SourceFile) -> tuple[str, int, str, int] | Problem:
    if file.path.endswith(".yml"):
        return text, 0, "", 0
    opening = _FENCE.match(text)
    if not opening:
        return Problem.at(file.path, 1, 1, "TP108")
    start = opening.end()
    closing, place = None, start - 1
    while closing is None and (place := text.find("\n---", place)) >= 0:
        place += 1
        closing = _FENCE.match(text, place)
    if closing is None:
        return Problem.at(file.path, 1, 1, "TP109")
    end = closing.start()
    return text[start : max(start, end - 1)], 1, text[closing.end() :], text.count("\n", 0, end) + 1
