"""What every view needs: the catalog, one language, and the small phrases made of both."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import cache

from catalog.bank import Catalog, EntryKey, Record
from catalog.derived.evidence_level import evidence_level
from catalog.derived.status import derive_status
from catalog.interface import Interface
from catalog.language.passages import joined, marked
from catalog.views.parts import Badge, Card, Fact, Link
from schema.call import Call
from schema.contact import Contact
from schema.coverage import WHOLE_COUNTRY, Coverage
from schema.dates import PartialDate
from schema.event import Event
from schema.material import Material
from schema.organisation import Organisation
from schema.period import Period
from schema.practice import Practice
from schema.project import Project

SHOWN_LINKS = 40
"""How many links a list on a page shows at most."""


class Writer:
    """Phrases in one language over one catalog."""

    def __init__(self, catalog: Catalog, interface: Interface) -> None:
        self.catalog = catalog
        self.interface = interface
        self.word = interface.words.word
        self.fill = interface.words.fill
        # Asked for on many pages: every listing that an entry is in, every page that leads to it.
        self.name = cache(self._name)
        self.card = cache(self._card)
        self.place_in_order = cache(self._place_in_order)
        self.term_link = cache(self._term_link)
        self.evidence_label = cache(self._evidence_label)
        self._plain_link = cache(self._linked)
        self._organisation = cache(self._organisation_named)
        self._contact_label = cache(self._contact_line)

    def forget(self) -> None:
        """Let go of what was remembered of entries, and of the entries, which would stay with it."""
        for kept in (self.name, self.card, self.place_in_order, self._plain_link, self._organisation):
            kept.cache_clear()
        self.catalog.forget()

    def other_language(self, language: str) -> str:
        """The language, or empty when it is the page's own."""
        return "" if language == self.interface.language else language

    def _name(self, record: Record) -> str:
        """The entry's name in the interface language, else in its own."""
        return record.entry.name_in(self.interface.language)

    def marked_name(self, record: Record) -> str:
        """The entry's name inside a sentence, marked when it is in another language."""
        link = self._plain_link(record)
        return marked(link.label, link.language)

    def _place_in_order(self, record: Record) -> tuple[str, EntryKey]:
        """What sorts entries as readers expect."""
        return self.interface.sort_key(self.name(record)), record.key

    def link(self, record: Record, note: str = "") -> Link:
        """A link to an entry's page."""
        return self._plain_link(record).noted(note)

    def _linked(self, record: Record) -> Link:
        language = self.other_language(record.entry.name_language(self.interface.language))
        return Link(self.name(record), self.address(record.key), language=language)

    def link_to(self, kind: str, entry_id: str, note: str = "") -> Link:
        """A link to an entry, or its bare id when it is a draft."""
        record = self.catalog.get(kind, entry_id)
        return self.link(record, note) if record else Link(entry_id, note=note)

    def address(self, key: EntryKey) -> str:
        """The page of an entry."""
        return self.interface.addresses.entry(key.kind, key.id)

    def _term_link(self, facet: str, vocabulary: str, term_id: str) -> Link:
        """A link to everything with a term."""
        return Link(self.interface.label(vocabulary, term_id), self.interface.addresses.term(facet, term_id))

    def organisation_then(self, organisation_id: str, when: PartialDate | None) -> Link:
        """An organisation under the name that was valid at ``when``, with its present name or successor."""
        record = self.catalog.get("organisations", organisation_id)
        if record is None:
            return Link(organisation_id)
        organisation = record.of(Organisation)
        if len(organisation.names) == 1:
            return self._organisation(record, 0)
        then = organisation.names_at(when)
        return self._organisation(record, next(n for n, names in enumerate(organisation.names) if names is then))

    def _organisation_named(self, record: Record, period: int) -> Link:
        organisation = record.of(Organisation)
        names = organisation.names[period].as_dict()
        language = next(c for c in (self.interface.language, "fi", "sv", "en") if c in names)
        note = self._present_name(record, organisation, names[language])
        return Link(names[language], self.address(record.key), note, self.other_language(language))

    def _present_name(self, record: Record, organisation: Organisation, shown: str) -> str:
        whole = [s for s in organisation.successors if s.type == "organisaatio"]
        if whole and self._has_ended(organisation):
            followers = (self.catalog.get("organisations", s.organisation) for s in whole)
            names = joined(", ", (self.marked_name(follower) for follower in followers if follower))
            return self.fill("value.named_then", name=names)
        latest = organisation.name_in(self.interface.language)
        return "" if latest == shown else self.fill("value.named_then", name=self.marked_name(record))

    def _has_ended(self, organisation: Organisation) -> bool:
        end = organisation.names[-1].end
        last = end.last_day() if end else None
        return last is not None and last < self.catalog.today

    def status(self, period: Period | None, exceptional: str | None = None) -> Badge:
        """The derived status as a badge."""
        status = derive_status(period, exceptional, self.catalog.today)
        return ("status", status, self.interface.label("statuses", status))

    def day(self, day: date) -> str:
        """A calendar day in words."""
        return self.interface.date(PartialDate(day.year, day.month, day.day))

    def _card(self, record: Record) -> Card:
        """The entry in a listing."""
        link = self._plain_link(record)
        return Card(
            address=link.address,
            title=link.label,
            summary=record.entry.summary or "",
            kind_label=self.word(f"kind.{record.key.kind}"),
            badges=self.badges(record),
            id=record.key.id,
            language=link.language,
        )

    def badges(self, record: Record) -> tuple[Badge, ...]:
        """The few labels by which a reader judges an entry at a glance."""
        entry = record.entry
        if isinstance(entry, Practice):
            level = evidence_level(entry, self.catalog.vocabularies)
            term = f"taso_{level}"
            return (
                ("lifecycle", entry.lifecycle, self.interface.label("lifecycle", entry.lifecycle)),
                ("outcome", entry.outcome, self.interface.label("outcomes", entry.outcome)),
                ("evidence", term, self.evidence_label(level)),
            )
        if isinstance(entry, Project):
            kind = (("plain", entry.kind, self.interface.label("project_kinds", entry.kind)),) if entry.kind else ()
            return (*kind, self.status(entry.period, entry.exceptional_status))
        if isinstance(entry, Call | Event):
            return (self.status(entry.period),)
        if isinstance(entry, Material):
            return (("plain", entry.kind, self.interface.label("material_kinds", entry.kind)),)
        return ()

    def _evidence_label(self, level: int) -> str:
        """The grade with its name: "Näytön taso 1: kuvaus ja perusteltu vaikutusteoria"."""
        label = self.interface.label("evidence_levels", f"taso_{level}")
        return self.fill("evidence.level", level=level, label=label)

    def terms_fact(self, label: str, icon: str, facet: str, vocabulary: str, ids: Iterable[str], **more: str) -> Fact:
        """A fact that lists terms, each leading to its listing."""
        links = tuple(self.term_link(facet, vocabulary, term_id) for term_id in ids)
        empty = "" if links else self.word("value.not_told")
        return Fact(self.word(label), icon, links=links, empty=empty, note=more.get("note", ""))

    def coverage_facts(self, entry: Coverage) -> tuple[Fact, Fact]:
        """For whom and where."""
        indirect = ", ".join(self.interface.label("target_groups", t) for t in entry.indirect_target_groups)
        notes = [entry.target_group_note or ""]
        if indirect:
            notes.append(self.fill("value.indirect", names=indirect))
        whom = self.terms_fact(
            "fact.whom",
            "whom",
            "target_groups",
            "target_groups",
            entry.target_groups,
            note=joined(" ", notes),
        )
        where = self.terms_fact(
            "fact.where", "where", "regions", "regions", entry.regions, note=self._place_note(entry)
        )
        return whom, where

    def _place_note(self, entry: Coverage) -> str:
        notes = []
        if WHOLE_COUNTRY in entry.regions:
            notes.append(f"{self.word('value.nationwide_note')}.")
        if entry.places:
            notes.append(joined("", (self.fill("value.places", names=joined(", ", entry.places)), ".")))
        if entry.regions_certainty == "paatelty":
            notes.append(self.word("value.inferred"))
        elif entry.regions_certainty == "epavarma":
            notes.append(self.word("value.uncertain"))
        return joined(" ", notes)

    def referring(self, record: Record, kind: str, field: str) -> list[Link]:
        """Links to the entries of a kind that refer to this one in a field."""
        return self.references(record)(kind, field)

    def references(self, record: Record) -> Callable[[str, str], list[Link]]:
        """What gives links to the entries of a kind that refer to this one in a field, for one who asks many times."""
        found: dict[tuple[str, str], dict[EntryKey, Link]] = {}
        for source, field in self.catalog.backlinks.get(record.key, ()):
            found.setdefault((source.kind, field), {})[source] = self._plain_link(self.catalog.records[source])
        return lambda kind, field: list(found.get((kind, field), {}).values())

    def shortened(self, links: Sequence[Link], address: str = "") -> tuple[Link, ...]:
        """The first links, and how many more there are: a page's size does not grow with the bank."""
        more = len(links) - SHOWN_LINKS
        if more <= 0:
            return tuple(links)
        return (*links[:SHOWN_LINKS], Link(self.fill("value.more", n=self.interface.number(more)), address))

    def contact_link(self, contact: Contact) -> Link:
        """Whom to ask: the organisation's present name and the role, leading to a page or a mailbox."""
        line = self._contact_label(contact.organisation, contact.role)
        mailbox = f"mailto:{contact.functional_email}" if contact.functional_email else ""
        return Link(line.label, contact.url or mailbox or line.address, contact.note or "")

    def _contact_line(self, organisation_id: str, role: str) -> Link:
        organisation = self.organisation_then(organisation_id, None)
        label = self.interface.label("contact_roles", role).lower()
        return Link(self.fill("contact_line", organisation=organisation.label, role=label), organisation.address)
