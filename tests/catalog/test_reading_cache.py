"""Reading with what the last reading found tells the same as reading everything, and reads only what has changed."""

import os
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from catalog import reading_cache
from catalog.pipeline import Reading, read_catalog
from catalog.reading import entries as reading_of_entries
from catalog.reading_cache import bank_cache
from tests.banks import COORDINATION, THEME, TODAY, call, lines, practice, project, write_bank
from tests.conftest import MakeBank

NO_SUMMARY = "---\ntitle: Hanke\n---\n"
RUNS = "period: {start: 2026, end: 2026-12-31}\n"


def both(root: Path, today: date = TODAY) -> list[str]:
    """What is told with and without the cache, after a look that it is the same."""
    with_cache, without = read_catalog(root, today, bank_cache(root)), read_catalog(root, today)
    assert lines(with_cache.problems) == lines(without.problems)
    assert shown(with_cache) == shown(without)
    return lines(with_cache.problems)


def shown(reading: Reading) -> object:
    catalog = reading.catalog
    records = [(record.key, record.path, record.entry, record.body) for record in catalog.records.values()]
    neighbours = [list(catalog.neighbours.of(key)) for key in catalog.records]
    return records, dict(catalog.backlinks), neighbours, dict(catalog.sources)


@pytest.fixture
def files_read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files of entries that are read as YAML."""
    read: list[str] = []
    real = reading_of_entries.read_raw_entry

    def noted(file: reading_of_entries.SourceFile) -> object:
        read.append(file.location.name)
        return real(file)

    monkeypatch.setattr(reading_of_entries, "read_raw_entry", noted)
    return read


def test_only_what_has_changed_is_read_again(make_bank: MakeBank, files_read: list[str]) -> None:
    root = make_bank(
        {"practices/yksi.md": practice(), "practices/kaksi.md": practice(), "projects/kolme.md": project()}
    )
    read_catalog(root, TODAY, bank_cache(root))
    files_read.clear()
    assert read_catalog(root, TODAY, bank_cache(root)).problems == ()
    assert files_read == []
    write_bank(root, {"practices/kaksi.md": practice(body="Muuttunut.\n")})
    read_catalog(root, TODAY, bank_cache(root))
    assert files_read == ["kaksi.md"]


def test_a_fresh_checkout_of_the_same_texts_is_not_read_again(make_bank: MakeBank, files_read: list[str]) -> None:
    root = make_bank({"practices/yksi.md": practice(), "practices/kaksi.md": practice()})
    read_catalog(root, TODAY, bank_cache(root))
    files_read.clear()
    for path in (root / "content/practices").iterdir():
        content = path.read_bytes()
        path.unlink()
        path.write_bytes(content)
        os.utime(path, (1, 1))
    read_catalog(root, TODAY, bank_cache(root))
    assert files_read == []


def test_an_edit_of_the_same_size_and_time_is_seen(make_bank: MakeBank) -> None:
    root = make_bank({"practices/yksi.md": practice()})
    path = root / "content/practices/yksi.md"
    before = path.stat()
    read_catalog(root, TODAY, bank_cache(root))
    path.write_text(path.read_text().replace("Käytäntö", "Käytännö"))
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    (record,) = read_catalog(root, TODAY, bank_cache(root)).catalog.records.values()
    assert record.entry.title == "Käytännö"  # type: ignore[attr-defined]


def test_a_file_that_was_just_written_is_looked_at_again(make_bank: MakeBank, monkeypatch: pytest.MonkeyPatch) -> None:
    """It may change once more within the same tick of the file system's clock, and keep its stamp."""
    monkeypatch.setattr(reading_cache, "_TICK", 60 * 10**9)  # the machine may be slow
    root = make_bank({"practices/yksi.md": practice()})
    read_catalog(root, TODAY, bank_cache(root))
    (stamp, _) = bank_cache(root).load("reading")["files"]["content/practices/yksi.md"]  # type: ignore[index]
    assert stamp is None


def test_warnings_of_files_that_are_not_read_are_still_told(make_bank: MakeBank) -> None:
    root = make_bank({"projects/hanke.md": NO_SUMMARY, "practices/yksi.md": practice()})
    assert len(both(root)) == 1
    write_bank(root, {"practices/yksi.md": practice(body="Muuttunut.\n")})
    assert len(both(root)) == 1


Change = Callable[[Path], object]
CHANGES: dict[str, tuple[dict[str, str], Change, str]] = {
    "what a reference points at goes": (
        {"projects/hanke.md": project(), "practices/yksi.md": practice("lifecycle: idea\nprojects: [hanke]\n")},
        lambda root: (root / "content/projects/hanke.md").unlink(),
        "TP301",
    ),
    "what a link points at goes": (
        {"projects/hanke.md": project(), "practices/yksi.md": practice(body="[Hanke](../projects/hanke.md)\n")},
        lambda root: (root / "content/projects/hanke.md").unlink(),
        "TP306",
    ),
    "what a rule looks at changes": (
        {
            "themes/kohtaanto.md": THEME,
            "calls/haku.md": call("theme: kohtaanto\n"),
            "projects/koordinaatio.md": COORDINATION,
            "projects/ala.md": project(
                "kind: alahanke\ntheme: kohtaanto\ncoordination_project: koordinaatio\ncall: haku\n"
            ),
        },
        lambda root: write_bank(root, {"projects/koordinaatio.md": project("kind: pilotti\n")}),
        "TP403",
    ),
    "an alias is taken": (
        {"practices/yksi.md": practice("lifecycle: idea\naliases: [vanha]\n")},
        lambda root: write_bank(root, {"practices/vanha.md": practice()}),
        "TP305",
    ),
    "a new error": (
        {"practices/yksi.md": practice(), "practices/kaksi.md": practice()},
        lambda root: write_bank(root, {"practices/kaksi.md": practice("lifecycle: ideaa\n")}),
        "TP203",
    ),
    "a twin is added": (
        {"practices/yksi.md": practice()},
        lambda root: write_bank(root, {"practices/kaksi.md": practice()}),
        "",
    ),
    "a vocabulary is not there": (
        {"practices/yksi.md": practice("lifecycle: idea\nregions: [lappi]\n")},
        lambda root: write_bank(root / "schema", {"../vocabularies/regions.yml": "id: regions\n"}),
        "TP601",
    ),
}


@pytest.mark.parametrize("name", CHANGES)
def test_every_consequence_of_a_change_is_told(make_bank: MakeBank, name: str) -> None:
    files, change, code = CHANGES[name]
    root = make_bank(files)
    assert not read_catalog(root, TODAY).has_errors
    both(root)
    change(root)
    told = both(root)
    assert not code or any(code in line for line in told), told
    assert both(root) == told


def test_a_reading_with_errors_forgets_nothing(make_bank: MakeBank, files_read: list[str]) -> None:
    root = make_bank({"practices/yksi.md": practice(), "practices/kaksi.md": practice()})
    both(root)
    write_bank(root, {"practices/kaksi.md": practice("lifecycle: ideaa\n")})
    both(root)
    files_read.clear()
    read_catalog(root, TODAY, bank_cache(root))
    assert set(files_read) == {"kaksi.md"}


def test_what_depends_on_the_day_is_judged_again(make_bank: MakeBank) -> None:
    root = make_bank({"projects/hanke.md": project(RUNS)})
    assert both(root, date(2026, 12, 31)) == []
    (line,) = both(root, date(2028, 1, 1))
    assert "TP416" in line
    assert both(root, date(2026, 12, 31)) == []


def test_a_cache_that_cannot_be_written_is_done_without(make_bank: MakeBank) -> None:
    root = make_bank({"practices/yksi.md": practice()})
    (root / ".cache").write_text("a file, not a folder")
    assert both(root) == []
