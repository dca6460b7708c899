"""The theme's styles as one file and its script with the words that it needs: what every page would otherwise hold or
wait for. ``assets`` is the folder ``theme/assets/``.
"""

import json
import re
from collections.abc import Iterable
from pathlib import Path

from catalog.interface import Interface

STYLES, SCRIPT = "assets/css/site.css", "assets/js/site.js"
_SHEETS = ("tokens", "base", "components", "search")
_ON_PAPER = "print"
_IMPORT = 'import { words } from "./words.js";\n'
_DISPLAY = ("color_scheme", "color_auto", "color_light", "color_dark", "shortcuts", "shortcut_search")
_SUGGESTIONS = ("suggestions", "suggested_one", "suggested_many")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_AROUND = re.compile(r"\s*([{};])\s*")
_SPACE = re.compile(r"\s+")


def style_file(assets: Path) -> tuple[str, bytes]:
    """All styles, those for paper at the end, without comments and the space between rules."""
    sheets = [(assets / "css" / f"{name}.css").read_text("utf-8") for name in _SHEETS]
    paper = (assets / "css" / f"{_ON_PAPER}.css").read_text("utf-8")
    text = _COMMENT.sub("", "\n".join((*sheets, f"@media print {{{paper}}}")))
    return STYLES, _SPACE.sub(" ", _AROUND.sub(r"\1", text)).strip().encode()


def script_file(assets: Path, interfaces: Iterable[Interface]) -> tuple[str, bytes]:
    """The script of every page with the words of the site's languages in the place of its import."""
    words = {interface.language: script_words(interface) for interface in interfaces}
    text = (assets / "js" / "site.js").read_text("utf-8")
    given = json.dumps(words, ensure_ascii=False, separators=(",", ":"))
    return SCRIPT, text.replace(_IMPORT, f"const words = {given}[document.documentElement.lang];\n").encode()


def script_words(interface: Interface) -> dict[str, dict[str, str]]:
    """What the script says in one language: the choices at the foot of the page, and the suggestions of the search."""
    words = interface.words
    return {
        "display": {key: words[key] for key in _DISPLAY},
        "suggestions": {key: words[f"search.{key}"] for key in _SUGGESTIONS},
    }
