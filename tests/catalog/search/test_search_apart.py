"""An index made by a second process: the same files, kept for the next time, and no harm when the process ends."""

import os
import signal
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from catalog.search.apart import IndexApart
from catalog.search.update import IndexUpdate
from tests.catalog.search.data.documents import FACETS
from tests.catalog.search.test_search_update import SYNONYMS, Bank, digests, from_nothing, new_bank, updated


@pytest.fixture
def bank() -> Bank:
    return new_bank(("fi", "sv"))


@pytest.fixture
def apart(tmp_path: Path) -> Iterator[IndexApart]:
    with closing(IndexApart(tmp_path / "index", "one")) as index:
        yield index


def made(bank: Bank, apart: IndexApart) -> dict[str, bytes]:
    assert apart.wanted(digests(bank)) == {document.key for document in bank["fi"]}
    for language, documents in bank.items():
        apart.read(language, documents, FACETS)
    return dict(apart.files(SYNONYMS))


def test_it_makes_the_same_files_and_the_next_index_begins_from_it(
    bank: Bank, apart: IndexApart, tmp_path: Path
) -> None:
    files = made(bank, apart)
    assert files == from_nothing(bank)
    apart.save()
    following = IndexUpdate(tmp_path / "index", "one")
    assert not following.complete
    bank["fi"][3] = replace(bank["fi"][3], body="hiihtohissi")
    assert updated(files, bank, following) == from_nothing(bank)


def test_nothing_is_kept_before_it_is_asked_for(bank: Bank, apart: IndexApart, tmp_path: Path) -> None:
    made(bank, apart)
    assert not (tmp_path / "index").exists()
    apart.close()
    assert not list(tmp_path.iterdir())


def test_what_a_killed_build_has_left_is_not_begun_from(bank: Bank, tmp_path: Path) -> None:
    left = IndexUpdate(tmp_path / "index.next", "one")
    files = updated({}, bank, left)
    left.save()
    with closing(IndexApart(tmp_path / "index", "one")) as apart:
        assert made(bank, apart) == files


def test_a_process_that_is_killed_is_an_error_of_the_system(bank: Bank, apart: IndexApart) -> None:
    os.kill(apart.process_id, signal.SIGKILL)
    with pytest.raises(ChildProcessError, match="ended early"):
        made(bank, apart)


def test_a_folder_that_cannot_be_written_to_costs_only_what_would_be_kept(bank: Bank, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with closing(IndexApart(tmp_path / "file" / "index", "one")) as apart:
        assert made(bank, apart) == from_nothing(bank)
        with pytest.raises(OSError, match="Not a directory"):
            apart.save()


def test_it_ends_with_whoever_has_started_it(bank: Bank) -> None:
    apart = IndexApart()
    apart.wanted(digests(bank))
    apart.close()
    with pytest.raises(ProcessLookupError):
        os.kill(apart.process_id, 0)
