"""Running a command as a whole process and taking its cost from outside."""

import os
import subprocess
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import psutil

_SAMPLED_EVERY = 0.02
_GROWN = 1.02


@dataclass(frozen=True, slots=True)
class Run:
    """CPU and wall time in seconds; the highest sums of memory over all processes of the command, in MB.

    ``rss`` counts pages that processes share once for each of them, ``pss`` once in all.
    """

    cpu: float
    wall: float
    rss: float
    pss: float


class CommandFailed(Exception):
    """The command ended with an error; the message is the end of what it printed."""


def measure(command: Sequence[str], folder: Path, environment: Mapping[str, str]) -> Run:
    """Run ``command`` in ``folder``. Raises CommandFailed when its exit code is not 0.

    CPU time is the operating system's account of the finished process and all its children. Memory is sampled.
    """
    started = time.perf_counter()
    process = subprocess.Popen(  # noqa: S603 - the commands are this package's own
        command,
        cwd=folder,
        env={**os.environ, **environment},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )
    peak = _Peak(process.pid)
    errors: list[bytes] = []
    reader = threading.Thread(target=lambda: errors.append(process.stderr.read() if process.stderr else b""))
    reader.start()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    reader.join()
    if process.stderr:
        process.stderr.close()
    rss, pss = peak.stop()
    if process.returncode:
        raise CommandFailed(f"{' '.join(command)}: {errors[0].decode(errors='replace')[-400:]}")
    return Run(usage.ru_utime + usage.ru_stime, wall, max(rss, usage.ru_maxrss / 1024), pss)


class _Peak:
    """The highest sums of the memory of a process and its children, sampled until stopped.

    Proportional shares take the kernel a walk through all pages, so they are asked for only when plain sums have grown.
    """

    def __init__(self, pid: int) -> None:
        self._process = psutil.Process(pid)
        self._stopped = threading.Event()
        self._rss = self._pss = 0
        self._asked_at = 0
        self._thread = threading.Thread(target=self._sample)
        self._thread.start()

    def stop(self) -> tuple[float, float]:
        """The highest sums seen, plain and proportional, in MB."""
        self._stopped.set()
        self._thread.join()
        return self._rss / 1024 / 1024, self._pss / 1024 / 1024

    def _sample(self) -> None:
        while not self._stopped.wait(_SAMPLED_EVERY):
            try:
                family = [self._process, *self._process.children(recursive=True)]
                rss = sum(one.memory_info().rss for one in family)
                self._rss = max(self._rss, rss)
                if rss > self._asked_at * _GROWN:
                    self._asked_at = rss
                    self._pss = max(self._pss, sum(one.memory_full_info().pss for one in family))
            except psutil.Error:
                continue  # it has just ended
