"""What a contributor writes can be read on the entry's page: every text, date, figure, term and reference."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from html import unescape
from typing import Any

import pytest

from catalog.bank import Catalog
from catalog.interface import Interface
from catalog.parsing.raw_entries import RawEntry
from catalog.parsing.strict_yaml import FieldPath
from catalog.reading.resolution import Reference, references
from schema import ENTRY_TYPES
from schema.dates import PartialDate
from schema.references import EntryRef, TermRef
from tests.banks import SPECIMENS, read, site
from tests.specimens.test_good_and_cases import raw_entries

BANKS = ("good", "cases")
DATES = {"start", "end", "date", "as_of", "checked", "due", "started", "conducted", "measured", "reviewed", "retrieved"}
FIGURES = {"amount", "minimum", "maximum", "baseline", "target", "actual", "participants", "max_years"}
STEERING = {
    "code",
    "priority",
    "language",
    "title_language",
    "aliases",
    "added",
    "draft",
    "kind",
    "precision",
    "partners_known",
    "field",
    "id",
    "set_indicator",
}
"""Fields that decide how a page is made instead of standing on it as they are written."""

CONFIRMED = "vahvistettu"

NOT_SHOWN: dict[str, tuple[str, ...]] = {
    "area": ("areas",),
    "contacts.organisation": ("organisations", "events", "materials", "areas", "indicator_sets"),
    "contacts.url": ("themes", "events", "materials", "areas", "indicator_sets"),
    "differs_from.note": ("practices",),
    "home_region": ("organisations",),
    "indicators.eu_indicator": ("indicator_sets",),
    "indirect_target_groups": ("materials",),
    "material_language": ("materials",),
    "names.certainty": ("organisations",),
    "names.sources": ("organisations",),
    "objectives.as_written": ("projects", "themes"),
    "objectives.sources": ("projects",),
    "organisations.period.end": ("themes",),
    "organisations.period.start": ("practices", "projects"),
    "organisations.sources": ("practices", "projects"),
    "period.end_kind": ("practices", "projects", "themes"),
    "period.history.as_of": ("practices",),
    "period.history.date": ("practices",),
    "period.history.note": ("practices",),
    "period.sources": ("practices", "projects"),
    "period.start_kind": ("practices", "themes"),
    "period.uncertainty": ("practices",),
    "places": ("materials",),
    "published": ("materials",),
    "questions.asked": ("calls",),
    "questions.same_as": ("calls",),
    "questions.state": ("calls",),
    "regions_certainty": ("materials",),
    "relations.sources": ("projects",),
    "start.time": ("events",),
    "steward.organisation": ("areas",),
    "target_group_note": ("materials",),
    "target_groups": ("materials",),
    "text_alternative": ("materials",),
    "topics": ("themes", "calls"),
}
"""Fields that the pages of these kinds do not show. What is mended must leave the list, so it can only get shorter."""


_FOR_MACHINES = re.compile(r"<script\b.*?</script>", re.DOTALL)


@cache
def bank(name: str) -> tuple[Catalog, dict[str, str]]:
    root = SPECIMENS / name
    return read(root).catalog, site(root)


def values(value: Any, path: FieldPath = ()) -> Iterator[tuple[FieldPath, str]]:
    if isinstance(value, dict):
        for name, item in value.items():
            yield from values(item, (*path, name))
    elif isinstance(value, list):
        for number, item in enumerate(value):
            yield from values(item, (*path, number))
    else:
        yield path, str(value).strip()


def plain(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", html)).split()).lower()


def is_shown(name: str, value: str, reference: Reference | None, page: str, interface: Interface) -> bool:
    text = plain(page)
    if reference is not None and isinstance(reference.marker, TermRef):
        return interface.label(reference.marker.vocabulary, value).lower() in text
    if reference is not None and isinstance(reference.marker, EntryRef):
        return interface.addresses.entry(reference.marker.kind, value) in page
    if reference is not None:
        return f'href="#l-{value}"' in page or re.search(rf"\b{re.escape(value)}\b", text) is not None
    if name in DATES:
        return interface.date(PartialDate.parse(value)) in text
    if name in FIGURES:
        return " ".join(interface.number(Decimal(value)).split()) in text
    written = " ".join(value.split()).lower()
    return written in text or written.rstrip(".") in text or f'href="{value}"' in page or f":{value}" in page


def lost_fields(kind: str) -> set[str]:
    lost: set[str] = set()
    for name in BANKS:
        catalog, pages = bank(name)
        interface = Interface("fi", catalog.vocabularies)
        for raw in raw_entries(SPECIMENS / name):
            if raw.file.kind == kind:
                address = interface.addresses.entry(kind, raw.file.id)
                page = "".join(_FOR_MACHINES.sub("", page) for path, page in pages.items() if path.startswith(address))
                lost |= set(lost_in(raw, page, interface))
    return lost


def lost_in(raw: RawEntry, page: str, interface: Interface) -> Iterator[str]:
    followed = {reference.path: reference for reference in references(raw)}
    for path, value in values(raw.data):
        names = [step for step in path if isinstance(step, str)]
        is_steering = names[-1] in STEERING or value == CONFIRMED or value in ("kyllä", "ei")
        if not is_steering and not is_shown(names[-1], value, followed.get(path), page, interface):
            yield ".".join(names)


@pytest.mark.parametrize("kind", ENTRY_TYPES)
def test_what_is_written_can_be_read_on_the_page(kind: str) -> None:
    assert lost_fields(kind) == {field for field, kinds in NOT_SHOWN.items() if kind in kinds}
