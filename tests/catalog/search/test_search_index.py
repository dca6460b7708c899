"""The files of the index."""

import json
import random
import zlib
from dataclasses import replace

import numpy as np
import pytest

from catalog.search.analysis import Analyzer
from catalog.search.card import shortened
from catalog.search.corpus import CorpusReader
from catalog.search.documents import FacetInfo, SearchDocument
from catalog.search.encoding import BITMAP, GAPS, RUNS, front_coded, front_coded_text, number_set, varint
from catalog.search.index import build_index
from catalog.search.made import whole
from catalog.search.postings import LABEL_PIECE
from tests.catalog.search.data.documents import FACETS, specimens
from tests.catalog.search.indexing import corpus_of, index_of


def unpacked(content: bytes) -> bytes:
    return zlib.decompress(content, -zlib.MAX_WBITS)


def test_same_documents_in_any_order_give_the_same_bytes() -> None:
    documents = [specimen.document for specimen in specimens()]
    first = list(index_of(documents, FACETS))
    random.Random(7).shuffle(documents)
    assert list(index_of(documents, FACETS)) == first


def test_manifest_comes_last_and_names_what_is_there() -> None:
    files = list(index_of([s.document for s in specimens()], FACETS))
    path, content = files[-1]
    manifest = json.loads(content)
    assert path == "fi/manifest.json"
    assert manifest["documents"] == 200
    assert manifest["facets"][0]["terms"] == [["practice", "Käytäntö"], ["project", "Hanke"]]
    terms = [name for name, _ in files if name.startswith("terms/")]
    assert len(manifest["starts"]["terms"].split("\n")) == len(terms)
    assert all(name == name.lower() for name, _ in files)


def test_version_follows_the_content() -> None:
    documents = [s.document for s in specimens()[:3]]
    versions = []
    for summary in ("Yksi.", "Kaksi."):
        documents[0] = replace(documents[0], summary=summary)
        versions.append(json.loads(list(index_of(documents, FACETS))[-1][1])["version"])
    assert versions[0] != versions[1]


def test_two_documents_of_one_key_are_refused() -> None:
    document = specimens()[0].document
    with pytest.raises(ValueError, match="practices/tyovoimapula-0"):
        list(index_of([document, document], FACETS))


def test_word_of_a_longer_label_is_marked_apart_from_a_label_of_its_own() -> None:
    documents = [
        SearchDocument(f"a/{label}", f"{label}/", "fi", "a", "A", "Nimi", labels=((label,),))
        for label in ("palkkatuki", "palkkatuki nuorelle")
    ]
    corpus = corpus_of(documents)
    keys, lists = whole(corpus, (), Analyzer()).postings
    number = keys.index((False, "palkkatuki"))
    values = lists.slice(number, number + 1).values
    marks = {corpus.documents[value >> 8].key: value & 255 for value in values.tolist()}
    assert marks == {"a/palkkatuki": 2, "a/palkkatuki nuorelle": LABEL_PIECE}


def test_no_documents_still_give_an_index() -> None:
    files = dict(index_of([], FACETS))
    assert sorted(files) == [*sorted(f"facets/{facet.id}.bin" for facet in FACETS), "fi/manifest.json", "order.bin"]


def test_unknown_facet_terms_are_passed_over() -> None:
    document = SearchDocument(
        "a/b", "a/b/", "fi", "practice", "Käytäntö", "Nimi", facets={"kind": ("other", "practice")}
    )
    files = dict(index_of([document], [FacetInfo("kind", "Laji", (("practice", "Käytäntö"),))]))
    assert unpacked(files["facets/kind.bin"]) == number_set(np.array([0]))


@pytest.mark.parametrize(("number", "encoded"), [(0, b"\0"), (127, b"\x7f"), (128, b"\x80\1"), (20_000, b"\xa0\x9c\1")])
def test_varint(number: int, encoded: bytes) -> None:
    assert varint(number) == encoded


def test_number_sets_take_the_shortest_form() -> None:
    assert number_set(np.array([30, 50])) == bytes((GAPS, 2, 30, 20))
    assert number_set(np.arange(10, 90)) == bytes((RUNS, 2, 10, 80))
    assert number_set(np.arange(0, 64, 2))[:2] == bytes((BITMAP, 8))
    assert number_set(np.array([], np.int64)) == bytes((GAPS, 0))


def test_front_coding() -> None:
    assert front_coded("työpaja".encode(), "työ".encode()) == b"\x04\x04paja"
    assert front_coded_text(["halko", "hanke", "tyo"]) == "0halko\n2nke\n0tyo"


def test_summaries_are_shortened_between_words() -> None:
    assert shortened("yksi kaksi kolme", 12) == "yksi kaksi…"
    assert shortened("yksi", 12) == "yksi"


def test_a_translation_is_analysed_in_its_language_and_shown_in_that_of_the_page() -> None:
    original = SearchDocument(
        "a/b", "a/b/", "fi", "a", "Käytäntö", "Palvelusetelit", body="Setelillä valitaan palvelu."
    )
    swedish = replace(
        original, address="sv/a/b/", language="sv", kind_label="Praxis", title="Servicesedlar", body="Sedlar."
    )
    reader = CorpusReader()
    reader.read("fi", [original], FACETS)
    reader.read("sv", [swedish], FACETS)
    reader.read("en", [replace(original, address="en/a/b/", kind_label="Practice")], FACETS)
    corpus = reader.corpus()
    assert len(corpus.rows) == 2, "the text without a translation is read once"
    assert ("sv", "servicesedlar") in corpus.vocabulary.entries
    files = dict(build_index(corpus))
    shown = {language: json.loads(files[f"{language}/cards/0.json"])[0] for language in ("fi", "sv", "en")}
    assert [shown[language][0] for language in shown] == ["a/b/", "sv/a/b/", "en/a/b/"]
    assert [shown[language][1] for language in shown] == ["Palvelusetelit", "Servicesedlar", "Palvelusetelit"]
    by_token = dict(zip(corpus.vocabulary.entries, whole(corpus, (), Analyzer()).terms, strict=True))
    assert by_token["sv", "servicesedlar"].direct == ("servicesedl",)
    assert by_token["fi", "setelillä"].direct == ("seteli",)


def test_languages_with_other_documents_are_refused() -> None:
    one, other = (SearchDocument(f"a/{name}", f"a/{name}/", "fi", "a", "A", "Nimi") for name in "bc")
    reader = CorpusReader()
    reader.read("fi", [one], ())
    with pytest.raises(ValueError, match="a/c"):
        reader.read("sv", [other], ())
    with pytest.raises(ValueError, match="missing in 'en'"):
        reader.read("en", [], ())
