"""``tietopankki validate``: all problems of all files, in one of five forms."""

import argparse
import os
import sys
from collections.abc import Iterable
from pathlib import Path

from catalog.checking import read_catalog
from catalog.cli.clock import viewing_day
from catalog.problems.messages import severity
from catalog.problems.problem import Problem, Severity
from catalog.reading_cache import bank_cache
from catalog.report import FORMATS, summary


def add_to(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of the command."""
    parser.add_argument("paths", nargs="*", type=Path, metavar="PATH", help="vain nämä tiedostot tai kansiot")
    parser.add_argument("--format", choices=tuple(FORMATS), default="text", help="tulosteen muoto")
    parser.add_argument(
        "--changed",
        type=Path,
        metavar="LIST",
        help="huomautukset vain tiedostoista, joiden polut ovat tässä luettelossa (erotin: nollatavu)",
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Exit code 0 when there are no errors (warnings may be), 1 when there are, 2 for a path that is not there."""
    missing = [path for path in (*options.paths, options.changed) if path and not path.exists()]
    if missing:
        for path in missing:
            print(f"tietopankki: {path}: tiedostoa ei ole", file=sys.stderr)
        return 2
    reading = read_catalog(options.root, viewing_day(), bank_cache(options.root), to_check=True)
    problems = list(_within(reading.problems, options.root, options.paths))
    if options.changed:
        problems = _concerning(problems, options.changed)
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


def _concerning(problems: Iterable[Problem], changed: Path) -> list[Problem]:
    """All errors, but of the warnings only those in the files that ``changed`` lists.

    A change can break a file that it does not touch; old warnings of other files are not its author's business.
    """
    listed = frozenset(os.fsdecode(path) for path in changed.read_bytes().split(b"\0"))
    return [item for item in problems if item.path in listed or severity(item) is Severity.ERROR]
