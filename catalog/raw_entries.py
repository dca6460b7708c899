"""Reading one file: bytes to text, text to front matter and body."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from catalog import strict_yaml
from catalog.problems import Problem
from catalog.source_files import SourceFile
from catalog.strict_yaml import Data, FieldPath, Mark, StrictYamlError

MAX_BYTES = 64 * 1024
_FENCE = re.compile(r"^---[ \t]*$")
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\U000e0000-\U000e007f]"
)


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
    text = read_text(file.location, file.path)
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
        line = error.mark.line + front_line
        if "first" in error.values:
            error.values["first"] = int(str(error.values["first"])) + front_line
        return Problem.with_values(file.path, line, error.mark.column, error.code, "", error.values)
    if not data:
        return Problem.at(file.path, 1, 1, "TP107")
    return RawEntry(file, data, body, yaml_text, front_line, body_line)


def read_text(location: Path, path: str, max_bytes: int = MAX_BYTES) -> str | Problem:
    """The text of a file: strict UTF-8, without BOM, with plain line ends, in NFC; or its problem."""
    try:
        with location.open("rb") as stream:
            content = stream.read(max_bytes + 1)
    except OSError as error:
        return Problem.at(path, 1, 1, "TP119", reason=error.strerror or "")
    if len(content) > max_bytes:
        return Problem.at(path, 1, 1, "TP105", limit=max_bytes // 1024)
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        before = content[: error.start]
        column = error.start - (before.rfind(b"\n") + 1) + 1
        return Problem.at(path, before.count(b"\n") + 1, column, "TP104")
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    forbidden = _FORBIDDEN.search(text)
    if forbidden:
        line = text.count("\n", 0, forbidden.start()) + 1
        column = forbidden.start() - (text.rfind("\n", 0, forbidden.start()) + 1) + 1
        sign = f"U+{ord(forbidden[0]):04X}"
        return Problem.at(path, line, column, "TP106", sign=sign)
    return unicodedata.normalize("NFC", text)


def _split(text: str, file: SourceFile) -> tuple[str, int, str, int] | Problem:
    if file.path.endswith(".yml"):
        return text, 0, "", 0
    lines = text.split("\n")
    if not _FENCE.match(lines[0]):
        return Problem.at(file.path, 1, 1, "TP108")
    for number, line in enumerate(lines[1:], start=1):
        if _FENCE.match(line):
            return "\n".join(lines[1:number]), 1, "\n".join(lines[number + 1 :]), number + 1
    return Problem.at(file.path, 1, 1, "TP109")
