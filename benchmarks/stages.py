"""``python -m benchmarks.stages``: a cold build of the bank in this folder, by stage. Writes a table.

Built from outside: a timer of CPU time looks every few milliseconds where the build is, and the packages on the stack
say which stage that is. The core knows nothing of it, and a changed function keeps its stage while it stays in its
package. What worker processes do is accounted for as a whole.
"""

import os
import resource
import shutil
import signal
import sys
import time
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from types import FrameType

EVERY = 0.004
"""Seconds of CPU between two looks."""
OUT = "out"
_PAGE = 4096
_PACKAGES = (
    ("catalog.search", "search index"),
    ("catalog.casting.search", "search index"),
    ("catalog.casting.shell", "pages: frame"),
    ("catalog.likeness", "similar entries and near duplicates"),
    ("catalog.rules", "rules"),
    ("catalog.parsing", "reading"),
    ("catalog.reading", "reading"),
    ("catalog.vocabularies", "reading"),
    ("catalog.publishing", "writing"),
    ("hooks.publishing", "writing"),
    ("catalog.pipeline", "other work of the core"),
    ("importlib", "starting Python and importing"),
)
_PAGES = "catalog.casting"
_ENTRY, _LISTING = "_entry", ("_listing", "_listings")


@dataclass
class Stage:
    """CPU seconds; by how many bytes the process grew; the most that it held."""

    cpu: float = 0.0
    grew: int = 0
    most: int = 0


class Profile:
    """Looks at the running build until stopped. Only the main thread of one process is seen."""

    def __init__(self) -> None:
        self.stages: dict[str, Stage] = defaultdict(Stage)
        self._cpu = time.process_time()
        self._memory = _memory()

    def start(self) -> None:
        """Begin to look."""
        signal.signal(signal.SIGPROF, self._look)
        signal.setitimer(signal.ITIMER_PROF, EVERY, EVERY)

    def stop(self) -> None:
        """Look no more."""
        signal.setitimer(signal.ITIMER_PROF, 0)

    def _look(self, number: int, frame: FrameType | None) -> None:
        cpu, memory = time.process_time(), _memory()
        stage = self.stages[stage_of(frame)]
        stage.cpu += cpu - self._cpu
        stage.grew += memory - self._memory
        stage.most = max(stage.most, memory)
        self._cpu, self._memory = cpu, memory

    def table(self) -> str:
        """A Markdown table, the longest stage first."""
        total = sum(stage.cpu for stage in self.stages.values())
        lines = ["| stage | CPU s | share | grew by MB | most MB |", "| --- | ---: | ---: | ---: | ---: |"]
        for name, stage in sorted(self.stages.items(), key=lambda item: -item[1].cpu):
            memory = f"{stage.grew / 1e6:+.0f} | {stage.most / 1e6:.0f}"
            lines.append(f"| {name} | {stage.cpu:.2f} | {stage.cpu / total:.0%} | {memory} |")
        workers = resource.getrusage(resource.RUSAGE_CHILDREN)
        children = workers.ru_utime + workers.ru_stime
        if children:
            lines.append(f"| worker processes, all stages | {children:.2f} | | | {workers.ru_maxrss / 1e3:.0f} |")
        return "\n".join([*lines, f"| all | {total + children:.2f} | | | |"])


def stage_of(frame: FrameType | None) -> str:
    """The stage of a look: the innermost package on the stack that belongs to one."""
    in_pages = ""
    for module, function, at in _outwards(frame):
        if module == f"{_PAGES}.pages" or (in_pages and module.startswith(_PAGES)):
            if function == _ENTRY and (record := at.f_locals.get("record")) is not None:
                return f"pages: {record.key.kind}"
            if function in _LISTING:
                return "pages: listings"
            in_pages = "pages: other"
            continue
        for package, stage in _PACKAGES:
            if module.startswith(package):
                return in_pages or stage
    return in_pages or "engine"


def _outwards(frame: FrameType | None) -> Iterator[tuple[str, str, FrameType]]:
    while frame:
        yield frame.f_globals.get("__name__", ""), frame.f_code.co_name, frame
        frame = frame.f_back


def _memory() -> int:
    with open("/proc/self/statm", "rb") as file:  # noqa: PTH123 - a look must be quick
        return int(file.read().split()[1]) * _PAGE


def main() -> None:
    """Build the bank in the current folder from nothing and print the table."""
    for name in (OUT, ".cache"):
        shutil.rmtree(name, ignore_errors=True)
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    profile = Profile()
    profile.start()
    from mkdocs.__main__ import cli  # noqa: PLC0415 - importing the engine is part of what is measured

    cli(["build", "-q", "-d", OUT], standalone_mode=False)
    profile.stop()
    sys.stdout.write(profile.table() + "\n")


if __name__ == "__main__":
    main()
