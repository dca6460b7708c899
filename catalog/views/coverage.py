"""The gap matrix: where there is something and where nothing has been recorded, region by region."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from catalog.bank import Record
from catalog.derived.facets import LISTED_PAIRS, PAIRED_KINDS, Facet, FacetIndex
from catalog.views.parts import Link
from catalog.views.writer import Writer

REGIONS = "regions"
TABLES: Mapping[str, tuple[str, ...]] = {"groups": ("target_groups",), "stages": ("lifecycle", "status")}
"""The tables with the facets whose terms are their rows; the columns of all are the regions."""

_SHADES = 4


@dataclass(frozen=True, slots=True)
class MatrixCell:
    """How many pages there are of a region and a term; ``shade`` is 0 for none and 1-4 by their number.

    ``address`` is empty where there is no listing of just these.
    """

    count: str
    address: str
    shade: int


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """A term with a cell for each region."""

    header: Link
    cells: tuple[MatrixCell, ...]


@dataclass(frozen=True, slots=True)
class MatrixPart:
    """The rows of one facet; the title is empty when the table has only these."""

    title: str
    rows: tuple[MatrixRow, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """A table: ``corner`` says what its rows are."""

    id: str
    title: str
    caption: str
    corner: str
    columns: tuple[Link, ...]
    parts: tuple[MatrixPart, ...]
    empty: str


@dataclass(frozen=True, slots=True)
class CoverageView:
    """The page of the matrix."""

    address: str
    breadcrumb: tuple[Link, ...]
    guide: tuple[str, ...]
    matrices: tuple[Matrix, ...]


def coverage_view(writer: Writer, facets: FacetIndex) -> CoverageView:
    """The view of the gap matrix."""
    known = writer.interface.facets
    matrices = []
    if REGIONS in known:
        for name, rows in TABLES.items():
            row_facets = [known[facet] for facet in rows if facet in known]
            if row_facets:
                matrices.append(_matrix(writer, facets, name, row_facets))
    return CoverageView(
        address=writer.interface.addresses.listing("coverage"),
        breadcrumb=(Link(writer.word("home"), writer.interface.addresses.home),),
        guide=tuple(_guide(writer)),
        matrices=tuple(matrices),
    )


def _guide(writer: Writer) -> Iterator[str]:
    yield writer.word("coverage.counted")
    yield writer.word("coverage.empty_means")
    yield writer.word("coverage.nationwide")
    records = [record for kind in PAIRED_KINDS for record in writer.catalog.of_kind(kind)]
    untold = sum(1 for record in records if not _is_placed(record))
    if untold:
        yield writer.interface.count("coverage.untold", untold)


def _is_placed(record: Record) -> bool:
    return bool(getattr(record.entry, "regions", ()) and getattr(record.entry, "target_groups", ()))


def _matrix(writer: Writer, facets: FacetIndex, name: str, row_facets: Sequence[Facet]) -> Matrix:
    interface = writer.interface
    regions = interface.facets[REGIONS]
    terms = [term.id for term in writer.catalog.vocabularies[regions.vocabulary].vocabulary.terms]
    counts = {facet.id: _counts(facets, facet) for facet in row_facets}
    largest = max((count for part in counts.values() for count in part.values()), default=0)
    parts = tuple(
        MatrixPart(
            interface.facet_words(facet.id).title if len(row_facets) > 1 else "",
            tuple(_rows(writer, facet, terms, counts[facet.id], largest)),
        )
        for facet in row_facets
    )
    cells = [cell for part in parts for row in part.rows for cell in row.cells]
    empty = sum(1 for cell in cells if not cell.shade)
    return Matrix(
        id=f"s-{name}",
        title=writer.word(f"coverage.{name}"),
        caption=writer.word(f"coverage.{name}_caption"),
        corner=writer.word(f"coverage.{name}_corner"),
        columns=tuple(
            Link(interface.label(regions.vocabulary, t), interface.addresses.term(REGIONS, t)) for t in terms
        ),
        parts=parts,
        empty=writer.fill("coverage.empty", n=interface.number(empty), m=interface.number(len(cells))),
    )


def _counts(facets: FacetIndex, facet: Facet) -> dict[tuple[str, str], int]:
    return {terms: len(records) for terms, records in facets.pairs(REGIONS, facet.id).items()}


def _rows(
    writer: Writer, facet: Facet, regions: Sequence[str], counts: Mapping[tuple[str, str], int], largest: int
) -> Iterator[MatrixRow]:
    interface = writer.interface
    for term in writer.catalog.vocabularies[facet.vocabulary].vocabulary.terms:
        header = Link(interface.label(facet.vocabulary, term.id), interface.addresses.term(facet.id, term.id))
        cells = []
        for region in regions:
            count = counts.get((region, term.id), 0)
            listed = count and (REGIONS, facet.id) in LISTED_PAIRS
            address = interface.addresses.pair(REGIONS, region, facet.id, term.id) if listed else ""
            cells.append(MatrixCell(interface.number(count), address, -(-count * _SHADES // largest) if count else 0))
        yield MatrixRow(header, tuple(cells))
