"""The vendored stemmers and PyStemmer are of one Snowball release: they agree on every word tried."""

from itertools import chain

import pytest
from playwright.sync_api import Browser

from catalog.search.client import STEMMERS
from catalog.search.finnish_forms import main_forms
from catalog.search.stemming import Stems
from catalog.search.tokens import fingerprint, fold, words_of
from tests.catalog.search.data.documents import specimens
from tests.catalog.search.search_site import CLIENT

pytestmark = pytest.mark.browser
HOSTILE = [
    "",
    "a",
    "ä" * 40,
    "ssssss",
    "lllllla",
    "nsansa",
    "1234",
    "ÿþ",
    "työttömyydettömyys",
    "virkamiehin",
]


def word_list() -> list[str]:
    """All words of the specimens, and the main forms of each: some ten thousand, right and wrong ones."""
    documents = (specimen.document for specimen in specimens())
    texts = (" ".join((d.title, d.body, d.results, *chain.from_iterable(d.labels))) for d in documents)
    seen = {word for text in texts for word in words_of(text)}
    return sorted({form for word in seen for form in (word, *main_forms(word))}) + HOSTILE


@pytest.mark.parametrize(
    ("language", "constructor"), [("fi", "FinnishStemmer"), ("sv", "SwedishStemmer"), ("en", "EnglishStemmer")]
)
def test_stems_are_equal(browser: Browser, language: str, constructor: str) -> None:
    page = browser.new_page()
    for name in STEMMERS:
        page.add_script_tag(content=(CLIENT / "vendor" / name).read_text(encoding="utf-8"))
    words = word_list()
    assert len(words) > 9_000
    stems = page.evaluate(f"words => {{ const s = new {constructor}(); return words.map(w => s.stemWord(w)); }}", words)
    stem = Stems().of(language)
    assert [(word, s) for word, s in zip(words, stems, strict=True) if s != stem(word)] == []
    page.close()


def test_words_folds_and_fingerprints_are_equal(browser: Browser) -> None:
    page = browser.new_page()
    module = (CLIENT / "text.js").read_text(encoding="utf-8").replace("export ", "")
    page.add_script_tag(content=module)
    texts = ["Työvoima­pula – EU:n 4.1 ja _x_ ESR+", "Ærø œuvre Straße ǅ İ", "🎉 a\U0001d54fb", "tyo\u0308", *HOSTILE]
    texts += [specimen.document.body for specimen in specimens()]
    assert page.evaluate("texts => texts.map(wordsOf)", texts) == [words_of(text) for text in texts]
    words = [*word_list(), "ærø", "straße", "łódź"]
    assert page.evaluate("words => words.map(fold)", words) == [fold(word) for word in words]
    assert page.evaluate("words => words.map(fingerprint)", words) == [fingerprint(word) for word in words]
    page.close()
