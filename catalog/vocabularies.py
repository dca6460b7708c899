"""The vocabularies as the validator and the pages use them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from pydantic import ValidationError

import schema
from catalog.parsing import strict_yaml
from catalog.parsing.file_text import read_text
from catalog.parsing.harmless_texts import hidden_in_values, personal_data_in
from catalog.parsing.strict_yaml import StrictYamlError
from catalog.problems.nearest import nearest
from catalog.problems.problem import Problem
from catalog.synonyms import FILE as SYNONYMS
from catalog.synonyms import synonym_findings
from schema import ENTRY_TYPES, Term, Vocabulary
from schema.base import Model
from schema.references import TermRef, reference_paths
from schema.synonyms import SynonymGroup, Synonyms

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

    @cached_property
    def by_code(self) -> Mapping[tuple[str, str], str]:
        """Term ids by programme and each code or alias; the first term that claims a code keeps it."""
        found: dict[tuple[str, str], str] = {}
        for term in self.vocabulary.terms:
            code = term.code or ""
            for written in (code, code.removeprefix("TL"), *term.listed("aliases")):
                found.setdefault((term.text("programme"), written), term.id)
        return found

    def suggest(self, word: str) -> str | None:
        """The id that the writer most likely meant."""
        exact = self.by_word.get(word.casefold())
        if exact:
            return exact
        close = nearest(word, self.by_word)
        return self.by_word[close] if close else None


class Vocabularies:
    """All vocabularies by id."""

    def __init__(self, indexes: Mapping[str, TermIndex], synonyms: tuple[SynonymGroup, ...] = ()) -> None:
        self._indexes = dict(indexes)
        self.synonyms = synonyms

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
    return (
        own
        if own.is_dir() and not (own.is_symlink() or own.parent.is_symlink())
        else Path(schema.__file__).parent / "vocabularies"
    )


def load_vocabularies(root: Path) -> tuple[Vocabularies, list[Problem]]:
    """Read every vocabulary file; a file with problems is left out and its problems are returned."""
    indexes: dict[str, TermIndex] = {}
    problems = [Problem.at(path, 1, 1, "TP101") for path in (FOLDER, "schema") if (root / path).is_symlink()]
    synonyms: tuple[SynonymGroup, ...] = ()
    for location in sorted(vocabulary_folder(root).glob("*.yml")):
        path = f"{FOLDER}/{location.name}"
        vocabulary = _read_guarded(location, path, Synonyms if location.name == SYNONYMS else Vocabulary)
        if isinstance(vocabulary, Synonyms):
            problems.extend(_check_synonyms(vocabulary, location, path))
            synonyms = vocabulary.groups
        elif isinstance(vocabulary, Vocabulary):
            problems.extend(_check(vocabulary, path))
            indexes[vocabulary.id] = TermIndex.of(vocabulary)
        elif isinstance(vocabulary, list):
            problems.extend(vocabulary)
    for vocabulary_id in sorted(_needed() - indexes.keys()):
        path = f"{FOLDER}/{vocabulary_id}.yml"
        if not any(problem.path == path for problem in problems):
            problems.append(Problem.at(path, 1, 1, "TP604", id=vocabulary_id))
    return Vocabularies(indexes, synonyms), problems


def _needed() -> frozenset[str]:
    """The vocabularies that the models name, and those of the objectives."""
    named = (
        path.marker.vocabulary
        for entry_type in ENTRY_TYPES.values()
        for path in reference_paths(entry_type.model)
        if isinstance(path.marker, TermRef)
    )
    return frozenset((*named, "objectives", "priorities"))


Places = Mapping[strict_yaml.FieldPath, strict_yaml.Mark]


def _read_guarded(location: Path, path: str, model: type[Model]) -> Model | list[Problem]:
    try:
        return _read(location, path, model)
    except Exception as error:  # the last resort, as for entries
        return [Problem.at(path, 1, 1, "TP122", reason=type(error).__name__)]


def _read(location: Path, path: str, model: type[Model]) -> Model | list[Problem]:
    text = read_text(location, path, _MAX_BYTES)
    if isinstance(text, Problem):
        return [text]
    personal = [Problem.at(path, *mark, code, text=shown) for code, mark, shown in personal_data_in(text)]
    if personal:
        return personal
    try:
        data = strict_yaml.load(text, _MAX_NODES)
        hidden = list(hidden_in_values(text, data))
        if hidden:
            return [_placed(path, strict_yaml.positions(text, _MAX_NODES), *item) for item in hidden]
        return model.model_validate(data)
    except StrictYamlError as error:
        return [Problem.with_values(path, *error.mark, error.code, "", error.values)]
    except ValidationError as error:
        places = strict_yaml.positions(text, _MAX_NODES)
        return [_placed(path, places, item["loc"], "TP601", {"reason": item["msg"]}) for item in error.errors()]


def _placed(path: str, places: Places, loc: tuple[int | str, ...], code: str, values: Mapping[str, str]) -> Problem:
    marks = (places.get(loc[:length]) for length in range(len(loc), 0, -1))
    line, column = next((mark for mark in marks if mark), (1, 1))
    return Problem.with_values(path, line, column, code, ".".join(map(str, loc)), values)


def _check_synonyms(synonyms: Synonyms, location: Path, path: str) -> Iterator[Problem]:
    findings = list(synonym_findings(synonyms))
    if findings:
        places = strict_yaml.positions(location.read_text(encoding="utf-8"), _MAX_NODES)
        for loc, code, values in findings:
            yield _placed(path, places, loc, code, values)


def _check(vocabulary: Vocabulary, path: str) -> Iterator[Problem]:
    if path != f"{FOLDER}/{vocabulary.id}.yml":
        yield Problem.at(path, 1, 1, "TP605", "id", id=vocabulary.id)
    seen: set[str] = set()
    known = {term.id for term in vocabulary.terms}
    for number, term in enumerate(vocabulary.terms):
        field = f"terms.{number}"
        if term.id in seen:
            yield Problem.at(path, 1, 1, "TP602", f"{field}.id", id=term.id)
        seen.add(term.id)
        if term.broader and term.broader not in known:
            yield Problem.at(path, 1, 1, "TP603", f"{field}.broader", id=term.broader)
