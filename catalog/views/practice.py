"""The page of a practice."""

from catalog.bank import Record
from catalog.derived.evidence_level import has_measured_results, strongest_evidence
from catalog.language.passages import joined
from catalog.views.adoptions import adoptions_section, use_fact
from catalog.views.parts import Fact, Fitting, Lifecycle, Link, Section
from catalog.views.results import results_sections
from catalog.views.sections import (
    body_section,
    list_section,
    money_section,
    organisations_section,
    parts_section,
    relations_section,
    text_section,
)
from catalog.views.writer import Writer
from schema.evidence import EvidenceItem
from schema.practice import Practice

_ENDED = "paattynyt"
_DID_NOT_WORK = "ei_toiminut"


def practice_facts(writer: Writer, record: Record) -> tuple[Fact, ...]:
    """What, for whom, where, does it work, how do we know, where in use, whom to ask."""
    entry = record.of(Practice)
    level, strongest = strongest_evidence(entry, writer.catalog.vocabularies)
    outcome = writer.interface.label("outcomes", entry.outcome)
    whom, where = writer.coverage_facts(entry)
    themes = tuple(writer.link_to("themes", theme) for theme in entry.themes)
    return (
        whom,
        where,
        Fact(
            writer.word("fact.works"),
            "works",
            badges=(("outcome", entry.outcome, outcome),),
            note=writer.interface.definition("outcomes", entry.outcome),
        ),
        Fact(
            writer.word("fact.know"),
            "know",
            evidence=(level, writer.evidence_label(level)),
            note=_evidence_reason(writer, entry, level, strongest),
        ),
        use_fact(writer, entry),
        _ask_fact(writer, entry),
        writer.terms_fact("fact.topics", "what", "topics", "topics", entry.topics),
        Fact(
            writer.word("fact.themes"),
            "goal",
            links=themes,
            empty="" if themes else writer.word("value.not_told"),
        ),
    )


def _evidence_reason(writer: Writer, entry: Practice, level: int, item: EvidenceItem | None) -> str:
    measured = writer.word("evidence.measured" if has_measured_results(entry.results) else "evidence.not_measured")
    if item is None:
        return f"{writer.word('evidence.reason_none')} {measured}"
    design = writer.interface.label("evidence_designs", item.design).lower()
    return f"{writer.fill('evidence.reason', level=level, design=design)} {measured}"


def _ask_fact(writer: Writer, entry: Practice) -> Fact:
    links = tuple(writer.contact_link(contact) for contact in entry.contacts)
    return Fact(writer.word("fact.ask"), "ask", links=links, empty="" if links else writer.word("value.no_contact"))


def practice_sections(writer: Writer, record: Record) -> list[Section]:
    """The body, then what is known, related and cited."""
    entry = record.of(Practice)
    return [
        *body_section(record),
        Section("s-vaihe", writer.word("section.lifecycle"), "lifecycle", _lifecycle(writer, entry.lifecycle)),
        *list_section(writer, "intentions", entry.intentions),
        *_preconditions(writer, entry),
        *text_section(writer, "resources", entry.resources),
        *money_section(writer, "costs", entry.costs),
        *_failure(writer, entry),
        *results_sections(writer, entry.results, entry.targets, "practice"),
        *_evidence(writer, entry),
        *adoptions_section(writer, entry),
        *organisations_section(writer, entry.organisations, entry.period),
        *relations_section(writer, _relations(writer, record, entry)),
    ]


def _preconditions(writer: Writer, entry: Practice) -> list[Section]:
    """What taking it into use needs, as a list to tick off: the first step of fitting a practice to another place."""
    if not entry.preconditions:
        return []
    content = Fitting(writer.word("fitting"), entry.preconditions)
    return [Section("s-preconditions", writer.word("section.preconditions"), "fitting", content)]


def _lifecycle(writer: Writer, lifecycle: str) -> Lifecycle:
    terms = [term.id for term in writer.catalog.vocabularies["lifecycle"].vocabulary.terms]
    shown = terms if lifecycle == _ENDED else [term for term in terms if term != _ENDED]
    labels = tuple(writer.interface.label("lifecycle", term) for term in shown)
    return Lifecycle(labels, shown.index(lifecycle), lifecycle == _ENDED)


def _failure(writer: Writer, entry: Practice) -> list[Section]:
    failure = entry.failure
    if failure is None:
        return []
    texts = [("reason", failure.reason), ("context", failure.context), ("instead", failure.instead)]
    title = writer.word("section.failure" if entry.outcome == _DID_NOT_WORK else "section.failure_partly")
    return [parts_section(writer, "failure", title, texts, failure.sources)]


def _evidence(writer: Writer, entry: Practice) -> list[Section]:
    if not entry.evidence:
        return []
    items = tuple(
        Link(item.finding, f"#l-{item.sources[0]}" if item.sources else "", _evidence_note(writer, item))
        for item in entry.evidence
    )
    return [Section("s-naytto", writer.word("section.evidence"), "links", items)]


def _evidence_note(writer: Writer, item: EvidenceItem) -> str:
    notes = [writer.interface.label("evidence_designs", item.design)]
    if item.conducted:
        notes.append(writer.interface.date(item.conducted))
    if item.participants is not None:
        notes.append(writer.interface.count("evidence.participants", item.participants))
    if item.comparator:
        notes.append(writer.fill("evidence.comparator", text=item.comparator))
    text = joined("", (joined(", ", notes), "."))
    return joined(" ", (text, writer.word("evidence.independent"))) if item.independent else text


def _relations(writer: Writer, record: Record, entry: Practice) -> list[tuple[str, list[Link]]]:
    back = writer.references(record)
    groups = [
        (writer.word("relation.projects"), [writer.link_to("projects", item) for item in entry.projects]),
        (
            writer.word("relation.builds_on"),
            [writer.link_to("practices", item.practice, item.note or "") for item in entry.builds_on],
        ),
        (writer.word("relation.built_on_by"), back("practices", "builds_on.practice")),
        (
            writer.word("relation.differs_from"),
            [writer.link_to("practices", item.practice, item.note or "") for item in entry.differs_from],
        ),
        (writer.word("relation.differs_from_back"), back("practices", "differs_from.practice")),
        (writer.word("relation.events"), back("events", "practices")),
        (writer.word("relation.materials"), back("materials", "practices")),
        (writer.word("relation.mentioned_by"), back("practices", "body")),
    ]
    return _each_once(groups)


def _each_once(groups: list[tuple[str, list[Link]]]) -> list[tuple[str, list[Link]]]:
    """Each page only in the first, most telling group."""
    shown: set[str] = set()
    kept = []
    for label, links in groups:
        new = [link for link in links if link.address not in shown]
        shown.update(link.address for link in new)
        kept.append((label, new))
    return kept
