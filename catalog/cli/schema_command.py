"""``tietopankki schema``: everything that is derived from the models and codes, written or checked."""

import argparse
import sys

from catalog.generated import generated_files


def add_to(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of the command."""
    parser.add_argument("--check", action="store_true", help="älä kirjoita, vaan kerro, mikä on vanhentunut")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Exit code 1 when ``--check`` finds a stale file; its message names the command that mends it."""
    stale = []
    for path, content in generated_files(options.root):
        location = options.root / path
        if not location.is_file() or location.read_text("utf-8") != content:
            stale.append(path)
            if not options.check:
                location.parent.mkdir(parents=True, exist_ok=True)
                location.write_text(content, "utf-8")
    for path in stale:
        note = "vanhentunut; aja: tietopankki schema" if options.check else "kirjoitettu"
        print(f"{path}: {note}", file=sys.stderr if options.check else sys.stdout)
    return int(bool(stale) and options.check)
