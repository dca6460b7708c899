"""What prose is put together from in any language: sentences with slots, headings, and the way slots are filled."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from random import Random

Compiled = tuple[tuple[str, ...], tuple[str, ...]]
"""Literals and slots of a template, in turn; the literals are one more than the slots."""

_SLOT = re.compile(r"\{(\w+)\}")


def compile_all(templates: tuple[str, ...]) -> tuple[Compiled, ...]:
    """Templates such as "{the} fungerar" cut at their slots."""
    cut = (_SLOT.split(template) for template in templates)
    return tuple((tuple(parts[::2]), tuple(parts[1::2])) for parts in cut)


def common(pool: tuple[str, ...], rng: Random) -> str:
    """Early words often, late words rarely, as in real text."""
    return pool[int(rng.random() ** 1.6 * len(pool))]


@dataclass(frozen=True)
class Voice:
    """The material of one language. ``word`` gives a word for a slot; the numbers of headings and phases are fixed."""

    word: Callable[[str, Random], str]
    sentences: tuple[Compiled, ...]
    steps: tuple[Compiled, ...]
    needs: tuple[Compiled, ...]
    background: str
    working: str
    needed: str
    learnt: str
    later: str
    elsewhere: str
    see_also: str
    columns: tuple[str, str, str]
    phases: tuple[str, str, str]

    def fill(self, compiled: Compiled, rng: Random) -> str:
        """A template with every slot drawn anew."""
        literals, slots = compiled
        text = literals[0]
        for slot, literal in zip(slots, literals[1:], strict=True):
            text += self.word(slot, rng) + literal
        return text

    def sentence(self, rng: Random) -> str:
        """One sentence with a capital letter and a full stop."""
        text = self.fill(self.sentences[int(rng.random() * len(self.sentences))], rng)
        return f"{text[0].upper()}{text[1:]}."

    def summary(self, rng: Random) -> str:
        """One or two sentences within the limits of the field."""
        first, second = self.sentence(rng), self.sentence(rng)
        return f"{first} {second}" if len(first) + len(second) < 400 else first[:400]

    def paragraph(self, rng: Random, least: int, most: int) -> str:
        """Between ``least`` and ``most`` sentences."""
        return " ".join(self.sentence(rng) for _ in range(rng.randint(least, most)))

    def body(self, rng: Random, links: Callable[[], str]) -> str:
        """The whole body. ``links`` gives the Markdown of a link to another entry each time it is called."""
        parts = [
            self.paragraph(rng, 4, 5),
            f"## {self.background}",
            self.paragraph(rng, 7, 9),
            f"## {self.working}",
            self.paragraph(rng, 4, 5),
            self._numbered(rng),
            f"{self.elsewhere}: {links()}.",
            f"## {self.needed}",
            self._bullets(rng),
            self.paragraph(rng, 6, 8),
            f"## {self.learnt}",
            self.paragraph(rng, 7, 9),
        ]
        if rng.random() < 0.25:
            parts.append(self._table(rng))
        if rng.random() < 0.2:
            parts.append("> " + self.sentence(rng))
        if rng.random() < 0.3:
            parts += [f"### {self.later}", f"{self.paragraph(rng, 2, 3)} {self.see_also} {links()}."]
        return "\n\n".join(parts) + "\n"

    def _numbered(self, rng: Random) -> str:
        chosen = sorted(rng.sample(range(len(self.steps)), 4))
        return "\n".join(f"{place}. {self.fill(self.steps[step], rng)}" for place, step in enumerate(chosen, 1))

    def _bullets(self, rng: Random) -> str:
        return "\n".join(f"- {self.fill(need, rng)}" for need in rng.sample(self.needs, 3))

    def _table(self, rng: Random) -> str:
        rows = [f"| {' | '.join(self.columns)} |", "| --- | ---: | ---: |"]
        for phase in self.phases:
            rows.append(f"| {phase} | {rng.randint(8, 90)} | {rng.randint(2, 30)} |")
        return "\n".join(rows)
