"""Fixtures that all tests share."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.banks import write_bank
from tests.chromium import chromium

MakeBank = Callable[[Mapping[str, str | bytes]], Path]


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
