"""Translations of generated entries into Swedish and English: prose only, with the mark of the text they translate."""

import hashlib
import json
from collections.abc import Callable, Mapping
from random import Random
from typing import Any

from pydantic import BaseModel

from benchmarks.generator.emit import Value
from benchmarks.generator.english import ENGLISH
from benchmarks.generator.fields import Fields
from benchmarks.generator.foreign import Foreign
from benchmarks.generator.plan import Plan
from benchmarks.generator.swedish import SWEDISH
from schema import ENTRY_TYPES
from schema.translation import TRANSLATES, prose_fields, prose_of

LANGUAGES: Mapping[str, Foreign] = {"sv": SWEDISH, "en": ENGLISH}


def translated(
    plan: Plan, language: str, kind: str, number: int, fields: Fields, body: str, rng: Random
) -> tuple[Fields, Callable[[Callable[[], str]], str]]:
    """Front matter of the translation, and what writes its body from links; ``fields`` and ``body`` are the original's.

    ADR 8: the mark is that of the texts in the fields that are translated, and of the body when there is one.
    """
    foreign, model = LANGUAGES[language], ENTRY_TYPES[kind].model
    own: Fields = {}
    if "title" in fields:
        own["title"] = foreign.title(plan, kind, number)
    own["summary"] = foreign.voice.summary(rng)
    own |= {name: value for name, value in _prose(model, fields, foreign).items() if name not in own}
    mark = _mark(model.model_validate(fields), frozenset(own), body)
    return {TRANSLATES: mark, **own}, lambda links: foreign.voice.body(rng, links)


def _prose(model: type[BaseModel], fields: Mapping[str, Any], foreign: Foreign) -> Fields:
    """The fixed phrases of ``fields``, translated. A list with an item that has none is left out: lengths must fit."""
    found: Fields = {}
    for field in prose_fields(model):
        given = fields.get(field.name)
        if not given:
            continue
        items = given if field.many else [given]
        own: list[Value | None]
        if field.model is None:
            own = [foreign.text(item) for item in items]
        else:
            own = [_prose(field.model, item, foreign) or None for item in items]
        texts = [item for item in own if item is not None]
        if len(texts) == len(items):
            found[field.name] = texts if field.many else texts[0]
    return found


def _mark(entry: BaseModel, fields: frozenset[str], body: str) -> str:
    texts: list[tuple[str, Any]] = list(prose_of(entry, fields))
    if body:
        texts.append(("body", "\n".join(line.rstrip() for line in body.strip().split("\n"))))
    canonical = json.dumps(texts, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()[:12]
