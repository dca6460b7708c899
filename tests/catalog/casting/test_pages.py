"""The pages as they are cast: addresses, heads, redirects, edit links and what must not leak."""

from pathlib import Path

from catalog.casting.chrome import chrome
from catalog.casting.pages import SiteSettings
from catalog.casting.shell import Shell
from catalog.interface import Interface
from catalog.pipeline import site_files
from tests.banks import ORGANISATION, SHELL, SHELL_ADDRESS, practice, project, read, site
from tests.conftest import MakeBank

HOSTILE = '<script>alert(1)</script> & "lainaus" {{ 7 * 7 }} {% raw %}'


def pages_of(root: Path, settings: SiteSettings) -> dict[str, str]:
    files = site_files(read(root).catalog, {"fi": Shell(SHELL, SHELL_ADDRESS)}, settings)
    return {path: content.decode("utf-8", errors="replace") for path, content in files}


def test_a_page_has_its_title_description_and_one_canonical_address(make_bank: MakeBank) -> None:
    page = site(make_bank({"practices/kaytanto.md": practice()}))["kaytannot/kaytanto/index.html"]
    assert "<title>Käytäntö</title>" in page
    assert '<meta name="description" content="Tapa toimia, jota joku muu voi kokeilla.">' in page
    assert page.count('rel="canonical"') == 1
    assert '<link rel="canonical" href="https://pankki.example/kaytannot/kaytanto/">' in page


def test_the_edit_link_opens_the_source_file(make_bank: MakeBank) -> None:
    root = make_bank({"organisations/yhdistys.yml": ORGANISATION})
    address = "organisaatiot/yhdistys/index.html"
    assert 'href="https://koodi.example/edit/main/content/organisations/yhdistys.yml"' in site(root)[address]
    assert "tp-edit" not in pages_of(root, SiteSettings("https://pankki.example/"))[address]


def test_an_old_address_keeps_working(make_bank: MakeBank) -> None:
    pages = pages_of(
        make_bank({"practices/uusi.md": practice("lifecycle: idea\naliases: [vanha, viela-vanhempi]\n")}),
        SiteSettings("https://pankki.example/sivusto/"),
    )
    for old in ("vanha", "viela-vanhempi"):
        page = pages[f"kaytannot/{old}/index.html"]
        assert '<meta http-equiv="refresh" content="0; url=../../kaytannot/uusi/">' in page
        assert '<link rel="canonical" href="https://pankki.example/sivusto/kaytannot/uusi/">' in page
        assert '<a href="../../kaytannot/uusi/">Käytäntö</a>' in page
        assert "noindex" in page


def test_a_redirect_is_not_offered_to_search_engines(make_bank: MakeBank) -> None:
    pages = site(make_bank({"practices/uusi.md": practice("lifecycle: idea\naliases: [vanha]\n")}))
    assert "kaytannot/vanha/" not in pages["sitemap.xml"]


def test_content_is_never_html_or_a_template(make_bank: MakeBank) -> None:
    fields = f"lifecycle: idea\npreconditions: ['{HOSTILE}']\nplaces: ['{HOSTILE}']\nnot_known: ['{HOSTILE}']\n"
    text = practice(fields).replace("title: Käytäntö", "title: '<b>Käytäntö</b> & {{ 1 }}'")
    pages = site(make_bank({"practices/kaytanto.md": text}))
    page = pages["kaytannot/kaytanto/index.html"]
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; &#34;lainaus&#34; {{ 7 * 7 }} {% raw %}" in page
    assert "<title>&lt;b&gt;Käytäntö&lt;/b&gt; &amp; {{ 1 }}</title>" in page
    assert "&lt;b&gt;Käytäntö&lt;/b&gt;" in pages["kaytannot/index.html"]
    assert "<b>Käytäntö" not in pages["kaytannot/index.html"]


def test_links_between_entries_fit_the_place_of_the_page(make_bank: MakeBank) -> None:
    root = make_bank(
        {
            "projects/hanke.md": project(body="\n## Tulos\n"),
            "practices/kaytanto.md": practice(body="\n[Hanke](../projects/hanke.md#k-tulos)\n"),
        }
    )
    page = site(root)["kaytannot/kaytanto/index.html"]
    assert '<a href="../../hankkeet/hanke/#k-tulos">Hanke</a>' in page
    assert "tpentry:" not in page


def test_a_short_page_has_no_table_of_contents_and_a_long_one_has(make_bank: MakeBank) -> None:
    root = make_bank(
        {
            "organisations/yhdistys.yml": ORGANISATION,
            "practices/kaytanto.md": practice(body="\n## Yksi\n\n## Kaksi\n\n### Kaksi ja puoli\n"),
        }
    )
    pages = site(root)
    assert 'class="tp-toc"' not in pages["organisaatiot/yhdistys/index.html"]
    assert '<a href="#k-kaksi">Kaksi</a>' in pages["kaytannot/kaytanto/index.html"]
    assert "#k-kaksi-ja-puoli" not in pages["kaytannot/kaytanto/index.html"]


def test_the_day_of_the_review_is_shown_when_there_is_one(make_bank: MakeBank) -> None:
    root = make_bank({"projects/aaa.md": project("reviewed: 2026-11-21\n"), "projects/bbb.md": project()})
    pages = site(root)
    assert "</main>Tarkistettu 21.11.2026" in pages["hankkeet/aaa/index.html"]
    assert "</main> <a" in pages["hankkeet/bbb/index.html"]


def test_the_page_for_unknown_addresses_works_anywhere(make_bank: MakeBank) -> None:
    page = pages_of(make_bank({}), SiteSettings("https://pankki.example/sivusto/"))["404.html"]
    assert "Sivua ei löydy" in page
    assert 'href="/sivusto/kaytannot/"' in page
    assert 'action="/sivusto/haku/"' in page
    assert "noindex" in page


def test_the_search_box_can_be_used_without_scripts(make_bank: MakeBank) -> None:
    home = site(make_bank({}))["index.html"]
    assert 'action="haku/"' in home
    assert 'type="search"' in home
    assert 'name="q"' in home


def test_the_frame_of_the_theme_leads_to_listings_that_exist(make_bank: MakeBank) -> None:
    root = make_bank({})
    frame = chrome(Interface("fi", read(root).catalog.vocabularies), ["fi"])
    pages = site(root)
    assert [item["id"] for item in frame["nav"]][:2] == ["practices", "projects"]
    for item in frame["nav"]:
        assert item["label"]
        assert f"{item['address']}index.html" in pages
    assert f"{frame['search']['address']}index.html" in pages
