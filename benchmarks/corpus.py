"""``python -m benchmarks.corpus N DIR``: a complete bank root with N generated entries.

The same N gives the same bytes on every machine: chance comes only from N and the number of the
entry, never from the clock. Entries are written one by one: time grows with N, memory does not.
Every tenth entry has a Swedish and an English translation beside it.
"""

import argparse
import re
import shutil
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from random import Random

from benchmarks.generator.emit import front_matter
from benchmarks.generator.fields import Maker
from benchmarks.generator.kinds import FRONT_MATTER
from benchmarks.generator.plan import SMALLEST, Plan
from benchmarks.generator.prose import FINNISH
from benchmarks.generator.terms import Terms
from benchmarks.generator.translation import LANGUAGES, translated

PROJECT = Path(__file__).resolve().parent.parent
COPIED = ("mkdocs.yml", "docs", "hooks", "theme", "schema/vocabularies")
"""What a bank root needs beside its entries; parts that the project lacks are passed over."""
MARK = ".generated-corpus"
"""The file by which an earlier corpus is known again and may be replaced."""


def write_corpus(
    total: int,
    target: Path,
    project: Path = PROJECT,
    languages: Sequence[str] = ("fi",),
    *,
    translations: bool = True,
) -> None:
    """Write the bank root ``target`` with ``total`` entries and what surrounds them in ``project``.

    The entries are Finnish; every tenth has translations beside it, whichever languages the site has, unless
    ``translations`` is false. ``languages`` are those of the site: with more than one, every entry has a page in each,
    with the interface in that language. Raises ValueError for a total below ``SMALLEST`` and a target that holds
    something else.
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
        for name, text in entry_files(plan, terms, kind, number, translations=translations):
            (target / "content" / kind / name).write_text(text, encoding="utf-8", newline="\n")


def entry_files(
    plan: Plan, terms: Terms, kind: str, number: int, *, translations: bool = True
) -> Iterator[tuple[str, str]]:
    """File names and texts of one entry and of its translations, if it has any.

    Organisations are pure YAML, all others Markdown; translations are always Markdown.
    """
    rng, name = plan.rng(kind, number), plan.id(kind, number)
    fields = FRONT_MATTER[kind](Maker(plan, terms, rng, kind, number))
    if kind == "organisations":
        original = ""
        yield f"{name}.yml", front_matter(fields)
    else:
        original = FINNISH.body(rng, _links(plan, kind, number, rng, plan.title))
        yield f"{name}.md", f"---\n{front_matter(fields)}---\n\n{original}"
    if not (translations and plan.is_translated(kind, number)):
        return
    for language, foreign in LANGUAGES.items():
        chance = plan.rng(kind, number, language)
        own, body = translated(plan, language, kind, number, fields, original, chance)
        head = f"---\n{front_matter(own)}---\n"
        links = _links(plan, kind, number, chance, partial(foreign.title, plan))
        yield f"{name}.{language}.md", f"{head}\n{body(links)}" if original else head


def _links(plan: Plan, kind: str, number: int, rng: Random, title: Callable[[str, int], str]) -> Callable[[], str]:
    """What gives the Markdown of a link to another practice each time it is called."""

    def link() -> str:
        other = rng.randrange(plan.counts["practices"])
        if kind == "practices" and other == number:
            other = (other + 1) % plan.counts["practices"]
        return f"[{title('practices', other)}](../practices/{plan.id('practices', other)}.md)"

    return link


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
    parser.add_argument("--no-translations", action="store_true", help="Finnish originals only")
    options = parser.parse_args(arguments)
    try:
        write_corpus(
            options.total,
            options.target,
            languages=options.languages,
            translations=not options.no_translations,
        )
    except ValueError as problem:
        print(f"benchmarks.corpus: {problem}", file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
