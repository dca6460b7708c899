"""Hand-written pages without an engine: CommonMark with tables and ids of headings, and links between the pages.

They are the maintainers' own, so their HTML is kept. Admonitions, attributes of other elements and extensions of
engines are not known here.
"""

import posixpath
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path
from typing import Any

import pyromark
import yaml

_OPTIONS = (
    pyromark.Options.ENABLE_TABLES
    | pyromark.Options.ENABLE_STRIKETHROUGH
    | pyromark.Options.ENABLE_HEADING_ATTRIBUTES
    | pyromark.Options.ENABLE_YAML_STYLE_METADATA_BLOCKS
)
_FRONT = re.compile(r"---\n(.*?)\n---\n", re.DOTALL)
_HEADING = re.compile(r'<h([1-6])(?: id="([^"]*)")?>(.*?)</h\1>', re.DOTALL)
_LINK = re.compile(r'(?P<attribute>href|src)="(?P<path>[^":?#/][^":?#]*)(?P<rest>[?#][^"]*)?"')
_ALIGNED = re.compile(r'(<t[hd]) style="text-align: (left|center|right)"')
_TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True)
class TocItem:
    """A heading in the table of contents."""

    title: str
    url: str
    level: int
    children: list["TocItem"] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Document:
    """A hand-written page: its source and address, front matter, HTML and table of contents."""

    source: str
    url: str
    meta: Mapping[str, Any]
    title: str
    html: str
    toc: tuple[TocItem, ...]


def find_documents(folder: Path, excluded: Iterable[str]) -> tuple[dict[str, str], list[str]]:
    """Sources and addresses of the pages below ``folder``, and the other files to be copied.

    ``excluded`` are lines of ``exclude_docs``: names of folders with a slash at the end, or of files.
    """
    pages: dict[str, str] = {}
    others: list[str] = []
    names = tuple(line for line in (line.strip() for line in excluded) if line and not line.startswith("#"))
    for path in sorted(folder.rglob("*")):
        source = path.relative_to(folder).as_posix()
        if not path.is_file() or any(part.startswith(".") for part in source.split("/")):
            continue
        if any(source == name or (name.endswith("/") and f"/{source}".find(f"/{name}") >= 0) for name in names):
            continue
        if path.suffix == ".md":
            pages[source] = _address(source)
        else:
            others.append(source)
    return pages, others


def _address(source: str) -> str:
    name = source.removesuffix(".md")
    folder, _, last = name.rpartition("/")
    if last in ("index", "README"):
        return f"{folder}/" if folder else ""
    return f"{name}/"


def relative(target: str, page: str) -> str:
    """The way from a page's address to another address of the site; whole addresses stay."""
    if target.startswith(("/", "#")) or "://" in target:
        return target
    way = posixpath.relpath(f"/{target}", f"/{page}")
    return f"{way}/" if target.endswith("/") or not target else way


def read_document(folder: Path, source: str, pages: Mapping[str, str], others: Iterable[str]) -> Document:
    """Render one page. Links to files of the documents get their addresses, any other link stays as it is."""
    text = (folder / source).read_text("utf-8")
    front = _FRONT.match(text)
    meta = (yaml.safe_load(front[1]) or {}) if front else {}
    known = {**pages, **{name: name for name in others}}

    def linked(match: re.Match[str]) -> str:
        target = posixpath.normpath(posixpath.join(posixpath.dirname(source), unescape(match["path"])))
        if target not in known:
            return match[0]
        return f'{match["attribute"]}="{relative(known[target], pages[source])}{match["rest"] or ""}"'

    html = _ALIGNED.sub(r'\1 class="tp-\2"', _LINK.sub(linked, pyromark.html(text, options=_OPTIONS)))
    headings: list[TocItem] = []
    html = _HEADING.sub(lambda match: _with_id(match, headings), html)
    first = headings[0].title if headings else source
    return Document(source, pages[source], meta, str(meta.get("title") or first), html, tuple(_nested(headings)))


def _with_id(match: re.Match[str], headings: list[TocItem]) -> str:
    title = unescape(_TAG.sub("", match[3])).strip()
    anchor = slug = match[2] or _slug(title)
    taken = {item.url for item in headings}
    number = 0
    while f"#{anchor}" in taken:
        number += 1
        anchor = f"{slug}_{number}"
    headings.append(TocItem(title, f"#{anchor}", int(match[1])))
    return f'<h{match[1]} id="{anchor}">{match[3]}</h{match[1]}>'


def _slug(title: str) -> str:
    """The anchor that Python-Markdown gives, so that links to a heading work whichever engine made the page."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode()
    return re.sub(r"[-\s]+", "-", re.sub(r"[^\w\s-]", "", plain).strip().lower())


def _nested(headings: Iterable[TocItem]) -> Iterator[TocItem]:
    above: list[TocItem] = []
    for item in headings:
        while above and above[-1].level >= item.level:
            above.pop()
        if above:
            above[-1].children.append(item)
        else:
            yield item
        above.append(item)
