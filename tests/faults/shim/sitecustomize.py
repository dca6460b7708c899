"""Faults at an exact moment of a real build: Python runs this file at its start when its folder is on PYTHONPATH.

TP_FAULT is a kind and a number, such as ``kill:40``: the fault comes with the 40th change of the file system since the
build made its own folder. ``count:PATH`` does nothing but writes into a file which change begins the publishing.
TP_SHUFFLE is a seed by which folders are listed in another order.
"""

import atexit
import errno
import os
import random
import signal
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

CHANGES = ("os.mkdir", "os.rename", "os.remove", "os.rmdir")
PART = ".part-"


class Fault:
    def __init__(self, kind: str, value: str) -> None:
        self.kind, self.value = kind, value
        self.seen = self.published = 0
        if kind == "count":
            atexit.register(lambda: Path(value).write_text(str(self.published)))

    def __call__(self, event: str, arguments: tuple) -> None:
        if event == "open":
            change = isinstance(arguments[2], int) and arguments[2] & (os.O_WRONLY | os.O_RDWR)
        else:
            change = event in CHANGES
        if not change or (not self.seen and PART not in str(arguments[0])):
            return
        self.seen += 1
        if event == "os.rename" and str(arguments[1]).endswith("ready"):
            self.published = self.seen
        if self.kind == "count" or self.seen < int(self.value):
            return
        if self.kind == "full":
            if PART in str(arguments[0]) and event in ("open", "os.mkdir"):
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(arguments[0]))
        elif self.seen == int(self.value):
            os.kill(os.getpid(), {"kill": signal.SIGKILL, "int": signal.SIGINT, "term": signal.SIGTERM}[self.kind])


class Shuffled:
    """What ``os.scandir`` returns, in another order."""

    def __init__(self, entries: list) -> None:
        self.entries = iter(entries)

    def __iter__(self) -> Iterator[os.DirEntry]:
        return self.entries

    def __next__(self) -> os.DirEntry:
        return next(self.entries)

    def __enter__(self) -> "Shuffled":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Nothing is open."""


def shuffle(seed: str) -> None:
    order = random.Random(seed)
    listdir, scandir = os.listdir, os.scandir

    def mixed(entries: Iterable) -> list:
        found = list(entries)
        order.shuffle(found)
        return found

    def mixed_scandir(path: str = ".") -> Shuffled:
        with scandir(path) as entries:
            return Shuffled(mixed(entries))

    os.listdir = lambda path=".": mixed(listdir(path))
    os.scandir = mixed_scandir


if "TP_FAULT" in os.environ:
    sys.addaudithook(Fault(*os.environ["TP_FAULT"].split(":", 1)))
if "TP_SHUFFLE" in os.environ:
    shuffle(os.environ["TP_SHUFFLE"])
