"""Files that are made from models, vocabularies and codes are up to date."""

import json

import pytest

from catalog.generated import GUIDE, SCHEMA_FOLDER, generated_files
from catalog.problems.messages import codes
from catalog.problems.problem import Severity
from schema import ENTRY_TYPES
from tests.banks import ROOT

FILES = dict(generated_files(ROOT))


@pytest.mark.parametrize("path", FILES)
def test_the_committed_file_is_up_to_date(path: str) -> None:
    assert (ROOT / path).read_text("utf-8") == FILES[path], "run: tietopankki schema"


def test_each_kind_has_a_schema() -> None:
    names = (*ENTRY_TYPES, *(f"translations/{kind}" for kind in ENTRY_TYPES), "synonyms")
    assert set(FILES) == {GUIDE, *(f"{SCHEMA_FOLDER}/{name}.schema.json" for name in names)}
    titles = {json.loads(FILES[f"{SCHEMA_FOLDER}/{kind}.schema.json"])["title"] for kind in ENTRY_TYPES}
    assert {"Käytäntö", "Hanke", "Teema", "Organisaatio", "Haku"} <= titles
    assert len(titles) == len(ENTRY_TYPES)


@pytest.mark.parametrize("code", codes())
def test_the_guide_has_each_code_under_its_anchor(code: str) -> None:
    guide = FILES[GUIDE]
    assert guide.count(f"{{ #{code.lower()} }}") == 1
    assert codes()[code].texts["fi"].why in guide


def test_the_guide_says_which_problems_do_not_stop_publication() -> None:
    warnings = [code for code in codes().values() if code.severity is Severity.WARNING]
    assert warnings
    assert FILES[GUIDE].count("\nHuomautus. ") == len(warnings)


def test_the_guide_shows_no_braces_of_values() -> None:
    lines = [line for line in FILES[GUIDE].splitlines() if line.startswith("**Näin korjaat:**")]
    assert len(lines) == len(codes())
    assert not [line for line in lines if "{" in line or "}" in line]
