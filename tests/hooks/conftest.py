"""The real bank, built once for all tests that only read it, and a copy for each test that builds again."""

import shutil
from pathlib import Path

import pytest

from tests.site_builds import built_bank


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A root whose ``site`` the real engine has built; only to be read."""
    return built_bank(tmp_path_factory)


@pytest.fixture
def rebuilt(built: Path, tmp_path: Path) -> Path:
    """A copy of it, site included, that a test may change and build; what builds keep for later ones is left out."""
    return Path(shutil.copytree(built, tmp_path / "bank", ignore=shutil.ignore_patterns(".cache")))
