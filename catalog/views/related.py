"""What is like a practice or project, with the reason: computed from words and terms, told by nobody.

The page's script adds the practices shown here to the link to the comparison, which needs a script itself.
"""

from collections.abc import Iterable
from itertools import islice
from typing import NamedTuple

from catalog.bank import EntryKey, Record
from catalog.likeness import COMPARED_KINDS, reason
from catalog.views.parts import Link, Section
from catalog.views.writer import Writer

SHOWN = 4
PRACTICES = "practices"


class Related(NamedTuple):
    """The similar entries, and where practices stand side by side when there are any among them."""

    lead: str
    links: tuple[Link, ...]
    compare: Link | None


def related_section(writer: Writer, record: Record, sections: Iterable[Section]) -> list[Section]:
    """The entries most alike, without those to which ``sections`` lead as relations already."""
    if record.key.kind not in COMPARED_KINDS:
        return []
    shown = {link.address for section in sections if section.form == "relations" for link in _links(section)}
    if record.key.kind == PRACTICES:  # the practices that a practice mentions are told by its body
        shown.update(writer.address(EntryKey(*target)) for target in record.body.links if target[0] == PRACTICES)
    found = ((EntryKey(*neighbour.key), neighbour) for neighbour in writer.catalog.neighbours.of(record.key))
    linked = ((key, writer.link(writer.catalog.records[key]), neighbour) for key, neighbour in found)
    new = list(islice((item for item in linked if item[1].address not in shown), SHOWN))
    if not new:
        return []
    vocabularies, language = writer.catalog.vocabularies, writer.interface.language
    links = []
    for key, link, neighbour in new:
        kind = writer.word(f"kind.{key.kind}")
        note = f"{kind}: {reason(neighbour, vocabularies, language)}"
        links.append(link.noted(note))
    compare = _comparison(writer, record.key, [key for key, _, _ in new])
    content = Related(writer.word("related.lead"), tuple(links), compare)
    return [Section("s-samankaltaiset", writer.word("section.related"), "related", content)]


def _links(section: Section) -> Iterable[Link]:
    return (link for group in section.content for link in group.links)


def _comparison(writer: Writer, key: EntryKey, others: list[EntryKey]) -> Link | None:
    if key.kind != PRACTICES or not any(other.kind == PRACTICES for other in others):
        return None
    return Link(writer.word("related.compare"), f"{writer.interface.addresses.listing('compare')}?id={key.id}")
