"""Entries without mistakes: the made-up ones that use every field, and the seventeen real cases."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel

from catalog.interface import Interface
from catalog.parsing.raw_entries import RawEntry, read_raw_entry
from catalog.parsing.source_files import find_source_files
from schema import ENTRY_TYPES
from schema.vocabulary import LANGUAGES
from tests.banks import ROOT, SPECIMENS, lines, read, site

BANKS = {"good": SPECIMENS / "good", "cases": SPECIMENS / "cases", "content": ROOT}
VOID = {"meta", "link", "input", "br", "hr", "path", "img"}
CELLS = {"td", "th"}
ENDS = {
    "li": {"li"},
    "dt": {"dt", "dd"},
    "dd": {"dt", "dd"},
    "td": CELLS,
    "th": CELLS,
    "tr": {*CELLS, "tr"},
    "tbody": {*CELLS, "tr", "thead"},
}
"""What a start tag ends that has no end tag of its own; the end of what is around does so as well."""


@pytest.mark.parametrize("bank", BANKS)
def test_there_is_no_problem(bank: str) -> None:
    overdue = "TP416"  # a real project that has ended without results is no mistake of its file
    assert lines(problem for problem in read(BANKS[bank]).problems if problem.code != overdue) == []


@pytest.mark.parametrize("bank", BANKS)
def test_every_file_becomes_a_page(bank: str) -> None:
    root = BANKS[bank]
    catalog = read(root).catalog
    addresses = Interface("fi", catalog.vocabularies).addresses
    pages = site(root)
    found, _ = find_source_files(root)
    files = [file for file in found if not file.language]
    assert len(files) == len(catalog.records)
    for file in files:
        page = pages[f"{addresses.entry(file.kind, file.id)}index.html"]
        assert "<h1" in page
        assert f'href="https://koodi.example/edit/main/{file.path}"' in page


class Structure(HTMLParser):
    """Checks that elements are closed in order, and collects ids and links."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.headings: list[int] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._end(ENDS.get(tag, set()))
        if tag not in VOID:
            self.open.append(tag)
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))
        for name, value in attrs:
            if name == "id":
                self.ids.append(value or "")
            if name == "href":
                self.links.append(value or "")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        self._end({*ENDS, "thead"} - {tag})
        assert self.open.pop() == tag

    def _end(self, tags: set[str]) -> None:
        while self.open and self.open[-1] in tags:
            self.open.pop()


def structure(page: str) -> Structure:
    parser = Structure()
    parser.feed(page)
    parser.close()
    return parser


@pytest.mark.parametrize("bank", BANKS)
def test_pages_are_well_formed_and_their_links_lead_to_pages(bank: str) -> None:
    pages = site(BANKS[bank], languages=LANGUAGES)
    for path, page in pages.items():
        if not path.endswith("index.html"):
            continue
        found = structure(page)
        assert found.open == [], path
        assert len(found.ids) == len(set(found.ids)), path
        assert found.headings.count(1) == 1, path
        for link in found.links:
            target = resolved(path, link)
            if target is not None:
                assert target in pages or is_made_by_the_engine(target), f"{path}: {link}"
            if link.startswith("#"):
                assert link[1:] in found.ids, f"{path}: {link}"


def is_made_by_the_engine(target: str) -> bool:
    """Hand-written pages and the theme's files come from elsewhere."""
    return target.startswith("assets/") or (ROOT / "docs" / f"{target.removesuffix('/index.html')}.md").is_file()


def resolved(path: str, link: str) -> str | None:
    """The file of the site that a relative link leads to."""
    address = re.split("[?#]", link)[0]
    if not address or ":" in address:
        return None
    parts = path.split("/")[:-1]
    for step in address.split("/"):
        if step == "..":
            parts.pop()
        elif step not in ("", "."):
            parts.append(step)
    return "/".join([*parts, "index.html"]) if address.endswith(("/", "..")) else "/".join(parts)


def raw_entries(root: Path) -> Iterator[RawEntry]:
    for file in (found for found in find_source_files(root)[0] if not found.language):
        raw = read_raw_entry(file)
        assert isinstance(raw, RawEntry)
        yield raw


def models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for part in getattr(annotation, "__args__", ()):
        yield from models_in(part)


def used_fields(model: type[BaseModel], data: Any) -> Iterator[tuple[str, str]]:
    """The fields that data give, each with the model it belongs to."""
    for item in data if isinstance(data, list) else [data]:
        for name, value in item.items():
            yield model.__name__, name
            for nested in models_in(model.model_fields[name].annotation):
                yield from used_fields(nested, value)


def all_fields(model: type[BaseModel]) -> Iterator[tuple[str, str]]:
    for name, field in model.model_fields.items():
        yield model.__name__, name
        for nested in models_in(field.annotation):
            yield from all_fields(nested)


def test_the_good_specimens_use_every_field() -> None:
    models = {kind: entry_type.model for kind, entry_type in ENTRY_TYPES.items()}
    used = {field for raw in raw_entries(BANKS["good"]) for field in used_fields(models[raw.file.kind], raw.data)}
    every = {field for model in models.values() for field in all_fields(model)}
    assert every - used == set()
