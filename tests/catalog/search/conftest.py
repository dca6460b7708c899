"""One site and one browser for all tests of the search."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from playwright.sync_api import Browser

from tests.catalog.search.browsing import SearchSession
from tests.catalog.search.data.documents import FACETS, specimens
from tests.catalog.search.search_site import served, write_site

LONG_FACETS = [
    replace(facet, terms=(*facet.terms, *((f"none_{n}", f"Autio alue {n}") for n in range(9))))
    if facet.id == "regions"
    else facet
    for facet in FACETS
]
"""With regions that no entry has: a long facet shows only some of its terms."""


@pytest.fixture(scope="session")
def search_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("search-site")
    write_site(folder, (specimen.document for specimen in specimens()), LONG_FACETS)
    with served(folder) as address:
        yield address


@pytest.fixture
def session(browser: Browser, search_site: str) -> Iterator[SearchSession]:
    page = browser.new_page()
    yield SearchSession(page, search_site)
    page.close()
