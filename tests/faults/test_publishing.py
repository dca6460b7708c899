"""Whatever happens to a build, the site is wholly the old one or wholly the new one. Real builds, real faults."""

import os
import random
import resource
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.site_builds import copy_bank, environment, files_of, made_once, run_engine

SHIM = os.pathsep.join(filter(None, (str(Path(__file__).parent / "shim"), os.environ.get("PYTHONPATH"))))
DOORS = {"hooks": ("mkdocs", "build", "-q"), "plain": ("catalog.cli", "build", "--engine", "plain")}
KILLS = 3
MEMORY = ".cache"
"""What a build keeps for the next, beside the site."""


@dataclass(frozen=True)
class Bank:
    """A bank whose content has changed since its last build, both sites, and the step that starts the publishing."""

    root: Path
    door: str
    old: Mapping[str, bytes]
    new: Mapping[str, bytes]
    published: int

    @property
    def site(self) -> Path:
        return self.root / "site"

    def build(self, **more: str) -> subprocess.CompletedProcess[str]:
        module, *arguments = DOORS[self.door]
        return run_engine(self.root, *arguments, engine=module, **more)

    def with_fault(self, fault: str) -> subprocess.CompletedProcess[str]:
        return self.build(PYTHONPATH=SHIM, TP_FAULT=fault)

    def restore(self) -> None:
        """The old site, and no memory of any build: the next one makes everything, step by step as the counted one."""
        for folder in ("site", MEMORY, *self.leftovers()):
            shutil.rmtree(self.root / folder, ignore_errors=True)
        for path, content in self.old.items():
            location = self.site / path
            location.parent.mkdir(parents=True, exist_ok=True)
            location.write_bytes(content)

    def leftovers(self) -> list[str]:
        return [path.name for path in self.root.iterdir() if ".part-" in path.name]


def small_bank(folder: Path) -> Path:
    """A copy of the bank with a site in one language, as these tests build it many times."""
    root = copy_bank(folder)
    configuration = root / "mkdocs.yml"
    text = configuration.read_text("utf-8")
    if "\nextra:" not in text:
        configuration.write_text(f"{text}\nextra:\n  languages: [fi]\n", "utf-8")
    return root


def rename_practice(root: Path) -> None:
    practice = root / "content/practices/hakuklinikka.md"
    text = practice.read_text("utf-8")
    practice.write_text(text.replace("title: Hakuklinikka hakijoille", "title: Toinen nimi"), "utf-8")


@pytest.fixture(scope="module", params=DOORS)
def bank(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Bank:
    door = request.param
    module, *arguments = DOORS[door]

    def make(folder: Path) -> None:
        root = small_bank(folder / "bank")
        assert run_engine(root, *arguments, engine=module).returncode == 0
        shutil.copytree(root / "site", folder / "old")
        rename_practice(root)
        shutil.rmtree(root / MEMORY, ignore_errors=True)
        count = f"count:{folder / 'steps'}"
        assert run_engine(root, *arguments, engine=module, PYTHONPATH=SHIM, TP_FAULT=count).returncode == 0

    made = made_once(tmp_path_factory, f"faults-{door}", make)
    root = Path(shutil.copytree(made / "bank", tmp_path_factory.mktemp("faults") / "bank"))
    old, new = files_of(made / "old"), files_of(root / "site")
    assert old != new
    return Bank(root, door, old, new, int((made / "steps").read_text()))


def test_a_killed_build_leaves_one_whole_site(bank: Bank) -> None:
    chance = random.Random(20261121)
    steps = [chance.randrange(1, bank.published) for _ in range(KILLS)]
    steps += [bank.published, bank.published + 1, bank.published + chance.randrange(2, len(bank.old))]
    outcomes = []
    for step in steps:
        bank.restore()
        assert bank.with_fault(f"kill:{step}").returncode == -9
        found = files_of(bank.site)
        assert found in (bank.old, bank.new), f"a mix after step {step}"
        outcomes.append(found == bank.new)
    assert outcomes == [False] * (KILLS + 1) + [True] * 2
    assert bank.build().returncode == 0
    assert bank.leftovers() == []
    assert files_of(bank.site) == bank.new


def test_killed_builds_leave_no_memory_that_misleads_the_next(bank: Bank) -> None:
    """They are killed one after another, while each begins from what those before have left."""
    chance = random.Random(20261130)
    bank.restore()
    for _ in range(KILLS):
        done = bank.with_fault(f"kill:{chance.randrange(1, bank.published)}")
        assert done.returncode in (0, -9)  # a build that has little to do may be over before
        assert files_of(bank.site) in (bank.old, bank.new)
    assert bank.build().returncode == 0
    assert bank.leftovers() == []
    assert files_of(bank.site) == bank.new


@pytest.mark.parametrize("part", [0.0, 0.5])
def test_a_full_disk_is_told_and_keeps_the_old_site(bank: Bank, part: float) -> None:
    bank.restore()
    done = bank.with_fault(f"full:{max(1, int(bank.published * part))}")
    assert done.returncode == 1
    assert "levyllä ei ole enää tilaa. Vanha sivusto on ennallaan." in done.stderr
    assert "Traceback" not in done.stderr
    assert files_of(bank.site) == bank.old
    assert bank.leftovers() == []


def test_a_file_that_fits_only_in_part_is_not_published(bank: Bank) -> None:
    bank.restore()
    limit = max(map(len, bank.new.values())) - 1
    command = [sys.executable, "-m", *DOORS[bank.door]]
    done = subprocess.run(
        command,
        cwd=bank.root,
        env=environment(PYTHONDONTWRITEBYTECODE="1"),
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)),
    )
    assert done.returncode == 1, done.stderr
    assert "Vanha sivusto on ennallaan." in done.stderr
    assert "Traceback" not in done.stderr
    assert files_of(bank.site) == bank.old
    assert bank.leftovers() == []


@pytest.mark.parametrize("told", ["int", "term"])
def test_a_build_that_is_told_to_stop_cleans_up(bank: Bank, told: str) -> None:
    bank.restore()
    done = bank.with_fault(f"{told}:{bank.published // 3}")
    assert done.returncode != 0
    assert "Traceback" not in done.stderr
    assert files_of(bank.site) == bank.old
    assert bank.leftovers() == []


def test_two_builds_at_once_leave_one_whole_site(bank: Bank, tmp_path: Path) -> None:
    other = small_bank(tmp_path / "other")
    (other / "mkdocs.yml").write_text(
        (other / "mkdocs.yml").read_text("utf-8").replace("site_dir: site", f"site_dir: {bank.site}"), "utf-8"
    )
    bank.restore()
    command = [sys.executable, "-m", *DOORS[bank.door]]
    running = [
        subprocess.Popen(
            command, cwd=root, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
        for root in (bank.root, other)
    ]
    told = [process.communicate()[0] for process in running]
    assert [process.returncode for process in running] == [0, 0], told
    assert files_of(bank.site) in (bank.old, bank.new)
    assert bank.leftovers() == []


def test_strangers_hidden_files_stay_and_others_go(bank: Bank) -> None:
    bank.restore()
    (bank.site / ".git").mkdir()
    (bank.site / ".git/HEAD").write_text("ref")
    (bank.site / "vanha.html").write_text("x")
    assert bank.build().returncode == 0
    assert files_of(bank.site) == {**bank.new, ".git/HEAD": b"ref"}


def test_a_folder_of_sources_is_never_replaced(tmp_path: Path) -> None:
    root = small_bank(tmp_path)
    before = files_of(root / "content")
    done = run_engine(root, "build", "-d", "content")
    assert done.returncode == 1
    assert "se on lähdetiedostojen kansio" in done.stderr
    assert files_of(root / "content") == before


def test_warnings_of_a_strict_build_keep_the_old_site(tmp_path: Path) -> None:
    root = small_bank(tmp_path)
    assert run_engine(root, "build", "--strict").returncode == 0
    before = files_of(root / "site")
    (root / "docs/tietoa.md").write_text("# Tietoa\n\n[rikki](puuttuu.md)\n", "utf-8")
    assert run_engine(root, "build", "--strict").returncode == 1
    assert files_of(root / "site") == before
    assert run_engine(root, "build", "-q").returncode == 0
    assert b"rikki" in (root / "site/tietoa/index.html").read_bytes()
