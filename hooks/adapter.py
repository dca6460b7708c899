"""One build as MkDocs (or its fork ProperDocs) runs it. Imports no engine: both hand over objects of one shape."""

import importlib
import logging
import os
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from catalog.chrome import chrome
from catalog.interface import Interface
from catalog.pages import SiteSettings
from catalog.pipeline import Reading, read_catalog, site_files
from catalog.report import report_text, summary
from catalog.shell import CONTENT, DESCRIPTION, FOLDER, TITLE, Shell
from catalog.writing import SiteWriter

LANGUAGES = ("fi",)
_UNUSED = ("assets/javascripts/", "assets/stylesheets/", "assets/images/")
log = logging.getLogger("mkdocs.hooks.tietopankki")


def viewing_day() -> date:
    """Today, or the day of SOURCE_DATE_EPOCH, so that a build can be repeated to the byte."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.fromtimestamp(int(epoch), UTC).date() if epoch else datetime.now().astimezone().date()


class Adapter:
    """The state of one build."""

    def __init__(self, root: Path, reading: Reading, settings: SiteSettings, writer: SiteWriter) -> None:
        self._root = root
        self._reading = reading
        self._settings = settings
        self._writer = writer
        self._shells: dict[str, Shell] = {}

    @classmethod
    def begin(cls, config: Any, previous: "Adapter | None") -> "Adapter":
        """Read and check the bank. With errors the build ends here and the last good site stays."""
        root = Path(config.config_file_path).parent
        reading = read_catalog(root, viewing_day())
        _report(reading)
        if reading.has_errors:
            raise SystemExit(1)
        for language in LANGUAGES:
            interface = Interface(language, reading.catalog.vocabularies)
            config.extra.setdefault("bank", {})[language] = chrome(interface)
        return cls(root, reading, _settings(config), SiteWriter(Path(config.site_dir)))

    def prepare_files(self, files: Any, config: Any) -> Any:
        """Add a shell page for each language; the theme's own scripts and styles are not shipped."""
        for file in list(files):
            if file.src_uri.startswith(_UNUSED) and not _is_ours(file, config):
                files.remove(file)
        file_type = importlib.import_module(type(files).__module__).File
        for language in LANGUAGES:
            uri = f"{FOLDER}/{language}.md"
            files.append(file_type.generated(config, uri, content=_shell_markdown(language)))
        return files

    def keep_shell(self, output: str, page: Any) -> str:
        """Take the shell out of the site; every other page stays as it is."""
        folder, _, language = page.file.src_uri.removesuffix(".md").rpartition("/")
        if folder != FOLDER:
            return output
        self._shells[language] = Shell(output, page.url)
        return ""

    def cast(self, config: Any) -> None:
        """Write every page of the bank."""
        self._writer.write(site_files(self._reading.catalog, self._shells, self._settings))
        self._writer.remove("sitemap.xml.gz")
        log.info(summary(self._reading.catalog, "fi"))

    def serve(self, server: Any, config: Any, builder: Callable[..., None]) -> Any:
        """Let changes in the content be cast without a build of the engine."""
        content = self._root / "content"
        server.watch(str(content))
        return server


def _settings(config: Any) -> SiteSettings:
    edit_base = ""
    if config.repo_url and config.edit_uri:
        docs = f"{Path(config.docs_dir).name}/"
        edit_base = f"{config.repo_url.rstrip('/')}/{config.edit_uri.strip('/')}/".removesuffix(docs)
    return SiteSettings(config.site_url or "/", edit_base)


def _report(reading: Reading) -> None:
    if reading.problems:
        print(report_text(reading.problems, "fi"), file=sys.stderr)


def _is_ours(file: Any, config: Any) -> bool:
    return bool(file.abs_src_path) and Path(file.abs_src_path).is_relative_to(config.theme.custom_dir or "/nowhere")


def _shell_markdown(language: str) -> str:
    return f"---\ntitle: {TITLE}\ndescription: {DESCRIPTION}\nshell: true\nlang: {language}\n---\n\n{CONTENT}\n"
