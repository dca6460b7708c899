"""Small banks for tests: entries as texts, files on disk, and what reading them gives."""

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

from catalog.bank import Catalog
from catalog.casting.pages import SiteSettings
from catalog.casting.shell import Shell
from catalog.interface import Interface
from catalog.localised import in_language
from catalog.pipeline import Reading, read_catalog, site_files
from catalog.problems.messages import severity
from catalog.problems.problem import Problem, Severity
from catalog.report import report_line
from catalog.views.writer import Writer

ROOT = Path(__file__).parent.parent
SPECIMENS = Path(__file__).parent / "specimens"
TODAY = date(2026, 11, 21)

SHELL = (
    '<!doctype html><html lang="fi"><head><title>tpmark-title</title>'
    '<meta name="description" content="tpmark-description"><meta name="tpmark-head">'
    '<link rel="stylesheet" href="../../assets/site.css"></head><body>'
    '<nav><a href="../.." aria-current="tpmark-nav-home">Etusivu</a>'
    '<a href="../../kaytannot/" data-here="tpmark-nav-practices">Käytännöt</a></nav>'
    '<!--tpmark-search--><form action="../../haku/"></form><!--/tpmark-search-->'
    "tpmark-alternates tpmark-toc<main><p>tpmark-content</p></main>tpmark-updated tpmark-edit</body></html>"
)
SHELL_ADDRESS = "_shell/fi/"
SETTINGS = SiteSettings("https://pankki.example/", "https://koodi.example/edit/main/")

THEME = """---
title: Kohtaanto
summary: Teema, jossa työ ja tekijä löytävät toisensa.
programme: uos2127
---
"""
ORGANISATION = """kind: yhdistys
names:
  - fi: Yhdistys ry
"""
COORDINATION = """---
title: Koordinaatiohanke
summary: Hanke, joka kokoaa teeman alahankkeet ja niiden opit.
kind: koordinaatiohanke
theme: kohtaanto
---
"""


def practice(fields: str = "lifecycle: idea\n", body: str = "") -> str:
    """A practice with a title, a summary and more fields."""
    return f"---\ntitle: Käytäntö\nsummary: Tapa toimia, jota joku muu voi kokeilla.\n{fields}---\n{body}"


def project(fields: str = "", body: str = "") -> str:
    """A project with a title, a summary and more fields."""
    return f"---\ntitle: Hanke\nsummary: Hanke, josta tiedetään tämän verran.\n{fields}---\n{body}"


def call(fields: str = "") -> str:
    """A call with a title, a summary, a kind and more fields."""
    return f"---\ntitle: Haku\nsummary: Haku, jossa hankkeita haettiin.\nkind: alahankehaku\n{fields}---\n"


def write_bank(root: Path, files: Mapping[str, str | bytes]) -> Path:
    """Write ``files`` (path below ``content/`` and content) and return the root."""
    (root / "content").mkdir(parents=True, exist_ok=True)
    for path, content in files.items():
        location = root / "content" / path
        location.parent.mkdir(parents=True, exist_ok=True)
        location.write_bytes(content if isinstance(content, bytes) else content.encode())
    return root


def read(root: Path, today: date = TODAY) -> Reading:
    """Read a bank on the tests' day."""
    return read_catalog(root, today)


def codes(problems: Iterable[Problem]) -> list[str]:
    """The codes in the order of the problems."""
    return [problem.code for problem in problems]


def places(problems: Iterable[Problem]) -> list[str]:
    """``line:column field code`` of each problem."""
    return [f"{p.line}:{p.column} {p.field} {p.code}".replace("  ", " ") for p in problems]


def lines(problems: Iterable[Problem], language: str = "fi") -> list[str]:
    """The problems in words."""
    return [report_line(problem, language) for problem in problems]


def writer(root: Path, language: str = "fi", today: date = TODAY) -> Writer:
    """What views need, over a bank without errors."""
    reading = read(root, today)
    assert lines(problem for problem in reading.problems if severity(problem) is Severity.ERROR) == []
    return Writer(in_language(reading.catalog, language), Interface(language, reading.catalog.vocabularies))


def site(root: Path, today: date = TODAY, languages: Iterable[str] = ("fi",)) -> dict[str, str]:
    """The pages and other text files of a bank's site."""
    return {
        path: content.decode("utf-8", errors="replace")
        for path, content in site_bytes(root, None, today, languages).items()
    }


def site_bytes(
    root: Path, catalog: Catalog | None = None, today: date = TODAY, languages: Iterable[str] = ("fi",)
) -> dict[str, bytes]:
    """Every file of a bank's site, from its files or from a catalog that was read before."""
    catalog = catalog or read(root, today).catalog
    files = site_files(catalog, {language: Shell(SHELL, SHELL_ADDRESS) for language in languages}, SETTINGS)
    return dict(files)
