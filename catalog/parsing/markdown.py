"""The Markdown of bodies: CommonMark and tables, raw HTML refused, output sanitised.

Links to other entries are written as links to their files (``../projects/id.md``) so that they also work where
the files are read; here they become marks that casting replaces with addresses.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, lru_cache
from html import unescape

import nh3
import pyromark

from catalog.parsing.body_checks import (
    ENTRY_FILE,
    MAX_DEPTH,
    OPTIONS,
    PICTURE_FILE,
    PICTURE_NAME,
    Fault,
    faults,
    is_too_deep,
    needs_walk,
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

_ENTRY_TARGET = re.compile(rf'<a href="{ENTRY_MARK}([a-z_]+)/([a-z0-9-]+)')
_ANY_PICTURE = re.compile(rf'<img src="{_PICTURE_MARK}([a-z0-9-]+)/({PICTURE_NAME})"')
_OTHERS = re.compile(r"<|!\[")
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
    html = _cleaner(kind).clean(raw)
    if "<th" in html:
        html = _ALIGNED.sub(r'<\1 class="tp-\2">', html)  # the pages' security policy admits no style attributes
    may_hold_others = "<" in text or "!" in text
    pictures: dict[str, None] = {}
    if may_hold_others and "<img" in html:
        html = _NO_PICTURE.sub("", _ANY_PICTURE.sub(lambda match: _own_picture(match, entry_id, pictures), html))
    headings: dict[str, Heading] = {}
    html = _HEADING.sub(lambda match: _anchored(match, headings), html)
    addresses = html.count('<a href="')
    if addresses != raw.count('href="') or (may_hold_others and _OTHERS.search(text)) or needs_walk(raw, html):
        for fault in faults(text, headings, entry_id):  # only to find the places: the walk costs more than all the rest
            report(fault)
    links = tuple(_ENTRY_TARGET.findall(html)) if addresses else ()
    return Body(html, tuple(headings.values()), links, tuple(pictures))


@cache
def _cleaner(kind: str) -> nh3.Cleaner:
    """The sanitiser of bodies of one kind of entries, whose settings are worked out once."""
    return nh3.Cleaner(
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        attribute_filter=lambda tag, name, value: _attribute(kind, name, value),
        url_schemes={"http", "https", "mailto", ENTRY_MARK[:-1], _PICTURE_MARK[:-1]},
        link_rel=None,
    )


def _attribute(kind: str, name: str, value: str) -> str | None:
    """The value of an attribute as it may stand on the page, or None for none. Pictures are still to be judged."""
    if name == "href":
        match = ENTRY_FILE.match(value)
        if match:
            return f"{ENTRY_MARK}{match[1] or kind}/{match[2]}{match[3] or ''}"
        return None if refused_link(value) else value
    if name == "style":
        return value if value in _ALIGNMENTS else None
    if name in ("title", "alt"):
        return value.translate(_NO_TAGS)
    if name == "src":
        match = PICTURE_FILE.fullmatch(value)
        return f"{_PICTURE_MARK}{match[1]}/{match[2]}" if match else None
    return value


def _own_picture(match: re.Match[str], entry_id: str, pictures: dict[str, None]) -> str:
    """The start of a picture's element; only an own one keeps its address."""
    if match[1] != entry_id:
        return "<img"
    pictures[match[2]] = None
    return f'<img src="{_PICTURE_MARK}{match[2]}"'


def _anchored(match: re.Match[str], headings: dict[str, Heading]) -> str:
    heading = _heading(int(match[1]), match[2])
    if heading.anchor in headings:
        anchor = f"{heading.anchor}--{len(headings)}"  # two hyphens: no heading's own words make this
        heading = Heading(heading.level, heading.text, anchor)
    headings[heading.anchor] = heading
    return f'<h{match[1]} id="{heading.anchor}">{match[2]}</h{match[1]}>'


@lru_cache(maxsize=1024)
def _heading(level: int, html: str) -> Heading:
    """A heading with its first anchor. Most entries of a bank have the same few, which are kept once."""
    text = _plain(html, "").strip()
    slug = _NOT_SLUG.sub("-", text.lower().translate(_FOLD))[:_SLUG].strip("-") or "kohta"
    return Heading(level, text, f"k-{slug}")


def _plain(html: str, between: str) -> str:
    """The text of sanitised HTML, that of its pictures included, with ``between`` in the place of each tag."""
    if "<img" in html:
        html = _SHOWN_PICTURE.sub(r"\1", html)
    if "<" in html:
        html = _TAG.sub(between, html)
    return unescape(html) if "&" in html else html
