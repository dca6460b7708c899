"""The summary says what to do, and nothing of a file becomes Markdown, HTML, a link, a mention or a formula in it."""

import re
from html.parser import HTMLParser

import pyromark
import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.problems.problem import Problem
from catalog.proposal_summary import SHOWN, as_plain_text, as_summary

ERROR = Problem.at("content/practices/x.md", 12, 3, "TP302", "builds_on.0.practice")
WARNING = Problem.at("content/projects/y.md", 1, 1, "TP410")
OURS = {"h2", "h3", "h4", "p", "ul", "li", "strong", "em", "code", "br", "span"}

HOSTILE = (
    "[x](https://paha.example)",
    "https://paha.example www.paha.example a@paha.example",
    "<img src=x onerror=alert(1)><script>alert(1)</script>",
    "<https://paha.example>",
    "</code><b>x</b>",
    "`</code>` **x** _y_ ~~z~~",
    "\n\n# Otsikko\n\n- kohta\n\n| a | b |\n| - | - |\n",
    "\n```\nkoodia",
    "&lt;b&gt; &amp; &#60;",
    "@tietopankki/yllapito #1 :tada: $x$ $$y$$",
    "![x](https://paha.example/x.png)",
    "\\<b>\\",
    "    sisennetty",
    "1. kohta",
    "\x1b[2J\u202e\ud800\x00",
)
texts = st.one_of(st.sampled_from(HOSTILE), st.text(), st.text(alphabet="<>[]()!`*_~|#-+&;:/\\@$\n a1.=\"'"))


class Page(HTMLParser):
    """The elements, attributes and runs of text of a page."""

    def __init__(self, markdown: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: set[str] = set()
        self.attributes: list[str] = []
        self.runs: list[str] = []
        options = (
            pyromark.Options.ENABLE_TABLES
            | pyromark.Options.ENABLE_STRIKETHROUGH
            | pyromark.Options.ENABLE_TASKLISTS
            | pyromark.Options.ENABLE_FOOTNOTES
            | pyromark.Options.ENABLE_MATH
        )
        self.feed(pyromark.html(markdown, options=options))
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.add(tag)
        self.attributes += [name for name, _ in attrs]
        self.runs.append("")

    def handle_endtag(self, tag: str) -> None:
        self.runs.append("")

    def handle_data(self, data: str) -> None:
        self.runs = [*self.runs[:-1], (self.runs or [""])[-1] + data]

    @property
    def text(self) -> str:
        return "".join(self.runs)


def test_a_mistake_is_told_with_place_remedy_and_reason() -> None:
    summary = as_summary((ERROR, WARNING), "fi")
    assert summary.startswith("## ❌ Ehdotuksessa on yksi korjattava kohta\n\nEhdotusta ei voi vielä julkaista.")
    page = Page(summary).text
    assert "Rivi 12, kohta builds_on.0.practice" in page
    assert "tiedosto viittaa itseensä (TP302)" in page
    assert "Korjaus: poista viittaus tai anna toisen tiedoston tunnus" in page
    assert page.index("Korjaa nämä") < page.index("content/practices/x.md") < page.index("Tarkista vielä nämä")
    assert page.index("Tarkista vielä nämä") < page.index("content/projects/y.md")
    assert "Syy: " in page


def test_a_clean_proposal_and_one_with_warnings_only() -> None:
    assert as_summary((), "fi").startswith("## ✅ Ehdotus on kunnossa\n\nTarkistus ei löytänyt virheitä.")
    assert "###" not in as_summary((), "fi")
    warned = as_summary((WARNING,), "fi")
    assert warned.startswith("## ✅ Ehdotus on kunnossa\n")
    assert "### Tarkista vielä nämä" in warned


def test_in_english_and_in_the_plural() -> None:
    assert as_summary((ERROR, ERROR), "en").startswith("## ❌ 2 places in the proposal need mending\n")
    assert as_summary((ERROR, ERROR), "fi").startswith("## ❌ Ehdotuksessa on 2 korjattavaa kohtaa\n")


@given(path=texts, field=texts, value=texts)
def test_nothing_of_a_file_becomes_markup(path: str, field: str, value: str) -> None:
    problems = [Problem.at(f"content/{path}", 1, 1, "TP503", field, value=value)] * 2
    page = Page(as_summary(problems, "fi"))
    plain = Page(as_summary([Problem.at("content/x", 1, 1, "TP503", "f", value="v")] * 2, "fi"))
    assert page.elements <= OURS
    assert page.attributes == plain.attributes == []
    for run in page.runs:
        signs = set(run) & set("@#$:")
        assert not signs or len(run) == 1 or "(" not in value or run in plain.runs or _ours(run), run


def _ours(run: str) -> bool:
    """Whether a run of text with such a sign is one of our own words."""
    return run.rstrip(":") in ("Korjaus", "Syy", "Näin korjaat")


@pytest.mark.parametrize("hostile", HOSTILE)
def test_what_is_hostile_is_shown_as_it_stands(hostile: str) -> None:
    page = Page(f"- **x**<br>{as_plain_text(hostile)} (y)")
    assert page.elements <= {"ul", "li", "strong", "br", "span"}
    shown = re.sub("[\n\x00\x1b\u202e\ud800]", lambda match: _code(match[0]), hostile)
    assert shown in page.text.replace("\n", " ") or shown.strip() in page.text


def _code(sign: str) -> str:
    return f"\\x{ord(sign):02x}" if ord(sign) < 256 else f"\\u{ord(sign):04x}"


@pytest.mark.parametrize("sign", "@#:$")
def test_signs_that_a_code_host_looks_for_stand_alone(sign: str) -> None:
    assert f"<span>&#{ord(sign)};</span>" in as_plain_text(f"a{sign}b")


def test_the_summary_stays_below_what_github_shows() -> None:
    longest = "@" * 5000
    problems = [Problem.at(longest, number, 1, "TP503", longest, value=longest) for number in range(1, 3001)]
    summary = as_summary(problems, "fi")
    assert len(summary.encode()) < 1024 * 1024
    assert f"Tässä on {SHOWN} ensimmäistä kohtaa. Lisäksi on {3000 - SHOWN} muuta" in summary


def test_warnings_make_room_for_errors() -> None:
    summary = as_summary([*[WARNING] * SHOWN, *[ERROR] * SHOWN], "fi")
    assert "y&#46;md" not in summary
    assert summary.count("(TP302)") == SHOWN
