"""``tietopankki build``: what stops it, and that it then touches nothing. Whole builds are under ``tests/hooks``."""

import shutil
from pathlib import Path

import pytest

from catalog.cli import main
from tests.banks import ROOT, practice
from tests.conftest import MakeBank

Capture = pytest.CaptureFixture[str]


def build(root: Path, *arguments: str) -> int:
    (root / "site").mkdir(exist_ok=True)
    (root / "site/index.html").write_text("viimeisin kunnossa ollut", "utf-8")
    code = main(["build", "--root", str(root), *arguments])
    assert (root / "site/index.html").read_text("utf-8") == "viimeisin kunnossa ollut"
    return code


def test_a_mistake_keeps_the_last_good_site(make_bank: MakeBank, capsys: Capture) -> None:
    root = make_bank({"practices/rikki.md": practice("lifecycle: ideaa\n")})
    assert build(root) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert "content/practices/rikki.md:4:1: lifecycle: TP203" in err


def test_an_engine_that_fails_keeps_the_last_good_site(make_bank: MakeBank, capsys: Capture) -> None:
    root = make_bank({"practices/kaytanto.md": practice()})
    shutil.copytree(ROOT / "docs", root / "docs")
    (root / "mkdocs.yml").write_text("site_name: Pankki\ntheme: {name: tallaista-teemaa-ei-ole}\n", "utf-8")
    assert build(root) == 1
    assert capsys.readouterr().err.startswith("tietopankki: mkdocs: ")


def test_an_unknown_engine_is_wrong_usage(make_bank: MakeBank, capsys: Capture) -> None:
    with pytest.raises(SystemExit) as caught:
        build(make_bank({}), "--engine", "hugo")
    assert caught.value.code == 2
    assert "mkdocs" in capsys.readouterr().err
