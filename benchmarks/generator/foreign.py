"""What it takes to translate a generated entry: prose of the language, and its words for every fixed Finnish phrase."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from random import Random

from benchmarks.generator import sentences
from benchmarks.generator.names import PROJECT_PARTS, combination, listed
from benchmarks.generator.plan import Plan
from benchmarks.generator.voice import Voice, common

__all__ = ["Foreign", "compounds", "listed"]

_FORMS = {"a": 0, "the": 1, "many": 2}
_COMPOUNDS = 0.35
_NUMBERS = tuple(str(number) for number in range(5, 60))
_HOURS = re.compile(r"Noin (\d+) tuntia")
_NOTES = (
    "Vastaava palvelu ilman ryhmämuotoista ohjausta",
    "Perustuu samaan menetelmään.",
    "Eroaa kestoltaan ja kohderyhmältään.",
    "Hankkeelle myönnettiin jatkoaikaa.",
    "Hankkeen tai palvelun verkkosivu",
    "Verkkosivut",
    "Hankkeen loppuraportti",
    "Esimerkkiorganisaatio",
    "Hankerekisteri",
    "henkilöä",
    "Ohjauksen jälkeen työllistyneet",
)
"""Fixed texts of front matter that no list of ``sentences`` holds; ``Foreign.notes`` has them in this order."""


def compounds(
    nouns: tuple[tuple[str, str, str], ...], first_parts: tuple[str, ...], pools: Mapping[str, tuple[str, ...]]
) -> Callable[[str, Random], str]:
    """Words for slots: nouns with article, definite and in the plural, a third of them with a first part.

    The first part stands at the mark NUL, or in front where there is none.
    """
    forms = {slot: tuple(noun[place] for noun in nouns) for slot, place in _FORMS.items()}

    def word(slot: str, rng: Random) -> str:
        pool = _NUMBERS if slot == "number" else pools.get(slot)
        if pool is not None:
            return pool[int(rng.random() * len(pool))]
        noun = common(forms[slot], rng)
        first = common(first_parts, rng) if rng.random() < _COMPOUNDS else ""
        found = noun.replace("\0", first) if "\0" in noun else f"{first}{noun}"
        return re.sub(r"^a (?=[aeiou])", "an ", found)

    return word


@dataclass(frozen=True)
class Foreign:
    """A language that entries are translated into. Every tuple has the order of its Finnish counterpart."""

    voice: Voice
    practice_parts: tuple[tuple[str, ...], ...]
    project_aims: tuple[str, ...]
    project_forms: tuple[str, ...]
    themes: tuple[str, ...]
    call: str
    preconditions: tuple[str, ...]
    findings: tuple[str, ...]
    gaps: tuple[str, ...]
    failure: tuple[str, ...]
    goals: tuple[str, ...]
    notes: tuple[str, ...]
    resources: str

    @cached_property
    def _phrases(self) -> dict[str, str]:
        pairs = (
            (sentences.PRECONDITIONS, self.preconditions),
            (sentences.FINDINGS, self.findings),
            (sentences.GAPS, self.gaps),
            (tuple(sentences.FAILURE.values()), self.failure),
            (sentences.GOALS, self.goals),
            (_NOTES, self.notes),
        )
        return {finnish: own for finnishes, owns in pairs for finnish, own in zip(finnishes, owns, strict=True)}

    def title(self, plan: Plan, kind: str, number: int) -> str:
        """The title of the entry, part by part the same as in Finnish."""
        if kind == "themes":
            return self.themes[number]
        if kind == "calls":
            return f"{self.themes[plan.theme_of(number)]}: {self.call} {number + 1}"
        if kind == "projects":
            parts = (PROJECT_PARTS[0], self.project_aims, self.practice_parts[2], self.project_forms)
            brand, aim, place, form = combination(parts, number)
            return f"{brand} {aim} – {form} {place}"
        return " ".join(combination(self.practice_parts, number))

    def text(self, finnish: str) -> str | None:
        """A fixed phrase in this language, or None when the text is not one."""
        hours = _HOURS.match(finnish)
        return self.resources.format(hours[1]) if hours else self._phrases.get(finnish)
