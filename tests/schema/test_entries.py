"""What all entries share: closed frozen models, names in languages, yes and no, and full days."""

from typing import Any

import pytest
from pydantic import BaseModel, ValidationError

from schema import ENTRY_TYPES
from schema.call import Call
from schema.entry import Entry
from schema.evidence import EvidenceItem
from schema.objective import ObjectiveLink
from schema.practice import Practice
from schema.project import Project
from schema.results import Result, Target

PRACTICE = {"title": "Työpaikkavartti", "lifecycle": "idea"}


def error_types(model: type[BaseModel], fields: dict[str, Any]) -> list[str]:
    with pytest.raises(ValidationError) as caught:
        model.model_validate(fields)
    return [error["type"] for error in caught.value.errors()]


@pytest.mark.parametrize("kind", ENTRY_TYPES)
def test_an_unknown_field_is_an_error_in_every_kind(kind: str) -> None:
    assert "extra_forbidden" in error_types(ENTRY_TYPES[kind].model, {"titel": "x"})


def test_entries_are_frozen() -> None:
    entry = Practice.model_validate(PRACTICE)
    with pytest.raises(ValidationError, match="frozen"):
        entry.title = "Toinen"


@pytest.mark.parametrize(
    ("fields", "asked", "name", "language"),
    [
        ({"title": "Hanke"}, "fi", "Hanke", "fi"),
        ({"title": "Hanke"}, "en", "Hanke", "fi"),
        ({"title": "Projektet", "language": "sv"}, "fi", "Projektet", "sv"),
        ({"title": "Talent Hub", "title_language": "en"}, "fi", "Talent Hub", "en"),
        ({"title": "Talent Hub", "title_language": "en"}, "en", "Talent Hub", "en"),
        ({"title": "Hanke", "official_titles": {"sv": "Projektet"}}, "sv", "Projektet", "sv"),
        ({"title": "Talent Hub", "title_language": "en", "official_titles": {"fi": "Osaajat"}}, "fi", "Osaajat", "fi"),
    ],
)
def test_a_name_comes_with_its_language(fields: dict[str, Any], asked: str, name: str, language: str) -> None:
    entry = Project.model_validate(fields)
    assert (entry.name_in(asked), entry.name_language(asked)) == (name, language)


def test_the_bare_entry_has_no_name_of_its_own() -> None:
    with pytest.raises(NotImplementedError):
        Entry().name_in("fi")
    with pytest.raises(NotImplementedError):
        Entry().name_language("fi")


@pytest.mark.parametrize(
    ("word", "meaning"),
    [
        *((word, True) for word in ("kyllä", "Kyllä ", "kylla", "ja", "yes", "true", True)),
        *((word, False) for word in ("ei", "nej", "no", "false", False)),
    ],
)
def test_yes_and_no_in_three_languages(word: object, meaning: bool) -> None:
    assert Project.model_validate({"title": "Hanke", "has_participants": word}).has_participants is meaning


@pytest.mark.parametrize("word", ["ehkä", "1", "", "on"])
def test_neither_yes_nor_no(word: str) -> None:
    assert error_types(Project, {"title": "Hanke", "has_participants": word}) == ["yes_no"]


def test_a_project_may_have_an_unknown_answer() -> None:
    assert Project.model_validate({"title": "Hanke"}).has_participants is None


@pytest.mark.parametrize("text", ["2026", "2026-01", "2026-talvi", "--01-15", "tänään"])
def test_a_review_is_dated_to_the_day(text: str) -> None:
    assert error_types(Practice, {**PRACTICE, "reviewed": text}) == ["day_form"]
    assert str(Practice.model_validate({**PRACTICE, "reviewed": "2026-01-15"}).reviewed) == "2026-01-15"


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("title", "A", "string_too_short"),
        ("title", "a" * 201, "string_too_long"),
        ("title", "kaksi\nriviä", "string_pattern_mismatch"),
        ("summary", "a" * 19, "string_too_short"),
        ("summary", "a" * 401, "string_too_long"),
        ("aliases", ["Iso-Tunnus"], "string_pattern_mismatch"),
        ("aliases", ["ab"], "string_pattern_mismatch"),
        ("language", "de", "literal_error"),
        ("title_language", "de", "literal_error"),
        ("title", ["lista"], "string_type"),
        ("topics", "kohtaanto", "tuple_type"),
        ("period", "2022", "model_type"),
    ],
)
def test_texts_have_measures_and_forms(field: str, value: object, code: str) -> None:
    assert error_types(Practice, {**PRACTICE, field: value}) == [code]


def test_surrounding_space_does_not_count() -> None:
    assert Practice.model_validate({**PRACTICE, "title": "  Vartti \n"}).title == "Vartti"


@pytest.mark.parametrize("fields", [{"actual": "1"}, {"name": "Osallistujat", "indicator": "eeco01", "actual": "1"}])
def test_a_result_has_exactly_one_measure(fields: dict[str, str]) -> None:
    assert error_types(Result, fields) == ["result_name"]


def test_a_target_is_no_result_but_zero_is() -> None:
    assert error_types(Result, {"name": "Osallistujat", "target": "60"}) == ["missing"]
    assert Target.model_validate({"name": "Osallistujat", "value": "60"}).value == 60
    assert Result.model_validate({"name": "Osallistujat", "actual": "0"}).actual == 0


def test_an_objective_names_a_code_or_a_priority() -> None:
    assert error_types(ObjectiveLink, {"programme": "uos2127"}) == ["objective_empty"]
    assert error_types(ObjectiveLink, {"programme": "uos2127", "code": "4/1"}) == ["string_pattern_mismatch"]
    assert ObjectiveLink.model_validate({"programme": "uos2127", "code": "4.10"}).code == "4.10"


@pytest.mark.parametrize("years", ["0", "-1", "30", "kaksi"])
def test_the_length_of_a_project_is_a_sensible_number(years: str) -> None:
    assert len(error_types(Call, {"title": "Haku", "kind": "alahankehaku", "max_years": years})) == 1


def test_the_grade_of_evidence_cannot_be_typed_in() -> None:
    assert error_types(Practice, {**PRACTICE, "evidence_level": "5"}) == ["extra_forbidden"]
    item = {"design": "satunnaistettu", "finding": "Toimi.", "participants": "-1"}
    assert error_types(EvidenceItem, item) == ["greater_than_equal"]
