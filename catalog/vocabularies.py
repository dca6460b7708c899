"""The vocabularies as the validator and the pages use them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

import schema
from catalog import strict_yaml
from catalog.nearest import nearest
from catalog.problems import Problem
from catalog.raw_entries import read_text
from catalog.strict_yaml import StrictYamlError
from schema import ENTRY_TYPES, Term, Vocabulary
from schema.references import TermRef, reference_paths

FOLDER = "schema/vocabularies"
_MAX_BYTES = 1024 * 1024
_MAX_NODES = 100_000


@dataclass(frozen=True)
class TermIndex:
    """One vocabulary with its terms by id and by every word that people use for them."""

    vocabulary: Vocabulary
    by_id: Mapping[str, Term]
    by_word: Mapping[str, str]

    @classmethod
    def of(cls, vocabulary: Vocabulary) -> "TermIndex":
        """Index a vocabulary; the first term that claims a word keeps it."""
        by_word: dict[str, str] = {}
        for term in vocabulary.terms:
            for word in (term.id, term.id.replace("_", "-"), *term.words()):
                by_word.setdefault(word.casefold(), term.id)
        return cls(vocabulary, {term.id: term for term in vocabulary.terms}, by_word)

    def suggest(self, word: str) -> str | None:
        """The id that the writer most likely meant."""
        exact = self.by_word.get(word.casefold())
        if exact:
            return exact
        close = nearest(word, self.by_word)
        return self.by_word[close] if close else None


class Vocabularies:
    """All vocabularies by id."""

    def __init__(self, indexes: Mapping[str, TermIndex]) -> None:
        self._indexes = dict(indexes)

    def __getitem__(self, vocabulary: str) -> TermIndex:
        return self._indexes[vocabulary]

    def get(self, vocabulary: str) -> TermIndex | None:
        """A vocabulary, or None when its file could not be read."""
        return self._indexes.get(vocabulary)

    def __iter__(self) -> Iterator[TermIndex]:
        return iter(self._indexes.values())

    def term(self, vocabulary: str, term_id: str) -> Term:
        """A term that validation has found to exist."""
        return self._indexes[vocabulary].by_id[term_id]


def vocabulary_folder(root: Path) -> Path:
    """The bank's own vocabularies, else those that come with the program."""
    own = root / FOLDER
    return own if own.is_dir() else Path(schema.__file__).parent / "vocabularies"


def load_vocabularies(root: Path) -> tuple[Vocabularies, list[Problem]]:
    """Read every vocabulary file; a file with problems is left out and its problems are returned."""
    indexes: dict[str, TermIndex] = {}
    problems: list[Problem] = []
    for location in sorted(vocabulary_folder(root).glob("*.yml")):
        path = f"{FOLDER}/{location.name}"
        vocabulary = _read(location, path)
        if isinstance(vocabulary, Vocabulary):
            problems.extend(_check(vocabulary, path))
            indexes[vocabulary.id] = TermIndex.of(vocabulary)
        else:
            problems.extend(vocabulary)
    for vocabulary_id in sorted(_needed() - indexes.keys()):
        path = f"{FOLDER}/{vocabulary_id}.yml"
        if not any(problem.path == path for problem in problems):
            problems.append(Problem.at(path, 1, 1, "TP604", id=vocabulary_id))
    return Vocabularies(indexes), problems


def _needed() -> frozenset[str]:
    """The vocabularies that the models name, and those of the objectives."""
    named = (
        path.marker.vocabulary
        for entry_type in ENTRY_TYPES.values()
        for path in reference_paths(entry_type.model)
        if isinstance(path.marker, TermRef)
    )
    return frozenset((*named, "objectives", "priorities"))


def _read(location: Path, path: str) -> Vocabulary | list[Problem]:
    text = read_text(location, path, _MAX_BYTES)
    if isinstance(text, Problem):
        return [text]
    try:
        return Vocabulary.model_validate(strict_yaml.load(text, _MAX_NODES))
    except StrictYamlError as error:
        return [Problem.with_values(path, *error.mark, error.code, "", error.values)]
    except ValidationError as error:
        places = strict_yaml.positions(text, _MAX_NODES)
        return [_invalid(path, places, item["loc"], item["msg"]) for item in error.errors()]


def _invalid(
    path: str,
    places: Mapping[strict_yaml.FieldPath, strict_yaml.Mark],
    loc: tuple[int | str, ...],
    reason: str,
) -> Problem:
    marks = (places.get(loc[:length]) for length in range(len(loc), 0, -1))
    line, column = next((mark for mark in marks if mark), (1, 1))
    field = ".".join(map(str, loc))
    return Problem.at(path, line, column, "TP601", field, reason=reason)


def _check(vocabulary: Vocabulary, path: str) -> Iterator[Problem]:
    seen: set[str] = set()
    known = {term.id for term in vocabulary.terms}
    for number, term in enumerate(vocabulary.terms):
        field = f"terms.{number}"
        if term.id in seen:
            yield Problem.at(path, 1, 1, "TP602", f"{field}.id", id=term.id)
        seen.add(term.id)
        if term.broader and term.broader not in known:
            yield Problem.at(path, 1, 1, "TP603", f"{field}.broader", id=term.broader)
