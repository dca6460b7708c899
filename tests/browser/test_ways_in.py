"""Ways in besides search, as a visitor uses them: the matrix by keyboard, and practices side by side."""

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser

NEW_PAGES = (
    "kattavuus/",
    "alueet/koko-maa/kohderyhmat/hanketoimijat/",
    "hakemisto/",
    "uusimmat/",
    "tarkistetut/",
    "vertaa/",
    "vertaa/?id=hakuklinikka&id=kysymysvastaus",
    "lopputulokset/ei-toiminut/",
    "aikajana/",
)


@pytest.mark.parametrize("path", NEW_PAGES)
def test_every_new_page_stands_and_never_scrolls_sideways(page: Page, path: str) -> None:
    for width in (1280, 320):
        page.set_viewport_size({"width": width, "height": 700})
        page.goto(path)
        page.wait_for_load_state("networkidle")
        expect(page.get_by_role("heading", level=1)).to_have_count(1)
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_matrix_is_used_by_keyboard(page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 700})
    page.goto("kattavuus/")
    region = page.get_by_role("region", name="Käytännöt ja hankkeet kohderyhmittäin ja maakunnittain")
    region.focus()
    page.keyboard.press("ArrowRight")
    frame = page.locator(".tp-matrix-frame").first
    for _ in range(50):  # scrolling is smooth; the policy of the page forbids what `wait_for_function` would do in it
        if frame.evaluate("frame => frame.scrollLeft"):
            break
        page.wait_for_timeout(100)
    assert frame.evaluate("frame => frame.scrollLeft") > 0
    row = region.get_by_role("row", name="Hanketoimijat")
    row.get_by_role("rowheader").get_by_role("link").focus()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')").endswith("koko-maa/kohderyhmat/hanketoimijat/")
    page.keyboard.press("Enter")
    page.wait_for_url("**/alueet/koko-maa/kohderyhmat/hanketoimijat/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Hanketoimijat: Koko maa")


def test_an_empty_cell_looks_different_without_colour_and_reads_as_zero(page: Page) -> None:
    page.goto("kattavuus/")
    empty = page.locator("td.tp-cell--none").first
    full = page.locator("td.tp-cell:not(.tp-cell--none)").first
    assert empty.inner_text() == "0"
    looks = [cell.evaluate("c => getComputedStyle(c).backgroundImage") for cell in (empty, full)]
    assert "gradient" in looks[0]
    assert looks[1] == "none"
    assert empty.evaluate("c => getComputedStyle(c).boxShadow") != "none"


def test_practices_are_chosen_in_the_list_and_compared(page: Page) -> None:
    page.goto("kaytannot/")
    button = page.get_by_role("button", name="Vertaa valittuja")
    expect(button).to_be_disabled()
    page.get_by_role("checkbox", name="Vertaa Hakuklinikka hakijoille").check()
    expect(button).to_be_disabled()
    page.get_by_role("checkbox", name="Vertaa Kohtaantofoorumi").check()
    expect(page.locator(".tp-choose [role=status]")).to_have_text("Valittu 2/4.")
    button.click()
    page.wait_for_url("**/vertaa/?id=hakuklinikka&id=kohtaantofoorumi")
    table = page.get_by_role("table")
    expect(table.get_by_role("columnheader")).to_have_count(3)
    expect(table.get_by_role("row", name="Mitä käyttöönotto edellyttää")).to_contain_text("Yhteydet etätilaisuuteen.")
    expect(table.get_by_role("row", name="Missä", exact=False).first).to_be_visible()
    expect(table.get_by_role("row", name="Kustannukset")).to_contain_text("Ei kirjattu")
    expect(page.get_by_role("status")).to_have_text("Vertailussa 2.")


def test_no_more_than_four_can_be_chosen(page: Page) -> None:
    page.goto("kaytannot/?id=hakuklinikka&id=kysymysvastaus")
    expect(page.get_by_role("checkbox", name="Vertaa Hakuklinikka hakijoille")).to_be_checked()
    page.get_by_role("checkbox", name="Vertaa Kohtaantofoorumi").check()
    page.get_by_role("checkbox", name="Vertaa Yritysharavointi").check()
    expect(page.get_by_role("checkbox", name="Vertaa Aluekoordinaattorimalli")).to_be_disabled()
    expect(page.locator(".tp-choose [role=status]")).to_have_text("Valittu 4/4.")


def test_links_of_a_comparison_lead_where_those_of_the_pages_lead(page: Page, address: str) -> None:
    page.goto("vertaa/?id=hakuklinikka&id=kysymysvastaus")
    links = page.locator(".tp-compare tbody a")
    expect(links.first).to_be_visible()
    found = set(links.evaluate_all("links => links.map((link) => link.href)"))
    page.goto("kaytannot/hakuklinikka/")
    there = set(page.locator(".tp-facts a").evaluate_all("links => links.map((link) => link.href)"))
    assert there
    assert there <= found
    assert f"{address}kaytannot/hakuklinikka/#l-tt-esitys" in found  # a source keeps its place on its own page
    assert all(link.startswith(address) for link in found)


def test_one_can_be_taken_away_and_others_added(page: Page) -> None:
    page.goto("vertaa/?id=hakuklinikka&id=kysymysvastaus&id=kohtaantofoorumi")
    page.get_by_role("link", name="Poista vertailusta Kohtaantofoorumi").click()
    page.wait_for_url("**/vertaa/?id=hakuklinikka&id=kysymysvastaus")
    page.get_by_role("link", name="Lisää tai vaihda käytäntöjä").click()
    page.wait_for_url("**/kaytannot/?id=hakuklinikka&id=kysymysvastaus")
    expect(page.get_by_role("main").get_by_role("checkbox", checked=True)).to_have_count(2)


def test_nothing_of_the_address_becomes_markup(page: Page) -> None:
    page.goto("vertaa/?id=%3Cimg%20src=x%20onerror=alert(1)%3E&id=../../haku&id=hakuklinikka")
    expect(page.get_by_role("status")).to_contain_text("Vertailussa 1.")
    expect(page.get_by_role("status")).to_contain_text("Lisää ainakin yksi käytäntö")
    assert page.locator("main img, main script").count() == 0


def test_the_comparison_is_readable_on_paper(page: Page) -> None:
    page.goto("vertaa/?id=hakuklinikka&id=kysymysvastaus")
    expect(page.get_by_role("table")).to_be_visible()
    page.emulate_media(media="print")
    expect(page.get_by_role("table")).to_be_visible()
    expect(page.get_by_text("Poista vertailusta").first).to_be_hidden()
    frame = page.locator(".tp-compare-frame")
    assert frame.evaluate("f => f.scrollWidth <= f.clientWidth")


def test_without_scripts_the_page_says_so_and_the_form_still_leads_there(browser: Browser, address: str) -> None:
    context = browser.new_context(base_url=address, java_script_enabled=False)
    page = context.new_page()
    page.goto("kaytannot/")
    page.get_by_role("checkbox", name="Vertaa Hakuklinikka hakijoille").check()
    page.get_by_role("checkbox", name="Vertaa Kohtaantofoorumi").check()
    page.get_by_role("button", name="Vertaa valittuja").click()
    page.wait_for_url("**/vertaa/?id=hakuklinikka&id=kohtaantofoorumi")
    assert "Vertailu tarvitsee JavaScriptin." in page.get_by_role("main").inner_text()  # visible, so rendered
    page.get_by_role("link", name="Valitse käytännöt luettelosta").click()
    page.wait_for_url("**/kaytannot/")
    context.close()


def test_a_similar_entry_is_one_step_away_from_a_comparison(page: Page) -> None:
    page.goto("kaytannot/irtisanova-rekrytoiva/")
    page.get_by_role("link", name="Vertaa rinnakkain").click()
    page.wait_for_url("**/vertaa/?id=irtisanova-rekrytoiva&id=*")
    assert page.get_by_role("columnheader").count() >= 3


def test_a_letter_leads_to_its_place_in_the_index(page: Page) -> None:
    page.goto("hakemisto/")
    page.get_by_role("navigation", name="Kirjaimet").get_by_role("link", name="Y", exact=True).click()
    page.wait_for_url("**/hakemisto/sivu-*/#k-y")
    expect(page.get_by_role("heading", name="Y", exact=True)).to_be_in_viewport()


def test_the_numbers_of_the_map_open_as_a_table_by_keyboard(page: Page) -> None:
    page.goto("")
    page.get_by_text("Samat luvut taulukkona").focus()
    page.keyboard.press("Enter")
    table = page.get_by_role("table", name="Maakunnittain")
    expect(table.get_by_role("row")).to_have_count(20)
