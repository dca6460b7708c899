"""Markers for values that point at something else, and the paths at which a model holds them.

A field says *what* it points at in its type: ``Annotated[str, TermRef("regions")]``. The validator, the JSON
Schemas, the facets and the backlinks all derive from these markers, so a reference is declared exactly once.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel, GetJsonSchemaHandler
from pydantic_core import CoreSchema

EACH = "*"
"""The step of a path that stands for every item of a list."""

JsonSchema = dict[str, Any]


@dataclass(frozen=True, slots=True)
class TermRef:
    """The value is the id of a term of the named vocabulary."""

    vocabulary: str

    def __get_pydantic_json_schema__(self, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchema:
        return {**handler(core), "x-vocabulary": self.vocabulary}


@dataclass(frozen=True, slots=True)
class EntryRef:
    """The value is the id of an entry of the named kind (``projects``, ``organisations`` ...)."""

    kind: str

    def __get_pydantic_json_schema__(self, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchema:
        return {**handler(core), "x-entry": self.kind}


@dataclass(frozen=True, slots=True)
class LocalRef:
    """The value is the ``id`` of an item in a list of the same entry, such as ``sources``."""

    collection: str


Marker = TermRef | EntryRef | LocalRef


@dataclass(frozen=True, slots=True)
class ReferencePath:
    """Where a model holds references: field names and ``EACH`` from the top, and what they point at."""

    steps: tuple[str, ...]
    marker: Marker


@cache
def reference_paths(model: type[BaseModel]) -> tuple[ReferencePath, ...]:
    """All reference paths of ``model`` and the models nested in it, in the order of the fields."""
    found: list[ReferencePath] = []
    for name, field in model.model_fields.items():
        for marker in field.metadata:
            if isinstance(marker, Marker):
                found.append(ReferencePath((name,), marker))
        found.extend(ReferencePath((name, *steps), marker) for steps, marker in _walk(field.annotation))
    return tuple(found)


def _walk(annotation: Any) -> Iterator[tuple[tuple[str, ...], Marker]]:
    origin = get_origin(annotation)
    if origin is Annotated:
        inner, *metadata = get_args(annotation)
        for marker in metadata:
            if isinstance(marker, Marker):
                yield (), marker
        yield from _walk(inner)
    elif origin in (Union, UnionType):
        for option in get_args(annotation):
            if option is not NoneType:
                yield from _walk(option)
    elif origin is tuple:
        for steps, marker in _walk(get_args(annotation)[0]):
            yield (EACH, *steps), marker
    elif isinstance(annotation, type) and issubclass(annotation, BaseModel):
        for path in reference_paths(annotation):
            yield path.steps, path.marker
