"""What a body may not hold, found with its line: one walk over the parser's events, linear in the text.

Two kinds of rules: what would harm a page (raw HTML, addresses outside the policy, images from elsewhere,
nesting without end) and what would shut readers out (headings that skip a level or are empty, links and images that
say nothing, tables without headers).
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from itertools import islice, pairwise
from typing import Any

import pyromark

from schema.web_addresses import Rule, refused_by, refused_mailbox

OPTIONS = pyromark.Options.ENABLE_TABLES | pyromark.Options.ENABLE_STRIKETHROUGH
ENTRY_FILE = re.compile(r"^(?:\.\./([a-z_]{2,40})/|\./)?([a-z0-9-]{3,80})\.(?:md|yml)(#[a-z0-9-]{1,100})?\Z")
"""A link to a file of the bank: its folder, its id and the anchor."""

PICTURE_NAME = r"[a-z0-9-]{1,60}\.(?:jpe?g|png|webp)"
PICTURE_FILE = re.compile(rf"(?:\./)?([a-z0-9-]{{3,80}})/({PICTURE_NAME})")
"""The address of a picture in the folder of an entry: the entry's id and the picture's name."""

MAX_DEPTH = 24
"""Elements within elements. The sanitiser's time grows with the square of the depth: 60,000 levels held it for 11 s."""

MOST_FAULTS = 101
_NESTING = re.compile(r"<(/?)(?:blockquote|[uo]l|li|em|strong|del|h[1-6]|p)[ >]")
_FEW = 7
_LIST_IN_LIST = "l>\n</li>"

_INNER_ANCHOR = re.compile(r"^#[a-z0-9-]{1,100}\Z")
_LEVEL = re.compile(r"<h([1-6])>")
_LINK = re.compile(r'<a (?:href="([^"]*)")?[^>]*>(.*?)</a>', re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_EMPTY_CELL = re.compile(r"<th(?: [^>]*)?></th>")
_LONG_ADDRESS = 30
_SAYS_NOTHING = frozenset(
    "tästä,tästä linkistä,tässä,täällä,täältä,tähän,tämä,klikkaa,klikkaa tästä,klikkaa tätä,paina tästä,lue lisää,"
    "lisää,lisätietoa,lisätietoja,katso,katso lisää,linkki,linkistä,sivu,lataa,avaa,här,läs mer,klicka,klicka här,"
    "länk,mer,here,click,click here,read more,more,more info,link,this,this page,learn more".split(",")
)

_LONGEST_NOTHING = 40
"""A link's text of this length says something, unless it is an address or holds elements; tests keep it so."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Something in a body that its author must mend. ``line`` (within the body) and ``column`` count from 1."""

    code: str
    line: int
    column: int
    values: dict[str, str]


def is_too_deep(text: str, html: str) -> bool:
    """Whether the parser's output for a text nests elements beyond ``MAX_DEPTH``.

    Most texts have too few signs of quotes, emphases and lists for that, which is counted much faster.
    """
    if sum(map(text.count, ">*_~")) <= _FEW and _LIST_IN_LIST not in html:
        return False
    depth = 0
    for match in _NESTING.finditer(html):
        depth += -1 if match[1] else 1
        if depth > MAX_DEPTH:
            return True
    return False


def refused_link(address: str) -> Rule | None:
    """The rule that refuses the address of a link in a body, or None. Anchors are looked up by the walk."""
    if ENTRY_FILE.match(address) or _INNER_ANCHOR.match(address):
        return None
    if address[:7].lower() == "mailto:":
        return refused_mailbox(address)
    rule = refused_by(address)
    is_own = (
        rule == "relative" and not address.startswith("//") and (address.startswith(("/", ".")) or ".md" in address)
    )
    return "inside" if is_own else rule


def own_picture(address: str, entry_id: str) -> str:
    """The name of a picture in the entry's own folder; empty for any other address of an image."""
    match = PICTURE_FILE.fullmatch(address)
    return match[2] if match and match[1] == entry_id else ""


def needs_walk(raw: str, html: str) -> bool:
    """Whether rendered text (as parsed, and as cleaned) shows a fault whose place only the walk can tell."""
    if "<h" in raw and not _in_order(raw):
        return True
    if "<a " in html:
        for address, text in _LINK.findall(html):
            if address.startswith(("#", "http:")) or (
                (len(text) < _LONGEST_NOTHING or "<" in text or "://" in text or "www." in text)
                and _says_nothing(_TAG.sub("", text))
            ):
                return True
    return "<th" in html and _EMPTY_CELL.search(html) is not None


def _in_order(html: str) -> bool:
    """Whether headings begin at level 2, skip no level and have a text."""
    levels = [1, *map(int, _LEVEL.findall(html))]
    return "></h" not in html and all(after != 1 and after <= before + 1 for before, after in pairwise(levels))


def _says_nothing(text: str) -> bool:
    plain = " ".join(text.split()).strip(" .:!>»→-").lower()
    if plain in _SAYS_NOTHING or not plain:
        return True
    return plain.startswith(("http://", "https://", "www.")) and len(plain) > _LONG_ADDRESS


def faults(text: str, anchors: Collection[str], entry_id: str) -> Iterator[Fault]:
    """The faults of a body whose headings have ``anchors``, at most ``MOST_FAULTS``, in the order of the parser."""
    return islice(_Walk(text, anchors, entry_id).faults(), MOST_FAULTS)


@dataclass
class _Open:
    """An element that has begun: what it is, where (in bytes), and the text that it has so far."""

    name: str
    start: int
    address: str = ""
    text: list[str] = field(default_factory=list)


class _Walk:
    def __init__(self, text: str, anchors: Collection[str], entry_id: str) -> None:
        self._text = text
        self._content = text.encode()
        self._anchors = anchors
        self._entry_id = entry_id
        self._open: list[_Open] = []
        self._level = 1

    def faults(self) -> Iterator[Fault]:
        for event, span in pyromark.events_with_range(self._text, options=OPTIONS):
            if not isinstance(event, dict):
                continue
            name, value = next(iter(event.items()))
            if name in ("Text", "Code"):
                for opened in self._open:
                    opened.text.append(str(value))
            elif name in ("Html", "InlineHtml"):
                yield self._fault("TP501", span["start"], text=" ".join(str(value).split())[:60])
            elif name == "Start":
                yield from self._begin(value, span)
            elif name == "End":
                yield from self._end(value)

    def _fault(self, code: str, start: int, **values: str) -> Fault:
        line_start = self._content.rfind(b"\n", 0, start) + 1
        column = len(self._content[line_start:start].decode(errors="replace")) + 1
        return Fault(code, self._content.count(b"\n", 0, start) + 1, column, values)

    def _begin(self, value: Any, span: Any) -> Iterator[Fault]:
        kind, details = next(iter(value.items())) if isinstance(value, dict) else (value, {})
        start = span["start"]
        if kind == "Heading":
            self._open.append(_Open(kind, start))
            found = int(details["level"][1])
            if found == 1 or found > self._level + 1:
                yield self._heading_fault(span, found)
            self._level = max(found, 2)
        elif kind == "Image":
            address = details["dest_url"]
            self._open.append(_Open(kind, start, address))
            if not own_picture(address, self._entry_id):
                yield self._fault("TP504", start, value=address[:80], id=self._entry_id)
        elif kind == "Link":
            self._open.append(_Open(kind, start, details["dest_url"]))
            yield from self._address_faults(details["dest_url"], details["link_type"], start)
        elif kind == "TableHead":
            self._open.append(_Open(kind, start))

    def _address_faults(self, address: str, link_type: str, start: int) -> Iterator[Fault]:
        judged = f"mailto:{address}" if link_type == "Email" else address
        rule = refused_link(judged)
        if rule is None and address.startswith("#") and address[1:] not in self._anchors:
            rule = "anchor"
        if rule:
            yield self._fault("TP503", start, value=address[:80], rule=rule)
        elif address[:5].lower() == "http:":
            yield self._fault("TP510", start, value=address[:80])

    def _end(self, value: Any) -> Iterator[Fault]:
        kind = next(iter(value)) if isinstance(value, dict) else value
        if not self._open or self._open[-1].name != kind:
            return
        done = self._open.pop()
        text = " ".join("".join(done.text).split())
        if kind == "Heading" and not text:
            yield self._fault("TP506", done.start)
        elif kind == "TableHead" and not text:
            yield self._fault("TP509", done.start)
        elif kind == "Image" and not text:
            yield self._fault("TP511", done.start, value=done.address[:80])
        elif kind == "Link" and not text:
            yield self._fault("TP507", done.start, value=done.address[:80])
        elif kind == "Link" and _says_nothing(text):
            yield self._fault("TP508", done.start, text=text[:80])

    def _heading_fault(self, span: Any, found: int) -> Fault:
        text = self._content[span["start"] : span["end"]].decode(errors="replace").strip().lstrip("# ")
        expected = str(self._level + 1)
        return self._fault("TP502", span["start"], text=text[:60], level=str(found), expected=expected)
