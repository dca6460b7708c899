"""The client as one script: one request instead of twenty.

The modules in `theme/assets/search/` stay small and importable; for the site they are joined in the order in which they
import each other, without comments and indentation, behind the vendored stemmers, which stay as they are.
"""

import re
from pathlib import Path

ENTRY = "search.js"
STEMMERS = ("base-stemmer.js", "finnish-stemmer.js", "swedish-stemmer.js", "english-stemmer.js")

_IMPORT = re.compile(r'^import \{[^}]*\} from "\./(?P<module>[a-z]+\.js)";\n', re.MULTILINE)
_DECLARED = re.compile(r"^(?:export )?(?:async )?(?:function|class|const|let) (?P<name>\w+)", re.MULTILINE)
_LINE_COMMENT = re.compile(r"^\s*//.*\n", re.MULTILINE)
_BLOCK_COMMENT = re.compile(r"^\s*/\*\*.*?\*/\n", re.MULTILINE | re.DOTALL)
_INDENT = re.compile(r"^\s+", re.MULTILINE)


def client_script(folder: Path) -> bytes:
    """The whole client of the search page as one classic script; `folder` is `theme/assets/search/`.

    Raises:
        ValueError: two modules declare the same name at their top level, or import each other in a circle.
    """
    modules: dict[str, str] = {}
    _add(folder, ENTRY, modules, ())
    owners: dict[str, str] = {}
    for module, text in modules.items():
        for name in _DECLARED.findall(text):
            if owners.setdefault(name, module) != module:
                raise ValueError(f"{module} and {owners[name]} both declare {name!r}")
    stemmers = [(folder / "vendor" / name).read_text(encoding="utf-8").rstrip() for name in STEMMERS]
    body = "".join(_bare(text) for text in modules.values())
    return ("\n".join((*stemmers, '(() => {\n"use strict";\n')) + body + "})();\n").encode()


def _add(folder: Path, module: str, modules: dict[str, str], importing: tuple[str, ...]) -> None:
    """Adds a module behind the modules that it imports."""
    if module in importing:
        raise ValueError(f"{module} imports itself through {importing[-1]}")
    if module in modules:
        return
    text = (folder / module).read_text(encoding="utf-8")
    for found in _IMPORT.finditer(text):
        _add(folder, found["module"], modules, (*importing, module))
    modules[module] = text


def _bare(text: str) -> str:
    """A module without imports, the word `export`, comments and indentation."""
    for pattern in (_IMPORT, _LINE_COMMENT, _BLOCK_COMMENT, _INDENT):
        text = pattern.sub("", text)
    return re.sub(r"^export ", "", text, flags=re.MULTILINE)
