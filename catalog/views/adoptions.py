"""Where a practice is in use today: in short at the top of its page, and as a ledger below."""

from catalog.derived.adoption_ledger import is_stale, shown_state
from catalog.language.passages import joined, marked
from catalog.views.parts import Cell, Column, Fact, Link, Section, Table
from catalog.views.sections import source_cell
from catalog.views.writer import Writer
from schema.adoption import Adoption
from schema.practice import Practice

_SHOWN_PLACES = 4


def use_fact(writer: Writer, entry: Practice) -> Fact:
    """The first places of use with their present state."""
    places = []
    for adoption in entry.adoptions:
        name = writer.organisation_then(adoption.organisation, adoption.checked)
        state = writer.interface.label("adoption_states", shown_state(adoption, writer.catalog.today))
        checked = writer.fill("value.checked", date=writer.interface.date(adoption.checked))
        notes = (state, checked, _age_note(writer, adoption))
        places.append(Link(name.label, name.address, ", ".join(filter(None, notes))))
    more = len(places) - _SHOWN_PLACES
    return Fact(
        writer.word("fact.use"),
        "use",
        links=tuple(places[:_SHOWN_PLACES]),
        empty="" if places else writer.word("value.no_use_known"),
        note=writer.fill("value.more", n=more) if more > 0 else "",
    )


def _age_note(writer: Writer, adoption: Adoption) -> str:
    return writer.word("adoption.stale") if is_stale(adoption, writer.catalog.today) else ""


def adoptions_section(writer: Writer, entry: Practice) -> list[Section]:
    """The ledger: every record with its present state, and what changed on the way."""
    if not entry.adoptions:
        return []
    names = ("organisation", "state", "regions", "checked", "detail")
    columns = (*(Column(writer.word(f"adoption.{name}")) for name in names), Column(writer.word("source")))
    rows = tuple(_row(writer, adoption) for adoption in entry.adoptions)
    table = Table(writer.word("adoption.caption"), columns, rows)
    return [Section("s-kaytossa", writer.word("section.adoptions"), "table", table)]


def _row(writer: Writer, adoption: Adoption) -> tuple[Cell, ...]:
    name = writer.organisation_then(adoption.organisation, adoption.checked)
    regions = ", ".join(writer.interface.label("regions", region) for region in adoption.regions)
    state = shown_state(adoption, writer.catalog.today)
    return (
        Cell(marked(name.label, name.language), name.address, name.note),
        Cell(writer.interface.label("adoption_states", state), note="; ".join(_notes(writer, adoption))),
        Cell(regions),
        Cell(writer.interface.date(adoption.checked)),
        Cell(joined(" ", (adoption.changed, adoption.why))),
        source_cell(adoption.sources),
    )


def _notes(writer: Writer, adoption: Adoption) -> list[str]:
    """What to keep in mind about the state: its age and last known value, how certain it was, when use began."""
    notes = []
    if is_stale(adoption, writer.catalog.today):
        recorded = writer.interface.label("adoption_states", adoption.state).lower()
        notes += [writer.word("adoption.stale"), writer.fill("adoption.last_known", state=recorded)]
    if adoption.certainty and adoption.certainty != "vahvistettu":
        notes.append(writer.interface.label("certainties", adoption.certainty))
    if adoption.started:
        notes.append(writer.fill("adoption.started", date=writer.interface.date(adoption.started)))
    return notes
