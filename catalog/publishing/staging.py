"""A build beside the site: made in a folder of its own, then put in the site's place in one step.

A crash, a full disk or a kill leaves either the old site or the new one. The folder ``.<name>.part-<random>`` stands
next to the site, as only there a rename is one step. It holds ``new`` while the build is made, ``ready`` from the
moment it is whole, and ``old`` for the moment between two renames where one exchange cannot be had. It is locked
while its build lives; an unlocked one is what a killed build left, and the next build removes it.

A build that changes few files begins from the spare, ``.<name>.spare-<token>``: the site before the present one, which
it makes into the next. Whole spares only have this name, and taking it away by a rename is what locks it.
"""

import ctypes
import errno
import os
import shutil
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from catalog.publishing.links import link_again, link_all

try:
    import fcntl
except ImportError:  # Windows: leftovers of killed builds stay there, as nothing tells whether their build lives
    fcntl = None  # type: ignore[assignment]

_IN_PLACE, _EXCHANGE = -100, 2
"""Linux' AT_FDCWD and RENAME_EXCHANGE."""
_UNKNOWN_CALL = (errno.ENOSYS, errno.EINVAL, errno.EOPNOTSUPP)


class Staging:
    """One build's folder. End it with ``publish`` or ``discard``."""

    def __init__(self, target: Path, sources: Iterable[Path] = ()) -> None:
        """Make the folder next to ``target`` and remove what killed builds have left there.

        Raises OSError, also for a target that cannot be exchanged: a mount point (EBUSY), a file (ENOTDIR), and a
        folder that holds one of ``sources`` or is in one (EEXIST), as the old site is removed.
        """
        self._target = Path(os.path.realpath(target))
        self._target.parent.mkdir(parents=True, exist_ok=True)
        prefix = f".{self._target.name}.part-"
        with _alone(self._target.parent):
            _check(self._target, sources)
            for name in sorted(os.listdir(self._target.parent)):  # noqa: PTH208 - names, not paths
                if name.startswith(prefix):
                    _recover(self._target.parent / name, self._target)
            self._place = Path(tempfile.mkdtemp(prefix=prefix, dir=self._target.parent))
            self._lock = _locked(self._place)
            self.folder = self._place / "new"
            self.folder.mkdir()
            self._old = _opened(self._target)
            if self._old is not None:
                shutil.copymode(self._target, self.folder)

    def publish(self) -> None:
        """Put the build in the site's place. Hidden files of the old site stay, as engines keep them."""
        self._exchange_with_site(self.folder)
        with _alone(self._target.parent):
            self._remove_spares()
        self.discard()

    def spare(self, token: str, present: Iterable[str], behind: Iterable[str]) -> Path | None:
        """A folder that holds the same files as the site, to be changed and then published by ``publish_spare``.

        It is the site's predecessor, kept by an earlier build under ``token`` and brought up to date in the paths
        ``behind``; where there is none, links to all files of the site (``present``). Files in it are to be replaced,
        never written into, as the site may hold them too. None when another build has published meanwhile.
        """
        spare = self._place / "spare"
        with _alone(self._target.parent):
            if self._spare(token).is_dir():
                self._spare(token).rename(spare)
        try:
            if spare.is_dir():
                link_again(self._target, spare, behind)
            else:
                link_all(self._target, spare, present)
        except FileNotFoundError:
            return None
        return spare if self._is_old(self._target) else None

    def publish_spare(self, token: str) -> None:
        """Put the spare in the site's place, and keep the site that it replaces under ``token`` as the next spare."""
        old = self._exchange_with_site(self._place / "spare")
        with _alone(self._target.parent):
            self._remove_spares()
            if self._is_old(old):
                old.rename(self._spare(token))
        self.discard()

    def _is_old(self, folder: Path) -> bool:
        """Whether a folder is the site that stood there when this build began: its number is not given again while
        it is open here.
        """
        try:
            return self._old is not None and os.path.samestat(os.fstat(self._old), folder.stat())
        except OSError:
            return False

    def _exchange_with_site(self, folder: Path) -> Path:
        """Where the old site stands after the exchange."""
        ready = self._place / "ready"
        folder.rename(ready)
        with _alone(self._target.parent):
            _swap(ready, self._target, self._place / "old")
            _keep_hidden(self._place, self._target)
        return ready if ready.is_dir() else self._place / "old"

    def _spare(self, token: str) -> Path:
        return self._target.with_name(f".{self._target.name}.spare-{token}")

    def _remove_spares(self) -> None:
        for path in list(self._target.parent.iterdir()):
            if path.name.startswith(self._spare("").name):
                shutil.rmtree(path, ignore_errors=True)

    def discard(self) -> None:
        """Remove the folder with what is in it. A second call does nothing."""
        shutil.rmtree(self._place, ignore_errors=True)
        for handle in (self._lock, self._old):
            if handle is not None:
                os.close(handle)
        self._lock = self._old = None


def _opened(folder: Path) -> int | None:
    try:
        return os.open(folder, os.O_RDONLY)
    except OSError:  # there is none yet, or a system that opens no folders, where no spare is kept
        return None


def _check(target: Path, sources: Iterable[Path]) -> None:
    code = 0
    if os.path.ismount(target):
        code = errno.EBUSY
    elif target.exists() and not target.is_dir():
        code = errno.ENOTDIR
    elif any(_overlap(target, Path(os.path.realpath(source))) for source in sources):
        code = errno.EEXIST
    if code:
        raise OSError(code, os.strerror(code), str(target))


def _overlap(one: Path, other: Path) -> bool:
    return one.is_relative_to(other) or other.is_relative_to(one)


def _swap(ready: Path, target: Path, old: Path) -> None:
    if not target.exists():
        ready.rename(target)
    elif not _exchange(ready, target):
        target.rename(old)
        ready.rename(target)


def _exchange(first: Path, second: Path) -> bool:
    """Exchange two folders in one step; False where the system cannot."""
    call = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None) if sys.platform == "linux" else None
    if call is None:
        return False
    if call(_IN_PLACE, os.fsencode(first), _IN_PLACE, os.fsencode(second), _EXCHANGE) == 0:
        return True
    code = ctypes.get_errno()
    if code in _UNKNOWN_CALL:
        return False
    raise OSError(code, os.strerror(code), str(second))


def _keep_hidden(place: Path, target: Path) -> None:
    for name in ("ready", "old"):
        before = place / name
        for path in before.glob(".*") if before.is_dir() else ():
            if not (target / path.name).exists():
                path.rename(target / path.name)


def _locked(folder: Path) -> int | None:
    """A lock of the folder for as long as the descriptor is open; None where the system has none."""
    if fcntl is None:
        return None
    lock = os.open(folder, os.O_RDONLY)
    fcntl.flock(lock, fcntl.LOCK_EX)
    return lock


@contextmanager
def _alone(parent: Path) -> Iterator[None]:
    """No other build looks at, or changes, the names in ``parent`` meanwhile. It leaves no file there to lock by."""
    lock = _locked(parent)
    try:
        yield
    finally:
        if lock is not None:
            os.close(lock)


def _recover(place: Path, target: Path) -> None:
    """Remove what a killed build left. Where it was killed between two renames, the old site is put back first."""
    if fcntl is None:
        return
    try:
        lock = os.open(place, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
    except OSError:  # removed meanwhile, or not a folder of ours
        return
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        if not target.exists() and (place / "old").is_dir():
            (place / "old").rename(target)
        if target.exists():
            _keep_hidden(place, target)
        shutil.rmtree(place, ignore_errors=True)
    except BlockingIOError:  # its build lives
        pass
    finally:
        os.close(lock)
