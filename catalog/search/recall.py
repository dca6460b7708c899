"""Answers that are kept from one index to the next, by the value of the question: nothing can be out of date."""

from collections.abc import Callable, Hashable
from typing import Any, Generic, TypeVar

_Question = TypeVar("_Question", bound=Hashable)
_Thing = TypeVar("_Thing")
_Answer = TypeVar("_Answer")


class Answers(dict[_Question, _Answer]):
    """Every answer that was ever given, open to all; `functools.cache` cannot be looked through."""

    def __init__(self, answer: Callable[[_Question], _Answer]) -> None:
        super().__init__()
        self._answer = answer

    def __missing__(self, question: _Question) -> _Answer:
        found = self[question] = self._answer(question)
        return found


class Recall(Generic[_Question, _Answer]):
    """Keeps what was asked in this round and the one before."""

    def __init__(self) -> None:
        self._before: dict[_Question, _Answer] = {}
        self._now: dict[_Question, _Answer] = {}

    def next_round(self) -> None:
        """Lets go of what was not asked since the last call."""
        self._before, self._now = self._now, {}

    def of(self, question: _Question, answer: Callable[[], _Answer]) -> _Answer:
        """The answer that was given before, or else the one that `answer` gives now."""
        now = self._now
        if question in now:
            return now[question]
        before = self._before
        found = now[question] = before[question] if question in before else answer()
        return found


class Latest(Generic[_Thing, _Answer]):
    """Keeps one answer, for as long as the question is equal; a question need not be hashable."""

    def __init__(self) -> None:
        self._kept: tuple[_Thing, _Answer] | None = None

    def of(self, question: _Thing, answer: Callable[[], _Answer]) -> _Answer:
        """The answer that was given last, or else the one that `answer` gives now."""
        if self._kept is None or self._kept[0] != question:
            self._kept = question, answer()
        return self._kept[1]


class NoRecall(Recall[_Question, _Answer]):
    """Keeps nothing: for a build, which asks once."""

    def of(self, question: _Question, answer: Callable[[], _Answer]) -> _Answer:
        """What `answer` gives."""
        return answer()


NOTHING: Recall[Any, Any] = NoRecall()
