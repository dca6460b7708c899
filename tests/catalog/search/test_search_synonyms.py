"""Synonyms of one word and of several, asked in Chromium: each finds the texts that have another of its group."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from catalog.search.documents import SearchDocument
from tests.catalog.search.browsing import SearchSession
from tests.catalog.search.search_site import served, write_site

pytestmark = pytest.mark.browser

TEXTS = {
    "yhdyssana": "Palkkatuesta kerrottiin yrityksille.",
    "sanaliitto": "Kunta maksoi palkkauksen tukea puoli vuotta.",
    "ruotsi": "Lönesubventionen är ett stöd.",
    "hajallaan": "Palkkauksen ehdot ja muu tuki sovittiin erikseen.",
    "vailla": "Hanke auttoi työtä vailla olevia nuoria.",
    "tyoton": "Työttömille järjestettiin valmennusta.",
    "muu": "Kierrätyspisteen avajaiset pidettiin keväällä.",
}
SYNONYMS = [
    [("fi", "palkkatuki"), ("fi", "palkkauksen tuki"), ("sv", "lönesubvention"), ("en", "pay subsidy")],
    [("fi", "työtön"), ("fi", "työtä vailla oleva")],
]
SUBSIDY, JOBLESS = {"yhdyssana", "sanaliitto", "ruotsi"}, {"vailla", "tyoton"}


@pytest.fixture(scope="module")
def session(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[SearchSession]:
    documents = [
        SearchDocument(
            f"a/{key}", f"{key}/", "sv" if key == "ruotsi" else "fi", "a", "A", f"Otsikko {key}", text, body=text
        )
        for key, text in TEXTS.items()
    ]
    folder = tmp_path_factory.mktemp("synonyms")
    write_site(folder, documents, (), SYNONYMS)
    with served(folder) as address:
        opened = SearchSession(browser.new_page(), address)
        yield opened
        opened.page.close()
    assert opened.complaints == []


def found(session: SearchSession, query: str) -> list[str]:
    session.open(q=query)
    return [address.strip("/") for address in session.results()]


@pytest.mark.parametrize(
    "query", ["palkkatuki", "palkkatukea", "palkkauksen tuki", "palkkauksen tuesta", "pay subsidy"]
)
def test_a_word_and_a_phrase_find_each_other_in_running_text(session: SearchSession, query: str) -> None:
    results = found(session, query)
    assert set(results[:3]) == SUBSIDY, results
    assert "muu" not in results


def test_words_apart_are_not_the_phrase(session: SearchSession) -> None:
    assert "hajallaan" not in found(session, "palkkatuki")[:3]


@pytest.mark.parametrize("query", ["työtön", "työttömät", "työtä vailla oleva", "työtä vailla olevien"])
def test_a_phrase_of_three_words_and_a_word_find_each_other(session: SearchSession, query: str) -> None:
    assert set(found(session, query)[:2]) == JOBLESS


def test_words_of_the_phrase_are_marked(session: SearchSession) -> None:
    found(session, "palkkatuki")
    marked = session.page.locator("mark").all_inner_texts()
    assert {"Palkkatuesta", "palkkauksen", "tukea"} <= set(marked)
