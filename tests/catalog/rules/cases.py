"""The form of a rule's proof: files that fail with one exact message, and their twin that passes."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tests.banks import COORDINATION, ORGANISATION, THEME, call, lines, read, write_bank

PROJECT, PRACTICE = "projects/hanke.md", "practices/kaytanto.md"
SOURCES = "sources: [{id: aa, title: Raportti}]\n"

INDICATOR_SET = """---
title: Teeman mittarit
summary: Mittarit, joilla teeman hankkeet raportoivat.
theme: kohtaanto
version: "2023"
indicators:
  - {id: osallistujat, name: Osallistujat, unit: henkilöä, counts_people: kyllä}
  - {id: tapaamiset, name: Tapaamiset, unit: tapaamista}
---
"""
BASE: Mapping[str, str] = {
    "themes/kohtaanto.md": THEME,
    "themes/tyoelama.md": THEME,
    "organisations/yhdistys.yml": ORGANISATION,
    "organisations/toinen.yml": ORGANISATION,
    "projects/koordinaatio.md": COORDINATION,
    "calls/alahankehaku.md": call("theme: kohtaanto\n"),
    "calls/toisen-teeman-haku.md": call("theme: tyoelama\n"),
    "indicator_sets/mittaristo.md": INDICATOR_SET,
}
"""A small bank without problems, to which each case adds its own files."""


@dataclass(frozen=True)
class Case:
    """``line`` is all that the failing files bring, in Finnish; ``english`` the same in English when it is given."""

    code: str
    name: str
    fails: Mapping[str, str]
    line: str
    passes: Mapping[str, str]
    english: str = ""
    base: Mapping[str, str] = field(default_factory=lambda: BASE)

    def __str__(self) -> str:
        return f"{self.code}-{self.name}"


def prove(case: Case, root: Path) -> None:
    """Both halves of the proof."""
    failing = read(write_bank(root / "fails", {**case.base, **case.fails})).problems
    assert lines(failing) == [case.line]
    if case.english:
        assert lines(failing, "en") == [case.english]
    passing = read(write_bank(root / "passes", {**case.base, **case.passes})).problems
    assert lines(passing) == []
