"""What pages tell machines is in the words of schema.org, complete, and harmless in the page."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.banks import ROOT, SPECIMENS, practice, site
from tests.conftest import MakeBank

VOCABULARY = yaml.safe_load(Path(__file__).with_name("schema_org.yml").read_text("utf-8"))
_BLOCK = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
_FORMS = {
    "text": re.compile(r"(?s).+"),
    "url": re.compile(r"https://[^\s<>\"]+"),
    "date": re.compile(r"\d{4}(-\d{2}(-\d{2})?)?"),
}


def blocks(page: str) -> list[Any]:
    return [json.loads(text) for text in _BLOCK.findall(page)]


def mistakes(node: Any, place: str = "") -> Iterator[str]:
    """What a node says that the vocabulary does not know, and what it leaves out."""
    kind = node.get("@type")
    known = VOCABULARY.get(kind)
    if known is None:
        yield f"{place}: no type {kind}"
        return
    wanted = {name.rstrip("!"): value for name, value in known.items()}
    yield from (
        f"{place}{kind}.{name[:-1]} is missing" for name in known if name.endswith("!") and name[:-1] not in node
    )
    for name, given in node.items():
        if name[0] == "@":
            continue
        if name not in wanted:
            yield f"{place}{kind}.{name} is unknown"
            continue
        for value in given if isinstance(given, list) else [given]:
            yield from _value_mistakes(value, wanted[name], f"{place}{kind}.{name}")


def _value_mistakes(value: Any, wanted: str, place: str) -> Iterator[str]:
    if wanted in VOCABULARY:
        found = value.get("@type") if isinstance(value, dict) else None
        yield from mistakes(value, f"{place} ") if found == wanted else [f"{place} is no {wanted}"]
    elif wanted == "number":
        yield from [] if isinstance(value, int) else [f"{place}: {value}"]
    elif not (isinstance(value, str) and _FORMS[wanted].fullmatch(value)):
        yield f"{place}: {value}"


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    return {**site(SPECIMENS / "cases"), **site(SPECIMENS / "good", languages=("fi", "sv"))}


def test_every_page_speaks_the_words_of_the_vocabulary(pages: dict[str, str]) -> None:
    kinds = set()
    for path, page in pages.items():
        for block in blocks(page) if path.endswith(".html") else []:
            assert block["@context"] == "https://schema.org"
            kinds.add(block["@type"])
            assert list(mistakes(block)) == [], path
    own = {"CreativeWork", "Project", "Collection", "Organization", "Event", "Place", "DefinedTermSet"}
    assert kinds == {*own, "WebSite"}


def test_the_check_itself_finds_mistakes() -> None:
    node = {"@type": "CreativeWork", "url": "http://x", "datePublished": "2022-syksy", "funder": {}, "isPartOf": "x"}
    assert sorted(mistakes(node)) == [
        "CreativeWork.datePublished: 2022-syksy",
        "CreativeWork.funder is unknown",
        "CreativeWork.isPartOf is no WebSite",
        "CreativeWork.name is missing",
        "CreativeWork.url: http://x",
    ]


def test_a_practice_tells_what_whom_where_and_when(make_bank: MakeBank) -> None:
    fields = "lifecycle: idea\nregions: [uusimaa]\ntarget_groups: [tyonantajat]\nreviewed: '2026-11-02'\n"
    (entry,) = blocks(site(make_bank({"practices/kaytanto.md": practice(fields)}))["kaytannot/kaytanto/index.html"])
    assert (entry["@type"], entry["spatialCoverage"], entry["dateModified"]) == (
        "CreativeWork",
        ["Uusimaa"],
        "2026-11-02",
    )
    assert entry["audience"]["audienceType"] == "Työnantajat"
    assert "datePublished" not in entry


def test_a_date_that_iso_cannot_write_is_left_out(pages: dict[str, str]) -> None:
    assert not any("syksy" in str(node.get("foundingDate")) for page in pages.values() for node in blocks(page))


def test_the_home_page_leads_to_the_search() -> None:
    (block,) = blocks(site(SPECIMENS / "good", languages=("fi", "en"))["en/index.html"])
    assert block["potentialAction"]["target"]["urlTemplate"] == "https://pankki.example/en/search/?q={q}"


def test_a_text_cannot_end_the_block(make_bank: MakeBank) -> None:
    text = practice().replace("title: Käytäntö", "title: '</script><script>alert(1)</script> & ]]>'")
    page = site(make_bank({"practices/kaytanto.md": text}))["kaytannot/kaytanto/index.html"]
    (block,) = blocks(page)
    assert block["name"] == "</script><script>alert(1)</script> & ]]>"
    assert "<script>alert" not in page


def test_the_words_of_sharing_stand_in_the_head(make_bank: MakeBank) -> None:
    page = site(make_bank({"practices/kaytanto.md": practice()}))["kaytannot/kaytanto/index.html"]
    assert page.count('<link rel="canonical" href="https://pankki.example/kaytannot/kaytanto/">') == 1
    assert page.count('<meta property="og:title" content="Käytäntö">') == 1
    frame = (ROOT / "theme/base.html").read_text("utf-8")
    for name in ("og:description", "og:site_name", "og:image", "og:image:alt"):
        assert frame.count(f'property="{name}"') == 1, name
