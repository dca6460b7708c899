"""The forms of the report, exactly."""

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.problems.problem import Problem
from catalog.report import FORMATS, report_line

ERROR = Problem.at("content/practices/x.md", 12, 3, "TP302", "builds_on.0.practice")
WARNING = Problem.at("content/projects/y.md", 1, 1, "TP410")
ODD = Problem.at("content/practices/50%,a:b.md", 2, 1, "TP503", "body", value="a%b\nc")
ALL = (ERROR, WARNING)


def test_a_line_for_people() -> None:
    assert report_line(ERROR, "fi") == (
        "content/practices/x.md:12:3: builds_on.0.practice: TP302 tiedosto viittaa itseensä; "
        "poista viittaus tai anna toisen tiedoston tunnus"
    )
    assert report_line(WARNING, "en") == (
        "content/projects/y.md:1:1: warning: TP410 the summary is missing; add summary: one to three sentences"
    )


def test_text_ends_with_totals() -> None:
    text = FORMATS["text"]((ERROR, ERROR, WARNING, WARNING), "fi").split("\n")
    assert text[:2] == [report_line(ERROR, "fi")] * 2
    assert text[-1] == "2 virhettä, 2 huomautusta."
    assert FORMATS["text"]((ERROR, ERROR, WARNING, WARNING), "en").endswith("\n2 errors, 2 warnings.")
    assert FORMATS["text"]((), "fi") == ""


def test_json_is_one_object_a_line() -> None:
    first, second = (json.loads(line) for line in FORMATS["json"](ALL, "fi").split("\n"))
    assert list(first) == ["path", "line", "column", "field", "code", "severity", "message", "hint", "help"]
    assert first == {
        "path": "content/practices/x.md",
        "line": 12,
        "column": 3,
        "field": "builds_on.0.practice",
        "code": "TP302",
        "severity": "error",
        "message": "tiedosto viittaa itseensä",
        "hint": "poista viittaus tai anna toisen tiedoston tunnus",
        "help": "ohjeet/virheet/#tp302",
    }
    assert (second["severity"], second["field"]) == ("warning", "")
    assert "ä" in FORMATS["json"](ALL, "fi")


def test_github_shows_problems_on_the_changed_lines() -> None:
    assert FORMATS["github"](ALL, "fi") == (
        "::error file=content/practices/x.md,line=12,col=3,title=TP302::builds_on.0.practice: "
        "tiedosto viittaa itseensä; poista viittaus tai anna toisen tiedoston tunnus\n"
        "::warning file=content/projects/y.md,line=1,col=1,title=TP410::tiivistelmä puuttuu; "
        "lisää summary: 1–3 virkettä"
    )


def test_github_commands_cannot_be_forged_by_names_or_values() -> None:
    text = FORMATS["github"]((ODD,), "fi")
    assert "\n" not in text
    assert text.startswith("::error file=content/practices/50%25%2Ca%3Ab.md,line=2,col=1,title=TP503::body: ")
    assert "a%25b\\x0ac" in text


def test_sarif() -> None:
    assert json.loads(FORMATS["sarif"](ALL, "en")) == {
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "tietopankki",
                        "rules": [
                            {"id": "TP302", "shortDescription": {"text": "Reference to itself"}},
                            {"id": "TP410", "shortDescription": {"text": "Summary missing"}},
                        ],
                    }
                },
                "results": [
                    {
                        "ruleId": "TP302",
                        "level": "error",
                        "message": {
                            "text": "the file refers to itself; remove the reference or give another file's id"
                        },
                        "locations": [
                            {
                                "physicalLocation": {
                                    "artifactLocation": {"uri": "content/practices/x.md"},
                                    "region": {"startLine": 12, "startColumn": 3},
                                }
                            }
                        ],
                    },
                    {
                        "ruleId": "TP410",
                        "level": "warning",
                        "message": {"text": "the summary is missing; add summary: one to three sentences"},
                        "locations": [
                            {
                                "physicalLocation": {
                                    "artifactLocation": {"uri": "content/projects/y.md"},
                                    "region": {"startLine": 1, "startColumn": 1},
                                }
                            }
                        ],
                    },
                ],
            }
        ],
    }


def test_a_clean_bank_has_no_results_in_any_form() -> None:
    assert FORMATS["json"]((), "fi") == FORMATS["github"]((), "fi") == ""
    assert json.loads(FORMATS["sarif"]((), "fi"))["runs"][0]["results"] == []


_TERMINAL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u202a-\u202e\u2028\u2029\ud800-\udfff]")
_LINES = re.compile("\r\n|\r|\n")


def _commands(log: str) -> list[tuple[str, dict[str, str], str]]:
    """What GitHub's runner reads from a log: name, properties and data of each command, in both of its spellings."""
    found = []
    for line in _LINES.split(log):
        text = line.lstrip()
        end = text.find("::", 2)
        if text.startswith("::") and end > 0:
            name, _, properties = text[2:end].partition(" ")
            pairs = dict(part.split("=", 1) for part in properties.strip().split(",") if "=" in part)
            found.append((name, pairs, text[end + 2 :]))
        elif "##[" in line:
            found.append(("##[", {}, line))
    return found


HOSTILE = (
    "x\n::add-mask::a",
    "x\r::stop-commands::a",
    "x\r\n::error file=b::a",
    "::error::a",
    "##[add-mask]a",
    "%0A::add-mask::a",
    "a,line=7::b",
    "\x1b[2J\x1b]0;t\x07",
    "\x9b2J",
    "\u202egnp.exe",
    "a\u2028b\u2029c\x85d",
    "\ud800\udcff",
)
texts = st.one_of(st.sampled_from(HOSTILE), st.text(), st.text(alphabet="\n\r:%,=;#[]a \x1b\u2028\ud800"))


def _paired(text: str) -> str:
    """JSON cannot tell two surrogates that stand side by side from the sign that they make."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass")


@given(path=texts, field=texts, value=texts)
def test_no_text_of_a_file_can_end_a_line_or_command_or_steer_a_terminal(path: str, field: str, value: str) -> None:
    problems = [Problem.at(f"content/{path}", 2, 1, "TP503", field, value=value), ERROR]
    for form in FORMATS:
        text = FORMATS[form](problems, "fi")
        assert not _TERMINAL.search(text), form
        text.encode()
    assert len(_LINES.split(FORMATS["text"](problems, "fi"))) == 3
    first, second = _LINES.split(FORMATS["json"](problems, "fi"))
    assert json.loads(first)["path"] == _paired(f"content/{path}")
    assert json.loads(first)["field"] == _paired(field)
    assert json.loads(second)["code"] == "TP302"
    json.loads(FORMATS["sarif"](problems, "fi"))
    commands = _commands(FORMATS["github"](problems, "fi"))
    assert [(name, list(pairs)) for name, pairs, _ in commands] == [("error", ["file", "line", "col", "title"])] * 2
    assert [(pairs["line"], pairs["title"]) for _, pairs, _ in commands] == [("2", "TP503"), ("12", "TP302")]


@pytest.mark.parametrize("hostile", HOSTILE)
def test_what_is_hostile_is_still_told(hostile: str) -> None:
    """The author sees what is in the file, as codes where it cannot be seen."""
    line = report_line(Problem.at("content/practices/x.md", 1, 1, "TP503", "body", value=hostile), "fi")
    shown = hostile.encode("unicode_escape").decode().replace("\\n", "\\x0a").replace("\\r", "\\x0d")
    assert shown in line


def test_sarif_has_addresses_and_no_bare_paths() -> None:
    problem = Problem.at("content/practices/työ 50%.md", 1, 1, "TP410")
    (result,) = json.loads(FORMATS["sarif"]((problem,), "fi"))["runs"][0]["results"]
    uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert uri == "content/practices/ty%C3%B6%2050%25.md"
