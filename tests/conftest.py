"""Fixtures that all tests share."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from tests.banks import write_bank

MakeBank = Callable[[Mapping[str, str | bytes]], Path]


@pytest.fixture
def make_bank(tmp_path: Path) -> MakeBank:
    """Writes files below ``content/`` of a new root and returns the root."""
    return lambda files: write_bank(tmp_path, files)
