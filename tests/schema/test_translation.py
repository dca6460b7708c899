"""Translations hold the prose of an entry and nothing else."""

import pytest
from pydantic import ValidationError

from schema import ENTRY_TYPES
from schema.translation import prose_fields, prose_of, translation_model

PRACTICE = ENTRY_TYPES["practices"].model
Translation = translation_model(PRACTICE)


@pytest.mark.parametrize("kind", ENTRY_TYPES)
def test_every_kind_can_be_translated(kind: str) -> None:
    model = translation_model(ENTRY_TYPES[kind].model)
    assert {"translates", "summary", "not_known", "sources"} <= set(model.model_fields)
    assert all(field.description for field in model.model_fields.values())
    model.model_validate({"translates": "0123456789ab"})


def test_what_is_no_prose_cannot_be_translated() -> None:
    names = {field.name for field in prose_fields(PRACTICE)}
    assert not names & {"lifecycle", "regions", "official_titles", "other_names", "aliases", "added", "language"}
    for data in ({"lifecycle": "idea"}, {"sources": [{"id": "a"}]}, {"period": {"start": "2025"}}):
        with pytest.raises(ValidationError, match="extra_forbidden"):
            Translation.model_validate(data)


def test_texts_keep_their_limits() -> None:
    for data in ({"title": "A"}, {"summary": "Kort."}, {"not_known": ["två\nrader"]}, {"title": "x" * 201}):
        with pytest.raises(ValidationError):
            Translation.model_validate(data)


def test_groups_and_lists_keep_their_shape() -> None:
    given = Translation.model_validate({"evidence": [{"finding": "x"}, {}], "failure": {"reason": "y"}})
    assert [item.finding for item in given.evidence] == ["x", None]  # type: ignore[attr-defined]
    assert given.failure.context is None  # type: ignore[attr-defined]


def test_the_prose_of_an_entry_in_the_order_of_its_model() -> None:
    data = {
        "title": "Vartti",
        "lifecycle": "idea",
        "preconditions": ["Tila"],
        "evidence": [{"design": "kuvaus", "finding": "Auttoi"}],
    }
    entry = PRACTICE.model_validate(data)
    assert list(prose_of(entry)) == [
        ("title", "Vartti"),
        ("preconditions", ["Tila"]),
        ("evidence", [[("finding", "Auttoi")]]),
    ]
    assert [name for name, _ in prose_of(entry, frozenset({"evidence", "lifecycle"}))] == ["evidence"]
