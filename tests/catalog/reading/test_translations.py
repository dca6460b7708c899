"""Reading translations: what is told of their mistakes, and when they count as out of date."""

import re
from pathlib import Path

import pytest

from catalog.bank import EntryKey
from tests.banks import lines, places, practice, read
from tests.conftest import MakeBank

KEY = EntryKey("practices", "vartti")
ORIGINAL = practice("lifecycle: idea\npreconditions:\n  - Tila\n  - Aikaa\n", "\n## Mitä\n\nTeksti.\n")
PATH = "content/practices/vartti.sv.md"


def translation(fields: str, mark: str = "x", body: str = "") -> str:
    return f"---\ntranslates: {mark}\n{fields}---\n{body}"


def mark_of(root: Path, path: str = PATH) -> str:
    """The mark that the check asks for."""
    (line,) = (line for line in lines(read(root).problems) if line.startswith(path))
    found = re.search(r"kirjoita translates: ([0-9a-f]{12})$", line)
    assert found, line
    return found[1]


def test_the_check_tells_the_mark_and_is_then_content(make_bank: MakeBank) -> None:
    fields = "title: Kvarten\npreconditions: [Ett rum, Tid]\n"
    root = make_bank({"practices/vartti.md": ORIGINAL, "practices/vartti.sv.md": translation(fields, body="\nText.\n")})
    assert places(read(root).problems) == ["2:1 translates TP803"]
    assert not read(root).has_errors
    make_bank({"practices/vartti.sv.md": translation(fields, mark_of(root), "\nText.\n")})
    reading = read(root)
    assert lines(reading.problems) == []
    found = reading.catalog.translations[KEY]["sv"]
    assert (found.language, found.path, found.stale) == ("sv", PATH, False)
    assert found.body.text.split() == ["Text."]


@pytest.mark.parametrize(
    ("change", "stale"),
    [
        (("title: Käytäntö", "title: Uusi nimi"), True),
        (("  - Aikaa", "  - Paljon aikaa"), True),
        (("Teksti.", "Toinen teksti."), True),
        (("lifecycle: idea", "lifecycle: kehitteilla"), False),
        (("summary: Tapa toimia", "summary: Uusi tapa toimia"), False),
        (("Teksti.\n", "Teksti.   \n\n"), False),
    ],
)
def test_only_a_change_of_what_was_translated_makes_it_stale(
    make_bank: MakeBank, change: tuple[str, str], stale: bool
) -> None:
    files = {"practices/vartti.md": ORIGINAL}
    fields = "title: Kvarten\npreconditions: [Ett rum, Tid]\n"
    root = make_bank({**files, "practices/vartti.sv.md": translation(fields, body="\nText.\n")})
    make_bank({"practices/vartti.sv.md": translation(fields, mark_of(root), "\nText.\n")})
    assert change[0] in ORIGINAL
    make_bank({"practices/vartti.md": ORIGINAL.replace(*change)})
    reading = read(root)
    assert [problem.code for problem in reading.problems] == ["TP803"] * stale
    assert reading.catalog.translations[KEY]["sv"].stale is stale


def test_a_translation_that_does_not_match_its_original(make_bank: MakeBank) -> None:
    fields = "title: Kvarten\nresources: Mycket tid\npreconditions: [Ett rum]\n"
    root = make_bank({"practices/vartti.md": ORIGINAL, "practices/vartti.sv.md": translation(fields)})
    make_bank({"practices/vartti.sv.md": translation(fields, mark_of(root))})
    assert places(read(root).problems) == ["4:1 resources TP805", "5:1 preconditions TP805"]


def test_a_changed_original_never_stops_publication(make_bank: MakeBank) -> None:
    fields = "preconditions: [Ett rum, Tid]\n"
    root = make_bank({"practices/vartti.md": ORIGINAL, "practices/vartti.sv.md": translation(fields)})
    make_bank(
        {
            "practices/vartti.sv.md": translation(fields, mark_of(root)),
            "practices/vartti.md": ORIGINAL.replace("  - Aikaa\n", "  - Aikaa\n  - Rahaa\n"),
        }
    )
    assert [problem.code for problem in read(root).problems] == ["TP803"]


def test_without_a_mark_the_check_tells_it(make_bank: MakeBank) -> None:
    root = make_bank({"practices/vartti.md": ORIGINAL, "practices/vartti.sv.md": "---\ntitle: Kvarten\n---\n"})
    assert places(read(root).problems) == ["1:1 TP804"]
    make_bank({"practices/vartti.sv.md": translation("title: Kvarten\n", mark_of(root))})
    assert lines(read(root).problems) == []


@pytest.mark.parametrize(
    ("name", "text", "code"),
    [
        ("toinen.sv.md", translation("title: Kvarten\n"), "TP801"),
        ("vartti.fi.md", translation("title: Vartti\n"), "TP802"),
        ("vartti.de.md", translation("title: Viertel\n"), "TP806"),
        ("vartti.swe.md", translation("title: Kvarten\n"), "TP806"),
        ("vartti.sv.md", translation("titel: Kvarten\n"), "TP202"),
        ("vartti.sv.md", translation("lifecycle: idea\n"), "TP202"),
        ("vartti.sv.md", translation("title: K\n"), "TP205"),
        ("vartti.sv.md", translation("summary: Ring 040 123 4567 eller kom förbi.\n"), "TP702"),
        ("vartti.sv.md", translation("title: Kvarten\n", body="\n<b>hej</b>\n"), "TP501"),
        ("vartti.sv.md", translation("title: Kvarten\n", body="\n[x](../practices/saknas.md)\n"), "TP306"),
        ("vartti.sv.md", "ingen början\n", "TP108"),
    ],
)
def test_mistakes_are_told_as_of_entries(make_bank: MakeBank, name: str, text: str, code: str) -> None:
    reading = read(make_bank({"practices/vartti.md": ORIGINAL, f"practices/{name}": text}))
    assert code in {problem.code for problem in reading.problems if problem.path == f"content/practices/{name}"}
    assert EntryKey("practices", name.removesuffix(".md")) not in reading.catalog.records


def test_one_language_has_one_translation(make_bank: MakeBank) -> None:
    both = {"practices/vartti.sv.md": translation("title: A b\n"), "practices/vartti.sv.yml": "title: A b\n"}
    reading = read(make_bank({"practices/vartti.md": ORIGINAL, **both}))
    assert "TP103" in {problem.code for problem in reading.problems if problem.path.endswith(".sv.yml")}


def test_the_problems_of_the_original_come_first(make_bank: MakeBank) -> None:
    root = make_bank(
        {"practices/vartti.md": practice("lifecyle: idea\n"), "practices/vartti.sv.md": translation("title: Kvarten\n")}
    )
    assert {problem.path for problem in read(root).problems} == {"content/practices/vartti.md"}
