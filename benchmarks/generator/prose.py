"""Finnish prose: nouns in eight cases, a third of them compounds."""

from random import Random

from benchmarks.generator import sentences
from benchmarks.generator.voice import Voice, common, compile_all
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


def _word(slot: str, rng: Random) -> str:
    pool = _POOLS.get(slot)
    if pool is not None:
        return pool[int(rng.random() * len(pool))]
    noun = common(_PLAIN[slot], rng)
    if rng.random() >= _COMPOUNDS:
        return noun
    first = common(PREFIXES, rng)
    hyphen = "-" if first[-1] == noun[0] and noun[0] in "aeiouyäö" else ""
    return f"{first}{hyphen}{noun}"


FINNISH = Voice(
    word=_word,
    sentences=compile_all(sentences.SENTENCES),
    steps=compile_all(sentences.STEPS),
    needs=compile_all(sentences.NEEDS),
    background="Tausta",
    working="Näin se toimii",
    needed="Mitä tarvitaan",
    learnt="Kokemuksia",
    later="Jatko",
    elsewhere="Samaa on kokeiltu muuallakin",
    see_also="Katso myös",
    columns=("Vaihe", "Osallistujia", "Kesto viikkoina"),
    phases=("Aloitus", "Kokeilu", "Vakiinnutus"),
)
