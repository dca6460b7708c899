"""What must hold for one mutant: an answer in words, nothing raised, and nothing harmful in what would be published."""

import re
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from catalog.bank import Catalog, Record
from catalog.interface import Interface
from catalog.parsing.source_files import SourceFile, find_source_files
from catalog.problems.messages import codes, describe, severity
from catalog.problems.problem import Problem, Severity
from catalog.reading.entries import known_ids, read_entries
from catalog.reading.resolution import Known
from catalog.report import FORMATS
from catalog.rules import check_rules
from catalog.rules.context import Surroundings
from catalog.views.entry import entry_view
from catalog.views.writer import Writer
from catalog.vocabularies import load_vocabularies
from tests.banks import ROOT, SPECIMENS
from tests.hostile.allowed_html import beyond_allowed

TODAY = date(2026, 11, 21)
_UNSEEN = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


@dataclass(frozen=True)
class Outcome:
    """How a mutant ended: ``refused``, ``warned`` or ``accepted``; the time of the CPU; what should not be."""

    kind: str
    seconds: float
    codes: tuple[str, ...]
    findings: tuple[str, ...]


class Bench:
    """What all mutants of one process share: the vocabularies, the ids of the seeds' banks, one file to write."""

    def __init__(self, folder: Path) -> None:
        self._vocabularies = load_vocabularies(ROOT)[0]
        roots = (ROOT, SPECIMENS / "good", SPECIMENS / "cases")
        self._files = [file for root in roots for file in find_source_files(root)[0]]
        self._known = Known(known_ids(self._files), self._vocabularies)
        self._location = folder / "mutant"

    def seeds(self) -> tuple[tuple[str, bytes], ...]:
        """Path and content of every honest entry."""
        return tuple((file.path, file.location.read_bytes()) for file in self._files)

    def run(self, path: str, content: bytes) -> Outcome:
        """Read, check, render and report one mutant."""
        self._location.write_bytes(content)
        kind, name = path.split("/")[1:]
        file = SourceFile(path, kind, name.rpartition(".")[0], self._location)
        start = time.process_time()
        found: list[str] = []
        problems: list[Problem] = []
        try:
            problems = self._answer(file, found)
        except Exception as error:  # what the run is for
            found.append(f"{type(error).__name__}: {error}"[:200])
        seconds = time.process_time() - start
        found.extend(_wrong_problems(problems, content))
        errors = any(severity(problem) is Severity.ERROR for problem in problems)
        outcome = "refused" if errors else "warned" if problems else "accepted"
        return Outcome(outcome, seconds, tuple(problem.code for problem in problems), tuple(found))

    def _answer(self, file: SourceFile, found: list[str]) -> list[Problem]:
        problems: list[Problem] = []
        entries = read_entries([file], self._known, problems)
        problems += check_rules(Surroundings(entries, self._vocabularies, TODAY))
        for form in FORMATS.values():
            for language in ("fi", "en"):
                if _UNSEEN.search(form(problems, language)):
                    found.append(f"unseen sign in a report ({form.__name__})")
        for key, item in entries.items():
            found.extend(f"body: {what}" for what in beyond_allowed(item.body.html))
            if item.entry and not any(severity(problem) is Severity.ERROR for problem in problems):
                record = Record(key, file.path, item.entry, item.body)
                catalog = Catalog({key: record}, {}, self._vocabularies, TODAY)
                entry_view(Writer(catalog, Interface("fi", self._vocabularies)), record)
        return problems


def _wrong_problems(problems: list[Problem], content: bytes) -> Iterator[str]:
    lines = content.count(b"\n") + content.count(b"\r") + 1
    for problem in problems:
        if problem.code not in codes():
            yield f"unknown code {problem.code}"
            continue
        if problem.code in ("TP122", "TP299"):
            yield f"{problem.code} {dict(problem.values)}"[:200]
        if not 1 <= problem.line <= lines or problem.column < 1:
            yield f"{problem.code} at {problem.line}:{problem.column} of {lines} lines"
        message = describe(problem, "fi")
        template = codes()[problem.code].texts["fi"]
        if not message.text or not message.hint:
            yield f"{problem.code} without words"
        if len(message.text) > len(template.message) + 1_000:
            yield f"{problem.code} of {len(message.text)} characters"
