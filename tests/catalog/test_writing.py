"""Writing the site: only what has changed, and each file whole."""

from pathlib import Path

from catalog.writing import SiteWriter


def test_files_are_written_with_their_folders(tmp_path: Path) -> None:
    assert SiteWriter(tmp_path / "site").write([("a/b/index.html", b"x"), ("404.html", b"y")]) == 2
    assert (tmp_path / "site/a/b/index.html").read_bytes() == b"x"


def test_unchanged_files_are_not_written_again(tmp_path: Path) -> None:
    writer = SiteWriter(tmp_path)
    writer.write([("a.html", b"x"), ("b.html", b"y")])
    (tmp_path / "a.html").write_bytes(b"left alone")
    assert writer.write([("a.html", b"x"), ("b.html", b"z")]) == 1
    assert (tmp_path / "a.html").read_bytes() == b"left alone"
    assert (tmp_path / "b.html").read_bytes() == b"z"


def test_what_the_engine_left_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_bytes(b"engine")
    assert SiteWriter(tmp_path).write([("index.html", b"cast")]) == 1
    assert (tmp_path / "index.html").read_bytes() == b"cast"
    assert [path.name for path in tmp_path.iterdir()] == ["index.html"]


def test_a_removed_file_can_be_written_again(tmp_path: Path) -> None:
    writer = SiteWriter(tmp_path)
    writer.write([("a.html", b"x")])
    writer.remove("a.html")
    writer.remove("a.html")
    assert not (tmp_path / "a.html").exists()
    assert writer.write([("a.html", b"x")]) == 1
