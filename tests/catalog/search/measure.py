"""Figures by hand: `python -m tests.catalog.search.measure [held|tuned] [COPIES]`. Not a test."""

import sys
import tempfile
from pathlib import Path

from tests.catalog.search.browsing import SearchSession
from tests.catalog.search.data.documents import FACETS, specimens
from tests.catalog.search.judging import judge, queries, table
from tests.catalog.search.search_site import served, write_site
from tests.chromium import chromium


def main(half: str = "tuned", copies: str = "1") -> None:
    """Prints recall and rank by category, and for the tuned half what was missed."""
    documents = specimens(int(copies))
    asked = [query for query in queries() if query.held_out == (half == "held")]
    with tempfile.TemporaryDirectory() as folder:
        write_site(Path(folder), (s.document for s in documents), FACETS)
        with served(Path(folder)) as site, chromium() as browser:
            session = SearchSession(browser.new_page(), site)

            def search(query: str) -> list[str]:
                session.open(q=query)
                return session.results()

            figures = judge(asked, documents, search)
    print(len(documents), "documents,", half)
    print(table(figures))
    if half == "tuned":
        for category, result in figures.items():
            print(category, *result.misses, sep="\n   ")
    print(*dict.fromkeys(session.complaints), sep="\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
