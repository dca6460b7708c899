"""The files of the index."""

import json
import random
import zlib
from dataclasses import replace

import numpy as np
import pytest

from catalog.search import Analyzer, FacetInfo, SearchDocument, build_index
from catalog.search.cards import shortened
from catalog.search.corpus import read_corpus
from catalog.search.encoding import BITMAP, GAPS, RUNS, front_coded, front_coded_text, number_set, varint
from catalog.search.postings import LABEL_PIECE, collect
from tests.catalog.search.data.documents import FACETS, specimens


def unpacked(content: bytes) -> bytes:
    return zlib.decompress(content, -zlib.MAX_WBITS)


@pytest.fixture(scope="module")
def analyzer() -> Analyzer:
    return Analyzer()


def test_same_documents_in_any_order_give_the_same_bytes(analyzer: Analyzer) -> None:
    documents = [specimen.document for specimen in specimens()]
    first = list(build_index(documents, FACETS, "fi", analyzer))
    random.Random(7).shuffle(documents)
    assert list(build_index(documents, FACETS, "fi", Analyzer())) == first


def test_manifest_comes_last_and_names_what_is_there(analyzer: Analyzer) -> None:
    files = list(build_index([s.document for s in specimens()], FACETS, "fi", analyzer))
    path, content = files[-1]
    manifest = json.loads(content)
    assert path == "manifest.json"
    assert manifest["documents"] == 200
    assert manifest["facets"][0]["terms"] == [["practice", "Käytäntö"], ["project", "Hanke"]]
    terms = [name for name, _ in files if name.startswith("terms/")]
    assert len(manifest["starts"]["terms"].split("\n")) == len(terms)
    assert all(name == name.lower() for name, _ in files)


def test_version_follows_the_content(analyzer: Analyzer) -> None:
    documents = [s.document for s in specimens()[:3]]
    versions = []
    for summary in ("Yksi.", "Kaksi."):
        documents[0] = replace(documents[0], summary=summary)
        versions.append(json.loads(list(build_index(documents, FACETS, "fi", analyzer))[-1][1])["version"])
    assert versions[0] != versions[1]


def test_two_documents_of_one_key_are_refused(analyzer: Analyzer) -> None:
    document = specimens()[0].document
    with pytest.raises(ValueError, match="practices/tyovoimapula-0"):
        list(build_index([document, document], FACETS, "fi", analyzer))


def test_word_of_a_longer_label_is_marked_apart_from_a_label_of_its_own(analyzer: Analyzer) -> None:
    documents = [
        SearchDocument(f"a/{label}", f"{label}/", "fi", "a", "A", "Nimi", labels=((label,),))
        for label in ("palkkatuki", "palkkatuki nuorelle")
    ]
    corpus = read_corpus(documents, ())
    postings = collect(corpus, analyzer)
    lists = postings.packed.slice(postings.direct["palkkatuki"], postings.direct["palkkatuki"] + 1)
    marks = {corpus.documents[number >> 8].address: number & 255 for number in lists.values.tolist()}
    assert marks == {"palkkatuki/": 2, "palkkatuki nuorelle/": LABEL_PIECE}


def test_no_documents_still_give_an_index(analyzer: Analyzer) -> None:
    files = dict(build_index([], FACETS, "fi", analyzer))
    assert sorted(files) == ["facets.bin", "manifest.json", "order.bin"]


def test_unknown_facet_terms_are_passed_over(analyzer: Analyzer) -> None:
    document = SearchDocument(
        "a/b", "a/b/", "fi", "practice", "Käytäntö", "Nimi", facets={"kind": ("other", "practice")}
    )
    files = dict(build_index([document], [FacetInfo("kind", "Laji", (("practice", "Käytäntö"),))], "fi", analyzer))
    assert unpacked(files["facets.bin"]) == number_set(np.array([0]))


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
