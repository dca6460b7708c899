"""From bytes to front matter and body."""

from pathlib import Path

import pytest

from catalog.parsing.file_text import MAX_BYTES
from catalog.parsing.raw_entries import RawEntry, read_raw_entry
from catalog.parsing.source_files import SourceFile
from catalog.problems.problem import Problem


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path


def read(folder: Path, content: str | bytes, name: str = "hanke.md") -> RawEntry | Problem:
    location = folder / name
    location.write_bytes(content.encode() if isinstance(content, str) else content)
    return read_raw_entry(SourceFile(f"content/projects/{name}", "projects", "hanke", location))


def place(result: RawEntry | Problem) -> tuple[str, int, int]:
    assert isinstance(result, Problem)
    return (result.code, result.line, result.column)


def entry(result: RawEntry | Problem) -> RawEntry:
    assert isinstance(result, RawEntry)
    return result


def test_front_matter_and_body(folder: Path) -> None:
    raw = entry(read(folder, "---\ntitle: A\n---\n\nLeipä\n---\nviiva\n"))
    assert (raw.data, raw.body) == ({"title": "A"}, "\nLeipä\n---\nviiva\n")
    assert (raw.front_line, raw.body_line) == (1, 3)


def test_a_file_of_fields_only(folder: Path) -> None:
    raw = entry(read(folder, "title: A\n", "hanke.yml"))
    assert (raw.data, raw.body, raw.front_line) == ({"title": "A"}, "", 0)


@pytest.mark.parametrize(
    "content",
    [
        b"\xef\xbb\xbf---\ntitle: A\n---\nB",
        b"---\r\ntitle: A\r\n---\r\nB",
        b"---\rtitle: A\r---\rB",
        b"---  \ntitle: A\n--- \t\nB",
    ],
    ids=["BOM", "CRLF", "CR", "spaces"],
)
def test_the_ways_of_editors_do_not_matter(folder: Path, content: bytes) -> None:
    raw = entry(read(folder, content))
    assert (raw.data, raw.body) == ({"title": "A"}, "B")


def test_decomposed_letters_are_composed(folder: Path) -> None:
    assert entry(read(folder, "---\ntitle: Tyo\u0308\n---\n")).data == {"title": "Ty\u00f6"}


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", ("TP107", 1, 1)),
        (b" \n\t\n", ("TP107", 1, 1)),
        (b"\xef\xbb\xbf", ("TP107", 1, 1)),
        (b"---\n---\nB", ("TP107", 1, 1)),
        (b"---\n# huomautus\ntitle:\n---\n", ("TP107", 1, 1)),
        (b"Pelkk\xc3\xa4 teksti", ("TP108", 1, 1)),
        (b"\n---\ntitle: A\n---\n", ("TP108", 1, 1)),
        (b"--- title: A\n---\n", ("TP108", 1, 1)),
        (b"----\ntitle: A\n----\n", ("TP108", 1, 1)),
        (b"---\ntitle: A\n", ("TP109", 1, 1)),
        (b"---\ntitle: A\n ---\n", ("TP109", 1, 1)),
        (b"---\ntitle: V\xe4\xe4r\xe4\n---\n", ("TP104", 2, 9)),
        (b"---\ntitle: A\n---\n\nT\xf6", ("TP104", 5, 2)),
        ("---\ntitle: Ty\u00f6\u202e\n---\n".encode(), ("TP106", 2, 11)),
        (b"---\ntitle: A\n---\nB\x00", ("TP106", 4, 2)),
        (b"---\ntitle: A\x1b[31m\n---\n", ("TP106", 2, 9)),
        ("---\ntitle: A\u0085\n---\n".encode(), ("TP106", 2, 9)),
        ("---\ntitle: \ufeffA\n---\n".encode(), ("TP106", 2, 8)),
        ("---\ntitle: \u2066A\n---\n".encode(), ("TP106", 2, 8)),
        ("---\ntitle: A\U000e0041\n---\n".encode(), ("TP106", 2, 9)),
        (b"---\ntitle: A\nb: &x 1\n---\n", ("TP111", 3, 4)),
        (b"---\ntitle: A: B\n---\n", ("TP110", 2, 9)),
        (b"---\n- A\n---\n", ("TP116", 2, 1)),
        (b"---\nperiod:\n\tstart: 1\n---\n", ("TP120", 3, 1)),
    ],
)
def test_a_file_that_cannot_be_read_has_one_problem_at_its_place(
    folder: Path, content: bytes, expected: tuple[str, int, int]
) -> None:
    assert place(read(folder, content)) == expected


def test_the_first_line_of_a_repeated_field_counts_from_the_top_of_the_file(folder: Path) -> None:
    problem = read(folder, "---\ntitle: A\nb: 1\ntitle: B\n---\n")
    assert isinstance(problem, Problem)
    assert (problem.line, dict(problem.values)) == (4, {"key": "title", "first": "2"})


def test_the_invisible_sign_is_named(folder: Path) -> None:
    problem = read(folder, "---\ntitle: A\u200f\n---\n")
    assert isinstance(problem, Problem)
    assert dict(problem.values) == {"sign": "U+200F"}


def test_ordinary_typography_is_not_a_control_character(folder: Path) -> None:
    text = "Työ – ”näin” \u00a0 e\u00adi 🙂 👩\u200d🔧 ☎\ufe0f 1\ufe0f\u20e3 日本"
    assert entry(read(folder, f"---\ntitle: A\n---\n{text}")).body == text


def test_a_file_may_be_64_kilobytes_and_no_more(folder: Path) -> None:
    front = b"---\ntitle: A\n---\n"
    assert entry(read(folder, front + b"a" * (MAX_BYTES - len(front)))).data == {"title": "A"}
    assert place(read(folder, front + b"a" * (MAX_BYTES - len(front) + 1))) == ("TP105", 1, 1)


def test_a_file_that_vanished_or_is_a_folder_has_a_problem_too(folder: Path) -> None:
    for location, code in ((folder / "poissa.md", "TP119"), (folder, "TP101")):
        file = SourceFile("content/projects/poissa.md", "projects", "poissa", location)
        assert place(read_raw_entry(file)) == (code, 1, 1)


def test_a_place_inside_what_is_not_there_is_the_nearest_thing_around_it(folder: Path) -> None:
    raw = entry(read(folder, "---\ntitle: A\nsources:\n  - id: a\n---\n"))
    assert tuple(raw.mark(("sources", 0, "title"))) == (4, 5)
    assert tuple(raw.mark(("sources", 3))) == (3, 1)
    assert tuple(raw.mark(("summary",))) == (1, 1)


@pytest.mark.parametrize("opening", ["title: 'Kesken", 'title: "Kesken', "regions: [lappi", "period: {start: 2024"])
def test_what_was_never_closed_is_shown_where_it_was_opened(folder: Path, opening: str) -> None:
    problem = read(folder, f"---\nlanguage: fi\n{opening}\nlifecycle: idea\ndraft: ei\n---\n")
    assert place(problem)[:2] == ("TP110", 3)
