"""Figures as bars: how far a measured figure is from its target, where both can be drawn on one scale from zero."""

from collections.abc import Sequence

from catalog.views.parts import GoalBar
from catalog.views.writer import Writer
from schema.results import Result, Target

_FULL = 100


def result_bars(writer: Writer, results: Sequence[tuple[Result, str]]) -> tuple[GoalBar, ...]:
    """A bar for each result (given with its name) that has a target to compare with; the others have their table."""
    bars = []
    for result, name in results:
        target, actual = result.target, result.actual
        if target is None or target <= 0 or actual < 0:
            continue
        whole = max(target, actual)
        number = writer.interface.number
        text = writer.fill("results.bar", actual=number(actual), target=number(target))
        bars.append(GoalBar(name, text, round(target / whole * _FULL), round(actual / whole * _FULL)))
    return tuple(bars)


def target_bars(writer: Writer, targets: Sequence[tuple[Target, str]]) -> tuple[GoalBar, ...]:
    """An empty bar for each target (given with its name): nothing has been measured, and the words say so."""
    return tuple(
        GoalBar(name, writer.fill("results.bar_empty", target=writer.interface.number(target.value)), _FULL, 0)
        for target, name in targets
        if target.value > 0
    )
