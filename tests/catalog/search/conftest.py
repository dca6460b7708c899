"""One site and one browser for all tests of the search."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.catalog.search.browsing import SearchSession
from tests.catalog.search.data.documents import FACETS, specimens
from tests.catalog.search.search_site import served, write_site


@pytest.fixture(scope="session")
def search_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("search-site")
    write_site(folder, (specimen.document for specimen in specimens()), FACETS)
    with served(folder) as address:
        yield address


@pytest.fixture
def session(browser: Browser, search_site: str) -> Iterator[SearchSession]:
    page = browser.new_page()
    yield SearchSession(page, search_site)
    page.close()
