"""One policy in three places: pages, the header file, and the snippet for hosts in the developers' guide."""

import json
import re

from catalog.casting.rendering import render
from catalog.casting.security_policy import HEADER_FILE, header_file, headers, page_policy
from catalog.language.words import load_words
from catalog.search.page import CLIENT_WORDS, PAGE_WORDS, page_context
from tests.banks import ROOT

HOSTILE = "</script><script>alert(1)</script><!--\u2028\u2029'\"&"


def test_the_policy_of_pages_allows_only_files_of_the_site() -> None:
    directives = dict(part.split(" ", 1) for part in page_policy().split("; "))
    assert directives["default-src"] == directives["object-src"] == directives["base-uri"] == "'none'"
    assert set(directives.values()) == {"'none'", "'self'"}
    assert "frame-ancestors" not in directives  # browsers ignore it in a page, and complain


def test_the_preview_differs_only_in_scripts() -> None:
    built, preview = page_policy().split("; "), page_policy(preview=True).split("; ")
    assert [one for one, other in zip(built, preview, strict=True) if one != other] == ["script-src 'self'"]


def test_headers_are_the_policy_of_pages_and_what_only_headers_can_say() -> None:
    sent = dict(headers())
    assert sent["Content-Security-Policy"] == f"{page_policy()}; frame-ancestors 'none'"
    assert sent["Referrer-Policy"] == "no-referrer"
    assert "unsafe" not in str(sent)


def test_the_header_file_gives_every_header_to_every_address() -> None:
    path, content = header_file()
    first, *lines = content.decode().splitlines()
    assert (path, first) == (HEADER_FILE, "/*")
    assert lines == [f"  {name}: {value}" for name, value in headers()]


def test_the_guide_shows_the_same_headers_for_nginx() -> None:
    guide = (ROOT / "docs/developers.md").read_text("utf-8")
    assert re.findall(r'^add_header (\S+) "(.*)" always;$', guide, re.MULTILINE) == list(headers())


def test_data_inside_a_page_cannot_end_its_element() -> None:
    words = dict.fromkeys((*PAGE_WORDS, *CLIENT_WORDS), HOSTILE)
    context = page_context(
        words, (), language="fi", site="../", index="i/", script="s.js", search_address="h/", suggest="o/", facets=()
    )
    html = render("search.html", load_words("fi"), "../", **context)
    data = html.split('<script type="application/json" id="search-config">', 1)[1]
    data = data.split("</script>", 1)[0]
    assert json.loads(data)["words"]["none"] == HOSTILE
    assert not set("<>&'\u2028\u2029") & set(data)
