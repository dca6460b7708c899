"""The forms of the report, exactly."""

import json

from catalog.problems import Problem
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
    assert "a%25b%0Ac" in text


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
