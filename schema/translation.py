"""Translations: the same fields as the entry, but only those that hold prose. Derived from the models."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel, Field, create_model

from schema.base import Model, Prose, ReferenceId

TRANSLATES = "translates"


@dataclass(frozen=True, slots=True)
class ProseField:
    """A field that is prose, or holds a group of fields with prose (``model``); ``many`` says that it is a list."""

    name: str
    text: Any
    model: type[BaseModel] | None
    many: bool


@cache
def prose_fields(model: type[BaseModel]) -> tuple[ProseField, ...]:
    """The fields of ``model`` that a translation can give, in the order of the model."""
    found = (
        _prose(name, Annotated[field.annotation, *field.metadata] if field.metadata else field.annotation)
        for name, field in model.model_fields.items()
    )
    return tuple(field for field in found if field)


def _prose(name: str, annotation: Any, many: bool = False) -> ProseField | None:
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        if any(isinstance(mark, Prose) for mark in arguments[1:]):
            return ProseField(name, annotation, None, many)
        return _prose(name, arguments[0], many)
    if origin in (Union, UnionType):
        options = (_prose(name, option, many) for option in arguments if option is not NoneType)
        return next((option for option in options if option), None)
    if origin is tuple:
        return _prose(name, arguments[0], many=True)
    if isinstance(annotation, type) and issubclass(annotation, BaseModel) and prose_fields(annotation):
        return ProseField(name, None, annotation, many)
    return None


@cache
def translation_model(model: type[BaseModel]) -> type[Model]:
    """The model of a translation of ``model``: every field may be left out, and nothing but prose may be given.

    At the top there is also ``translates``, the mark of the text that was translated.
    """
    mark = (ReferenceId | None, Field(None, description="Tunniste tekstistä, joka on käännetty. Tarkistus kertoo sen."))
    return _derived(model, {TRANSLATES: mark})


@cache
def _part(model: type[BaseModel]) -> type[Model]:
    return _derived(model, {})


def _derived(model: type[BaseModel], more: dict[str, Any]) -> type[Model]:
    fields: dict[str, Any] = {**more, **{field.name: _definition(model, field) for field in prose_fields(model)}}
    return create_model(f"{model.__name__}Translation", __base__=Model, **fields)


def _definition(model: type[BaseModel], field: ProseField) -> tuple[Any, Any]:
    inner: Any = _part(field.model) if field.model else field.text
    description = model.model_fields[field.name].description
    if field.many:
        return tuple[inner, ...], Field((), description=description)
    return inner | None, Field(None, description=description)


def prose_of(entry: BaseModel, names: frozenset[str] | None = None) -> Iterator[tuple[str, Any]]:
    """The texts of an entry by field: text, lists, and groups as pairs again. ``names`` limits the top fields."""
    for field in prose_fields(type(entry)):
        value = getattr(entry, field.name)
        if value and (names is None or field.name in names):
            yield field.name, _texts(field, value)


def _texts(field: ProseField, value: Any) -> Any:
    if field.model is None:
        return list(value) if field.many else value
    return [list(prose_of(part)) for part in value] if field.many else list(prose_of(value))
