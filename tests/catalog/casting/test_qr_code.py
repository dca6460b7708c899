"""The QR code of an address, read from what its line draws."""

import re

import numpy as np
import pytest
import zxingcpp

from catalog.casting.qr_code import qr_svg


def drawn(svg: str, scale: int = 6) -> np.ndarray:
    """The picture that a browser makes of the code: the line followed, its dashes dark."""
    edge = int(re.search(r'viewBox="-4 -4 (\d+)', svg)[1])  # type: ignore[index]
    size = edge - 8
    runs = [int(run) for run in re.search(r'stroke-dasharray="([^"]*)"', svg)[1].split()]  # type: ignore[index]
    assert len(runs) % 2 == 0, "an odd list of dashes is drawn twice, the second time inverted"
    along = np.repeat([number % 2 == 0 for number in range(len(runs))], runs)
    picture = np.full((edge, edge), 255, np.uint8)
    for row in range(size):
        cells = along[row * (size + 1) : row * (size + 1) + size]
        picture[row + 4, 4:-4][cells if row % 2 == 0 else cells[::-1]] = 0
    return np.kron(picture, np.ones((scale, scale), np.uint8))


@pytest.mark.parametrize("length", [26, 40, 53, 54, 78, 79, 120, 150, 271])
def test_the_code_holds_the_address(length: int) -> None:
    address = "https://pankki.example/x/".ljust(length, "a")
    assert [found.text for found in zxingcpp.read_barcodes(drawn(qr_svg(address)))] == [address]


def test_the_code_is_small_and_has_no_style_of_its_own() -> None:
    svg = qr_svg("https://tietopankki.example/kaytannot/aluekoordinaattorimalli/")
    assert len(svg) < 1600
    assert "style" not in svg
    assert 'aria-hidden="true"' in svg
