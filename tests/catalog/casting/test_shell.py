"""Cutting one rendered page and casting others from it, at any depth."""

import pytest

from catalog.casting.shell import CastPage, Shell, ShellError, base_of, shell_markdown, site_path
from tests.banks import SHELL, SHELL_ADDRESS


def cast(address: str, **fields: str | bool) -> str:
    values = {"title": "Otsikko", "description": "Kuvaus", "html": "<h1>Sisältö</h1>", **fields}
    return Shell(SHELL, SHELL_ADDRESS).cast(CastPage(address, **values))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("address", "style", "home", "practices"),
    [
        ("", "assets/site.css", "./", "kaytannot/"),
        ("kaytannot/", "../assets/site.css", "../", "../kaytannot/"),
        ("kaytannot/vartti/", "../../assets/site.css", "../../", "../../kaytannot/"),
        ("alueet/lappi/sivu-2/", "../../../assets/site.css", "../../../", "../../../kaytannot/"),
        ("404.html", "assets/site.css", "./", "kaytannot/"),
    ],
)
def test_addresses_fit_the_depth_of_the_page(address: str, style: str, home: str, practices: str) -> None:
    page = cast(address)
    assert f'<link rel="stylesheet" href="{style}">' in page
    assert f'<a href="{home}">' in page
    assert f'<a href="{practices}">' in page


@pytest.mark.parametrize(
    ("address", "search"),
    [("hankkeet/", "../haku/"), ("alueet/lappi/sivu-2/", "../../../haku/"), ("tietoa/", "../haku/")],
)
def test_the_search_box_leads_to_the_search_page_from_any_depth(address: str, search: str) -> None:
    assert f'<form action="{search}">' in cast(address)


def test_a_page_that_is_served_anywhere_gets_addresses_from_the_root_of_the_host() -> None:
    page = Shell(SHELL, SHELL_ADDRESS).cast(CastPage("404.html", "Ei löydy", "", "<h1>x</h1>"), "/pankki/")
    assert 'href="/pankki/assets/site.css"' in page
    assert 'href="/pankki/"' in page


@pytest.mark.parametrize(
    ("shell", "address", "expected"),
    [
        ("../../a/", "_shell/fi/", "../a/"),
        ("../..", "_shell/fi/", "../"),
        ("../../", "_shell/fi/", "../"),
        ("..", "_shell/", "../"),
        (".", "", "../"),
        ("./a.css?v=1#b", "", "../a.css?v=1#b"),
        ("../../a/#kohta", "_shell/fi/", "../a/#kohta"),
    ],
)
def test_each_form_of_a_relative_address_is_cut(shell: str, address: str, expected: str) -> None:
    html = f'<title>tpmark-title</title>tpmark-description<p>tpmark-content</p><a href="{shell}">'
    assert Shell(html, address).cast(CastPage("x/", "t", "d", "c")).endswith(f'<a href="{expected}">')


@pytest.mark.parametrize("address", ["https://a.example/", "/juuri/", "#kohta", "mailto:a@a.example", "a/b", "data:,x"])
def test_other_addresses_stay(address: str) -> None:
    html = f'tpmark-title tpmark-description<p>tpmark-content</p><a href="{address}">'
    assert f'<a href="{address}">' in Shell(html, "x/y/").cast(CastPage("a/b/c/", "t", "d", "c"))


def test_texts_are_escaped_and_html_is_not() -> None:
    page = cast("x/", title='<b>"A" & B</b>', description='"><script>', html="<h1>A &amp; B</h1>")
    assert "<title>&lt;b&gt;&quot;A&quot; &amp; B&lt;/b&gt;</title>" in page
    assert 'content="&quot;&gt;&lt;script&gt;"' in page
    assert "<main><h1>A &amp; B</h1></main>" in page


def test_marks_in_the_content_are_not_filled_again() -> None:
    assert "<main>tpmark-title</main>" in cast("x/", html="tpmark-title")


def test_every_mark_gets_its_value() -> None:
    page = cast("x/", toc="<nav>T</nav>", alternates="<b>A</b>", updated="U", edit="<a>E</a>", head="<meta name=h>")
    assert "tpmark" not in page
    assert '<meta name="description" content="Kuvaus"><meta name=h>' in page
    assert "<b>A</b> <nav>T</nav><main>" in page
    assert page.endswith("</main>U <a>E</a></body></html>")


@pytest.mark.parametrize(("section", "here"), [("home", ' aria-current="true"'), ("practices", ' data-here="true"')])
def test_the_menu_knows_where_it_is(section: str, here: str) -> None:
    page = cast("x/", section=section)
    marks = [mark for mark in (" aria-current=", " data-here=") if mark in page]
    assert here in page
    assert len(marks) == 1


def test_a_page_with_a_search_box_of_its_own_has_no_second_one() -> None:
    assert "<form" not in cast("x/", own_search=True)
    assert cast("x/").count("<form") == 1
    assert "<!--" not in cast("x/")


@pytest.mark.parametrize(
    ("mark", "named"),
    [
        ("<p>tpmark-content</p>", "content"),
        ("tpmark-title", "title"),
        ("tpmark-description", "description"),
    ],
)
def test_a_shell_without_a_needed_mark_is_refused_by_name(mark: str, named: str) -> None:
    with pytest.raises(ShellError, match=named):
        Shell(SHELL.replace(mark, ""), SHELL_ADDRESS)


def test_an_empty_page_lacks_everything() -> None:
    with pytest.raises(ShellError, match="content, description, title"):
        Shell("", "")


def test_the_page_that_the_engine_renders_holds_the_marks() -> None:
    text = shell_markdown("sv")
    assert text.startswith("---\ntitle: tpmark-title\ndescription: tpmark-description\n")
    assert "lang: sv\n" in text
    assert text.endswith("---\n\ntpmark-content\n")


@pytest.mark.parametrize(
    ("site_url", "path"),
    [
        ("https://a.example/", "/"),
        ("https://a.example", "/"),
        ("https://a.example/pankki/", "/pankki/"),
        ("/", "/"),
        ("", "/"),
    ],
)
def test_the_path_of_the_site(site_url: str, path: str) -> None:
    assert site_path(site_url) == path


def test_the_way_to_the_root() -> None:
    assert (base_of(""), base_of("a/"), base_of("a/b/c/")) == ("", "../", "../../../")
