"""What is looked for in all texts of a file, wherever they stand: personal data, unseen signs that YAML escapes
bring in, and addresses without protection.
"""

from bisect import bisect_right
from collections.abc import Iterator
from html import unescape
from typing import Any

from catalog.parsing.raw_entries import RawEntry
from catalog.parsing.strict_yaml import Data, FieldPath, Mark
from catalog.parsing.unseen_signs import sign_name, unseen_sign
from catalog.problems.problem import Problem
from schema.privacy import personal_data

_CODES = {"personal_id": "TP701", "mobile": "TP702", "email": "TP703", "iban": "TP704"}
_SOFT_HYPHEN = "\u00ad"


def check_texts(raw: RawEntry) -> Iterator[Problem]:
    """The problems of a file's fields, comments and body, each at its place. Fast where nothing is found."""
    for code, mark, text in personal_data_in(raw.yaml_text):
        path = _field_at(raw, mark)
        if code != "TP703" or path[-1:] != ("functional_email",):  # told by the field's own rule
            place = Mark(mark.line + raw.front_line, mark.column)
            yield Problem.at(raw.file.path, *place, code, ".".join(map(str, path)), text=text)
    for code, mark, text in personal_data_in(raw.body):
        yield Problem.at(raw.file.path, mark.line + raw.body_line, mark.column, code, "body", text=text)
    if "http://" in raw.yaml_text:
        yield from _unprotected(raw)
    for path, code, values in hidden_in_values(raw.yaml_text, raw.data):
        yield raw.problem(code, path, **values)


def personal_data_in(text: str) -> Iterator[tuple[str, Mark, str]]:
    """Code, place and the first signs of each piece of personal data: not all of it, as reports are public."""
    shown = _as_shown(text) if "&" in text or _SOFT_HYPHEN in text else text
    for found in personal_data(shown):
        start = shown.rfind("\n", 0, found.start) + 1
        mark = Mark(shown.count("\n", 0, found.start) + 1, found.start - start + 1)
        yield _CODES[found.kind], mark, f"{shown[found.start : found.start + 3]}…"


def _as_shown(text: str) -> str:
    """The text without references to signs and without soft hyphens; every line stays the line that it was."""
    lines = (unescape(line).replace("\n", " ") for line in text.replace(_SOFT_HYPHEN, "").split("\n"))
    return "\n".join(lines)


def _field_at(raw: RawEntry, mark: Mark) -> FieldPath:
    """The path of the value that stands at a place of the YAML text."""
    paths = list(raw.positions)
    marks = [raw.positions[path] for path in paths]
    place = bisect_right(marks, mark)
    return paths[place - 1] if place else ()


def _unprotected(raw: RawEntry) -> Iterator[Problem]:
    for path, value in _texts(raw.data, ()):
        if path[-1] == "url" and value.strip().startswith("http://"):
            yield raw.problem("TP230", path, value=value.strip()[:80])


def hidden_in_values(yaml_text: str, data: Data) -> Iterator[tuple[FieldPath, str, dict[str, str]]]:
    """Path, code and values of what quoted values hold and the file's text does not show: escapes can write it."""
    if "\\" not in yaml_text:
        return
    for path, value in _texts(data, ()):
        sign = unseen_sign(value)
        if sign:
            yield path, "TP106", {"sign": sign_name(sign)}
        elif value not in yaml_text:
            for code, _, text in personal_data_in(value):
                yield path, code, {"text": text}


def _texts(value: Any, path: FieldPath) -> Iterator[tuple[FieldPath, str]]:
    """Every text of a file's data, the names of fields included."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, list):
        for number, item in enumerate(value):
            yield from _texts(item, (*path, number))
    elif isinstance(value, dict):
        for name, item in value.items():
            yield (*path, name), name
            yield from _texts(item, (*path, name))
