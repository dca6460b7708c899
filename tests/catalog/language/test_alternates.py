"""The same page in the other languages."""

import pytest

from catalog.interface import Interface
from catalog.language.addresses import DOCUMENTS, SEGMENTS
from catalog.language.alternates import Alternates, alternate_head
from catalog.vocabularies import load_vocabularies
from tests.banks import ROOT

VOCABULARIES, _ = load_vocabularies(ROOT)
ADDRESSES = {language: Interface(language, VOCABULARIES).addresses for language in SEGMENTS}
ALL = Alternates(ADDRESSES)

FAMILIES = [
    ("", "sv/", "en/"),
    ("kaytannot/", "sv/praxis/", "en/practices/"),
    ("hankkeet/sivu-2/", "sv/projekt/sida-2/", "en/projects/page-2/"),
    ("kaytannot/vartti/", "sv/praxis/vartti/", "en/practices/vartti/"),
    ("hankehaut/haku/milloin/", "sv/utlysningar/haku/milloin/", "en/calls/haku/milloin/"),
    ("alueet/", "sv/omraden/", "en/regions/"),
    ("alueet/pohjois-karjala/", "sv/omraden/pohjois-karjala/", "en/regions/pohjois-karjala/"),
    ("alueet/lappi/sivu-3/", "sv/omraden/lappi/sida-3/", "en/regions/lappi/page-3/"),
    (
        "alueet/lappi/kohderyhmat/nuoret/sivu-2/",
        "sv/omraden/lappi/malgrupper/nuoret/sida-2/",
        "en/regions/lappi/target-groups/nuoret/page-2/",
    ),
    ("haku/", "sv/sok/", "en/search/"),
    ("aikajana/", "sv/tidslinje/", "en/timeline/"),
    ("rakenne/", "sv/struktur/", "en/structure/"),
    ("tietoa/", "sv/om/", "en/about/"),
]


@pytest.mark.parametrize("family", FAMILIES)
def test_every_member_of_a_family_leads_to_the_same_three(family: tuple[str, ...]) -> None:
    for address in family:
        assert tuple(ALL.of(address).values()) == family
        assert ALL.nearest(address) == ALL.of(address)


def test_addresses_of_the_table_come_back() -> None:
    for language, addresses in ADDRESSES.items():
        for section in (*SEGMENTS[language], "regions", "topics"):
            if section != "page":
                assert ALL.of(addresses.listing(section))[language] == addresses.listing(section)


def test_a_page_that_only_one_language_has_leads_to_the_homes() -> None:
    assert ALL.of("ohjeet/virheet/") == {}
    assert ALL.nearest("ohjeet/virheet/") == {"fi": "ohjeet/virheet/", "sv": "sv/", "en": "en/"}


def test_pages_that_divide_by_words_lead_to_the_first_of_their_section() -> None:
    assert ALL.of("hakemisto/sivu-5/") == {}
    assert ALL.nearest("en/a-to-z/page-2/") == {"fi": "hakemisto/", "sv": "sv/a-till-o/", "en": "en/a-to-z/page-2/"}


def test_hand_written_pages_have_addresses_of_their_own() -> None:
    for page in DOCUMENTS.values():
        for language, address in page.items():
            home = ADDRESSES[language].home
            assert address.startswith(home)
            assert ADDRESSES[language].place(address) is None, "a cast page has this address"


def test_the_head_names_all_and_the_default() -> None:
    head = alternate_head(ALL.of("sv/praxis/vartti/"), "https://a.example/pankki/")
    assert head == (
        '<link rel="alternate" hreflang="fi" href="https://a.example/pankki/kaytannot/vartti/">'
        '<link rel="alternate" hreflang="sv" href="https://a.example/pankki/sv/praxis/vartti/">'
        '<link rel="alternate" hreflang="en" href="https://a.example/pankki/en/practices/vartti/">'
        '<link rel="alternate" hreflang="x-default" href="https://a.example/pankki/kaytannot/vartti/">'
    )


def test_a_site_in_one_language_names_none() -> None:
    alone = Alternates({"fi": ADDRESSES["fi"]})
    assert alternate_head(alone.of("kaytannot/"), "https://a.example/") == ""
    assert dict(alone.of("tietoa/")) == {"fi": "tietoa/"}
