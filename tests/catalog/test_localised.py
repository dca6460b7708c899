"""The catalog for readers of one language."""

from dataclasses import replace

from catalog.bank import Catalog, EntryKey
from catalog.language.passages import foreign
from catalog.localised import in_language
from schema.practice import Practice
from tests.banks import practice, read
from tests.conftest import MakeBank

FIELDS = """lifecycle: idea
preconditions: [Tila, Aikaa]
resources: Kaksi tuntia
evidence:
  - design: kuvaus_ja_perustelu
    finding: Auttoi
    comparator: Ei mihinkään
sources:
  - id: raportti
    title: Raportti
"""
TRANSLATED = """---
translates: x
title: Kvarten
preconditions: [Ett rum, Tid]
evidence:
  - finding: Det hjälpte
---
Text.
"""
KEY = EntryKey("practices", "vartti")


def catalog(make_bank: MakeBank, translation: str = TRANSLATED, original: str | None = None) -> Catalog:
    texts = original or practice(FIELDS, "\n## Mitä\n\nTeksti.\n")
    return read(make_bank({"practices/vartti.md": texts, "practices/vartti.sv.md": translation})).catalog


def test_readers_of_the_original_get_it_as_it_is(make_bank: MakeBank) -> None:
    written = catalog(make_bank)
    assert in_language(written, "fi").records[KEY] is written.records[KEY]


def test_what_is_not_translated_is_marked(make_bank: MakeBank) -> None:
    record = in_language(catalog(make_bank), "en").records[KEY]
    entry = record.of(Practice)
    assert entry.preconditions == (foreign("Tila", "fi"), foreign("Aikaa", "fi"))
    assert entry.summary == foreign("Tapa toimia, jota joku muu voi kokeilla.", "fi")
    assert entry.evidence[0].finding == foreign("Auttoi", "fi")
    assert entry.sources[0].title == foreign("Raportti", "fi")
    assert record.body.headings[0].text == foreign("Mitä", "fi")
    assert (record.body_language, record.translation) == ("fi", None)
    assert (entry.lifecycle, entry.sources[0].id, entry.title) == ("idea", "raportti", "Käytäntö")
    assert (entry.name_in("en"), entry.name_language("en")) == ("Käytäntö", "fi")


def test_what_is_translated_is_plain_text(make_bank: MakeBank) -> None:
    record = in_language(catalog(make_bank), "sv").records[KEY]
    entry = record.of(Practice)
    assert entry.preconditions == ("Ett rum", "Tid")
    assert entry.evidence[0].finding == "Det hjälpte"
    assert entry.evidence[0].comparator == foreign("Ei mihinkään", "fi")
    assert entry.resources == foreign("Kaksi tuntia", "fi")
    assert (entry.name_in("sv"), entry.name_language("sv")) == ("Kvarten", "sv")
    assert (record.body.text.strip(), record.body_language) == ("Text.", "sv")
    assert record.path == "content/practices/vartti.sv.md"
    assert record.original is not None
    assert record.original.name_in("sv") == "Käytäntö"


def test_an_official_name_comes_before_a_translated_one(make_bank: MakeBank) -> None:
    named = practice(f"{FIELDS}official_titles: {{sv: Officiell kvart}}\n")
    entry = in_language(catalog(make_bank, original=named), "sv").records[KEY].entry
    assert (entry.name_in("sv"), entry.name_language("sv")) == ("Officiell kvart", "sv")


def test_a_stale_translation_of_a_list_of_another_length_is_left_out(make_bank: MakeBank) -> None:
    longer = practice(FIELDS.replace("[Tila, Aikaa]", "[Tila, Aikaa, Rahaa]"))
    found = catalog(make_bank, original=longer)
    assert found.translations[KEY]["sv"].stale
    entry = in_language(found, "sv").records[KEY].of(Practice)
    assert entry.preconditions == tuple(foreign(text, "fi") for text in ("Tila", "Aikaa", "Rahaa"))
    assert entry.evidence[0].finding == "Det hjälpte"


def test_everything_but_the_texts_stays(make_bank: MakeBank) -> None:
    written = catalog(make_bank)
    local = in_language(written, "sv")
    assert replace(local, records={}) == replace(written, records={})
    assert list(local.records) == list(written.records)
    record, original = local.records[KEY], written.records[KEY]
    assert (
        record.entry.model_dump(exclude={"title", "title_language"}).keys()
        == original.entry.model_dump(exclude={"title", "title_language"}).keys()
    )
