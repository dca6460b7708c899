"""``tietopankki build``: the second door. Any engine renders one Markdown page, and the core casts the rest."""

import argparse
import sys
from typing import Any

from catalog.cli.clock import viewing_day
from catalog.engines import ENGINES, EngineError, build_with_engine
from catalog.pipeline import read_catalog
from catalog.report import as_text, summary


def add_to(commands: Any, common: argparse.ArgumentParser) -> None:
    """Declare the command."""
    parser = commands.add_parser("build", parents=[common], help="rakenna sivusto")
    parser.add_argument("--engine", choices=tuple(ENGINES), default="mkdocs", help="millä kehys piirretään")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Build into the site folder of the configuration. With errors nothing is touched."""
    reading = read_catalog(options.root, viewing_day())
    if reading.problems:
        print(as_text(reading.problems, options.lang), file=sys.stderr)
    if reading.has_errors:
        return 1
    try:
        folder = build_with_engine(options.engine, options.root, reading.catalog)
    except EngineError as error:
        print(f"tietopankki: {options.engine}: {error}", file=sys.stderr)
        return 1
    print(f"{summary(reading.catalog, options.lang)} -> {folder}")
    return 0
