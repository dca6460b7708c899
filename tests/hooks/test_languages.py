"""The whole site in three languages, as built by the real engine."""

import posixpath
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import yaml

from catalog.language.words import load_words
from catalog.vocabularies import load_vocabularies
from schema.vocabulary import LANGUAGES
from tests.site_builds import PROJECT, copy_bank, run_engine

SITE_URL = "https://tietopankki.example/"
FINNISH_ONLY = ("ohjeet/koordinaattorille/", "ohjeet/virheet/")
"""Hand-written pages that there is no need to have in the other languages."""

BY_LETTER = re.compile(r"(hakemisto|a-till-o|a-to-z)/\w+-\d+/$")
"""Pages that divide by the words of their language."""

VOID = {"area", "br", "col", "hr", "img", "input", "link", "meta", "path", "wbr"}
SPOKEN = ("aria-label", "alt", "placeholder", "title")


class Reader(HTMLParser):
    """What a page says in its own language, and where it leads."""

    def __init__(self) -> None:
        super().__init__()
        self.language = ""
        self.texts: set[str] = set()
        self.addresses: list[str] = []
        self.alternates: dict[str, str] = {}
        self.switch: dict[str, str] = {}
        self._open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        if tag == "html":
            self.language = found["lang"]
        if tag not in VOID:
            self._open.append(found.get("lang") or (self._open[-1] if self._open else ""))
        self.addresses += [found[name] for name in ("href", "src", "action") if name in found]
        if tag == "link" and "hreflang" in found:
            self.alternates[found["hreflang"]] = found["href"]
        if tag == "a" and "hreflang" in found:
            self.switch[found["hreflang"]] = found["href"]
        if self._own():
            self.texts.update(found[name].strip() for name in SPOKEN if name in found)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self._open.pop()

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        if data.strip() and self._own():
            self.texts.add(data.strip())

    def _own(self) -> bool:
        return bool(self._open) and self._open[-1] == self.language


@pytest.fixture(scope="module")
def pages(built: Path) -> dict[str, Reader]:
    found = {}
    for path in sorted((built / "site").rglob("index.html")):
        folder = path.parent.relative_to(built / "site").as_posix()
        reader = Reader()
        reader.feed(path.read_text("utf-8"))
        found["" if folder == "." else f"{folder}/"] = reader
    return found


def language_of(address: str) -> str:
    first = address.partition("/")[0]
    return first if first in LANGUAGES else "fi"


def target(page: str, address: str) -> str:
    """The address that a link on a page leads to, relative to the root of the site."""
    if address.startswith(SITE_URL):
        return address.removeprefix(SITE_URL)
    way = urlsplit(address).path
    found = posixpath.normpath(posixpath.join("/", page, way)).lstrip("/")
    return f"{found}/" if found and way.endswith(("/", "..")) else found


def test_every_page_says_its_language(pages: dict[str, Reader]) -> None:
    wrong = [address for address, page in pages.items() if page.language != language_of(address)]
    assert wrong == []
    found = Counter(page.language for page in pages.values() if page.alternates)
    assert found["fi"] == found["sv"] == found["en"] > 200


def test_every_page_names_itself_and_its_equals(pages: dict[str, Reader]) -> None:
    """hreflang is believed only when each page names all the others, and they name it."""
    for address, page in pages.items():
        named = {code: target(address, link) for code, link in page.alternates.items()}
        if not named:
            assert address in FINNISH_ONLY or BY_LETTER.search(address), address
            continue
        assert list(named) == [*LANGUAGES, "x-default"], address
        assert named[page.language] == address
        assert named["x-default"] == named["fi"]
        assert {language_of(link) for link in named.values()} == set(LANGUAGES)
        for link in named.values():
            assert pages[link].alternates == page.alternates, f"{address} -> {link}"


def test_the_switch_leads_to_the_same_page_from_everywhere(pages: dict[str, Reader]) -> None:
    for address, page in pages.items():
        switch = {code: target(address, link) for code, link in page.switch.items()}
        assert list(switch) == list(LANGUAGES), address
        assert all(link in pages for link in switch.values()), (address, switch)
        assert all(language_of(link) == code for code, link in switch.items()), (address, switch)
        for code, link in page.alternates.items():
            if code in switch:
                assert switch[code] == target(address, link)


def test_no_link_of_any_page_leads_nowhere(built: Path, pages: dict[str, Reader]) -> None:
    broken = {
        (address, link)
        for address, page in pages.items()
        for link in page.addresses
        if not urlsplit(link).scheme or link.startswith(SITE_URL)
        if not _exists(built / "site", target(address, link))
    }
    assert broken == set()


@cache
def _exists(site: Path, address: str) -> bool:
    return (site / address / "index.html").is_file() or (site / address).is_file()


def finnish_words(language: str) -> Iterator[str]:
    """Interface words and labels in Finnish that are not also words of ``language``."""
    words = load_words("fi"), load_words(language)
    keys = set(words[0]._by_key)
    own = {words[1][key] for key in keys}
    vocabularies, _ = load_vocabularies(PROJECT)
    terms = [term for index in vocabularies for term in index.vocabulary.terms]
    for term in terms:
        own.update((term.label.in_language(language), *getattr(term.alt, language)))
    candidates = {words[0][key] for key in keys} | {term.label.fi for term in terms}
    yield from (word for word in candidates if word and word not in own and "{" not in word)


@pytest.mark.parametrize("language", ["sv", "en"])
def test_no_finnish_word_is_left_on_pages_of_another_language(pages: dict[str, Reader], language: str) -> None:
    finnish = set(finnish_words(language))
    assert "Käytännöt" in finnish
    left = {
        (address, text) for address, page in pages.items() if page.language == language for text in page.texts & finnish
    }
    assert left == set()


def test_a_translated_entry_and_one_that_is_not(pages: dict[str, Reader]) -> None:
    translated, original = pages["sv/praxis/hakuklinikka/"], pages["sv/praxis/kohtaantofoorumi/"]
    assert "Ansökningsklinik för projektsökande" in translated.texts
    assert "Det här är en översättning. Originaltexten är på finska." in translated.texts
    assert "Texten på den här sidan finns bara på finska." in original.texts
    assert "Kohtaantofoorumi" not in original.texts


def test_a_site_in_one_language_has_no_trace_of_the_others(tmp_path: Path) -> None:
    root = copy_bank(tmp_path)
    configuration = (root / "mkdocs.yml").read_text("utf-8")
    (root / "mkdocs.yml").write_text(f"{configuration}\nextra:\n  languages: [fi]\n", "utf-8")
    done = run_engine(root, "build", "--strict")
    assert done.returncode == 0, done.stderr
    names = {path.name for path in (root / "site").iterdir()}
    assert not names & {"sv", "en"}
    assert {path.parent.name for path in (root / "site/search-index").glob("*/manifest.json")} == {"fi"}
    for path in ("index.html", "tietoa/index.html", "sitemap.xml"):
        assert "hreflang" not in (root / "site" / path).read_text("utf-8")


def test_an_unknown_language_stops_the_build_in_plain_words(tmp_path: Path) -> None:
    root = copy_bank(tmp_path)
    configuration = yaml.safe_dump({"extra": {"languages": ["fi", "se"]}})
    with (root / "mkdocs.yml").open("a", encoding="utf-8") as stream:
        stream.write(f"\n{configuration}")
    done = run_engine(root, "build")
    assert done.returncode == 1
    assert "extra.languages: anna luettelo kielistä (fi, sv, en)" in done.stderr
    assert "Traceback" not in done.stderr
