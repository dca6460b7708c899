"""From files to the catalog: all that is read and checked, in order. What is made of it stands in ``pipeline``."""

import errno
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from catalog.bank import Catalog, EntryKey, Record
from catalog.cache import CacheFolder
from catalog.likeness import Neighbourhood, RememberedNeighbours, Traits
from catalog.on_demand import Later, OnDemand
from catalog.parsing.source_files import find_source_files
from catalog.problems.messages import severity
from catalog.problems.problem import Problem, Severity
from catalog.reading.accessibility import read_statement
from catalog.reading.entries import check_aliases, collect_backlinks, known_ids, read_entries
from catalog.reading.picture_files import find_pictures
from catalog.reading.pictures import Pictures, check_pictures
from catalog.reading.resolution import Known
from catalog.reading.translations import Translations, read_translations, source_texts
from catalog.reading_cache import ReadingCache
from catalog.reading_shares import Shares, read_shares
from catalog.rules import judge
from catalog.rules.context import Surroundings
from catalog.vocabularies import load_vocabularies
from schema.accessibility import AccessibilityStatement


@dataclass(frozen=True)
class Reading:
    """The outcome of reading a bank. With errors the catalog holds only what could be understood."""

    catalog: Catalog
    problems: tuple[Problem, ...]

    @property
    def has_errors(self) -> bool:
        """Whether anything stops publication."""
        return any(severity(problem) is Severity.ERROR for problem in self.problems)


def read_catalog(root: Path, today: date, cache: CacheFolder | None = None, *, to_check: bool = False) -> Reading:
    """Read and check the bank under ``root`` as seen on ``today``. Never raises for what a file holds.

    ``cache`` is what earlier readings have left. ``to_check`` says that few entries will be asked for: many files are
    then read by all processors, and let go. The outcome is the same with and without either.
    """
    before = ReadingCache(cache, today)
    vocabularies, problems = load_vocabularies(root, cache)
    found, file_problems = find_source_files(root)
    problems += file_problems
    files = [file for file in found if not file.language]
    known = Known(known_ids(files), vocabularies)
    kept = before.kept(found, known.ids)
    shares = read_shares(found, kept, known, today) if to_check else Shares()
    entries = read_entries(files, known, problems, kept, shares.outcomes)
    kept |= shares.outcomes
    translations = read_translations((file for file in found if file.language), entries, known, problems, kept)
    pictures = check_pictures(find_pictures(root, known.ids, problems), entries, translations, problems)
    bank = Surroundings(entries, vocabularies, today, lambda: {**before.traits(entries), **shares.traits})
    moved = before.moved(entries)
    judgements = judge(bank, before.judgements(), moved, shares.judgements)
    problems += judgements.problems()
    problems += check_aliases(entries, known)
    statement = read_statement(root, today, problems)
    reading = Reading(_catalog(bank, translations, pictures, statement), tuple(sorted(problems)))
    if not reading.has_errors:
        before.save(found, entries, translations, judgements, news=bool(shares.outcomes))
        if moved.fields:
            before.save_traits(entries, bank.traits)
    return reading


def _catalog(
    bank: Surroundings, translations: Translations, pictures: Pictures, statement: AccessibilityStatement | None
) -> Catalog:
    """What is published of a bank: drafts and entries with problems are not."""
    entries = bank.entries
    published = dict.fromkeys(key for key, outcome in entries.outcomes.items() if outcome.published)

    def record(key: EntryKey) -> Record:
        item = entries[key]
        if item.entry is None:
            raise OSError(errno.ESTALE, "changed while the bank was read", str(item.file.place))
        return Record(key, item.file.path, item.entry, item.body)

    def compared() -> Iterator[Traits]:  # a generator, so that traits are asked for when neighbours are
        yield from (traits for key, traits in bank.traits.items() if key in published)

    neighbourhood = Neighbourhood(compared())
    return Catalog(
        OnDemand(published, record, source=entries),
        Later(lambda: collect_backlinks(entries.outcomes)),
        bank.vocabularies,
        bank.day,
        translations,
        neighbourhood,
        {key: own for key, own in pictures.items() if key in published},
        statement,
        RememberedNeighbours(neighbourhood.of),
        Later(lambda: source_texts(published, entries.outcomes, translations)),
    )
