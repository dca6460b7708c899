"""The vocabularies as the validator and the pages use them."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path

from pydantic import ValidationError

import schema
from catalog.cache import CacheFolder
from catalog.parsing import strict_yaml
from catalog.parsing.file_text import read_text
from catalog.parsing.harmless_texts import hidden_in_values, personal_data_in
from catalog.parsing.strict_yaml import Data, StrictYamlError
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
_KEPT = "vocabularies"


class TermIndex:
    """One vocabulary with its terms by id and by every word that people use for them.

    Made of untyped ``data`` that is known to be sound, which is typed when more than the ``ids`` are asked for: a check
    of a few files needs little of few vocabularies.
    """

    def __init__(self, data: Data) -> None:
        self.ids = frozenset(term["id"].strip() for term in data["terms"])
        self.data = data

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The vocabulary itself."""
        return Vocabulary.model_validate(self.data)

    @cached_property
    def by_id(self) -> Mapping[str, Term]:
        """The terms by id."""
        return {term.id: term for term in self.vocabulary.terms}

    @cached_property
    def by_word(self) -> Mapping[str, str]:
        """Term ids by word; the first term that claims a word keeps it."""
        by_word: dict[str, str] = {}
        for term in self.vocabulary.terms:
            for word in (term.id, term.id.replace("_", "-"), *term.words()):
                by_word.setdefault(word.casefold(), term.id)
        return by_word

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
    """All vocabularies by id, of untyped data that is known to be sound; ``synonyms`` is that of groups of words."""

    def __init__(self, data: Mapping[str, Data], synonyms: Data | None = None) -> None:
        self._indexes = {vocabulary: TermIndex(own) for vocabulary, own in data.items()}
        self._synonyms = synonyms

    @cached_property
    def synonyms(self) -> tuple[SynonymGroup, ...]:
        """The groups of words that mean the same."""
        return Synonyms.model_validate(self._synonyms).groups if self._synonyms else ()

    def plain(self) -> tuple[dict[str, Data], Data | None]:
        """What the same can be made of again."""
        return {vocabulary: index.data for vocabulary, index in self._indexes.items()}, self._synonyms

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


def load_vocabularies(root: Path, cache: CacheFolder | None = None) -> tuple[Vocabularies, list[Problem]]:
    """Read every vocabulary file; a file with problems is left out and its problems are returned.

    ``cache`` is that of the bank, whose fingerprint tells the bytes of all these files: what was sound still is.
    """
    kept = cache.load(_KEPT) if cache else None
    problems = [Problem.at(path, 1, 1, "TP101") for path in (FOLDER, "schema") if (root / path).is_symlink()]
    if kept:
        return Vocabularies(*kept), problems
    found, own = _read_all(vocabulary_folder(root))
    if cache and not own:
        cache.save(_KEPT, found.plain())
    return found, problems + own


def _read_all(folder: Path) -> tuple[Vocabularies, list[Problem]]:
    sound: dict[str, Data] = {}
    synonyms: Data | None = None
    problems: list[Problem] = []
    for location in sorted(folder.glob("*.yml")):
        path = f"{FOLDER}/{location.name}"
        read = _read_guarded(location, path, Synonyms if location.name == SYNONYMS else Vocabulary)
        if isinstance(read, list):
            problems.extend(read)
            continue
        model, data = read
        if isinstance(model, Synonyms):
            problems.extend(_check_synonyms(model, location, path))
            synonyms = data
        elif isinstance(model, Vocabulary):
            problems.extend(_check(model, path))
            sound[model.id] = data
    for vocabulary_id in sorted(_needed() - sound.keys()):
        path = f"{FOLDER}/{vocabulary_id}.yml"
        if not any(problem.path == path for problem in problems):
            problems.append(Problem.at(path, 1, 1, "TP604", id=vocabulary_id))
    return Vocabularies(sound, synonyms), problems


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


Read = tuple[Model, Data] | list[Problem]
"""A file as typed and as untyped, or its problems."""


def _read_guarded(location: Path, path: str, model: type[Model]) -> Read:
    try:
        return _read(location, path, model)
    except Exception as error:  # the last resort, as for entries
        return [Problem.at(path, 1, 1, "TP122", reason=type(error).__name__)]


def _read(location: Path, path: str, model: type[Model]) -> Read:
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
        return model.model_validate(data), data
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
