"""A picture of an entry in the browser: it shows under the pages' policy and never makes a page wider."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from catalog.cli import main
from tests.banks import practice, write_bank
from tests.browser.conftest import served
from tests.hostile import pictures
from tests.site_builds import VIEWED, copy_bank

pytestmark = pytest.mark.browser


def test_a_wide_picture_fits_a_narrow_page(browser: Browser, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", VIEWED)
    root = copy_bank(tmp_path)
    wide = pictures.saved(pictures.two_colours(1400, 700), "JPEG")
    body = "\n![Osallistujien määrä kasvoi vuosittain](kuvallinen/kaavio.jpg)\n"
    write_bank(root, {"practices/kuvallinen.md": practice(body=body), "practices/kuvallinen/kaavio.jpg": wide})
    assert main(["build", "--engine", "plain", "--root", str(root)]) == 0
    with served(root / "site") as address:
        context = browser.new_context(viewport={"width": 320, "height": 700})
        page = context.new_page()
        complaints: list[str] = []
        page.on("console", lambda message: complaints.append(message.text))
        page.goto(f"{address}sv/praxis/kuvallinen/")
        picture = page.get_by_role("img", name="Osallistujien määrä kasvoi vuosittain")
        picture.scroll_into_view_if_needed()
        expect(picture).to_have_js_property("naturalWidth", 1400)
        expect(picture).to_have_attribute("src", re.compile(r"kaytannot/kuvallinen/kaavio\.jpg$"))
        box = picture.bounding_box()
        assert box is not None
        assert box["width"] <= 320
        assert abs(box["width"] / box["height"] - 2) < 0.05
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
        assert complaints == []
        context.close()
