"""Pictures made for tests: honest ones, and files that only look like pictures or hold more than a picture should."""

import struct
import zlib
from collections.abc import Callable
from io import BytesIO

from PIL import ExifTags, Image
from PIL.PngImagePlugin import PngInfo

PNG = b"\x89PNG\r\n\x1a\n"
SCRIPT = "<script>window.__ran=1</script>"
SECRET = "Salaisuus 60.1699 24.9384"


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(width: int, height: int, *more: bytes, rows: bytes = b"\x00\x00\x00\x00", colours: int = 2) -> bytes:
    """A PNG by its parts; ``more`` chunks stand before the pixels, which may be too few."""
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, colours, 0, 0, 0))
    return PNG + header + b"".join(more) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def saved(image: Image.Image, kind: str, **options: object) -> bytes:
    stream = BytesIO()
    image.save(stream, format=kind, **options)
    return stream.getvalue()


def two_colours(width: int = 40, height: int = 20, mode: str = "RGB") -> Image.Image:
    """Red on the left, blue on the right."""
    image = Image.new("RGB", (width, height), (200, 0, 0))
    image.paste((0, 0, 200), (width // 2, 0, width, height))
    return image.convert(mode)


def with_everything(kind: str) -> bytes:
    """A picture with places, texts, a comment, a profile and a script behind it; the camera was held sideways."""
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = 6
    exif[ExifTags.Base.ImageDescription] = SCRIPT
    exif[ExifTags.Base.Artist] = SECRET
    exif.get_ifd(ExifTags.IFD.GPSInfo).update({1: "N", 2: (60.0, 10.0, 11.6), 3: "E", 4: (24.0, 56.0, 18.2)})
    options: dict[str, object] = {"exif": exif, "icc_profile": SECRET.encode() * 9, "xmp": SCRIPT.encode()}
    if kind == "PNG":
        options["pnginfo"] = PngInfo()
        options["pnginfo"].add_text("Comment", SCRIPT)  # type: ignore[attr-defined]
        options["pnginfo"].add_text("Comment2", SECRET, zip=True)  # type: ignore[attr-defined]
    if kind == "JPEG":
        options["comment"] = SECRET
    return saved(two_colours(), kind, **options) + SCRIPT.encode()


def moving(kind: str) -> bytes:
    return saved(two_colours(), kind, save_all=True, append_images=[two_colours(mode="L").convert("RGB")], duration=9)


def many_scans() -> bytes:
    whole = saved(Image.new("RGB", (5000, 4000)), "JPEG", progressive=True)
    table, end = whole.rfind(b"\xff\xc4"), whole.rfind(b"\xff\xd9")
    return whole[:end] + whole[table:end] * 100 + whole[end:]


HTML = f"<!doctype html><title>x</title>{SCRIPT}".encode()
JPEG = saved(two_colours(), "JPEG")

REFUSED: dict[str, tuple[str, Callable[[], bytes], str]] = {
    "empty": ("a.png", lambda: b"", "empty"),
    "text": ("a.png", lambda: b"x", "format"),
    "HTML that holds a PNG": ("a.png", lambda: HTML + png(1, 1), "format"),
    "HTML named as a JPEG": ("a.jpg", lambda: HTML, "format"),
    "SVG named as a PNG": ("a.png", lambda: b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "format"),
    "GIF named as a PNG": ("a.png", lambda: saved(two_colours(mode="P"), "GIF"), "format"),
    "PNG named as a JPEG": ("a.jpg", lambda: png(1, 1), "format"),
    "TIFF named as a WebP": ("a.webp", lambda: saved(two_colours(), "TIFF"), "format"),
    "sound in the frame of WebP": ("a.webp", lambda: b"RIFF\x10\0\0\0WAVEfmt " + b"\0" * 40, "format"),
    "no picture in the frame of WebP": ("a.webp", lambda: b"RIFF\x10\0\0\0WEBPVP8 " + b"\0" * 40, "broken"),
    "half a JPEG": ("a.jpeg", lambda: saved(Image.effect_noise((90, 90), 50), "JPEG")[:2000], "broken"),
    "half a PNG": ("a.png", lambda: saved(Image.effect_noise((90, 90), 50), "PNG")[:2000], "broken"),
    "half a WebP": ("a.webp", lambda: saved(Image.effect_noise((90, 90), 50), "WEBP", lossless=True)[:900], "broken"),
    "the beginning of a PNG": ("a.png", lambda: PNG, "broken"),
    "a PNG without pixels": ("a.png", lambda: png(9, 9, rows=b""), "broken"),
    "a PNG with a wrong sum": ("a.png", lambda: png(1, 1).replace(b"\x01\x08\x02", b"\x02\x08\x02"), "broken"),
    "a text that grows without end": (
        "a.png", lambda: png(1, 1, chunk(b"zTXt", b"a\0\0" + zlib.compress(b"a" * 9_000_000))), "broken",
    ),
    "a bomb": ("a.png", lambda: png(30_000, 30_000), "pixels"),
    "a small bomb": ("a.png", lambda: png(10_000, 10_000), "pixels"),
    "a large picture": ("a.png", lambda: png(4_001, 5_000), "pixels"),
    "a large picture with transparency": ("a.png", lambda: png(4_001, 3_000, colours=6), "pixels"),
    "a long picture": ("a.png", lambda: png(1, 12_001), "pixels"),
    "an APNG": ("a.png", lambda: moving("PNG"), "animated"),
    "a moving WebP": ("a.webp", lambda: moving("WEBP"), "animated"),
    "CMYK": ("a.jpg", lambda: saved(two_colours(mode="CMYK"), "JPEG"), "colours"),
    "16 bits": ("a.png", lambda: saved(Image.new("I;16", (9, 9)), "PNG"), "colours"),
    "a hundred scans of 20 megapixels": ("a.jpg", many_scans, "parts"),
    "endless parts of a JPEG": ("a.jpg", lambda: JPEG[:2] + b"\xff\xfe\x00\x02" * 400_000 + JPEG[2:], "parts"),
    "endless parts of a PNG": ("a.png", lambda: png(1, 1, chunk(b"tEXt", b"a\0b") * 100_000), "parts"),
    "endless parts of a WebP": ("a.webp", lambda: b"RIFF\xff\xff\0\0WEBP" + b"XXXX\0\0\0\0" * 100_000, "parts"),
    "3 megabytes": ("a.png", lambda: png(1, 1) + b"\0" * 3_000_000, "bytes"),
}  # fmt: skip
"""Name of the file, content, and the rule that must refuse it."""

NAMES = [
    "a.gif", "a.svg", "a.html", "a.b.png", ".png", "a.PNG", "Kuva.png", "kuva 1.png", "kuva_1.png", "ääni.png", "a.js",
    "con.png", "..png", "a.jpg.exe", "a" * 61 + ".png", "Thumbs.db", "a.bmp", "a.tiff", "a.avif", "a", "a.md",
]  # fmt: skip
ATTACHMENTS = ["a.pdf", "a.PDF", "a.docx", "a.xlsm", "a.zip"]

ACCEPTED: dict[str, tuple[str, Callable[[], bytes]]] = {
    "one pixel": ("a.png", lambda: png(1, 1)),
    "one bit": ("a.png", lambda: saved(two_colours(mode="1"), "PNG")),
    "grey": ("a.png", lambda: saved(two_colours(mode="L"), "PNG")),
    "grey with transparency": ("a.png", lambda: saved(two_colours(mode="LA"), "PNG")),
    "palette": ("a.png", lambda: saved(two_colours(mode="P"), "PNG")),
    "palette with transparency": ("a.png", lambda: saved(two_colours(mode="P"), "PNG", transparency=0)),
    "transparency": ("a.png", lambda: saved(two_colours(mode="RGBA"), "PNG")),
    "transparent colour": ("a.png", lambda: saved(two_colours(), "PNG", transparency=(200, 0, 0))),
    "grey JPEG": ("a.jpg", lambda: saved(two_colours(mode="L"), "JPEG")),
    "progressive JPEG": ("a.jpeg", lambda: saved(two_colours(), "JPEG", progressive=True)),
    "WebP": ("a.webp", lambda: saved(two_colours(), "WEBP")),
    "lossless WebP with transparency": ("a.webp", lambda: saved(two_colours(mode="RGBA"), "WEBP", lossless=True)),
    "two frames of a camera": (
        "a.jpg", lambda: saved(two_colours(), "MPO", save_all=True, append_images=[two_colours(20, 10)]),
    ),
    "all sorts of metadata": ("a.jpg", lambda: with_everything("JPEG")),
    "metadata without sense": ("a.jpg", lambda: JPEG[:2] + b"\xff\xe1\x00\x10Exif\0\0" + b"\xff" * 8 + JPEG[2:]),
}  # fmt: skip
