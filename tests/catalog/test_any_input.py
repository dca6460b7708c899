"""Whatever a contributor saves, there is an answer and never a traceback."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from catalog import checking
from catalog.interface import Interface
from catalog.pipeline import Reading
from catalog.report import FORMATS
from catalog.views.entry import entry_view
from catalog.views.writer import Writer
from catalog.vocabularies import load_vocabularies
from tests.banks import ROOT, SPECIMENS, read, write_bank

pytestmark = pytest.mark.no_cover

GOOD = SPECIMENS / "good" / "content"
FILES = ("practices/tyopaikkavartti.md", "projects/silta-tyohon.md", "organisations/esimerkkilan-tyollisyysalue.yml")


@pytest.fixture(scope="module", autouse=True)
def vocabularies_read_once() -> Iterator[None]:
    """The vocabularies are the program's own and the same for every reading."""
    loaded = load_vocabularies(ROOT)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(checking, "load_vocabularies", lambda root, cache=None: (loaded[0], []))
        yield


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("pankki")


def answer(root: Path, path: str, content: bytes) -> Reading:
    """Read a bank of one file in every way that people see; it must neither raise nor stay silent about errors."""
    write_bank(root, {path: content})
    reading = read(root)
    for form in FORMATS.values():
        form(reading.problems, "fi")
        form(reading.problems, "en")
    if not reading.has_errors:
        writer = Writer(reading.catalog, Interface("fi", reading.catalog.vocabularies))
        for record in reading.catalog.records.values():
            assert entry_view(writer, record).title
    (root / "content" / path).unlink()
    return reading


def lost(lines: list[str], number: int) -> list[str]:
    return lines[:number] + lines[number + 1 :]


def twice(lines: list[str], number: int) -> list[str]:
    return lines[: number + 1] + lines[number:]


def indented(lines: list[str], number: int) -> list[str]:
    return [*lines[:number], f"  {lines[number]}", *lines[number + 1 :]]


def emptied(lines: list[str], number: int) -> list[str]:
    return [*lines[:number], lines[number].partition(":")[0] + ":", *lines[number + 1 :]]


def replaced(lines: list[str], number: int) -> list[str]:
    return [*lines[:number], lines[number].partition(":")[0] + ": {a: [x]}", *lines[number + 1 :]]


def cut(lines: list[str], number: int) -> list[str]:
    return lines[:number]


@pytest.mark.parametrize("change", [lost, twice, indented, emptied, replaced, cut], ids=lambda change: change.__name__)
@pytest.mark.parametrize("path", FILES)
def test_a_slip_on_any_line(root: Path, path: str, change: Callable[[list[str], int], list[str]]) -> None:
    lines = (GOOD / path).read_text("utf-8").split("\n")
    for number in range(len(lines)):
        answer(root, path, "\n".join(change(lines, number)).encode())


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=200))
def test_any_bytes(root: Path, content: bytes) -> None:
    assert answer(root, "practices/kaytanto.md", content).has_errors


FIELDS = st.sampled_from(
    ["title", "lifecycle", "period", "regions", "sources", "results", "themes", "costs", "aliases"]
)
VALUES = st.recursive(
    st.sampled_from(
        ["", "idea", "lappi", "2024", "kyllä", "-1", "''", "~", "https://a.example/", "aa", "NaN", "1e999"]
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3).map(lambda items: f"[{', '.join(item or '~' for item in items)}]"),
        st.dictionaries(st.sampled_from(["id", "start", "amount", "practice", "value"]), inner, max_size=3).map(
            lambda items: "{" + ", ".join(f"{name}: {item}" for name, item in items.items()) + "}"
        ),
    ),
    max_leaves=6,
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.dictionaries(FIELDS, VALUES, max_size=6))
def test_any_values_in_known_fields(root: Path, values: dict[str, str]) -> None:
    text = "".join(f"{name}: {value}\n" for name, value in values.items())
    answer(root, "practices/kaytanto.md", f"---\n{text}---\n".encode())
