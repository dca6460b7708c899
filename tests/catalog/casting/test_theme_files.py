"""The theme's files that the core makes: one for all styles, and the script with its words."""

import json
import re

from catalog.casting.theme_files import script_file, style_file
from tests.banks import ROOT, SPECIMENS, writer

ASSETS = ROOT / "theme" / "assets"


def test_the_styles_of_all_sheets_are_in_one_file_those_for_paper_last() -> None:
    name, content = style_file(ASSETS)
    text = content.decode()
    assert name == "assets/css/site.css"
    assert text.index(":root{") < text.index(".tp-skip{") < text.index(".tp-badge{") < text.index("@media print{")
    assert text.count("{") == text.count("}")
    sheets = [path.read_text("utf-8") for path in (ASSETS / "css").glob("*.css")]
    assert text.count("{") == sum(re.sub(r"/\*.*?\*/", "", sheet, flags=re.S).count("{") for sheet in sheets) + 1
    assert "/*" not in text


def test_the_script_has_the_words_of_each_language() -> None:
    interfaces = [writer(SPECIMENS / "good", language).interface for language in ("fi", "sv")]
    name, content = script_file(ASSETS, interfaces)
    text = content.decode()
    assert name == "assets/js/site.js"
    assert "import {" not in text
    given = re.search(r"^const words = (\{.*\})\[document\.documentElement\.lang\];$", text, re.M)
    assert given
    words = json.loads(given[1])
    assert sorted(words) == ["fi", "sv"]
    assert words["fi"]["display"]["color_dark"] == "Tumma"
    assert words["sv"]["suggestions"]["suggestions"] == interfaces[1].words["search.suggestions"]
