"""``tietopankki nearby``: what is near a draft, and why."""

import json
from pathlib import Path

import pytest

from catalog.cli.main import main
from tests.banks import practice, project
from tests.conftest import MakeBank

SUMMARY = "Tunnin tapaaminen, jossa työnantaja kertoo avoimesta paikasta ja työtön esittelee osaamisensa."
TOLD = practice("lifecycle: idea\ntopics: [rekrytointi]\n").replace("Tapa toimia, jota joku muu voi kokeilla.", SUMMARY)
NEAR = "content/practices/tunti.md: Käytäntö: sama aihe: rekrytointi; samat sanat: "


@pytest.fixture
def root(make_bank: MakeBank) -> Path:
    return make_bank({"practices/tunti.md": TOLD, "projects/muu.md": project("regions: [kainuu]\n")})


def near(root: Path, draft: Path, *more: str) -> int:
    return main(["nearby", str(draft), "--root", str(root), *more])


def test_a_draft_anywhere_gets_its_nearest_with_reasons(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    draft = tmp_path / "luonnos.md"
    draft.write_text(TOLD, "utf-8")
    assert near(root, draft, "--kind", "practice") == 0
    (line,) = capsys.readouterr().out.splitlines()
    assert line.startswith(NEAR)
    assert line.endswith("; lähes sama: täydennä sitä tai kerro ero")


def test_json_is_an_object_a_line(root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "practices"
    folder.mkdir()
    draft = folder / "luonnos.md"
    draft.write_text("---\ntitle: Työnantaja esittelee\ntopics: [rekrytointi, tuntematon]\n---\n", "utf-8")
    assert near(root, draft, "--format", "json", "--lang", "en") == 0
    (item,) = map(json.loads, capsys.readouterr().out.splitlines())
    assert item.pop("likeness") > 0
    assert item == {
        "path": "content/practices/tunti.md",
        "kind": "practices",
        "id": "tunti",
        "title": "Käytäntö",
        "same": False,
        "reason": "same topic: recruitment; shared words: esittelee, työnantaja",
    }


def test_a_file_of_the_bank_is_not_near_itself(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert near(root, root / "content/practices/tunti.md") == 0
    assert capsys.readouterr().out == "Samankaltaisia ei löytynyt.\n"


def test_a_project_draft_is_never_the_same_as_a_practice(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    draft = tmp_path / "luonnos.md"
    draft.write_text(TOLD, "utf-8")
    assert near(root, draft, "--kind", "project") == 0
    out = capsys.readouterr().out
    assert out.startswith(NEAR)
    assert "lähes sama" not in out


def test_wrong_use_is_told(root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert near(root, tmp_path / "puuttuu.md", "--kind", "practice") == 2
    assert "tiedostoa ei ole" in capsys.readouterr().err
    draft = tmp_path / "luonnos.md"
    draft.write_text(TOLD, "utf-8")
    assert near(root, draft) == 2
    assert "--kind (practice, project)" in capsys.readouterr().err


def test_a_draft_that_cannot_be_read_is_a_problem(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    draft = tmp_path / "luonnos.md"
    draft.write_text("ei kenttiä", "utf-8")
    assert near(root, draft, "--kind", "practice") == 1
    assert "TP108" in capsys.readouterr().err
