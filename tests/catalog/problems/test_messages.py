"""The words of problems, in Finnish and English."""

from string import Formatter

import pytest

from catalog.language.locale_files import locale_parts, read_locale
from catalog.problems.messages import codes, describe, help_address
from catalog.problems.problem import Problem


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize("code", codes())
def test_every_code_speaks_both_languages_about_the_same_values(code: str) -> None:
    texts = codes()[code].texts
    for text in texts.values():
        assert text.title
        assert text.message
        assert text.hint
        assert text.why.endswith(".")
    for name in ("message", "hint", "hint_nearest"):
        assert fields(getattr(texts["fi"], name)) == fields(getattr(texts["en"], name)), name
        assert bool(getattr(texts["fi"], name)) == bool(getattr(texts["en"], name)), name


def test_codes_are_grouped_and_in_order() -> None:
    assert list(codes()) == sorted(codes())
    assert all(code[:2] == "TP" and code[2:].isdigit() and len(code) == 5 for code in codes())


def test_a_file_read_in_parts_holds_what_it_holds_as_a_whole() -> None:
    whole = read_locale("problems")
    parts = locale_parts("problems")
    assert list(parts) == list(whole)
    assert dict(parts) == whole


def test_a_near_word_replaces_the_list_of_all() -> None:
    far = Problem.at("a.md", 1, 1, "TP203", "regions", value="x", vocabulary="Maakunnat", known="lappi", nearest="")
    near = Problem.at(
        "a.md", 1, 1, "TP203", "regions", value="x", vocabulary="Maakunnat", known="lappi", nearest="lappi"
    )
    assert describe(far, "fi").hint == "sanaston arvoja: lappi"
    assert describe(near, "fi").hint == 'tarkoititko "lappi"?'
    assert describe(near, "en").hint == 'did you mean "lappi"?'


def test_another_language_reads_finnish() -> None:
    problem = Problem.at("a.md", 1, 1, "TP302")
    assert describe(problem, "sv") == describe(problem, "fi")


def test_values_of_contributors_are_not_format_strings() -> None:
    problem = Problem.at("a.md", 1, 1, "TP202", name="{known}", known="{0.__class__}", nearest="")
    message = describe(problem, "fi")
    assert message.text == 'tuntematon kenttä "{known}"'
    assert message.hint == "mahdolliset kentät: {0.__class__}"


def test_the_guide_has_an_anchor_for_each_code() -> None:
    assert help_address("TP203") == "ohjeet/virheet/#tp203"
