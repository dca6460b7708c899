"""What is known today of the places of use: a record that nobody has checked for two years says nothing of now."""

from datetime import date

from schema.adoption import Adoption

NOT_KNOWN = "ei_tiedossa"
_YEARS = 2


def is_stale(adoption: Adoption, today: date) -> bool:
    """Whether the last day that ``checked`` can mean is more than 24 months before ``today``."""
    checked = adoption.checked.last_day()
    return checked is not None and checked < _years_before(today)


def shown_state(adoption: Adoption, today: date) -> str:
    """The state to show: the recorded one, or not known when it is stale."""
    return NOT_KNOWN if is_stale(adoption, today) else adoption.state


def _years_before(today: date) -> date:
    try:
        return today.replace(year=today.year - _YEARS)
    except ValueError:  # 29 February
        return today.replace(year=today.year - _YEARS, day=28)
