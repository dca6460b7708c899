"""``tietopankki new``."""

from pathlib import Path

import pytest

from catalog.cli import main
from schema import ENTRY_TYPES
from tests.banks import practice
from tests.conftest import MakeBank

Capture = pytest.CaptureFixture[str]


def new(root: Path, *arguments: str) -> int:
    return main(["new", "--root", str(root), *arguments])


@pytest.mark.parametrize("kind", ENTRY_TYPES)
def test_a_template_of_each_kind(make_bank: MakeBank, capsys: Capture, kind: str) -> None:
    root = make_bank({})
    assert new(root, kind.removesuffix("s"), "uusi-tunnus") == 0
    location = root / "content" / kind / "uusi-tunnus.md"
    assert location.read_text("utf-8").startswith("---\n# Täytä kentät.")
    assert f"tietopankki validate {location}" in capsys.readouterr().out


@pytest.mark.parametrize("name", ["kaytanto.md", "kaytanto.yml"])
def test_nothing_is_written_over(make_bank: MakeBank, capsys: Capture, name: str) -> None:
    root = make_bank({f"practices/{name}": practice()})
    assert new(root, "practice", "kaytanto") == 2
    assert "tiedosto on jo olemassa" in capsys.readouterr().err
    assert (root / "content/practices" / name).read_text("utf-8") == practice()
    assert len(list((root / "content/practices").iterdir())) == 1


@pytest.mark.parametrize("entry_id", ["Iso", "ala_viiva", "ab", "../karkuri", "a" * 81, "hakuklinikka.md"])
def test_an_id_has_a_form(make_bank: MakeBank, capsys: Capture, entry_id: str) -> None:
    root = make_bank({})
    assert new(root, "practice", entry_id) == 2
    assert "käytä merkkejä a–z, 0–9 ja väliviivaa" in capsys.readouterr().err
    assert list((root / "content").iterdir()) == []


def test_a_kind_is_one_of_the_kinds(make_bank: MakeBank, capsys: Capture) -> None:
    with pytest.raises(SystemExit) as caught:
        new(make_bank({}), "uutinen", "uusi")
    assert caught.value.code == 2
    assert "practice" in capsys.readouterr().err


def test_a_translation_passes_once_it_is_filled_in(make_bank: MakeBank, capsys: Capture) -> None:
    fields = "lifecycle: idea\npreconditions: [Tila]\nevidence:\n  - {design: kuvaus_ja_perustelu, finding: Auttoi}\n"
    root = make_bank({"practices/vartti.md": practice(fields)})
    assert new(root, "translation", "practices/vartti", "sv") == 0
    location = root / "content/practices/vartti.sv.md"
    text = location.read_text("utf-8")
    assert "# title: Käytäntö\ntitle:\n" in text
    assert "# evidence:\n# - finding: Auttoi\nevidence:\n" in text
    assert "lifecycle" not in text
    filled = text.replace("\ntitle:\n", "\ntitle: Praxis\n").replace(
        "\nevidence:\n", "\nevidence: [{finding: Hjälpte}]\n"
    )
    location.write_text(filled, "utf-8")
    capsys.readouterr()
    assert main(["validate", "--root", str(root)]) == 1
    mark = capsys.readouterr().out.split("kirjoita translates: ")[1].split()[0]
    location.write_text(filled.replace("\ntranslates:\n", f"\ntranslates: {mark}\n"), "utf-8")
    assert main(["validate", "--root", str(root)]) == 0


def test_only_a_translation_takes_a_language(make_bank: MakeBank, capsys: Capture) -> None:
    root = make_bank({})
    assert new(root, "practice", "uusi-tunnus", "sv") == 2
    assert "kieli annetaan vain käännökselle" in capsys.readouterr().err
    assert list((root / "content").iterdir()) == []


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("practices/vartti",), "anna käännöksen kieli: sv, en"),
        (("practices/vartti", "fi"), "anna käännöksen kieli: sv, en"),
        (("practices/puuttuu", "sv"), "tiedostoa ei ole"),
        (("vartti", "sv"), "tiedostoa ei ole"),
        (("../vartti", "sv"), "tiedostoa ei ole"),
        (("practices/vartti", "en"), "tiedosto on jo olemassa"),
    ],
)
def test_a_translation_needs_an_entry_and_a_language(
    make_bank: MakeBank, capsys: Capture, arguments: tuple[str, ...], message: str
) -> None:
    mark = "---\ntranslates: x\ntitle: Quarter\n---\n"
    root = make_bank({"practices/vartti.md": practice(), "practices/vartti.en.md": mark})
    assert new(root, "translation", *arguments) == 2
    assert message in capsys.readouterr().err
    assert not (root / "content/practices/vartti.sv.md").exists()
