"""A build that begins from the last one gives the same bytes as one from nothing, and touches only what differs."""

import random
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from catalog.cache import CacheFolder
from catalog.casting.shell import Shell
from catalog.pipeline import read_catalog
from catalog.publishing import site_cache
from catalog.publishing.site_cache import build_site
from catalog.publishing.site_input import SiteInput
from catalog.publishing.staging import Staging
from catalog.reading_cache import bank_cache
from catalog.search.apart import IndexApart
from tests.banks import SETTINGS, SHELL, SHELL_ADDRESS, SPECIMENS, TODAY
from tests.site_builds import files_of

ENGINE = {"tietoa/index.html": b"by the engine", "sitemap.xml": b"of the engine", "404.html": b"of the engine"}
PRACTICE = "practices/tyopaikkavartti.md"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copytree(SPECIMENS / "good/content", tmp_path / "bank/content")
    return tmp_path / "bank"


def build(
    root: Path,
    cache: CacheFolder | None = None,
    shell: str = SHELL,
    engine: dict[str, bytes] = ENGINE,
    today: date = TODAY,
) -> dict[str, bytes]:
    """The site after a build; without a cache one from nothing, beside the bank's own."""
    target = root / ("site" if cache else "fresh")
    cache = cache or CacheFolder(None, "")
    reading = read_catalog(root, today, cache)
    assert not reading.has_errors, reading.problems
    staging = Staging(target)
    for path, content in engine.items():
        (staging.folder / path).parent.mkdir(exist_ok=True)
        (staging.folder / path).write_bytes(content)
    site = SiteInput(reading.catalog, {"fi": Shell(shell, SHELL_ADDRESS)}, SETTINGS, ("tietoa/",), target)
    build_site(site, staging, cache)
    staging.discard()
    return files_of(target)


def identities(site: Path) -> dict[str, tuple[int, int]]:
    found = (path for path in site.rglob("*") if path.is_file())
    return {path.relative_to(site).as_posix(): (path.stat().st_ino, path.stat().st_mtime_ns) for path in found}


def edit(root: Path, path: str, change: Callable[[str], str]) -> None:
    location = root / "content" / path
    location.write_text(change(location.read_text("utf-8")), "utf-8")


def test_an_unchanged_bank_writes_nothing(root: Path) -> None:
    cache = bank_cache(root)
    first = build(root, cache)
    before = identities(root / "site")
    assert build(root, cache) == first
    assert identities(root / "site") == before


def test_a_changed_body_writes_its_own_page_and_what_it_mentions(root: Path) -> None:
    add_entry(root, random.Random(1))
    (other,) = (root / "content/practices").glob("uusi-*.md")
    cache = bank_cache(root)
    build(root, cache)
    before = identities(root / "site")
    link = f"\nKatso myös [toinen]({other.name}).\n"
    edit(root, PRACTICE, lambda text: text + link)
    assert build(root, cache) == build(root)
    after = identities(root / "site")
    changed = {path for path in after if before.get(path) != after[path] and path.endswith(".html")}
    assert changed == {f"kaytannot/{name}/index.html" for name in ("tyopaikkavartti", other.stem)}
    edit(root, PRACTICE, lambda text: text.replace(link, ""))
    assert build(root, cache) == build(root)


def test_the_site_of_a_large_bank_is_the_same_with_its_index_made_apart(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = build(root)
    started = []

    class Counted(IndexApart):
        def __init__(self, folder: Path | None = None, fingerprint: str = "") -> None:
            started.append(folder)
            super().__init__(folder, fingerprint)

    monkeypatch.setattr(site_cache, "IndexApart", Counted)
    monkeypatch.setattr(site_cache, "LARGE", 1)
    monkeypatch.setattr(site_cache, "free_cores", lambda: 2)
    cache = bank_cache(root)
    assert build(root, cache) == expected
    edit(root, PRACTICE, lambda text: f"{text}\nHiihtohissi.\n")
    assert build(root, cache) == build(root)
    assert len(started) == 2  # the first, and the one without a cache


def add_entry(root: Path, chance: random.Random) -> None:
    summary = f"Tapa {chance.randrange(9)}, jota kokeiltiin kerran."
    text = f"---\ntitle: Uusi tapa\nsummary: {summary}\nlifecycle: idea\n---\nTeksti.\n"
    (root / f"content/practices/uusi-{chance.randrange(4)}.md").write_text(text)


def remove_entries(root: Path, _: random.Random) -> None:
    for path in (root / "content/practices").glob("uusi-*.md"):
        path.unlink()


def touch_picture(root: Path, _: random.Random) -> None:
    for path in (root / "content/practices/tyopaikkakierros").iterdir():
        path.touch()


EDITS: tuple[Callable[[Path, random.Random], None], ...] = (
    lambda root, chance: edit(root, PRACTICE, lambda text: f"{text}\nSana {chance.random()}.\n"),
    lambda root, _: edit(root, PRACTICE, lambda text: text.replace("title: ", "title: Uusi ", 1)),
    lambda root, chance: edit(
        root, PRACTICE.replace(".md", ".sv.md"), lambda text: f"{text}\nOrd {chance.random()}.\n"
    ),
    lambda root, _: edit(
        root, "events/kohtaamisen-klinikka.md", lambda text: f"{text}\n[Vartti](../practices/tyopaikkavartti.md)\n"
    ),
    add_entry,
    remove_entries,
    touch_picture,
)


@pytest.mark.no_cover
@pytest.mark.parametrize("seed", range(4))
def test_any_row_of_edits_gives_the_bytes_of_a_build_from_nothing(root: Path, seed: int) -> None:
    chance = random.Random(seed)
    cache = bank_cache(root)
    build(root, cache)
    for _ in range(5):
        for change in chance.sample(EDITS, chance.randrange(1, 3)):
            change(root, chance)
        assert build(root, cache) == build(root)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda site: (site / "kaytannot/tyopaikkavartti/index.html").unlink(),
        lambda site: (site / "vanha.html").write_text("left by somebody"),
        lambda site: (site / "index.html").write_text("changed by hand"),
        shutil.rmtree,
    ],
    ids=["removed", "added", "changed", "gone"],
)
def test_a_site_that_was_touched_is_made_whole(root: Path, spoil: Callable[[Path], None]) -> None:
    cache = bank_cache(root)
    first = build(root, cache)
    spoil(root / "site")
    assert build(root, cache) == first


@pytest.mark.no_cover
@pytest.mark.parametrize("name", ["site", "reading", "neighbours", "traits"])
@pytest.mark.parametrize("content", [b"", b"x" * 100, None], ids=["empty", "broken", "other end"])
def test_a_broken_cache_is_as_good_as_none(root: Path, name: str, content: bytes | None) -> None:
    cache = bank_cache(root)
    build(root, cache)
    file = root / ".cache/tietopankki" / name
    file.write_bytes(file.read_bytes()[:-1] + b"?" if content is None else content)
    edit(root, PRACTICE, lambda text: text.replace("title: ", "title: Toinen ", 1))
    assert build(root, cache) == build(root)


def test_a_cache_of_another_program_is_not_used(root: Path) -> None:
    build(root, CacheFolder(root / ".cache/tietopankki", "one"))
    before = identities(root / "site")
    build(root, CacheFolder(root / ".cache/tietopankki", "another"))
    assert identities(root / "site") != before


def test_another_frame_day_or_page_of_the_engine_reaches_every_page(root: Path) -> None:
    cache = bank_cache(root)
    build(root, cache)
    frame = SHELL.replace("Etusivu", "Alku")
    assert build(root, cache, frame) == build(root, shell=frame)
    engine = {"tietoa/index.html": b"edited", "uusi/index.html": b"new"}
    assert build(root, cache, frame, engine) == build(root, None, frame, engine)
    later = date(2027, 3, 1)
    assert build(root, cache, frame, engine, later) == build(root, None, frame, engine, later)


def test_the_site_before_is_kept_to_begin_from_and_never_seen(root: Path) -> None:
    cache = bank_cache(root)
    build(root, cache)
    for number in range(3):
        edit(root, PRACTICE, lambda text, number=number: f"{text}\nKierros {number}.\n")  # type: ignore[misc]
        assert build(root, cache) == build(root)
        assert len([path for path in root.iterdir() if path.name.startswith(".site.spare-")]) == 1
    for path in root.glob(".site.spare-*"):
        shutil.rmtree(path)
    edit(root, PRACTICE, lambda text: f"{text}\nViimeinen.\n")
    assert build(root, cache) == build(root)
