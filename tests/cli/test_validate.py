"""``tietopankki validate``."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from catalog.cli import main
from catalog.cli.clock import viewing_day
from catalog.cli.main import COMMANDS
from tests.banks import ORGANISATION, ROOT, practice, project
from tests.conftest import MakeBank

Capture = pytest.CaptureFixture[str]
CLEAN = {"practices/kaytanto.md": practice(), "organisations/yhdistys.yml": ORGANISATION}
BROKEN = {
    **CLEAN,
    "practices/rikki.md": practice("lifecycle: ideaa\n"),
    "projects/rikki.md": project("theme: puuttuu\n"),
}
WARNED = {**CLEAN, "projects/hanke.md": "---\ntitle: Hanke\n---\n"}


def validate(root: Path, *arguments: str) -> int:
    return main(["validate", "--root", str(root), *arguments])


def test_a_clean_bank(make_bank: MakeBank, capsys: Capture) -> None:
    assert validate(make_bank(CLEAN)) == 0
    out, err = capsys.readouterr()
    assert out.startswith("Kunnossa: practices 1, projects 0, themes 0, organisations 1, calls 0")
    assert out.count("\n") == 1
    assert err == ""


def test_the_real_content_has_no_errors(capsys: Capture) -> None:
    assert validate(ROOT) == 0
    assert capsys.readouterr().out.splitlines()[-1].startswith("0 virhettä, ")


def test_warnings_do_not_fail(make_bank: MakeBank, capsys: Capture) -> None:
    assert validate(make_bank(WARNED)) == 0
    assert "huomautus: TP410" in capsys.readouterr().out


def test_errors_fail_and_are_all_listed(make_bank: MakeBank, capsys: Capture) -> None:
    assert validate(make_bank(BROKEN)) == 1
    lines = capsys.readouterr().out.splitlines()
    assert [line.split(":")[0] for line in lines[:-1]] == ["content/practices/rikki.md", "content/projects/rikki.md"]
    assert lines[-1].startswith("2 virhettä")


def test_in_english(make_bank: MakeBank, capsys: Capture) -> None:
    assert validate(make_bank(BROKEN), "--lang", "en") == 1
    out = capsys.readouterr().out
    assert 'unknown value "ideaa" (vocabulary: ' in out
    assert 'did you mean "idea"?' in out
    assert validate(make_bank(CLEAN), "--lang", "en") == 1  # the broken files are still there


def test_json_lines(make_bank: MakeBank, capsys: Capture) -> None:
    assert validate(make_bank(BROKEN), "--format", "json") == 1
    found = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [(item["path"], item["line"], item["field"], item["code"]) for item in found] == [
        ("content/practices/rikki.md", 4, "lifecycle", "TP203"),
        ("content/projects/rikki.md", 4, "theme", "TP301"),
    ]


@pytest.mark.parametrize("form", ["json", "github"])
def test_machines_get_nothing_from_a_clean_bank(make_bank: MakeBank, capsys: Capture, form: str) -> None:
    assert validate(make_bank(CLEAN), "--format", form) == 0
    assert capsys.readouterr().out == ""


def test_github_and_sarif(make_bank: MakeBank, capsys: Capture) -> None:
    root = make_bank(BROKEN)
    assert validate(root, "--format", "github") == 1
    assert capsys.readouterr().out.startswith("::error file=content/practices/rikki.md,line=4,col=1,title=TP203::")
    assert validate(root, "--format", "sarif") == 1
    assert len(json.loads(capsys.readouterr().out)["runs"][0]["results"]) == 2


@pytest.mark.parametrize(
    ("path", "code", "files"),
    [
        ("content/practices/rikki.md", 1, ["content/practices/rikki.md"]),
        ("content/projects", 1, ["content/projects/rikki.md"]),
        ("content", 1, ["content/practices/rikki.md", "content/projects/rikki.md"]),
        ("content/practices/kaytanto.md", 0, []),
    ],
)
def test_only_some_paths(make_bank: MakeBank, capsys: Capture, path: str, code: int, files: list[str]) -> None:
    root = make_bank(BROKEN)
    assert validate(root, str(root / path)) == code
    lines = capsys.readouterr().out.splitlines()
    assert [line.split(":")[0] for line in lines if line.startswith("content/")] == files


def test_a_path_may_be_relative(make_bank: MakeBank, capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(make_bank(BROKEN))
    assert main(["validate", "content/practices/../projects/rikki.md"]) == 1
    assert len(capsys.readouterr().out.splitlines()) == 2


def test_a_path_that_is_not_there_is_wrong_usage(make_bank: MakeBank, capsys: Capture) -> None:
    root = make_bank(CLEAN)
    assert validate(root, str(root / "content/practices/puuttuu.md")) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("tietopankki: ")
    assert "puuttuu.md: tiedostoa ei ole" in err


def test_a_root_without_content_is_wrong_usage(tmp_path: Path, capsys: Capture) -> None:
    assert validate(tmp_path) == 2
    assert capsys.readouterr().err.endswith("content: kansiota ei ole (--root)\n")


@pytest.mark.parametrize("arguments", [[], ["tarkista"], ["validate", "--format", "xml"], ["validate", "--lang", "de"]])
def test_wrong_arguments_are_wrong_usage(arguments: list[str], capsys: Capture) -> None:
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    assert caught.value.code == 2
    assert "tietopankki" in capsys.readouterr().err


@pytest.mark.parametrize(("files", "code"), [(CLEAN, 0), (BROKEN, 1)])
def test_as_a_program(make_bank: MakeBank, files: dict[str, str | bytes], code: int) -> None:
    root = make_bank(files)
    command = [sys.executable, "-m", "catalog.cli", "validate", "--root", str(root)]
    environment = {**os.environ, "PYTHONIOENCODING": "utf-8", "PYTHONWARNINGS": "error"}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (code, "")
    assert done.stdout.startswith("Kunnossa" if code == 0 else "content/practices/rikki.md:4:1: lifecycle: TP203")


def test_the_day_of_viewing_can_be_fixed(make_bank: MakeBank, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795219200")
    assert viewing_day().isoformat() == "2026-11-21"
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    assert viewing_day().year >= 2024


def test_a_proposal_is_told_all_errors_and_its_own_warnings(make_bank: MakeBank, capsys: Capture) -> None:
    warned = "---\ntitle: Käytäntö\nlifecycle: idea\n---\n"
    root = make_bank({**BROKEN, "practices/oma.md": warned, "practices/toisen.md": warned})
    changed = root / "changed"
    changed.write_bytes(b"content/practices/oma.md\0content/practices/\xff.md\0")
    assert validate(root, "--changed", str(changed), "--format", "json") == 1
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [(row["severity"], row["path"]) for row in rows] == [
        ("warning", "content/practices/oma.md"),
        ("error", "content/practices/rikki.md"),
        ("error", "content/projects/rikki.md"),
    ]
    assert validate(root, "--changed", str(root / "puuttuu")) == 2


def test_a_summary_for_people(make_bank: MakeBank, capsys: Capture) -> None:
    assert validate(make_bank(BROKEN), "--format", "summary") == 1
    assert capsys.readouterr().out.startswith("## ❌ Ehdotuksessa on 2 korjattavaa kohtaa\n")


def test_a_reader_that_has_seen_enough_is_no_error(make_bank: MakeBank) -> None:
    root = make_bank({f"projects/rikki-{number}.md": project("theme: puuttuu\n") for number in range(400)})
    command = [sys.executable, "-m", "catalog.cli", "validate", "--root", str(root)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout
        assert running.stderr
        assert running.stdout.readline().startswith(b"content/projects/rikki-0.md:")
        running.stdout.close()
        assert running.stderr.read() == b""
    assert running.returncode == 1


def test_naming_the_commands_loads_none_of_them() -> None:
    code = "import sys; from catalog.cli.main import main\ntry: main(['--help'])\nexcept SystemExit: pass\n"
    shown = "print([name for name in sys.modules if name.partition('.')[0] in ('schema', 'pydantic', 'yaml')])"
    done = subprocess.run([sys.executable, "-c", code + shown], capture_output=True, text=True, check=True, cwd=ROOT)
    assert all(name in done.stdout for name in COMMANDS)
    assert done.stdout.endswith("\n[]\n")


def test_a_check_that_finds_nothing_new_builds_no_model(make_bank: MakeBank) -> None:
    """Building what reads all models takes as long as the rest of such a check."""
    root = make_bank({"practices/yksi.md": practice(), "projects/kolme.md": project()})
    code = (
        "from catalog.cli.main import main\nfrom pathlib import Path\nfrom schema import ENTRY_TYPES, Vocabulary\n"
        f"assert main(['validate', '--root', {str(root)!r}]) == 0\n"
        "built = [model.__name__ for model in (Vocabulary, *(item.model for item in ENTRY_TYPES.values()))\n"
        "    if model.__pydantic_complete__]\nprint(built)"
    )
    told = [
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT).stdout
        for _ in range(2)
    ]
    assert "Practice" in told[0]
    assert told[1].endswith("\n[]\n")
