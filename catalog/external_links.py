"""The web addresses that the bank points at, and where. Reads only what is read already; fetches nothing."""

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

from pydantic import BaseModel

from catalog.bank import Catalog

_WEB = ("https://", "http://")
_HREF = re.compile(r'href="(https?://[^"]*)"')


class ExternalLink(NamedTuple):
    """An address in ``field`` (dotted, ``body`` for the text) of the file ``path``."""

    url: str
    path: str
    field: str


def external_links(catalog: Catalog) -> list[ExternalLink]:
    """Every address of every published entry with its places, in the order of addresses and places."""
    found = {
        ExternalLink(url, record.path, field)
        for record in catalog.records.values()
        for field, url in (*_addresses(record.entry, ""), *_in_body(record.body.html))
    }
    return sorted(found)


def _addresses(value: object, field: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        if value.startswith(_WEB) and not any(map(str.isspace, value)):
            yield field, value
    elif isinstance(value, BaseModel):
        for name, part in value:
            yield from _addresses(part, f"{field}.{name}" if field else name)
    elif isinstance(value, tuple):
        for number, part in enumerate(value):
            yield from _addresses(part, f"{field}.{number}")


def _in_body(html: str) -> Iterator[tuple[str, str]]:
    return (("body", unescape(url)) for url in _HREF.findall(html))
