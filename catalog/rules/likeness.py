"""A warning about an entry that tells nearly the same as another and does not say how the two belong together."""

from collections.abc import Iterator

from catalog.likeness import near_duplicates
from catalog.problems.problem import Problem
from catalog.reading.entries import ReadEntry
from catalog.rules.context import Surroundings

TELLING_FIELDS = {
    "practices": ("builds_on.practice", "differs_from.practice"),
    "projects": ("relations.project", "coordination_project"),
}
"""The fields by which an entry of a kind says how it belongs together with another."""

_NAMED = {"practices": "builds_on / differs_from", "projects": "relations"}


def check_near_duplicates(bank: Surroundings) -> Iterator[Problem]:
    """At most one warning for each entry, at the one that was added later (or has the later id)."""
    keys = sorted(bank.traits)
    nearest: dict[int, tuple[float, int]] = {}
    for one, other, likeness in near_duplicates([bank.traits[key] for key in keys]):
        first, second = bank.entries[keys[one]], bank.entries[keys[other]]
        if not (_tells(first, second) or _tells(second, first)):
            later, earlier = (one, other) if _added(first) >= _added(second) else (other, one)
            nearest[later] = max(nearest.get(later, (0.0, -1)), (likeness, earlier))
    for number, (likeness, other) in nearest.items():
        item, twin = bank.entries[keys[number]], bank.entries[keys[other]]
        values = {"other": twin.file.path, "percent": round(100 * likeness), "fields": _NAMED[item.key.kind]}
        yield item.problem("TP426", ("title",), **values)


def _added(item: ReadEntry) -> str:
    """The day as text, which sorts as days do; entries without one count as the earliest."""
    return str(item.entry.added or "") if item.entry else ""


def _tells(item: ReadEntry, other: ReadEntry) -> bool:
    return any(key == other.key and field in TELLING_FIELDS[item.key.kind] for key, field in item.targets)
