"""The judged queries, asked in Chromium of a site that MkDocs has built of the specimens."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.catalog.search.browsing import SearchSession
from tests.catalog.search.data.documents import specimens
from tests.catalog.search.judged_bank import built_site
from tests.catalog.search.judging import Figures, judge, queries, table
from tests.catalog.search.search_site import served

pytestmark = pytest.mark.browser
SETS = {"topics": "queries", "fresh_topics": "fresh_queries"}


@pytest.fixture(scope="module", params=list(SETS))
def figures(
    request: pytest.FixtureRequest, browser: Browser, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[dict[str, Figures]]:
    documents = specimens(name=request.param)
    site = built_site(tmp_path_factory.mktemp("judged"), documents, request.param)
    with served(site) as address:
        session = SearchSession(browser.new_page(), address)

        def search(query: str) -> list[str]:
            session.open(q=query)
            return session.results()

        yield judge(queries(SETS[request.param]), documents, search)
        session.page.close()
    assert session.complaints == []


def test_judged_queries_are_answered(figures: dict[str, Figures]) -> None:
    print(table(figures))
    assert figures["all"].recall >= 0.95, table(figures)
    assert figures["all"].without_hit <= 2
    for category, result in figures.items():
        assert result.recall >= 0.90, (category, table(figures))


def test_seven_categories_are_judged(figures: dict[str, Figures]) -> None:
    assert set(figures) == {"inflected", "part", "head", "typo", "synonym", "foreign", "words", "all"}
