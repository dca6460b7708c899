"""Templates: autoescape, no silent gaps, and every word that they use exists."""

import re
from pathlib import Path

import pytest
from jinja2 import DictLoader, UndefinedError

from catalog.casting.rendering import component, environment, press, render
from catalog.casting.template_code import PlainEnvironment
from catalog.language.words import load_words
from tests.banks import ROOT

WORDS = load_words("fi")
SOURCES = [*(ROOT / "catalog" / "templates").rglob("*.html"), *(ROOT / "catalog").rglob("*.py")]


def test_a_missing_name_is_an_error() -> None:
    with pytest.raises(UndefinedError):
        render("redirect.html", WORDS, "../")


def test_values_are_escaped_in_text_and_attributes() -> None:
    html = render("redirect.html", WORDS, "../", title="<script>alert(1)</script>", address='x" onclick="y/')
    assert "<script>" not in html
    assert 'onclick="y' not in html
    assert "&lt;script&gt;" in html


def test_only_macros_are_written_as_they_are() -> None:
    parts = DictLoader({"parts": "{% macro bold(text, mark='b') %}<{{ mark }}>{{ text }}</{{ mark }}>{% endmacro %}"})
    plain = PlainEnvironment(loader=parts, autoescape=True)
    own = "{% macro line(text) %}<p>{{ text }}</p>{% endmacro %}"
    source = "{% import 'parts' as ui %}" + own + "{{ ui.bold(text) }}{{ line(text) }}{{ word(text) }}{{ text ~ 1 }}"
    html = plain.from_string(source).render(text="<i>", word=str.upper)
    assert html == "<b>&lt;i&gt;</b><p>&lt;i&gt;</p>&lt;I&gt;&lt;i&gt;1"


def test_a_name_is_not_written_before_it_is_set() -> None:
    template = PlainEnvironment(autoescape=True).from_string("{% if never %}{% set x = 1 %}{% endif %}{{ x }}")
    with pytest.raises(UndefinedError):
        template.render(never=False)


def test_a_component_is_remembered_by_its_arguments() -> None:
    link = component("badge_list", (("status", "kaynnissa", "Käynnissä"),))
    assert press("badge_list", (("status", "kaynnissa", "Käynnissä"),)) == link
    assert press("badge_list", (("status", "paattynyt", "Päättynyt"),)) != link


def test_the_templates_cannot_reach_files_or_the_engine() -> None:
    assert environment().autoescape is True
    assert set(environment().list_templates()) == {
        path.relative_to(ROOT / "catalog/templates").as_posix() for path in (ROOT / "catalog/templates").rglob("*.html")
    }


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_word_that_is_named_exists(source: Path) -> None:
    text = source.read_text("utf-8")
    for key in re.findall(r"\b(?:word|fill)\(\s*\"([a-z_]+(?:\.[a-z_]+)*)\"", text):
        assert WORDS[key], key
    for key in re.findall(r"\bwords\[\"([a-z_.]+)\"\]", text):
        assert WORDS[key] is not None, key
    for key in re.findall(r"\bcount\(\s*\"([a-z_.]+)\"", text):
        assert WORDS.count(key, 1, "1"), key
