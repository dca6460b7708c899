"""How many entries of each kind, what they are called, and how they refer to one another.

Everything is computed from the total and a number within a kind, so a corpus of any size needs no
memory and an entry can point at another that is not written yet.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from random import Random

from benchmarks.generator import names

SMALLEST = 25
"""Fewer entries cannot hold two themes, ten organisations and practices that refer to others."""


@dataclass(frozen=True)
class Plan:
    """The shape of a corpus: about 60 % practices, 30 % projects, 8 % organisations."""

    total: int

    @cached_property
    def counts(self) -> dict[str, int]:
        """How many entries each kind has; they add up to ``total``."""
        themes = min(len(names.THEME_TITLES), max(2, self.total // 500))
        calls = max(1, self.total // 100)
        organisations = max(10, self.total * 8 // 100)
        projects = max(themes, self.total * 3 // 10)
        practices = self.total - themes - calls - organisations - projects
        return {
            "themes": themes,
            "calls": calls,
            "organisations": organisations,
            "projects": projects,
            "practices": practices,
        }

    def entries(self) -> Iterator[tuple[str, int]]:
        """Every entry as kind and number within the kind."""
        for kind, count in self.counts.items():
            for number in range(count):
                yield kind, number

    def rng(self, kind: str, number: int, language: str = "") -> Random:
        """The only source of chance for one entry or its translation: the same for the same total, kind and number."""
        return Random(f"{self.total}:{kind}:{number}{language and f':{language}'}")  # noqa: S311 - repeatable, not secret

    def is_translated(self, kind: str, number: int) -> bool:
        """Whether there are translations of the entry: so it is with every tenth, counted through all kinds."""
        return (self._before[kind] + number) % 10 == 9

    @cached_property
    def _before(self) -> dict[str, int]:
        return dict(zip(self.counts, accumulate(self.counts.values(), initial=0), strict=False))

    def title(self, kind: str, number: int) -> str:
        """The title of the entry in its original language."""
        match kind:
            case "themes":
                return names.theme_title(number)
            case "calls":
                return names.call_title(number, self.theme_of(number))
            case "organisations":
                return names.organisation_title(number)
            case "projects":
                return names.project_title(number)
            case _:
                return names.practice_title(number)

    def id(self, kind: str, number: int) -> str:
        """The file name without its ending; the number keeps equal titles apart."""
        if kind == "themes":
            return names.slug(self.title(kind, number))
        return f"{names.slug(self.title(kind, number))[:60].strip('-')}-{number + 1:05d}"

    def theme_of(self, number: int) -> int:
        """The theme that the call or project of this number belongs to."""
        return number % self.counts["themes"]

    def is_coordination_project(self, number: int) -> bool:
        """The first projects coordinate the themes, one each; their number is that of the theme."""
        return number < self.counts["themes"]

    def has_call(self, theme: int) -> bool:
        """Whether any call is of the theme."""
        return theme < self.counts["calls"]

    def call_of(self, theme: int, rng: Random) -> int | None:
        """A call of the theme, if it has any."""
        candidates = range(theme, self.counts["calls"], self.counts["themes"])
        return rng.choice(candidates) if candidates else None

    def some(self, kind: str, rng: Random, apart_from: int = -1) -> str:
        """The id of any entry of the kind other than the given one."""
        count = self.counts[kind]
        number = rng.randrange(count)
        if number == apart_from:
            number = (number + 1) % count
        return self.id(kind, number)

    def several(self, kind: str, most: int, rng: Random) -> list[str]:
        """One to ``most`` different ids of the kind."""
        count = self.counts[kind]
        chosen = rng.sample(range(count), min(count, rng.randint(1, most)))
        return [self.id(kind, number) for number in chosen]
