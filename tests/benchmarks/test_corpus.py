"""The generated bank: the same on every machine, without a problem, and a tenth of it in three languages."""

from collections import Counter
from pathlib import Path

import pytest

from benchmarks.corpus import main, write_corpus
from schema.vocabulary import LANGUAGES
from tests.banks import lines, read
from tests.site_builds import files_of

TOTAL = 60


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("corpus") / "bank"
    write_corpus(TOTAL, root)
    return root


def content(root: Path) -> dict[str, bytes]:
    return files_of(root / "content")


def language_of(path: str) -> str:
    _, *more = Path(path).stem.split(".")
    return "".join(more)


def test_a_tenth_of_the_entries_is_translated_into_each_other_language(corpus: Path) -> None:
    assert Counter(map(language_of, content(corpus))) == {"": TOTAL, "sv": TOTAL // 10, "en": TOTAL // 10}


def test_the_bank_has_no_problem_and_no_translation_is_stale(corpus: Path) -> None:
    reading = read(corpus)
    assert lines(reading.problems) == []
    translations = [each for own in reading.catalog.translations.values() for each in own.values()]
    assert len(translations) == TOTAL // 10 * 2
    assert not [each.path for each in translations if each.stale]


def test_translations_hold_prose_of_their_language_and_bodies_their_headings_and_links(corpus: Path) -> None:
    headings = {"": "## Tausta", "sv": "## Bakgrund", "en": "## Background"}
    for path, text in content(corpus).items():
        if path.startswith("organisations/"):
            continue
        body = text.decode().partition("\n---\n")[2]
        assert len(body.split()) > 300, path
        assert body.count("\n## ") == 4
        assert headings[language_of(path)] in body
        assert "](../practices/" in body


def test_the_same_number_gives_the_same_bytes(corpus: Path, tmp_path: Path) -> None:
    write_corpus(TOTAL, tmp_path / "again", languages=LANGUAGES)
    assert content(tmp_path / "again") == content(corpus)


def test_originals_are_the_same_without_translations(corpus: Path, tmp_path: Path) -> None:
    assert main([str(TOTAL), str(tmp_path / "finnish"), "--no-translations"]) == 0
    originals = {path: text for path, text in content(corpus).items() if not language_of(path)}
    assert content(tmp_path / "finnish") == originals


def test_a_folder_with_something_else_is_left_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "own.txt").write_text("x")
    assert main([str(TOTAL), str(tmp_path)]) == 2
    assert "holds no generated corpus" in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["own.txt"]
