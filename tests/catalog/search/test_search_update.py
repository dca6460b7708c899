"""An index after an edit, from what the one before has left in a process or on disk: the same bytes as from nothing."""

import random
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from catalog.search.analysis import Analyzer
from catalog.search.corpus import CorpusReader
from catalog.search.documents import SearchDocument
from catalog.search.finnish_words import BaseForms
from catalog.search.form_dictionary import finnish_forms
from catalog.search.index import build_index, index_files
from catalog.search.made import whole
from catalog.search.update import IndexUpdate
from tests.catalog.search.data.documents import FACETS, specimens

Bank = dict[str, list[SearchDocument]]
"""Documents by language of the interface; some have texts of their own in Swedish."""

SYNONYMS = ((("fi", "työvoimapula"), ("fi", "pula työvoimasta"), ("fi", "hiihtohissi")),)
NEW_WORDS = ("hiihtohissi", "hiihto", "kirjastoauton", "lumilinnojen", "xyzzy", "työ", "pula työvoimasta")
KINDS = ("body", "title", "summary", "labels", "facets", "added", "removed", "back")


DICTIONARY = finnish_forms()
Files = dict[str, bytes]


def from_nothing(bank: Bank) -> Files:
    reader = CorpusReader()
    for language, documents in bank.items():
        reader.read(language, documents, FACETS)
    made = whole(reader.corpus(), SYNONYMS, Analyzer(BaseForms(lambda: DICTIONARY)))
    return {file.path: file.content() for file in index_files(made)}


def digests(bank: Bank) -> dict[str, str]:
    by_key: dict[str, list[str]] = {}
    for documents in bank.values():
        for document in documents:
            by_key.setdefault(document.key, []).append(repr(document))
    return {key: " ".join(seen) for key, seen in by_key.items()}


def updated(files: Files, bank: Bank, update: IndexUpdate) -> Files:
    """The files of a folder after an update; the documents that the update does not want are not handed over."""
    wanted = update.wanted(digests(bank))
    for language, documents in bank.items():
        update.read(language, [document for document in documents if document.key in wanted], FACETS)
    changed = dict(update.files(SYNONYMS))
    assert all(files.get(path) != content for path, content in changed.items())
    assert not set(update.gone) & changed.keys()
    return {path: content for path, content in (files | changed).items() if path not in update.gone}


def new_bank(languages: tuple[str, ...]) -> Bank:
    documents = [specimen.document for specimen in specimens(1)]
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


LANGUAGES = pytest.mark.parametrize("languages", [("fi",), ("fi", "sv", "en")], ids="-".join)


@LANGUAGES
def test_an_index_after_an_edit_has_the_bytes_of_one_from_nothing(languages: tuple[str, ...]) -> None:
    bank, update, chance = new_bank(languages), IndexUpdate(), random.Random(len(languages))
    files = updated({}, bank, update)
    for edit in edits(bank, chance):
        update = update.next()
        files = updated(files, bank, update)
        assert not update.complete
        assert files == from_nothing(bank), edit


@LANGUAGES
def test_an_index_from_what_is_on_disk_has_the_bytes_of_one_from_nothing(
    languages: tuple[str, ...], tmp_path: Path
) -> None:
    bank, chance, files = new_bank(languages), random.Random(7 * len(languages)), Files()
    for edit in ("first", *edits(bank, chance)):
        update = IndexUpdate(tmp_path, "one")
        files = updated(files, bank, update)
        assert update.complete is (edit == "first")
        assert files == from_nothing(bank), edit
        update.save()
    assert not list(updated(files, bank, IndexUpdate(tmp_path, "one")).items() ^ files.items())


def test_many_edits_at_once() -> None:
    """Of some documents, and of so many that all are done anew."""
    bank, update, chance = new_bank(("fi",)), IndexUpdate(), random.Random(3)
    files = updated({}, bank, update)
    for rounds in (1, 2, 8):
        for _ in range(rounds):
            list(edits(bank, chance))
            bank["fi"] = list({document.key: document for document in bank["fi"]}.values())
        update = update.next()
        files = updated(files, bank, update)
        assert files == from_nothing(bank)


def test_a_word_that_comes_or_goes_changes_how_the_words_of_others_part() -> None:
    documents = [SearchDocument(f"a/{number:03}", f"{number}/", "fi", "a", "A", "Nimi") for number in range(300)]
    documents[0] = replace(documents[0], body="kissakoju hattunapa snorkkelinapa kissakojummeko")
    update, files, found = IndexUpdate(), Files(), []
    for body in ("", "koju", "napa", "hattu napa", "kissa", ""):
        documents[-1] = replace(documents[-1], body=body)
        files = updated(files, {"fi": documents}, update)
        found.append(files)
        assert files == from_nothing({"fi": documents}), body
        update = update.next()
    assert found[0] == found[-1]


def test_facets_with_other_terms_put_all_documents_in_another_order() -> None:
    bank, update = new_bank(("fi",)), IndexUpdate()
    updated({}, bank, update)
    update = update.next()
    assert update.wanted(digests(bank)) == set()
    facets = [replace(facet, terms=facet.terms[::-1]) for facet in FACETS]
    update.read("fi", (), facets)
    changed = dict(update.files(SYNONYMS))
    reader = CorpusReader()
    reader.read("fi", bank["fi"], facets)
    whole = dict(build_index(reader.corpus(), SYNONYMS))
    sets = {f"facets/{facet.id}.bin" for facet in FACETS}
    assert sets <= changed.keys()
    assert changed.items() <= whole.items()


def test_other_synonyms_change_the_index_without_any_document() -> None:
    bank, update = new_bank(("fi",)), IndexUpdate()
    files = updated({}, bank, update)
    update = update.next()
    update.wanted(digests(bank))
    update.read("fi", (), FACETS)
    files |= dict(update.files(((("fi", "hanke"), ("fi", "hiihtohissi")),)))
    reader = CorpusReader()
    reader.read("fi", bank["fi"], FACETS)
    assert files == dict(build_index(reader.corpus(), ((("fi", "hanke"), ("fi", "hiihtohissi")),)))


def test_an_unfinished_update_does_no_harm() -> None:
    bank, update = new_bank(("fi",)), IndexUpdate()
    files = updated({}, bank, update)
    for body in ("koju", "koju ja napa"):
        bank["fi"][7] = replace(bank["fi"][7], body=body)
        update = update.next()
        update.read("fi", [one for one in bank["fi"] if one.key in update.wanted(digests(bank))], FACETS)
        next(update.files(SYNONYMS))
    bank["fi"].pop(3)
    assert updated(files, bank, update.next()) == from_nothing(bank)


def test_little_changes_with_little() -> None:
    bank, update = new_bank(("fi",)), IndexUpdate()
    files = updated({}, bank, update)
    bank["fi"][7] = replace(bank["fi"][7], summary=f"{bank['fi'][7].summary} Ja hanke.")
    after = updated(files, bank, update.next())
    other = [path for path in after if after[path] is not files.get(path)]
    assert 0 < len(other) < len(after) / 4, other


@pytest.mark.parametrize("harm", ["cut", "bit", "gone", "header", "fingerprint", "empty"])
def test_a_state_that_does_not_fit_is_not_looked_at(harm: str, tmp_path: Path) -> None:
    bank = new_bank(("fi",))
    first = IndexUpdate(tmp_path, "one")
    files = updated({}, bank, first)
    first.save()
    header = tmp_path / "state.bin"
    (section,) = (
        path for path in tmp_path.iterdir() if path.name.startswith("postings-") and "starts" not in path.name
    )
    content = section.read_bytes()
    match harm:
        case "cut":
            section.write_bytes(content[:-1])
        case "bit":
            section.write_bytes(content[:100] + bytes((content[100] ^ 1,)) + content[101:])
        case "gone":
            section.unlink()
        case "header":
            header.write_bytes(header.read_bytes()[:-1] + b"x")
        case "empty":
            header.write_bytes(b"")
    update = IndexUpdate(tmp_path, "two" if harm == "fingerprint" else "one")
    assert updated({}, bank, update) == files
    assert update.complete
    update.save()
    fingerprint = "two" if harm == "fingerprint" else "one"
    assert not IndexUpdate(tmp_path, fingerprint).complete


def test_an_update_is_not_kept_before_it_is_finished(tmp_path: Path) -> None:
    bank = new_bank(("fi",))
    update = IndexUpdate(tmp_path, "one")
    update.wanted(digests(bank))
    with pytest.raises(ValueError, match="wanted"):
        next(update.files())
    with pytest.raises(RuntimeError):
        update.save()
    assert not list(tmp_path.iterdir())


def test_a_harmed_dictionary_is_read_anew_from_the_library(tmp_path: Path) -> None:
    bank = new_bank(("fi",))
    update = IndexUpdate(tmp_path, "one")
    files = updated({}, bank, update)
    update.save()
    (heads,) = tmp_path.glob("forms-heads-*")
    whole = heads.read_bytes()
    heads.write_bytes(whole[:-1] + b"?")
    bank["fi"][7] = replace(bank["fi"][7], body="hiihtohissi")
    update = IndexUpdate(tmp_path, "one")
    assert updated(files, bank, update) == from_nothing(bank)
    assert not update.complete
    update.save()
    assert heads.read_bytes() == whole
