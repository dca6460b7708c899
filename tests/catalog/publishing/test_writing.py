"""Writing the site: whole files into a new folder, and only what has changed into one that is being read."""

import resource
from pathlib import Path

import pytest

from catalog.publishing.writing import ServedFolder, write_fresh


def test_files_are_written_with_their_folders(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_bytes(b"of the engine, and longer")
    assert write_fresh(tmp_path, [("a/b/index.html", b"x"), ("a/c.html", b"y"), ("index.html", b"z")]).keys() == {
        "a/b/index.html",
        "a/c.html",
        "index.html",
    }
    assert (tmp_path / "a/b/index.html").read_bytes() == b"x"
    assert (tmp_path / "index.html").read_bytes() == b"z"


def test_a_disk_that_takes_only_a_part_is_an_error(tmp_path: Path) -> None:
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, before[1]))
    try:
        with pytest.raises(OSError, match="File too large"):
            write_fresh(tmp_path, [("a.html", b"x" * 101)])
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_unchanged_files_are_not_written_again(tmp_path: Path) -> None:
    folder = ServedFolder(tmp_path)
    assert folder.write([("a.html", b"x"), ("b.html", b"y")]) == 2
    (tmp_path / "a.html").write_bytes(b"left alone")
    assert folder.write([("a.html", b"x"), ("b.html", b"z")]) == 1
    assert (tmp_path / "a.html").read_bytes() == b"left alone"
    assert (tmp_path / "b.html").read_bytes() == b"z"


def test_what_the_engine_left_is_replaced_whole(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_bytes(b"engine")
    with (tmp_path / "index.html").open("rb") as reader:
        assert ServedFolder(tmp_path).write([("index.html", b"cast")]) == 1
        assert reader.read() == b"engine"
    assert (tmp_path / "index.html").read_bytes() == b"cast"
    assert [path.name for path in tmp_path.iterdir()] == ["index.html"]


def test_files_that_are_gone_are_removed_with_their_empty_folders(tmp_path: Path) -> None:
    (tmp_path / "tietoa").mkdir()
    (tmp_path / "tietoa/index.html").write_bytes(b"engine")
    folder = ServedFolder(tmp_path)
    folder.write([("a/b/index.html", b"x"), ("a/index.html", b"y")])
    assert folder.write([("a/index.html", b"y")]) == 1
    assert sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*")) == [
        "a",
        "a/index.html",
        "tietoa",
        "tietoa/index.html",
    ]
    assert folder.write([("a/b/index.html", b"x"), ("a/index.html", b"y")]) == 1
    assert folder.write([]) == 2
    assert [path.name for path in tmp_path.iterdir()] == ["tietoa"]
