"""The program's own locale files."""

from importlib.resources import files
from typing import Any

import yaml

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""A safe loader, with libyaml when there is one: these files belong to the program, not to contributors."""


def read_locale(name: str) -> Any:
    """The content of ``locales/<name>.yml``."""
    source = files("catalog").joinpath("locales", f"{name}.yml").read_text("utf-8")
    return yaml.load(source, Loader=_LOADER)  # noqa: S506 - a safe loader
