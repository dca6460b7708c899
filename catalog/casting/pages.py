"""The pages of the site in one language, as what is cast into the shell."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any

from markupsafe import Markup

from catalog.bank import EntryKey, Record
from catalog.casting.chrome import search_box
from catalog.casting.page_meta import page_meta
from catalog.casting.qr_code import FILE, qr_png
from catalog.casting.rendering import component, render, trusted
from catalog.casting.search_page import search_page
from catalog.casting.shell import CastPage, base_of
from catalog.casting.statement_page import statement_pages
from catalog.casting.structured_data import entry_data, site_data
from catalog.casting.thin import thin_body
from catalog.casting.ways_in import compare_head, ways_in
from catalog.derived.facets import FacetIndex
from catalog.interface import Interface
from catalog.language.alternates import Alternates, alternate_head
from catalog.language.languages import AUTONYMS
from catalog.parsing.markdown import ENTRY_LINK
from catalog.reading.pictures import with_pictures
from catalog.views.entry import entry_view
from catalog.views.home import home_view
from catalog.views.listing import facet_listing, kind_listings, term_listings
from catalog.views.listing_parts import ListingView
from catalog.views.newest import newest_listings
from catalog.views.pairs import pair_listings
from catalog.views.parts import Link
from catalog.views.question import QuestionView, question_views
from catalog.views.structure import structure_view
from catalog.views.timeline import TimelineView, timeline_views
from catalog.views.writer import Writer
from schema import ENTRY_TYPES
from schema.call import Call

ON_PAPER = frozenset({"practices"})
"""Kinds whose pages print as a card of two sheets, with a code that leads back to the page."""


@dataclass(frozen=True, slots=True)
class SiteSettings:
    """What the site's configuration says.

    ``edit_base`` precedes a source path in an edit link and may be empty. ``assets`` is the theme's folder of
    styles and scripts; without it the site gets none of those that the core makes.
    """

    site_url: str
    edit_base: str = ""
    assets: Path | None = None

    @property
    def root(self) -> str:
        """The site's address, ending with a slash."""
        return self.site_url.rstrip("/") + "/"


def cast_pages(
    writer: Writer, settings: SiteSettings, alternates: Alternates, only: Collection[EntryKey] | None = None
) -> Iterator[CastPage]:
    """All pages of one language: home, listings, facets, search, entries and redirects of old addresses; or ``only``
    those of some entries.
    """
    catalog, interface = writer.catalog, writer.interface
    bank = _bank_pages(writer, settings) if only is None else ()
    for page in chain(bank, _entries(writer, settings, catalog.records if only is None else only)):
        meta = page_meta(page.title, settings.root + page.address)
        others = alternate_head(alternates.of(page.address), settings.site_url)
        yield page._replace(head=meta + others + page.head, alternates=_switch(page, interface, alternates))
    for record in catalog.records.values() if only is None else ():
        for alias in record.entry.aliases:
            page = _redirect(writer, record, alias, settings)
            yield page._replace(alternates=_switch(page, interface, alternates))


def _switch(page: CastPage, interface: Interface, alternates: Alternates) -> str:
    """The links to the page, or to what is nearest to it, in the other languages."""
    return language_switch(interface, alternates.nearest(page.address), base_of(page.address))


def language_switch(interface: Interface, alternates: Mapping[str, str], base: str) -> str:
    """The links to the same page in each language; empty when there is only one."""
    if len(alternates) < 2:
        return ""
    items = [(code, AUTONYMS[code], address, code == interface.language) for code, address in alternates.items()]
    return component("language_switch", items, base, interface.words["language_switch"])


def _bank_pages(writer: Writer, settings: SiteSettings) -> Iterator[CastPage]:
    """The pages about the bank as a whole. None of them shows a body."""
    interface = writer.interface
    facets = FacetIndex(writer.catalog, interface.facets.values())
    yield _home(writer, facets, settings)
    for view in _listings(writer, facets):
        yield _listing(interface, view)
    yield from ways_in(writer, facets)
    yield search_page(writer)
    yield from statement_pages(writer.catalog, interface)
    yield _structure(writer)
    for timeline in timeline_views(writer):
        yield _timeline(interface, timeline)


def _entries(writer: Writer, settings: SiteSettings, keys: Iterable[EntryKey]) -> Iterator[CastPage]:
    for key in keys:
        record = writer.catalog.records[key]
        yield _entry(writer, record, settings)
        if isinstance(record.entry, Call):
            for question in question_views(writer, record):
                yield _question(writer, record, question, settings)


def _home(writer: Writer, facets: FacetIndex, settings: SiteSettings) -> CastPage:
    words = writer.interface.words
    address = writer.interface.addresses.home
    context = {"view": home_view(writer, facets), "search": search_box(writer.interface)}
    html = render("home.html", words, base_of(address), **context)
    head = site_data(writer, settings.root)
    return CastPage(address, words["home_page.title"], words["description"], html, "home", head=head, own_search=True)


def _listings(writer: Writer, facets: FacetIndex) -> Iterator[ListingView]:
    for kind in ENTRY_TYPES:
        yield from kind_listings(writer, kind, facets)
    for facet in writer.interface.listed_facets():
        yield facet_listing(writer, facet, facets)
        for term in writer.catalog.vocabularies[facet.vocabulary].vocabulary.terms:
            yield from term_listings(writer, facet, term.id, facets)
    yield from pair_listings(writer, facets)
    yield from newest_listings(writer)


def _listing(interface: Interface, view: ListingView) -> CastPage:
    html = render("listing.html", interface.words, base_of(view.address), view=view)
    description = view.summary or interface.words["description"]
    head = compare_head(view.address) if view.compare else ""
    return CastPage(view.address, view.title, description, html, view.section, head=head)


def _structure(writer: Writer) -> CastPage:
    words, addresses = writer.interface.words, writer.interface.addresses
    address = addresses.listing("structure")
    context = {"programmes": structure_view(writer), "projects_address": addresses.listing("projects")}
    html = render("structure.html", words, base_of(address), **context)
    return CastPage(address, words["structure.title"], words["structure.lead"], html, "structure")


def _timeline(interface: Interface, view: TimelineView) -> CastPage:
    html = render("timeline.html", interface.words, base_of(view.address), view=view)
    return CastPage(view.address, view.title, interface.words["timeline.lead"], html, "timeline")


def _entry(writer: Writer, record: Record, settings: SiteSettings) -> CastPage:
    words = writer.interface.words
    view = entry_view(writer, record)
    address = writer.address(record.key)
    base = base_of(address)
    body = _body(writer, record, base)
    reviewed = record.entry.reviewed
    toc = view.toc
    code = qr_png(settings.root + address) if record.key.kind in ON_PAPER else b""
    context = {"view": view, "body": body, "code": FILE if code else "", "address": settings.root + address}
    return CastPage(
        address=address,
        title=view.title,
        description=view.summary or words["description"],
        html=render("entry.html", words, base, **context),
        section=record.key.kind,
        head=entry_data(writer, record, view, settings.root),
        toc=component("toc", toc, words.top()) if len(toc) > 2 else "",
        updated=words.fill("updated_note", date=writer.interface.date(reviewed)) if reviewed else "",
        edit=_edit_link(writer, record, settings),
        code=code,
    )


def _question(writer: Writer, record: Record, view: QuestionView, settings: SiteSettings) -> CastPage:
    words = writer.interface.words
    return CastPage(
        address=view.address,
        title=view.question,
        description=view.answer or view.question,
        html=render("question.html", words, base_of(view.address), view=view),
        section=record.key.kind,
        edit=_edit_link(writer, record, settings),
    )


def _edit_link(writer: Writer, record: Record, settings: SiteSettings) -> str:
    if not settings.edit_base:
        return ""
    return component("edit_link", settings.edit_base + record.path, writer.word("edit_entry"))


def _body(writer: Writer, record: Record, base: str) -> Markup:
    def address(match: Any) -> str:
        key = EntryKey(match["kind"], match["id"])
        known = key in writer.catalog.records
        found = writer.address(key) if known else writer.interface.addresses.listing(key.kind)
        return f'href="{base}{found}{match["anchor"] or ""}"'

    html = with_pictures(record.body.html, record.key, writer.catalog.pictures, base)
    return trusted(ENTRY_LINK.sub(address, thin_body(html)))


def _redirect(writer: Writer, record: Record, alias: str, settings: SiteSettings) -> CastPage:
    words = writer.interface.words
    address = writer.address(EntryKey(record.key.kind, alias))
    target = writer.address(record.key)
    base = base_of(address)
    html = render("redirect.html", words, base, title=writer.name(record), address=target)
    head = (
        f'{page_meta(writer.name(record), settings.root + target)}<meta name="robots" content="noindex">'
        f'<meta http-equiv="refresh" content="0; url={base}{target}">'
    )
    return CastPage(
        address, words["redirect_title"], words["description"], html, record.key.kind, head=head, listed=False
    )


def not_found_page(interface: Interface, base: str, alternates: Alternates) -> CastPage:
    """The page for unknown addresses; ``base`` is the site's path, as the page is served anywhere."""
    words = interface.words
    kinds = ("practices", "projects", "themes", "organisations")
    links = [Link(words[f"kinds.{kind}"], interface.addresses.listing(kind)) for kind in kinds]
    html = render("not_found.html", words, base, search=search_box(interface), links=links)
    head = '<meta name="robots" content="noindex">'
    return CastPage(
        "404.html",
        words["not_found.title"],
        words["description"],
        html,
        head=head,
        alternates=language_switch(interface, alternates.nearest(""), base),
        own_search=True,
    )
