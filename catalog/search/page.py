"""The search page as data: what `templates/search.html` and the client need besides the index."""

from collections.abc import Mapping, Sequence

PAGE_WORDS = (
    "box_label", "go", "hint", "no_script", "facets", "results", "sort", "sort_relevance", "sort_newest",
    "sort_evidence", "more", "empty_advice", "empty_suggest",
)  # fmt: skip
"""Words of the interface that the template writes."""

CLIENT_WORDS = (
    "none", "one", "many", "complete", "labels", "why", "missing", "field_title", "field_labels", "field_summary",
    "field_results", "field_body", "more_terms", "did_you_mean", "unknown", "failed",
    "suggestions", "suggested_one", "suggested_many", "nearest", "left_out",
)  # fmt: skip
"""Words of the interface that the script writes.

Places in braces: {count} in `one`, `many`, `complete`, `left_out` and `suggested_many`, {found} in `why`, {words} in
`missing` and `unknown`.
"""


def page_context(
    words: Mapping[str, str],
    listings: Sequence[tuple[str, str]],
    *,
    language: str,
    site: str,
    index: str,
    script: str,
    search_address: str,
    suggest: str,
    facets: Sequence[str],
) -> dict[str, object]:
    """The whole context of `templates/search.html`.

    Args:
        words: a value for each of `PAGE_WORDS` and `CLIENT_WORDS`.
        listings: (label, address) of the static listings, for visitors without scripts.
        site, index: addresses of the site root and the index folder, each with a slash at the end, relative to the
            search page or absolute.
        script: address of what `client_script` gave.
        search_address: of the search page itself.
        suggest: address of the page that tells how to suggest an entry.
        facets: ids of the facets of the page, in order. Others of the index still work in an address.

    Raises:
        KeyError: a word is missing.
    """
    return {
        "search_words": {key: words[key] for key in PAGE_WORDS},
        "listings": tuple(listings),
        "script": script,
        "search_address": search_address,
        "search_config": {
            "language": language,
            "site": site,
            "index": index,
            "suggest": suggest,
            "facets": list(facets),
            "words": {key: words[key] for key in CLIENT_WORDS},
        },
    }
