"""Answers that are kept by the value of the question: nothing can be out of date."""

from collections.abc import Callable, Hashable
from typing import TypeVar

_Question = TypeVar("_Question", bound=Hashable)
_Answer = TypeVar("_Answer")


class Answers(dict[_Question, _Answer]):
    """Every answer that was ever given, open to all; `functools.cache` cannot be looked through."""

    def __init__(self, answer: Callable[[_Question], _Answer]) -> None:
        super().__init__()
        self._answer = answer

    def __missing__(self, question: _Question) -> _Answer:
        found = self[question] = self._answer(question)
        return found
