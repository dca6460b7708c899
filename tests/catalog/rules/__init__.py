"""The rules of the field, each proved by files that fail and their twin that passes."""

import pytest

pytest.register_assert_rewrite("tests.catalog.rules.cases")
