"""What reading a file has found, as far as the rest of the bank and later runs need it: small, and of plain parts."""

from typing import Any, NamedTuple

from catalog.bank import EntryKey
from catalog.parsing.raw_entries import TextDigests
from catalog.problems.problem import Problem
from schema.entry import Entry

Target = tuple[EntryKey, str]
"""An entry that is pointed at, and the field (dotted, without numbers; ``body`` for links) that points."""


class Outcome(NamedTuple):
    """The outcome of one file. ``sound`` says that its fields are right; ``kind`` is the term in the field of that
    name. ``original`` is, of a translation, what it was read beside.
    """

    digests: TextDigests
    problems: tuple[Problem, ...]
    sound: bool
    draft: bool = False
    kind: str = ""
    aliases: tuple[str, ...] = ()
    targets: tuple[Target, ...] = ()
    pictures: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    original: TextDigests | None = None

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
        if entry is None:
            return cls(digests, problems, sound=False, targets=targets, pictures=pictures)
        kind = str(vars(entry).get("kind") or "")
        questions = tuple(item.id for item in vars(entry).get("questions", ()))
        return cls(digests, problems, True, entry.draft, kind, tuple(entry.aliases), targets, pictures, questions)

    def plain(self) -> tuple[Any, ...]:
        """The same of plain types only."""
        return (
            tuple(self.digests),
            plain_problems(self.problems),
            *self[2:6],
            tuple(((key[0], key[1]), field) for key, field in self.targets),
            self.pictures,
            self.questions,
            self.original and tuple(self.original),
        )

    @classmethod
    def from_plain(cls, value: tuple[Any, ...]) -> "Outcome":
        """What ``plain`` gave."""
        digests, problems, sound, draft, kind, aliases, targets, pictures, questions, original = value
        return cls(
            TextDigests(*digests),
            problems_from_plain(problems),
            sound,
            draft,
            kind,
            aliases,
            targets,  # plain tuples are equal to keys, and there are very many
            pictures,
            questions,
            original and TextDigests(*original),
        )


def plain_problems(problems: tuple[Problem, ...]) -> tuple[tuple[Any, ...], ...]:
    """Problems of plain types only."""
    return tuple((p.path, p.line, p.column, p.field, p.code, p.values) for p in problems)


def problems_from_plain(value: tuple[tuple[Any, ...], ...]) -> tuple[Problem, ...]:
    """What ``plain_problems`` gave."""
    return tuple(Problem(*parts) for parts in value)
