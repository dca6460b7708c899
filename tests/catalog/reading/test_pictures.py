"""Pictures on pages: one copy for all languages, with size and text, published only where a page shows it."""

import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from catalog.bank import EntryKey
from catalog.publishing.writing import ServedFolder
from catalog.reading.pictures import with_pictures
from tests.banks import ROOT, codes, lines, practice, read, site, site_bytes, write_bank
from tests.hostile import pictures

PICTURE = pictures.saved(pictures.two_colours(40, 20), "PNG")
SHOWN = "\n![Kaavio: osallistujat kasvoivat](hanke/kaavio.png)\n"
IN_PAGE = (
    '<img src="../../kaytannot/hanke/kaavio.png" width="40" height="20" loading="lazy" '
    'alt="Kaavio: osallistujat kasvoivat">'
)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    files = {"practices/hanke.md": practice(body=SHOWN), "practices/hanke/kaavio.png": PICTURE}
    return write_bank(tmp_path / "pankki", files)


def test_a_page_shows_its_picture_with_size_and_text(root: Path) -> None:
    assert lines(read(root).problems) == []
    files = site_bytes(root)
    assert IN_PAGE in files["kaytannot/hanke/index.html"].decode()
    with Image.open(BytesIO(files["kaytannot/hanke/kaavio.png"])) as image:
        assert image.size == (40, 20)


def test_all_languages_show_the_one_copy(root: Path) -> None:
    files = site_bytes(root, languages=("fi", "sv", "en"))
    assert [path for path in files if path.endswith("kaavio.png")] == ["kaytannot/hanke/kaavio.png"]
    for page in ("sv/praxis/hanke/", "en/practices/hanke/"):
        assert IN_PAGE.replace("../../", "../../../") in files[f"{page}index.html"].decode()


def test_a_picture_that_only_a_translation_shows(root: Path) -> None:
    body = "\n![Stapel](hanke/stapel.png) och ![Felskriven](hanke/stapl.png)\n"
    translation = f"---\ntitle: Praxis\ntranslates: 0123456789ab\n---\n{body}"
    write_bank(root, {"practices/hanke.sv.md": translation, "practices/hanke/stapel.png": PICTURE})
    problems = [line for line in lines(read(root).problems) if "TP803" not in line]
    assert len(problems) == 1
    assert problems[0].startswith('content/practices/hanke.sv.md:6:47: body: TP512 kuvaa "hanke/stapl.png" ei ole')
    assert problems[0].endswith('tarkoititko "hanke/stapel.png"?')
    write_bank(root, {"practices/hanke.sv.md": translation.replace("stapl.png", "stapel.png")})
    assert codes(read(root).problems) == ["TP803"]
    assert "kaytannot/hanke/stapel.png" in site_bytes(root)
    assert "kaytannot/hanke/stapel.png" in site(root, languages=("fi", "sv"))["sv/praxis/hanke/index.html"]


def test_a_picture_that_no_page_shows_is_warned_of_and_not_published(root: Path) -> None:
    write_bank(root, {"practices/hanke/vanha.jpg": pictures.HTML})
    (problem,) = read(root).problems
    assert (problem.path, problem.code) == ("content/practices/hanke/vanha.jpg", "TP514")
    assert "kaytannot/hanke/vanha.jpg" not in site_bytes(root)


def test_a_missing_picture_is_told_where_it_is_shown(root: Path) -> None:
    write_bank(root, {"practices/hanke.md": practice(body="\nEnsin näin: ![Kaavio](./hanke/kavio.png)\n")})
    (error, unused) = lines(read(root).problems)
    assert error == (
        'content/practices/hanke.md:7:25: body: TP512 kuvaa "hanke/kavio.png" ei ole; tarkoititko "hanke/kaavio.png"?'
    )
    assert "TP514" in unused


def test_a_picture_needs_a_text(root: Path) -> None:
    write_bank(root, {"practices/hanke.md": practice(body="\n## Kohta\n\n![ ](hanke/kaavio.png)\n")})
    (line,) = lines(read(root).problems)
    assert line.startswith(
        'content/practices/hanke.md:9:1: body: TP511 kuvalla "hanke/kaavio.png" ei ole tekstivastinetta'
    )


def test_the_pictures_of_drafts_are_checked_and_not_published(root: Path) -> None:
    write_bank(root, {"practices/hanke.md": practice("lifecycle: idea\ndraft: kyllä\n", SHOWN)})
    assert lines(read(root).problems) == []
    assert not [path for path in site_bytes(root) if path.endswith(".png")]
    write_bank(root, {"practices/hanke/kaavio.png": b"x"})
    assert codes(read(root).problems) == ["TP513"]


def test_the_text_of_a_picture_can_be_searched_and_names_a_heading(root: Path) -> None:
    body = "\n## ![Kasvu > lasku](hanke/kaavio.png)\n\n[![Sivun kuva](hanke/kaavio.png)](https://a.example/)\n"
    write_bank(root, {"practices/hanke.md": practice(body=body)})
    reading = read(root)
    assert lines(reading.problems) == []
    (record,) = reading.catalog.of_kind("practices")
    assert [(heading.text, heading.anchor) for heading in record.body.headings] == [("Kasvu › lasku", "k-kasvu-lasku")]
    assert record.body.text.split() == ["Kasvu", "›", "lasku", "Sivun", "kuva"]


def test_text_that_looks_like_a_picture_of_the_core_stays_text(root: Path) -> None:
    text = '&lt;img src="tppicture:kaavio.png" ja src="tppicture:kaavio.png"'
    write_bank(root, {"practices/hanke.md": practice(body=f"{SHOWN}\n{text}\n")})
    assert lines(read(root).problems) == []
    assert text in site(root)["kaytannot/hanke/index.html"]


def test_a_picture_that_was_not_checked_has_no_address() -> None:
    html = '<p><img src="tppicture:a.png" alt="A"></p>'
    assert with_pictures(html, EntryKey("practices", "hanke"), {}, "../") == '<p><img alt="A"></p>'


def test_the_same_picture_gives_the_same_bytes(root: Path) -> None:
    write_bank(root, {"practices/hanke.md": practice(body="![A](hanke/a.jpg)\n\n![B](hanke/b.webp)")})
    noise = Image.effect_noise((1800, 300), 60)
    for name, kind in (("a.jpg", "JPEG"), ("b.webp", "WEBP")):
        write_bank(root, {f"practices/hanke/{name}": pictures.saved(noise, kind)})
    assert site_bytes(root) == site_bytes(root)


def test_a_picture_leaves_the_preview_with_its_page(root: Path, tmp_path: Path) -> None:
    served = ServedFolder(tmp_path / "site")
    served.write(site_bytes(root).items())
    location = tmp_path / "site/kaytannot/hanke/kaavio.png"
    before = location.read_bytes()
    write_bank(root, {"practices/hanke/kaavio.png": pictures.saved(pictures.two_colours(60, 20), "PNG")})
    served.write(site_bytes(root).items())
    assert location.read_bytes() != before
    write_bank(root, {"practices/hanke.md": practice()})
    served.write(site_bytes(root).items())
    assert not location.exists()
    assert location.with_name("index.html").exists()


def test_a_bank_without_pictures_does_not_load_the_decoders(tmp_path: Path) -> None:
    root = write_bank(tmp_path, {"practices/hanke.md": practice(body="Teksti."), "practices/hanke/a.png": PICTURE})
    program = (
        "import sys; from catalog.cli import main;"
        f" code = main(['validate', '--root', {str(root)!r}]); sys.exit(3 if 'PIL' in sys.modules else code)"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False)
    assert "TP514" in done.stdout
    assert done.returncode == 0, done.stderr
