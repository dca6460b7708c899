"""``schema`` is also the name of a package on PyPI; the imported one must be ours."""

from pathlib import Path

import schema
from schema import ENTRY_TYPES
from tests.banks import ROOT


def test_the_imported_schema_is_ours() -> None:
    assert Path(schema.__file__).parent == ROOT / "schema"
    assert list(ENTRY_TYPES)[:5] == ["practices", "projects", "themes", "organisations", "calls"]


def test_each_kind_is_the_name_of_its_folder() -> None:
    assert all(kind == entry_type.kind for kind, entry_type in ENTRY_TYPES.items())
