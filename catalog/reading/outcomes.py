"""What reading a file has found, as far as the rest of the bank and later runs need it: small, and of plain parts."""

from collections.abc import Iterable
from sys import intern
from typing import Any, NamedTuple

from catalog.bank import EntryKey
from catalog.parsing.raw_entries import TextDigests
from catalog.problems.problem import Problem
from schema.entry import Entry

Target = tuple[EntryKey, str]
"""An entry that is pointed at, and the field (dotted, without numbers; ``body`` for links) that points."""


PlainProblems = tuple[tuple[Any, ...], ...]
"""Problems of plain types only."""


class Outcome(NamedTuple):
    """The outcome of one file, of plain parts only. ``sound`` says that its fields are right; ``kind`` is the term in
    the field of that name. ``told`` are its problems, ``pointing`` its targets as one text, which is asked for seldom.
    ``original`` is, of a translation, what it was read beside.
    """

    digests: TextDigests
    told: PlainProblems
    sound: bool
    draft: bool = False
    kind: str = ""
    aliases: tuple[str, ...] = ()
    pointing: str = ""
    pictures: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    original: TextDigests | None = None

    @property
    def front(self) -> bytes:
        """The digest of the YAML text."""
        return self.digests[0]

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with the file."""
        return problems_from_plain(self.told)

    @property
    def targets(self) -> tuple[Target, ...]:
        """The entries that the file points at."""
        words = map(intern, self.pointing.split())  # the same few stand in all files of a bank
        triples = zip(words, words, words, strict=True)
        return tuple((EntryKey(kind, entry_id), field) for kind, entry_id, field in triples)

    @property
    def published(self) -> bool:
        """Whether the entry has a page."""
        return self.sound and not self.draft

    @classmethod
    def of(
        cls,
        digests: TextDigests,
        problems: tuple[Problem, ...],
        entry: Entry | None,
        targets: tuple[Target, ...],
        pictures: tuple[str, ...],
    ) -> "Outcome":
        """The outcome of an entry's file."""
        told = plain_problems(problems)
        pointing = " ".join([f"{kind} {entry_id} {field}" for (kind, entry_id), field in targets])
        if entry is None:
            return cls(digests, told, sound=False, pointing=pointing, pictures=pictures)
        kind = str(vars(entry).get("kind") or "")
        questions = tuple(item.id for item in vars(entry).get("questions", ()))
        return cls(digests, told, True, entry.draft, kind, tuple(entry.aliases), pointing, pictures, questions)

    @classmethod
    def of_translation(
        cls,
        digests: TextDigests,
        problems: tuple[Problem, ...],
        sound: bool,
        pictures: tuple[str, ...],
        original: TextDigests | None,
    ) -> "Outcome":
        """The outcome of a translation's file."""
        return cls(digests, plain_problems(problems), sound, pictures=pictures, original=original)


def plain_problems(problems: Iterable[Problem]) -> PlainProblems:
    """Problems of plain types only."""
    return tuple((p.path, p.line, p.column, p.field, p.code, p.values) for p in problems)


def problems_from_plain(value: PlainProblems) -> tuple[Problem, ...]:
    """What ``plain_problems`` gave."""
    return tuple(Problem(*parts) for parts in value)
