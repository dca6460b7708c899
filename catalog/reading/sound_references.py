"""Telling fast that the references of a field are sound, as nearly all are: one walk over the values that are there.

What is not surely sound is left to ``catalog.reading.resolution``, which judges every reference and says what is wrong.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from schema.references import EACH, EntryRef, LocalRef, Marker, ReferencePath

Allowed = Collection[str]
Target = tuple[str, str, str]
"""Kind and id of an entry that is pointed at, and the field (dotted, without numbers) that does."""


@dataclass(slots=True)
class Place:
    """A place in the data of a kind of entries: what a reference there may hold, and the places within it.

    ``dotted`` is its field, without numbers. ``collection`` names the list of the same entry whose ids are allowed,
    ``target`` the kind that is pointed at.
    """

    dotted: str = ""
    allowed: Allowed | None = None
    collection: str = ""
    target: str = ""
    each: "Place | None" = None
    parts: dict[str, "Place"] = field(default_factory=dict)


def places_of(paths: Iterable[ReferencePath], allowed: Callable[[Marker], Allowed]) -> Place:
    """The places of all references of a kind. ``allowed`` gives what a marker admits; of local ones it is not asked."""
    top = Place()
    for path in paths:
        place = top
        for step in path.steps:
            if step is EACH:
                place.each = place.each or Place()
                place = place.each
            else:
                place = place.parts.setdefault(step, Place())
        place.dotted = ".".join(step for step in path.steps if step is not EACH)
        if isinstance(path.marker, LocalRef):
            place.collection = path.marker.collection
        else:
            place.allowed = allowed(path.marker)
            place.target = path.marker.kind if isinstance(path.marker, EntryRef) else ""
    return top


def sound_targets(value: Any, place: Place, local: Mapping[str, Allowed]) -> list[Target] | None:
    """What the references in a field's ``value`` point at when all are allowed and no list repeats one; else None.

    ``local`` has the ids of the lists of the entry. What has the wrong form is left to the typed validation.
    """
    found: list[Target] = []
    return found if _is_sound(value, place, local, found) else None


def _is_sound(value: Any, place: Place, local: Mapping[str, Allowed], found: list[Target]) -> bool:
    if isinstance(value, dict):
        parts = place.parts
        for name, item in value.items():
            part = parts.get(name)
            if part is not None and not _is_sound(item, part, local, found):
                return False
        return True
    if isinstance(value, list):
        if place.each is None:
            return True
        if not place.each.parts and _repeats(value):
            return False
        each = place.each
        return all(_is_sound(item, each, local, found) for item in value)
    allowed = local[place.collection] if place.collection else place.allowed
    if allowed is None or not isinstance(value, str):
        return True
    if place.target:
        found.append((place.target, value, place.dotted))
    return value in allowed


def _repeats(values: list[Any]) -> bool:
    """Whether something stands twice in a list, or is no text and so needs a closer look."""
    return not all(isinstance(value, str) for value in values) or len(set(values)) < len(values)
