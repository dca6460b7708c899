"""MkDocs' events, in their order. MkDocs loads this file by its path; the work is done by ``hooks.adapter``.

MkDocs keeps hook modules between the builds of one process, so the only state is one object, made anew when a
command starts, with what a build needs made anew when a build begins.
"""

import sys
from pathlib import Path
from typing import Any

from catalog.cli.collector import paused_collector

with paused_collector():  # loading programs makes many objects and no garbage
    from hooks.adapter import Adapter, serve_content
    from hooks.publishing import Publishing


class _Run:
    """One command of the engine."""

    def __init__(self, command: str) -> None:
        self.publishing = Publishing(command)
        self.adapter: Adapter | None = None

    def current(self) -> Adapter:
        if self.adapter is None:
            raise RuntimeError("on_config comes first")
        return self.adapter


_run: _Run | None = None


def _current() -> _Run:
    if _run is None:
        raise RuntimeError("on_startup comes first")
    return _run


def on_startup(command: str, dirty: bool) -> None:
    """Remember whether the engine builds or previews. A dirty build is a whole one, as each starts from nothing."""
    global _run  # noqa: PLW0603 - the engine calls plain functions; this is the one object they share
    _run = _Run(command)


def on_config(config: Any) -> Any:
    """Check the whole bank, then turn the engine away from the last good site."""
    global _run  # noqa: PLW0603 - as above; programs that build without a command have not started one
    _run = _run or _Run("build")
    _run.adapter = Adapter.begin(config, _run.publishing)
    return config


def on_files(files: Any, config: Any) -> Any:
    """Add the shell pages and leave out the theme's unused files."""
    return _current().current().prepare_files(files, config)


def on_post_page(output: str, page: Any, config: Any) -> str:
    """Keep the rendered shells instead of publishing them."""
    return _current().current().keep_shell(output, page)


def on_post_build(config: Any) -> None:
    """Cast the entries from the shells and publish the site."""
    _current().current().cast(config)


def on_build_error(error: Exception) -> None:
    """Say in plain words that a disk is full or cannot be written."""
    message = _current().publishing.failure(error)
    if message:
        print(message, file=sys.stderr)
        raise SystemExit(1)


def on_serve(server: Any, config: Any, builder: Any) -> Any:
    """Watch the content, and mend single pages without rebuilding the site."""
    serve_content(server, Path(config.config_file_path).parent, lambda: _current().current())
    return server


def on_shutdown() -> None:
    """Leave nothing unfinished behind, whether the command has ended well or not."""
    _current().publishing.end()
