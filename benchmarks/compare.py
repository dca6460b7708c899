"""``make bench``: this bank and its peers on the same entries, interleaved; writes a table of medians and ratios.

One round runs every command once, so that a slow minute of the machine touches all of them alike.
"""

import argparse
import platform
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from statistics import median

from benchmarks.corpus import write_corpus
from benchmarks.peers import Peer, peers
from benchmarks.processes import CommandFailed, Run, measure

RESULTS = Path(__file__).parent / "RESULTS.md"
BEGIN, END = "<!-- compare:begin {size} -->", "<!-- compare:end {size} -->"
TOOLS = Path(".bench/bin")


@dataclass
class Measured:
    """The runs of one peer at one size, or why there are none."""

    peer: Peer
    folder: Path
    runs: list[Run] = field(default_factory=list)
    skipped: str = ""

    def bytes_out(self) -> int:
        """What the last run wrote."""
        return sum(file.stat().st_size for file in (self.folder / self.peer.out).rglob("*") if file.is_file())


def compare(size: int, rounds: int, tools: Path, names: Sequence[str], work: Path) -> str:
    """Run everything ``rounds`` times at one size and return the table."""
    root = work / "bank"
    write_corpus(size, root)
    rows = [Measured(peer, work / f"peer-{number}") for number, peer in enumerate(peers(tools)) if _wanted(peer, names)]
    for row in rows:
        program = Path(row.peer.command[0])
        if program.is_absolute() and not program.exists():
            row.skipped = "not installed"
            continue
        row.folder.mkdir()
        row.peer.prepare(root, row.folder)
    for number in range(rounds):
        for row in rows:
            if not row.skipped:
                _run(row, number)
    return _table(size, rounds, rows)


def _wanted(peer: Peer, names: Sequence[str]) -> bool:
    return not names or any(peer.name.startswith(name) for name in names)


def _run(row: Measured, number: int) -> None:
    row.peer.before(row.folder, number)
    try:
        row.runs.append(measure(row.peer.command, row.folder, row.peer.environment))
    except CommandFailed as error:
        row.skipped = f"failed: {str(error).splitlines()[-1][-120:]}"
    print(f"{row.peer.name}: {row.runs[-1] if row.runs else row.skipped}", file=sys.stderr, flush=True)


def _table(size: int, rounds: int, rows: Sequence[Measured]) -> str:
    base = next((_medians(row) for row in rows if row.runs), None)
    lines = [
        f"### {size:,} entries",
        "",
        f"{datetime.now(UTC):%Y-%m-%d}, {rounds} interleaved rounds, medians; Python {platform.python_version()}, "
        f"{_versions(rows)}. Ratios to the first row.",
        "",
        "| | CPU s | ratio | wall s | ratio | memory MB | ratio | MB written |",
        "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
    ]
    for row in rows:
        if row.skipped or base is None:
            lines.append(f"| {row.peer.name} | {row.skipped or 'not run'} | | | | | | |")
            continue
        values = _medians(row)
        cells = " | ".join(
            f"{value:.{digits}f} | {value / first:.2f}"
            for value, first, digits in zip(values, base, (1, 1, 0), strict=True)
        )
        lines.append(f"| {row.peer.name} | {cells} | {row.bytes_out() / 1e6:.0f} |")
    return "\n".join(lines)


def _medians(row: Measured) -> tuple[float, float, float]:
    return (
        median(run.cpu for run in row.runs),
        median(run.wall for run in row.runs),
        median(run.memory for run in row.runs),
    )


def _versions(rows: Sequence[Measured]) -> str:
    found = [f"mkdocs {version('mkdocs')}", f"mkdocs-material {version('mkdocs-material')}"]
    for row in rows:
        name = Path(row.peer.command[0]).name
        if name in ("hugo", "zensical") and not row.skipped:
            flag = "version" if name == "hugo" else "--version"
            said = subprocess.run([row.peer.command[0], flag], capture_output=True, text=True, check=False).stdout  # noqa: S603
            number = re.search(r"\b\d+\.\d+\.\d+\b", said)
            found.append(f"{name} {number[0] if number else '?'}")
    return ", ".join(found)


def _write(size: int, table: str) -> None:
    begin, end = BEGIN.format(size=size), END.format(size=size)
    text = RESULTS.read_text(encoding="utf-8")
    block = f"{begin}\n{table}\n{end}"
    if begin in text:
        head, _, rest = text.partition(begin)
        text = head + block + rest.partition(end)[2]
    else:
        text = f"{text.rstrip()}\n\n{block}\n"
    RESULTS.write_text(text, encoding="utf-8")


def main(arguments: Sequence[str] | None = None) -> None:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.compare", description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1_000, 10_000])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--only", nargs="*", default=(), help="beginnings of names of rows")
    parser.add_argument("--tools", type=Path, default=TOOLS, help="folder of hugo, zensical and mkdocs")
    parser.add_argument("--no-write", action="store_true", help="print the table only")
    chosen = parser.parse_args(arguments)
    for size in chosen.sizes:
        with tempfile.TemporaryDirectory() as work:
            table = compare(size, chosen.rounds, chosen.tools.resolve(), chosen.only, Path(work))
        print(table)
        if not chosen.no_write:
            _write(size, table)


if __name__ == "__main__":
    if shutil.which("sh") is None:
        raise SystemExit("needs a POSIX shell")
    main()
