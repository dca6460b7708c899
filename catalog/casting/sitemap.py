"""The list of all addresses for search engines."""

from collections.abc import Iterable, Iterator
from html import escape

from catalog.language.alternates import Alternates, alternate_links

PER_FILE = 40_000
"""Addresses in one file; the protocol allows 50,000."""

_SCHEMA = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"'
_XML = '<?xml version="1.0" encoding="UTF-8"?>\n'


def sitemap(addresses: Iterable[str], site_url: str, alternates: Alternates) -> Iterator[tuple[str, bytes]]:
    """``sitemap.xml``, and its parts when there are more addresses than one file may hold.

    Every address names the same page in the other languages.
    """
    root = site_url.rstrip("/") + "/"
    lines = [_line(address, root, alternates) for address in addresses]
    parts = [lines[start : start + PER_FILE] for start in range(0, len(lines), PER_FILE)] or [[]]
    if len(parts) == 1:
        yield "sitemap.xml", _file("urlset", parts[0])
        return
    for number, part in enumerate(parts, start=1):
        yield f"sitemap-{number}.xml", _file("urlset", part)
    names = (f"{root}sitemap-{number}.xml" for number in range(1, len(parts) + 1))
    yield (
        "sitemap.xml",
        _file("sitemapindex", [f"<sitemap><loc>{escape(name)}</loc></sitemap>" for name in names]),
    )


def _line(address: str, root: str, alternates: Alternates) -> str:
    others = "".join(
        f'<xhtml:link rel="alternate" hreflang="{code}" href="{escape(other)}"/>'
        for code, other in alternate_links(alternates.of(address), root)
    )
    return f"<url><loc>{escape(root + address)}</loc>{others}</url>"


def _file(element: str, lines: list[str]) -> bytes:
    return "\n".join((f"{_XML}<{element} {_SCHEMA}>", *lines, f"</{element}>", "")).encode()
