"""The field's own rules, one small function each, in modules by what they judge.

Wording, reason and source document stand with the codes in ``locales/problems.yml``. A rule never judges an entry
that could not be read: its own problems come first.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from catalog.bank import EntryKey
from catalog.problems.problem import Problem
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


@dataclass(frozen=True)
class Judgement:
    """What the rules say of one entry, and what they looked at for it."""

    problems: tuple[Problem, ...]
    asked: frozenset[EntryKey] = frozenset()
    dated: bool = False


@dataclass(frozen=True)
class Judgements:
    """What the rules say of each entry, and ``shared``: of entries beside each other."""

    entries: Mapping[EntryKey, Judgement] = field(default_factory=dict)
    shared: tuple[Problem, ...] = ()

    def problems(self) -> Iterator[Problem]:
        """All of them."""
        for judgement in self.entries.values():
            yield from judgement.problems
        yield from self.shared


@dataclass(frozen=True)
class Moved:
    """What differs from a reading before: the entries read again, and those whose fields changed, came or went."""

    read: frozenset[EntryKey] = frozenset()
    fields: frozenset[EntryKey] = frozenset()


def judge(bank: Surroundings, before: Judgements | None = None, moved: Moved | None = None) -> Judgements:
    """Judge all entries that could be read. With ``before``, only those that it lacks or that were read again, and
    those for which a rule looked at an entry whose fields have changed, come or gone.
    """
    moved = moved or Moved()
    known = before.entries if before else {}
    judged: dict[EntryKey, Judgement] = {}
    for key, outcome in bank.entries.outcomes.items():
        if outcome.sound:
            judgement = known.get(key)
            if judgement is None or key in moved.read or not judgement.asked.isdisjoint(moved.fields):
                judgement = _judge(key, bank)
            judged[key] = judgement
    if before is None or any(key[0] in _COMPARED for key in moved.fields):
        return Judgements(judged, (*coordination.check_overlaps(bank), *likeness.check_near_duplicates(bank)))
    return Judgements(judged, before.shared)


_COMPARED = frozenset({"practices", "projects"})
"""The kinds whose entries are judged beside each other."""


def _judge(key: EntryKey, bank: Surroundings) -> Judgement:
    asked = bank.asked
    asked.entries.clear()
    asked.today = False
    item = bank.entries[key]
    problems = tuple(problem for rule in (*entries.RULES, *RULES.get(key.kind, ())) for problem in rule(item, bank))
    return Judgement(problems, frozenset(asked.entries), asked.today)
