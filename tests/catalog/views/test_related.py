"""Similar entries on a page, with the reason in words and the way to a comparison."""

from pathlib import Path
from typing import Any

from catalog.views.compare import COMPARED_SECTIONS, compare_view
from tests.banks import practice, project, site, writer
from tests.catalog.views.pages import view
from tests.conftest import MakeBank

IDEA = "lifecycle: idea\n"
GROUP = "target_groups: [irtisanotut]\nregions: [lappi]\ntopics: [muutosturva, irtisanominen]\n"


def titled(text: str, title: str, summary: str) -> str:
    return (
        text.replace("title: Käytäntö", f"title: {title}")
        .replace("title: Hanke", f"title: {title}")
        .replace("Tapa toimia, jota joku muu voi kokeilla.", summary)
    )


FILES: dict[str, str | bytes] = {
    "practices/klinikka.md": titled(practice(IDEA + GROUP), "Muutosklinikka", "Neuvontaa ilman ajanvarausta."),
    "practices/neuvonta.md": titled(practice(IDEA + GROUP), "Muutosneuvonta", "Malli, joka toimii ilman ajanvarausta."),
    "projects/silta.md": titled(project(GROUP), "Silta", "Hanke rakentaa sillan."),
    "practices/muu.md": titled(practice(IDEA + "regions: [kainuu]\n"), "Kerho", "Aivan toista asiaa iltaisin."),
}


def related(root: Path, kind: str, entry_id: str) -> Any:
    found = [section.content for section in view(root, kind, entry_id).sections if section.form == "related"]
    return found[0] if found else None


def test_similar_entries_come_with_their_kind_and_reason(make_bank: MakeBank) -> None:
    content = related(make_bank(FILES), "practices", "klinikka")
    assert [(link.label, link.address, link.note) for link in content.links] == [
        (
            "Muutosneuvonta",
            "kaytannot/neuvonta/",
            "Käytäntö: sama kohderyhmä ja alue; samat aiheet: irtisanominen ja lomautus, muutosturva;"
            " samat sanat: ajanvarausta, ilman",
        ),
        (
            "Silta",
            "hankkeet/silta/",
            "Hanke: sama kohderyhmä ja alue; samat aiheet: irtisanominen ja lomautus, muutosturva",
        ),
    ]
    assert content.compare.address == "vertaa/?id=klinikka"


def test_a_project_has_similar_entries_but_no_comparison(make_bank: MakeBank) -> None:
    content = related(make_bank(FILES), "projects", "silta")
    assert {link.address for link in content.links} == {"kaytannot/klinikka/", "kaytannot/neuvonta/"}
    assert content.compare is None


def test_what_is_a_relation_already_is_not_called_similar_again(make_bank: MakeBank) -> None:
    told = IDEA + GROUP + "differs_from: [{practice: neuvonta}]\nprojects: [silta]\n"
    root = make_bank(
        {**FILES, "practices/klinikka.md": titled(practice(told), "Muutosklinikka", "Neuvontaa heti ja ilman jonoa.")}
    )
    assert related(root, "practices", "klinikka") is None
    assert [link.address for link in related(root, "practices", "neuvonta").links] == ["hankkeet/silta/"]


def test_what_the_body_leads_to_is_not_called_similar_again(make_bank: MakeBank) -> None:
    text = titled(practice(IDEA + GROUP), "Muutosklinikka", "Neuvontaa heti ja ilman jonoa.")
    text += "\nKatso [neuvonta](../practices/neuvonta.md).\n"
    root = make_bank({**FILES, "practices/klinikka.md": text})
    assert [link.address for link in related(root, "practices", "klinikka").links] == ["hankkeet/silta/"]
    page = site(root)["kaytannot/klinikka/index.html"]
    assert page.count('href="../../kaytannot/neuvonta/"') == 1, "the body has it; no list says it again"


def test_an_entry_like_no_other_has_no_such_section(make_bank: MakeBank) -> None:
    assert related(make_bank(FILES), "practices", "muu") is None


def test_other_kinds_are_not_compared(make_bank: MakeBank) -> None:
    root = make_bank({**FILES, "organisations/yhdistys.yml": "kind: yhdistys\nnames:\n  - fi: Muutosklinikka\n"})
    assert related(root, "organisations", "yhdistys") is None


def test_the_section_is_on_the_page_and_leads_to_the_comparison(make_bank: MakeBank) -> None:
    page = site(make_bank(FILES))["kaytannot/klinikka/index.html"]
    assert '<h2 id="s-samankaltaiset">Samankaltaisia</h2>' in page
    assert 'data-beside href="../../vertaa/?id=klinikka"' in page


def test_practices_can_be_chosen_in_their_listing_and_nowhere_else(make_bank: MakeBank) -> None:
    pages = site(make_bank(FILES))
    listing = pages["kaytannot/index.html"]
    assert '<form class="tp-choose" action="../vertaa/"' in listing
    assert '<input type="checkbox" name="id" value="klinikka">' in listing
    assert listing.count('type="checkbox"') == 3
    assert "assets/js/compare.js" in listing
    for other in ("hankkeet/index.html", "alueet/lappi/index.html", "kaytannot/klinikka/index.html"):
        assert "checkbox" not in pages[other], other
        assert "compare.js" not in pages[other], other


def test_the_compared_sections_have_the_ids_of_a_practice_page(make_bank: MakeBank) -> None:
    full = (
        IDEA + "preconditions: [Tila.]\nresources: Kaksi ohjaajaa.\n"
        "costs: [{amount: 10, scope: hanke, kind: arvio, source_of_funds: julkinen}]\n"
        "evidence: [{design: kokemusarvio, finding: Sujui.}]\n"
    )
    root = make_bank({"practices/koko.md": practice(full)})
    ids = {section.id for section in view(root, "practices", "koko").sections}
    rows = compare_view(writer(root)).rows
    assert len(rows) == len(COMPARED_SECTIONS)
    assert [row for row in rows if row[0] not in ids] == []


def test_the_page_of_the_comparison_says_what_it_needs(make_bank: MakeBank) -> None:
    page = site(make_bank({}))["vertaa/index.html"]
    assert "<noscript>" in page
    assert "Vertailu tarvitsee JavaScriptin." in page
    assert 'href="../kaytannot/">Valitse käytännöt luettelosta</a>' in page
    assert '<script type="module" src="../assets/js/compare.js"></script>' in page
