"""A practice on paper: a card of at most two sheets, with a code that leads back to the page."""

import io
import re
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser

ROOT_ADDRESS = "https://tietopankki.example/"
LONGEST = "koordinaatio-alahanke"


def sheets(page: Page) -> int:
    """The pages of the PDF that Chromium prints."""
    return len(re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4", prefer_css_page_size=True)))


def requests_of(page: Page) -> list[str]:
    """The addresses that the page asks for from now on."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    return asked


def test_every_practice_fits_two_sheets(page: Page, site: Path) -> None:
    found = {}
    for file in sorted((site / "kaytannot").glob("*/index.html")):
        if 'class="tp-paper"' in file.read_text("utf-8"):
            page.goto(f"kaytannot/{file.parent.name}/")
            found[file.parent.name] = sheets(page)
    assert len(found) > 10
    assert {name: number for name, number in found.items() if number > 2} == {}


def test_a_long_text_is_cut_and_the_card_says_where_the_rest_is(page: Page) -> None:
    page.goto(f"kaytannot/{LONGEST}/")
    page.evaluate(
        """for (let n = 0; n < 40; n++) {
            const more = document.createElement("p");
            more.textContent = "Pitkä teksti. ".repeat(90);
            document.querySelector(".tp-body").append(more);
        }"""
    )
    assert sheets(page) == 2


def test_the_code_leads_to_the_page(page: Page) -> None:
    asked = requests_of(page)
    page.goto("sv/praxis/hakuklinikka/")
    page.wait_for_load_state("networkidle")
    card = page.locator(".tp-paper")
    expect(card).to_be_hidden()
    assert not [address for address in asked if "qr_code" in address], "on the screen nobody needs it"
    page.emulate_media(media="print")
    expect(card).to_contain_text(f"{ROOT_ADDRESS}sv/praxis/hakuklinikka/")
    page.wait_for_function("document.querySelector('.tp-paper img').complete")
    picture = Image.open(io.BytesIO(card.screenshot(scale="css")))
    larger = picture.resize((picture.width * 3, picture.height * 3))
    assert [found.text for found in zxingcpp.read_barcodes(larger)] == [f"{ROOT_ADDRESS}sv/praxis/hakuklinikka/"]


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_the_code_is_on_the_printed_sheet(browser: Browser, address: str, scripts: bool) -> None:
    context = browser.new_context(base_url=address, java_script_enabled=scripts)
    page = context.new_page()
    page.goto("kaytannot/hakuklinikka/")
    assert b"/Subtype /Image" in page.pdf(format="A4", prefer_css_page_size=True)
    context.close()


def test_the_card_has_the_day_the_gaps_and_the_list_but_no_menus(page: Page) -> None:
    page.goto("kaytannot/hakuklinikka/")
    page.emulate_media(media="print")
    expect(page.get_by_text("Tilanne 21.11.2026")).to_be_visible()
    expect(page.get_by_role("checkbox", name="Yhteydet etätilaisuuteen.")).to_be_visible()
    expect(page.get_by_role("heading", name="Mitä ei tiedetä")).to_be_visible()
    expect(page.get_by_text("Minä vuonna klinikka pidettiin.")).to_be_visible()
    for name in ("Lähteet", "Liittyy näihin", "Näin viittaat tähän sivuun"):
        expect(page.locator("h2").get_by_text(name, exact=True)).to_be_hidden()
    expect(page.get_by_role("navigation")).to_have_count(0)


def test_ticks_are_forgotten(page: Page) -> None:
    page.goto("kaytannot/hakuklinikka/")
    box = page.get_by_role("checkbox", name="Yhteydet etätilaisuuteen.")
    box.check()
    assert page.evaluate("Object.keys(localStorage).length + Object.keys(sessionStorage).length") == 0
    page.reload()
    expect(box).not_to_be_checked()
