"""What a page says of itself where it is shared: its one address and its title.

What is the same on every page (the site's name, its picture) stands in the theme, and the description there serves both
search engines and sharing.
"""

import re
from html import escape

_find_special = re.compile("[&<>\"']").search


def attribute(text: str) -> str:
    """The text with its special characters escaped, for an attribute or an element; most texts have none."""
    return escape(text) if _find_special(text) else text


def page_meta(title: str, url: str) -> str:
    """The elements for the head: the canonical address ``url`` (whole), which serves sharing as well, and the title
    without the site's name.
    """
    return f'<link rel="canonical" href="{attribute(url)}"><meta property="og:title" content="{attribute(title)}">'
