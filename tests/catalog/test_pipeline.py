"""The whole way: the same input gives the same bytes, and drafts stay out."""

import os
import shutil
from datetime import date
from pathlib import Path

import pytest

from catalog.casting.pages import SiteSettings
from catalog.casting.shell import Shell
from catalog.pipeline import site_files
from tests.banks import ORGANISATION, SETTINGS, SHELL, SHELL_ADDRESS, SPECIMENS, lines, practice, project, read, site
from tests.conftest import MakeBank

GOOD = SPECIMENS / "good"


def files_of(root: Path, settings: SiteSettings = SETTINGS) -> list[tuple[str, bytes]]:
    return list(site_files(read(root).catalog, {"fi": Shell(SHELL, SHELL_ADDRESS)}, settings))


def test_the_same_bank_gives_the_same_bytes() -> None:
    assert files_of(GOOD) == files_of(GOOD)


def test_the_order_of_files_on_disk_does_not_matter(tmp_path: Path) -> None:
    paths = sorted(path for path in (GOOD / "content").rglob("*") if path.is_file())
    roots = []
    for name, order in (("yksi", paths), ("kaksi", paths[::-1])):
        root = tmp_path / name
        for path in order:
            target = root / path.relative_to(GOOD)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target)
            os.utime(target, (len(roots) + 1, len(roots) + 1))
        roots.append(root)
    assert files_of(roots[0]) == files_of(roots[1]) == files_of(GOOD)


def test_no_page_is_written_twice() -> None:
    paths = [path for path, _ in files_of(SPECIMENS / "cases")]
    assert len(paths) == len(set(paths))
    assert all(not path.startswith(("/", ".")) and ".." not in path for path in paths)


def test_the_day_of_viewing_changes_what_is_derived_from_it(make_bank: MakeBank) -> None:
    root = make_bank({"projects/hanke.md": project("period: {start: 2026, end: 2026-12-31}\n")})
    before, after = site(root, date(2026, 12, 31)), site(root, date(2027, 1, 1))
    assert "Käynnissä" in before["hankkeet/hanke/index.html"]
    assert "Päättynyt" in after["hankkeet/hanke/index.html"]
    assert "hankkeet/hanke/" in after["tilat/paattynyt/index.html"]
    assert "hankkeet/hanke/" not in before["tilat/paattynyt/index.html"]


def test_drafts_are_checked_but_not_published(make_bank: MakeBank) -> None:
    root = make_bank(
        {
            "practices/luonnos.md": practice("lifecycle: idea\ndraft: kyllä\nregions: [lappi]\n"),
            "practices/rikki.md": practice("lifecycle: ideaa\ndraft: kyllä\n"),
        }
    )
    reading = read(root)
    assert [problem.code for problem in reading.problems] == ["TP203"]
    shutil.rmtree(root / "content/practices")
    pages = site(make_bank({"practices/luonnos.md": practice("lifecycle: idea\ndraft: kyllä\nregions: [lappi]\n")}))
    assert not [path for path, page in pages.items() if "kaytannot/luonnos/" in page or "luonnos" in path]


def test_warnings_alone_do_not_stop_publication(make_bank: MakeBank) -> None:
    reading = read(make_bank({"projects/hanke.md": "---\ntitle: Hanke\n---\n"}))
    assert len(reading.problems) == 1
    assert not reading.has_errors


@pytest.mark.parametrize("vocabularies", [True, False])
def test_a_root_without_content_is_one_problem(tmp_path: Path, vocabularies: bool) -> None:
    if vocabularies:
        (tmp_path / "schema").mkdir()
    assert [line.split(":")[0] for line in lines(read(tmp_path).problems)] == ["content"]


def test_other_pages_of_the_engine_are_in_the_sitemap(make_bank: MakeBank) -> None:
    root = make_bank({"organisations/yhdistys.yml": ORGANISATION})
    catalog = read(root).catalog
    files = dict(site_files(catalog, {"fi": Shell(SHELL, SHELL_ADDRESS)}, SETTINGS, ["tietoa/"]))
    assert b"<loc>https://pankki.example/tietoa/</loc>" in files["sitemap.xml"]
    assert b"<loc>https://pankki.example/organisaatiot/yhdistys/</loc>" in files["sitemap.xml"]
