"""Strict YAML: the small, harmless part of the language, on libyaml's events.

No aliases, anchors, tags, merge keys, duplicate or non-text keys and second documents; depth and size are
bounded. Every scalar stays text, so ``no``, ``4.10`` and ``2024-02-30`` reach the model as written; an empty or
``null`` value counts as not given.
"""

from collections.abc import Callable
from typing import Any, NamedTuple

import yaml
import yaml.cyaml

from catalog.parsing import plain_yaml
from catalog.parsing.plain_yaml import NOTHING

_EventParser: Any = getattr(yaml.cyaml, "CParser", yaml.BaseLoader) if yaml.__with_libyaml__ else yaml.BaseLoader
"""libyaml's parser; PyYAML built without it reads the same events, only slower."""

MAX_DEPTH = 12
MAX_NODES = 5_000

FieldPath = tuple[str | int, ...]
Data = plain_yaml.Data
NextEvent = Callable[[], Any]


_Scalar, _MappingStart, _MappingEnd, _SequenceEnd = (
    yaml.ScalarEvent,
    yaml.MappingStartEvent,
    yaml.MappingEndEvent,
    yaml.SequenceEndEvent,
)
_NEVER_CLOSED = ("end of stream", "did not find expected ','")


class Mark(NamedTuple):
    """A place in the text, counted from 1."""

    line: int
    column: int


class StrictYamlError(Exception):
    """The text is not strict YAML. ``code`` names the rule, ``mark`` the place."""

    def __init__(self, code: str, mark: Mark, **values: object) -> None:
        super().__init__(code)
        self.code = code
        self.mark = mark
        self.values = values


def load(text: str, max_nodes: int = MAX_NODES) -> Data:
    """Read one mapping. Raises StrictYamlError; never anything else for any text."""
    plain = plain_yaml.read(text, max_nodes)
    return _Reader(text, max_nodes, positions=None).mapping_document() if plain is None else plain


def positions(text: str, max_nodes: int = MAX_NODES) -> dict[FieldPath, Mark]:
    """Where each value of a text that ``load`` accepts begins: a key's place for a field, else the item's."""
    found: dict[FieldPath, Mark] = {}
    _Reader(text, max_nodes, positions=found).mapping_document()
    return found


class _Reader:
    """Reads one document. ``positions`` collects the place of each value when they are asked for."""

    def __init__(self, text: str, max_nodes: int, positions: dict[FieldPath, Mark] | None) -> None:
        self._text = text
        self._max_nodes = max_nodes
        self._positions = positions
        self._nodes = 0

    def mapping_document(self) -> Data:
        parser = _EventParser(self._text)
        try:
            return self._document(parser.get_event)
        except yaml.YAMLError as error:
            raise _syntax_error(self._text, error) from None
        finally:
            parser.dispose()

    def _document(self, next_event: NextEvent) -> Data:
        next_event()  # stream start
        if isinstance(next_event(), yaml.StreamEndEvent):
            return {}
        root = next_event()
        if not isinstance(root, yaml.MappingStartEvent):
            if type(root) is _Scalar and root.value in NOTHING and root.implicit[0]:
                return {}
            raise StrictYamlError("TP116", _mark(root))
        self._admit(root, 0)
        data = self._mapping(next_event, ())
        next_event()  # document end
        after = next_event()
        if not isinstance(after, yaml.StreamEndEvent):
            raise StrictYamlError("TP115", _mark(after))
        return data

    def _value(self, event: Any, next_event: NextEvent, path: FieldPath, name: str | int) -> Any:
        kind = type(event)
        if kind is _Scalar:
            self._admit(event, len(path) + 1)
            return None if event.value in NOTHING and event.implicit[0] else event.value
        place = (*path, name)
        self._admit(event, len(place))
        return (self._mapping if kind is _MappingStart else self._sequence)(next_event, place)

    def _admit(self, event: Any, depth: int) -> None:
        self._nodes += 1
        if self._nodes > self._max_nodes or depth > MAX_DEPTH:
            raise StrictYamlError("TP117", _mark(event), nodes=self._max_nodes, depth=MAX_DEPTH)
        if event.anchor:  # an alias has the anchor it points at
            raise StrictYamlError("TP111", _mark(event))
        if type(event) is not yaml.AliasEvent and event.tag:
            raise StrictYamlError("TP112", _mark(event), tag=event.tag)

    def _mapping(self, next_event: NextEvent, path: FieldPath) -> Data:
        data: Data = {}
        keys: dict[str, Any] = {}
        while type(key := next_event()) is not _MappingEnd:
            self._admit(key, len(path))
            if type(key) is not _Scalar or key.value == "<<":
                raise StrictYamlError("TP114", _mark(key))
            name = key.value
            if name in keys:
                raise StrictYamlError("TP113", _mark(key), key=name, first=_mark(keys[name]).line)
            keys[name] = key
            if self._positions is not None:
                self._positions[(*path, name)] = _mark(key)
            value = self._value(next_event(), next_event, path, name)
            if value is not None:
                data[name] = value
        return data

    def _sequence(self, next_event: NextEvent, path: FieldPath) -> list[Any]:
        items: list[Any] = []
        while type(event := next_event()) is not _SequenceEnd:
            if self._positions is not None:
                self._positions[(*path, len(items))] = _mark(event)
            items.append(self._value(event, next_event, path, len(items)))
        return items


def _mark(event: Any) -> Mark:
    return Mark(event.start_mark.line + 1, event.start_mark.column + 1)


def _syntax_error(text: str, error: yaml.YAMLError) -> StrictYamlError:
    mark = getattr(error, "problem_mark", None)
    if any(word in (getattr(error, "problem", None) or "") for word in _NEVER_CLOSED):
        mark = getattr(error, "context_mark", None) or mark  # where the thing begins, not where the parser gave up
    place = Mark(mark.line + 1, mark.column + 1) if mark else Mark(1, 1)
    lines = text.split("\n")
    line = lines[place.line - 1] if place.line <= len(lines) else ""
    if line[: len(line) - len(line.lstrip())].count("\t"):
        return StrictYamlError("TP120", place)
    return StrictYamlError("TP110", place, text=line.strip()[:80])
