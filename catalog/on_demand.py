"""Mappings that are made when they are first asked for."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any, TypeVar, overload

K = TypeVar("K")
V = TypeVar("V")
D = TypeVar("D")


class OnDemand(Mapping[K, V]):
    """Knows its keys and their order from the start; ``make`` gives the value of a key, which is kept.

    ``source`` is what the values are made from; it forgets together with them.
    """

    def __init__(
        self,
        keys: Iterable[K],
        make: Callable[[K], V],
        made: Mapping[K, V] | None = None,
        source: "OnDemand[Any, Any] | None" = None,
    ) -> None:
        self._keys = dict.fromkeys(keys)
        self._make = make
        self._made: dict[K, V] = dict(made or {})
        self._source = source

    def forget(self) -> None:
        """Let go of the values; they are made again when they are asked for again."""
        self._made.clear()
        if self._source is not None:
            self._source.forget()

    def include(self, key: K) -> None:
        """Know one more key."""
        self._keys.setdefault(key)

    def __getitem__(self, key: K) -> V:
        try:
            return self._made[key]
        except KeyError:
            if key not in self._keys:
                raise
        value = self._made[key] = self._make(key)
        return value

    @overload
    def get(self, key: K, /) -> V | None: ...

    @overload
    def get(self, key: K, /, default: V | D) -> V | D: ...

    def get(self, key: K, /, default: V | D | None = None) -> V | D | None:
        """As in any mapping; asked for so often that the general way is too slow."""
        value = self._made.get(key)
        if value is None:
            return self[key] if key in self._keys else default
        return value

    def __contains__(self, key: object) -> bool:
        return key in self._keys

    def __iter__(self) -> Iterator[K]:
        return iter(self._keys)

    def __len__(self) -> int:
        return len(self._keys)


class Later(Mapping[K, V]):
    """A mapping that ``make`` gives whole, when anything of it is first asked for."""

    def __init__(self, make: Callable[[], Mapping[K, V]]) -> None:
        self._make = make

    @cached_property
    def _made(self) -> Mapping[K, V]:
        return self._make()

    def __getitem__(self, key: K) -> V:
        return self._made[key]

    def __iter__(self) -> Iterator[K]:
        return iter(self._made)

    def __len__(self) -> int:
        return len(self._made)
