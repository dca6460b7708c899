"""Figures by hand: `python -m tests.catalog.search.measure [held|tuned|fresh] [COPIES]`. Not a test.

Builds a bank of the specimens with MkDocs and asks the judged queries in Chromium. `tuned` and `held` are the halves of
the first set, `fresh` is the second set.
"""

import sys
import tempfile
from pathlib import Path

from tests.catalog.search.browsing import SearchSession
from tests.catalog.search.data.documents import specimens
from tests.catalog.search.judged_bank import built_site
from tests.catalog.search.judging import judge, queries, table
from tests.catalog.search.search_site import served
from tests.chromium import chromium


def main(half: str = "tuned", copies: str = "1") -> None:
    """Prints recall and rank by category, and for the tuned half what was missed."""
    subjects, file = ("fresh_topics", "fresh_queries") if half == "fresh" else ("topics", "queries")
    documents = specimens(int(copies), subjects)
    asked = [query for query in queries(file) if half == "fresh" or query.held_out == (half == "held")]
    with tempfile.TemporaryDirectory() as folder:
        site_folder = built_site(Path(folder), documents, subjects)
        with served(site_folder) as site, chromium() as browser:
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
