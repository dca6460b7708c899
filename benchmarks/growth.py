"""``python -m benchmarks.growth``: cold builds of this bank at growing sizes, and the exponent of their CPU time.

The exponent between two sizes is the slope of CPU time over entries, both in logarithms: 1 is linear, 2 quadratic.
"""

import argparse
import tempfile
from collections.abc import Sequence
from datetime import UTC, datetime
from math import log
from pathlib import Path

from benchmarks.corpus import PROJECT, write_corpus
from benchmarks.peers import clean, peers
from benchmarks.processes import measure
from benchmarks.report import RESULTS, Measured, write_block

SCALE = PROJECT / "docs" / "scale.md"
INDEX = "search-index"


def grow(sizes: Sequence[int], rounds: int, languages: Sequence[str], work: Path) -> str:
    """Build at every size and return the table. One round builds each size once, the smallest first."""
    cold = next(peers(Path()))
    rows = {size: Measured(cold, work / f"bank-{size}") for size in sizes}
    for size, row in rows.items():
        write_corpus(size, row.folder, languages=languages)
    index: dict[int, int] = {}
    for _ in range(rounds):
        for size, row in rows.items():
            clean(row.folder, 0)
            row.runs.append(measure(cold.command, row.folder, cold.environment))
            row.weigh()
            files = (row.folder / cold.out / INDEX).rglob("*")
            index[size] = sum(file.stat().st_size for file in files if file.is_file())
            clean(row.folder, 0)
            print(f"{size:,}: {row.runs[-1]}", flush=True)
    return _table(rows, index, rounds, languages)


def _table(rows: dict[int, Measured], index: dict[int, int], rounds: int, languages: Sequence[str]) -> str:
    lines = [
        f"{datetime.now(UTC):%Y-%m-%d}, cold builds, site in {', '.join(languages)}, medians of {rounds}. The exponent "
        "is that of CPU time since the size before.",
        "",
        "| entries | CPU s | wall s | RSS MB | PSS MB | files | MB of site | MB of index | exponent |",
        f"| ---: |{' ---: |' * 8}",
    ]
    before: tuple[int, float] | None = None
    for size, row in rows.items():
        cpu, wall, rss, pss = row.medians()
        exponent = f"{_exponent(before, (size, cpu)):.2f}" if before else ""
        written = f"{row.files:,} | {row.bytes / 1e6:.0f} | {index[size] / 1e6:.1f}"
        lines.append(f"| {size:,} | {cpu:.1f} | {wall:.1f} | {rss:.0f} | {pss:.0f} | {written} | {exponent} |")
        before = size, cpu
    first, last = ((size, rows[size].medians()[0]) for size in (min(rows), max(rows)))
    if len(rows) > 1:
        lines += ["", f"From {first[0]:,} to {last[0]:,} entries the exponent is **{_exponent(first, last):.2f}**."]
    return "\n".join(lines)


def _exponent(one: tuple[int, float], other: tuple[int, float]) -> float:
    return log(other[1] / one[1]) / log(other[0] / one[0])


def main(arguments: Sequence[str] | None = None) -> None:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.growth", description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1_000, 10_000, 100_000])
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--languages", nargs="+", default=["fi"], help="languages of the site; fi first")
    parser.add_argument("--work", type=Path, help="where to build; 100,000 entries take about 6 GB")
    parser.add_argument("--no-write", action="store_true", help="print the table only")
    chosen = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(dir=chosen.work) as folder:
        table = grow(sorted(chosen.sizes), chosen.rounds, chosen.languages, Path(folder))
    print(table)
    if not chosen.no_write:
        for file in (RESULTS, SCALE):
            write_block(file, "growth" if chosen.languages == ["fi"] else f"growth {'-'.join(chosen.languages)}", table)


if __name__ == "__main__":
    main()
