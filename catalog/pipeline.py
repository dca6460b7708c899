"""The whole way from files to a site, in order. Read this first.

    files -> RawEntry -> Entry -> Catalog -> views -> CastPage -> files of the site

Every step returns values and problems; nothing raises for what a contributor's file holds, and nothing here
knows the engine, the clock or the environment.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from catalog.bank import Catalog, Record
from catalog.casting.pages import SiteSettings, cast_pages, not_found_page
from catalog.casting.search_files import BuiltIndex, PreviewIndex, client_file, documents_of
from catalog.casting.security_policy import header_file
from catalog.casting.shell import Shell, site_path
from catalog.casting.sitemap import sitemap
from catalog.interface import Interface
from catalog.language.alternates import Alternates
from catalog.likeness import Neighbourhood
from catalog.localised import in_language
from catalog.parsing.source_files import find_source_files
from catalog.problems.messages import severity
from catalog.problems.problem import Problem, Severity
from catalog.reading.accessibility import read_statement
from catalog.reading.entries import check_aliases, collect_backlinks, known_ids, read_entries
from catalog.reading.picture_files import find_pictures
from catalog.reading.pictures import check_pictures, picture_contents
from catalog.reading.resolution import Known
from catalog.reading.translations import read_translations
from catalog.rules import check_rules
from catalog.rules.context import Surroundings
from catalog.vocabularies import load_vocabularies

SiteFile = tuple[str, bytes]
"""A path relative to the site's folder, and the content of the file."""


@dataclass(frozen=True)
class Reading:
    """The outcome of reading a bank. With errors the catalog holds only what could be understood."""

    catalog: Catalog
    problems: tuple[Problem, ...]

    @property
    def has_errors(self) -> bool:
        """Whether anything stops publication."""
        return any(severity(problem) is Severity.ERROR for problem in self.problems)


def read_catalog(root: Path, today: date) -> Reading:
    """Read and check the bank under ``root`` as seen on ``today``. Never raises for what a file holds."""
    vocabularies, problems = load_vocabularies(root)
    found, file_problems = find_source_files(root)
    problems += file_problems
    files = [file for file in found if not file.language]
    known = Known(known_ids(files), vocabularies)
    entries = read_entries(files, known, problems)
    translations = read_translations((file for file in found if file.language), entries, known, problems)
    pictures = check_pictures(find_pictures(root, known.ids, problems), entries, translations, problems)
    bank = Surroundings(entries, vocabularies, today)
    problems += check_rules(bank)
    problems += check_aliases(entries, known)
    statement = read_statement(root, today, problems)
    records = {
        key: Record(key, item.file.path, item.entry, item.body)
        for key, item in entries.items()
        if item.entry and not item.entry.draft
    }
    neighbourhood = Neighbourhood(traits for key, traits in bank.traits.items() if key in records)
    shown = {key: own for key, own in pictures.items() if key in records}
    catalog = Catalog(
        records, collect_backlinks(entries), vocabularies, today, translations, neighbourhood, shown, statement
    )
    return Reading(catalog, tuple(sorted(problems)))


def site_files(
    catalog: Catalog,
    shells: Mapping[str, Shell],
    settings: SiteSettings,
    other_pages: Sequence[str] = (),
    index: PreviewIndex | None = None,
) -> Iterator[SiteFile]:
    """Every file of the site that comes from entries, in each language that has a shell. Yields as it goes.

    ``other_pages`` are the addresses of pages that the engine has made itself; they belong in the sitemap.
    ``index`` is the search index of a preview, which lasts from one casting to the next.
    """
    search = index or BuiltIndex()
    addresses = sorted(other_pages)
    interfaces = {language: Interface(language, catalog.vocabularies) for language in shells}
    alternates = Alternates({language: interface.addresses for language, interface in interfaces.items()})
    for language, shell in shells.items():
        interface = interfaces[language]
        readable = in_language(catalog, language)
        for page in cast_pages(readable, interface, settings, alternates):
            if page.listed:
                addresses.append(page.address)
            yield f"{page.address}index.html", shell.cast(page).encode()
        search.read(language, *documents_of(readable, interface))
    yield from search.files(catalog)
    yield from picture_contents(catalog.pictures)
    if settings.client:
        yield client_file(settings.client)
    first = next(iter(shells))
    missing = not_found_page(interfaces[first], site_path(settings.site_url), alternates)
    yield "404.html", shells[first].cast(missing, site_path(settings.site_url)).encode()
    yield from sitemap(addresses, settings.site_url, alternates)
    yield header_file()
