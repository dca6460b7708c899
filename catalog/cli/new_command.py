"""``tietopankki new``: a template that passes once it is filled in."""

import argparse
import re
import sys
from collections.abc import Callable
from pathlib import Path

from catalog.checking import read_catalog
from catalog.cli.clock import viewing_day
from catalog.entry_template import entry_template
from catalog.reading_cache import bank_cache
from catalog.translation_template import translation_template
from schema import ENTRY_TYPES
from schema.base import ENTRY_ID_PATTERN
from schema.vocabulary import LANGUAGES

TRANSLATION = "translation"
SINGULAR = {kind.removesuffix("s"): kind for kind in ENTRY_TYPES}


def add_to(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of the command."""
    kinds = (*SINGULAR, TRANSLATION)
    parser.add_argument("kind", choices=kinds, metavar="LAJI", help=", ".join(kinds))
    parser.add_argument(
        "id",
        metavar="TUNNUS",
        help="tiedoston nimi ilman päätettä, esim. hakuklinikka; käännökselle practices/hakuklinikka",
    )
    parser.add_argument("language", nargs="?", choices=LANGUAGES, metavar="KIELI", help="käännöksen kieli: sv, en, fi")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write the template; never over an existing file."""
    if options.kind == TRANSLATION:
        return _translation(options)
    if options.language:
        print(f"tietopankki: {options.language}: kieli annetaan vain käännökselle", file=sys.stderr)
        return 2
    if not re.fullmatch(ENTRY_ID_PATTERN, options.id):
        print(
            f'tietopankki: "{options.id}": käytä merkkejä a–z, 0–9 ja väliviivaa (3–80 merkkiä)',
            file=sys.stderr,
        )
        return 2
    kind = SINGULAR[options.kind]
    return _write(options.root / "content" / kind, options.id, lambda: entry_template(kind, viewing_day()))


def _translation(options: argparse.Namespace) -> int:
    kind, _, entry_id = options.id.rpartition("/")
    record = read_catalog(options.root, viewing_day(), bank_cache(options.root)).catalog.get(kind, entry_id)
    if record is None:
        print(f"tietopankki: {options.id}: tiedostoa ei ole tai siinä on virheitä", file=sys.stderr)
        return 2
    if options.language in (None, record.entry.language):
        others = ", ".join(language for language in LANGUAGES if language != record.entry.language)
        print(f"tietopankki: {options.id}: anna käännöksen kieli: {others}", file=sys.stderr)
        return 2
    folder = options.root / "content" / kind
    return _write(folder, f"{entry_id}.{options.language}", lambda: translation_template(record.entry))


def _write(folder: Path, stem: str, text: Callable[[], str]) -> int:
    taken = [path for path in (folder / f"{stem}.md", folder / f"{stem}.yml") if path.exists()]
    if taken:
        print(f"tietopankki: {taken[0]}: tiedosto on jo olemassa", file=sys.stderr)
        return 2
    folder.mkdir(parents=True, exist_ok=True)
    location = folder / f"{stem}.md"
    location.write_text(text(), "utf-8")
    print(f"{location}: täytä kentät ja aja: tietopankki validate {location}")
    return 0
