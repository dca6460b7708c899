"""The page of a project."""

from catalog.bank import Record
from catalog.derived.reporting import NOT_TOLD, NOT_YET, OVERDUE, report_state
from catalog.interface import Interface
from catalog.reading.resolution import objective_term
from catalog.views.parts import Fact, Link, Section
from catalog.views.results import results_sections
from catalog.views.sections import (
    body_section,
    history_section,
    list_section,
    money_section,
    organisations_section,
    relations_section,
)
from catalog.views.writer import Writer
from schema.objective import ObjectiveLink
from schema.participation import Participation
from schema.period import Period
from schema.project import Project
from schema.theme import Theme

LEADS = ("paatoteuttaja", "tuensaaja")
WITH_DUTIES = ("alahanke", "valtakunnallinen")
FUNDERS = ("rahoittava_viranomainen", "valittava_toimielin")


def project_facts(writer: Writer, record: Record) -> tuple[Fact, ...]:
    """Who, when, where, in which theme and programme, with what money."""
    entry = record.of(Project)
    whom, where = writer.coverage_facts(entry)
    when = writer.interface.period(entry.period)
    doubt = entry.period.uncertainty if entry.period and entry.period.uncertainty else ""
    return (
        Fact(
            writer.word("fact.status"),
            "works",
            badges=(writer.status(entry.period, entry.exceptional_status),),
            note=_reported(writer, entry),
        ),
        Fact(
            writer.word("fact.when"),
            "time",
            text=when,
            empty="" if when else writer.word("value.not_known"),
            note=doubt,
        ),
        roles_fact(writer, "fact.lead", entry.organisations, LEADS, entry.period, _partners_note(writer, entry)),
        roles_fact(writer, "fact.funder", entry.organisations, FUNDERS, entry.period),
        whom,
        where,
        _theme_fact(writer, entry),
        objectives_fact(writer, entry.objectives),
        *_small_facts(writer, entry),
    )


def _reported(writer: Writer, entry: Project) -> str:
    reported = entry.reported_status
    if reported is None:
        return ""
    status = writer.interface.label("statuses", reported.status)
    when = f" ({writer.interface.date(reported.as_of)})" if reported.as_of else ""
    return f"{writer.word('source')}: {status.lower()}{when}"


def _partners_note(writer: Writer, entry: Project) -> str:
    keys = {"ei_tiedossa": "value.partners_unknown", "ei_ole": "value.no_partners"}
    key = keys.get(entry.partners_known)
    return f"{writer.word(key)}." if key else ""


def roles_fact(
    writer: Writer,
    label: str,
    roles: tuple[Participation, ...],
    wanted: tuple[str, ...],
    period: Period | None,
    note: str = "",
) -> Fact:
    """The organisations in some roles, under the names of the time."""
    start = period.start if period else None
    links = tuple(writer.organisation_then(role.organisation, start) for role in roles if role.role in wanted)
    empty = "" if links else writer.word("value.not_known")
    return Fact(writer.word(label), "house", links=links, empty=empty, note=note)


def _theme_fact(writer: Writer, entry: Project) -> Fact:
    links = [writer.link_to("themes", entry.theme)] if entry.theme else []
    if entry.coordination_project:
        links.append(writer.link_to("projects", entry.coordination_project, writer.word("fact.coordination").lower()))
    return Fact(
        writer.word("fact.theme"),
        "goal",
        links=tuple(links),
        empty="" if links else writer.word("value.not_told"),
    )


def objectives_fact(writer: Writer, objectives: tuple[ObjectiveLink, ...]) -> Fact:
    """The objectives under their names, with the programme."""
    links = tuple(
        Link(objective_label(writer, item), note=_objective_note(writer.interface, item)) for item in objectives
    )
    return Fact(
        writer.word("fact.objective"),
        "what",
        links=links,
        empty="" if links else writer.word("value.not_told"),
    )


def objective_label(writer: Writer, link: ObjectiveLink) -> str:
    """ "4.1 Polkuja töihin": the canonical code and the name."""
    name, value = ("code", link.code) if link.code else ("priority", link.priority or "")
    vocabulary = "objectives" if name == "code" else "priorities"
    term_id = objective_term(writer.catalog.vocabularies, link.programme, name, value)
    if term_id is None:
        return value
    term = writer.catalog.vocabularies.term(vocabulary, term_id)
    return f"{term.code} {writer.interface.label(vocabulary, term_id)}"


def _objective_note(interface: Interface, link: ObjectiveLink) -> str:
    programme = interface.label("programmes", link.programme)
    return f"{programme}; {interface.words['value.from_objective']}" if link.funding else programme


def _small_facts(writer: Writer, entry: Project) -> list[Fact]:
    label = writer.interface.label
    facts = []
    if entry.implementation:
        facts.append(
            Fact(
                writer.word("fact.implementation"),
                "use",
                text=label("implementation_forms", entry.implementation),
            )
        )
    if entry.cost_model:
        facts.append(Fact(writer.word("fact.cost_model"), "money", text=label("cost_models", entry.cost_model)))
    if entry.codes:
        links = tuple(Link(code.value, note=label("code_systems", code.system)) for code in entry.codes)
        facts.append(Fact(writer.word("fact.codes"), "what", links=links))
    if entry.topics:
        facts.append(writer.terms_fact("fact.topics", "what", "topics", "topics", entry.topics))
    return facts


def project_sections(writer: Writer, record: Record) -> list[Section]:
    """The body, goals, results, money, organisations and relations."""
    entry = record.of(Project)
    return [
        *body_section(record),
        *list_section(writer, "goals", entry.goals),
        *_duties(writer, entry),
        *results_sections(writer, entry.results, entry.targets, _result_state(writer, entry)),
        *money_section(writer, "funding", entry.funding),
        *history_section(writer, entry.period),
        *organisations_section(writer, entry.organisations, entry.period),
        *relations_section(writer, _relations(writer, record, entry)),
    ]


def _result_state(writer: Writer, entry: Project) -> str:
    states = {NOT_YET: "ongoing", OVERDUE: "ended", NOT_TOLD: "unknown"}
    return states.get(report_state(entry, entry.results, writer.catalog.today), "")


def _duties(writer: Writer, entry: Project) -> list[Section]:
    """The theme's duties, for those who have them: its sub-projects and national projects."""
    theme = writer.catalog.get("themes", entry.theme) if entry.theme else None
    duties = theme.of(Theme).duties if theme and entry.kind in WITH_DUTIES else ()
    return [Section("s-velvoitteet", writer.word("section.theme_duties"), "checklist", duties)] if duties else []


def _relations(writer: Writer, record: Record, entry: Project) -> list[tuple[str, list[Link]]]:
    back = writer.references(record)
    groups = [
        (writer.word("relation.practices"), back("practices", "projects")),
        (writer.word("relation.sub_projects"), back("projects", "coordination_project")),
        (writer.word("relation.call"), [writer.link_to("calls", entry.call)] if entry.call else []),
        (writer.word("relation.theme_calls"), back("calls", "coordination_project")),
        (writer.word("relation.area"), back("areas", "project")),
        (writer.word("relation.events"), back("events", "projects")),
        (writer.word("relation.materials"), back("materials", "projects")),
    ]
    for link in entry.relations:
        groups.append(
            (
                writer.word(f"project_relation.{link.type}"),
                [writer.link_to("projects", link.project, link.note or "")],
            )
        )
    mine = {link.project for link in entry.relations}
    for other in writer.catalog.referring(record.key, "projects", "relations.project"):
        for link in other.of(Project).relations:
            if link.project == record.key.id and other.key.id not in mine:
                groups.append(
                    (writer.word(f"project_relation_back.{link.type}"), [writer.link(other, link.note or "")])
                )
    return groups
