"""Texts that carry their language into the page."""

from markupsafe import Markup, escape

from catalog.casting.rendering import press
from catalog.language.passages import filled, foreign, joined, marked
from catalog.views.parts import Link


def test_a_foreign_text_says_its_language_and_stays_harmless() -> None:
    text = foreign("Käytäntö <b>", "fi")
    assert text == foreign("Käytäntö <b>", "fi")
    assert str(text) == "Käytäntö <b>"
    assert escape(text) == Markup('<span lang="fi">Käytäntö &lt;b&gt;</span>')


def test_it_is_never_taken_for_the_same_text_of_the_page() -> None:
    assert foreign("Koodi", "fi") != "Koodi"
    assert "Koodi" != foreign("Koodi", "fi")  # noqa: SIM300 - both ways round
    assert foreign("Koodi", "fi") != foreign("Koodi", "sv")
    shown = [press("link", Link(label, "#l-a"), "../") for label in ("Koodi", foreign("Koodi", "fi"), "Koodi")]
    assert shown[0] == shown[2] == '<a href="#l-a">Koodi</a>'
    assert shown[1] == '<a href="#l-a"><span lang="fi">Koodi</span></a>'


def test_joining_keeps_the_marks() -> None:
    text = joined(" & ", ("Note:", "", None, foreign("huomio", "fi")))
    assert str(text) == "Note: & huomio"
    assert escape(text) == 'Note: &amp; <span lang="fi">huomio</span>'
    assert type(joined(", ", ("a", "b"))) is str


def test_filling_keeps_the_marks() -> None:
    text = filled("now <{name}>", {"name": foreign("Uusi Oy", "fi")})
    assert str(text) == "now <Uusi Oy>"
    assert escape(text) == 'now &lt;<span lang="fi">Uusi Oy</span>&gt;'
    assert type(filled("{n}", {"n": 1})) is str


def test_a_text_of_the_page_needs_no_mark() -> None:
    assert type(marked("text", "")) is str
    assert marked("text", "en") == foreign("text", "en")
