"""Entries with mistakes: everything that the validator says about them, line by line."""

import shutil
from pathlib import Path

import pytest

from catalog.cli import main
from tests.banks import ROOT, SPECIMENS, codes, read

BAD = SPECIMENS / "bad"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return Path(shutil.copytree(BAD, tmp_path / "bad"))


def said(capsys: pytest.CaptureFixture[str]) -> list[str]:
    return capsys.readouterr().out.splitlines()


def stored(name: str) -> list[str]:
    return (BAD / name).read_text("utf-8").splitlines()


def test_all_problems_are_told_in_finnish(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["validate", "--root", str(BAD)]) == 1
    assert said(capsys) == stored("expected.txt")


def test_some_problems_are_told_in_english(capsys: pytest.CaptureFixture[str]) -> None:
    paths = [str(BAD / "content/themes"), str(BAD / "content/projects/saannot-pielessa.md")]
    assert main(["validate", "--root", str(BAD), "--lang", "en", *paths]) == 1
    assert said(capsys) == stored("expected.en.txt")


@pytest.mark.parametrize("line", stored("expected.txt")[:-1])
def test_every_line_names_a_place_that_is_there(line: str) -> None:
    path, number, _ = line.split(":", 2)
    location = BAD / path
    if location.is_file():
        assert 1 <= int(number) <= max(1, len(location.read_bytes().splitlines()))
    else:
        assert location.is_dir()
        assert number == "1"


def test_every_file_with_a_mistake_is_named() -> None:
    told = "\n".join(stored("expected.txt"))
    named = {line.split(":")[0] for line in stored("expected.txt")}
    clean = {
        "kunnossa-oleva-teema.md",
        "kunnossa-oleva-yhdistys.yml",
        "toisen-teeman-mittaristo.md",
        "koordinaatio-yksi.md",
        "sama-tunnus.md",
        "sama-asia.md",
        "sama-asia-toisin.md",
    }
    for file in (BAD / "content").rglob("*.*"):
        inside = any(str(parent.relative_to(BAD)) in named for parent in (file, *file.parents[:2]))
        shown = f'"{file.parent.name}/{file.name}"' in told  # a picture's mistake is told where the page shows it
        assert inside or shown or file.name in clean, file.name


def test_five_broken_copies_tell_every_problem_of_all_five(tmp_path: Path) -> None:
    """The acceptance of the bank: nothing hides behind another file's mistakes."""
    copies = {
        "practices/hakuklinikka.md": ("lifecycle:", "lifecyle:"),
        "practices/jaettu-kysely.md": ("regions:", "regions: [Uusima]\nregionz:"),
        "projects/parempi-tyoelama.md": ('start: "2023-01-01"', 'start: "2023-02-30"'),
        "themes/kohtaanto.md": ("---\n", "", 1),
        "organisations/owal-group.md": ("kind:", "kind: &laji"),
    }
    root = tmp_path / "pankki"
    shutil.copytree(ROOT / "content", root / "content")
    for path, change in copies.items():
        location = root / "content" / path
        text = location.read_text("utf-8")
        assert change[0] in text, path
        location.write_text(text.replace(*change), "utf-8")  # type: ignore[arg-type]
    found = read(root).problems
    by_file = {path: codes(p for p in found if p.path == f"content/{path}") for path in copies}
    assert by_file == {
        "practices/hakuklinikka.md": ["TP201", "TP202"],
        "practices/jaettu-kysely.md": ["TP203", "TP202"],
        "projects/parempi-tyoelama.md": ["TP208"],
        "themes/kohtaanto.md": ["TP108"],
        "organisations/owal-group.md": ["TP111"],
    }
    assert len(found) == sum(map(len, by_file.values()))


def test_two_runs_and_another_place_say_the_same(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["validate", "--root", str(root)])
    assert said(capsys) == stored("expected.txt")
