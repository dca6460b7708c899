"""Every rule is proved both ways; every code is documented in both languages."""

import re

from catalog.generated import generated_files
from catalog.problems.messages import codes
from tests.banks import ROOT
from tests.catalog.rules import test_calls_and_events, test_likeness, test_practices, test_projects, test_results

CASES = [
    *test_calls_and_events.CASES,
    *test_likeness.CASES,
    *test_practices.CASES,
    *test_projects.CASES,
    *test_results.CASES,
]
PROVED_IN_A_TEST_OF_ITS_OWN = {"TP420"}
"""One mistake with three problems: see test_practices.py."""

REASON_OF_THE_PROGRAM = {"TP122", "TP299", "TP601"}
"""Their reason is what the program or pydantic said; those of all other codes stand in the locale file."""


def test_every_rule_of_the_field_has_a_failing_and_a_passing_case() -> None:
    rules = {code for code in codes() if code.startswith("TP4")}
    assert rules == {case.code for case in CASES if case.code.startswith("TP4")} | PROVED_IN_A_TEST_OF_ITS_OWN
    assert all(f" {case.code} " in case.line for case in CASES)


def test_every_code_speaks_both_languages_in_full() -> None:
    for code in codes().values():
        for language, text in code.texts.items():
            assert all((text.title, text.message, text.hint, text.why)), (code.id, language)
        fi, en = code.texts["fi"], code.texts["en"]
        assert fi.rules.keys() == en.rules.keys(), code.id
        assert "{reason}" not in fi.message or bool(fi.rules) or code.id in REASON_OF_THE_PROGRAM, code.id
        for one, other in zip(fi[:-1], en[:-1], strict=True):
            assert set(re.findall(r"{\w+}", one)) == set(re.findall(r"{\w+}", other)), code.id


def test_every_code_has_a_heading_in_the_guide() -> None:
    guide = dict(generated_files(ROOT))["docs/ohjeet/virheet.md"]
    assert [code for code in codes() if f"{{ #{code.lower()} }}" not in guide] == []
