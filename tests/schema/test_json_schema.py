"""The JSON Schemas that editors read."""

from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest

from catalog.vocabularies import load_vocabularies
from schema import ENTRY_TYPES
from schema.json_schema import DIALECT, entry_json_schema
from tests.banks import ROOT


@cache
def schema_of(kind: str) -> dict[str, Any]:
    vocabularies = {index.vocabulary.id: index.vocabulary for index in load_vocabularies(ROOT)[0]}
    return entry_json_schema(ENTRY_TYPES[kind], "Otsikko", vocabularies)


def objects(node: Any) -> Iterator[dict[str, Any]]:
    if isinstance(node, dict):
        yield node
        for value in node.values():
            yield from objects(value)
    elif isinstance(node, list):
        for item in node:
            yield from objects(item)


@pytest.mark.parametrize("kind", ENTRY_TYPES)
def test_every_field_is_explained_in_finnish(kind: str) -> None:
    schema = schema_of(kind)
    assert schema["$schema"] == DIALECT
    assert schema["title"] == "Otsikko"
    for holder in (schema, *schema["$defs"].values()):
        for name, field in holder.get("properties", {}).items():
            assert field.get("description"), f"{kind}: {name}"


@pytest.mark.parametrize("kind", ENTRY_TYPES)
def test_unknown_fields_are_refused_everywhere(kind: str) -> None:
    schema = schema_of(kind)
    for holder in (schema, *schema["$defs"].values()):
        if holder.get("type") == "object":
            assert holder["additionalProperties"] is False


@pytest.mark.parametrize("kind", ENTRY_TYPES)
def test_terms_are_choices_with_labels(kind: str) -> None:
    choices = [node for node in objects(schema_of(kind)) if "enumDescriptions" in node]
    assert choices
    assert all(len(node["enum"]) == len(node["enumDescriptions"]) for node in choices)
    assert not [node for node in objects(schema_of(kind)) if "x-vocabulary" in node]


def test_the_regions_of_a_practice_complete_with_their_names() -> None:
    regions = schema_of("practices")["properties"]["regions"]["items"]
    labels = dict(zip(regions["enum"], regions["enumDescriptions"], strict=True))
    assert labels["uusimaa"] == "Uusimaa"
    assert labels["koko_maa"] == "Koko maa"


def test_references_to_entries_name_their_kind() -> None:
    themes = schema_of("practices")["properties"]["themes"]["items"]
    assert themes["x-entry"] == "themes"


def test_required_fields_are_required() -> None:
    assert set(schema_of("practices")["required"]) == {"title", "lifecycle"}
    assert set(schema_of("organisations")["required"]) == {"kind", "names"}
    assert set(schema_of("projects")["required"]) == {"title"}


def test_no_english_docstring_reaches_the_editor() -> None:
    for kind in ENTRY_TYPES:
        schema = schema_of(kind)
        assert not [name for name, node in schema["$defs"].items() if "description" in node]
        assert "description" not in schema
