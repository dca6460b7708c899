"""What is measured: this bank, and other generators over the same entries.

Every peer gets the same generated entries and writes a page for each, listings, and term pages where it can. None of
them checks references, derives status or evidence, or knows Finnish; the table compares time, not worth.
"""

import re
import shutil
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import yaml

TEMPLATES = Path(__file__).parent / "hugo"
_TITLE = re.compile(r"^(?:title|name): *(.+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Peer:
    """A way to build. ``prepare(bank root, folder)`` is not timed; ``command`` runs in ``folder``, writes to ``out``.

    ``before`` runs before each run, untimed: an edit, or the removal of what an earlier run left.
    """

    name: str
    command: Sequence[str]
    prepare: Callable[[Path, Path], None]
    before: Callable[[Path, int], None] = field(default=lambda folder, number: None)
    out: str = "out"
    environment: dict[str, str] = field(default_factory=lambda: {"NO_MKDOCS_2_WARNING": "1"})


def peers(tools: Path) -> Iterator[Peer]:
    """All ways in the order of the table; ``tools`` is the folder of the peers' programs."""
    ours = Path(sys.executable).parent
    bank = str(ours / "tietopankki")
    yield Peer("this bank, cold", (str(ours / "mkdocs"), "build", "-q", "-d", "out"), copy_bank, clean)
    yield Peer("this bank, one edit", (str(ours / "mkdocs"), "build", "-q", "-d", "out"), copy_bank, edit_one)
    yield Peer("this bank, validate", (bank, "validate"), copy_bank)
    yield Peer("this bank, validate one file", ("sh", "run.sh", bank, "validate"), one_practice)
    yield Peer("Hugo", (str(tools / "hugo"), "--quiet", "-d", "out"), hugo_site, clean)
    yield Peer("MkDocs + Material", (str(tools / "mkdocs"), "build", "-q", "-d", "out"), material_site, clean)
    yield Peer("Zensical", (str(tools / "zensical"), "build", "--clean"), zensical_site, clean)
    checker = (str(ours / "check-jsonschema"), "--schemafile", "practices.schema.json", "--quiet")
    yield Peer("check-jsonschema", ("sh", "run.sh", *checker), practices_as_yaml)


def clean(folder: Path, number: int) -> None:
    """No trace of an earlier run."""
    for name in ("out", ".cache", "resources"):
        shutil.rmtree(folder / name, ignore_errors=True)


def edit_one(folder: Path, number: int) -> None:
    """Another sentence in one entry."""
    entry = sorted((folder / "content" / "practices").glob("*.md"))[number]
    entry.write_text(entry.read_text(encoding="utf-8") + f"\nMuutos {number}.\n", encoding="utf-8")


def copy_bank(root: Path, folder: Path) -> None:
    """The generated bank as it is."""
    shutil.copytree(root, folder, dirs_exist_ok=True)


def one_practice(root: Path, folder: Path) -> None:
    """The generated bank, and a command that gets the name of one of its files."""
    copy_bank(root, folder)
    first = min((folder / "content" / "practices").glob("*.md"))
    (folder / "run.sh").write_text(f'exec "$@" {first.relative_to(folder)}\n', encoding="utf-8")


def material_site(root: Path, folder: Path) -> None:
    """Entries as plain pages, outside the navigation (inside it the time is quadratic), stock search on."""
    _plain_pages(root, folder / "docs")
    (folder / "docs" / "index.md").write_text("# Tietopankki\n", encoding="utf-8")
    settings = {
        "site_name": "Tietopankki",
        "site_url": "https://tietopankki.example/",
        "theme": {"name": "material", "language": "fi", "font": False},
        "plugins": [{"search": {"lang": "fi"}}],
        "nav": [{"Etusivu": "index.md"}],
        "validation": {"links": {"not_found": "ignore"}},
    }
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(settings, allow_unicode=True), encoding="utf-8")


def zensical_site(root: Path, folder: Path) -> None:
    """The pages of MkDocs + Material, built by Zensical."""
    material_site(root, folder)
    settings = yaml.safe_load((folder / "mkdocs.yml").read_text(encoding="utf-8")) | {"site_dir": "out"}
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(settings, allow_unicode=True), encoding="utf-8")


def hugo_site(root: Path, folder: Path) -> None:
    """Entries with their front matter; layouts with facts, paginated listings and three taxonomies."""
    shutil.copytree(TEMPLATES, folder, dirs_exist_ok=True)
    for kind, name, front, body in _entries(root):
        target = folder / "content" / kind / f"{name}.md"
        target.parent.mkdir(parents=True, exist_ok=True)
        title = _TITLE.search(front)
        head = front if title and title[0].startswith("title") else f"title: {_name(front, name)}\n{front}"
        links = body.replace("](../", "](/").replace(".md)", "/)")
        target.write_text(f"---\n{head}\n---\n{links}", encoding="utf-8")


def practices_as_yaml(root: Path, folder: Path) -> None:
    """The front matter of all practices as YAML files, and their schema."""
    shutil.copy(Path(__file__).parents[1] / "schema" / "json" / "practices.schema.json", folder)
    (folder / "entries").mkdir()
    for kind, name, front, _ in _entries(root):
        if kind == "practices":
            (folder / "entries" / f"{name}.yml").write_text(front, encoding="utf-8")
    (folder / "run.sh").write_text('exec "$@" entries/*.yml\n', encoding="utf-8")


def _plain_pages(root: Path, docs: Path) -> None:
    for kind, name, front, body in _entries(root):
        target = docs / kind / f"{name}.md"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(f"---\ntitle: {_name(front, name)}\n---\n\n{body}", encoding="utf-8")


def _entries(root: Path) -> Iterator[tuple[str, str, str, str]]:
    """Kind, id, front matter and body of every entry."""
    for path in sorted((root / "content").glob("*/*.*")):
        text = path.read_text(encoding="utf-8")
        front, body = text, ""
        if path.suffix == ".md":
            _, front, body = text.split("---\n", 2)
        yield path.parent.name, path.stem, front.rstrip("\n"), body


def _name(front: str, default: str) -> str:
    found = _TITLE.search(front)
    return found[1] if found and not found[1].startswith((">", "|")) else default
