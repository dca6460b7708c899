"""Passages: text that knows that its language is not that of the page, and says so where it is written into HTML.

A passage is a ``str``. Cutting or joining it as one gives plain text without the mark; :func:`joined` and
:func:`filled` keep the mark. A passage belongs between tags, never into an attribute.
"""

from collections.abc import Iterable

from markupsafe import Markup, escape


class Passage(str):
    """Text whose HTML holds ``lang``. Never equal to the same text without it: pages remember HTML by their texts."""

    __slots__ = ("_mark",)
    _mark: str
    """The language of the whole text, or its finished HTML."""

    @classmethod
    def of(cls, text: str, mark: str) -> "Passage":
        """A text with its language, or as Markup with passages inside."""
        made = cls(text)
        made._mark = mark
        return made

    def __html__(self) -> str:
        if isinstance(self._mark, Markup):
            return self._mark
        return Markup(f'<span lang="{self._mark}">{escape(str(self))}</span>')  # noqa: S704 - a language code

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Passage) and self._mark == other._mark and str(self) == str(other)

    def __ne__(self, other: object) -> bool:
        return not self == other

    def __hash__(self) -> int:
        return hash((str(self), self._mark))


def foreign(text: str, language: str) -> Passage:
    """A text in another language than that of its page."""
    return Passage.of(text, language)


def marked(text: str, language: str) -> str:
    """A text with its language, unless that is empty: the page's own."""
    return foreign(text, language) if language else text


def joined(separator: str, parts: Iterable[str | None]) -> str:
    """The parts that are not empty in one text."""
    shown = [part for part in parts if part]
    if len(shown) < 2:
        return shown[0] if shown else ""
    text = separator.join(shown)
    for part in shown:
        if isinstance(part, Passage):
            return Passage.of(text, escape(separator).join(shown))
    return text


def filled(form: str, values: dict[str, object]) -> str:
    """``form`` with its braces filled."""
    text = form.format_map(values)
    for value in values.values():
        if isinstance(value, Passage):
            return Passage.of(text, escape(form).format_map(values))
    return text
