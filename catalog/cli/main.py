"""``tietopankki``: arguments and commands."""

import argparse
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

from catalog.cli.collector import paused_collector

COMMANDS = ("validate", "new", "schema", "build", "links", "nearby")
USAGE_ERROR = 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; returns the exit code: 0 clean, 1 problems, 2 wrong usage."""
    given = sys.argv[1:] if arguments is None else list(arguments)
    with paused_collector():
        return _run(_parser(given).parse_args(given))


def _run(options: argparse.Namespace) -> int:
    if not (options.root / "content").is_dir():
        print(f"tietopankki: {options.root / 'content'}: kansiota ei ole (--root)", file=sys.stderr)
        return USAGE_ERROR
    try:
        code = int(options.run(options))
        sys.stdout.flush()
    except BrokenPipeError:  # whoever reads the output has seen enough, as in "tietopankki validate | head"
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    return code


def _parser(given: Sequence[str]) -> argparse.ArgumentParser:
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument(
        "--root",
        type=Path,
        default=Path(),
        metavar="DIR",
        help="kansio, jossa ovat content/ ja mkdocs.yml (oletus: tämä kansio)",
    )
    common.add_argument("--lang", choices=("fi", "en"), default="fi", help="viestien kieli")
    parser = argparse.ArgumentParser(prog="tietopankki", description="Tarkistaa, täydentää ja rakentaa tietopankin.")
    commands = parser.add_subparsers(title="komennot", required=True, metavar="KOMENTO")
    for name in given[:1] if given[:1] and given[0] in COMMANDS else COMMANDS:  # each loads what it needs itself
        import_module(f"catalog.cli.{name}_command").add_to(commands, common)
    return parser
