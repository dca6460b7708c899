"""Listings that work without scripts, and the home page."""

from pathlib import Path

import pytest

from catalog.derived.facets import FacetIndex
from catalog.views.home import HomeView, home_view
from catalog.views.listing import facet_listing, kind_listings, term_listings
from catalog.views.listing_parts import ListingView
from tests.banks import ORGANISATION, THEME, practice, project, site, writer
from tests.conftest import MakeBank


def many(count: int) -> dict[str, str | bytes]:
    return {f"projects/hanke-{n:03}.md": project("regions: [lappi]\n") for n in range(count)}


def of_kind(root: Path, kind: str) -> list[ListingView]:
    found = writer(root)
    return list(kind_listings(found, kind, FacetIndex(found.catalog, found.interface.facets.values())))


def of_region(root: Path, term: str) -> list[ListingView]:
    found = writer(root)
    return list(
        term_listings(
            found, found.interface.facets["regions"], term, FacetIndex(found.catalog, found.interface.facets.values())
        )
    )


def home(root: Path) -> HomeView:
    found = writer(root)
    return home_view(found, FacetIndex(found.catalog, found.interface.facets.values()))


def test_a_listing_is_in_the_order_of_names(make_bank: MakeBank) -> None:
    names = {"aaa": "Öljy", "bbb": "apu", "ccc": "Äiti", "ddd": "Zeta"}
    files = {f"projects/{name}.md": project().replace("Hanke\n", f"{title}\n", 1) for name, title in names.items()}
    (page,) = of_kind(make_bank(files), "projects")
    assert [card.title for card in page.groups[0].cards] == ["apu", "Zeta", "Äiti", "Öljy"]
    assert (page.address, page.title, page.count_text) == ("hankkeet/", "Hankkeet", "4 hanketta")


def test_a_long_listing_is_split_into_pages(make_bank: MakeBank) -> None:
    pages = of_kind(make_bank(many(101)), "projects")
    assert [page.address for page in pages] == ["hankkeet/", "hankkeet/sivu-2/", "hankkeet/sivu-3/"]
    assert [page.title for page in pages] == ["Hankkeet", "Hankkeet, sivu 2", "Hankkeet, sivu 3"]
    assert [len(page.groups[0].cards) for page in pages] == [50, 50, 1]
    middle = pages[1].pagination
    assert middle is not None
    assert middle.previous is not None
    assert middle.next is not None
    assert (middle.previous.address, middle.next.address) == ("hankkeet/", "hankkeet/sivu-3/")
    assert [(link.number, link.current) for link in middle.pages] == [("1", False), ("2", True), ("3", False)]
    assert pages[0].facets
    assert not pages[1].facets


def test_distant_pages_are_left_out_of_the_pagination(make_bank: MakeBank) -> None:
    pages = of_kind(make_bank(many(451)), "projects")
    assert len(pages) == 10
    assert pages[4].pagination is not None
    assert [link.number for link in pages[4].pagination.pages] == ["1", "", "3", "4", "5", "6", "7", "", "10"]
    assert pages[0].pagination is not None
    assert [link.number for link in pages[0].pagination.pages] == ["1", "2", "3", "", "10"]


def test_what_works_in_the_whole_country_stands_apart(make_bank: MakeBank) -> None:
    files = {**many(1), "projects/koko.md": project("regions: [koko_maa]\n")}
    root = make_bank(files)
    (lappi,) = of_region(root, "lappi")
    assert [(group.title, len(group.cards)) for group in lappi.groups] == [("Maakunnassa", 1), ("Koko maassa", 1)]
    assert lappi.count_text == "2 sivua"
    (aland,) = of_region(root, "ahvenanmaa")
    assert (aland.groups, aland.count_text) == ((), "0 sivua")
    (country,) = of_region(root, "koko_maa")
    assert [len(group.cards) for group in country.groups] == [1]


def test_more_of_the_whole_country_than_a_page_is_a_link(make_bank: MakeBank) -> None:
    wide = {f"projects/koko-{n:02}.md": project("regions: [koko_maa]\n") for n in range(51)}
    root = make_bank({**many(1), **wide})
    (lappi,) = of_region(root, "lappi")
    assert [(group.title, len(group.cards)) for group in lappi.groups] == [("", 1)]
    assert lappi.count_text == "1 sivu"
    assert [(link.label, link.address, link.note) for link in lappi.more] == [
        ("Koko maa", "alueet/koko-maa/", "51 sivua")
    ]
    assert of_region(root, "ahvenanmaa")[0].more == ()
    assert [page.more for page in of_region(root, "koko_maa")] == [(), ()]


def test_a_listing_without_entries_says_what_that_means(make_bank: MakeBank) -> None:
    page = site(make_bank(many(1)))["alueet/ahvenanmaa/index.html"]
    assert "Tästä ei ole vielä yhtään sivua." in page
    assert "Tyhjä kohta kertoo" in page


def test_every_term_of_a_facet_is_listed_with_its_number(make_bank: MakeBank) -> None:
    found = writer(make_bank(many(3)))
    page = facet_listing(
        found, found.interface.facets["regions"], FacetIndex(found.catalog, found.interface.facets.values())
    )
    counts = {link.label: link.number for link in page.facets[0].links}
    assert (counts["Lappi"], counts["Uusimaa"]) == (3, 0)
    assert len(counts) == 20


def test_an_entry_in_another_language_is_marked_in_lists(make_bank: MakeBank) -> None:
    files = {"projects/projektet.md": project("language: sv\n")}
    ((card,),) = (group.cards for page in of_kind(make_bank(files), "projects") for group in page.groups)
    assert card.language == "sv"


def test_the_home_page_counts_what_there_is(make_bank: MakeBank) -> None:
    root = make_bank(
        {
            **many(2),
            "themes/kohtaanto.md": THEME,
            "organisations/yhdistys.yml": ORGANISATION,
            "projects/koko.md": project("regions: [koko_maa]\n"),
            "practices/kaytanto.md": practice("lifecycle: idea\nthemes: [kohtaanto]\ntarget_groups: [tyonantajat]\n"),
        }
    )
    page = home(root)
    assert [(count.count, count.label) for count in page.counts] == [
        ("1", "käytäntö"),
        ("3", "hanketta"),
        ("0", "hakua"),
        ("1", "organisaatio"),
    ]
    assert [(link.label, link.note) for link in page.themes] == [("Kohtaanto", "1 käytäntö")]
    tiles = {tile.label: tile for tile in page.tiles}
    assert len(tiles) == 19
    assert (tiles["Lappi"].count, tiles["Lappi"].shade, tiles["Uusimaa"].shade) == ("2", 4, 0)
    assert "on lisäksi 1." in page.map_note
    assert [(link.label, link.number) for link in page.ways[0].links] == [("Työnantajat", 1)]


@pytest.mark.parametrize(
    ("fields", "text"),
    [
        ("lifecycle: idea\n", "toistaiseksi vain kuvaus"),
        (
            "lifecycle: idea\nsources: [{id: aa, title: A}]\n"
            "results: [{name: Osallistujat, actual: 4, sources: [aa]}]\n",
            "Osasta käytäntöjä on mitattuja tuloksia",
        ),
    ],
)
def test_the_home_page_says_how_much_is_known(make_bank: MakeBank, fields: str, text: str) -> None:
    assert text in home(make_bank({"practices/kaytanto.md": practice(fields)})).known_lead


def test_a_target_is_not_counted_as_measured(make_bank: MakeBank) -> None:
    fields = "lifecycle: idea\ntargets: [{name: Osallistujat, value: 60}]\n"
    assert "toistaiseksi vain kuvaus" in home(make_bank({"practices/kaytanto.md": practice(fields)})).known_lead


def test_the_newest_practices_come_first(make_bank: MakeBank) -> None:
    files = {
        f"practices/kaytanto-{n}.md": practice(f"lifecycle: idea\nadded: 2026-01-{day:02}\n")
        for n, day in enumerate((3, 9, 1, 7, 5, 8, 2, 6))
    }
    files["practices/paivaton.md"] = practice()
    newest = [card.address for card in home(make_bank(files)).newest]
    assert newest == [f"kaytannot/kaytanto-{n}/" for n in (1, 5, 3, 7, 4, 0)]


def test_an_empty_bank_still_has_its_pages(make_bank: MakeBank) -> None:
    root = make_bank({})
    pages = site(root)
    assert {"index.html", "404.html", "kaytannot/index.html", "alueet/lappi/index.html", "sitemap.xml"} <= set(pages)
    assert home(root).newest == ()
