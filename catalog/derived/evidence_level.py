"""The grade of evidence (0-5), derived from the evidence items and measured results; nobody can type it in.

Each design can support a grade at most (vocabulary ``evidence_designs``, property ``level``). A grade of 2 or more
also needs a measured result and a source; 4 or more an independent author (rule 26 of the field).
"""

from collections.abc import Sequence

from catalog.vocabularies import Vocabularies
from schema.evidence import EvidenceItem
from schema.practice import Practice
from schema.results import Result

MEASURED, INDEPENDENT = 2, 4


def evidence_level(practice: Practice, vocabularies: Vocabularies) -> int:
    """The highest grade that an item of the practice supports; 0 when nothing is recorded."""
    return strongest_evidence(practice, vocabularies)[0]


def strongest_evidence(practice: Practice, vocabularies: Vocabularies) -> tuple[int, EvidenceItem | None]:
    """The grade and the first item that gives it; no item at grade 0."""
    measured = any(is_measured(result) for result in practice.results)
    best: tuple[int, EvidenceItem | None] = (0, None)
    for item in practice.evidence:
        level = _supported(item, measured, vocabularies)
        if level > best[0]:
            best = (level, item)
    return best


def is_measured(result: Result) -> bool:
    """Whether the result can be checked at its source."""
    return bool(result.sources)


def _supported(item: EvidenceItem, measured: bool, vocabularies: Vocabularies) -> int:
    if not item.sources:
        return 0
    level = int(vocabularies.term("evidence_designs", item.design).text("level") or 0)
    if level >= INDEPENDENT and not item.independent:
        level = INDEPENDENT - 1
    if level >= MEASURED and not measured:
        level = MEASURED - 1
    return level


def has_measured_results(results: Sequence[Result]) -> bool:
    """Whether anything has been measured at all, sourced or not."""
    return bool(results)
