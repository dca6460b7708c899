"""From untyped data to a typed entry. Every mistake becomes a problem; none hides another."""

import re
from collections.abc import Iterator
from types import NoneType
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from catalog.parsing.raw_entries import RawEntry
from catalog.problems.nearest import nearest
from catalog.problems.problem import Problem
from schema import ENTRY_TYPES
from schema.entry import Entry

_CODES = {
    "missing": "TP201",
    "extra_forbidden": "TP202",
    "string_type": "TP204",
    "tuple_type": "TP204",
    "model_type": "TP204",
    "string_too_long": "TP205",
    "string_too_short": "TP205",
    "string_pattern_mismatch": "TP206",
    "date_form": "TP207",
    "day_form": "TP229",
    "date_impossible": "TP208",
    "period_reversed": "TP209",
    "url": "TP211",
    "email": "TP212",
    "personal_email": "TP213",
    "business_id": "TP214",
    "yes_no": "TP215",
    "money_range": "TP216",
    "money_negative": "TP217",
    "money_range_reversed": "TP218",
    "result_name": "TP219",
    "objective_empty": "TP220",
    "name_empty": "TP221",
    "link_empty": "TP224",
    "literal_error": "TP222",
    "too_short": "TP223",
    "too_long": "TP223",
}
_GRADE_FIELDS = frozenset(
    {"evidence_level", "evidence_grade", "grade", "level", "naytto", "nayton_taso", "näytön_taso"}
)
M = TypeVar("M", bound=BaseModel)
_NUMBERS = ("decimal_", "int_", "greater_than", "less_than", "finite_number")
_EXPECTED = {"string_type": "text", "tuple_type": "list", "model_type": "mapping"}
_QUOTED = re.compile(r"'([^']*)'")
_SHOWN = 80
_SHOWN_FIELDS = 12
_MOST_ERRORS = 101
"""More than are told of one file (``catalog.reading.entries``); the rest is not worth its time."""


def validate_entry(raw: RawEntry) -> Entry | list[Problem]:
    """The typed entry, or all problems of its fields in the order of the file."""
    return typed(raw, ENTRY_TYPES[raw.file.kind].model)


def typed(raw: RawEntry, model: type[M]) -> M | list[Problem]:
    """The data of a file as a ``model``, or all problems of its fields in the order of the file."""
    try:
        return model.model_validate(raw.data)
    except ValidationError as error:
        errors = error.errors(include_url=False)
        told = [item for item in errors if not _echoes(item, errors)] if len(errors) < _MOST_ERRORS else errors
        return sorted(_problem(raw, model, item) for item in told[:_MOST_ERRORS])


def _echoes(error: ErrorDetails, errors: list[ErrorDetails]) -> bool:
    """Whether a list counts as too short only because its items have problems of their own."""
    place = error["loc"]
    return error["type"] == "too_short" and any(
        len(other["loc"]) > len(place) and other["loc"][: len(place)] == place for other in errors
    )


def _problem(raw: RawEntry, model: type[BaseModel], error: ErrorDetails) -> Problem:
    kind = error["type"]
    path = error["loc"]
    code = _special(model, error) or _CODES.get(kind) or ("TP210" if kind.startswith(_NUMBERS) else "TP299")
    values = {name: str(value) for name, value in error.get("ctx", {}).items()}
    if code == "TP201":
        values["name"] = str(path[-1])
        return raw.problem(code, path, **values)
    if code == "TP226":
        values["name"] = str(path[-1])
    if code == "TP202":
        known = _field_names(model, path[:-1])
        values["name"] = str(path[-1])
        values["nearest"] = nearest(str(path[-1]), known) or _part_in(str(path[-1]), known)
        values["known"] = ", ".join(known[:_SHOWN_FIELDS]) + (" …" if len(known) > _SHOWN_FIELDS else "")
    if code == "TP204":
        values["expected"] = _EXPECTED[kind]
        values["got"] = _kind_of(error["input"])
    if code == "TP205":
        values["length"] = str(len(str(error["input"])))
        values["limit"] = values.get("max_length") or values.get("min_length", "")
        values["direction"] = "long" if kind == "string_too_long" else "short"
    if code == "TP213":
        values["value"] = values["email"]
    if code == "TP222":
        values["expected"] = ", ".join(_QUOTED.findall(values["expected"]))
    values.setdefault("value", _shown(error["input"]))
    values.setdefault("reason", error["msg"])
    return raw.problem(code, path, **values)


def _special(model: type[BaseModel], error: ErrorDetails) -> str | None:
    """The code of a mistake that has a reason of its own in the field."""
    name, is_top = str(error["loc"][-1]) if error["loc"] else "", len(error["loc"]) == 1
    if error["type"] == "extra_forbidden" and is_top and name in _GRADE_FIELDS and "evidence" in model.model_fields:
        return "TP226"
    given = error["input"]
    if error["type"] == "missing" and error["loc"][0] == "results" and name == "actual" and isinstance(given, dict):
        return "TP225" if "target" in given else None
    return None


def _shown(value: object) -> str:
    text = " ".join(str(value).split())
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"


def _field_names(model: type[BaseModel], path: tuple[int | str, ...]) -> list[str]:
    current: Any = model
    for step in path:
        if isinstance(step, str):
            current = current.model_fields[step].annotation
        current = next(_models_in(current), model)
    own = [name for name in current.model_fields if name in current.__annotations__]
    return [*own, *(name for name in current.model_fields if name not in own)]


def _part_in(name: str, known: list[str]) -> str:
    """A known field that is one of the words of a longer name, such as kind in call_kind."""
    return next((part for part in reversed(name.split("_")) if part in known), "")


def _kind_of(value: object) -> str:
    if isinstance(value, list):
        return "list"
    if isinstance(value, dict):
        return "mapping"
    return "nothing" if value is None else f'"{_shown(value)}"'


def _models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
        return
    for part in get_args(annotation):
        if part not in (NoneType, Ellipsis):
            yield from _models_in(part)
