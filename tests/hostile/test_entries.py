"""Hostile entries are refused in words, honest ones pass; whatever passes is harmless in the page."""

import re
from pathlib import Path

import pytest

from catalog.pipeline import Reading
from catalog.problems.messages import describe, severity
from catalog.problems.problem import Severity
from catalog.report import FORMATS, report_line
from tests.banks import ORGANISATION, read, write_bank
from tests.hostile import bodies, fields, files, honest
from tests.hostile.allowed_html import beyond_allowed

CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def name_of(value: object) -> str:
    return value if isinstance(value, str) else ""


def reading_of(root: Path, path: str, content: bytes | str) -> Reading:
    return read(write_bank(root, {path: content, "organisations/yhdistys.yml": ORGANISATION}))


def errors_of(reading: Reading) -> list[str]:
    return [problem.code for problem in reading.problems if severity(problem) is Severity.ERROR]


def check_answer(reading: Reading, path: str) -> None:
    """Each problem names its place and a way out; no form lets a control character through."""
    for problem in reading.problems:
        assert problem.path.startswith("content")
        assert problem.line >= 1
        assert problem.column >= 1
        assert problem.code != "TP122", path
        for language in ("fi", "en"):
            message = describe(problem, language)
            assert message.text
            assert message.hint
            line = report_line(problem, language)
            assert problem.code in line
            assert "Traceback" not in line
            assert len(line) < 2_000
    for form in FORMATS.values():
        assert not CONTROL.search(form(reading.problems, "fi"))


@pytest.mark.parametrize(("path", "content"), files.REFUSED, ids=name_of)
def test_a_file_that_must_not_get_in(tmp_path: Path, path: str, content: bytes) -> None:
    reading = reading_of(tmp_path, path, content)
    check_answer(reading, path)
    assert errors_of(reading), path
    first = path.split("/", maxsplit=1)[0]
    assert any(problem.path.startswith(f"content/{first}") for problem in reading.problems)


@pytest.mark.parametrize(("line", "code"), fields.REFUSED)
def test_a_field_is_refused_by_its_rule_at_its_line(tmp_path: Path, line: str, code: str) -> None:
    text = files.with_line(line)
    reading = reading_of(tmp_path, "practices/kaytanto.md", text)
    found = [problem for problem in reading.problems if re.match(code, problem.code)]
    assert found, reading.problems
    number = text.split("\n").index(line.split("\n", maxsplit=1)[0]) + 1
    assert number <= found[0].line <= number + line.count("\n")


@pytest.mark.parametrize("body", bodies.REFUSED)
def test_a_body_is_refused_at_its_line(tmp_path: Path, body: str) -> None:
    reading = reading_of(tmp_path, "practices/kaytanto.md", f"{files.GOOD}\n{body}\n")
    first = len(files.GOOD.split("\n"))
    found = [problem for problem in reading.problems if severity(problem) is Severity.ERROR]
    assert {problem.field for problem in found} == {"body"}
    assert all(first <= problem.line <= first + 1 + body.count("\n") for problem in found)
    for record in reading.catalog.records.values():
        assert beyond_allowed(record.body.html) == []


@pytest.mark.parametrize("body", [*bodies.TEXT, *bodies.UNQUOTED, *honest.BODIES])
def test_text_that_looks_like_code_is_text(tmp_path: Path, body: str) -> None:
    reading = reading_of(tmp_path, "practices/kaytanto.md", f"{files.GOOD}\n{body}\n")
    assert [report_line(problem, "fi") for problem in reading.problems] == []
    (html,) = (record.body.html for record in reading.catalog.of_kind("practices"))
    assert beyond_allowed(html) == []


@pytest.mark.parametrize(("path", "content"), honest.ACCEPTED, ids=name_of)
def test_an_honest_oddity_passes(tmp_path: Path, path: str, content: bytes) -> None:
    reading = reading_of(tmp_path, path, content)
    assert [report_line(problem, "fi") for problem in reading.problems] == []


@pytest.mark.parametrize("text", fields.TEXTS)
def test_a_hostile_text_is_text_in_every_text_field(tmp_path: Path, text: str) -> None:
    quoted = "'" + text.replace("'", "''") + "'"
    lines = f"title: {quoted}\nsummary: {quoted[:-1]} ja vielä vähän lisää.'\nlifecycle: idea\nresources: {quoted}\n"
    lines += f"not_known: [{quoted}]\nother_names: [{{name: {quoted}}}]\nsources: [{{id: aa, title: {quoted}}}]\n"
    lines += f"links: [{{title: {quoted}, url: 'https://a.example/'}}]\n"
    reading = reading_of(tmp_path, "practices/kaytanto.md", f"---\n{lines}---\n")
    assert errors_of(reading) == []


def test_there_are_enough_of_each() -> None:
    assert len({*bodies.REFUSED, *bodies.TEXT}) >= 120
    assert len(fields.REFUSED) + len(fields.TEXTS) >= 60
    assert len({path for path, _ in files.REFUSED}) >= 200
    assert len(honest.ACCEPTED) >= 40
