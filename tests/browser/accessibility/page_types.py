"""One page of every type of page, worked out from the built site: a new type is found without being named here.

Two pages are of one type when their main parts are made of the same blocks; entries are of one type by their kind. Of
each type the richest page stands for the rest, and further pages follow until every element and class that stands on
any page stands on one of the chosen.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from pathlib import Path

OTHERS = ("sv", "en")

_BLOCK = re.compile(r'<(?:div|section|form|table|ol|dl|nav)\b[^>]*?class="([^"]*)"')
_CLASS = re.compile(r'class="([^"]*)"')
_ELEMENT = re.compile(r"<([a-z][a-z0-9]*)")
_ALTERNATE = re.compile(r'<a href="([^"]*)" lang="(\w+)" hreflang')
_CHOICE = re.compile(r'name="id" value="([^"]+)"')
_OPTIONAL = re.compile(r"--|^tp-(row|col|shade)-|^tp-(toc|empty|breadcrumb)$|^md-")


class SitePage:
    """A page of the built site: its address and what its main part is made of."""

    def __init__(self, site: Path, file: Path) -> None:
        self.address = file.relative_to(site).as_posix().removesuffix("index.html")
        self.html = file.read_text(encoding="utf-8")

    @cached_property
    def main(self) -> str:
        return self.html[self.html.index("<main") : self.html.index("</main")]

    @cached_property
    def features(self) -> frozenset[str]:
        """Every element and class of the main part."""
        return frozenset(_ELEMENT.findall(self.main)) | frozenset(f".{name}" for name in _names(_CLASS, self.main))

    @cached_property
    def type(self) -> str:
        if 'class="tp-facts"' in self.main:
            return f"entry {self.address.split('/')[0]}"
        return " ".join(sorted({name for name in _names(_BLOCK, self.main) if not _OPTIONAL.search(name)}))

    def in_other_languages(self) -> Mapping[str, str]:
        """The addresses behind the language switch, by language."""
        base = self.address.count("/")
        return {code: way.removeprefix("../" * base) for way, code in _ALTERNATE.findall(self.html)}


def _names(pattern: re.Pattern[str], html: str) -> Iterator[str]:
    return (name for names in pattern.findall(html) for name in names.split())


def finnish_pages(site: Path) -> list[SitePage]:
    """Every page with Finnish words, redirects of renamed entries included, in the order of addresses."""
    files = (file for file in sorted(site.rglob("*.html")) if file.relative_to(site).parts[0] not in OTHERS)
    return [SitePage(site, file) for file in files]


def chosen_pages(pages: Iterable[SitePage]) -> list[SitePage]:
    """The richest page of every type, then what it takes to meet every element and class."""
    by_type: dict[str, list[SitePage]] = defaultdict(list)
    for page in pages:
        by_type[page.type].append(page)
    chosen = [max(group, key=lambda page: (len(page.features), page.address)) for group in by_type.values()]
    rest = [page for group in by_type.values() for page in group if page not in chosen]
    unmet = frozenset[str]().union(*(page.features for page in rest)).difference(*(page.features for page in chosen))
    while unmet:
        best = max(rest, key=lambda page: len(page.features & unmet))
        chosen.append(best)
        unmet -= best.features
    return chosen


def addresses(site: Path) -> list[str]:
    """Where to look: the chosen pages, searches and comparisons with something in them, and other languages."""
    chosen = chosen_pages(finnish_pages(site))
    found = [page.address for page in chosen]
    choices = next(ids for page in chosen if len(ids := _CHOICE.findall(page.main)) > 1)
    for page in chosen:
        if "data-search-page" in page.main:
            found += [f"{page.address}?q={choices[0]}", f"{page.address}?q=qqqqqqqq"]
        if 'id="tp-compare"' in page.main:
            found.append(f"{page.address}?id={choices[0]}&id={choices[1]}")
    return found + [page.in_other_languages()[code] for page in _spoken(chosen) for code in OTHERS]


def _spoken(chosen: list[SitePage]) -> Iterator[SitePage]:
    """A page of each template that has words of its own in every language."""
    wanted = ("tp-hero", "data-search-page", "tp-choose", 'class="tp-facts"')
    for mark in wanted:
        yield max((page for page in chosen if mark in page.main), key=lambda page: len(page.features))
    yield next(page for page in chosen if not page.type and OTHERS[0] in page.in_other_languages())
