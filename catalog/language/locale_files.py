"""The program's own locale files."""

import re
from collections.abc import Mapping
from importlib.resources import files
from typing import Any

import yaml

from catalog.on_demand import OnDemand

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""A safe loader, with libyaml when there is one: these files belong to the program, not to contributors."""

_PART = re.compile(r"^(\w+):\n(?:[ #].*\n|\n)*", re.MULTILINE)


def read_locale(name: str) -> Any:
    """The content of ``locales/<name>.yml``."""
    return _loaded(_source(name))


def locale_parts(name: str) -> Mapping[str, Any]:
    """The same of a file that is one large mapping, of which little is needed at a time."""
    texts = {match[1]: match[0] for match in _PART.finditer(_source(name))}
    return OnDemand(texts, lambda part: _loaded(texts[part])[part])


def _source(name: str) -> str:
    return files("catalog").joinpath("locales", f"{name}.yml").read_text("utf-8")


def _loaded(text: str) -> Any:
    return yaml.load(text, Loader=_LOADER)  # noqa: S506 - a safe loader
