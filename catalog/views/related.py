"""What is like a practice or project, with the reason: computed from words and terms, told by nobody."""

from collections.abc import Iterable
from itertools import islice
from typing import NamedTuple

from catalog.bank import EntryKey, Record
from catalog.likeness import COMPARED_KINDS, reason
from catalog.views.parts import Link, Section
from catalog.views.writer import Writer

SHOWN = 4
COMPARED_SIDE_BY_SIDE = 4
PRACTICES = "practices"


class Related(NamedTuple):
    """The similar entries, and where the practices among them stand side by side with this one (or nowhere)."""

    lead: str
    links: tuple[Link, ...]
    compare: Link | None


def related_section(writer: Writer, record: Record, sections: Iterable[Section]) -> list[Section]:
    """The entries most alike, without those to which ``sections`` lead as relations already."""
    if record.key.kind not in COMPARED_KINDS:
        return []
    shown = {link.address for section in sections if section.form == "relations" for link in _links(section)}
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
    practices = [other.id for other in others if other.kind == PRACTICES][: COMPARED_SIDE_BY_SIDE - 1]
    if key.kind != PRACTICES or not practices:
        return None
    query = "&".join(f"id={entry_id}" for entry_id in (key.id, *practices))
    return Link(writer.word("related.compare"), f"{writer.interface.addresses.listing('compare')}?{query}")
