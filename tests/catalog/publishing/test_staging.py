"""The folder beside the site: publishing, discarding, leftovers, and systems that cannot exchange two folders."""

import errno
import os
import subprocess
import sys
import textwrap
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from catalog.publishing import staging
from catalog.publishing.staging import Staging


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def publish(target: Path, text: str) -> None:
    build = Staging(target)
    (build.folder / "index.html").write_text(text)
    build.publish()


def test_a_first_site_appears_and_a_second_replaces_it(tmp_path: Path) -> None:
    target = tmp_path / "deep/site"
    publish(target, "old")
    assert (target / "index.html").read_text() == "old"
    (target / "gone.html").write_text("x")
    publish(target, "new")
    assert (target / "index.html").read_text() == "new"
    assert names(target) == ["index.html"]
    assert names(target.parent) == ["site"]


def test_a_discarded_build_leaves_nothing(tmp_path: Path) -> None:
    publish(tmp_path / "site", "old")
    build = Staging(tmp_path / "site")
    (build.folder / "index.html").write_text("half")
    build.discard()
    build.discard()
    assert names(tmp_path) == ["site"]
    assert (tmp_path / "site/index.html").read_text() == "old"


def test_hidden_files_and_the_mode_of_the_folder_stay(tmp_path: Path) -> None:
    publish(tmp_path / "site", "old")
    (tmp_path / "site/.git").mkdir()
    (tmp_path / "site").chmod(0o2750)
    publish(tmp_path / "site", "new")
    assert names(tmp_path / "site") == [".git", "index.html"]
    assert (tmp_path / "site").stat().st_mode & 0o7777 == 0o2750


def test_a_link_to_the_site_stays_a_link(tmp_path: Path) -> None:
    publish(tmp_path / "real", "old")
    (tmp_path / "site").symlink_to("real")
    publish(tmp_path / "site", "new")
    assert (tmp_path / "site").is_symlink()
    assert (tmp_path / "real/index.html").read_text() == "new"


def test_a_killed_build_is_cleaned_and_a_living_one_is_not(tmp_path: Path) -> None:
    target = tmp_path / "site"
    publish(target, "old")
    living = Staging(target)
    program = textwrap.dedent("""
        import os, signal, sys
        from pathlib import Path
        from catalog.publishing.staging import Staging
        Staging(Path(sys.argv[1])).folder.joinpath("half.html").write_text("x")
        os.kill(os.getpid(), signal.SIGKILL)
    """)
    assert subprocess.run([sys.executable, "-c", program, str(target)], check=False).returncode == -9
    assert len(names(tmp_path)) == 3
    (tmp_path / ".site.part-note").write_text("a file of somebody else")
    publish(target, "new")
    assert names(tmp_path) == sorted([".site.part-note", living.folder.parent.name, "site"])
    living.publish()
    assert names(tmp_path) == [".site.part-note", "site"]


def test_without_exchange_two_renames_publish(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(staging, "_exchange", lambda *_: False)  # a system that has no such call
    publish(tmp_path / "site", "old")
    (tmp_path / "site/.git").mkdir()
    publish(tmp_path / "site", "new")
    assert names(tmp_path / "site") == [".git", "index.html"]
    assert names(tmp_path) == ["site"]


@pytest.mark.parametrize("exchange", [True, False], ids=["exchanged", "two renames"])
def test_many_builds_at_once_leave_one_whole_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, exchange: bool
) -> None:
    if not exchange:
        monkeypatch.setattr(staging, "_exchange", lambda *_: False)
    with ThreadPoolExecutor(8) as builders:
        list(builders.map(lambda number: publish(tmp_path / "site", str(number)), range(400)))
    assert names(tmp_path) == ["site"]
    assert names(tmp_path / "site") == ["index.html"]


def test_a_kill_between_two_renames_is_mended_by_the_next_build(tmp_path: Path) -> None:
    killed = tmp_path / ".site.part-x"
    (killed / "old").mkdir(parents=True)
    (killed / "old/index.html").write_text("old")
    (killed / "ready").mkdir()
    build = Staging(tmp_path / "site")
    assert (tmp_path / "site/index.html").read_text() == "old"
    build.discard()
    assert names(tmp_path) == ["site"]


def test_a_target_that_cannot_be_exchanged_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    (tmp_path / "content").mkdir()
    cases = {
        tmp_path / "file": errno.ENOTDIR,
        tmp_path: errno.EEXIST,
        tmp_path / "content": errno.EEXIST,
        tmp_path / "content/site": errno.EEXIST,
        Path("/proc"): errno.EBUSY,
    }
    for target, code in cases.items():
        with pytest.raises(OSError, match=os.strerror(code)):
            Staging(target, [tmp_path / "content"])
    assert names(tmp_path) == ["content", "file"]
