"""``tietopankki new``: a template that passes once it is filled in."""

import argparse
import re
import sys
from typing import Any

from catalog.cli.clock import viewing_day
from catalog.entry_template import entry_template
from schema import ENTRY_TYPES
from schema.base import ENTRY_ID_PATTERN

SINGULAR = {kind.removesuffix("s"): kind for kind in ENTRY_TYPES}


def add_to(commands: Any, common: argparse.ArgumentParser) -> None:
    """Declare the command."""
    parser = commands.add_parser("new", parents=[common], help="tee pohja uudelle tiedostolle")
    parser.add_argument("kind", choices=tuple(SINGULAR), metavar="LAJI", help=", ".join(SINGULAR))
    parser.add_argument("id", metavar="TUNNUS", help="tiedoston nimi ilman päätettä, esim. hakuklinikka")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write the template; never over an existing file."""
    if not re.fullmatch(ENTRY_ID_PATTERN, options.id):
        print(
            f'tietopankki: "{options.id}": käytä merkkejä a–z, 0–9 ja väliviivaa (3–80 merkkiä)',
            file=sys.stderr,
        )
        return 2
    kind = SINGULAR[options.kind]
    folder = options.root / "content" / kind
    taken = [path for path in (folder / f"{options.id}.md", folder / f"{options.id}.yml") if path.exists()]
    if taken:
        print(f"tietopankki: {taken[0]}: tiedosto on jo olemassa", file=sys.stderr)
        return 2
    folder.mkdir(parents=True, exist_ok=True)
    location = folder / f"{options.id}.md"
    location.write_text(entry_template(kind, viewing_day()), "utf-8")
    print(f"{location}: täytä kentät ja aja: tietopankki validate {location}")
    return 0
