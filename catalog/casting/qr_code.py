"""An address as a QR code: one line of SVG that winds through all its rows, dark and light as its dashes say.

The dashes are nearly as short as the code itself, so that a page can hold it.
"""

from functools import cache

import numpy as np
import zxingcpp
from markupsafe import Markup
from numpy.typing import NDArray

_CAPACITY = (17, 32, 53, 78, 106, 134, 154, 192, 230, 271)
"""Bytes that a code of version 1, 2 ... holds at the lowest level of correction (ISO/IEC 18004, table 7)."""

_QUIET = 4
"""Light modules around the code, in the library's picture as on paper."""


def qr_svg(address: str) -> Markup:
    """The code of an address; empty for one over 271 bytes, which no camera would read from a small code.

    Black on white in every scheme, as readers expect. Assistive technology is told nothing: the address stands beside.
    """
    length = len(address.encode())
    version = next((number for number, most in enumerate(_CAPACITY, 1) if length <= most), None)
    if version is None:
        return Markup()
    # One mask for all: choosing the best of eight takes most of the library's time and helps only poor cameras.
    options = f"version={version},dataMask=3"
    code = zxingcpp.create_barcode(address, zxingcpp.BarcodeFormat.QRCode, ec_level="L", options=options)
    dark = np.array(code.to_image())[_QUIET:-_QUIET, _QUIET : 1 - _QUIET] == 0  # with one light module after each row
    dark[1::2, :-1] = dark[1::2, -2::-1]  # the line comes back on every second row
    row = dark.ravel()
    ends = np.flatnonzero(np.append(row[1:] != row[:-1], True))
    runs = np.append(ends[:1] + 1, ends[1:] - ends[:-1])
    return Markup(_frame(len(dark)).replace("{}", _numbers(runs)))  # noqa: S704 - numbers in our own frame


def _numbers(runs: NDArray[np.intp]) -> str:
    """The numbers, each below 100, with spaces between: written as one array, as a page has hundreds of them."""
    text = np.full((runs.size, 3), ord(" "), np.uint8)
    text[:, 0], text[:, 1] = runs // 10 + ord("0"), runs % 10 + ord("0")
    shown = np.ones(text.shape, np.bool_)
    shown[:, 0] = runs > 9
    return text[shown].tobytes().decode("ascii").rstrip()


@cache
def _frame(size: int) -> str:
    whole = size + 2 * _QUIET
    way = f"M0 .5h{size}" + f"v1h-{size}v1h{size}" * (size // 2)
    return (
        f'<svg viewBox="-{_QUIET} -{_QUIET} {whole} {whole}" aria-hidden="true">'
        f'<path d="{way}" stroke-dasharray="' + '{}"/></svg>'
    )
