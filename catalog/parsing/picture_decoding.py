"""Pictures decoded by their content and encoded anew, so that nothing but their pixels is published.

The only module that imports Pillow; it is loaded when the first picture is met. A picture that is not in order is
answered with the rule that refuses it. Colour profiles are dropped, as reading one is work for another parser.
"""

import re
import warnings
from contextlib import suppress
from io import BytesIO
from typing import Literal

from PIL import Image, ImageOps

Rule = Literal["empty", "format", "broken", "animated", "pixels", "colours", "parts"]
"""Why a picture is refused; the words are in the locale files."""

MAX_PIXELS = 20_000_000
MAX_CLEAR_PIXELS = 12_000_000
"""With transparency or as WebP: decoding and scaling these takes several times the memory."""

MAX_SIDE = 12_000
MAX_WIDTH = 1600
_FORMATS = {"jpg": "JPEG", "jpeg": "JPEG", "png": "PNG", "webp": "WEBP"}
_BEGINNINGS = {"JPEG": re.compile(rb"\xff\xd8\xff"), "PNG": re.compile(rb"\x89PNG\r\n\x1a\n"),
               "WEBP": re.compile(rb"RIFF....WEBP", re.DOTALL)}  # fmt: skip
_COLOURS = frozenset({"1", "L", "LA", "P", "PA", "RGB", "RGBA"})
_SAVING = {"JPEG": {"quality": 85, "progressive": True}, "PNG": {}, "WEBP": {"quality": 85}}

_MOST_SCANS = 64
_MOST_PARTS = 4000
_JPEG_PART = re.compile(rb"\xff[\xc0-\xcf\xd8-\xfe]")


def decode(content: bytes, ending: str) -> Image.Image | Rule:
    """The picture as it will be published: upright, at most ``MAX_WIDTH`` wide, no metadata; or why it is refused."""
    kind = _FORMATS[ending]
    if not content:
        return "empty"
    if not _BEGINNINGS[kind].match(content):
        return "format"
    if _has_many_parts(content, kind):
        return "parts"
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # what Pillow warns of is refused below, or was dropped with the metadata
            with Image.open(BytesIO(content), formats=[kind]) as image:
                return _refusal(image, kind) or _plain(image, kind)
    except Image.DecompressionBombError:
        return "pixels"
    except Exception:  # decoders raise whatever a broken file makes them
        return "broken"


def encode(image: Image.Image, ending: str) -> bytes:
    """The bytes to publish: the same for the same picture and version of Pillow."""
    kind = _FORMATS[ending]
    stream = BytesIO()
    image.save(stream, format=kind, **_SAVING[kind])
    return stream.getvalue()


def _has_many_parts(content: bytes, kind: str) -> bool:
    """Whether a file has more parts than pictures have: each costs a decoder the more, the less it holds."""
    if kind == "JPEG":
        return content.count(b"\xff\xda") > _MOST_SCANS or sum(1 for _ in _JPEG_PART.finditer(content)) > _MOST_PARTS
    order: Literal["big", "little"] = "big" if kind == "PNG" else "little"
    place, parts = (8, 0) if kind == "PNG" else (12, 0)
    while place + 8 <= len(content) and parts <= _MOST_PARTS:
        begin, skip = (place, 12) if kind == "PNG" else (place + 4, 8)
        length = int.from_bytes(content[begin : begin + 4], order)
        place += skip + length + (length % 2 if kind == "WEBP" else 0)
        parts += 1
    return parts > _MOST_PARTS


def _refusal(image: Image.Image, kind: str) -> Rule | None:
    """The rule that refuses a picture by its header, before its pixels are decoded."""
    width, height = image.size
    most = MAX_CLEAR_PIXELS if kind == "WEBP" or image.has_transparency_data else MAX_PIXELS
    if width * height > most or max(width, height) > MAX_SIDE:
        return "pixels"
    if kind != "JPEG" and getattr(image, "is_animated", False):  # cameras add a preview to a JPEG as its second frame
        return "animated"
    return None if image.mode in _COLOURS else "colours"


def _plain(image: Image.Image, kind: str) -> Image.Image:
    image.load()
    with suppress(Exception):  # metadata that cannot be read turns nothing
        ImageOps.exif_transpose(image, in_place=True)
    clear = kind != "JPEG" and image.has_transparency_data
    plain: Image.Image = _in_mode(image, "RGBA" if clear else "L" if image.mode in ("1", "L") else "RGB")
    if plain.width > MAX_WIDTH:
        height = max(1, round(plain.height * MAX_WIDTH / plain.width))
        plain = plain.resize((MAX_WIDTH, height), Image.Resampling.LANCZOS, reducing_gap=2.0)
    plain = plain if plain is not image else image.copy()
    plain.info = {}  # where Pillow keeps comments, profiles and texts that it would write again
    return plain


def _in_mode(image: Image.Image, mode: str) -> Image.Image:
    return image if image.mode == mode else image.convert(mode)
