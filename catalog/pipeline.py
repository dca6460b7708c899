"""The whole way from files to a site, in order. Read this first.

    files -> RawEntry -> Entry -> Catalog -> views -> CastPage -> files of the site

``read_catalog`` is the first half and stands in ``catalog.checking``, as whoever only checks needs nothing of the
second, ``site_files`` below. Every step returns values and problems; nothing raises for what a contributor's file
holds, and nothing here knows the engine, the clock or the environment.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from catalog.bank import Catalog, EntryKey
from catalog.casting.pages import SiteSettings, cast_pages, not_found_page
from catalog.casting.qr_code import FILE as CODE_FILE
from catalog.casting.rendering import forget_parts
from catalog.casting.search_files import CLIENT_MODULES, BuiltIndex, SearchIndex, SiteFile, client_file, documents_of
from catalog.casting.security_policy import header_file
from catalog.casting.shell import Shell, site_path
from catalog.casting.sitemap import sitemap
from catalog.casting.theme_files import script_file, style_file
from catalog.checking import Reading, read_catalog
from catalog.interface import Interface
from catalog.language.alternates import Alternates
from catalog.localised import in_language
from catalog.reading.pictures import picture_contents
from catalog.views.writer import Writer

__all__ = ["Reading", "SiteFile", "read_catalog", "site_files"]


def site_files(
    catalog: Catalog,
    shells: Mapping[str, Shell],
    settings: SiteSettings,
    other_pages: Sequence[str] = (),
    index: SearchIndex | None = None,
    only: Collection[EntryKey] | None = None,
) -> Iterator[SiteFile]:
    """Every file of the site that comes from entries, in each language that has a shell. Yields as it goes.

    ``other_pages`` are the addresses of pages that the engine has made itself; they belong in the sitemap.
    ``index`` is a search index that lasts from one casting to the next. ``only`` names the entries of which anything
    differs from the site that stands; the pages of all others and of the bank are left out.
    """
    search: SearchIndex = index or BuiltIndex()
    addresses = sorted(other_pages)
    interfaces = {language: Interface(language, catalog.vocabularies) for language in shells}
    alternates = Alternates({language: interface.addresses for language, interface in interfaces.items()})
    writers = {language: Writer(in_language(catalog, language), interfaces[language]) for language in shells}
    for language, writer in writers.items():
        search.read(language, *documents_of(writer, search.wanted))
    index_files = search.files(catalog)  # before the pages, as another process may make them
    for language, shell in shells.items():
        for page in cast_pages(writers[language], settings, alternates, only):
            if page.listed:
                addresses.append(page.address)
            yield f"{page.address}index.html", shell.cast(page).encode()
            if page.code:
                yield f"{page.address}{CODE_FILE}", page.code
        writers[language].forget()
        forget_parts()
    catalog.forget()  # the index has what it needs, and needs much room
    yield from index_files
    if only is not None:
        return
    yield from picture_contents(catalog.pictures)
    yield from _theme_files(settings.assets, interfaces.values())
    yield "404.html", _not_found(next(iter(shells.values())), next(iter(interfaces.values())), settings, alternates)
    yield from sitemap(addresses, settings.site_url, alternates)
    yield header_file()


def _theme_files(assets: Path | None, interfaces: Iterable[Interface]) -> Iterator[SiteFile]:
    """What all pages share, if there is a theme: the search client, the styles, the script with its words."""
    if assets:
        yield client_file(assets / CLIENT_MODULES)
        yield style_file(assets)
        yield script_file(assets, interfaces)


def _not_found(shell: Shell, interface: Interface, settings: SiteSettings, alternates: Alternates) -> bytes:
    """The page for unknown addresses, whose links begin at the host, as it is served anywhere."""
    base = site_path(settings.site_url)
    return shell.cast(not_found_page(interface, base, alternates), base).encode()
