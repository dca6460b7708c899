"""Reading the text of one file: a regular file, of bounded size, with harmless text; or the problem it has."""

import errno
import os
import stat
import unicodedata
from pathlib import Path

from catalog.parsing.unseen_signs import is_usual, sign_name, unseen_sign
from catalog.problems.problem import Problem

MAX_BYTES = 64 * 1024
_REGULAR_ONLY = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
"""A link is not followed and a pipe does not wait, also when one takes the file's place after it was listed."""

_RULES = {errno.ENOENT: "missing", errno.EACCES: "denied", errno.EPERM: "denied", errno.ENAMETOOLONG: "name"}


def read_text(location: str | Path, path: str, max_bytes: int = MAX_BYTES) -> str | Problem:
    """The text of a file: strict UTF-8, without BOM, with plain line ends, in NFC; or its problem."""
    content = read_bytes(location, path, max_bytes + 1)
    if isinstance(content, Problem):
        return content
    if len(content) > max_bytes:
        return Problem.at(path, 1, 1, "TP105", limit=max_bytes // 1024)
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        before = content[: error.start]
        column = error.start - (before.rfind(b"\n") + 1) + 1
        return Problem.at(path, before.count(b"\n") + 1, column, "TP104")
    if is_usual(content):
        return text
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    text = unicodedata.normalize("NFC", text)
    unseen = unseen_sign(text)
    if unseen:
        line = text.count("\n", 0, unseen.start()) + 1
        column = unseen.start() - (text.rfind("\n", 0, unseen.start()) + 1) + 1
        return Problem.at(path, line, column, "TP106", sign=sign_name(unseen))
    return text


def read_bytes(location: str | Path, path: str, most: int) -> bytes | Problem:
    """At most the first ``most`` bytes of a regular file, or its problem. Nothing is followed or waited for."""
    try:
        handle = os.open(location, _REGULAR_ONLY)
        try:
            found = os.fstat(handle)
            if not stat.S_ISREG(found.st_mode):
                return Problem.at(path, 1, 1, "TP101")
            content = os.read(handle, most)
            if len(content) == found.st_size:
                return content
            parts = [content]
            while parts[-1] and (missing := most - sum(map(len, parts))):  # a read may give less than was asked for
                parts.append(os.read(handle, missing))
            return b"".join(parts)
        finally:
            os.close(handle)
    except OSError as error:
        return unreadable(path, error)


def unreadable(path: str, error: OSError) -> Problem:
    """The problem of a file or folder that the system does not open."""
    if error.errno in (errno.ELOOP, errno.EISDIR):
        return Problem.at(path, 1, 1, "TP101")
    return Problem.at(path, 1, 1, "TP119", rule=_RULES.get(error.errno or 0, "other"))
