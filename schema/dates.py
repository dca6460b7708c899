"""Dates as sources give them: to the day, the month, the season or the year, or without a year.

A date is never completed by guessing. ``2022-syksy`` stays a season, ``--08-20`` stays without a year.
"""

import calendar
import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any, Literal

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

Precision = Literal["day", "month", "season", "year", "no_year"]

SEASONS = {"kevat": (3, 5), "kesa": (6, 8), "syksy": (9, 11), "talvi": (12, 12)}
"""First and last month of a season within its year; winter is counted in the year it begins."""

_FORM = re.compile(
    r"^(?:(?P<year>\d{4})(?:-(?:(?P<season>kevat|kesa|syksy|talvi)|(?P<month>\d{2})(?:-(?P<day>\d{2}))?))?"
    r"|--(?P<month_only>\d{2})-(?P<day_only>\d{2}))$"
)
_JSON_PATTERN = r"^(\d{4}(-(kevat|kesa|syksy|talvi|\d{2}(-\d{2})?))?|--\d{2}-\d{2})$"


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A calendar date with the precision of its source. Written ``2022-09-19``, ``2022-09``, ``2022-syksy``,
    ``2022`` or, when the source gives no year, ``--08-20``.
    """

    year: int | None
    month: int | None = None
    day: int | None = None
    season: str | None = None

    @classmethod
    def parse(cls, text: str) -> "PartialDate":
        """Read the written form. Raises PydanticCustomError ``date_form`` or ``date_impossible``.

        The same days stand in many entries of a bank: each is worked out, and kept, once.
        """
        return _parsed(text)

    @classmethod
    def _parse(cls, text: str) -> "PartialDate":
        match = _FORM.match(text.strip())
        if match is None:
            raise PydanticCustomError("date_form", "Not a date: {text}", {"text": text})
        month = match["month"] or match["month_only"]
        day = match["day"] or match["day_only"]
        found = cls(
            year=int(match["year"]) if match["year"] else None,
            month=int(month) if month else None,
            day=int(day) if day else None,
            season=match["season"],
        )
        if not found._exists():
            raise PydanticCustomError("date_impossible", "No such date: {text}", {"text": text})
        return found

    def _exists(self) -> bool:
        if self.year is not None and not 1900 <= self.year <= 2200:
            return False
        if self.month is not None and not 1 <= self.month <= 12:
            return False
        if self.day is None or self.month is None:
            return True
        leap_year = 2000  # without a year, 29 February may exist
        return 1 <= self.day <= calendar.monthrange(self.year or leap_year, self.month)[1]

    @property
    def precision(self) -> Precision:
        """How exactly the date is known."""
        if self.year is None:
            return "no_year"
        if self.season:
            return "season"
        if self.month is None:
            return "year"
        return "month" if self.day is None else "day"

    def first_day(self) -> date | None:
        """The earliest day that the date can mean; None without a year."""
        if self.year is None:
            return None
        month = SEASONS[self.season][0] if self.season else self.month or 1
        return date(self.year, month, self.day or 1)

    def last_day(self) -> date | None:
        """The latest day that the date can mean; None without a year."""
        if self.year is None:
            return None
        month = SEASONS[self.season][1] if self.season else self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    def __str__(self) -> str:
        if self.year is None:
            return f"--{self.month:02d}-{self.day:02d}"
        if self.season:
            return f"{self.year}-{self.season}"
        parts = [f"{self.year:04d}"]
        parts += [f"{part:02d}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(
            cls._validate, serialization=core_schema.to_string_ser_schema()
        )

    @classmethod
    def _validate(cls, value: object) -> "PartialDate":
        if isinstance(value, cls):
            return value
        if isinstance(value, str):
            return cls.parse(value)
        raise PydanticCustomError("date_form", "Not a date: {text}", {"text": str(value)})

    @classmethod
    def __get_pydantic_json_schema__(cls, core: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {"type": "string", "pattern": _JSON_PATTERN, "examples": ["2022-09-19", "2022-09"]}


@lru_cache(maxsize=4096)
def _parsed(text: str) -> PartialDate:
    return PartialDate._parse(text)
