"""``tietopankki links``: the web addresses that the bank points at. Whether they answer is for others to try."""

import argparse
import json
import sys

from catalog.checking import read_catalog
from catalog.cli.clock import viewing_day
from catalog.external_links import external_links
from catalog.problems.visible import json_visible
from catalog.reading_cache import bank_cache
from catalog.report import as_text


def add_to(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of the command."""
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print a JSON object a line: ``url``, ``path`` and ``field``. Exit code 1 when the bank has errors."""
    reading = read_catalog(options.root, viewing_day(), bank_cache(options.root))
    if reading.has_errors:
        print(as_text(reading.problems, options.lang), file=sys.stderr)
        return 1
    for link in external_links(reading.catalog):
        print(json_visible(json.dumps(link._asdict(), ensure_ascii=False)))
    return 0
