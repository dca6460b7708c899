"""``python -m tests.fuzz -n 100000``: runs the mutants on all processors and writes ``benchmarks/FUZZ.md``."""

import argparse
import os
import signal
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from multiprocessing import Pool
from pathlib import Path
from types import FrameType

from tests.banks import ROOT
from tests.fuzz.case import Bench
from tests.fuzz.mutation import mutated

LOG = ROOT / "benchmarks" / "FUZZ.md"
NOTES = "## Findings"
WATCH = 20
"""Seconds after which a mutant counts as one that never ends."""

CHUNK = 500


class Run:
    """What came of many mutants."""

    def __init__(self) -> None:
        self.outcomes: Counter[str] = Counter()
        self.codes: Counter[str] = Counter()
        self.findings: dict[str, int] = {}
        self.slowest = (0.0, 0)
        self.total = 0.0

    def add(self, number: int, kind: str, seconds: float, codes: tuple[str, ...], findings: tuple[str, ...]) -> None:
        """Count one mutant."""
        self.outcomes[kind] += 1
        self.codes.update(set(codes))
        self.total += seconds
        self.slowest = max(self.slowest, (seconds, number))
        for finding in findings:
            self.findings.setdefault(finding, number)

    def merge(self, other: "Run") -> None:
        """Add what another process has counted."""
        self.outcomes += other.outcomes
        self.codes += other.codes
        self.total += other.total
        self.slowest = max(self.slowest, other.slowest)
        self.findings = {**other.findings, **self.findings}


def _stop(number: int, frame: FrameType | None) -> None:
    raise TimeoutError("never ends")


def run_chunk(numbers: range) -> Run:
    """The mutants of a range of numbers."""
    run = Run()
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(Path(folder))
        seeds = bench.seeds()
        signal.signal(signal.SIGALRM, _stop)
        for number in numbers:
            signal.alarm(WATCH)
            outcome = bench.run(*mutated(number, seeds))
            signal.alarm(0)
            run.add(number, outcome.kind, outcome.seconds, outcome.codes, outcome.findings)
    return run


def _log(run: Run, count: int, seed: int) -> Iterator[str]:
    kept = LOG.read_text("utf-8").partition(NOTES)[2] if LOG.is_file() else "\n\nNone yet.\n"
    yield "# Fuzz run\n"
    yield f"`make fuzz`: {count:,} mutants of the entries in `content/` and `tests/specimens/`, from number {seed}.\n"
    yield "Each is read, checked, rendered and reported in one process. It must raise nothing; every problem has a"
    yield "known code, a place in the file and a hint; no report shows an unseen sign; what would be published passes a"
    yield "strict allow-list reader of HTML that knows nothing of the sanitiser.\n"
    yield "| outcome | mutants |\n| --- | ---: |"
    yield from (f"| {kind} | {number:,} |" for kind, number in sorted(run.outcomes.items()))
    yield f"\nFindings in this run: {len(run.findings)}. Mean {run.total / count * 1000:.1f} ms of CPU; slowest mutant"
    yield f"number {run.slowest[1]} with {run.slowest[0]:.2f} s.\n"
    yield (
        "Codes met (mutants): " + ", ".join(f"{code} {number:,}" for code, number in sorted(run.codes.items())) + ".\n"
    )
    yield f"{NOTES}{kept.rstrip()}"


def main() -> int:
    """Run, write the log, print the findings. Exit code 1 when there are any."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("-n", type=int, default=100_000, help="number of mutants")
    parser.add_argument("--seed", type=int, default=0, help="number of the first mutant")
    parser.add_argument("--no-log", action="store_true", help="leave benchmarks/FUZZ.md as it is")
    options = parser.parse_args()
    numbers = range(options.seed, options.seed + options.n)
    chunks = [numbers[start : start + CHUNK] for start in range(0, options.n, CHUNK)]
    whole = Run()
    with Pool(os.cpu_count()) as pool:
        for done, run in enumerate(pool.imap_unordered(run_chunk, chunks), start=1):
            whole.merge(run)
            print(f"\r{done * CHUNK:,} {dict(whole.outcomes)} findings {len(whole.findings)}", end="", file=sys.stderr)
    print("", file=sys.stderr)
    for finding, number in sorted(whole.findings.items(), key=lambda item: item[1]):
        print(f"{number}: {finding}")
    if not options.no_log:
        LOG.write_text("\n".join(_log(whole, options.n, options.seed)) + "\n", "utf-8")
    return 1 if whole.findings else 0


if __name__ == "__main__":
    sys.exit(main())
