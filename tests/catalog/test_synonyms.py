"""The file of synonyms: what is accepted, what is refused and where, and what the search makes of it."""

import json
import zlib
from pathlib import Path

import pytest

from catalog.problems.problem import Problem
from catalog.search.documents import SearchDocument
from catalog.search.synonyms import groups_by_word, with_synonyms
from catalog.vocabularies import load_vocabularies
from tests.banks import ROOT, lines, places
from tests.catalog.search.indexing import index_of

HEAD = "title: {fi: Synonyymit, sv: Synonymer, en: Synonyms}\ngroups:\n"


def problems_of(root: Path, groups: str) -> list[Problem]:
    """Problems of a bank with the real vocabularies and these groups."""
    folder = root / "schema" / "vocabularies"
    folder.mkdir(parents=True)
    for file in (ROOT / "schema" / "vocabularies").glob("*.yml"):
        (folder / file.name).write_bytes(file.read_bytes())
    (folder / "synonyms.yml").write_text(HEAD + groups, encoding="utf-8")
    return load_vocabularies(root)[1]


def test_real_synonyms_are_many_and_without_problems() -> None:
    vocabularies, problems = load_vocabularies(ROOT)
    assert lines(problems) == []
    assert len(vocabularies.synonyms) >= 60
    assert "synonyms" not in {index.vocabulary.id for index in vocabularies}


def test_group_of_one_word_is_refused_at_its_line(tmp_path: Path) -> None:
    problems = problems_of(tmp_path, "  - fi: [rekry]\n  - fi: [työkkäri]\n    sv: [TE-byrå]\n")
    assert places(problems) == ["3:5 groups.0 TP606"]


@pytest.mark.parametrize(
    ("groups", "found"),
    [
        ("  - fi: [rekry, palkkaus]\n  - fi: [haku, Rekry]\n", ["4:16 groups.1.fi.1 TP607"]),
        ("  - fi: [rekry, haku, rekry]\n", ["3:23 groups.0.fi.2 TP607"]),
        ("  - fi: [seniori, konkari]\n    sv: [seniori]\n", []),
    ],
)
def test_word_in_two_places_is_refused_but_not_in_two_languages(tmp_path: Path, groups: str, found: list[str]) -> None:
    assert places(problems_of(tmp_path, groups)) == found


def test_unknown_field_is_refused(tmp_path: Path) -> None:
    assert [p.code for p in problems_of(tmp_path, "  - fi: [yksi, kaksi]\n    de: [eins]\n")] == ["TP601"]


def test_bank_without_synonyms_is_whole(tmp_path: Path) -> None:
    problems_of(tmp_path, "  - fi: [yksi, kaksi]\n")
    (tmp_path / "schema" / "vocabularies" / "synonyms.yml").unlink()
    vocabularies, problems = load_vocabularies(tmp_path)
    assert (vocabularies.synonyms, problems) == ((), [])


def test_schema_for_editors_knows_the_fields() -> None:
    schema = json.loads((ROOT / "schema" / "json" / "synonyms.schema.json").read_text(encoding="utf-8"))
    group = schema["$defs"]["SynonymGroup"]
    assert set(group["properties"]) == {"fi", "sv", "en", "note"}
    assert group["additionalProperties"] is False


def test_index_leads_from_one_word_to_the_other() -> None:
    document = SearchDocument("practices/a", "a/", "fi", "practice", "Käytäntö", "Palkkatuen opas")
    synonyms = [[("fi", "palkkatuki"), ("sv", "lönestöd"), ("fi", "palkkauksen tuki")]]
    without, given = (
        b"".join(
            zlib.decompress(content, -zlib.MAX_WBITS)
            for path, content in index_of([document], synonyms=one)
            if path.startswith("terms/")
        )
        for one in ((), synonyms)
    )
    assert b"lonestod" not in without
    assert b"lonestod" in given


def test_names_of_a_term_bring_their_synonyms_along() -> None:
    groups = groups_by_word([[("fi", "TE-palvelut"), ("fi", "työllisyyspalvelut")]])
    assert with_synonyms(("Te-palvelut", "muu"), groups) == ("Te-palvelut", "muu", "TE-palvelut", "työllisyyspalvelut")
