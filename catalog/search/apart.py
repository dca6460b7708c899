"""An index that a second process makes from nothing, while this one goes on: the other core has something to do.

The process is started anew, not forked, as engines and their plugins may run threads. Documents go to it and contents
of files come back, in lots; nothing else passes between the two.
"""

from __future__ import annotations

import errno
import gc
import os
import pickle
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from itertools import islice
from pathlib import Path
from typing import IO, Any

from catalog.search.documents import FacetInfo, SearchDocument
from catalog.search.synonyms import Synonyms

AT_ONCE = 50
"""Documents or files that are handed over together."""


def free_cores() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class IndexApart:
    """What `IndexUpdate` is to its callers, when nothing is known of an index before. `close` when it is done with.

    Documents go through a pipe. The answers stand in a file, so that the other process ends, and lets go of its memory,
    as soon as it has made the index, whenever somebody asks for it. Every method raises ChildProcessError, which is an
    OSError, when the other process has ended before its time.
    """

    complete = True
    gone: tuple[str, ...] = ()

    def __init__(self, folder: Path | None = None, fingerprint: str = "") -> None:
        """Starts the process; the arguments are those of `IndexUpdate`."""
        self._folder = folder
        self._answers = tempfile.TemporaryFile()  # noqa: SIM115 - `close` does
        self._process = subprocess.Popen(  # noqa: S603 - this module itself
            (sys.executable, "-m", __name__),
            stdin=subprocess.PIPE,
            stdout=self._answers,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        )
        if folder:
            shutil.rmtree(_beside(folder), ignore_errors=True)  # of a build that was killed
        self._send(_beside(folder) if folder else None, fingerprint)

    @property
    def process_id(self) -> int:
        """The other process, as the system names it."""
        return self._process.pid

    def wanted(self, digests: Mapping[str, str]) -> set[str]:
        """The keys of the documents that must be read: all of them."""
        self._send(dict(digests))
        return set(digests)

    def read(self, language: str, documents: Iterable[SearchDocument], facets: Sequence[FacetInfo]) -> None:
        """Hands over the documents as readers of one language see them."""
        self._send((language, tuple(facets)), *_lots(documents), [])

    def files(self, synonyms: Synonyms = ()) -> Iterator[tuple[str, bytes]]:
        """Has the index made, which begins at once; yields (path relative to the index folder, content)."""
        self._send(None, synonyms)
        return (file for lot in iter(self._answer, []) for file in lot)

    def save(self) -> None:
        """Keeps the state for the next round, once the files are in their places: it stands ready beside its place.

        Raises:
            OSError: the folder cannot be written to.
        """
        if failure := self._answer():
            raise OSError(*failure)
        if self._folder:
            _beside(self._folder).replace(self._folder)

    def close(self) -> None:
        """Ends the process, whatever it is doing, and removes what it has left."""
        self._process.kill()
        with suppress(BrokenPipeError):
            self._process.communicate()
        self._answers.close()
        if self._folder:
            shutil.rmtree(_beside(self._folder), ignore_errors=True)

    def _send(self, *messages: Any) -> None:
        assert self._process.stdin is not None  # noqa: S101 - asked for above
        try:
            for message in messages:
                pickle.dump(message, self._process.stdin, pickle.HIGHEST_PROTOCOL)
            self._process.stdin.flush()
        except BrokenPipeError as error:
            raise self._ended() from error

    def _answer(self) -> Any:
        if self._process.returncode is None:
            self._process.wait()
            self._answers.seek(0)
        try:
            return pickle.load(self._answers)  # noqa: S301 - from our own process
        except (EOFError, pickle.UnpicklingError) as error:
            raise self._ended() from error

    def _ended(self) -> ChildProcessError:
        status = self._process.wait()
        return ChildProcessError(errno.ECHILD, f"the process that makes the search index has ended early ({status})")


def _beside(folder: Path) -> Path:
    return folder.with_name(f"{folder.name}.next")


def _lots(items: Iterable[Any]) -> Iterator[list[Any]]:
    following = iter(items)
    while lot := list(islice(following, AT_ONCE)):
        yield lot


def _serve(questions: IO[bytes], answers: IO[bytes]) -> None:
    """The other side of `IndexApart`."""
    from catalog.search.update import IndexUpdate  # noqa: PLC0415 - not needed where documents come from

    def asked() -> Any:
        return pickle.load(questions)  # noqa: S301 - from the process that has started this one

    def answer(message: Any) -> None:
        pickle.dump(message, answers, pickle.HIGHEST_PROTOCOL)

    update = IndexUpdate(asked(), asked())
    update.wanted(asked())
    while (corpus := asked()) is not None:
        language, facets = corpus
        update.read(language, (document for lot in iter(asked, []) for document in lot), facets)
    for lot in _lots(update.files(asked())):
        answer(lot)
    answer([])
    try:
        update.save()
    except OSError as error:
        answer((error.errno, error.strerror))
    else:
        answer(None)


def main() -> None:
    """The program of the other process. It ends quietly when nobody asks any more, or there is no room for answers:
    whoever has started it sees that they are not whole.
    """
    gc.disable()  # it keeps nearly all that it makes
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the process that has started this one decides
    with os.fdopen(os.dup(1), "wb") as answers, suppress(EOFError, OSError):
        os.dup2(2, 1)  # whatever prints must not get among the answers
        _serve(sys.stdin.buffer, answers)


if __name__ == "__main__":
    main()
