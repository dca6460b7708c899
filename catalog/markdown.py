"""The Markdown of bodies: CommonMark and tables, raw HTML refused, output sanitised.

Links to other entries are written as links to their files (``../projects/id.md``) so that they also work where
the files are read; here they become marks that casting replaces with addresses.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import unescape
from itertools import pairwise
from typing import Any

import nh3
import pyromark

from schema.links import check_url

_OPTIONS = pyromark.Options.ENABLE_TABLES | pyromark.Options.ENABLE_STRIKETHROUGH
_TAGS = set("p h2 h3 h4 h5 h6 ul ol li strong em del code pre blockquote hr br a table thead tbody tr th td".split())
_ATTRIBUTES = {"a": {"href", "title"}, "ol": {"start"}, "th": {"style"}, "td": {"style"}}
_ENTRY_FILE = re.compile(r"^(?:\.\./([a-z_]+)/|\./)?([a-z0-9-]{3,80})\.(?:md|yml)(#[a-z0-9-]+)?$")
_HEADING = re.compile(r"<h([2-6])>(.*?)</h\1>", re.DOTALL)
_LEVEL = re.compile(r"<h([1-6])>")
_TAG = re.compile(r"<[^>]*>")
_NOT_SLUG = re.compile(r"[^a-z0-9]+")
_FOLD = str.maketrans("åäöÅÄÖéü", "aaoaaoeu")
ENTRY_MARK = "tpentry:"
ENTRY_LINK = re.compile(rf'href="{ENTRY_MARK}(?P<kind>[a-z_]+)/(?P<id>[a-z0-9-]+)(?P<anchor>#[a-z0-9-]+)?"')
"""A link to an entry in a rendered body, before casting gives it an address."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of the body: level 2-6, plain text, and the id of its anchor."""

    level: int
    text: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Body:
    """A rendered body. ``html`` is sanitised; links to entries begin with ``ENTRY_MARK``."""

    html: str
    headings: tuple[Heading, ...]
    links: tuple[tuple[str, str], ...]

    @property
    def text(self) -> str:
        """The plain text, for the search index."""
        return unescape(_TAG.sub(" ", self.html))


@dataclass(frozen=True, slots=True)
class Fault:
    """Something in a body that its author must mend. ``line`` counts from 1 within the body."""

    code: str
    line: int
    values: dict[str, str]


EMPTY = Body("", (), ())
Report = Callable[[Fault], None]


def render_body(text: str, kind: str, report: Report) -> Body:
    """Render a body of an entry of ``kind``; faults go to ``report`` and their places stay out of the page."""
    if not text.strip():
        return EMPTY
    links: list[tuple[str, str]] = []
    kept = 0

    def keep(tag: str, name: str, value: str) -> str | None:
        if name == "style":
            return value if value.startswith("text-align:") else None
        if name != "href":
            return value
        nonlocal kept
        address = _link(value, kind, links)
        kept += address is not None
        return address

    raw = pyromark.html(text, options=_OPTIONS)
    html = nh3.clean(
        raw,
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        attribute_filter=keep,
        url_schemes={"http", "https", "mailto", ENTRY_MARK[:-1]},
        link_rel=None,
    )
    if kept != raw.count('href="') or "<" in text or "![" in text or not _in_order(raw):
        for fault in _faults(text):  # only to find the places: the walk costs more than all the rest
            report(fault)
    headings: dict[str, Heading] = {}
    html = _HEADING.sub(lambda match: _anchored(match, headings), html)
    return Body(html, tuple(headings.values()), tuple(links))


def _in_order(html: str) -> bool:
    """Whether headings begin at level 2 and skip no level."""
    levels = [1, *map(int, _LEVEL.findall(html))]
    return all(after != 1 and after <= before + 1 for before, after in pairwise(levels))


def _link(address: str, kind: str, links: list[tuple[str, str]]) -> str | None:
    match = _ENTRY_FILE.match(address)
    if match:
        target = (match[1] or kind, match[2])
        links.append(target)
        return f"{ENTRY_MARK}{target[0]}/{target[1]}{match[3] or ''}"
    return address if _is_allowed_link(address) else None


def _is_allowed_link(address: str) -> bool:
    if _ENTRY_FILE.match(address):
        return True
    try:
        check_url(address)
    except ValueError:
        return False
    return True


def _anchored(match: re.Match[str], headings: dict[str, Heading]) -> str:
    text = unescape(_TAG.sub("", match[2])).strip()
    slug = _NOT_SLUG.sub("-", text.lower().translate(_FOLD)).strip("-") or "kohta"
    anchor = f"k-{slug}"
    if anchor in headings:
        anchor = f"{anchor}--{len(headings)}"  # two hyphens: no heading's own words make this
    headings[anchor] = Heading(int(match[1]), text, anchor)
    return f'<h{match[1]} id="{anchor}">{match[2]}</h{match[1]}>'


def _faults(text: str) -> Iterator[Fault]:
    """Walk the parsed events once; linear in the text."""
    content = text.encode()
    level = 1
    for event, span in pyromark.events_with_range(text, options=_OPTIONS):
        if not isinstance(event, dict):
            continue
        name, value = next(iter(event.items()))
        line = content.count(b"\n", 0, span["start"]) + 1 if name != "Text" else 0
        if name in ("Html", "InlineHtml"):
            yield Fault("TP501", line, {"text": str(value).strip()[:60]})
        elif name == "Start" and isinstance(value, dict):
            (kind, details), *_ = value.items()
            if kind == "Heading":
                found = int(details["level"][1])
                if found == 1 or found > level + 1:
                    yield _heading_fault(content, span, line, found, level + 1)
                level = max(found, 2)
            elif kind == "Image":
                yield Fault("TP504", line, {"value": details["dest_url"][:80]})
            elif kind == "Link" and not _is_allowed_link(details["dest_url"]):
                yield Fault("TP503", line, {"value": details["dest_url"][:80]})


def _heading_fault(content: bytes, span: Any, line: int, found: int, expected: int) -> Fault:
    text = content[span["start"] : span["end"]].decode(errors="replace").strip().lstrip("# ")
    return Fault("TP502", line, {"text": text[:60], "level": str(found), "expected": str(expected)})
