"""The addresses of pages: a published one never dies, so the tables are spelt out here."""

import pytest

from catalog.interface import Interface
from catalog.language.addresses import SEGMENTS, Addresses
from catalog.vocabularies import load_vocabularies
from tests.site_builds import PROJECT


def test_finnish_addresses_stay_what_they_are() -> None:
    published = {
        "practices": "kaytannot",
        "projects": "hankkeet",
        "themes": "teemat",
        "organisations": "organisaatiot",
        "calls": "hankehaut",
        "search": "haku",
        "coverage": "kattavuus",
        "terms": "hakemisto",
        "newest": "uusimmat",
        "reviewed": "tarkistetut",
        "compare": "vertaa",
        "page": "sivu",
    }
    assert published.items() <= SEGMENTS["fi"].items()


def test_finnish_addresses_of_facets_stay_what_they_are() -> None:
    vocabularies, _ = load_vocabularies(PROJECT)
    addresses = Interface("fi", vocabularies).addresses
    published = {
        "regions": "alueet/",
        "target_groups": "kohderyhmat/",
        "topics": "aiheet/",
        "sectors": "toimialat/",
        "lifecycle": "vaiheet/",
        "outcome": "lopputulokset/",
        "status": "tilat/",
    }
    assert {facet: addresses.listing(facet) for facet in published} == published


@pytest.mark.parametrize("language", SEGMENTS)
def test_facets_and_sections_never_share_an_address(language: str) -> None:
    vocabularies, _ = load_vocabularies(PROJECT)
    words = [index.vocabulary.facet.address.in_language(language) for index in vocabularies if index.vocabulary.facet]
    everything = [*words, *SEGMENTS[language].values()]
    assert len(everything) == len(set(everything))
    assert all(word.isascii() and word.replace("-", "").isalnum() for word in words)


def test_all_languages_have_the_same_sections() -> None:
    assert {frozenset(segments) for segments in SEGMENTS.values()} == {frozenset(SEGMENTS["fi"])}


@pytest.mark.parametrize("language", SEGMENTS)
def test_no_two_sections_share_an_address(language: str) -> None:
    words = list(SEGMENTS[language].values())
    assert len(words) == len(set(words))
    assert all(word.isascii() and word.replace("-", "").isalnum() for word in words)
    assert not set(words) & set(SEGMENTS)  # /sv/ is Swedish, never a section


@pytest.mark.parametrize(
    ("language", "home", "entry", "term", "second"),
    [
        ("fi", "", "kaytannot/vartti/", "alueet/pohjois-karjala/", "hankkeet/sivu-2/"),
        ("sv", "sv/", "sv/praxis/vartti/", "sv/omraden/pohjois-karjala/", "sv/projekt/sida-2/"),
        ("en", "en/", "en/practices/vartti/", "en/regions/pohjois-karjala/", "en/projects/page-2/"),
    ],
)
def test_addresses_of_a_language(language: str, home: str, entry: str, term: str, second: str) -> None:
    facets = {"fi": "alueet", "sv": "omraden", "en": "regions"}
    addresses = Addresses(language, {"regions": facets[language]})
    assert addresses.home == home
    assert addresses.entry("practices", "vartti") == entry
    assert addresses.term("regions", "pohjois_karjala") == term
    assert addresses.listing("projects", 2) == second
    assert addresses.term("regions", "lappi", 3).endswith(f"/{SEGMENTS[language]['page']}-3/")


@pytest.mark.parametrize("page", [1, 2])
def test_the_listing_of_a_pair_is_the_same_place_in_every_language(page: int) -> None:
    facets = {
        "fi": {"regions": "alueet", "target_groups": "kohderyhmat"},
        "sv": {"regions": "omraden", "target_groups": "malgrupper"},
    }
    finnish, swedish = (Addresses(language, words) for language, words in facets.items())
    address = finnish.pair("regions", "keski_suomi", "target_groups", "nuoret", page)
    assert address == "alueet/keski-suomi/kohderyhmat/nuoret/" + ("sivu-2/" if page == 2 else "")
    place = finnish.place(address)
    assert place is not None
    assert swedish.at(place) == swedish.pair("regions", "keski_suomi", "target_groups", "nuoret", page)
