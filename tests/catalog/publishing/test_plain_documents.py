"""Hand-written pages without an engine: addresses, links, anchors and contents."""

from pathlib import Path

import pytest

from catalog.publishing.plain_documents import Document, find_documents, read_document, relative


def documents(folder: Path, files: dict[str, str]) -> None:
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, "utf-8")


def read(folder: Path, source: str) -> Document:
    pages, others = find_documents(folder, ())
    return read_document(folder, source, pages, others)


def test_pages_have_addresses_and_excluded_files_do_not(tmp_path: Path) -> None:
    documents(
        tmp_path,
        dict.fromkeys(
            (
                "index.md",
                "tietoa.md",
                "ohjeet/README.md",
                "ohjeet/a.md",
                "kuva.png",
                "adr/1.md",
                "ohjeet/adr/2.md",
                "dev.md",
                ".x/y.md",
            ),
            "# x",
        ),
    )
    pages, others = find_documents(tmp_path, ("adr/", "", "# huomautus", "dev.md"))
    assert pages == {"index.md": "", "tietoa.md": "tietoa/", "ohjeet/README.md": "ohjeet/", "ohjeet/a.md": "ohjeet/a/"}
    assert others == ["kuva.png"]


def test_links_to_files_become_addresses_and_others_stay(tmp_path: Path) -> None:
    text = "[a](b.md#x) [c](../index.md) ![d](../kuva.png) [e](https://a.example/b.md) [f](#g) [h](../kaytannot/)"
    documents(tmp_path, {"index.md": "# x", "kuva.png": "", "ohjeet/a.md": text, "ohjeet/b.md": "# x"})
    html = read(tmp_path, "ohjeet/a.md").html
    for expected in (
        'href="../b/#x"',
        'href="../../"',
        'src="../../kuva.png"',
        'href="https://a.example/b.md"',
        'href="#g"',
        'href="../kaytannot/"',
    ):
        assert expected in html


def test_headings_have_given_or_made_anchors_and_nest(tmp_path: Path) -> None:
    documents(tmp_path, {"a.md": "# Yksi\n\n## Väli *ja* loppu\n\n### Oma { #tp101 }\n\n## Väli ja loppu\n"})
    page = read(tmp_path, "a.md")
    assert 'id="vali-ja-loppu"' in page.html
    assert 'id="vali-ja-loppu_1"' in page.html
    assert '<h3 id="tp101">Oma</h3>' in page.html
    assert page.title == "Yksi"
    (top,) = page.toc
    assert [(item.title, item.url, [child.url for child in item.children]) for item in top.children] == [
        ("Väli ja loppu", "#vali-ja-loppu", ["#tp101"]),
        ("Väli ja loppu", "#vali-ja-loppu_1", []),
    ]


def test_front_matter_and_tables(tmp_path: Path) -> None:
    documents(tmp_path, {"a.md": "---\ntitle: Nimi\n---\n# Muu\n\n| a | b |\n|:-:|--:|\n| 1 | 2 |\n"})
    page = read(tmp_path, "a.md")
    assert page.title == "Nimi"
    assert '<td class="tp-center">1</td><td class="tp-right">2</td>' in page.html
    assert "style=" not in page.html
    assert "title: Nimi" not in page.html


@pytest.mark.parametrize(
    ("target", "page", "way"),
    [
        ("", "", "./"),
        ("", "a/b/", "../../"),
        ("haku/", "haku/", "./"),
        ("assets/a.css", "a/", "../assets/a.css"),
        ("/juuri/", "a/", "/juuri/"),
        ("#kohta", "a/", "#kohta"),
        ("https://a.example/", "a/", "https://a.example/"),
    ],
)
def test_relative_addresses(target: str, page: str, way: str) -> None:
    assert relative(target, page) == way
