"""Tokens, base forms, compound parts and the other names of terms."""

import pytest

from catalog.search.analysis import ANY, Analyzer
from catalog.search.finnish_forms import main_forms
from catalog.search.tokens import fingerprint, fold, words_of


@pytest.fixture(scope="module")
def analyzer() -> Analyzer:
    analyzer = Analyzer()
    analyzer.learn(["kohtaanto", "klinikka", "hankkeessa"])
    return analyzer


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Työvoimapula – ja ESR+-hanke!", ["työvoimapula", "ja", "esr", "hanke"]),
        ("EU:n tavoite 4.1 (2022)", ["eu", "tavoite", "4.1", "2022"]),
        ("työ\u00advoima tyo\u0308", ["työvoima", "työ"]),
        ("snake_case <b>", ["snake", "case", "b"]),
        ("🎉 ()", []),
        ("Äiti ja “ÅLAND” – ÿ×÷ª…", ["äiti", "ja", "åland", "ÿ", "ª"]),
        ("Łódź:ssä İ", ["łódź", "i"]),
    ],
)
def test_words_of(text: str, words: list[str]) -> None:
    assert words_of(text) == words


def test_fold_drops_diacritics_and_what_lies_beyond_the_basic_plane() -> None:
    assert [fold(word) for word in ("työttömyys", "Åbo", "æøß", "a\U0001d54f")] == ["tyottomyys", "Abo", "aeoss", "a"]


def test_fingerprint_is_fnv_1a_folded_to_16_bits() -> None:
    assert fingerprint("") == (0x811C9DC5 ^ 0x811C) & 0xFFFF


@pytest.mark.parametrize(
    ("token", "base"),
    [
        ("kohtaannossa", "kohtaanto"),
        ("hankkeensa", "hanke"),
        ("muutosturvaa", "muutosturva"),
        ("hakuklinikalla", "hakuklinikka"),
        ("kotoutumisessa", "kotoutuminen"),
        ("lapissa", "lappi"),
    ],
)
def test_finnish_tokens_come_to_their_base_form(analyzer: Analyzer, token: str, base: str) -> None:
    assert analyzer.terms(token, "fi").direct == (base,)


@pytest.mark.parametrize(
    ("token", "parts"),
    [
        ("työvoimapulan", {"työvoima", "työ", "voima", "pula"}),
        ("muutosturvaa", {"muutos", "turva"}),
        ("hakuklinikalla", {"haku", "klinikka"}),
        ("teknologiateollisuudessa", {"teknologia", "teollisuus"}),
        ("hanke", set()),
        ("koulutus", set()),
        ("mielenterveyden", {"mieli", "terveys"}),
        ("maahanmuuttoon", {"maa", "muutto"}),
        ("hybridityössä", {"hybridi", "työ"}),
        ("kaivosalalla", {"kaivos", "ala"}),
        ("alahankkeiden", {"ala", "hanke"}),
        ("muutosturvarahaa", {"muutosturva", "muutos", "turva", "raha"}),
        ("sähköasentajiksi", {"sähkö", "asentaja"}),
        ("hevostallien", {"hevonen", "talli"}),
        ("kotiutumispalvelut", {"kotiutuminen", "palvelu"}),
        ("puurakentamisen", {"puu", "rakentaminen"}),
        ("akkuteollisuuteen", {"akku", "teollisuus"}),
        ("osallistumisen", set()),
        ("ministeriössä", set()),
    ],
)
def test_compounds_come_apart(analyzer: Analyzer, token: str, parts: set[str]) -> None:
    assert set(analyzer.terms(token, "fi").parts) == parts


def test_function_words_are_not_terms_of_their_own_language_only(analyzer: Analyzer) -> None:
    assert analyzer.terms("että", "fi").direct == ()
    assert analyzer.terms("och", "sv").direct == ()
    assert analyzer.terms("services", "en").direct == ("servic",)


def test_labels_are_analysed_in_all_languages(analyzer: Analyzer) -> None:
    assert "apprenticeship" in analyzer.terms("apprenticeships", ANY).direct


def test_unknown_language_is_an_error(analyzer: Analyzer) -> None:
    with pytest.raises(KeyError):
        analyzer.terms("слово", "ru")


@pytest.mark.parametrize(
    ("base", "form"),
    [
        ("kohtaanto", "kohtaannon"), ("hanke", "hankkeen"), ("työttömyys", "työttömyyden"), ("työtön", "työttömän"),
        ("asiakas", "asiakkaan"), ("kunta", "kuntia"), ("nuori", "nuoren"), ("osaaminen", "osaamisen"),
        ("yritys", "yrityksen"), ("puhelin", "puhelimen"), ("tarve", "tarpeen"),
    ],
)  # fmt: skip
def test_main_forms_know_gradation_and_stem_changes(base: str, form: str) -> None:
    assert form in set(main_forms(base))


def test_other_names_reach_forms_that_no_text_has(analyzer: Analyzer) -> None:
    names = analyzer.form_names("kohtaanto")
    assert next(iter(analyzer.other_names("kohtaannoista", "fi"))) in names


def test_every_word_is_analysed_in_finite_time(analyzer: Analyzer) -> None:
    for word in ("työ" * 13, "a" * 40, "ala" * 12, "nnnnnn", "4.1.2022"):
        assert analyzer.terms(word, "fi").direct
