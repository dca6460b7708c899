"""Translations of entries: ``<id>.<language>.md`` beside the entry, with translated texts and the mark of the original.

The mark is the beginning of a SHA-256 over the texts that were translated. When it no longer fits, the original has
changed: the translation is still shown, with a note, and its file gets a warning.
"""

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from hashlib import blake2b
from typing import Any

from pydantic import BaseModel

from catalog.bank import EntryKey, SourceTexts, Translation
from catalog.on_demand import OnDemand
from catalog.parsing.harmless_texts import check_texts
from catalog.parsing.raw_entries import RawEntry, TextDigests, read_digests, read_raw_entry
from catalog.parsing.source_files import SourceFile
from catalog.parsing.strict_yaml import FieldPath
from catalog.parsing.validation import typed
from catalog.problems.problem import Problem
from catalog.reading.entries import Entries, ReadEntry, read_body, read_guarded
from catalog.reading.outcomes import Outcome
from catalog.reading.resolution import Known
from schema import ENTRY_TYPES
from schema.translation import TRANSLATES, prose_fields, prose_of, translation_model

BODY = "body"
_MARK = 12


class Translations(OnDemand[EntryKey, Mapping[str, Translation]]):
    """Every translation that can be shown, by entry and language; those of known outcome are read when asked for.

    ``outcomes`` has, by path, what each file has shown, ``fresh`` the paths of those that were read now.
    """

    def __init__(self, read: Callable[[SourceFile], Translation | None]) -> None:
        self._read = read
        self._files: dict[EntryKey, list[SourceFile]] = {}
        self._ready: dict[str, Translation] = {}
        self.outcomes: dict[str, Outcome] = {}
        self.fresh: set[str] = set()
        super().__init__((), self._of)

    def forget(self) -> None:
        """Let go of the translations; they are read again when they are asked for again."""
        super().forget()
        self._ready.clear()

    def add(self, file: SourceFile, outcome: Outcome, translation: Translation | None, *, fresh: bool) -> None:
        """Take in a file that could be read; ``translation`` is what was made of it, if it was made already."""
        self.outcomes[file.path] = outcome
        if fresh:
            self.fresh.add(file.path)
        if outcome.sound:
            key = EntryKey(file.kind, file.id)
            self.include(key)
            self._files.setdefault(key, []).append(file)
            if translation:
                self._ready[file.path] = translation

    def pictures(self, key: EntryKey) -> bool:
        """Whether a translation of the entry shows pictures."""
        return any(self.outcomes[file.path].pictures for file in self._files.get(key, ()))

    def digests(self, key: EntryKey) -> Iterator[TextDigests]:
        """The digests of the entry's translations, that of the fields with the language before it."""
        for file in self._files.get(key, ()):
            fields, body = self.outcomes[file.path].digests
            yield file.language.encode() + fields, body

    def _of(self, key: EntryKey) -> Mapping[str, Translation]:
        found = ((file, self._ready.get(file.path) or self._read(file)) for file in self._files[key])
        return {file.language: translation for file, translation in found if translation}


def read_translations(
    files: Iterable[SourceFile],
    entries: Entries,
    known: Known,
    problems: list[Problem],
    kept: Mapping[str, Outcome] | None = None,
) -> Translations:
    """Every translation that can be shown; all problems of all files go to ``problems``. ``kept`` as for entries: an
    outcome holds as long as the original is the one beside which it was read.
    """

    def read(file: SourceFile, own: list[Problem]) -> Translation | None:
        original = entries.get(EntryKey(file.kind, file.id))
        return read_guarded(file, lambda raw, found: _read(raw, original, known, found), own)

    translations = Translations(lambda file: read(file, []))
    for file in files:
        if file.id not in known.ids[file.kind]:
            problems.append(Problem.at(file.path, 1, 1, "TP801", value=file.id, kind=file.kind))
            continue
        original = entries.outcomes.get(EntryKey(file.kind, file.id))
        outcome = (kept or {}).get(file.path)
        if outcome and original and outcome.original == original.digests:
            problems += outcome.problems
            translations.add(file, outcome, None, fresh=False)
            continue
        own: list[Problem] = []
        translation = read(file, own)
        problems += own
        digests = read_digests(file)
        if digests:
            sound, shown = translation is not None, translation.body.pictures if translation else ()
            beside = original.digests if original else None
            outcome = Outcome.of_translation(digests, tuple(own), sound, shown, beside)
            translations.add(file, outcome, translation, fresh=True)
    return translations


def source_texts(
    keys: Iterable[EntryKey], outcomes: Mapping[EntryKey, Outcome], translations: Translations
) -> dict[EntryKey, SourceTexts]:
    """What tells an edited page from the one before, for each of ``keys``."""
    found = {}
    for key in keys:
        own = outcomes[key]
        fields, bodies = own.digests
        others = tuple(translations.digests(key))
        if others:
            fields, bodies = (blake2b(b"".join(parts)).digest() for parts in zip(own.digests, *others, strict=True))
        found[key] = SourceTexts(fields, bodies, own.targets, own.questions)
    return found


def _read(raw: RawEntry, original: ReadEntry | None, known: Known, problems: list[Problem]) -> Translation | None:
    texts = typed(raw, translation_model(ENTRY_TYPES[raw.file.kind].model))
    problems.extend(check_texts(raw))
    body = read_body(raw, known, problems)
    if isinstance(texts, list):
        problems.extend(texts)
        return None
    if original is None or original.entry is None:
        return None  # the entry's own problems come first
    if original.entry.language == raw.file.language:
        problems.append(raw.problem("TP802", (), value=raw.file.language))
        return None
    mark = text_mark(original, frozenset(raw.data), with_body=bool(raw.body.strip()))
    given = getattr(texts, TRANSLATES)
    if given is None:
        problems.append(raw.problem("TP804", (), mark=mark))
    elif given != mark:
        problems.append(raw.problem("TP803", (TRANSLATES,), mark=mark))
    else:
        problems.extend(_without_original(raw, original.entry, texts, ()))
    return Translation(raw.file.language, raw.file.path, texts, body, stale=given != mark)


def text_mark(original: ReadEntry, fields: frozenset[str], *, with_body: bool) -> str:
    """The mark of the texts of ``original`` in ``fields``, and of its body if that is translated too.

    Twelve hexadecimal digits of a SHA-256 over a JSON list of field and text, in the order of the model.
    """
    if original.entry is None:
        raise ValueError("an entry with problems has no mark")
    texts: list[tuple[str, Any]] = list(prose_of(original.entry, fields))
    if with_body:
        texts.append((BODY, _plain_body(original.file)))
    canonical = json.dumps(texts, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()[:_MARK]


def _plain_body(file: SourceFile) -> str:
    raw = read_raw_entry(file)
    lines = () if isinstance(raw, Problem) else raw.body.strip().split("\n")
    return "\n".join(line.rstrip() for line in lines)


def _without_original(raw: RawEntry, part: BaseModel, given: BaseModel, path: FieldPath) -> Iterator[Problem]:
    """Translated texts that stand for nothing, and lists of another length than the original's."""
    for field in prose_fields(type(part)):
        ours, theirs = getattr(part, field.name), getattr(given, field.name)
        if not theirs:
            continue
        place = (*path, field.name)
        numbers = (len(ours), len(theirs)) if field.many else (int(bool(ours)), 1)
        if numbers[0] != numbers[1]:
            yield raw.problem("TP805", place, name=field.name, original=numbers[0], given=numbers[1])
        elif field.model and field.many:
            for number, pair in enumerate(zip(ours, theirs, strict=True)):
                yield from _without_original(raw, *pair, (*place, number))
        elif field.model:
            yield from _without_original(raw, ours, theirs, place)
