"""The search page in Chromium."""

import time
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from tests.catalog.search.browsing import SearchSession
from tests.catalog.search.data.documents import specimens

pytestmark = pytest.mark.browser


def test_inflected_word_finds_marks_and_explains(session: SearchSession) -> None:
    session.open(q="kohtaannossa")
    assert "/kohtaanto-" in session.results()[0]
    marked = session.page.locator("[data-search=results] mark").all_inner_texts()
    assert "Kohtaannon" in marked
    assert "Löytyi: kohtaannossa (" in session.text("results")
    assert session.complaints == []


def test_no_request_leaves_the_site(session: SearchSession) -> None:
    session.open(q="muutosturva")
    assert {urlsplit(url).netloc for url in session.asked if not url.startswith("data:")} == {
        urlsplit(session.site).netloc
    }


def test_address_restores_query_facets_and_order(session: SearchSession) -> None:
    session.open(q="nuoret", regions=["lappi", "kainuu"], sort="newest")
    page = session.page
    assert page.input_value("main input[type=search]") == "nuoret"
    chosen = page.locator("input[name=regions]:checked")
    assert chosen.evaluate_all("all => all.map(i => i.value)") == ["lappi", "kainuu"]
    assert page.input_value("#search-sort") == "newest"
    keys = {s.document.address: s.document for s in specimens()}
    found = [keys[address] for address in session.results()]
    assert found
    assert all(set(document.facets["regions"]) & {"lappi", "kainuu"} for document in found)
    assert [d.updated for d in found] == sorted((d.updated for d in found), reverse=True)


def test_facet_filters_counts_follow_and_back_undoes(session: SearchSession) -> None:
    session.open(q="nuoret")
    before = session.text("status")
    box = session.page.locator("input[name=kind][value=project]")
    box.scroll_into_view_if_needed()
    label = session.page.locator("label", has=box)
    expect(label).to_contain_text("(")
    count = int(label.locator(".search-facet__count").inner_text().strip("()"))
    session.act(box.check)
    assert session.text("status").startswith(("Yksi tulos", f"{count} tulosta"))
    assert "kind=project" in session.page.url
    assert all(address.startswith("hankkeet/") for address in session.results())
    session.act(session.page.go_back)
    assert session.text("status") == before
    assert not box.is_checked()


def test_facets_are_fetched_when_they_come_near_the_screen(session: SearchSession) -> None:
    session.page.set_viewport_size({"width": 1280, "height": 500})
    session.open(q="nuoret", outcome="toimi")
    kinds, regions = (session.page.locator(f"[data-facet={name}]") for name in ("kind", "regions"))
    expect(regions.locator("label").first).to_contain_text("(")
    expect(kinds.locator("label").first).to_be_attached()
    assert "(" not in kinds.inner_text()
    assert facets_asked(session) >= {"regions", "outcome"}
    assert "kind" not in facets_asked(session)
    kinds.scroll_into_view_if_needed()
    expect(kinds.locator("label").first).to_contain_text("(")
    session.type("nuorten")
    expect(kinds.locator("label").first).to_contain_text("(")


def test_folded_facets_are_not_fetched(session: SearchSession) -> None:
    session.page.set_viewport_size({"width": 320, "height": 640})
    session.open(q="nuoret")
    assert facets_asked(session) == set()
    session.page.locator("[data-search=fold] summary").click()
    expect(session.page.locator("[data-facet=regions] label").first).to_contain_text("(")


def test_a_term_that_has_the_focus_is_not_folded_away(session: SearchSession) -> None:
    session.open(q="nuoret")
    terms = session.page.locator("[data-facet=regions] li")
    folded = "li => li.classList.contains('search-facet__term--folded')"
    last, before = terms.nth(terms.count() - 1), terms.nth(terms.count() - 2)
    last.locator("input").focus()
    session.act(
        lambda: session.page.evaluate("""() => {
        const box = document.querySelector("main input[type=search]");
        box.value = "xyzzyqwv"; box.dispatchEvent(new Event("input"));
    }""")
    )
    assert not last.evaluate(folded)
    assert before.evaluate(folded)


def test_the_first_words_of_a_very_long_query_count_and_the_page_says_so(session: SearchSession) -> None:
    session.open(q=" ".join(["muutosturva", *(f"{chr(97 + n % 26)}qzxqwv{n}" for n in range(200))]))
    assert "muutosturva" in session.results()[0]
    assert "Tulokset on haettu 6 ensimmäisellä" in session.text("help")
    assert not [url for url in session.asked if "/words/" in url or "/backwards/" in url]
    session.open(q="muutosturva")
    assert "ensimmäisellä" not in session.text("help")


def facets_asked(session: SearchSession) -> set[str]:
    return {Path(urlsplit(url).path).stem for url in session.asked if "/facets/" in url}


def test_all_words_come_before_any(session: SearchSession) -> None:
    session.open(q="lähihoitajien työvuorot")
    assert "lahihoitajat" in session.results()[0]
    assert "Ei mainita" not in session.page.locator(".search-result").first.inner_text()


def test_prefix_while_typing(session: SearchSession) -> None:
    session.open()
    session.type("muutost")
    assert any("muutosturva" in address for address in session.results()[:3])
    assert "q=muutost" in session.page.url


def test_typo_is_mended_and_named(session: SearchSession) -> None:
    session.open(q="oppisopmius")
    assert "oppisopimus" in session.results()[0]
    assert session.page.locator("[data-spelling]").inner_text() == "oppisopimus"


def test_word_without_diacritics(session: SearchSession) -> None:
    session.open(q="yrittajyyden")
    assert "yrittajyys" in session.results()[0]


def test_phrase_in_quotes(session: SearchSession) -> None:
    session.open(q='"palkkaerot käytiin läpi"')
    assert {address.split("/")[1].rsplit("-", 1)[0] for address in session.results()} >= {"naiset"}
    session.open(q='"läpi käytiin palkkaerot"')
    assert session.results() == []


def test_no_result_helps(session: SearchSession) -> None:
    session.open(q="xyzzyqwv")
    assert session.text("status") == "Ei tuloksia."
    assert session.page.locator("[data-search=empty] a").first.is_visible()
    assert session.page.locator("[data-nearest]").count() == 0


def test_no_result_offers_the_nearest_terms(session: SearchSession) -> None:
    session.open(q="birkanmeh")
    assert session.results() == []
    session.page.get_by_role("link", name="Pirkanmaa", exact=True).click()
    session.page.wait_for_selector("[data-result]")
    assert session.page.input_value("#search-query") == "Pirkanmaa"


def test_function_words_are_not_marked(session: SearchSession) -> None:
    session.open(q="etä")
    marked = {text.lower() for text in session.page.locator("[data-search=results] mark").all_inner_texts()}
    assert marked
    assert "että" not in marked


def test_words_of_the_same_kin_count_when_there_are_several(session: SearchSession) -> None:
    session.open(q="hitsaajien koulutus")
    assert "teollisuus" in session.results()[0]
    assert "Ei mainita" not in session.page.locator(".search-result").first.inner_text()


def test_sorting_by_evidence(session: SearchSession) -> None:
    session.open(q="nuoret", sort="evidence")
    keys = {s.document.address: s.document for s in specimens()}
    grades = [keys[address].evidence for address in session.results()]
    assert grades == sorted(grades, reverse=True)
    assert grades[0] > grades[-1]


def test_slash_focuses_the_box_and_more_moves_the_focus(session: SearchSession) -> None:
    session.open()
    session.page.keyboard.press("/")
    assert session.page.evaluate("document.activeElement.id") == "search-query"
    session.page.click("[data-search=more]")
    session.page.wait_for_selector(".search-result:nth-child(11)")
    assert session.page.evaluate("document.activeElement.dataset.result") == session.results()[10]


@pytest.mark.parametrize(
    "query",
    [
        " ".join(f"sana{n}" for n in range(1000)),
        r".*+?^${}()|[]\/(a+)+$",
        "🎉🇫🇮👩‍👩‍👧",
        "<img src=x onerror=alert(1)><script>alert(1)</script>",
        "__proto__ constructor toString",
        '"""" " "',
        "a" * 1000,
        "\u202e\u0000\ud83d",
    ],
)
def test_hostile_queries_are_answered(session: SearchSession, query: str) -> None:
    session.open()
    started = time.monotonic()
    session.type(query.replace("\u0000", " ").encode("utf-8", "replace").decode())
    assert time.monotonic() - started < 5
    assert session.text("status")
    assert session.page.locator("main img").count() == 0
    assert session.complaints == []
