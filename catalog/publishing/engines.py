"""The second door: an engine without hooks renders the shell page and the hand-written pages, then the core casts.

The engine gets a configuration of its own, derived from the bank's ``mkdocs.yml`` without hooks, and a copy of the
documents with the shell page added. It runs as a separate program; nothing of it is imported here. ``plain`` is no
program: it is our own stand-in where no engine is installed.
"""

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from catalog.bank import Catalog
from catalog.cache import CacheFolder
from catalog.casting.chrome import chrome
from catalog.casting.pages import SiteSettings
from catalog.casting.shell import FOLDER, Shell, ShellError, shell_markdown
from catalog.casting.theme_files import SCRIPT
from catalog.interface import Interface
from catalog.language.languages import site_languages, unbuilt_languages
from catalog.publishing.plain_engine import render_plain
from catalog.publishing.site_cache import build_site
from catalog.publishing.site_input import SiteInput
from catalog.publishing.staging import Staging

ENGINES: Mapping[str, tuple[str, ...]] = {
    "mkdocs": ("mkdocs", "build", "--quiet", "--config-file"),
    "properdocs": ("properdocs", "build", "--quiet", "--config-file"),
    "zensical": ("zensical", "build", "--clean", "--config-file"),
    "plain": (),
}
PLAIN = "plain"
CONFIGURATION = "mkdocs.yml"
ASSETS = "theme/assets"
_JOINED = ("search", "css")
"""Folders of assets whose files the site gets joined into one."""

_UNUSED = (
    "assets/javascripts",
    "assets/stylesheets",
    "assets/images",
    *(f"assets/{name}" for name in _JOINED),
    FOLDER,
    "search",
    "sitemap.xml.gz",
)


class EngineError(Exception):
    """The engine is missing or failed, or its page is no shell; the message says which."""


def build_with_engine(engine: str, root: Path, catalog: Catalog, cache: CacheFolder) -> Path:
    """Build the whole site; returns its folder. ``cache`` knows what the last build has left.

    Raises EngineError or OSError; the last good site is then as it was.
    """
    configuration = yaml.safe_load((root / CONFIGURATION).read_text("utf-8"))
    target = site_folder(root, configuration)
    staging = Staging(target, source_folders(root, configuration))
    try:
        languages = _languages(configuration)
        bank = {code: chrome(Interface(code, catalog.vocabularies), languages) for code in languages}
        if engine == PLAIN:
            render_plain(root, configuration, bank, staging.folder)
        else:
            with tempfile.TemporaryDirectory(prefix="tietopankki-") as work:
                _prepare(Path(work).resolve(), root.resolve(), configuration, bank, staging.folder)
                _run(engine, Path(work).resolve())
        shells = _take_shells(staging.folder, root, languages)
        settings = site_settings(root, configuration)
        build_site(SiteInput(catalog, shells, settings, _pages(staging.folder), target), staging, cache)
    finally:
        staging.discard()
    return target


def site_folder(root: Path, configuration: Mapping[str, Any]) -> Path:
    """Where the configuration puts the site."""
    return root / str(configuration.get("site_dir") or "site")


def source_folders(root: Path, configuration: Mapping[str, Any]) -> tuple[Path, ...]:
    """The folders that a site must never replace."""
    documents = Path(configuration.get("docs_dir") or "docs")
    return tuple(root / name for name in (documents, "content", "schema", "theme", "hooks"))


def _languages(configuration: Mapping[str, Any]) -> tuple[str, ...]:
    try:
        return site_languages(configuration)
    except ValueError as error:
        raise EngineError(str(error)) from error


def _take_shells(built: Path, root: Path, languages: tuple[str, ...]) -> dict[str, Shell]:
    """The shells out of what the engine has left in ``built``, which then holds only what belongs to the site."""
    shells = {language: _shell(built, language) for language in languages}
    for path in _UNUSED:
        _discard(built / path)
    for own in (root / ASSETS).iterdir():
        if own.name not in _JOINED:
            shutil.copytree(own, built / "assets" / own.name, dirs_exist_ok=True)
    _discard(built / SCRIPT)
    return shells


def site_settings(root: Path, configuration: Mapping[str, Any]) -> SiteSettings:
    """The settings that casting needs, from the engine's configuration."""
    repository, edit = configuration.get("repo_url"), configuration.get("edit_uri")
    documents = Path(configuration.get("docs_dir") or "docs").name
    assets = root / ASSETS
    base = f"{repository.rstrip('/')}/{edit.strip('/')}/" if repository and edit else ""
    return SiteSettings(configuration.get("site_url") or "/", base.removesuffix(f"{documents}/"), assets)


def _prepare(work: Path, root: Path, configuration: Mapping[str, Any], bank: Mapping[str, Any], site: Path) -> None:
    documents = work / "docs"
    shutil.copytree(root / (configuration.get("docs_dir") or "docs"), documents)
    for language in unbuilt_languages(tuple(bank)):
        _discard(documents / language)
    (documents / FOLDER).mkdir()
    for language in bank:
        (documents / FOLDER / f"{language}.md").write_text(shell_markdown(language), "utf-8")
    theme = {**configuration.get("theme", {})}
    if "custom_dir" in theme:
        shutil.copytree(root / theme["custom_dir"], work / "theme")
        theme["custom_dir"] = "theme"
    derived = {
        **{key: value for key, value in configuration.items() if key != "hooks"},
        "docs_dir": "docs",
        "site_dir": str(site),
        "theme": theme,
        "extra": {**(configuration.get("extra") or {}), "bank": dict(bank)},
    }
    text = yaml.safe_dump(derived, allow_unicode=True, sort_keys=False)
    (work / CONFIGURATION).write_text(text, "utf-8")


def _run(engine: str, work: Path) -> None:
    module, *arguments = ENGINES[engine]
    command = [sys.executable, "-m", module, *arguments, CONFIGURATION]
    done = subprocess.run(command, cwd=work, capture_output=True, text=True, check=False)  # noqa: S603 - own table
    if done.returncode != 0:
        lines = (done.stderr or done.stdout).strip().splitlines() or [str(done.returncode)]
        raise EngineError(lines[-1])


def _shell(built: Path, language: str) -> Shell:
    address = f"{FOLDER}/{language}/"
    page = built / address / "index.html"
    if not page.is_file():
        raise EngineError(address)
    try:
        return Shell(page.read_text("utf-8"), address)
    except ShellError as error:
        raise EngineError(f"{address}: {error}") from error


def _pages(built: Path) -> list[str]:
    pages = (path.parent.relative_to(built).as_posix() for path in built.rglob("index.html"))
    return ["" if page == "." else f"{page}/" for page in pages]


def _discard(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
