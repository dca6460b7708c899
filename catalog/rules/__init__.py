"""The field's own rules, one small function each, in modules by what they judge.

Wording, reason and source document stand with the codes in ``locales/problems.yml``. A rule never judges an entry
that could not be read: its own problems come first.
"""

from collections.abc import Iterator

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
    for key, item in bank.entries.items():
        if item.entry is not None:
            for rule in (*entries.RULES, *RULES.get(key.kind, ())):
                yield from rule(item, bank)
    yield from coordination.check_overlaps(bank)
    yield from likeness.check_near_duplicates(bank)
