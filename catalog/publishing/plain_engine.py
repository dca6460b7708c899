"""The engine for a machine without engines: the theme's own templates around hand-written pages and the shell.

It knows what ``theme/`` uses of an engine's context and nothing more: no navigation, plugins, Markdown extensions
or strict mode, and no theme that builds on an engine's own templates.
"""

import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from jinja2 import Environment, FileSystemLoader, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from catalog.casting.rendering import trusted
from catalog.casting.shell import CONTENT, DESCRIPTION, FOLDER, TITLE
from catalog.language.languages import unbuilt_languages
from catalog.publishing.plain_documents import Document, TocItem, find_documents, read_document, relative
from catalog.publishing.writing import write_fresh


@dataclass(frozen=True, slots=True)
class Page:
    """A page as the theme's templates know it from engines."""

    url: str
    title: str
    meta: Mapping[str, Any]
    content: Markup
    toc: tuple[TocItem, ...] = ()
    canonical_url: str = ""
    edit_url: str = ""
    is_homepage: bool = False


def render_plain(root: Path, configuration: Mapping[str, Any], bank: Mapping[str, Any], out: Path) -> None:
    """Render the hand-written pages and a shell page for each language of ``bank`` into ``out``, and copy other files.

    The result is what an engine leaves there: the shell pages stand under ``_shell/<language>/``.
    """
    documents = root / (configuration.get("docs_dir") or "docs")
    theme = root / ((configuration.get("theme") or {}).get("custom_dir") or "theme")
    excluded = [*str(configuration.get("exclude_docs") or "").splitlines()]
    excluded += [f"{language}/" for language in unbuilt_languages(tuple(bank))]
    pages, others = find_documents(documents, excluded)
    template = _environment(theme).get_template("main.html")
    config = SimpleNamespace(
        site_name=configuration.get("site_name", ""),
        site_url=str(configuration.get("site_url") or "").rstrip("/") + "/",
        extra={**(configuration.get("extra") or {}), "bank": bank},
        extra_css=configuration.get("extra_css") or (),
        extra_javascript=configuration.get("extra_javascript") or (),
    )
    shown = [_page(read_document(documents, source, pages, others), configuration) for source in pages]
    shown += [_shell_page(language) for language in bank]
    write_fresh(out, ((f"{page.url}index.html", template.render(page=page, config=config).encode()) for page in shown))
    for source in others:
        (out / source).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(documents / source, out / source)


def _environment(theme: Path) -> Environment:
    made = Environment(loader=FileSystemLoader(theme), autoescape=True)
    made.filters["url"] = _url
    made.filters["script_tag"] = _script_tag
    return made


@pass_context
def _url(context: Context, address: str) -> str:
    return relative(address, context["page"].url)


@pass_context
def _script_tag(context: Context, address: str) -> Markup:
    return Markup('<script src="{}"></script>').format(_url(context, address))


def _page(document: Document, configuration: Mapping[str, Any]) -> Page:
    repository, edit = configuration.get("repo_url"), configuration.get("edit_uri")
    return Page(
        document.url,
        document.title,
        document.meta,
        trusted(document.html),
        document.toc,
        canonical_url=f"{str(configuration.get('site_url') or '').rstrip('/')}/{document.url}",
        edit_url=f"{repository.rstrip('/')}/{edit.strip('/')}/{document.source}" if repository and edit else "",
        is_homepage=not document.url,
    )


def _shell_page(language: str) -> Page:
    meta = {"title": TITLE, "description": DESCRIPTION, "shell": True, "lang": language}
    return Page(f"{FOLDER}/{language}/", TITLE, meta, trusted(f"<p>{CONTENT}</p>"))
