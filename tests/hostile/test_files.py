"""What stands in the content folder need not be a file: nothing is followed, waited for or left without an answer."""

import os
import socket
from pathlib import Path

import pytest

from catalog.parsing.file_text import read_text, unreadable
from catalog.parsing.raw_entries import RawEntry, read_raw_entry
from catalog.parsing.source_files import SourceFile, find_source_files
from catalog.problems.problem import Problem
from catalog.reading import entries as reading
from catalog.report import report_line
from catalog.vocabularies import load_vocabularies
from tests.banks import codes, lines, practice, read, write_bank

PATH = "content/practices/hanke.md"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return write_bank(tmp_path / "pankki", {"practices/oikea.md": practice()})


def told(root: Path) -> list[str]:
    return [f"{problem.path} {problem.code}" for problem in read(root).problems]


def test_a_link_in_place_of_the_content_folder_is_not_followed(tmp_path: Path, root: Path) -> None:
    other = tmp_path / "toinen"
    other.mkdir()
    (other / "content").symlink_to(root / "content")
    assert told(other) == ["content TP101"]
    assert not read(other).catalog.records


def test_a_file_in_place_of_the_content_folder(tmp_path: Path) -> None:
    (tmp_path / "content").write_text("x", "utf-8")
    assert told(tmp_path) == ["content TP101"]


@pytest.mark.parametrize("outside", ["/etc/passwd", "/dev/zero", "/proc/self/environ", "."])
def test_a_link_out_of_the_bank_publishes_nothing(root: Path, outside: str) -> None:
    (root / "content/practices/hanke.md").symlink_to(outside)
    (root / "content/projects").symlink_to(Path(outside).parent)
    assert told(root) == [f"{PATH} TP101", "content/projects TP101"]


def test_what_would_wait_is_not_opened(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    os.mkfifo(root / "content/practices/putki.md")
    monkeypatch.chdir(root / "content/practices")  # the address of a socket has room for a short path only
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("pistoke.md")
        assert told(root) == ["content/practices/pistoke.md TP101", "content/practices/putki.md TP101"]


@pytest.mark.parametrize("kind", ["link", "pipe", "folder", "gone"])
def test_what_takes_the_place_of_a_listed_file_is_refused_too(root: Path, kind: str) -> None:
    location = root / "content/practices/oikea.md"
    (file,) = find_source_files(root)[0]
    location.unlink()
    if kind == "link":
        location.symlink_to("/etc/passwd")
    elif kind == "pipe":
        os.mkfifo(location)
    elif kind == "folder":
        location.mkdir()
    answer = read_raw_entry(file)
    assert isinstance(answer, Problem)
    assert answer.code == ("TP119" if kind == "gone" else "TP101")


def test_a_device_is_no_file() -> None:
    answer = read_text(Path("/dev/zero"), PATH)
    assert isinstance(answer, Problem)
    assert answer.code == "TP101"


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (PermissionError(13, "x"), "lukeminen ei ole sallittu"),
        (FileNotFoundError(2, "x"), "sitä ei ole"),
        (OSError(5, "x"), "järjestelmä ei avaa sitä"),
    ],
)
def test_the_reason_is_told_in_finnish(error: OSError, words: str) -> None:
    line = report_line(unreadable(PATH, error), "fi")
    assert line.startswith(f"{PATH}:1:1: TP119 tiedostoa tai kansiota ei voi lukea: {words}; ")


@pytest.mark.skipif(os.geteuid() == 0, reason="the administrator may read everything")
def test_a_file_and_a_folder_that_may_not_be_read(root: Path) -> None:
    (root / "content/practices/oikea.md").chmod(0)
    (root / "content/projects").mkdir(mode=0)
    assert told(root) == ["content/practices/oikea.md TP119", "content/projects TP119"]


def test_a_name_that_is_no_text_is_shown_as_codes(root: Path) -> None:
    name = os.fsdecode(b"tavu\xff.md")
    (root / "content/practices" / name).write_text(practice(), "utf-8")
    (line,) = lines(read(root).problems)
    assert line.startswith("content/practices/tavu\\udcff.md:1:1: TP102 ")
    line.encode()


def test_a_folder_of_many_files_is_read_in_order(root: Path) -> None:
    for number in range(3_000):
        (root / f"content/practices/{number:05}.txt").touch()
    problems = read(root).problems
    assert len(problems) == 3_000
    assert set(codes(problems)) == {"TP121"}


@pytest.mark.parametrize("error", [RecursionError, MemoryError, ValueError, KeyError])
def test_a_gap_of_the_program_ends_the_check_of_one_file_only(
    root: Path, monkeypatch: pytest.MonkeyPatch, error: type[Exception]
) -> None:
    """No such gap is known, so the test makes one."""
    write_bank(root, {"practices/aukko.md": practice()})
    validate = reading.validate_entry

    def with_gap(raw: RawEntry) -> object:
        if raw.file.id == "aukko":
            raise error
        return validate(raw)

    monkeypatch.setattr(reading, "validate_entry", with_gap)
    found = read(root)
    assert [f"{problem.path} {problem.code}" for problem in found.problems] == ["content/practices/aukko.md TP122"]
    assert [key.id for key in found.catalog.records] == ["oikea"]
    assert error.__name__ in lines(found.problems)[0]


def test_a_name_beyond_what_the_system_takes() -> None:
    file = SourceFile(PATH, "practices", "hanke", Path("/tmp") / ("a" * 300))
    assert "nimi on liian pitkä" in report_line(read_raw_entry(file), "fi")  # type: ignore[arg-type]


@pytest.mark.parametrize(("linked", "path"), [("schema/vocabularies", "schema/vocabularies"), ("schema", "schema")])
def test_a_link_in_place_of_the_vocabularies_is_not_followed(
    tmp_path: Path, root: Path, linked: str, path: str
) -> None:
    other = tmp_path / "toinen/schema/vocabularies"
    other.mkdir(parents=True)
    (other / "regions.yml").write_text("rikki", "utf-8")
    (root / linked).parent.mkdir(exist_ok=True)
    (root / linked).symlink_to(other if linked.endswith("vocabularies") else other.parent)
    assert [f"{problem.path} {problem.code}" for problem in load_vocabularies(root)[1]] == [f"{path} TP101"]
