"""The vocabularies: complete, suggested from every word that people use, and checked themselves."""

import shutil
from pathlib import Path

import pytest

from catalog import vocabularies
from catalog.reading_cache import bank_cache
from catalog.vocabularies import FOLDER, load_vocabularies
from schema.vocabulary import LANGUAGES
from tests.banks import ROOT, codes, lines, practice, read, write_bank

OWN = """id: regions
title: {fi: Maakunnat, sv: Landskap, en: Regions}
terms:
  - id: lappi
    label: {fi: Lappi, sv: Lappland, en: Lapland}
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A bank with vocabularies of its own."""
    shutil.copytree(ROOT / FOLDER, tmp_path / FOLDER)
    return write_bank(tmp_path, {"practices/kaytanto.md": practice("lifecycle: idea\nregions: [lappi]\n")})


def test_the_vocabularies_of_the_project_have_no_problem() -> None:
    assert load_vocabularies(ROOT)[1] == []


def test_every_term_has_a_label_of_its_own_in_each_language() -> None:
    for index in load_vocabularies(ROOT)[0]:
        for language in LANGUAGES:
            labels = [term.label.in_language(language) for term in index.vocabulary.terms]
            assert len(labels) == len(set(labels)), f"{index.vocabulary.id} {language}"


def test_a_bank_without_vocabularies_uses_those_of_the_program(tmp_path: Path) -> None:
    vocabularies, problems = load_vocabularies(tmp_path)
    assert problems == []
    assert len(vocabularies["regions"].by_id) == 20  # 19 regions and the whole country


@pytest.mark.parametrize(
    ("vocabulary", "word", "term"),
    [
        ("regions", "Uusima", "uusimaa"),
        ("regions", "NYLAND", "uusimaa"),
        ("regions", "pääkaupunkiseutu", "uusimaa"),
        ("regions", "Pohjois-Pohjanmaa", "pohjois_pohjanmaa"),
        ("regions", "valtakunnallinen", "koko_maa"),
        ("regions", "Tukholma", None),
        ("lifecycle", "pilotoito", "pilotoitu"),
        ("lifecycle", "x" * 500, None),
    ],
)
def test_a_term_is_suggested_from_labels_and_other_words(vocabulary: str, word: str, term: str | None) -> None:
    assert load_vocabularies(ROOT)[0][vocabulary].suggest(word) == term


def test_a_contributor_can_add_a_term(root: Path) -> None:
    location = root / FOLDER / "regions.yml"
    text = location.read_text("utf-8")
    added = "  - id: lestijoki\n    label: {fi: Lestijoki, sv: Lesti, en: Lestijoki}\n"
    location.write_text(text.rstrip("\n") + "\n" + added, "utf-8")
    write_bank(root, {"practices/kaytanto.md": practice("lifecycle: idea\nregions: [lestijoki]\n")})
    assert read(root).problems == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (OWN.replace("Lappland", "!x Lappland"), ["TP112"]),
        (OWN.replace("sv: Lappland, ", ""), ["TP601"]),
        (OWN.replace("id: lappi", "id: Lappi"), ["TP601"]),
        (OWN + OWN[OWN.index("  - id") :], ["TP602"]),
        (OWN + "    broader: pohjoinen\n", ["TP603"]),
        (OWN.replace("fi: Lappi", "fi: Soita 040 123 4567"), ["TP702"]),
        (OWN.replace("Lapland", "Lap\u202eland"), ["TP106"]),
        (OWN.replace("id: regions", "id: maakunnat"), ["TP605"]),
        (OWN.replace("Lapland", '"Lap\\x07land"'), ["TP106"]),
        ("", ["TP601"] * 3),
    ],
)
def test_a_broken_vocabulary_has_its_own_problems(root: Path, text: str, expected: list[str]) -> None:
    (root / FOLDER / "regions.yml").write_text(text, "utf-8")
    reading = read(root)
    assert codes(reading.problems) == expected
    assert {problem.path for problem in reading.problems} == {f"{FOLDER}/regions.yml"}


def test_the_place_of_a_mistake_in_a_vocabulary(root: Path) -> None:
    (root / FOLDER / "regions.yml").write_text(OWN.replace("sv: Lappland, ", "") + "    codde: 19\n", "utf-8")
    found = [(problem.line, problem.field) for problem in read(root).problems]
    assert found == [(5, "terms.0.label.sv"), (6, "terms.0.codde")]


def test_a_missing_vocabulary_does_not_blame_the_entries(root: Path) -> None:
    (root / FOLDER / "regions.yml").unlink()
    assert lines(read(root).problems) == [
        f'{FOLDER}/regions.yml:1:1: TP604 sanastoa "regions" ei ole; '
        "palauta tiedosto; sanastoja ei poisteta, vaikka termejä voi lisätä"
    ]


def test_a_vocabulary_in_the_wrong_encoding(root: Path) -> None:
    (root / FOLDER / "regions.yml").write_bytes(OWN.encode("utf-16"))
    assert codes(read(root).problems) == ["TP104"]


def test_what_is_kept_is_the_same_and_follows_the_files(tmp_path: Path) -> None:
    root = tmp_path / "bank"
    shutil.copytree(ROOT / FOLDER, root / FOLDER)
    fresh, problems = load_vocabularies(root)
    assert problems == []
    load_vocabularies(root, bank_cache(root))
    kept, problems = load_vocabularies(root, bank_cache(root))
    assert problems == []
    assert [(index.vocabulary, index.by_word, index.ids) for index in kept] == [
        (index.vocabulary, index.by_word, index.by_id.keys()) for index in fresh
    ]
    assert kept.synonyms == fresh.synonyms
    assert fresh.synonyms
    (root / FOLDER / "regions.yml").unlink()
    assert codes(load_vocabularies(root, bank_cache(root))[1]) == ["TP604"]


def test_a_kept_vocabulary_is_not_read_as_yaml(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    load_vocabularies(tmp_path, bank_cache(tmp_path))
    monkeypatch.setattr(vocabularies, "_read_all", None)
    assert load_vocabularies(tmp_path, bank_cache(tmp_path))[0]["regions"].suggest("lappland") == "lappi"
