"""The QR code of an address, read from the picture beside the page."""

import io
import re

import pytest
import zxingcpp
from PIL import Image

from catalog.casting.qr_code import FILE, qr_png
from catalog.parsing.body_checks import PICTURE_NAME
from tests.banks import practice, site
from tests.conftest import MakeBank


def read(picture: bytes) -> list[str]:
    """What a camera reads from the picture, four pixels for each module."""
    small = Image.open(io.BytesIO(picture))
    small.load()
    return [found.text for found in zxingcpp.read_barcodes(small.resize((small.width * 4, small.height * 4)))]


@pytest.mark.parametrize("length", [26, 40, 53, 54, 78, 79, 120, 150, 271])
def test_the_code_holds_the_address(length: int) -> None:
    address = "https://pankki.example/x/".ljust(length, "a")
    assert read(qr_png(address)) == [address]


def test_no_code_for_an_address_that_no_camera_would_read() -> None:
    assert qr_png("https://pankki.example/x/".ljust(272, "a")) == b""


def test_the_picture_is_small_and_has_a_light_edge() -> None:
    content = qr_png("https://tietopankki.example/kaytannot/aluekoordinaattorimalli/")
    assert len(content) < 400
    picture = Image.open(io.BytesIO(content))
    assert picture.mode == "1"
    assert picture.crop((0, 0, picture.width, 4)).getextrema() == (255, 255)


def test_it_stands_beside_the_page_under_a_name_that_no_picture_has(make_bank: MakeBank) -> None:
    files = site(make_bank({"practices/kaytanto.md": practice()}))
    assert f'<img src="{FILE}" alt="" loading="lazy">' in files["kaytannot/kaytanto/index.html"]
    assert f"kaytannot/kaytanto/{FILE}" in files
    assert not re.fullmatch(PICTURE_NAME, FILE)
