"""MkDocs' events, in their order. MkDocs loads this file by its path; the work is done by ``hooks.adapter``.

MkDocs keeps hook modules between the builds of one process, so the only state is one object, made anew when a
build begins.
"""

from pathlib import Path
from typing import Any

from hooks.adapter import Adapter, serve_content

_adapter: Adapter | None = None


def _current() -> Adapter:
    if _adapter is None:
        raise RuntimeError("on_config comes first")
    return _adapter


def on_config(config: Any) -> Any:
    """Check the whole bank before the engine cleans the last good site."""
    global _adapter  # noqa: PLW0603 - the engine calls plain functions; this is the one object they share
    _adapter = Adapter.begin(config)
    return config


def on_files(files: Any, config: Any) -> Any:
    """Add the shell pages and leave out the theme's unused files."""
    return _current().prepare_files(files, config)


def on_post_page(output: str, page: Any, config: Any) -> str:
    """Keep the rendered shells instead of publishing them."""
    return _current().keep_shell(output, page)


def on_post_build(config: Any) -> None:
    """Cast the entries from the shells."""
    _current().cast()


def on_serve(server: Any, config: Any, builder: Any) -> Any:
    """Watch the content, and mend single pages without rebuilding the site."""
    serve_content(server, Path(config.config_file_path).parent, _current)
    return server
