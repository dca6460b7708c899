"""The body of an entry: some 400 words of Finnish-looking Markdown with lists, links and tables."""

import re
from collections.abc import Callable
from random import Random

from benchmarks.generator import sentences
from benchmarks.generator.words import (
    ADJECTIVES,
    CASES,
    NOUNS,
    PEOPLE,
    PEOPLE_CASES,
    PREFIXES,
    REGION_PLACES,
    VERBS,
)

_SLOT = re.compile(r"\{(\w+)\}")
_COMPOUNDS = 0.35
"""The share of nouns that get a first part in front."""

_PLAIN = {case: tuple(noun[i] for noun in NOUNS) for i, case in enumerate(CASES)}
_POOLS: dict[str, tuple[str, ...]] = {
    **{f"p_{case}": tuple(group[i] for group in PEOPLE) for i, case in enumerate(PEOPLE_CASES)},
    "verb": VERBS,
    "adj": ADJECTIVES,
    "number": tuple(str(number) for number in range(5, 60)),
    "place": tuple(forms[0] for forms in REGION_PLACES.values()),
}


def _compile(template: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Literals and slots of a template, in turn; the literals are one more than the slots."""
    parts = _SLOT.split(template)
    return tuple(parts[::2]), tuple(parts[1::2])


_SENTENCES = tuple(_compile(template) for template in sentences.SENTENCES)
_STEPS = tuple(_compile(template) for template in sentences.STEPS)
_NEEDS = tuple(_compile(template) for template in sentences.NEEDS)


def _word(slot: str, rng: Random) -> str:
    pool = _POOLS.get(slot)
    if pool is not None:
        return pool[int(rng.random() * len(pool))]
    noun = _common(_PLAIN[slot], rng)
    if rng.random() >= _COMPOUNDS:
        return noun
    first = _common(PREFIXES, rng)
    hyphen = "-" if first[-1] == noun[0] and noun[0] in "aeiouyäö" else ""
    return f"{first}{hyphen}{noun}"


def _common(pool: tuple[str, ...], rng: Random) -> str:
    """Early words often, late words rarely, as in real text."""
    return pool[int(rng.random() ** 1.6 * len(pool))]


def _fill(compiled: tuple[tuple[str, ...], tuple[str, ...]], rng: Random) -> str:
    literals, slots = compiled
    text = literals[0]
    for slot, literal in zip(slots, literals[1:], strict=True):
        text += _word(slot, rng) + literal
    return text


def sentence(rng: Random) -> str:
    """One sentence with a capital letter and a full stop."""
    text = _fill(_SENTENCES[int(rng.random() * len(_SENTENCES))], rng)
    return f"{text[0].upper()}{text[1:]}."


def paragraph(rng: Random, least: int, most: int) -> str:
    """Between ``least`` and ``most`` sentences."""
    return " ".join(sentence(rng) for _ in range(rng.randint(least, most)))


def _numbered(rng: Random) -> str:
    chosen = sorted(rng.sample(range(len(_STEPS)), 4))
    return "\n".join(f"{place}. {_fill(_STEPS[step], rng)}" for place, step in enumerate(chosen, 1))


def _bullets(rng: Random) -> str:
    return "\n".join(f"- {_fill(need, rng)}" for need in rng.sample(_NEEDS, 3))


def _table(rng: Random) -> str:
    rows = ["| Vaihe | Osallistujia | Kesto viikkoina |", "| --- | ---: | ---: |"]
    for phase in ("Aloitus", "Kokeilu", "Vakiinnutus"):
        rows.append(f"| {phase} | {rng.randint(8, 90)} | {rng.randint(2, 30)} |")
    return "\n".join(rows)


def body(rng: Random, links: Callable[[], str]) -> str:
    """The whole body. ``links`` gives the Markdown of a link to another entry each time it is called."""
    parts = [
        paragraph(rng, 4, 5),
        "## Tausta",
        paragraph(rng, 7, 9),
        "## Näin se toimii",
        paragraph(rng, 4, 5),
        _numbered(rng),
        f"Samaa on kokeiltu muuallakin: {links()}.",
        "## Mitä tarvitaan",
        _bullets(rng),
        paragraph(rng, 6, 8),
        "## Kokemuksia",
        paragraph(rng, 7, 9),
    ]
    if rng.random() < 0.25:
        parts.append(_table(rng))
    if rng.random() < 0.2:
        parts.append("> " + sentence(rng))
    if rng.random() < 0.3:
        parts += ["### Jatko", f"{paragraph(rng, 2, 3)} Katso myös {links()}."]
    return "\n\n".join(parts) + "\n"
