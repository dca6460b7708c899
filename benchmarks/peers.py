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
ORIGINAL = "fi"
"""The language of the generated entries."""
_ENVIRONMENT = {"NO_MKDOCS_2_WARNING": "1", "PYTHONDONTWRITEBYTECODE": ""}
"""Python keeps what it has compiled, as it does wherever nobody forbids it."""

_TITLE = re.compile(r"^(?:title|name): *(.+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Peer:
    """A way to build. ``prepare(bank root, folder)`` is not timed; ``command`` runs in ``folder``, writes to ``out``.

    ``before`` runs before each run, untimed: an edit, or the removal of what an earlier run left. A ``warm`` one runs
    once, untimed, before the first round. ``languages`` says whether it can build a site in several.
    """

    name: str
    command: Sequence[str]
    prepare: Callable[[Path, Path], None]
    before: Callable[[Path, int], None] = field(default=lambda folder, number: None)
    warm: bool = False
    languages: bool = True
    out: str = "out"
    environment: dict[str, str] = field(default_factory=lambda: dict(_ENVIRONMENT))


def peers(tools: Path) -> Iterator[Peer]:
    """All ways in the order of the table; ``tools`` is the folder of the peers' programs."""
    ours = Path(sys.executable).parent
    build = (str(ours / "mkdocs"), "build", "-q", "-d", "out")
    validate = (str(ours / "tietopankki"), "validate")
    yield Peer("this bank, cold", build, copy_bank, clean)
    yield Peer("this bank, one edit", build, copy_bank, edit_one, warm=True)
    yield Peer("this bank, validate cold", validate, copy_bank, clean)
    yield Peer("this bank, validate after one edit", validate, copy_bank, edit_one, warm=True)
    yield Peer("this bank, validate the edited file", ("sh", "run.sh", *validate), one_practice, edit_one, warm=True)
    yield Peer("Hugo", (str(tools / "hugo"), "--quiet", "-d", "out"), hugo_site, clean)
    plain = (str(tools / "mkdocs"), "build", "-q", "-d", "out")
    yield Peer("MkDocs + Material", plain, material_site, clean, languages=False)
    yield Peer("Zensical", (str(tools / "zensical"), "build", "--clean"), zensical_site, clean, languages=False)
    checker = (str(ours / "check-jsonschema"), "--schemafile", "practices.schema.json", "--quiet")
    yield Peer("check-jsonschema", ("sh", "run.sh", *checker), practices_as_yaml)


def clean(folder: Path, number: int) -> None:
    """No trace of an earlier run."""
    for name in ("out", ".cache", "resources"):
        shutil.rmtree(folder / name, ignore_errors=True)


def edit_one(folder: Path, number: int) -> None:
    """Another sentence in one entry: always the first practice, which ``one_practice`` names."""
    entry = _first_practice(folder)
    entry.write_text(entry.read_text(encoding="utf-8") + f"\nMuutos {number}.\n", encoding="utf-8")


def _first_practice(folder: Path) -> Path:
    return min(path for path in (folder / "content" / "practices").glob("*.md") if "." not in path.stem)


def copy_bank(root: Path, folder: Path) -> None:
    """The generated bank as it is."""
    shutil.copytree(root, folder, dirs_exist_ok=True)


def one_practice(root: Path, folder: Path) -> None:
    """The generated bank, and a command that gets the name of one of its files."""
    copy_bank(root, folder)
    name = _first_practice(folder).relative_to(folder)
    (folder / "run.sh").write_text(f'exec "$@" {name}\n', encoding="utf-8")


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
    """Entries with their front matter; layouts with facts, paginated listings and a taxonomy for each facet.

    Translations, with the facts of their originals, go to a folder of their language; Hugo's mounts show the Finnish
    entry where there is none.
    """
    shutil.copytree(TEMPLATES, folder, dirs_exist_ok=True)
    for kind, name, front, body in _entries(root, translations=True):
        entry, _, language = name.partition(".")
        if language:
            front = _with_facts(root / "content" / kind / entry, front)  # noqa: PLW2901 - the same, made whole
        target = folder / "content" / (language or ORIGINAL) / kind / f"{entry}.md"
        target.parent.mkdir(parents=True, exist_ok=True)
        title = _TITLE.search(front)
        head = front if title and title[0].startswith("title") else f"title: {_name(front, entry)}\n{front}"
        links = body.replace("](../", "](/").replace(".md)", "/)")
        target.write_text(f"---\n{head}\n---\n{links}", encoding="utf-8")
    with (folder / "hugo.toml").open("a", encoding="utf-8") as settings:
        settings.writelines(_hugo_languages(site_languages(root)))


def _with_facts(original: Path, front: str) -> str:
    """The front matter of an entry (its path without ending) with title and summary of its translation."""
    path = next(
        path for path in (original.with_name(f"{original.name}.{end}") for end in ("md", "yml")) if path.exists()
    )
    facts = path.read_text(encoding="utf-8").removeprefix("---\n").partition("\n---\n")[0]
    own = yaml.load(front, Loader=yaml.BaseLoader)  # noqa: S506 - scalars stay text
    texts = {name: own[name] for name in ("title", "summary") if name in own}
    whole = yaml.load(facts, Loader=yaml.BaseLoader) | texts  # noqa: S506 - as above
    return yaml.safe_dump(whole, allow_unicode=True, sort_keys=False).rstrip("\n")


def site_languages(root: Path) -> list[str]:
    """The languages that the bank's site is built in."""
    text = (root / "mkdocs.yml").read_text(encoding="utf-8")
    found = re.search(r"^ +languages: \[(.*)\]$", text, re.MULTILINE)
    return found[1].split(", ") if found else [ORIGINAL]


def _hugo_languages(languages: Sequence[str]) -> Iterator[str]:
    for weight, language in enumerate(languages, 1):
        yield f'[languages.{language}]\nweight = {weight}\ntitle = "Tietopankki"\n'
    for language in languages:
        for source in dict.fromkeys((language, ORIGINAL)):
            yield f'[[module.mounts]]\nsource = "content/{source}"\ntarget = "content"\n'
            yield f'[module.mounts.sites.matrix]\nlanguages = ["{language}"]\n'


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


def _entries(root: Path, *, translations: bool = False) -> Iterator[tuple[str, str, str, str]]:
    """Kind, id, front matter and body of every entry; with ``translations`` theirs too, the id with the language."""
    for path in sorted((root / "content").glob("*/*.*")):
        if "." in path.stem and not translations:
            continue
        text = path.read_text(encoding="utf-8")
        front, body = text, ""
        if path.suffix == ".md":
            _, front, body = text.split("---\n", 2)
        yield path.parent.name, path.stem, front.rstrip("\n"), body


def _name(front: str, default: str) -> str:
    found = _TITLE.search(front)
    return found[1] if found and not found[1].startswith((">", "|")) else default
