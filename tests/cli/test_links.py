"""``tietopankki links`` as a program of its own kind: JSON lines, and nothing when the bank has errors."""

import json

import pytest

from catalog.cli.main import main
from tests.banks import practice
from tests.conftest import MakeBank

LINKED = practice("lifecycle: idea\nlinks:\n  - title: Työ\n    url: https://sivu.example/ty%C3%B6\n")


def test_a_line_for_each_place(make_bank: MakeBank, capsys: pytest.CaptureFixture[str]) -> None:
    root = make_bank({"practices/yksi.md": LINKED, "practices/kaksi.md": LINKED})
    assert main(["links", "--root", str(root)]) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert rows == [
        {"url": "https://sivu.example/ty%C3%B6", "path": f"content/practices/{name}.md", "field": "links.0.url"}
        for name in ("kaksi", "yksi")
    ]


def test_a_bank_with_errors_lists_nothing(make_bank: MakeBank, capsys: pytest.CaptureFixture[str]) -> None:
    root = make_bank({"practices/yksi.md": LINKED, "practices/rikki.md": practice("lifecycle: ei-ole\n")})
    assert main(["links", "--root", str(root)]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert "content/practices/rikki.md:4:1: lifecycle: TP203" in err
