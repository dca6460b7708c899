"""``tietopankki schema``."""

from pathlib import Path

import pytest

from catalog.cli import main
from schema import ENTRY_TYPES
from tests.banks import ROOT
from tests.conftest import MakeBank

Capture = pytest.CaptureFixture[str]
PRACTICES = "schema/json/practices.schema.json"


@pytest.fixture
def root(make_bank: MakeBank, capsys: Capture) -> Path:
    made = make_bank({})
    assert main(["schema", "--root", str(made)]) == 0
    assert capsys.readouterr().out.count("kirjoitettu") == 2 * len(ENTRY_TYPES) + 2  # translations, synonyms, the guide
    return made


def test_what_was_just_made_is_up_to_date(root: Path, capsys: Capture) -> None:
    assert main(["schema", "--check", "--root", str(root)]) == 0
    assert main(["schema", "--root", str(root)]) == 0
    assert capsys.readouterr() == ("", "")
    assert (root / PRACTICES).read_text("utf-8") == (ROOT / PRACTICES).read_text("utf-8")


@pytest.mark.parametrize("change", ["stale", "missing"])
def test_a_stale_file_is_named_with_the_command_that_mends_it(root: Path, capsys: Capture, change: str) -> None:
    location = root / PRACTICES
    if change == "stale":
        location.write_text("{}", "utf-8")
    else:
        location.unlink()
    assert main(["schema", "--check", "--root", str(root)]) == 1
    assert capsys.readouterr() == ("", f"{PRACTICES}: vanhentunut; aja: tietopankki schema\n")
    assert change == "missing" or location.read_text("utf-8") == "{}"
    assert main(["schema", "--root", str(root)]) == 0
    assert capsys.readouterr().out == f"{PRACTICES}: kirjoitettu\n"
