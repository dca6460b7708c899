"""Fixtures that all tests share."""

import os
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from catalog import checking
from catalog.cache import CacheFolder
from catalog.problems.problem import Problem
from catalog.search import form_dictionary
from catalog.search.form_dictionary import FormDictionary
from catalog.vocabularies import FOLDER, Vocabularies, load_vocabularies
from tests.banks import ROOT, write_bank
from tests.chromium import chromium

MakeBank = Callable[[Mapping[str, str | bytes]], Path]


SLOWEST = ("browser", "faults", "hooks", "hostile/test_in_chromium", "catalog/search/test_search_judged")
"""What takes minutes, by its place in this folder.

Tests that go through the same code very often are marked `no_cover`: counting its lines takes twice as long as they do,
and other tests show that the lines are reached.
"""


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Workers begin with the slowest, so that none of it is left when there is nothing else to do beside it."""
    if hasattr(config, "workerinput"):
        here = Path(__file__).parent
        items.sort(key=lambda item: not item.path.relative_to(here).as_posix().startswith(SLOWEST))


@pytest.fixture(scope="session", autouse=True)
def read_once() -> Iterator[None]:
    """What comes with the program is the same for every small bank: the Finnish dictionary and the vocabularies.

    Reading them takes a second of each test that makes a site, and many under the measuring of coverage.
    """
    loaded, problems = load_vocabularies(ROOT)

    def load(root: Path, cache: CacheFolder | None = None) -> tuple[Vocabularies, list[Problem]]:
        own = os.path.lexists((root / FOLDER).parent)
        return load_vocabularies(root, cache) if own else (loaded, list(problems))

    packed = files("simplemma.strategies.dictionaries").joinpath(*form_dictionary._PACKED).read_bytes()
    unpacked, read = cache(form_dictionary._unpacked), FormDictionary.read

    @cache
    def dictionary() -> FormDictionary:
        return read(unpacked(packed))

    def known(content: bytearray) -> FormDictionary:
        own = content is unpacked(packed) and content.startswith(form_dictionary._MAGIC)  # a test changes the mark
        return dictionary() if own else read(content)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(checking, "load_vocabularies", load)
        patch.setattr(form_dictionary, "_unpacked", unpacked)
        patch.setattr(FormDictionary, "read", staticmethod(known))
        yield


@pytest.fixture
def make_bank(tmp_path: Path) -> MakeBank:
    """Writes files below ``content/`` of a new root and returns the root."""
    return lambda files: write_bank(tmp_path, files)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium, started when the first test needs it."""
    with chromium() as started:
        yield started


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say how many states of pages the accessibility tests have looked at."""
    reports = [
        report
        for reports in terminalreporter.stats.values()
        for report in reports
        if getattr(report, "when", "") == "call"
    ]
    kinds = {"axe_states": "states of pages checked by axe", "keyboard_stops": "stops of the keyboard looked at"}
    for name, words in kinds.items():
        counts = [value for report in reports for key, value in report.user_properties if key == name]
        if counts:
            terminalreporter.write_line(f"accessibility: {sum(counts)} {words}")
