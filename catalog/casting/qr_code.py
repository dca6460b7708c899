"""An address as a QR code: a picture of one bit for each module, beside the page that it leads to.

Inside the page it would take a tenth of the page's bytes, and only paper shows it.
"""

import zlib

import numpy as np
import zxingcpp

FILE = "qr_code.png"
"""Its name in the folder of the page. No picture of an entry has an underscore in its name."""

_CAPACITY = (17, 32, 53, 78, 106, 134, 154, 192, 230, 271)
"""Bytes that a code of version 1, 2 ... holds at the lowest level of correction (ISO/IEC 18004, table 7)."""


def qr_png(address: str) -> bytes:
    """The code of an address with its quiet edge; empty for one over 271 bytes, which no camera would read from a
    small code. Black on white in every scheme, as readers expect.
    """
    length = len(address.encode())
    version = next((number for number, most in enumerate(_CAPACITY, 1) if length <= most), None)
    if version is None:
        return b""
    # One mask for all: choosing the best of eight takes most of the library's time and helps only poor cameras.
    options = f"version={version},dataMask=3"
    code = zxingcpp.create_barcode(address, zxingcpp.BarcodeFormat.QRCode, ec_level="L", options=options)
    rows = np.packbits(np.array(code.to_image()), axis=1)
    lines = np.zeros((len(rows), rows.shape[1] + 1), np.uint8)  # each begins with 0: no filter
    lines[:, 1:] = rows
    return _png(len(rows), lines.tobytes())


def _png(size: int, lines: bytes) -> bytes:
    """A square picture in black and white. Pillow needs three times as long, and a build has thousands."""
    header = size.to_bytes(4, "big") * 2 + bytes((1, 0, 0, 0, 0))  # one bit of grey
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(lines, 1)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        len(content).to_bytes(4, "big") + name + content + zlib.crc32(name + content).to_bytes(4, "big")
        for name, content in chunks
    )
