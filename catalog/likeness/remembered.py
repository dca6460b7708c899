"""Neighbours that are worked out when they are asked for, and not twice."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from catalog.likeness.neighbours import Neighbour
from catalog.likeness.traits import Key


@dataclass(slots=True)
class _Found:
    """The neighbours of one entry so far, and where further ones come from; None when nothing was begun."""

    neighbours: list[Neighbour]
    rest: Iterator[Neighbour] | None
    complete: bool


class RememberedNeighbours:
    """The neighbours of each entry. Explaining one costs more than finding it, and a page shows few of them."""

    def __init__(
        self,
        compute: Callable[[Key], Iterator[Neighbour]],
        known: Mapping[Key, tuple[tuple[Neighbour, ...], bool]] | None = None,
    ) -> None:
        """``compute`` gives the neighbours of an entry. ``known`` has the first of some, and whether they are all."""
        self._compute = compute
        self._known = known or {}
        self._found: dict[Key, _Found] = {}

    def of(self, key: Key) -> Iterator[Neighbour]:
        """The nearest neighbours of an entry, the nearest first."""
        found = self._found.get(key)
        if found is None:
            first, complete = self._known.get(key, ((), False))
            found = self._found[key] = _Found(list(first), None, complete)
        place = 0
        while place < len(found.neighbours) or self._further(key, found):
            yield found.neighbours[place]
            place += 1

    def _further(self, key: Key, found: _Found) -> bool:
        """Whether there is one more, which is then among those found."""
        if found.complete:
            return False
        if found.rest is None:
            found.rest = islice(self._compute(key), len(found.neighbours), None)
        following = next(found.rest, None)
        if following is None:
            found.complete, found.rest = True, None
            return False
        found.neighbours.append(following)
        return True

    def known(self) -> Iterator[tuple[Key, tuple[Neighbour, ...], bool]]:
        """Each entry that was asked for, with its first neighbours and whether they are all."""
        for key, found in self._found.items():
            yield key, tuple(found.neighbours), found.complete
