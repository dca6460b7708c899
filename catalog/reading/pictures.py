"""The pictures of the bank: which of them pages use, what is wrong with them, and the files that are published."""

import errno
import re
from collections.abc import Iterable, Iterator, Mapping

from catalog.bank import EntryKey, Picture, Translation
from catalog.language.addresses import SEGMENTS
from catalog.language.languages import ROOT_LANGUAGE
from catalog.parsing.file_text import read_bytes
from catalog.parsing.markdown import PICTURE
from catalog.parsing.raw_entries import read_raw_entry
from catalog.parsing.source_files import SourceFile
from catalog.problems.nearest import nearest
from catalog.problems.problem import Problem
from catalog.reading.entries import Entries, ReadEntry
from catalog.reading.picture_files import MOST_PICTURES, PictureFile, PictureFiles
from catalog.reading.translations import Translations

MAX_BYTES = 2 * 1024 * 1024

Pictures = dict[EntryKey, dict[str, Picture]]
Uses = dict[str, SourceFile]
"""The names of pictures, each with the first file of an entry that shows it."""


def check_pictures(
    found: PictureFiles,
    entries: Entries,
    translations: Translations,
    problems: list[Problem],
) -> Pictures:
    """The pictures that pages show, decoded once to see that they can be; the rest are problems."""
    pictures: Pictures = {}
    for key, read in entries.outcomes.items():
        files = found.get(key, {})
        if not (files or read.pictures or translations.pictures(key)):
            continue
        item = entries[key]
        uses = _uses(item, translations.get(key, {}).values())
        for name, file in list(uses.items())[: MOST_PICTURES + 1]:
            known = files.get(name)
            outcome = _missing(file, name, files) if known is None else _checked(file, known)
            if isinstance(outcome, Problem):
                problems.append(outcome)
            else:
                pictures.setdefault(key, {})[name] = outcome
        if item.entry:
            unused = (file for name, file in files.items() if name not in uses)
            problems.extend(Problem.at(file.path, 1, 1, "TP514", name=f"{key.id}/{file.name}") for file in unused)
    return pictures


def _uses(item: ReadEntry, translations: Iterable[Translation]) -> Uses:
    uses = dict.fromkeys(item.body.pictures, item.file)
    for translation in translations:
        for name in translation.body.pictures:
            uses.setdefault(name, _translated_file(item.file, translation))
    return uses


def _translated_file(file: SourceFile, translation: Translation) -> SourceFile:
    location = file.location.with_name(translation.path.rpartition("/")[2])
    return SourceFile(translation.path, file.kind, file.id, location, translation.language)


def _missing(file: SourceFile, name: str, files: Mapping[str, PictureFile]) -> Problem:
    close = nearest(name, files)
    return _shown(file, name, "TP512", nearest=f"{file.id}/{close}" if close else "")


def _checked(file: SourceFile, picture: PictureFile) -> Picture | Problem:
    content = read_bytes(picture.location, picture.path, MAX_BYTES + 1)
    if isinstance(content, Problem):
        return content
    outcome = _size(content, picture.name)
    if isinstance(outcome, str):
        return _shown(file, picture.name, "TP513", rule=outcome)
    return Picture(picture.location, *outcome)


def _size(content: bytes, name: str) -> tuple[int, int] | str:
    """The size that a picture is published in, or the rule that refuses it."""
    from catalog.parsing.picture_decoding import decode  # noqa: PLC0415 - a bank without pictures does not load the decoders

    if len(content) > MAX_BYTES:
        return "bytes"
    decoded = decode(content, _ending(name))
    return decoded if isinstance(decoded, str) else decoded.size


def _shown(file: SourceFile, name: str, code: str, **values: str) -> Problem:
    """A problem of a picture, at the place in an entry's body that shows it."""
    raw = read_raw_entry(file)
    if isinstance(raw, Problem):
        return raw
    value = f"{file.id}/{name}"
    place = max(0, raw.body.find(value))
    line = raw.body_line + raw.body.count("\n", 0, place) + 1
    column = place - raw.body.rfind("\n", 0, place)
    return Problem.at(file.path, line, column, code, "body", value=value, **values)


def picture_address(key: EntryKey, name: str) -> str:
    """The address of the one copy that pages of all languages show."""
    return f"{SEGMENTS[ROOT_LANGUAGE][key.kind]}/{key.id}/{name}"


def with_pictures(html: str, key: EntryKey, pictures: Mapping[EntryKey, Mapping[str, Picture]], base: str) -> str:
    """A body of the entry ``key`` with the addresses and sizes of its pictures; ``base`` leads to the site's root."""
    if "<img" not in html:
        return html
    own = pictures.get(key, {})

    def placed(match: re.Match[str]) -> str:
        picture = own.get(match["name"])
        if picture is None:
            return "<img"
        size = f'width="{picture.width}" height="{picture.height}"'
        return f'<img src="{base}{picture_address(key, match["name"])}" {size} loading="lazy"'

    return PICTURE.sub(placed, html)


def picture_contents(pictures: Mapping[EntryKey, Mapping[str, Picture]]) -> Iterator[tuple[str, bytes]]:
    """Address and bytes of every picture. Raises OSError when one has changed since it was checked."""
    for key, own in pictures.items():
        for name, picture in own.items():
            yield picture_address(key, name), _published(picture)


def _published(picture: Picture) -> bytes:
    from catalog.parsing.picture_decoding import decode, encode  # noqa: PLC0415 - as above

    ending = _ending(picture.location.name)
    content = read_bytes(picture.location, "", MAX_BYTES + 1)
    decoded = content if isinstance(content, Problem) else decode(content, ending)
    if isinstance(decoded, (Problem, str)) or decoded.size != (picture.width, picture.height):
        raise OSError(errno.ESTALE, "changed while the site was built", str(picture.location))
    return encode(decoded, ending)


def _ending(name: str) -> str:
    return name.rpartition(".")[2]
