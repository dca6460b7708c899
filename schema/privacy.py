"""Personal data in text: what never belongs in the bank, wherever it stands.

Four kinds are found: a henkilötunnus whose check sign is right, Finnish mobile numbers, e-mail addresses of persons
and of private mail providers, and IBANs whose checksum is right. Switchboards, service numbers, functional mailboxes,
business ids, diary numbers, dates and sums of money are not personal and pass.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import islice
from typing import Literal, NamedTuple

from schema.mailboxes import is_personal_mailbox

Kind = Literal["personal_id", "mobile", "email", "iban"]


class PersonalData(NamedTuple):
    """One finding: its kind and where it stands in the text (counted from 0)."""

    kind: Kind
    start: int
    end: int


MOST_FINDINGS = 20
"""So many in one text are told; whoever mends these meets the rest."""

_BETWEEN_DIGITS = bytes(byte for byte in range(256) if chr(byte) not in "0123456789\n:/=#,")
_OTHER_HINTS = b"@\xef\xf0"
_NO_HINTS = bytes(byte for byte in _BETWEEN_DIGITS if byte not in _OTHER_HINTS)
_ALL_ZERO = bytes.maketrans(b"123456789", b"0" * 9)
_DIGIT_HINTS = (b"0" * 9, b"000\n0000")
"""What a text in which ``_MANY_DIGITS`` is found holds once its digits are zeros: looked for at the speed of a copy."""

_MANY_DIGITS = re.compile(rb"[0-9]{9}|(?<![0-9])(?:0[45]|358)[0-9]{1,8}\n[0-9]{4}")
_HIDDEN_AT_HINTS = tuple(sign + word.encode() for sign in (b"(", b"[") for word in ("at", "ät"))

_WIDE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x1D7CE + n: 0x30 + n % 10 for n in range(50)}
"""Full-width signs and the digits of formulas, which NFKC makes plain: one sign for one, so that places stay right."""

_MARKS = re.compile(
    r"(?<=[0-9A-Z+\-(])[*_~`\\]{1,8}(?=[0-9A-Z+\-\s).,;:!?]|\Z)|(?:^|(?<=\s))[*_~`\\]{1,8}(?=[0-9A-Z+\-(])",
    re.MULTILINE,
)
"""Markdown's signs of emphasis and code where they part digits, which readers of the page do not see."""

_SIGNS = "-+YXWVUABCDEF"
_CENTURIES = {"+": 1800, **dict.fromkeys("-YXWVU", 1900), **dict.fromkeys("ABCDEF", 2000)}
_CHECK_SIGNS = "0123456789ABCDEFHJKLMNPRSTUVWXY"
_HETU = re.compile(
    r"(?<![\w/=])([0-9]{2})([0-9]{2})([0-9]{2})([-+\u2010-\u2015\u2212YXWVUABCDEF])([0-9]{3})([0-9A-FHJ-NPR-Y])(?!\w)",
    re.IGNORECASE,
)
_GAP = r"(?:[ \u00a0\u202f\u2009]{1,2}|[-\u2010-\u2013]|[ ]?\n[ ]{0,12})"
_NUMBER = re.compile(
    rf"(?<![\w/=.+#&-])(?<!\d[ \u00a0\u202f])(\+358|00358)?{_GAP}?(\(0\))?{_GAP}?"
    rf"((?:\(?0?(?:4[0-9]|50))[0-9]{{0,9}}\)?(?:{_GAP}[0-9]{{2,8}}){{0,5}})(?![\w/=]|{_GAP}?[0-9])"
)
_DOTTED_NUMBER = re.compile(r"(?<![\w/=.,+-])0(?:4[0-9]|50)[0-9]?\.[0-9]{3}\.[0-9]{3,4}(?![\w/=]|\.[0-9])")
_NOT_DIGITS = re.compile(r"[^0-9]+")
_IBAN = re.compile(r"(?<![A-Z0-9/=])[A-Z]{2}[0-9]{2}(?:[ \u00a0-]?[A-Z0-9]){11,30}(?![a-z0-9])")
_LOCAL_BACKWARDS = re.compile(r"[\w.+%-]{1,64}")
_DOMAIN = re.compile(r"[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")
_HIDDEN_AT = re.compile(r"\s{0,2}[(\[{<]\s?(?:at|ät|a|@)\s?[)\]}>]\s{0,2}|\s(?:at|ät)\s", re.IGNORECASE)
_HIDDEN_DOT = re.compile(r"\s{0,2}[(\[{<]\s?(?:dot|piste|punkt|\.)\s?[)\]}>]\s{0,2}", re.IGNORECASE)


def personal_data(text: str) -> list[PersonalData]:
    """The personal data in ``text``, in order, at most ``MOST_FINDINGS``; linear in the text.

    Almost all texts hold too few digits in a row and no sign of an address; these are told from the rest first.
    """
    found: list[PersonalData] = []
    content = text.encode("utf-8", "replace")
    hints = content.translate(_ALL_ZERO, _NO_HINTS)
    if (b"\xef" in hints and b"\xef\xbc" in content) or (b"\xf0" in hints and b"\xf0\x9d\x9f" in content):
        text = text.translate(_WIDE)
        content = text.encode("utf-8", "replace")
        hints = content.translate(_ALL_ZERO, _NO_HINTS)
    digits = hints.translate(None, _OTHER_HINTS)
    if _DIGIT_HINTS[0] in digits or _DIGIT_HINTS[1] in digits:
        if _MANY_DIGITS.search(content.translate(None, _BETWEEN_DIGITS)):
            found.extend(_numbers(text))
            found.extend(_apart(_numbers_between_marks(text), found))
    if b"@" in hints:
        found.extend(_emails(text, re.finditer("@", text)))
    bracketed = b"t)" in content or b"t]" in content
    if b" at " in content or (bracketed and any(hint in content for hint in _HIDDEN_AT_HINTS)):
        found.extend(_emails(text, _HIDDEN_AT.finditer(text)))
    return sorted(found, key=lambda item: item.start)[:MOST_FINDINGS]


def _numbers(text: str) -> list[PersonalData]:
    found = [*islice(_ids(text), MOST_FINDINGS), *islice(_ibans(text), MOST_FINDINGS)]
    return [*found, *_apart(_mobiles(text), found)]


def _apart(new: Iterable[PersonalData], found: Iterable[PersonalData]) -> Iterator[PersonalData]:
    """The first of ``new`` that do not overlap with what is found already."""
    taken = [(item.start, item.end) for item in found]
    others = (item for item in new if not any(start < item.end and item.start < end for start, end in taken))
    return islice(others, MOST_FINDINGS)


def _numbers_between_marks(text: str) -> Iterator[PersonalData]:
    """What shows when the marks of Markdown are left out, at its places in ``text``."""
    marks = [match.span() for match in _MARKS.finditer(text)]
    if not marks:
        return
    starts, parts, before, removed = [0], [], 0, 0
    shifts = [0]
    for start, end in marks:
        parts.append(text[before:start])
        removed += end - start
        starts.append(end - removed)
        shifts.append(removed)
        before = end
    for item in _numbers("".join([*parts, text[before:]])):
        first, last = (shifts[bisect_right(starts, place) - 1] for place in (item.start, item.end - 1))
        yield PersonalData(item.kind, item.start + first, item.end + last)


def _ids(text: str) -> Iterator[PersonalData]:
    for match in _HETU.finditer(text):
        day, month, year, sign, number, check = match.groups()
        century = _CENTURIES[sign.upper() if sign.upper() in _SIGNS else "-"]
        if int(number) < 2 or _CHECK_SIGNS[int(day + month + year + number) % 31] != check.upper():
            continue
        try:
            date(century + int(year), int(month), int(day))
        except ValueError:
            continue
        yield PersonalData("personal_id", match.start(), match.end())


def _mobiles(text: str) -> Iterator[PersonalData]:
    for match in _NUMBER.finditer(text):
        abroad, _, rest = match.groups()
        groups = [_NOT_DIGITS.sub("", part) for part in re.split(_GAP, rest)]
        digits = "".join(groups)
        if not abroad and not digits.startswith("0"):
            continue
        national = digits.removeprefix("0")
        if not 8 <= len(national) <= 10 or (len(groups[0]) < 3 and not abroad):
            continue
        if len(groups) > 2 and all(len(group) == 3 and group[0] == "0" for group in groups):
            continue  # municipality codes one after another
        yield PersonalData("mobile", match.start(), match.end())
    for match in _DOTTED_NUMBER.finditer(text):
        yield PersonalData("mobile", match.start(), match.end())


def _ibans(text: str) -> Iterator[PersonalData]:
    for match in _IBAN.finditer(text):
        plain = re.sub(r"[ \u00a0-]", "", match[0])
        if plain.startswith("FI"):
            plain = plain[:18]
        moved = plain[4:] + plain[:4]
        if len(plain) >= 15 and int("".join(str(int(sign, 36)) for sign in moved)) % 97 == 1:
            yield PersonalData("iban", match.start(), match.end())


def _emails(text: str, ats: Iterable[re.Match[str]]) -> Iterator[PersonalData]:
    for match in ats:
        before = text[max(0, match.start() - 64) : match.start()][::-1]
        local = _LOCAL_BACKWARDS.match(before)
        after = _HIDDEN_DOT.sub(".", text[match.end() : match.end() + 120])
        domain = _DOMAIN.match(after)
        if local and domain and is_personal_mailbox(local[0][::-1].strip("."), domain[0]):
            start = match.start() - local.end()
            yield PersonalData("email", start, match.end() + domain.end())
