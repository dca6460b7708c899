"""The shell: one page that the engine has rendered, cut at its marks, from which every page is cast.

The engine renders a single Markdown page whose title, description and content are marks; the theme puts marks
where the table of contents, the edit link and the language switch go. Addresses in the shell are relative to
its own place; they are cut as well, so that a page at any depth gets the right ones.
"""

import posixpath
import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple
from urllib.parse import urlsplit

from catalog.casting.page_meta import attribute
from catalog.casting.thin import thin_frame

MARK = "tpmark-"
TITLE, DESCRIPTION, CONTENT = f"{MARK}title", f"{MARK}description", f"{MARK}content"
FOLDER = "_shell"

_PIECES = re.compile(
    r"(?P<content><p>tpmark-content</p>)"
    r"|(?P<head><meta name=\"tpmark-head\"\s*/?>)"
    r"|<!--(?P<fold>/?)tpmark-search-->"
    r"|(?P<here> [a-z-]+=\")tpmark-nav-(?P<nav>[a-z_]+)\""
    r"|tpmark-(?P<mark>title|description|toc|alternates|updated|edit)"
    r"|(?P<attribute>\b(?:href|src|action)=\")(?P<address>(?:\.\.?/)+[^\"]*|\.\.?)(?=\")",
    re.DOTALL,
)


class ShellError(Exception):
    """The engine's page is not a usable shell; the message names the missing mark."""


class CastPage(NamedTuple):
    """What goes into the shell: plain texts and finished HTML.

    ``address`` ends with a slash or is empty. ``own_search`` leaves out the header's search box, ``listed`` says
    whether the page belongs in the sitemap. ``code`` is the picture beside the page that leads to it from paper.
    """

    address: str
    title: str
    description: str
    html: str
    section: str = ""
    toc: str = ""
    alternates: str = ""
    updated: str = ""
    edit: str = ""
    head: str = ""
    own_search: bool = False
    listed: bool = True
    code: bytes = b""


def base_of(address: str) -> str:
    """The way from a page to the site's root."""
    return "../" * address.count("/")


class Shell:
    """A rendered page cut into fixed text and marks."""

    def __init__(self, html: str, address: str) -> None:
        """``html`` as the engine rendered it at ``address``. Raises ShellError when a mark is missing."""
        self.html = html
        self._parts = tuple(_cut(thin_frame(html), address))
        self._frame = cache(self._framed)  # a site has a few dozen ways and places
        missing = {"content", "title", "description"} - {name for name, _ in self._parts}
        if missing:
            raise ShellError(", ".join(sorted(missing)))

    def cast(self, page: CastPage, base: str | None = None) -> str:
        """The whole page. ``base`` overrides the relative way to the root (for 404.html, served anywhere)."""
        way = base_of(page.address) if base is None else base
        values: Mapping[str, str] = {
            "title": attribute(page.title),
            "description": attribute(page.description),
            "content": page.html,
            "toc": page.toc,
            "alternates": page.alternates,
            "updated": page.updated,
            "edit": page.edit,
            "head": page.head,
        }
        frame = self._frame(way, page.section, page.own_search)
        return "".join([values[text] if is_mark else text for is_mark, text in frame])

    def _framed(self, way: str, section: str, own_search: bool) -> list[tuple[bool, str]]:
        """The frame of all pages with the same way to the root and the same place in the navigation: what is fixed
        for them in one piece, and the names of the marks between.
        """
        frame: list[tuple[bool, str]] = []
        fixed: list[str] = []
        hidden = False
        for name, text in self._parts:
            if name == "search":
                hidden = text == "begins" and own_search
            elif hidden:
                continue
            elif name == "text":
                fixed.append(text)
            elif name == "address":
                fixed.append((way + text) or "./")
            elif name == "nav":
                here, _, attribute = text.partition(" ")
                if here == section:
                    fixed.append(f' {attribute}true"')
            else:
                frame += [(False, "".join(fixed)), (True, name)]
                fixed.clear()
        return [*frame, (False, "".join(fixed))]


def _cut(html: str, address: str) -> Iterator[tuple[str, str]]:
    end = 0
    for match in _PIECES.finditer(html):
        yield "text", html[end : match.start()]
        if match["attribute"]:
            yield "text", match["attribute"]
            yield "address", _from_root(address, match["address"])
        elif match["nav"]:
            yield "nav", match["nav"] + match["here"]
        elif match["fold"] is not None:
            yield "search", "ends" if match["fold"] else "begins"
        else:
            name = match["mark"] or match.lastgroup or ""
            yield name, match[0]
        end = match.end()
    yield "text", html[end:]


def _from_root(shell: str, address: str) -> str:
    path, mark, rest = re.split(r"([?#]|$)", address, maxsplit=1)
    found = posixpath.normpath(posixpath.join("/", shell, path)).lstrip("/")
    slash = "/" if found and (path.endswith(("/", ".."))) else ""
    return f"{found}{slash}{mark}{rest}"


def shell_markdown(language: str) -> str:
    """The one page that the engine renders for each language."""
    front = f"title: {TITLE}\ndescription: {DESCRIPTION}\nshell: true\nlang: {language}\n"
    return f"---\n{front}---\n\n{CONTENT}\n"


def site_path(site_url: str) -> str:
    """The path of the site on its host, ending with a slash."""
    return urlsplit(site_url).path.rstrip("/") + "/"
