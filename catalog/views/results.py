"""Sections of figures: measured results, and targets apart from them."""

from collections.abc import Iterable, Sequence

from catalog.language.passages import joined
from catalog.views.goal_bars import result_bars, target_bars
from catalog.views.parts import Cell, Column, Empty, Section, Table
from catalog.views.sections import source_cell
from catalog.views.writer import Writer
from schema.indicator_set import IndicatorSet
from schema.measure import Measure
from schema.results import Breakdown, Result, Target


def results_sections(writer: Writer, results: Sequence[Result], targets: Sequence[Target], state: str) -> list[Section]:
    """Measured results, or the ``state`` of their absence in words; then the targets."""
    title = writer.word("section.results")
    if results:
        sections = [Section("s-tulokset", title, "table", results_table(writer, results))]
    else:
        empty = Empty(writer.word(f"results.none_{state}"), writer.word(f"results.none_{state}_hint"))
        sections = [Section("s-tulokset", title, "empty", empty)]
    if targets:
        table = targets_table(writer, targets)
        sections.append(Section("s-tavoiteluvut", writer.word("section.targets"), "table", table))
    return sections


def results_table(writer: Writer, results: Sequence[Result]) -> Table:
    """Indicators with baseline, target and actual; the parts of a figure below it."""
    rows: list[tuple[Cell, ...]] = []
    named: list[tuple[Result, str]] = []
    for result in results:
        measured = writer.interface.date(result.measured) if result.measured else ""
        when = Cell(measured, note=_span(writer, result))
        shared = writer.word("results.shared") if result.shared_participants else ""
        name = measure_cell(writer, result, result.note or "", shared)
        named.append((result, name.text))
        rows.append((name, *_figures(writer, result), when, source_cell(result.sources)))
        for part in result.breakdown:
            group = writer.interface.label("breakdown_groups", part.group)
            label = writer.fill("results.of_which", group=group.lower())
            rows.append((Cell(label), *_figures(writer, part), Cell(""), Cell("")))
    columns = [Column(writer.word("results.indicator"))]
    columns += [Column(writer.word(f"results.{name}"), numeric=True) for name in ("baseline", "target", "actual")]
    columns += [Column(writer.word("results.measured")), Column(writer.word("source"))]
    return Table(writer.word("results.caption"), tuple(columns), tuple(rows), bars=result_bars(writer, named))


def _span(writer: Writer, result: Result) -> str:
    when = writer.interface.period(result.period)
    return writer.fill("results.covers", period=when) if when else ""


def targets_table(writer: Writer, targets: Sequence[Target]) -> Table:
    """Figures that are aimed at."""
    names = [measure_cell(writer, target, target.note or "") for target in targets]
    rows = tuple(
        (
            name,
            Cell(writer.interface.number(target.value)),
            Cell(writer.interface.date(target.due) if target.due else ""),
            source_cell(target.sources),
        )
        for target, name in zip(targets, names, strict=True)
    )
    bars = target_bars(writer, [(target, name.text) for target, name in zip(targets, names, strict=True)])
    columns = (
        Column(writer.word("results.indicator")),
        Column(writer.word("results.target"), numeric=True),
        Column(writer.word("results.due")),
        Column(writer.word("source")),
    )
    return Table(writer.word("results.targets_caption"), columns, rows, bars=bars)


def measure_cell(writer: Writer, figure: Measure, *notes: str) -> Cell:
    """The measure's name, leading to its set when it has one; unit and notes below it."""
    unit = figure.unit or ""
    if figure.indicator:
        name, address = writer.interface.label("indicators", figure.indicator), ""
    elif figure.indicator_set:
        name, address, unit = _in_set(writer, figure)
    else:
        name, address = figure.name or "", ""
    return Cell(name, address, joined(" – ", (unit, *notes)))


def _in_set(writer: Writer, figure: Measure) -> tuple[str, str, str]:
    """Name, page and unit of an indicator of a set; its bare id when the set is a draft."""
    record = writer.catalog.get("indicator_sets", figure.indicator_set or "")
    definitions = record.of(IndicatorSet).indicators if record else ()
    found = next((item for item in definitions if item.id == figure.set_indicator), None)
    if record is None or found is None:
        return figure.set_indicator or "", "", figure.unit or ""
    return found.name, writer.address(record.key), figure.unit or found.unit or ""


def _figures(writer: Writer, figures: Result | Breakdown) -> Iterable[Cell]:
    for name in ("baseline", "target", "actual"):
        value = getattr(figures, name)
        missing = writer.word("results.missing")
        yield Cell(missing, missing=True) if value is None else Cell(writer.interface.number(value))
