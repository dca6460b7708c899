"""Pictures: whatever is no plain picture is refused in words, and nothing but pixels comes out."""

import os
import re
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from catalog.parsing.picture_decoding import MAX_WIDTH
from catalog.pipeline import Reading
from catalog.report import report_line
from tests.banks import lines, practice, read, site, site_bytes, write_bank
from tests.hostile import pictures

FOLDER = "content/practices/hanke"


def bank(root: Path, files: dict[str, bytes], body: str = "") -> Path:
    shown = "\n\n".join(f"![Kaavio]({path.removeprefix('practices/')})" for path in files)
    return write_bank(root, {**files, "practices/hanke.md": practice(body=body or f"\n{shown}\n")})


def answers(reading: Reading) -> list[str]:
    return [f"{problem.path}:{problem.line} {problem.code}" for problem in reading.problems]


def published(root: Path) -> Image.Image:
    ((_, content),) = ((path, data) for path, data in site_bytes(root).items() if path.startswith("kaytannot/hanke/a."))
    return Image.open(BytesIO(content))


@pytest.mark.parametrize("case", pictures.REFUSED)
def test_a_picture_that_is_none_is_refused_where_it_is_shown(tmp_path: Path, case: str) -> None:
    name, content, rule = pictures.REFUSED[case]
    reading = read(bank(tmp_path, {f"practices/hanke/{name}": content()}))
    (problem,) = reading.problems
    assert (problem.path, problem.line, problem.column, problem.field) == ("content/practices/hanke.md", 7, 11, "body")
    assert (problem.code, dict(problem.values)["rule"]) == ("TP513", rule)
    for language in ("fi", "en"):
        assert f"hanke/{name}" in report_line(problem, language)
    assert dict(reading.catalog.pictures) == {}


@pytest.mark.parametrize("case", pictures.ACCEPTED)
def test_an_honest_picture_is_published(tmp_path: Path, case: str) -> None:
    name, content = pictures.ACCEPTED[case]
    root = bank(tmp_path, {f"practices/hanke/{name}": content()})
    assert lines(read(root).problems) == []
    with published(root) as image:
        image.load()
        assert image.format == {"png": "PNG", "webp": "WEBP"}.get(name.rpartition(".")[2], "JPEG")
        assert image.getexif() == {}


@pytest.mark.parametrize(("kind", "name"), [("JPEG", "a.jpg"), ("PNG", "a.png"), ("WEBP", "a.webp")])
def test_nothing_but_the_upright_pixels_is_published(tmp_path: Path, kind: str, name: str) -> None:
    source = pictures.with_everything(kind)
    assert b"script" in source
    root = bank(tmp_path, {f"practices/hanke/{name}": source})
    content = site_bytes(root)[f"kaytannot/hanke/{name}"]
    for hidden in (
        b"script",
        b"Salaisuus",
        b"Exif",
        b"EXIF",
        b"eXIf",
        b"GPS",
        b"ICC",
        b"iCCP",
        b"tEXt",
        b"zTXt",
        b"XMP",
    ):
        assert hidden not in content, hidden
    with published(root) as image:
        assert image.size == (20, 40)
        top, bottom = (image.convert("RGB").getpixel((10, y)) for y in (5, 35))
        assert top[0] - top[2] > 100  # type: ignore[index]
        assert bottom[2] - bottom[0] > 100  # type: ignore[index]
    assert 'width="20" height="40"' in site(root)["kaytannot/hanke/index.html"]


def test_what_is_clear_stays_clear(tmp_path: Path) -> None:
    half = Image.new("RGBA", (10, 10), (200, 0, 0, 0))
    half.paste((0, 0, 200, 255), (5, 0, 10, 10))
    for name, kind in (("a.png", "PNG"), ("a.webp", "WEBP")):
        root = bank(tmp_path / kind, {f"practices/hanke/{name}": pictures.saved(half, kind)})
        with published(root) as image:
            assert [image.convert("RGBA").getpixel((x, 5))[3] for x in (0, 9)] == [0, 255]  # type: ignore[index]


@pytest.mark.parametrize(
    ("size", "expected"), [((3200, 1000), (1600, 500)), ((1601, 1), (1600, 1)), ((900, 4000), (900, 4000))]
)
def test_a_wide_picture_becomes_narrower(tmp_path: Path, size: tuple[int, int], expected: tuple[int, int]) -> None:
    root = bank(tmp_path, {"practices/hanke/a.jpg": pictures.saved(pictures.two_colours(*size), "JPEG")})
    with published(root) as image:
        assert image.size == expected
        assert image.width <= MAX_WIDTH


@pytest.mark.parametrize("name", pictures.NAMES)
def test_a_name_that_is_no_picture(tmp_path: Path, name: str) -> None:
    root = bank(tmp_path, {f"practices/hanke/{name}": pictures.png(1, 1)}, body="Teksti.")
    assert answers(read(root)) == [f"{FOLDER}/{name}:1 TP125"]


@pytest.mark.parametrize("name", pictures.ATTACHMENTS)
def test_attachments_are_refused(tmp_path: Path, name: str) -> None:
    root = bank(tmp_path, {f"practices/hanke/{name}": b"%PDF-1.7\n%%EOF"}, body="Teksti.")
    assert answers(read(root)) == [f"{FOLDER}/{name}:1 TP127"]
    assert "linkitä julkaisijan sivulle" in lines(read(root).problems)[0]


def test_what_is_no_regular_file_is_not_opened(tmp_path: Path) -> None:
    root = bank(tmp_path, {"practices/hanke/kuva.png": pictures.png(1, 1)})
    folder = root / FOLDER
    (folder / "linkki.png").symlink_to("kuva.png")
    (folder / "ulos.png").symlink_to("/etc/passwd")
    os.mkfifo(folder / "putki.png")
    (folder / "kansio").mkdir()
    refused = ("kansio", "linkki.png", "putki.png", "ulos.png")
    assert answers(read(root)) == [f"{FOLDER}/{name}:1 TP101" for name in refused]


@pytest.mark.parametrize("kind", ["link", "pipe", "folder", "gone", "other"])
def test_what_takes_the_place_of_a_checked_picture_is_not_published(tmp_path: Path, kind: str) -> None:
    root = bank(tmp_path, {"practices/hanke/a.png": pictures.png(1, 1)})
    location = root / FOLDER / "a.png"
    stable = site_bytes(root)
    catalog = read(root).catalog
    location.unlink()
    if kind == "link":
        location.symlink_to("/etc/passwd")
    elif kind == "pipe":
        os.mkfifo(location)
    elif kind == "folder":
        location.mkdir()
    elif kind == "other":
        location.write_bytes(pictures.HTML)
    with pytest.raises(OSError, match="changed while the site was built"):
        site_bytes(root, catalog)
    assert "kaytannot/hanke/a.png" in stable


def test_a_folder_of_pictures_that_is_a_link(tmp_path: Path) -> None:
    root = bank(tmp_path, {"practices/hanke/kuva.png": pictures.png(1, 1)})
    (root / "content/practices/toinen.md").write_text(practice(), "utf-8")
    (root / "content/practices/toinen").symlink_to("hanke")
    assert answers(read(root)) == ["content/practices/toinen:1 TP101"]


def test_a_folder_of_no_entry(tmp_path: Path) -> None:
    root = bank(tmp_path, {"practices/hankke/kuva.png": pictures.png(1, 1)}, body="Teksti.")
    (line,) = lines(read(root).problems)
    assert line.startswith('content/practices/hankke:1:1: TP124 kansiota "hankke"')
    assert line.endswith('tarkoititko "hanke"?')


def test_more_pictures_than_a_page_may_have(tmp_path: Path) -> None:
    files = {f"practices/hanke/kuva-{number:02}.png": pictures.png(1, 1) for number in range(21)}
    reading = read(bank(tmp_path, files))
    assert answers(reading)[-1] == f"{FOLDER}:1 TP126"
    files.pop("practices/hanke/kuva-20.png")
    assert answers(read(bank(tmp_path / "b", files))) == []


def test_references_to_pictures_without_end(tmp_path: Path) -> None:
    body = "".join(f"![a](hanke/{number}.png)\n" for number in range(2_500))
    problems = read(bank(tmp_path, {}, body=body)).problems
    assert len(problems) == 21
    assert {problem.code for problem in problems} == {"TP512"}


def test_the_address_of_a_picture_cannot_lead_elsewhere(tmp_path: Path) -> None:
    root = bank(tmp_path, {"practices/hanke/a.png": pictures.png(1, 1)})
    addresses = [
        "toinen/a.png", "../projects/hanke/a.png", "hanke/../a.png", "/hanke/a.png", "hanke/a.svg", "hanke/a.png?x",
        "a.png", "hanke/a.png#x", "HANKE/a.png", "hanke/A.png", "hanke//a.png", "hanke/a%2epng", "tppicture:a.png",
        "https:hanke/a.png", "file:hanke/a.png", "data:image/png;base64,iVBORw0KGgo=", "hanke\\\\a.png",
        "javascript:alert(1)", "//a.example/a.png", "https://a.example/hanke/a.png", "https://hanke/a.png",
    ]  # fmt: skip
    body = "\n\n".join(f"![Kuva]({address})" for address in addresses)
    found = read(bank(root, {}, body=f"![Kuva](hanke/a.png)\n\n{body}\n")).problems
    assert [(problem.code, problem.line) for problem in found] == [
        ("TP504", 8 + 2 * number) for number in range(len(addresses))
    ]
    assert re.search(r"kansioon hanke .*\(hanke/kuva\.png\)", lines(found)[0])
