"""The index from A to Ö: every term with the words that lead to it, and old names of organisations."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from catalog.bank import Record
from catalog.derived.facets import FacetIndex
from catalog.views.listing_parts import Pagination, numbered, paginate
from catalog.views.parts import Link
from catalog.views.writer import Writer
from schema.organisation import Organisation

PER_PAGE = 300
WHOLE_BODY = "organisaatio"
_LETTERS = {"å": "ao", "ä": "ae", "ö": "oe"}
_OTHER = "0–9"


class IndexItem(NamedTuple):
    """A word of the index. ``word.address`` is empty when the word only leads to others (``see``)."""

    word: Link
    see: tuple[Link, ...] = ()
    see_label: str = ""


class Letter(NamedTuple):
    """The items of a letter."""

    id: str
    label: str
    items: tuple[IndexItem, ...]


@dataclass(frozen=True, slots=True)
class TermsView:
    """One page of the index; ``letters_nav`` leads to every letter of the whole index."""

    address: str
    title: str
    breadcrumb: tuple[Link, ...]
    letters_nav: tuple[Link, ...]
    letters: tuple[Letter, ...]
    pagination: Pagination


def terms_views(writer: Writer, facets: FacetIndex) -> Iterator[TermsView]:
    """The pages of the index, in the language's own alphabetical order."""
    items = sorted(_merged([*_terms(writer, facets), *_old_names(writer)]), key=lambda item: _order(writer, item))
    addresses = writer.interface.addresses
    first_page: dict[str, int] = {}
    for place, item in enumerate(items):
        first_page.setdefault(_letter(writer, item), place // PER_PAGE + 1)
    nav = tuple(
        Link(letter, f"{addresses.listing('terms', page)}#{_letter_id(letter)}") for letter, page in first_page.items()
    )
    for number, part, pagination in paginate(writer, items, lambda n: addresses.listing("terms", n), PER_PAGE):
        yield TermsView(
            address=addresses.listing("terms", number),
            title=numbered(writer, writer.word("terms.title"), number),
            breadcrumb=(Link(writer.word("home"), addresses.home),),
            letters_nav=nav,
            letters=tuple(_letters(writer, part)),
            pagination=pagination,
        )


def _terms(writer: Writer, facets: FacetIndex) -> Iterator[IndexItem]:
    """The labels with their numbers of pages, and the alternative labels of the page's language."""
    interface = writer.interface
    for facet in interface.listed_facets():
        name = interface.facet_words(facet.id).name
        for term in writer.catalog.vocabularies[facet.vocabulary].vocabulary.terms:
            label, address = interface.label(facet.vocabulary, term.id), interface.addresses.term(facet.id, term.id)
            count = interface.count("count.entries", len(facets.records(facet.id, term.id)))
            yield IndexItem(Link(label, address, f"{name}, {count}"))
            for word in getattr(term.alt, interface.language):
                if word.casefold() != label.casefold():
                    yield IndexItem(Link(word), (_see(label, address, name),), writer.word("terms.see"))


def _see(label: str, address: str, facet_name: str) -> Link:
    return Link(label, address, facet_name.lower())


def _old_names(writer: Writer) -> Iterator[IndexItem]:
    for record in writer.catalog.of_kind("organisations"):
        organisation = record.of(Organisation)
        yield from _former(writer, record, organisation)
        successors = tuple(
            writer.link_to("organisations", item.organisation)
            for item in organisation.successors
            if item.type == WHOLE_BODY
        )
        if successors:
            yield IndexItem(writer.link(record), successors, writer.word("terms.successor"))


def _former(writer: Writer, record: Record, organisation: Organisation) -> Iterator[IndexItem]:
    """Names of earlier times and other names in the page's language, each leading to the organisation."""
    language, present = writer.interface.language, writer.link(record)
    names: dict[str, str] = {}
    for period in organisation.names[:-1]:
        known = period.as_dict()
        code = next(c for c in (language, organisation.language, "fi", "sv", "en") if c in known)
        names[known[code]] = writer.other_language(code)
    for other in organisation.other_names:
        if other.language in (None, language):
            names[other.name] = ""
    for name, code in names.items():
        if name.casefold() != present.label.casefold():
            yield IndexItem(Link(name, language=code), (present,), writer.word("terms.now"))


def _merged(items: Sequence[IndexItem]) -> Iterator[IndexItem]:
    """One item for words that only lead on and are spelt alike."""
    leading: dict[tuple[str, str], IndexItem] = {}
    for item in items:
        if item.word.address:
            yield item
            continue
        key = (item.word.label.casefold(), item.see_label)
        known = leading.get(key)
        leading[key] = known._replace(see=tuple(dict.fromkeys((*known.see, *item.see)))) if known else item
    yield from leading.values()


def _order(writer: Writer, item: IndexItem) -> tuple[bool, str, str, str]:
    key = writer.interface.sort_key(item.word.label)
    return (_letter(writer, item) != _OTHER, key, item.word.label, item.word.address)


def _letter(writer: Writer, item: IndexItem) -> str:
    return writer.interface.initial(item.word.label) or _OTHER


def _letter_id(letter: str) -> str:
    lower = letter.lower()
    return f"k-{_LETTERS.get(lower, lower) if letter != _OTHER else '0'}"


def _letters(writer: Writer, items: Sequence[IndexItem]) -> Iterator[Letter]:
    for letter, group in groupby(items, key=lambda item: _letter(writer, item)):
        yield Letter(_letter_id(letter), letter, tuple(group))
