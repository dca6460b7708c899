"""``make bench``: this bank and its peers on the same entries, interleaved; writes a table of medians and ratios.

One round runs every command once, so that a slow minute of the machine touches all of them alike.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from benchmarks.corpus import PROJECT, write_corpus
from benchmarks.peers import Peer, peers
from benchmarks.processes import CommandFailed, measure
from benchmarks.report import RESULTS, Measured, comparison, write_block

TOOLS = Path(".bench/bin")


def compare(root: Path, rounds: int, rows: Sequence[Measured]) -> None:
    """Run every row ``rounds`` times over the generated bank ``root``, interleaved."""
    for row in rows:
        if not row.skipped:
            row.folder.mkdir()
            row.peer.prepare(root, row.folder)
            if row.peer.warm:
                _run(row)
                row.runs.clear()
    for number in range(rounds):
        for row in rows:
            if not row.skipped:
                row.peer.before(row.folder, number)
                _run(row)


def _run(row: Measured) -> None:
    try:
        row.runs.append(measure(row.peer.command, row.folder, row.peer.environment))
        row.weigh()
    except CommandFailed as error:
        row.skipped = f"failed: {str(error).splitlines()[-1][-120:]}"
    print(f"{row.peer.name}: {row.runs[-1] if row.runs else row.skipped}", file=sys.stderr, flush=True)


def _rows(tools: Path, names: Sequence[str], languages: Sequence[str], work: Path) -> list[Measured]:
    rows = [Measured(peer, work / f"peer-{number}") for number, peer in enumerate(peers(tools)) if _wanted(peer, names)]
    for row in rows:
        program = Path(row.peer.command[0])
        if program.is_absolute() and not program.exists():
            row.skipped = "not installed"
        elif len(languages) > 1 and not row.peer.languages:
            row.skipped = "builds one language"
    return rows


def _wanted(peer: Peer, names: Sequence[str]) -> bool:
    return not names or any(peer.name.startswith(name) for name in names)


def profile(root: Path) -> str:
    """A table of the stages of a cold build of the generated bank ``root``."""
    environment = {**os.environ, "PYTHONPATH": str(PROJECT)}
    command = [sys.executable, "-m", "benchmarks.stages"]
    done = subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, check=True)  # noqa: S603
    return done.stdout.strip()


def main(arguments: Sequence[str] | None = None) -> None:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.compare", description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1_000, 10_000])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--languages", nargs="+", default=["fi"], help="languages of the sites; fi first")
    parser.add_argument("--only", nargs="*", default=(), help="beginnings of names of rows")
    parser.add_argument("--profile", action="store_true", help="a second table: the stages of our own cold build")
    parser.add_argument("--tools", type=Path, default=TOOLS, help="folder of hugo, zensical and mkdocs")
    parser.add_argument("--no-write", action="store_true", help="print the tables only")
    chosen = parser.parse_args(arguments)
    for size in chosen.sizes:
        with tempfile.TemporaryDirectory() as folder:
            work, root = Path(folder), Path(folder) / "bank"
            write_corpus(size, root, languages=chosen.languages)
            rows = _rows(chosen.tools.absolute(), chosen.only, chosen.languages, work)
            compare(root, chosen.rounds, rows)
            tables = {"compare": comparison(size, chosen.languages, chosen.rounds, rows)}
            if chosen.profile:
                tables["stages"] = f"#### Stages of a cold build, {size:,} entries\n\n{profile(root)}"
        for name, table in tables.items():
            print(f"{table}\n")
            if not chosen.no_write:
                write_block(RESULTS, f"{name} {size} {'-'.join(chosen.languages)}", table)


if __name__ == "__main__":
    if shutil.which("sh") is None:
        raise SystemExit("needs a POSIX shell")
    main()
