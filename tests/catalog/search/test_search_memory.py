"""An index after an edit, with what the one before has left: the same bytes as from nothing."""

import random
from collections.abc import Iterator
from dataclasses import replace

import pytest

from catalog.search import IndexMemory, SearchDocument, build_index
from tests.catalog.search.data.documents import FACETS, specimens

Bank = dict[str, list[SearchDocument]]
"""Documents by language of the interface; some have texts of their own in Swedish."""

SYNONYMS = ((("fi", "työvoimapula"), ("fi", "pula työvoimasta"), ("fi", "hiihtohissi")),)
NEW_WORDS = ("hiihtohissi", "hiihto", "kirjastoauton", "lumilinnojen", "xyzzy", "työ", "pula työvoimasta")
KINDS = ("body", "title", "summary", "labels", "facets", "added", "removed", "back")


def index(bank: Bank, memory: IndexMemory) -> list[tuple[str, bytes]]:
    reader = memory.reader()
    for language, documents in bank.items():
        reader.read(language, documents, FACETS)
    return list(build_index(reader.corpus(), SYNONYMS, memory))


def new_bank(languages: tuple[str, ...]) -> Bank:
    documents = [specimen.document for specimen in specimens(2)]
    return {language: [_seen_in(document, language) for document in documents] for language in languages}


def _seen_in(document: SearchDocument, language: str) -> SearchDocument:
    seen = replace(document, address=f"{language}/{document.address}")
    if language == "sv" and ord(document.key[-1]) % 2:
        return replace(seen, language="sv", body="Kommunen erbjuder handledning och arbete.")
    return seen


def edits(bank: Bank, chance: random.Random) -> Iterator[str]:
    """Changes the bank in every way, one after another, and says how."""
    for kind in chance.sample(KINDS, len(KINDS)):
        documents = next(iter(bank.values()))
        place, other = chance.randrange(len(documents)), chance.randrange(len(documents))
        word, borrowed = chance.choice(NEW_WORDS), documents[other]
        for language, seen in bank.items():
            one = seen[place]
            match kind:
                case "body":
                    seen[place] = replace(one, body=f"{one.body} {word}")
                case "title":
                    seen[place] = replace(one, title=f"{one.title} {word}")
                case "summary":
                    seen[place] = replace(one, summary=f"{one.summary} {word}")
                case "back":
                    seen[place] = replace(one, body=borrowed.body, title=borrowed.title)
                case "labels":
                    seen[place] = replace(one, labels=(*borrowed.labels[:1], (word, f"{word} muualla")))
                case "facets":
                    seen[place] = replace(one, facets=borrowed.facets, updated="2026-11-22")
                case "added":
                    seen.insert(other, replace(one, key="practices/uusi", address=f"{language}/uusi/"))
                case "removed":
                    seen.pop(place)
        yield f"{kind} {place}"


@pytest.mark.parametrize("languages", [("fi",), ("fi", "sv", "en")], ids="-".join)
def test_an_index_after_an_edit_has_the_bytes_of_one_from_nothing(languages: tuple[str, ...]) -> None:
    bank, memory, chance = new_bank(languages), IndexMemory.lasting(), random.Random(len(languages))
    index(bank, memory)
    for edit in edits(bank, chance):
        assert index(bank, memory) == index(bank, IndexMemory()), edit


def test_a_word_that_comes_or_goes_changes_how_the_words_of_others_part() -> None:
    """The others stand in another block of documents, which is the same as before but for the meaning of its words."""
    documents = [SearchDocument(f"a/{number:03}", f"{number}/", "fi", "a", "A", "Nimi") for number in range(300)]
    documents[0] = replace(documents[0], body="kissakoju hattunapa snorkkelinapa")
    memory = IndexMemory.lasting()
    found = []
    for body in ("", "koju", "napa", "hattu napa", ""):
        documents[-1] = replace(documents[-1], body=body)
        found.append(index({"fi": documents}, memory))
        assert found[-1] == index({"fi": documents}, IndexMemory()), body
    assert found[0] == found[-1]


def test_an_unfinished_index_does_no_harm() -> None:
    bank, memory = new_bank(("fi",)), IndexMemory.lasting()
    index(bank, memory)
    for body in ("koju", "koju ja napa"):
        bank["fi"][7] = replace(bank["fi"][7], body=body)
        reader = memory.reader()
        reader.read("fi", bank["fi"], FACETS)
        next(build_index(reader.corpus(), SYNONYMS, memory))
    bank["fi"].pop(3)
    assert index(bank, memory) == index(bank, IndexMemory())


def test_what_has_not_changed_is_handed_out_again_as_the_same_object() -> None:
    """Whoever writes the files knows by this, at no cost, what need not be written."""
    bank, memory = new_bank(("fi",)), IndexMemory.lasting()
    before = dict(index(bank, memory))
    bank["fi"][7] = replace(bank["fi"][7], summary=f"{bank['fi'][7].summary} Ja hanke.")
    after = dict(index(bank, memory))
    packed = [path for path in after if path.endswith(".bin")]
    other = [path for path in packed if after[path] is not before.get(path)]
    assert 0 < len(other) < len(packed) / 4, other
