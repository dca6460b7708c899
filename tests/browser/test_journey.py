"""A visitor's way: search an inflected word, narrow by region, open an entry, follow a relation."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser


def results(page: Page) -> list[str]:
    return page.locator("[data-result]").all_inner_texts()


def test_inflected_word_region_entry_and_relation(page: Page) -> None:
    page.goto("")
    page.get_by_role("searchbox").first.fill("kohtaantofoorumeissa")
    page.keyboard.press("Enter")
    page.wait_for_url("**/haku/?q=kohtaantofoorumeissa*")
    expect(page.locator("[data-result]").get_by_text("Kohtaantofoorumi", exact=True)).to_be_visible()

    page.get_by_role("group", name="Maakunta").get_by_role("button", name="Näytä kaikki").click()
    page.get_by_role("checkbox", name="Pohjois-Savo").check()
    page.wait_for_url("**regions=pohjois_savo*")
    practice = page.locator("[data-result]").get_by_text("Kohtaantofoorumi", exact=True)
    expect(practice).to_be_visible()

    practice.click()
    page.wait_for_url("**/kaytannot/kohtaantofoorumi/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Kohtaantofoorumi")

    page.get_by_role("main").get_by_role("link", name="Tulevaisuuden työmarkkinat").first.click()
    page.wait_for_url("**/hankkeet/tulevaisuuden-tyomarkkinat/")
    expect(page.get_by_role("main").get_by_role("link", name="Kohtaantofoorumi").first).to_be_visible()


def test_address_restores_the_search(page: Page) -> None:
    page.goto("haku/?q=hakijoiden&kind=practices")
    expect(page.locator("[data-result]").first).to_be_visible()
    assert page.locator("#search-query").input_value() == "hakijoiden"
    assert page.get_by_role("checkbox", name="Käytännöt").is_checked()
    found = results(page)
    page.goto("")
    page.go_back()
    expect(page.locator("[data-result]").first).to_be_visible()
    assert results(page) == found


def test_region_filter_leaves_out_what_is_elsewhere(page: Page) -> None:
    page.goto("haku/?q=kohtaantofoorumi&regions=lappi")
    expect(page.locator('[role="status"]').first).to_have_text(re.compile(r"\S"))
    assert "Kohtaantofoorumi" not in results(page)


def test_old_name_of_an_organisation_is_found(page: Page) -> None:
    page.goto("haku/?q=Hämeen+ELY-keskus")
    expect(page.locator("[data-result]", has_text="Hämeen ELY-keskus").first).to_be_visible()


def test_edit_link_opens_the_source_file(page: Page) -> None:
    page.goto("kaytannot/hakuklinikka/")
    link = page.get_by_role("link", name="Korjaa tai täydennä tietoja").get_attribute("href") or ""
    assert link.endswith("/edit/main/content/practices/hakuklinikka.md")


def test_unknown_address_offers_ways_on(site: object, browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(f"{address}404.html")
    expect(page.get_by_role("heading", level=1)).to_have_text("Sivua ei löydy")
    page.get_by_role("main").get_by_role("link", name="Käytännöt").click()
    page.wait_for_url("**/kaytannot/")
    page.close()
