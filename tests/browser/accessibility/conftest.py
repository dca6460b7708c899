"""Fixtures of the accessibility tests."""

from pathlib import Path

import pytest

from tests.browser.accessibility.page_types import addresses


@pytest.fixture(scope="session")
def where(site: Path) -> list[str]:
    """The addresses that stand for every type of page."""
    return addresses(site)
