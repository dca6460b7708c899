"""``tietopankki nearby``: the entries nearest to a draft, with reasons: to look at before a new one is written."""

import argparse
import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from catalog.bank import Catalog, EntryKey
from catalog.checking import read_catalog
from catalog.cli.clock import viewing_day
from catalog.likeness import COMPARED_KINDS, ENOUGH, Traits, raw_traits, reason, sameness, traits_of
from catalog.parsing.raw_entries import read_raw_entry
from catalog.parsing.source_files import SourceFile
from catalog.problems.problem import Problem
from catalog.problems.visible import json_visible, visible
from catalog.reading_cache import bank_cache
from catalog.report import as_text

_WORDS: Mapping[str, Mapping[str, str]] = {
    "fi": {"none": "Samankaltaisia ei löytynyt.", "same": "lähes sama: täydennä sitä tai kerro ero"},
    "en": {"none": "Nothing similar was found.", "same": "nearly the same: add to it, or tell the difference"},
}
KINDS = {kind.removesuffix("s"): kind for kind in COMPARED_KINDS}


def add_to(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of the command."""
    parser.add_argument("file", type=Path, metavar="FILE", help="luonnos; sen ei tarvitse olla kansiossa content/")
    parser.add_argument("--kind", choices=tuple(KINDS), help="luonnoksen laji, jos kansion nimi ei kerro sitä")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="tulosteen muoto")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Exit code 0, also when nothing is near; 1 for a draft that cannot be read; 2 when it is missing or of no kind."""
    if not options.file.exists():
        print(f"tietopankki: {options.file}: tiedostoa ei ole", file=sys.stderr)
        return 2
    kind = KINDS[options.kind] if options.kind else options.file.resolve().parent.name
    if kind not in COMPARED_KINDS:
        known = ", ".join(KINDS)
        print(f"tietopankki: {options.file}: kerro luonnoksen laji: --kind ({known})", file=sys.stderr)
        return 2
    raw = read_raw_entry(SourceFile(str(options.file), kind, options.file.stem, options.file))
    if isinstance(raw, Problem):
        print(as_text([raw], options.lang), file=sys.stderr)
        return 1
    catalog = read_catalog(options.root, viewing_day(), bank_cache(options.root)).catalog
    found = list(_near(catalog, raw_traits((kind, options.file.stem), raw.data), options.lang))
    for line in _as_json(found) if options.format == "json" else _as_text(found, _WORDS[options.lang]):
        print(line)
    return 0


def _near(catalog: Catalog, draft: Traits, language: str) -> Iterator[dict[str, object]]:
    """The nearest entries; ``same`` says that the check would warn of the two."""
    for neighbour in catalog.neighbourhood.of_draft(draft):
        key = EntryKey(*neighbour.key)
        record = catalog.records[key]
        yield {
            "path": record.path,
            "kind": key.kind,
            "id": key.id,
            "title": record.entry.name_in(record.entry.language),
            "likeness": neighbour.likeness,
            "same": key.kind == draft.key[0] and sameness(draft, traits_of(key, record.entry)) >= ENOUGH,
            "reason": reason(neighbour, catalog.vocabularies, language),
        }


def _as_json(found: Iterable[Mapping[str, object]]) -> Iterator[str]:
    return (json_visible(json.dumps(item, ensure_ascii=False)) for item in found)


def _as_text(found: list[dict[str, object]], phrases: Mapping[str, str]) -> Iterator[str]:
    if not found:
        yield phrases["none"]
    for item in found:
        same = f"; {phrases['same']}" if item["same"] else ""
        yield visible(f"{item['path']}: {item['title']}: {item['reason']}{same}")
