"""JSON Schemas for editors: fields with Finnish explanations, terms as choices. Generated from the models."""

from collections.abc import Mapping
from typing import Any

from schema.base import Model
from schema.entry_types import EntryType
from schema.vocabulary import Vocabulary

DIALECT = "https://json-schema.org/draft/2020-12/schema"
Json = dict[str, Any]


def entry_json_schema(entry_type: EntryType, title: str, vocabularies: Mapping[str, Vocabulary]) -> Json:
    """The schema of one kind of entry, with the terms of its vocabularies as choices."""
    return model_json_schema(entry_type.model, title, vocabularies)


def model_json_schema(model: type[Model], title: str, vocabularies: Mapping[str, Vocabulary]) -> Json:
    """The schema of a model, with the terms of its vocabularies as choices."""
    schema = model.model_json_schema(mode="validation")
    for definition in (schema, *schema.get("$defs", {}).values()):
        definition.pop("description", None)  # docstrings speak to programmers, in English
    explained = _explain(schema, vocabularies)
    return {"$schema": DIALECT, **explained, "title": title}


def _explain(node: Any, vocabularies: Mapping[str, Vocabulary]) -> Any:
    if isinstance(node, list):
        return [_explain(item, vocabularies) for item in node]
    if not isinstance(node, dict):
        return node
    found = {
        key: _explain(value, vocabularies)
        for key, value in node.items()
        if not (key == "title" and isinstance(value, str))
    }
    vocabulary = vocabularies.get(found.pop("x-vocabulary", ""))
    if vocabulary:
        found.pop("pattern", None)
        found["enum"] = [term.id for term in vocabulary.terms]
        found["enumDescriptions"] = [term.label.fi for term in vocabulary.terms]
    return found
