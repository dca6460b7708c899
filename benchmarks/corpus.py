"""``python -m benchmarks.corpus N DIR``: a complete bank root with N generated entries.

The same N gives the same bytes on every machine: chance comes only from N and the number of the
entry, never from the clock. Entries are written one by one: time grows with N, memory does not.
"""

import argparse
import re
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

from benchmarks.generator.emit import front_matter
from benchmarks.generator.fields import Maker
from benchmarks.generator.kinds import FRONT_MATTER
from benchmarks.generator.plan import SMALLEST, Plan
from benchmarks.generator.prose import body
from benchmarks.generator.terms import Terms

PROJECT = Path(__file__).resolve().parent.parent
COPIED = ("mkdocs.yml", "docs", "hooks", "theme", "schema/vocabularies")
"""What a bank root needs beside its entries; parts that the project lacks are passed over."""
MARK = ".generated-corpus"
"""The file by which an earlier corpus is known again and may be replaced."""


def write_corpus(total: int, target: Path, project: Path = PROJECT, languages: Sequence[str] = ("fi",)) -> None:
    """Write the bank root ``target`` with ``total`` entries and what surrounds them in ``project``.

    The entries are Finnish and have no translations. ``languages`` are those of the site: with more than one, every
    entry has a page in each, with the interface in that language. Raises ValueError for a total below ``SMALLEST``
    and a target that holds something else.
    """
    if total < SMALLEST:
        raise ValueError(f"N must be at least {SMALLEST}")
    _clear(target)
    _copy_surroundings(project, target)
    _choose_languages(target / "mkdocs.yml", languages)
    plan, terms = Plan(total), Terms(project / "schema" / "vocabularies")
    for kind in plan.counts:
        (target / "content" / kind).mkdir(parents=True)
    for kind, number in plan.entries():
        name, text = entry_file(plan, terms, kind, number)
        path = target / "content" / kind / name
        path.write_text(text, encoding="utf-8", newline="\n")


def entry_file(plan: Plan, terms: Terms, kind: str, number: int) -> tuple[str, str]:
    """File name and text of one entry: organisations are pure YAML, all others Markdown."""
    rng = plan.rng(kind, number)
    head = front_matter(FRONT_MATTER[kind](Maker(plan, terms, rng, kind, number)))
    name = plan.id(kind, number)
    if kind == "organisations":
        return f"{name}.yml", head

    def link() -> str:
        other = rng.randrange(plan.counts["practices"])
        if kind == "practices" and other == number:
            other = (other + 1) % plan.counts["practices"]
        title = plan.title("practices", other)
        return f"[{title}](../practices/{plan.id('practices', other)}.md)"

    return f"{name}.md", f"---\n{head}---\n\n{body(rng, link)}"


def _clear(target: Path) -> None:
    if target.exists() and any(target.iterdir()):
        if not (target / MARK).exists():
            raise ValueError(f"{target} is not empty and holds no generated corpus")
        shutil.rmtree(target)
    target.mkdir(parents=True, exist_ok=True)
    (target / MARK).write_text("Written by python -m benchmarks.corpus; may be replaced.\n")


def _copy_surroundings(project: Path, target: Path) -> None:
    for part in COPIED:
        source, copy = project / part, target / part
        if source.is_dir():
            shutil.copytree(source, copy, ignore=shutil.ignore_patterns("__pycache__"))
        elif source.is_file():
            shutil.copyfile(source, copy)


def _choose_languages(configuration: Path, languages: Sequence[str]) -> None:
    text = configuration.read_text(encoding="utf-8")
    if re.search("^extra:", text, re.MULTILINE):
        raise ValueError("mkdocs.yml has a block extra: already; teach the generator to add to it")
    configuration.write_text(f"{text}\nextra:\n  languages: [{', '.join(languages)}]\n", encoding="utf-8")


def main(arguments: Sequence[str] | None = None) -> int:
    """The command line. Returns 0, or 2 with a message when it was used wrongly."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.corpus", description=__doc__)
    parser.add_argument("total", metavar="N", type=int, help="number of entries")
    parser.add_argument("target", metavar="DIR", type=Path, help="new or earlier corpus folder")
    parser.add_argument("--languages", nargs="+", default=["fi"], help="languages of the site; fi among them")
    options = parser.parse_args(arguments)
    try:
        write_corpus(options.total, options.target, languages=options.languages)
    except ValueError as problem:
        print(f"benchmarks.corpus: {problem}", file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
