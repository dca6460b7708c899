"""Ways in besides search: the gap matrix, listings of pairs, the index from A to Ö, and the newest."""

from pathlib import Path

import pytest

from catalog.derived.facets import FacetIndex
from catalog.views.coverage import CoverageView, Matrix, coverage_view
from catalog.views.home import home_view
from catalog.views.listing import term_listings
from catalog.views.listing_parts import ListingView
from catalog.views.newest import newest_listings
from catalog.views.pairs import pair_listings
from catalog.views.terms_index import TermsView, terms_views
from catalog.views.writer import Writer
from tests.banks import call, practice, project, site, writer
from tests.conftest import MakeBank

IDEA = "lifecycle: idea\n"


def facets_of(found: Writer) -> FacetIndex:
    return FacetIndex(found.catalog, found.interface.facets.values())


def coverage(root: Path) -> CoverageView:
    found = writer(root)
    return coverage_view(found, facets_of(found))


def numbers(matrix: Matrix) -> dict[tuple[str, str], tuple[str, int, str]]:
    """Everything but the empty cells, by row and column."""
    return {
        (row.header.label, column.label): (cell.count, cell.shade, cell.address)
        for part in matrix.parts
        for row in part.rows
        for column, cell in zip(matrix.columns, row.cells, strict=True)
        if cell.shade
    }


PLACED = {
    "practices/aax.md": practice(f"{IDEA}regions: [lappi]\ntarget_groups: [nuoret, tyonantajat]\n"),
    "practices/bbx.md": practice(f"{IDEA}regions: [lappi, kainuu]\ntarget_groups: [nuoret]\n"),
    "projects/ccx.md": project("regions: [koko_maa]\ntarget_groups: [nuoret]\n"),
    "projects/ddx.md": project("regions: [lappi]\n"),
    "calls/eex.md": call("regions: [lappi]\ntarget_groups: [nuoret]\n"),
}


def test_the_matrix_counts_practices_and_projects_by_region_and_group(make_bank: MakeBank) -> None:
    groups, _ = coverage(make_bank(PLACED)).matrices
    assert numbers(groups) == {
        ("Nuoret", "Lappi"): ("2", 4, "alueet/lappi/kohderyhmat/nuoret/"),
        ("Nuoret", "Kainuu"): ("1", 2, "alueet/kainuu/kohderyhmat/nuoret/"),
        ("Nuoret", "Koko maa"): ("1", 2, "alueet/koko-maa/kohderyhmat/nuoret/"),
        ("Työnantajat", "Lappi"): ("1", 2, "alueet/lappi/kohderyhmat/tyonantajat/"),
    }
    assert (len(groups.columns), len(groups.parts[0].rows)) == (20, 26)
    assert groups.empty == "Tyhjiä kohtia 516/520."


def test_practices_by_stage_and_projects_by_status_stand_in_parts_of_one_table(make_bank: MakeBank) -> None:
    _, stages = coverage(make_bank(PLACED)).matrices
    assert [part.title for part in stages.parts] == ["Vaiheet", "Tilat"]
    assert numbers(stages) == {
        ("Idea", "Lappi"): ("2", 4, ""),
        ("Idea", "Kainuu"): ("1", 2, ""),
        ("Ei tiedossa", "Koko maa"): ("1", 2, ""),
        ("Ei tiedossa", "Lappi"): ("1", 2, ""),
    }


def test_the_matrix_says_what_an_empty_cell_means_and_what_is_missing(make_bank: MakeBank) -> None:
    page = coverage(make_bank(PLACED))
    assert "Tyhjä kohta (0) ei kerro, ettei toimintaa ole, vaan ettei siitä ole kirjattu tietoa." in page.guide
    assert page.guide[-1].startswith("1 sivu puuttuu taulukoista")
    assert not any(
        "puuttuu" in line for line in coverage(make_bank({"projects/ddx.md": PLACED["projects/ccx.md"]})).guide
    )


def test_the_matrix_is_a_table_with_headers_and_empty_cells_of_their_own_kind(make_bank: MakeBank) -> None:
    page = site(make_bank(PLACED))["kattavuus/index.html"]
    assert '<caption id="s-groups-t">Käytännöt ja hankkeet kohderyhmittäin ja maakunnittain</caption>' in page
    assert page.count('<th scope="row">') == 26 + 7 + 6
    assert page.count('<th scope="col"><a href="../alueet/') == 40
    assert page.count('<td class="tp-cell tp-cell--none">0') == 516 + 256
    assert '<td class="tp-cell tp-shade-4"><a href="../alueet/lappi/kohderyhmat/nuoret/">2</a>' in page
    assert 'tabindex="0"' in page


def test_an_empty_bank_has_an_empty_matrix(make_bank: MakeBank) -> None:
    assert [numbers(matrix) for matrix in coverage(make_bank({})).matrices] == [{}, {}]


def pairs(root: Path) -> dict[str, ListingView]:
    found = writer(root)
    return {view.address: view for view in pair_listings(found, facets_of(found))}


def test_only_pairs_with_entries_have_a_listing(make_bank: MakeBank) -> None:
    found = pairs(make_bank(PLACED))
    assert list(found) == [
        "alueet/koko-maa/kohderyhmat/nuoret/",
        "alueet/kainuu/kohderyhmat/nuoret/",
        "alueet/lappi/kohderyhmat/nuoret/",
        "alueet/lappi/kohderyhmat/tyonantajat/",
    ]
    lappi = found["alueet/lappi/kohderyhmat/nuoret/"]
    assert (lappi.title, lappi.count_text) == ("Nuoret: Lappi", "2 sivua")
    assert [link.address for link in lappi.breadcrumb] == ["", "alueet/", "alueet/lappi/"]
    assert [(link.label, link.address, link.note) for link in lappi.more] == [
        ("Nuoret: Koko maa", "alueet/koko-maa/kohderyhmat/nuoret/", "1 sivu"),
        ("Nuoret", "kohderyhmat/nuoret/", "4 sivua"),
    ]


def test_a_pair_with_many_entries_has_many_pages(make_bank: MakeBank) -> None:
    many = {f"projects/hanke-{n:02}.md": project("regions: [lappi]\ntarget_groups: [nuoret]\n") for n in range(51)}
    found = pairs(make_bank(many))
    assert list(found) == ["alueet/lappi/kohderyhmat/nuoret/", "alueet/lappi/kohderyhmat/nuoret/sivu-2/"]
    assert [sum(len(group.cards) for group in view.groups) for view in found.values()] == [50, 1]


def test_listings_of_regions_and_groups_lead_to_their_pairs(make_bank: MakeBank) -> None:
    found = writer(make_bank(PLACED))
    lappi, nuoret = (
        next(term_listings(found, found.interface.facets[facet], term, facets_of(found)))
        for facet, term in (("regions", "lappi"), ("target_groups", "nuoret"))
    )
    assert [(link.label, link.count, link.address) for group in lappi.facets for link in group.links] == [
        ("Nuoret", "2", "alueet/lappi/kohderyhmat/nuoret/"),
        ("Työnantajat", "1", "alueet/lappi/kohderyhmat/tyonantajat/"),
    ]
    assert [link.label for group in nuoret.facets for link in group.links] == ["Koko maa", "Kainuu", "Lappi"]


OLD_NAMES = {
    "organisations/uusi.yml": "kind: yhdistys\nnames:\n  - fi: Uusi ry\n",
    "organisations/vanha.yml": "kind: yhdistys\nnames:\n  - {fi: Åbo ry, end: 2010}\n  - {fi: Ärtsy ry, start: 2011}\n"
    "other_names: [{name: Öppis, kind: lyhenne}, {name: Engl, language: en}]\n"
    "successors: [{organisation: uusi, type: organisaatio}]\n",
}


def index(root: Path) -> list[TermsView]:
    found = writer(root)
    return list(terms_views(found, facets_of(found)))


def lines(pages: list[TermsView]) -> dict[str, list[str]]:
    """``see label`` of each item that leads on, by its word."""
    items = [item for page in pages for letter in page.letters for item in letter.items]
    return {item.word.label: [f"{item.see_label} {link.label}" for link in item.see] for item in items}


def test_old_names_lead_to_their_successors(make_bank: MakeBank) -> None:
    found = lines(index(make_bank(OLD_NAMES)))
    assert found["Åbo ry"] == ["nykyisin Ärtsy ry"]
    assert found["Ärtsy ry"] == ["seuraaja: Uusi ry"]
    assert found["Öppis"] == ["nykyisin Ärtsy ry"]
    assert "Engl" not in found
    assert "Uusi ry" not in found


def test_words_lead_to_terms_and_terms_to_their_listings(make_bank: MakeBank) -> None:
    pages = index(make_bank({"projects/aax.md": project("regions: [koko_maa]\n")}))
    assert lines(pages)["valtakunnallinen"] == ["ks. Koko maa"]
    items = [item for page in pages for letter in page.letters for item in letter.items]
    (country,) = (item.word for item in items if item.word.label == "Koko maa")
    assert (country.address, country.note) == ("alueet/koko-maa/", "Maakunta, 1 sivu")


def test_the_index_is_in_finnish_order_over_pages_of_bounded_size(make_bank: MakeBank) -> None:
    pages = index(make_bank(OLD_NAMES))
    letters = [link.label for link in pages[0].letters_nav]
    assert letters[0] == "0–9"
    assert letters[-3:] == ["Å", "Ä", "Ö"]
    assert letters[1:-3] == sorted(letters[1:-3])
    assert len(pages) > 1
    assert all(sum(len(letter.items) for letter in page.letters) <= 300 for page in pages)
    assert len(lines(pages)) > 300


def test_every_letter_leads_to_a_place_that_is_there(make_bank: MakeBank) -> None:
    pages = {page.address: page for page in index(make_bank(OLD_NAMES))}
    for link in next(iter(pages.values())).letters_nav:
        address, _, anchor = link.address.partition("#")
        assert anchor in {letter.id for letter in pages[address].letters}, link


def dated(count: int) -> dict[str, str | bytes]:
    return {
        f"practices/tapa-{n:02}.md": practice(f"{IDEA}added: 2026-01-{n % 28 + 1:02}\nreviewed: 2026-02-01\n")
        for n in range(count)
    }


def newest(root: Path) -> list[ListingView]:
    return list(newest_listings(writer(root)))


def test_the_newest_come_day_by_day_and_no_more_than_fifty(make_bank: MakeBank) -> None:
    added, reviewed = newest(make_bank(dated(56)))
    assert (added.address, reviewed.address) == ("uusimmat/", "tarkistetut/")
    assert [group.title for group in added.groups][:2] == ["28.1.2026", "27.1.2026"]
    assert [sum(len(group.cards) for group in view.groups) for view in (added, reviewed)] == [50, 50]
    assert [group.title for group in reviewed.groups] == ["1.2.2026"]


def test_what_has_no_day_is_not_called_new(make_bank: MakeBank) -> None:
    root = make_bank({"practices/aax.md": practice()})
    assert [view.groups for view in newest(root)] == [(), ()]
    assert "Tästä ei ole vielä yhtään sivua." in site(root)["uusimmat/index.html"]


@pytest.mark.parametrize(
    ("fields", "note"),
    [
        (IDEA, "Ei vielä yhtään kirjattua. Ensimmäinen auttaa muita eniten."),
        (
            f"{IDEA}outcome: ei_toiminut\nfailure: {{reason: Kukaan ei tullut., context: Kesä., instead: Syksy.}}\n",
            "1 sivu kertoo, miksi ja mitä sen sijaan.",
        ),
    ],
)
def test_the_home_page_leads_to_what_did_not_work_also_when_there_is_none(
    make_bank: MakeBank, fields: str, note: str
) -> None:
    found = writer(make_bank({"practices/aax.md": practice(fields)}))
    first, *others = home_view(found, facets_of(found)).routes
    assert (first.label, first.address, first.note) == ("Mikä ei toiminut", "lopputulokset/ei-toiminut/", note)
    assert [link.address for link in others[:5]] == ["kattavuus/", "aikajana/", "hakemisto/", "tarkistetut/", "vertaa/"]
    assert [link.address for link in others[5:8]] == ["rakenne/", "hankehaut/", "tapahtumat/"]


def test_every_link_of_the_new_pages_leads_to_a_page(make_bank: MakeBank) -> None:
    pages = site(make_bank({**PLACED, **OLD_NAMES, **dated(3)}))
    found = writer(make_bank({**PLACED, **OLD_NAMES, **dated(3)}))
    views = coverage_view(found, facets_of(found))
    addresses = {cell.address for m in views.matrices for part in m.parts for row in part.rows for cell in row.cells}
    addresses |= {link.address for m in views.matrices for link in m.columns}
    addresses |= {link.address for link in home_view(found, facets_of(found)).routes}
    assert addresses
    assert [address for address in addresses if address and f"{address}index.html" not in pages] == []


def test_the_map_has_the_same_numbers_as_a_table(make_bank: MakeBank) -> None:
    found = writer(make_bank(PLACED))
    page = home_view(found, facets_of(found))
    assert set(page.tiles_by_name) == set(page.tiles)
    assert [tile.label for tile in page.tiles_by_name][:2] == ["Ahvenanmaa", "Etelä-Karjala"]
    html = site(make_bank(PLACED))["index.html"]
    table = html[html.index("<details") : html.index("</details>")]
    assert '<th scope="row"><a href="alueet/lappi/">Lappi</a><td class="tp-number">4<' in table
