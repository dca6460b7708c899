"""The catalog as readers of one language see it: translated texts where there are some, the rest marked as foreign.

Views read the result like any catalog. What differs by language besides the texts themselves (names of entries and
organisations, labels, dates, money) is theirs to say.
"""

from dataclasses import replace
from typing import Any

from pydantic import BaseModel

from catalog.bank import Catalog, EntryKey, Record, Translation
from catalog.language.passages import foreign
from catalog.on_demand import OnDemand
from catalog.parsing.markdown import Body
from schema.translation import ProseField, prose_fields


def in_language(catalog: Catalog, language: str) -> Catalog:
    """The catalog for readers of ``language``. Entries written in it stay the same objects."""

    def localised(key: EntryKey) -> Record:
        record = catalog.records[key]
        if record.entry.language == language:
            return record
        return _localised(record, language, catalog.translations.get(key, {}).get(language))

    return replace(catalog, records=OnDemand(catalog.records, localised))


def _localised(record: Record, language: str, translation: Translation | None) -> Record:
    own = record.entry.language
    given = translation.texts if translation else None
    changes = _changes(record.entry, given, own)
    changes.pop("title", None)  # names say their language themselves
    title = getattr(given, "title", None)
    if title:
        changes |= {"title": title, "title_language": language}
    entry = record.entry.model_copy(update=changes)
    body = translation.body if translation and translation.body.html else _marked(record.body, own)
    path = translation.path if translation else record.path
    return replace(record, entry=entry, body=body, path=path, original=record.entry, translation=translation)


def _marked(body: Body, language: str) -> Body:
    headings = tuple(replace(heading, text=foreign(heading.text, language)) for heading in body.headings)
    return replace(body, headings=headings)


def _changes(part: BaseModel, given: BaseModel | None, language: str) -> dict[str, Any]:
    """The fields of a part that hold prose, as readers get them."""
    changes: dict[str, Any] = {}
    for field in prose_fields(type(part)):
        value = getattr(part, field.name)
        if value:
            changes[field.name] = _value(field, value, getattr(given, field.name) if given else None, language)
    return changes


def _value(field: ProseField, value: Any, given: Any, language: str) -> Any:
    if not field.many:
        return _one(field, value, given, language)
    if not given or len(given) != len(value):  # a stale translation of another list says nothing about this one
        given = (None,) * len(value)
    return tuple(_one(field, *pair, language) for pair in zip(value, given, strict=True))


def _one(field: ProseField, value: Any, given: Any, language: str) -> Any:
    if field.model:
        changes = _changes(value, given, language)
        return value.model_copy(update=changes) if changes else value
    return given or foreign(value, language)
