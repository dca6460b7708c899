"""Every code is raised by something: a bad specimen or a test that writes its own file."""

import re
from pathlib import Path

from catalog.problems.messages import codes
from tests.banks import SPECIMENS

TESTS = Path(__file__).parents[1]
ELSEWHERE = {
    "TP105": "catalog/parsing/test_raw_entries.py",  # a file over 64 kB
    "TP119": "catalog/parsing/test_raw_entries.py",  # a file that may not be read
    "TP126": "hostile/test_pictures.py",  # over twenty pictures in a folder
    "TP122": "hostile/test_files.py",  # a gap of the program: none is known
    "TP123": "hostile/test_bounds.py",  # over a hundred mistakes in one file
    "TP128": "catalog/parsing/test_source_files.py",  # a name that each language has one of
    "TP299": "catalog/parsing/test_validation.py",  # a value that no rule names
    "TP601": "catalog/test_vocabularies.py",
    "TP602": "catalog/test_vocabularies.py",
    "TP603": "catalog/test_vocabularies.py",
    "TP604": "catalog/test_vocabularies.py",
    "TP605": "catalog/test_vocabularies.py",
    "TP606": "catalog/test_synonyms.py",
    "TP607": "catalog/test_synonyms.py",
    "TP901": "catalog/reading/test_accessibility.py",
    "TP902": "catalog/reading/test_accessibility.py",
    "TP903": "catalog/reading/test_accessibility.py",
}


def test_every_code_has_a_failing_specimen_or_test() -> None:
    expected = (SPECIMENS / "bad" / "expected.txt").read_text("utf-8")
    in_specimens = set(re.findall(r": (TP\d{3}) ", expected))
    assert in_specimens | set(ELSEWHERE) == set(codes())
    assert not in_specimens & set(ELSEWHERE)
    for code, path in ELSEWHERE.items():
        assert code in (TESTS / path).read_text("utf-8"), code
