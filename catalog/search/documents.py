"""What the search needs to know of an entry, and of a facet: the two shapes that the rest of the bank hands over."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class SearchDocument:
    """One entry as the search sees it. All texts are plain text, never markup."""

    key: str
    """Kind and id, unique in the index: `practices/hakuklinikka`."""
    address: str
    """Relative to the site root, without a leading slash: `kaytannot/hakuklinikka/`."""
    language: str
    """The language of the texts: `fi`, `sv` or `en`."""
    kind: str
    kind_label: str
    title: str
    summary: str = ""
    badges: tuple[str, ...] = ()
    """Short labels shown on the result card."""
    title_words: tuple[str, ...] = ()
    """Other names of the entry."""
    labels: tuple[tuple[str, ...], ...] = ()
    """Groups of names, the same in every document: all labels of a term, all names of an organisation."""
    results: str = ""
    body: str = ""
    facets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Facet id -> term ids."""
    updated: str = ""
    """ISO date; empty when unknown."""
    evidence: int = 0
    """0-5."""


@dataclass(frozen=True, slots=True)
class FacetInfo:
    """A facet with its terms in the order in which they are shown, labelled in the language of the index."""

    id: str
    label: str
    terms: tuple[tuple[str, str], ...]
