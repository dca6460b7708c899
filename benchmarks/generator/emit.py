"""Front matter as a careful contributor writes it: plain words where safe, quotes elsewhere."""

import json
import re
import textwrap
from collections.abc import Iterator

Value = str | list["Value"] | dict[str, "Value"]
"""What front matter is made of here; empty values are left out when written."""

_PLAIN = re.compile(
    r"""^[A-Za-zÅÄÖåäö][^\n#:{}\[\]&*!|>'"%@`]*[^\n#:{}\[\]&*!|>'"%@` ]$   # words
    | ^\d{4}-\d{2}(-\d{2})?$                                            # dates""",
    re.VERBOSE,
)
_FOLD_AT = 100
_NUMBERS = frozenset(("amount", "actual", "max_years", "participants", "target"))
"""Fields that are numbers; digits anywhere else are text and stand in quotes, as in code "4.10"."""


def front_matter(fields: dict[str, Value]) -> str:
    """The fields as YAML lines, each ending in a newline."""
    return "".join(f"{line}\n" for line in _mapping(fields, ""))


def _scalar(text: str) -> str:
    return text if _PLAIN.match(text) else json.dumps(text, ensure_ascii=False)


def _mapping(fields: dict[str, Value], indent: str) -> Iterator[str]:
    for key, value in fields.items():
        if not value:
            continue
        if isinstance(value, str):
            yield from _text(key, value, indent)
        elif isinstance(value, dict):
            yield f"{indent}{key}:"
            yield from _mapping(value, indent + "  ")
        else:
            yield from _sequence(key, value, indent)


def _text(key: str, value: str, indent: str) -> Iterator[str]:
    if len(value) <= _FOLD_AT:
        yield f"{indent}{key}: {value if key in _NUMBERS else _scalar(value)}"
        return
    yield f"{indent}{key}: >-"
    for line in textwrap.wrap(value, _FOLD_AT, break_long_words=False, break_on_hyphens=False):
        yield f"{indent}  {line}"


def _sequence(key: str, items: list[Value], indent: str) -> Iterator[str]:
    if all(isinstance(item, str) for item in items):
        words = [_scalar(item) for item in items if isinstance(item, str)]
        if sum(map(len, words)) < 90 and not any("," in word for word in words):
            yield f"{indent}{key}: [{', '.join(words)}]"
            return
    yield f"{indent}{key}:"
    for item in items:
        if isinstance(item, str):
            yield f"{indent}  - {_scalar(item)}"
        elif isinstance(item, dict):
            lines = list(_mapping(item, indent + "    "))
            yield f"{indent}  - {lines[0].lstrip()}"
            yield from lines[1:]
