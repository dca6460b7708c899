"""Where one run of the engine writes, and how that becomes the site."""

import logging
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from catalog.cli.interruption import ending_cleanly
from catalog.cli.write_failure import write_failure
from catalog.publishing.engines import source_folders
from catalog.publishing.staging import Staging

MESSAGES = "fi"


class Publishing:
    """A run of ``build``, ``gh-deploy`` or ``serve``. The preview has a folder of its own and is left alone."""

    def __init__(self, command: str = "build") -> None:
        self.previews = command == "serve"
        self._staging: Staging | None = None
        self._target = Path()
        self._ending = ExitStack()
        if not self.previews:
            self._ending.enter_context(ending_cleanly())

    def begin(self, config: Any) -> None:
        """Turn the engine to a fresh folder beside the site, which it may clean and fill as it likes."""
        self._target = Path(config.site_dir)
        if self.previews:
            return
        self._staging = Staging(self._target, source_folders(Path(config.config_file_path).parent, config))
        config.site_dir = str(self._staging.folder)

    def finish(self, config: Any, publish: Callable[[Staging, Path], None]) -> None:
        """Let ``publish`` make the site, unless the engine is about to refuse the build for its warnings."""
        if self._staging is None:
            return
        if not (config.strict and _has_warned(config)):
            publish(self._staging, self._target)
        self._staging.discard()
        config.site_dir = str(self._target)

    def end(self) -> None:
        """Remove what an unfinished build has made."""
        if self._staging:
            self._staging.discard()
        self._ending.close()

    def failure(self, error: BaseException) -> str:
        """What to say of an error of the disk, or empty."""
        return write_failure(error, self._target, MESSAGES)


def _has_warned(config: Any) -> bool:
    """Whether the engine's own counter of warnings, by which strict builds end, has counted any."""
    engine = type(config).__module__.partition(".")[0]
    counters = (getattr(handler, "get_counts", None) for handler in logging.getLogger(engine).handlers)
    return any(counter() for counter in counters if counter)
