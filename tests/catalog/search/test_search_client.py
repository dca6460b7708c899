"""The client as one script, and the words that page and client need."""

import gzip
from pathlib import Path

import pytest

from catalog.search.client import client_script
from catalog.search.page import CLIENT_WORDS, PAGE_WORDS, page_context
from tests.catalog.search.search_site import CLIENT, search_page, words


def test_client_is_small_and_has_no_comments_or_imports() -> None:
    script = client_script(CLIENT)
    assert len(gzip.compress(script, 9)) < 25_000
    assert b"import {" not in script
    assert b"\n//" not in script


def test_client_never_writes_markup() -> None:
    for path in CLIENT.glob("*.js"):
        text = path.read_text(encoding="utf-8")
        for risky in ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function"):
            assert risky not in text, path.name


def test_name_declared_twice_is_refused(tmp_path: Path) -> None:
    (tmp_path / "search.js").write_text('import { a } from "./other.js";\nconst PAGE = a;\n')
    (tmp_path / "other.js").write_text("export const a = 1;\nconst PAGE = 2;\n")
    with pytest.raises(ValueError, match="both declare 'PAGE'"):
        client_script(tmp_path)


def test_circle_of_imports_is_refused(tmp_path: Path) -> None:
    (tmp_path / "search.js").write_text('import { a } from "./other.js";\n')
    (tmp_path / "other.js").write_text('import { b } from "./search.js";\n')
    with pytest.raises(ValueError, match="imports itself"):
        client_script(tmp_path)


def test_every_word_is_asked_for_once_and_given() -> None:
    assert sorted((*PAGE_WORDS, *CLIENT_WORDS)) == sorted(words())


def test_missing_word_is_an_error() -> None:
    with pytest.raises(KeyError):
        page_context({}, (), language="fi", site="", index="", script="", search_address="", suggest="", facets=())


def test_page_offers_listings_without_script_and_no_inline_code() -> None:
    page = search_page()
    noscript = page.partition("<noscript>")[2].partition("</noscript>")[0]
    assert 'href="../kaytannot/"' in noscript
    assert "style=" not in page
    assert page.count("<script") == 3
