"""The day of viewing, which the core takes as an argument."""

import os
from datetime import UTC, date, datetime


def viewing_day() -> date:
    """The day of SOURCE_DATE_EPOCH (seconds, UTC), else today: with it a build can be repeated to the byte."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch:
        return datetime.fromtimestamp(int(epoch), UTC).date()
    return datetime.now().astimezone().date()
