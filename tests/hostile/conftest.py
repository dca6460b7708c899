"""Reading a bank of one file many times over."""

from collections.abc import Iterator

import pytest

from catalog import checking
from catalog.vocabularies import load_vocabularies
from tests.banks import ROOT


@pytest.fixture(scope="module", autouse=True)
def vocabularies_read_once() -> Iterator[None]:
    """The vocabularies are the program's own and the same for every reading."""
    loaded = load_vocabularies(ROOT)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(checking, "load_vocabularies", lambda root, cache=None: (loaded[0], list(loaded[1])))
        yield
