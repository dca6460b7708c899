"""Where models hold references; everything that follows them derives from these paths."""

from typing import Annotated

from pydantic import BaseModel

from schema import ENTRY_TYPES
from schema.organisation import Organisation
from schema.practice import Practice
from schema.project import Project
from schema.references import EACH, EntryRef, LocalRef, ReferencePath, TermRef, reference_paths


def paths(model: type[BaseModel]) -> set[tuple[str, object]]:
    return {(".".join(path.steps), path.marker) for path in reference_paths(model)}


def test_paths_reach_terms_entries_and_sources_at_any_depth() -> None:
    found = paths(Practice)
    assert ("lifecycle", TermRef("lifecycle")) in found
    assert (f"regions.{EACH}", TermRef("regions")) in found
    assert (f"themes.{EACH}", EntryRef("themes")) in found
    assert (f"builds_on.{EACH}.practice", EntryRef("practices")) in found
    assert (f"organisations.{EACH}.period.history.{EACH}.sources.{EACH}", LocalRef("sources")) in found
    assert (f"results.{EACH}.breakdown.{EACH}.group", TermRef("breakdown_groups")) in found


def test_optional_references_count() -> None:
    assert ("theme", EntryRef("themes")) in paths(Project)
    assert ("call", EntryRef("calls")) in paths(Project)
    assert ("home_region", TermRef("regions")) in paths(Organisation)
    assert (f"successors.{EACH}.organisation", EntryRef("organisations")) in paths(Organisation)


def test_the_newer_fields_are_references_too() -> None:
    assert (f"relations.{EACH}.certainty", TermRef("certainties")) in paths(Project)
    assert (f"relations.{EACH}.sources.{EACH}", LocalRef("sources")) in paths(Project)
    assert (f"names.{EACH}.certainty", TermRef("certainties")) in paths(Organisation)


def test_every_reference_to_an_entry_points_at_a_kind() -> None:
    for entry_type in ENTRY_TYPES.values():
        for path in reference_paths(entry_type.model):
            if isinstance(path.marker, EntryRef):
                assert path.marker.kind in ENTRY_TYPES


def test_a_marker_on_the_field_itself_is_found() -> None:
    class Holder(BaseModel):
        plain: str
        one: Annotated[str, TermRef("regions")]
        many: tuple[Annotated[str, EntryRef("calls")], ...] = ()

    assert reference_paths(Holder) == (
        ReferencePath(("one",), TermRef("regions")),
        ReferencePath(("many", EACH), EntryRef("calls")),
    )
