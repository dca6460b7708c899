"""One build as MkDocs (or its fork ProperDocs) runs it. Imports no engine: both hand over objects of one shape."""

import importlib
import logging
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from catalog.cache import CacheFolder
from catalog.casting.chrome import chrome
from catalog.casting.shell import FOLDER, Shell, shell_markdown
from catalog.cli.clock import viewing_day
from catalog.cli.collector import paused_collector
from catalog.interface import Interface
from catalog.language.languages import site_languages, unbuilt_languages
from catalog.pipeline import Reading, read_catalog
from catalog.publishing.engines import site_settings
from catalog.publishing.preview import Preview
from catalog.publishing.site_cache import build_site
from catalog.publishing.site_input import SiteInput
from catalog.publishing.staging import Staging
from catalog.reading_cache import bank_cache
from catalog.report import as_text, summary
from hooks.publishing import MESSAGES, Publishing

CONTENT = ("content", "schema/vocabularies")
FRAME = ("docs", "theme", "mkdocs.yml")
_UNUSED = ("assets/javascripts/", "assets/stylesheets/", "assets/images/")
_JOINED = ("assets/search/", "assets/css/", "assets/js/site.js")
log = logging.getLogger("mkdocs.hooks.tietopankki")


class Adapter:
    """The state of one build."""

    def __init__(self, config: Any, reading: Reading, cache: CacheFolder, publishing: Publishing) -> None:
        self.languages = _languages(config)
        self._root = Path(config.config_file_path).parent
        self._cache = cache
        self._catalog = reading.catalog
        self._settings = site_settings(self._root, config)
        self._preview = Preview(Path(config.site_dir))
        self._publishing = publishing
        self._shells: dict[str, Shell] = {}
        self._other_pages: list[str] = []

    @classmethod
    def begin(cls, config: Any, publishing: Publishing) -> "Adapter":
        """Read and check the bank. With errors the build ends here, before anything is written."""
        root = Path(config.config_file_path).parent
        cache = bank_cache(root)
        with paused_collector():
            reading = read_catalog(root, viewing_day(), cache)
        _report(reading)
        if reading.has_errors:
            raise SystemExit(1)
        adapter = cls(config, reading, cache, publishing)
        config.extra["bank"] = {
            language: chrome(
                Interface(language, reading.catalog.vocabularies), adapter.languages, preview=publishing.previews
            )
            for language in adapter.languages
        }
        publishing.begin(config)
        return adapter

    def prepare_files(self, files: Any, config: Any) -> Any:
        """Add a shell page for each language; the theme's own scripts and styles are not shipped."""
        own = Path(config.theme.custom_dir or ".").resolve()
        unwanted = tuple(f"{language}/" for language in unbuilt_languages(self.languages))
        for file in list(files):
            stock = file.abs_src_path and not Path(file.abs_src_path).resolve().is_relative_to(own)
            if file.src_uri.startswith((*(_UNUSED if stock else _JOINED), *unwanted)):
                files.remove(file)
        file_type = importlib.import_module(type(files).__module__).File
        for language in self.languages:
            uri = f"{FOLDER}/{language}.md"
            files.append(file_type.generated(config, uri, content=shell_markdown(language)))
        return files

    def keep_shell(self, output: str, page: Any) -> str:
        """Take the shell out of the site; every other page stays as it is."""
        folder, _, language = page.file.src_uri.removesuffix(".md").rpartition("/")
        if folder != FOLDER:
            self._other_pages.append(page.url)
            return output
        self._shells[language] = Shell(output, page.url)
        return ""

    def cast(self, config: Any) -> None:
        """Add the pages of the bank to what the engine has made, and publish both."""
        (Path(config.site_dir) / "sitemap.xml.gz").unlink(missing_ok=True)
        with paused_collector():
            if self._publishing.previews:
                self._preview.show(self._site(), self._cache.fingerprint)
            else:
                self._publishing.finish(config, self._build)
        log.info(summary(self._catalog, MESSAGES))

    def _build(self, staging: Staging, target: Path) -> None:
        build_site(self._site(target), staging, self._cache)

    def _site(self, target: Path = Path()) -> SiteInput:
        return SiteInput(self._catalog, self._shells, self._settings, self._other_pages, target)

    def recast(self) -> None:
        """Read the content again and write the pages that differ. With errors the last good pages stay."""
        with paused_collector(keeps=False):
            self._cache = bank_cache(self._root)
            reading = read_catalog(self._root, viewing_day(), self._cache)
            _report(reading)
            if not reading.has_errors:
                self._catalog = reading.catalog
                changed = self._preview.show(self._site(), self._cache.fingerprint)
                log.info(f"{summary(self._catalog, MESSAGES)}; {changed} tiedostoa päivitetty")


def serve_content(server: Any, root: Path, current: Callable[[], Adapter]) -> None:
    """Cast changes in the content by ourselves; every other change goes to the engine's own builder.

    The engine calls ``server.builder`` when a watched file has changed. It is replaced by one that looks first
    whether only the content has changed, since a build of the engine begins by emptying the site.
    """
    full_build = server.builder
    seen = (_stamps(root, CONTENT), _stamps(root, FRAME))

    def build(*arguments: Any) -> None:
        nonlocal seen
        before, seen = seen, (_stamps(root, CONTENT), _stamps(root, FRAME))
        if before[0] != seen[0] and before[1] == seen[1]:
            current().recast()
        else:
            full_build(*arguments)

    server.builder = build
    for name in CONTENT:
        if (root / name).is_dir():
            server.watch(str(root / name))


def _languages(config: Any) -> tuple[str, ...]:
    try:
        return site_languages(config)
    except ValueError as error:
        print(f"tietopankki: {error}", file=sys.stderr)
        raise SystemExit(1) from error


def _stamps(root: Path, names: tuple[str, ...]) -> dict[str, tuple[int, int]]:
    found = (path for name in names for path in (root / name, *(root / name).rglob("*")) if path.exists())
    stats = ((str(path), path.lstat()) for path in found)
    return {name: (stat.st_mtime_ns, stat.st_size) for name, stat in stats}


def _report(reading: Reading) -> None:
    if reading.problems:
        print(as_text(reading.problems, MESSAGES), file=sys.stderr)
