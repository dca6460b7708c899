"""The pages that are ways in besides search: the gap matrix, the index of words, the newest, and the comparison."""

from collections.abc import Iterator

from catalog.casting.rendering import render
from catalog.casting.shell import CastPage, base_of
from catalog.derived.facets import FacetIndex
from catalog.views.compare import compare_view
from catalog.views.coverage import coverage_view
from catalog.views.terms_index import terms_views
from catalog.views.writer import Writer

COMPARE_SCRIPT = "assets/js/compare.js"


def compare_head(address: str) -> str:
    """What the head of a page at ``address`` needs on which practices are chosen or compared."""
    return f'<script type="module" src="{base_of(address)}{COMPARE_SCRIPT}"></script>'


def ways_in(writer: Writer, facets: FacetIndex) -> Iterator[CastPage]:
    """All of them in one language; the newest are a listing (``views.newest``)."""
    words = writer.interface.words
    coverage = coverage_view(writer, facets)
    html = render("coverage.html", words, base_of(coverage.address), view=coverage)
    yield CastPage(coverage.address, words["coverage.title"], words["coverage.lead"], html, "coverage")
    for view in terms_views(writer, facets):
        html = render("terms.html", words, base_of(view.address), view=view)
        yield CastPage(view.address, view.title, words["terms.lead"], html, "terms")
    compare = compare_view(writer)
    html = render("compare.html", words, base_of(compare.address), view=compare)
    head = compare_head(compare.address)
    yield CastPage(compare.address, words["compare.title"], words["compare.lead"], html, "compare", head=head)
