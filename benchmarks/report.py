"""Tables of what was measured, and their places in Markdown files."""

import platform
import re
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from statistics import median

from benchmarks.peers import Peer
from benchmarks.processes import Run

RESULTS = Path(__file__).parent / "RESULTS.md"
_DIGITS = (1, 1, 0, 0)
_NUMBER = re.compile(r"\b\d+\.\d+\.\d+\b")


@dataclass
class Measured:
    """The runs of one peer at one size, or why there are none; files and bytes of the last run."""

    peer: Peer
    folder: Path
    runs: list[Run] = field(default_factory=list)
    skipped: str = ""
    files: int = 0
    bytes: int = 0

    def weigh(self) -> None:
        """Count what the last run has written."""
        written = [file for file in (self.folder / self.peer.out).rglob("*") if file.is_file()]
        self.files, self.bytes = len(written), sum(file.stat().st_size for file in written)

    def medians(self) -> tuple[float, float, float, float]:
        """CPU and wall time in seconds, memory as RSS and PSS in MB."""
        cpu, wall, rss, pss = zip(*((run.cpu, run.wall, run.rss, run.pss) for run in self.runs), strict=True)
        return median(cpu), median(wall), median(rss), median(pss)


def comparison(size: int, languages: Sequence[str], rounds: int, rows: Sequence[Measured]) -> str:
    """The table of medians and of ratios to the first row that ran."""
    base = next((row.medians() for row in rows if row.runs), None)
    lines = [
        f"### {size:,} entries, site in {', '.join(languages)}",
        "",
        f"{datetime.now(UTC):%Y-%m-%d}, {rounds} interleaved rounds, medians; Python {platform.python_version()}, "
        f"{_versions(rows)}. Ratios to the first row. RSS counts shared pages once for each process, PSS once in all.",
        "",
        "| | CPU s | ratio | wall s | ratio | RSS MB | ratio | PSS MB | ratio | files | MB written |",
        f"| --- |{' ---: |' * 10}",
    ]
    for row in rows:
        if row.skipped or base is None:
            lines.append(f"| {row.peer.name} | {row.skipped or 'not run'} |{' |' * 9}")
            continue
        cells = " | ".join(
            f"{value:.{digits}f} | {value / first:.2f}" if first else f"{value:.{digits}f} | "
            for value, first, digits in zip(row.medians(), base, _DIGITS, strict=True)
        )
        written = f"{row.files:,} | {row.bytes / 1e6:.0f}" if row.files else "|"
        lines.append(f"| {row.peer.name} | {cells} | {written} |")
    return "\n".join(lines)


def _versions(rows: Sequence[Measured]) -> str:
    found = [f"mkdocs {version('mkdocs')}", f"mkdocs-material {version('mkdocs-material')}"]
    for row in rows:
        name = Path(row.peer.command[0]).name
        if name in ("hugo", "zensical") and not row.skipped:
            flag = "version" if name == "hugo" else "--version"
            said = subprocess.run([row.peer.command[0], flag], capture_output=True, text=True, check=False).stdout  # noqa: S603
            number = _NUMBER.search(said)
            found.append(f"{name} {number[0] if number else '?'}")
    found.append(f"check-jsonschema {version('check-jsonschema')}")
    return ", ".join(found)


def write_block(file: Path, name: str, text: str) -> None:
    """Put ``text`` between the marks of ``name`` in a Markdown file; at its end when it has no such marks."""
    begin, end = f"<!-- {name}:begin -->", f"<!-- {name}:end -->"
    whole = file.read_text(encoding="utf-8")
    block = f"{begin}\n\n{text}\n\n{end}"
    if begin in whole:
        head, _, rest = whole.partition(begin)
        whole = head + block + rest.partition(end)[2]
    else:
        whole = f"{whole.rstrip()}\n\n{block}\n"
    file.write_text(whole, encoding="utf-8")
