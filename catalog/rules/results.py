"""Rules of figures: measured against the right set, sourced, and never about a handful of people."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from catalog.parsing.strict_yaml import FieldPath
from catalog.problems.nearest import nearest
from catalog.problems.problem import Problem
from catalog.reading.entries import ReadEntry
from catalog.rules.context import Rule, Surroundings
from schema.indicator_set import IndicatorDefinition, IndicatorSet
from schema.measure import Measure
from schema.practice import Practice
from schema.project import Project
from schema.results import Result

SMALLEST_PUBLISHED = 5
PERSON = "henkilo"
_PEOPLE = re.compile(r"henkil(?!ötyö)|hlö|osallistuj|person(?!år|-?\s?(?:year|month|day))|deltag|participant|people")
"""How a unit of people begins in the three languages; person-years are work, not people."""
_SHARES = ("%", "prosen", "procent", "percent")


def _figures(item: ReadEntry) -> Iterator[tuple[FieldPath, Measure]]:
    """Every result and target with its place."""
    if isinstance(item.entry, Practice | Project):
        fields: dict[str, Sequence[Measure]] = {"results": item.entry.results, "targets": item.entry.targets}
        for name, figures in fields.items():
            yield from (((name, number), figure) for number, figure in enumerate(figures))


def _measured_value_has_source(item: ReadEntry, bank: Surroundings) -> Iterator[Problem]:
    for path, figure in _figures(item):
        if isinstance(figure, Result) and not figure.sources:
            yield item.problem("TP409", path)


def _set_belongs_to_the_theme(item: ReadEntry, bank: Surroundings) -> Iterator[Problem]:
    themes = _themes(item)
    for path, figure in _figures(item):
        found = bank.find("indicator_sets", figure.indicator_set, IndicatorSet)
        if found and found.theme and found.theme not in themes:
            values = {"value": figure.indicator_set, "theme": found.theme}
            yield item.problem("TP412", (*path, "indicator_set"), **values)


def _themes(item: ReadEntry) -> tuple[str, ...]:
    if isinstance(item.entry, Project):
        return (item.entry.theme,) if item.entry.theme else ()
    return item.entry.themes if isinstance(item.entry, Practice) else ()


def _indicator_is_in_the_set(item: ReadEntry, bank: Surroundings) -> Iterator[Problem]:
    for path, figure in _figures(item):
        found = bank.find("indicator_sets", figure.indicator_set, IndicatorSet)
        if found and _definition(figure, bank) is None:
            known = [definition.id for definition in found.indicators]
            value = figure.set_indicator or ""
            values = {"value": value, "set": figure.indicator_set, "nearest": nearest(value, known) or ""}
            yield item.problem("TP311", (*path, "set_indicator"), **values)


def _definition(figure: Measure, bank: Surroundings) -> IndicatorDefinition | None:
    found = bank.find("indicator_sets", figure.indicator_set, IndicatorSet)
    definitions = found.indicators if found else ()
    return next((definition for definition in definitions if definition.id == figure.set_indicator), None)


def _few_people_are_not_counted(item: ReadEntry, bank: Surroundings) -> Iterator[Problem]:
    """Targets are left alone: they are about nobody yet."""
    for path, figure in _figures(item):
        if isinstance(figure, Result) and _counts_people(figure, bank):
            for steps, value in _measured_values(figure):
                if value is not None and 0 < value < SMALLEST_PUBLISHED:
                    yield item.problem("TP415", (*path, *steps), value=value)


def _counts_people(figure: Measure, bank: Surroundings) -> bool:
    definition = _definition(figure, bank)
    unit = (figure.unit or (definition.unit if definition else None) or "").strip().lower()
    if unit.startswith(_SHARES):
        return False
    if (definition and definition.counts_people) or _PEOPLE.match(unit):
        return True
    index = bank.vocabularies.get("indicators")
    term = index.by_id.get(figure.indicator) if index and figure.indicator else None
    return term is not None and term.text("unit") == PERSON


def _measured_values(result: Result) -> Iterator[tuple[FieldPath, Decimal | None]]:
    yield ("baseline",), result.baseline
    yield ("actual",), result.actual
    for number, part in enumerate(result.breakdown):
        yield ("breakdown", number, "baseline"), part.baseline
        yield ("breakdown", number, "actual"), part.actual


RULES: tuple[Rule, ...] = (
    _measured_value_has_source,
    _set_belongs_to_the_theme,
    _indicator_is_in_the_set,
    _few_people_are_not_counted,
)
