"""Rules that hold for entries of every kind."""

from collections.abc import Iterator

from catalog.problems.problem import Problem
from catalog.reading.entries import ReadEntry
from catalog.rules.context import Rule, Surroundings
from schema.coverage import WHOLE_COUNTRY
from schema.organisation import Organisation


def _whole_country_stands_alone(item: ReadEntry, bank: Surroundings) -> Iterator[Problem]:
    regions = getattr(item.entry, "regions", ())
    if WHOLE_COUNTRY in regions and len(regions) > 1:
        yield item.problem("TP407", ("regions",))


def _summary_is_there(item: ReadEntry, bank: Surroundings) -> Iterator[Problem]:
    if item.entry and item.entry.summary is None and not isinstance(item.entry, Organisation):
        yield item.problem("TP410", ())


def _used_value_is_one_of_the_values(item: ReadEntry, bank: Surroundings) -> Iterator[Problem]:
    for number, contradiction in enumerate(item.entry.contradictions if item.entry else ()):
        values = [contested.value for contested in contradiction.values]
        if contradiction.used is not None and contradiction.used not in values:
            path = ("contradictions", number, "used")
            yield item.problem("TP313", path, value=contradiction.used, known=" / ".join(values))


RULES: tuple[Rule, ...] = (_whole_country_stands_alone, _summary_is_there, _used_value_is_one_of_the_values)
