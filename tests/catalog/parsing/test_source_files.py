"""Finding the files: names, folders, kinds of files and collisions."""

import os
from pathlib import Path

import pytest

from catalog.parsing.source_files import find_source_files
from tests.banks import codes, lines, practice
from tests.conftest import MakeBank


def found(root: Path) -> tuple[list[str], list[str]]:
    files, problems = find_source_files(root)
    return [file.path for file in files], [f"{problem.path} {problem.code}" for problem in problems]


def test_files_come_in_the_order_of_their_paths(make_bank: MakeBank) -> None:
    root = make_bank({"projects/bbb.md": "", "practices/zzz.yml": "", "practices/aaa.md": "", "calls/ccc.yml": ""})
    paths = [
        "content/calls/ccc.yml",
        "content/practices/aaa.md",
        "content/practices/zzz.yml",
        "content/projects/bbb.md",
    ]
    assert found(root) == (paths, [])
    first = find_source_files(root)[0][0]
    assert (first.kind, first.id, first.location) == ("calls", "ccc", root / "content/calls/ccc.yml")


@pytest.mark.parametrize(
    "name",
    [
        "Isot.md",
        "ala_viiva.md",
        "ääkköset.md",
        "väli lyönti.md",
        "ab.md",
        "a" * 81 + ".md",
        "con.md",
        "nul.yml",
        "a.b.md",
    ],
)
def test_a_name_that_is_no_id(make_bank: MakeBank, name: str) -> None:
    assert found(make_bank({f"practices/{name}": ""})) == ([], [f"content/practices/{name} TP102"])


@pytest.mark.parametrize("name", ["sivu-2", "sida-10", "page-3"])
def test_a_name_that_is_the_address_of_a_listing_page(make_bank: MakeBank, name: str) -> None:
    files = {f"practices/{name}.md": "", f"practices/{name}.sv.md": "", f"practices/{name}-0-tarina.md": ""}
    paths, problems = found(make_bank(files))
    assert paths == [f"content/practices/{name}-0-tarina.md"]
    assert problems == [f"content/practices/{name}.md TP128", f"content/practices/{name}.sv.md TP128"]


@pytest.mark.parametrize(
    "name", ["muistiinpano.txt", "kuva.png", "hanke.yaml", "hanke.MD", "hanke", ".md", "hanke.md~"]
)
def test_another_ending_is_not_passed_over_in_silence(make_bank: MakeBank, name: str) -> None:
    paths, problems = found(make_bank({f"practices/{name}": ""}))
    assert (paths, [problem.split()[-1] for problem in problems]) in (([], ["TP121"]), ([], ["TP102"]))


def test_notes_for_maintainers_are_allowed(make_bank: MakeBank) -> None:
    assert found(make_bank({"README.md": "", "practices/README.md": "", "practices/.gitkeep": ""})) == ([], [])


def test_a_folder_that_is_no_kind(make_bank: MakeBank) -> None:
    root = make_bank({"uutiset/uutinen.md": "", "irrallinen.md": ""})
    assert found(root) == ([], ["content/irrallinen.md TP118", "content/uutiset TP118"])


def test_links_inside_a_kind_are_not_followed(make_bank: MakeBank, tmp_path: Path) -> None:
    root = make_bank({"practices/oikea.md": practice()})
    secret = tmp_path / "salaisuus"
    secret.write_text("salainen", "utf-8")
    (root / "content/practices/linkki.md").symlink_to(secret)
    (root / "content/practices/katkennut.md").symlink_to(tmp_path / "ei-ole")
    (root / "content/projects").symlink_to(root / "content/practices")
    os.mkfifo(root / "content/practices/putki.md")
    paths, problems = found(root)
    assert paths == ["content/practices/oikea.md"]
    assert sorted(problems) == [
        "content/practices/katkennut.md TP101",
        "content/practices/linkki.md TP101",
        "content/practices/putki.md TP101",
        "content/projects TP101",
    ]


def test_one_id_in_two_forms_is_one_too_many(make_bank: MakeBank) -> None:
    root = make_bank({"practices/sama.md": practice(), "practices/sama.yml": "", "projects/sama.md": ""})
    files, problems = find_source_files(root)
    assert [file.path for file in files] == ["content/practices/sama.md", "content/projects/sama.md"]
    assert lines(problems) == [
        'content/practices/sama.yml:1:1: TP103 tunnus "sama" on jo käytössä tiedostossa content/practices/sama.md; '
        "anna tiedostolle toinen nimi tai yhdistä tiedostot"
    ]


def test_case_alone_cannot_tell_two_files_apart(make_bank: MakeBank) -> None:
    root = make_bank({"practices/hanke.md": practice(), "practices/Hanke.md": practice()})
    assert codes(find_source_files(root)[1]) == ["TP102"]


def test_a_root_without_content(tmp_path: Path) -> None:
    assert found(tmp_path) == ([], ["content TP119"])
