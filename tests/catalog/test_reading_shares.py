"""A bank that is read in shares tells the same, and leaves the same, as one that is read by one process."""

import os
from pathlib import Path

import pytest

from catalog import reading_shares
from catalog.checking import Reading, read_catalog
from catalog.reading import entries as reading_of_entries
from catalog.reading_cache import bank_cache
from catalog.report import as_text
from tests.banks import COORDINATION, ROOT, THEME, TODAY, call, codes, practice, project, write_bank
from tests.conftest import MakeBank

BANKS = sorted(path for path in (ROOT / "tests/specimens").iterdir() if (path / "content").is_dir())
FORKS = pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")

SUB_PROJECT = project("kind: alahanke\ntheme: kohtaanto\ncoordination_project: pilotti\ncall: haku\n")
FILES = {
    "themes/kohtaanto.md": THEME,
    "calls/haku.md": call("theme: kohtaanto\n"),
    "projects/koordinaatio.md": COORDINATION,
    "projects/pilotti.md": project("kind: pilotti\n"),
    **{f"projects/ala-{number}.md": SUB_PROJECT for number in range(5)},
    "projects/rikki.md": "---\ntitle: [\n---\n",
    "projects/rikki.sv.md": "---\ntitle: Trasigt\n---\n",
    "practices/ala.md": practice("lifecycle: idea\nprojects: [ala-1, olematon]\n"),
    "practices/toinen.md": practice("lifecycle: idea\nprojects: [ala-2]\n", body="[Hanke](../projects/ala-3.md)\n"),
}


@pytest.fixture
def two_hands(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two processes, however small the bank, whose shares are mixed."""
    monkeypatch.setattr(reading_shares, "FEWEST", 1)
    monkeypatch.setattr(reading_shares, "_TOGETHER", 2)
    monkeypatch.setattr(reading_shares, "hands", lambda: 2)


def kept_of(root: Path) -> object:
    """What a reading has kept, less the stamps, which files that were just written do not have yet."""
    state, traits = (bank_cache(root).load(name) for name in ("reading", "traits"))
    assert state
    return {**state, "files": {path: outcome for path, (_, outcome) in state["files"].items()}}, traits


def told(reading: Reading) -> str:
    return as_text(reading.problems, "fi")


@FORKS
@pytest.mark.usefixtures("two_hands")
@pytest.mark.parametrize("root", BANKS, ids=lambda root: root.name)
def test_the_specimens_tell_the_same(root: Path) -> None:
    assert told(read_catalog(root, TODAY, to_check=True)) == told(read_catalog(root, TODAY))


@FORKS
@pytest.mark.usefixtures("two_hands")
def test_shares_know_the_entries_of_other_shares(make_bank: MakeBank) -> None:
    root = make_bank(FILES)
    reading = read_catalog(root, TODAY, to_check=True)
    assert told(reading) == told(read_catalog(root, TODAY))
    assert codes(reading.problems).count("TP403") == 5
    assert {"TP110", "TP301"} <= set(codes(reading.problems))


@FORKS
@pytest.mark.usefixtures("two_hands")
def test_what_is_kept_is_the_same_and_enough(make_bank: MakeBank, monkeypatch: pytest.MonkeyPatch) -> None:
    sound = {path: text for path, text in FILES.items() if "rikki" not in path and path != "practices/ala.md"}
    root = make_bank(
        {
            path: text.replace("coordination_project: pilotti", "coordination_project: koordinaatio")
            for path, text in sound.items()
        }
    )
    shared = read_catalog(root, TODAY, bank_cache(root), to_check=True)
    assert not shared.has_errors
    kept = kept_of(root)
    (root / ".cache/tietopankki/reading").unlink()
    assert told(read_catalog(root, TODAY, bank_cache(root))) == told(shared)
    assert kept_of(root) == kept
    monkeypatch.setattr(reading_of_entries, "_read", None)
    assert told(read_catalog(root, TODAY, bank_cache(root), to_check=True)) == told(shared)


@FORKS
@pytest.mark.usefixtures("two_hands")
def test_a_share_that_does_not_come_back_is_read_all_the_same(
    make_bank: MakeBank, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = make_bank(FILES)
    whole = told(read_catalog(root, TODAY))
    monkeypatch.setattr(reading_shares, "_deliver", lambda *_: os._exit(1))
    assert told(read_catalog(root, TODAY, to_check=True)) == whole


@pytest.mark.usefixtures("two_hands")
def test_the_entries_can_still_be_asked_for(make_bank: MakeBank, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading_shares, "hands", lambda: 1)
    root = make_bank({"projects/hanke.md": project(), "projects/toinen.md": project()})
    alone, shared = read_catalog(root, TODAY).catalog, read_catalog(root, TODAY, to_check=True).catalog
    assert [record.entry for record in shared.records.values()] == [record.entry for record in alone.records.values()]


def test_a_small_bank_begins_no_process(make_bank: MakeBank, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading_shares, "_gathered", None)
    root = write_bank(make_bank({}), {f"projects/hanke-{number}.md": project() for number in range(20)})
    assert read_catalog(root, TODAY, to_check=True).catalog.count("projects") == 20
