"""The core's own template environment: autoescape on, a missing name is an error, and no access to the engine's."""

from functools import cache, lru_cache

from jinja2 import PackageLoader, StrictUndefined, Template
from markupsafe import Markup

from catalog.casting.template_code import PlainEnvironment
from catalog.language.words import Words

ANYWHERE = "\x01"
"""Holds the place of ``base``; a control character, which no text of a file can hold."""


@cache
def environment() -> PlainEnvironment:
    """The environment of all templates; frozen, as the templates belong to the program."""
    made = PlainEnvironment(
        loader=PackageLoader("catalog", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    made.globals.update(press=press, getattr=getattr)
    return made


@cache
def _template(name: str) -> Template:
    return environment().get_template(name)


def render(template: str, interface_words: Words, base: str, **context: object) -> str:
    """Render a template. ``base`` is the way from the page to the site's root, such as ``../../``.

    Templates know ``word`` (any interface word by its key), ``words`` (those without a group) and ``base``;
    ``context`` adds to these and may replace them. ``anywhere`` stands for ``base`` in parts that are pressed once
    for pages at all depths, such as cards.
    """
    common = {"word": interface_words.word, "words": interface_words.top(), "base": base, "anywhere": ANYWHERE}
    html = _template(template).render(common, **context)
    return html.replace(ANYWHERE, base)


def trusted(html: str) -> Markup:
    """HTML that this program has made or sanitised itself."""
    return Markup(html)  # noqa: S704 - only sanitised bodies come here


def component(name: str, *arguments: object) -> str:
    """The HTML of one macro of ``components.html``."""
    html: str = getattr(environment().imported("components.html"), name)(*arguments)
    return html


@lru_cache(maxsize=32_768)
def press(name: str, *arguments: object) -> str:
    """The HTML of a macro that comes back on many pages, such as a card or a link; remembered by its arguments."""
    return component(name, *arguments)


def forget_parts() -> None:
    """Let go of what ``press`` remembers: the pages of a language are made."""
    press.cache_clear()
