"""``tietopankki build``: the second door. Any engine renders one Markdown page, and the core casts the rest."""

import argparse
import importlib.util
import sys

from catalog.cli.clock import viewing_day
from catalog.cli.interruption import ending_cleanly
from catalog.cli.write_failure import write_failure
from catalog.pipeline import read_catalog
from catalog.publishing.engines import ENGINES, PLAIN, EngineError, build_with_engine
from catalog.reading_cache import bank_cache
from catalog.report import as_text, summary

_INTERRUPTED = 130
_STOPPED = {
    "fi": "tietopankki: keskeytetty. Vanha sivusto on ennallaan.",
    "en": "tietopankki: interrupted. The old site is as it was.",
}


def add_to(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of the command. Without MkDocs the default is the core's own plain frame."""
    installed = all(importlib.util.find_spec(name) for name in ("mkdocs", "material"))
    engine = "mkdocs" if installed else PLAIN
    parser.add_argument("--engine", choices=tuple(ENGINES), default=engine, help="millä kehys piirretään")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Build into the site folder of the configuration. With errors nothing is touched."""
    cache = bank_cache(options.root)
    reading = read_catalog(options.root, viewing_day(), cache)
    if reading.problems:
        print(as_text(reading.problems, options.lang), file=sys.stderr)
    if reading.has_errors:
        return 1
    try:
        with ending_cleanly():
            folder = build_with_engine(options.engine, options.root, reading.catalog, cache)
    except KeyboardInterrupt:
        print(_STOPPED[options.lang], file=sys.stderr)
        return _INTERRUPTED
    except EngineError as error:
        print(f"tietopankki: {options.engine}: {error}", file=sys.stderr)
        return 1
    except OSError as error:
        message = write_failure(error, options.root, options.lang)
        if not message:
            raise
        print(message, file=sys.stderr)
        return 1
    print(f"{summary(reading.catalog, options.lang)} -> {folder}")
    return 0
