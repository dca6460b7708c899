"""``tietopankki``: arguments and commands."""

import argparse
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

from catalog.cli.collector import paused_collector

COMMANDS = {
    "validate": "tarkista sisältö",
    "new": "tee pohja uudelle tiedostolle",
    "schema": "tee skeemat ja virheohje malleista",
    "build": "rakenna sivusto",
    "links": "luettele linkit muille sivustoille (JSON-rivejä)",
    "nearby": "etsi luonnosta lähimmät sivut ja kerro, miksi",
}
"""Each command with its line in the help of them all."""

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
    for name, told in COMMANDS.items():
        command = commands.add_parser(name, parents=[common], help=told)
        if given[:1] == [name]:  # the others need not be loaded to be named
            import_module(f"catalog.cli.{name}_command").add_to(command)
    return parser
