"""The grade of evidence follows from the items; nobody types it in."""

import pytest

from catalog.derived.evidence_level import evidence_level, has_measured_results
from catalog.vocabularies import load_vocabularies
from schema.practice import Practice
from tests.banks import ROOT

VOCABULARIES = load_vocabularies(ROOT)[0]
MEASURED = {"name": "Työllistyneet", "actual": "4", "sources": ["aa"]}


def level(*items: dict[str, object], results: tuple[dict[str, object], ...] = ()) -> int:
    evidence = [{"finding": "Havainto.", **item} for item in items]
    fields = {"title": "Käytäntö", "lifecycle": "idea", "evidence": evidence, "results": list(results)}
    return evidence_level(Practice.model_validate(fields), VOCABULARIES)


def item(design: str, *, independent: str = "ei", sources: tuple[str, ...] = ("aa",)) -> dict[str, object]:
    return {"design": design, "independent": independent, "sources": list(sources)}


def test_nothing_recorded_is_grade_0() -> None:
    assert level() == 0
    assert level(results=(MEASURED,)) == 0


@pytest.mark.parametrize("design", list(VOCABULARIES["evidence_designs"].by_id))
def test_no_design_counts_without_a_source(design: str) -> None:
    assert level(item(design, independent="kyllä", sources=()), results=(MEASURED,)) == 0


@pytest.mark.parametrize("design", list(VOCABULARIES["evidence_designs"].by_id))
def test_a_design_supports_its_own_grade_at_most(design: str) -> None:
    most = int(VOCABULARIES.term("evidence_designs", design).text("level"))
    assert level(item(design, independent="kyllä"), results=(MEASURED,)) == most
    assert level(item(design, independent="kyllä")) == min(most, 1)
    assert level(item(design), results=(MEASURED,)) == min(most, 3)


def test_the_strongest_item_counts() -> None:
    items = (item("kuvaus_ja_perustelu"), item("ennen_jalkeen"), item("kokemusarvio"))
    alone = level(item("ennen_jalkeen"), results=(MEASURED,))
    assert level(*items, results=(MEASURED,)) == alone


@pytest.mark.parametrize(
    "result",
    [
        {"name": "Työllistyneet", "actual": "4"},
    ],
)
def test_an_unsourced_figure_is_no_measurement(result: dict[str, object]) -> None:
    assert level(item("ennen_jalkeen"), results=(result,)) == 1


def test_zero_is_a_measured_result() -> None:
    zero = {"name": "Työllistyneet", "actual": "0", "sources": ["aa"]}
    assert level(item("ennen_jalkeen"), results=(zero,)) >= 2
    practice = Practice.model_validate({"title": "Käytäntö", "lifecycle": "idea", "results": [zero]})
    assert has_measured_results(practice.results)
