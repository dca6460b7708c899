"""What is derived from dates on the day of viewing. A status is never stored."""

from datetime import date

from schema.period import Period

UPCOMING, ONGOING, ENDED, UNKNOWN = "tulossa", "kaynnissa", "paattynyt", "ei_tiedossa"
EXCEPTIONAL = ("keskeytynyt", "peruttu")


def derive_status(period: Period | None, exceptional: str | None, today: date) -> str:
    """The term of the vocabulary ``statuses``. Without a start the status is not known, unless it has ended."""
    if exceptional in EXCEPTIONAL:
        return exceptional
    start = period.start.first_day() if period and period.start else None
    end = period.end.last_day() if period and period.end else None
    if end and end < today:
        return ENDED
    if start and start > today:
        return UPCOMING
    return ONGOING if start else UNKNOWN
