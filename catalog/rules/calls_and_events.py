"""Rules of calls, events and materials: questions that are answered, days that exist, recordings that all can use."""

from collections.abc import Iterator, Mapping

from catalog.problems.problem import Problem
from catalog.reading.entries import ReadEntry
from catalog.rules.context import Rule, Surroundings
from schema.call import Call
from schema.event import WEEKDAYS, Event, Moment
from schema.material import RECORDING, Material
from schema.question import ANSWERED


def _answered_question_has_an_answer(item: ReadEntry, bank: Surroundings) -> Iterator[Problem]:
    for number, question in enumerate(item.entry.questions if isinstance(item.entry, Call) else ()):
        if question.state == ANSWERED and question.answer is None and question.same_as is None:
            yield item.problem("TP422", ("questions", number), value=question.id)


def _question_has_one_answer(item: ReadEntry, bank: Surroundings) -> Iterator[Problem]:
    for number, question in enumerate(item.entry.questions if isinstance(item.entry, Call) else ()):
        if question.answer is not None and question.same_as is not None:
            values = {"value": question.id, "other": question.same_as}
            yield item.problem("TP423", ("questions", number, "same_as"), **values)


def _answers_do_not_run_in_a_ring(item: ReadEntry, bank: Surroundings) -> Iterator[Problem]:
    questions = item.entry.questions if isinstance(item.entry, Call) else ()
    places = {question.id: number for number, question in enumerate(questions)}
    refers = {question.id: question.same_as for question in questions if question.same_as is not None}
    done: set[str] = set()
    for question in questions:
        ring = _ring(question.id, refers, done)
        if ring:
            yield item.problem("TP312", ("questions", places[ring[0]], "same_as"), ring=" → ".join(ring))


def _ring(start: str, refers: Mapping[str, str], done: set[str]) -> list[str]:
    """A ring of questions that ``start`` leads into; empty when the way ends or was walked before."""
    way: list[str] = []
    here: str | None = start
    while here is not None and here not in done:
        done.add(here)
        way.append(here)
        here = refers.get(here)
    return [*way[way.index(here) :], here] if here in way else []


CALL_RULES: tuple[Rule, ...] = (
    _answered_question_has_an_answer,
    _question_has_one_answer,
    _answers_do_not_run_in_a_ring,
)


def _weekday_fits_the_date(item: ReadEntry, bank: Surroundings) -> Iterator[Problem]:
    """A date without a year is not judged: the year is never guessed."""
    for name in ("start", "end", "deadline"):
        moment: Moment | None = getattr(item.entry, name, None) if isinstance(item.entry, Event) else None
        if moment is None or moment.date.precision != "day":
            continue
        day = moment.date.first_day()
        if day and moment.weekday:
            actual = WEEKDAYS[day.weekday()]
            if actual != moment.weekday:
                values = {"value": moment.weekday, "date": moment.date, "actual": actual}
                yield item.problem("TP424", (name, "weekday"), **values)


def _recorded_event_tells_of_its_text(item: ReadEntry, bank: Surroundings) -> Iterator[Problem]:
    event = item.entry
    if isinstance(event, Event) and event.recorded and event.recording_accessible is None:
        yield item.problem("TP425", ("recorded",), name="recording_accessible")


EVENT_RULES: tuple[Rule, ...] = (_weekday_fits_the_date, _recorded_event_tells_of_its_text)


def _recording_tells_of_its_text(item: ReadEntry, bank: Surroundings) -> Iterator[Problem]:
    material = item.entry
    if isinstance(material, Material) and material.kind == RECORDING and material.text_alternative is None:
        yield item.problem("TP425", ("kind",), name="text_alternative")


MATERIAL_RULES: tuple[Rule, ...] = (_recording_tells_of_its_text,)
