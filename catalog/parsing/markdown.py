"""The Markdown of bodies: CommonMark and tables, raw HTML refused, output sanitised.

Links to other entries are written as links to their files (``../projects/id.md``) so that they also work where
the files are read; here they become marks that casting replaces with addresses.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from html import unescape

import nh3
import pyromark

from catalog.parsing.body_checks import (
    ENTRY_FILE,
    MAX_DEPTH,
    OPTIONS,
    PICTURE_NAME,
    Fault,
    faults,
    is_too_deep,
    needs_walk,
    own_picture,
    refused_link,
)

_TAGS = set(
    "p h2 h3 h4 h5 h6 ul ol li strong em del code pre blockquote hr br a table thead tbody tr th td img".split()
)
_ATTRIBUTES = {"a": {"href", "title"}, "ol": {"start"}, "th": {"style"}, "td": {"style"}, "img": {"src", "alt"}}
_ALIGNMENTS = frozenset({"text-align: left", "text-align: center", "text-align: right"})
_ALIGNED = re.compile(r'<(t[hd]) style="text-align: (left|center|right)">')
_NO_TAGS = str.maketrans("<>", "‹›")
"""An attribute may hold these signs, but what reads the page later may take them for tags."""

_HEADING = re.compile(r"<h([2-6])>(.*?)</h\1>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_SLUG = 80
_NOT_SLUG = re.compile(r"[^a-z0-9]+")
_FOLD = str.maketrans("åäöÅÄÖéü", "aaoaaoeu")
ENTRY_MARK = "tpentry:"
_PICTURE_MARK = "tppicture:"
ENTRY_LINK = re.compile(rf'href="{ENTRY_MARK}(?P<kind>[a-z_]+)/(?P<id>[a-z0-9-]+)(?P<anchor>#[a-z0-9-]+)?"')
"""A link to an entry in a rendered body, before casting gives it an address."""

PICTURE = re.compile(rf'<img src="{_PICTURE_MARK}(?P<name>{PICTURE_NAME})"')
"""A picture of the entry itself in a rendered body, before casting gives it an address and its size."""

_NO_PICTURE = re.compile(r'<img(?: alt="[^"]*")?>')
_SHOWN_PICTURE = re.compile(r'<img [^>]*?alt="([^"]*)"[^>]*>')


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of the body: level 2-6, plain text, and the id of its anchor."""

    level: int
    text: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Body:
    """A rendered body. ``html`` is sanitised; links to entries begin with ``ENTRY_MARK``.

    ``pictures`` are the names of those of the entry's pictures that it shows, each once.
    """

    html: str
    headings: tuple[Heading, ...]
    links: tuple[tuple[str, str], ...]
    pictures: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The plain text, for the search index."""
        return _plain(self.html, " ")


EMPTY = Body("", (), ())
Report = Callable[[Fault], None]


def render_body(text: str, kind: str, report: Report, entry_id: str = "") -> Body:
    """Render a body of the entry; faults go to ``report`` and their places stay out of the page."""
    if not text.strip():
        return EMPTY
    raw = pyromark.html(text, options=OPTIONS)
    if is_too_deep(text, raw):
        report(Fault("TP505", 1, 1, {"limit": str(MAX_DEPTH)}))
        return EMPTY
    kept = _Kept(kind, entry_id)
    html = nh3.clean(
        raw,
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        attribute_filter=kept.attribute,
        url_schemes={"http", "https", "mailto", ENTRY_MARK[:-1], _PICTURE_MARK[:-1]},
        link_rel=None,
    )
    if "<th" in html:
        html = _ALIGNED.sub(r'<\1 class="tp-\2">', html)  # the pages' security policy admits no style attributes
    if "<img" in html:
        html = _NO_PICTURE.sub("", html)
    headings: dict[str, Heading] = {}
    html = _HEADING.sub(lambda match: _anchored(match, headings), html)
    if kept.addresses != raw.count('href="') or "<" in text or "![" in text or needs_walk(raw, html):
        for fault in faults(text, headings, entry_id):  # only to find the places: the walk costs more than all the rest
            report(fault)
    return Body(html, tuple(headings.values()), tuple(kept.links), tuple(kept.pictures))


class _Kept:
    """What the sanitiser keeps of attributes, and what it met: links to entries, pictures, the number of addresses."""

    def __init__(self, kind: str, entry_id: str) -> None:
        self._kind = kind
        self._entry_id = entry_id
        self.links: list[tuple[str, str]] = []
        self.pictures: dict[str, str] = {}
        self.addresses = 0

    def attribute(self, tag: str, name: str, value: str) -> str | None:
        """The value as it may stand on the page, or None for none."""
        if name == "href":
            address = _link(value, self._kind, self.links)
            self.addresses += address is not None
            return address
        if name == "style":
            return value if value in _ALIGNMENTS else None
        if name in ("title", "alt"):
            return value.translate(_NO_TAGS)
        if name == "src":
            shown = own_picture(value, self._entry_id)
            return self.pictures.setdefault(shown, f"{_PICTURE_MARK}{shown}") if shown else None
        return value


def _link(address: str, kind: str, links: list[tuple[str, str]]) -> str | None:
    match = ENTRY_FILE.match(address)
    if match:
        target = (match[1] or kind, match[2])
        links.append(target)
        return f"{ENTRY_MARK}{target[0]}/{target[1]}{match[3] or ''}"
    return None if refused_link(address) else address


def _anchored(match: re.Match[str], headings: dict[str, Heading]) -> str:
    text = _plain(match[2], "").strip()
    slug = _NOT_SLUG.sub("-", text.lower().translate(_FOLD))[:_SLUG].strip("-") or "kohta"
    anchor = f"k-{slug}"
    if anchor in headings:
        anchor = f"{anchor}--{len(headings)}"  # two hyphens: no heading's own words make this
    headings[anchor] = Heading(int(match[1]), text, anchor)
    return f'<h{match[1]} id="{anchor}">{match[2]}</h{match[1]}>'


def _plain(html: str, between: str) -> str:
    """The text of sanitised HTML, that of its pictures included, with ``between`` in the place of each tag."""
    if "<img" in html:
        html = _SHOWN_PICTURE.sub(r"\1", html)
    if "<" in html:
        html = _TAG.sub(between, html)
    return unescape(html) if "&" in html else html
