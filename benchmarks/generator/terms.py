"""The terms of the project's own vocabularies, read without the project's code."""

from pathlib import Path
from random import Random

import yaml

from benchmarks.generator.words import REGION_PLACES

_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


class Terms:
    """Ids of terms by vocabulary. A vocabulary that does not exist has no terms."""

    def __init__(self, folder: Path) -> None:
        """Read every vocabulary in ``folder``; other files there, such as the synonyms, have no terms."""
        self._ids: dict[str, tuple[str, ...]] = {}
        for file in sorted(folder.glob("*.yml")):
            text = file.read_text(encoding="utf-8")
            data = yaml.load(text, Loader=_LOADER)  # noqa: S506 - scalars stay text
            if isinstance(data, dict) and isinstance(data.get("terms"), list):
                self._ids[file.stem] = tuple(term["id"] for term in data["terms"])
        self.regions = tuple(term for term in self.all("regions") if term in REGION_PLACES)

    def all(self, vocabulary: str) -> tuple[str, ...]:
        """All ids of the vocabulary in its order."""
        return self._ids.get(vocabulary, ())

    def among(self, vocabulary: str, wanted: tuple[str, ...], rng: Random) -> str:
        """One of the wanted ids that exist.

        Raises ValueError when none does: the generator is out of date.
        """
        known = [term for term in wanted if term in self.all(vocabulary)]
        if not known:
            raise ValueError(f"vocabulary {vocabulary} has none of {', '.join(wanted)}")
        return rng.choice(known)

    def some(self, vocabulary: str, least: int, most: int, rng: Random) -> list[str]:
        """Between ``least`` and ``most`` different ids, common ones first, as far as the vocabulary goes."""
        return self.pick(self.all(vocabulary), least, most, rng)

    def pick(self, terms: tuple[str, ...], least: int, most: int, rng: Random) -> list[str]:
        """As ``some``, out of the given terms. Early terms are drawn more often than late ones."""
        count = min(rng.randint(least, most), len(terms))
        chosen: dict[str, None] = {}
        while len(chosen) < count:
            chosen[terms[int(rng.random() ** 1.3 * len(terms))]] = None
        return list(chosen)
