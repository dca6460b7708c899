"""The template of a translation: every text of the entry as a note, above the place of its translation."""

from collections.abc import Iterator
from typing import Any

import yaml
from pydantic import BaseModel

from schema.entry import Entry
from schema.translation import TRANSLATES, ProseField, prose_fields

_WIDTH = 100


def translation_template(entry: Entry) -> str:
    """The text of a new translation of ``entry``. Lines that begin with # are notes; an empty field is not given."""
    lines = [
        "---",
        "# Kirjoita käännös kenttiin. Alkuperäinen teksti on kentän yläpuolella. Poista kentät, joita et käännä.",
        "# Tarkistus kertoo, mitä kuuluu riville translates. Leipäteksti käännetään kenttien jälkeen.",
        f"{TRANSLATES}:",
    ]
    for field in prose_fields(type(entry)):
        value = getattr(entry, field.name)
        if value:
            original = yaml.safe_dump({field.name: _shape(field, value)}, allow_unicode=True, width=_WIDTH)
            lines += ["", *(f"# {line}" for line in original.splitlines()), f"{field.name}:"]
    return "\n".join([*lines, "---", ""])


def _shape(field: ProseField, value: Any) -> Any:
    if field.model is None:
        return list(value) if field.many else value
    return [dict(_texts(part)) for part in value] if field.many else dict(_texts(value))


def _texts(part: BaseModel) -> Iterator[tuple[str, Any]]:
    for field in prose_fields(type(part)):
        value = getattr(part, field.name)
        if value:
            yield field.name, _shape(field, value)
