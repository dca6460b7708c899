"""Being told to stop, by a keyboard or by a service manager."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def ending_cleanly() -> Iterator[None]:
    """Let SIGTERM end the program as Ctrl+C does, through all ``finally`` blocks, so that nothing half-made stays."""

    def end(number: int, _frame: object) -> None:
        raise SystemExit(128 + number)

    if threading.current_thread() is not threading.main_thread():  # only the main thread may set handlers
        yield
        return
    before = signal.signal(signal.SIGTERM, end)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)
