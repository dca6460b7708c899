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


@dataclass(frozen=True, slots=True)
class Run:
    """CPU and wall time in seconds; the highest sum of memory of all processes of the command, in MB."""

    cpu: float
    wall: float
    memory: float


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
    memory = peak.stop()
    if process.returncode:
        raise CommandFailed(f"{' '.join(command)}: {errors[0].decode(errors='replace')[-400:]}")
    return Run(usage.ru_utime + usage.ru_stime, wall, max(memory, usage.ru_maxrss / 1024))


class _Peak:
    """The highest sum of the memory of a process and its children, sampled until stopped."""

    def __init__(self, pid: int) -> None:
        self._process = psutil.Process(pid)
        self._stopped = threading.Event()
        self._highest = 0
        self._thread = threading.Thread(target=self._sample)
        self._thread.start()

    def stop(self) -> float:
        """The highest sum seen, in MB."""
        self._stopped.set()
        self._thread.join()
        return self._highest / 1024 / 1024

    def _sample(self) -> None:
        while not self._stopped.wait(_SAMPLED_EVERY):
            try:
                family = [self._process, *self._process.children(recursive=True)]
                self._highest = max(self._highest, sum(one.memory_info().rss for one in family))
            except psutil.Error:
                continue  # it has just ended
