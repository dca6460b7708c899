"""Rules of practices: spreading needs a place of use, and a failure is told in full."""

from collections.abc import Iterator

from catalog.problems.problem import Problem
from catalog.reading.entries import ReadEntry
from catalog.rules.context import Rule, Surroundings
from schema.failure import Failure
from schema.practice import Practice

SPREAD = ("levitetty", "juurtunut")
IN_USE = ("kaytossa", "muokattu")
WORKED, DID_NOT_WORK = "toimi", "ei_toiminut"


def _spread_needs_place_of_use(item: ReadEntry, bank: Surroundings) -> Iterator[Problem]:
    practice = item.entry
    if isinstance(practice, Practice) and practice.lifecycle in SPREAD:
        if not any(adoption.state in IN_USE for adoption in practice.adoptions):
            yield item.problem("TP405", ("lifecycle",), lifecycle=practice.lifecycle)


def _failure_is_told(item: ReadEntry, bank: Surroundings) -> Iterator[Problem]:
    practice = item.entry
    if isinstance(practice, Practice) and practice.outcome == DID_NOT_WORK and practice.failure is None:
        for name, field in Failure.model_fields.items():
            if field.is_required():
                yield item.problem("TP420", ("outcome",), name=name)


def _what_worked_has_no_failure(item: ReadEntry, bank: Surroundings) -> Iterator[Problem]:
    practice = item.entry
    if isinstance(practice, Practice) and practice.outcome == WORKED and practice.failure is not None:
        yield item.problem("TP421", ("failure",))


RULES: tuple[Rule, ...] = (_spread_needs_place_of_use, _failure_is_told, _what_worked_has_no_failure)
