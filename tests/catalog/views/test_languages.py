"""Pages of every kind in every language: no word missing, foreign texts marked, no language mixed into another."""

import re
from decimal import Decimal
from html import escape
from pathlib import Path

import pytest

from catalog.interface import Interface
from catalog.language.passages import Passage
from catalog.views.entry import entry_view
from catalog.vocabularies import load_vocabularies
from schema import ENTRY_TYPES
from schema.dates import PartialDate
from schema.vocabulary import LANGUAGES
from tests.banks import ROOT, SPECIMENS, practice, project, read, site, writer
from tests.conftest import MakeBank

GOOD = SPECIMENS / "good"
PAGES = site(GOOD, languages=LANGUAGES)
VOCABULARIES, _ = load_vocabularies(ROOT)


def page(address: str) -> str:
    return PAGES[f"{address}index.html"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ENTRY_TYPES)
def test_every_kind_has_its_page_in_every_language(kind: str, language: str) -> None:
    addresses = Interface(language, VOCABULARIES).addresses
    records = [record for record in read(GOOD).catalog.records.values() if record.key.kind == kind]
    assert records
    for record in records:
        assert "<h1" in page(addresses.entry(*record.key))
    assert "<h1" in page(addresses.listing(kind))


@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_text_of_an_entry_is_there_marked_or_translated(language: str) -> None:
    """What the Finnish page says in the entry's words stands on the other page in the same words, with lang=fi."""
    text = page(Interface(language, VOCABULARIES).addresses.entry("projects", "silta-tyohon"))
    marked = set(re.findall(r'lang="fi">([^<]*)<', text))
    entry = writer(GOOD, language).catalog.get("projects", "silta-tyohon")
    assert entry is not None
    assert isinstance(entry.entry.summary, Passage)
    assert escape(str(entry.entry.summary), quote=False) in marked
    assert all(escape(str(line), quote=False) in marked for line in entry.entry.not_known)


def test_a_translated_entry_shows_no_mark_but_where_the_original_speaks() -> None:
    text = page("sv/praxis/tyopaikkavartti/")
    assert "Syrjäkylillä" not in text
    assert "I glesbygden kom inga arbetsgivare till mötena." in text
    assert "412 möten" in text
    assert "Jobbkvarten</h1>" in text, "the official name comes before the translated one"
    assert 'href="../../../sv/praxis/tyopaikkakierros/"' in text
    assert "Det här är en översättning. Originaltexten är på finska." in text
    assert "https://koodi.example/edit/main/content/practices/tyopaikkavartti.sv.md" in text
    main = text[text.index("<main>") : text.index("</main>")]
    foreign = {part for part in re.findall(r'lang="fi">(?:<a [^>]*>)?([^<]*)<', main) if part}
    assert foreign <= {"Vartti", "Pikarekry", "Työpaikkavartti"} | names_of_others("fi"), "names keep their language"


def names_of_others(language: str) -> set[str]:
    return {str(record.entry.name_in(language)) for record in read(GOOD).catalog.records.values()}


def test_questions_follow_the_language_of_their_call() -> None:
    address = "calls/kokeneet-osaajat-2023/milloin-haku-paattyy/"
    english = page(f"en/{address}")
    assert "When does the call close, and can more time be had?</h1>" in english
    assert "At the end of May; the time was extended once." in english
    swedish = page("sv/utlysningar/kokeneet-osaajat-2023/milloin-haku-paattyy/")
    assert '<span lang="fi">Milloin haku päättyy ja voiko aikaa saada lisää?</span></h1>' in swedish
    assert "Texten på den här sidan finns bara på finska." in swedish


def test_a_stale_translation_says_so(make_bank: MakeBank) -> None:
    translated = "---\ntranslates: 000000000000\ntitle: Praxis\n---\n"
    root = make_bank({"practices/vartti.md": practice(), "practices/vartti.sv.md": translated})
    pages = site(root, languages=("fi", "sv"))
    swedish = pages["sv/praxis/vartti/index.html"]
    assert "Översättningen kan vara föråldrad" in swedish
    assert "Översättningen" not in pages["kaytannot/vartti/index.html"]


def test_a_text_in_swedish_is_foreign_in_finnish_and_at_home_in_swedish(make_bank: MakeBank) -> None:
    root = make_bank({"projects/hanke.md": project("language: sv\nnot_known: [Vad det kostade.]\n")})
    found = {}
    for language in LANGUAGES:
        local = writer(root, language)
        record = local.catalog.get("projects", "hanke")
        assert record is not None
        found[language] = entry_view(local, record).notices
    assert found == {
        "fi": ("Tämän sivun teksti on vain ruotsiksi.",),
        "sv": (),
        "en": ("The text of this page is available only in Swedish.",),
    }


def test_cards_mark_the_title_and_the_summary_only(make_bank: MakeBank) -> None:
    root = make_bank({"practices/vartti.md": practice()})
    card = re.search(r'<li class="tp-card">.*?</ul>', site(root, languages=("fi", "sv"))["sv/praxis/index.html"], re.S)
    assert card
    assert '<p class="tp-card__kind">Praxis</p>' in card[0]
    assert re.search(r'<h3 class="tp-card__title" lang="fi"><a [^>]*>Käytäntö</a>', card[0])
    assert '<span lang="fi">Tapa toimia, jota joku muu voi kokeilla.</span>' in card[0]
    assert '<li class="tp-badge tp-badge--lifecycle-idea">Idé<' in card[0]


def test_alphabets_of_the_languages(make_bank: MakeBank) -> None:
    names = ["Öljy", "Zoo", "Äly", "Apu", "Åbo"]
    files = {
        f"practices/nimi-{n}.md": practice().replace("title: Käytäntö", f"title: {t}") for n, t in enumerate(names)
    }
    root = make_bank(files)
    order = {}
    for language, address in (("fi", "kaytannot"), ("sv", "sv/praxis"), ("en", "en/practices")):
        text = site(root, languages=LANGUAGES)[f"{address}/index.html"]
        order[language] = re.findall(r'tp-card__title"[^>]*><a [^>]*>([^<]*)</a>', text)
    assert order["fi"] == order["sv"] == ["Apu", "Zoo", "Åbo", "Äly", "Öljy"]
    assert order["en"] == ["Åbo", "Äly", "Apu", "Öljy", "Zoo"]


@pytest.mark.parametrize(
    ("language", "day", "month", "season", "number"),
    [
        ("fi", "19.9.2022", "syyskuu 2022", "syksy 2022", "12\xa0000,5"),
        ("sv", "19.9.2022", "september 2022", "hösten 2022", "12\xa0000,5"),
        ("en", "19 September 2022", "September 2022", "autumn 2022", "12,000.5"),
    ],
)
def test_dates_and_numbers_of_the_languages(language: str, day: str, month: str, season: str, number: str) -> None:
    interface = Interface(language, VOCABULARIES)
    dates = ("2022-09-19", "2022-09", "2022-syksy")
    assert [interface.date(PartialDate.parse(date)) for date in dates] == [day, month, season]
    assert interface.number(Decimal("12000.5")) == number


def test_every_page_can_be_made_from_the_real_bank_in_every_language() -> None:
    pages = site(Path(ROOT), languages=LANGUAGES)
    assert "sv/praxis/hakuklinikka/index.html" in pages
    assert "en/themes/tyoelama/index.html" in pages
