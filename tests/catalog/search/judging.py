"""The judged queries and their figures: recall among the first ten, and mean reciprocal rank."""

import csv
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.catalog.search.data.documents import Specimen

FIRST = 10


@dataclass(frozen=True, slots=True)
class Query:
    """A query with the subjects that answer it. `held_out` queries were never looked at while tuning."""

    category: str
    text: str
    subjects: frozenset[str]
    held_out: bool


@dataclass(frozen=True, slots=True)
class Figures:
    """Means over some queries."""

    queries: int
    recall: float
    rank: float
    without_hit: int
    misses: tuple[str, ...]


def queries(name: str = "queries") -> list[Query]:
    """All judged queries of a file; every second of each category is held out."""
    path = Path(__file__).parent / "data" / f"{name}.tsv"
    lines = path.read_text(encoding="utf-8").splitlines()
    rows = [row for row in csv.reader(lines, delimiter="\t") if not row[0].startswith("#")]
    seen: dict[str, int] = {}
    read: list[Query] = []
    for category, text, subjects in rows:
        seen[category] = seen.get(category, 0) + 1
        read.append(Query(category, text, frozenset(subjects.split("|")), seen[category] % 2 == 0))
    return read


def relevant(query: Query, specimens: Sequence[Specimen]) -> set[str]:
    """Addresses of the documents that answer a query; for several words only those mainly about the subject."""
    if query.category == "words":
        return {s.document.address for s in specimens if _main_subject(s) in query.subjects}
    return {s.document.address for s in specimens if s.topics & query.subjects}


def _main_subject(specimen: Specimen) -> str:
    return specimen.document.key.partition("/")[2].split("-")[0]


def judge(
    asked: Sequence[Query], specimens: Sequence[Specimen], search: Callable[[str], Sequence[str]]
) -> dict[str, Figures]:
    """Figures by category, under `all` their mean; `search` gives the addresses of the results of a query."""
    rows: dict[str, list[tuple[str, float, float, bool]]] = {}
    for query in asked:
        found, right = list(search(query.text))[:FIRST], relevant(query, specimens)
        recall = len(right.intersection(found)) / min(FIRST, len(right))
        rank = next((1 / place for place, address in enumerate(found, 1) if address in right), 0.0)
        rows.setdefault(query.category, []).append((query.text, recall, rank, not found))
    figures = {category: _figures(category_rows) for category, category_rows in rows.items()}
    means = list(figures.values())
    figures["all"] = Figures(
        sum(f.queries for f in means),
        sum(f.recall for f in means) / len(means),
        sum(f.rank for f in means) / len(means),
        sum(f.without_hit for f in means),
        (),
    )
    return figures


def _figures(rows: Sequence[tuple[str, float, float, bool]]) -> Figures:
    return Figures(
        len(rows),
        sum(row[1] for row in rows) / len(rows),
        sum(row[2] for row in rows) / len(rows),
        sum(row[3] for row in rows),
        tuple(f"{row[0]} {row[1]:.2f}" for row in rows if row[1] < 0.95),
    )


def table(figures: dict[str, Figures]) -> str:
    """The figures as lines of text."""
    return "\n".join(
        f"{category:<10} {f.queries:>4} queries  recall@10 {f.recall:.3f}  MRR {f.rank:.3f}  no hit {f.without_hit}"
        for category, f in figures.items()
    )
