"""``tietopankki validate``: all problems of all files, in one of four forms."""

import argparse
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from catalog.cli.clock import viewing_day
from catalog.messages import severity
from catalog.pipeline import read_catalog
from catalog.problems import Problem, Severity
from catalog.report import FORMATS, summary


def add_to(commands: Any, common: argparse.ArgumentParser) -> None:
    """Declare the command."""
    parser = commands.add_parser("validate", parents=[common], help="tarkista sisältö")
    parser.add_argument("paths", nargs="*", type=Path, metavar="PATH", help="vain nämä tiedostot tai kansiot")
    parser.add_argument("--format", choices=tuple(FORMATS), default="text", help="tulosteen muoto")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Exit code 0 when there are no errors (warnings may be), 1 when there are, 2 for a path that is not there."""
    missing = [path for path in options.paths if not path.exists()]
    if missing:
        for path in missing:
            print(f"tietopankki: {path}: tiedostoa ei ole", file=sys.stderr)
        return 2
    reading = read_catalog(options.root, viewing_day())
    problems = list(_within(reading.problems, options.root, options.paths))
    text = FORMATS[options.format](problems, options.lang)
    if text:
        print(text)
    if not problems and options.format == "text":
        print(summary(reading.catalog, options.lang))
    return int(any(severity(problem) is Severity.ERROR for problem in problems))


def _within(problems: Iterable[Problem], root: Path, paths: list[Path]) -> Iterable[Problem]:
    if not paths:
        return problems
    chosen = [path.resolve() for path in paths]
    base = root.resolve()

    def inside(problem: Problem) -> bool:
        place = base / problem.path
        return any(place == path or place.is_relative_to(path) for path in chosen)

    return (problem for problem in problems if inside(problem))
