"""The real bank, built once for each module, since tests build into it."""

from pathlib import Path

import pytest

from tests.site_builds import copy_bank, run_engine


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A root whose ``site`` the real engine has built."""
    root = copy_bank(tmp_path_factory.mktemp("bank"))
    done = run_engine(root, "build", "--strict")
    assert done.returncode == 0, done.stderr
    return root
