"""The field's own rules, one small function each, in modules by what they judge.

Wording, reason and source document stand with the codes in ``locales/problems.yml``. A rule never judges an entry
that could not be read: its own problems come first.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from catalog.bank import EntryKey
from catalog.problems.problem import Problem
from catalog.reading.outcomes import PlainProblems, plain_problems, problems_from_plain
from catalog.rules import calls_and_events, coordination, entries, likeness, practices, projects, results
from catalog.rules.context import Rule, Surroundings

RULES: dict[str, tuple[Rule, ...]] = {
    "practices": (*practices.RULES, *results.RULES),
    "projects": (*projects.RULES, *coordination.RULES, *results.RULES),
    "calls": calls_and_events.CALL_RULES,
    "events": calls_and_events.EVENT_RULES,
    "materials": calls_and_events.MATERIAL_RULES,
}
"""The rules of each kind, after those that every entry follows."""


def check_rules(bank: Surroundings) -> Iterator[Problem]:
    """All problems of all rules, in the order of the entries."""
    return judge(bank).problems()


class Judgement(NamedTuple):
    """What the rules say of one entry, and what they looked at for it, of plain parts only."""

    told: PlainProblems
    asked: tuple[tuple[str, str], ...] = ()
    dated: bool = False


@dataclass(frozen=True)
class Judgements:
    """What the rules say of each entry, and ``shared``: of entries beside each other."""

    entries: Mapping[EntryKey, Judgement] = field(default_factory=dict)
    shared: tuple[Problem, ...] = ()

    def problems(self) -> Iterator[Problem]:
        """All of them."""
        for judgement in self.entries.values():
            yield from problems_from_plain(judgement.told)
        yield from self.shared


@dataclass(frozen=True)
class Moved:
    """What differs from a reading before: the entries read again, and those whose fields changed, came or went."""

    read: frozenset[EntryKey] = frozenset()
    fields: frozenset[EntryKey] = frozenset()


def judge(
    bank: Surroundings,
    before: Judgements | None = None,
    moved: Moved | None = None,
    now: Mapping[EntryKey, Judgement] | None = None,
) -> Judgements:
    """Judge all entries that could be read, less those that were judged ``now``. With ``before``, only those that it
    lacks or that were read again, and those for which a rule looked at an entry whose fields changed, came or went.
    """
    moved = moved or Moved()
    known, now = before.entries if before else {}, now or {}
    judged: dict[EntryKey, Judgement] = {}
    for key, outcome in bank.entries.outcomes.items():
        if outcome.sound:
            judgement = now.get(key)
            if judgement is None and key not in moved.read:
                judgement = known.get(key)
                if judgement and not moved.fields.isdisjoint(judgement.asked):
                    judgement = None
            judged[key] = judgement or judge_one(key, bank)
    if before is None or any(key[0] in _COMPARED for key in moved.fields):
        return Judgements(judged, (*coordination.check_overlaps(bank), *likeness.check_near_duplicates(bank)))
    return Judgements(judged, before.shared)


_COMPARED = frozenset({"practices", "projects"})
"""The kinds whose entries are judged beside each other."""


def judge_one(key: EntryKey, bank: Surroundings) -> Judgement:
    """What the rules of its kind say of an entry whose fields are right."""
    asked = bank.asked
    asked.entries.clear()
    asked.today = False
    item = bank.entries[key]
    problems = [problem for rule in (*entries.RULES, *RULES.get(key.kind, ())) for problem in rule(item, bank)]
    return Judgement(plain_problems(problems), tuple(sorted((key.kind, key.id) for key in asked.entries)), asked.today)
