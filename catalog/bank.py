"""The resolved catalog: every entry with its place, its body and what points at it. Frozen once built."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import NamedTuple, TypeVar

from pydantic import BaseModel

from catalog.likeness import Neighbourhood, RememberedNeighbours
from catalog.on_demand import OnDemand
from catalog.parsing.markdown import Body
from catalog.vocabularies import Vocabularies
from schema.accessibility import AccessibilityStatement
from schema.entry import Entry

E = TypeVar("E", bound=Entry)


class EntryKey(NamedTuple):
    """Kind and id: together they name an entry."""

    kind: str
    id: str


@dataclass(frozen=True, slots=True, eq=False)
class Translation:
    """An entry's texts in another language (a model of ``schema.translation``), from the file ``path``.

    ``stale`` says that the original has changed since.
    """

    language: str
    path: str
    texts: BaseModel
    body: Body
    stale: bool


@dataclass(frozen=True, slots=True, eq=False)
class Record:
    """A published entry. ``path`` is its source file, relative to the root.

    A record made for readers of one language has the ``original`` entry beside the one that they read, and the
    ``translation`` that its texts are from, if there is one.
    """

    key: EntryKey
    path: str
    entry: Entry
    body: Body
    original: Entry | None = None
    translation: Translation | None = None

    @property
    def body_language(self) -> str:
        """The language that the body is in; without a body that of the other texts."""
        if self.translation and (not self.body.html or self.translation.body is self.body):
            return self.translation.language
        return self.entry.language

    def of(self, model: type[E]) -> E:
        """The entry as its own type; a programming error when the kind does not match."""
        if not isinstance(self.entry, model):
            raise TypeError(f"{self.key} is not a {model.__name__}")
        return self.entry


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that a page shows: its file, and the size in pixels that it is published in."""

    location: Path
    width: int
    height: int


class Backlink(NamedTuple):
    """Another entry refers to this one in ``field`` (dotted, without numbers)."""

    source: EntryKey
    field: str


class SourceTexts(NamedTuple):
    """What an entry's page is made from, its translations included: a digest of all fields, one of all bodies, what it
    points at (with the field, which is ``body`` for links), and the ids of its questions.
    """

    fields: bytes
    bodies: bytes
    targets: tuple[tuple[EntryKey, str], ...] = ()
    questions: tuple[str, ...] = ()

    @property
    def mentions(self) -> Iterator[EntryKey]:
        """The entries that the body links to."""
        return (target for target, field in self.targets if field == "body")


@dataclass(frozen=True)
class Catalog:
    """The whole bank on one day of viewing. Drafts are not in it."""

    records: Mapping[EntryKey, Record]
    backlinks: Mapping[EntryKey, tuple[Backlink, ...]]
    vocabularies: Vocabularies
    today: date
    translations: Mapping[EntryKey, Mapping[str, Translation]] = field(default_factory=dict)
    neighbourhood: Neighbourhood = field(default_factory=Neighbourhood)
    pictures: Mapping[EntryKey, Mapping[str, Picture]] = field(default_factory=dict)
    statement: AccessibilityStatement | None = None
    neighbours: RememberedNeighbours = field(default_factory=lambda: RememberedNeighbours(lambda _: iter(())))
    sources: Mapping[EntryKey, SourceTexts] = field(default_factory=dict)

    def of_kind(self, kind: str) -> Iterator[Record]:
        """The records of one kind in the order of their ids."""
        return (self.records[key] for key in self.records if key.kind == kind)

    def count(self, kind: str) -> int:
        """The number of records of a kind."""
        return sum(key.kind == kind for key in self.records)

    def get(self, kind: str, entry_id: str) -> Record | None:
        """A record, or None for a draft or unknown id."""
        return self.records.get(EntryKey(kind, entry_id))

    def forget(self) -> None:
        """Let go of what was read of entries, when little more is asked of them: what is, is read from its file."""
        for known in (self.records, self.translations):
            if isinstance(known, OnDemand):
                known.forget()

    def referring(self, key: EntryKey, kind: str, field: str) -> list[Record]:
        """The records of ``kind`` that refer to ``key`` in ``field``, each once, in the order of ids."""
        sources = (
            link.source for link in self.backlinks.get(key, ()) if link.source.kind == kind and link.field == field
        )
        return [self.records[source] for source in dict.fromkeys(sources)]
