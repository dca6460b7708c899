"""What a page says of itself where it is shared: its one address and its title.

What is the same on every page (the site's name, its picture) stands in the theme, and the description there serves both
search engines and sharing.
"""

from html import escape


def page_meta(title: str, url: str) -> str:
    """The elements for the head: the canonical address ``url`` (whole), and title and address of Open Graph."""
    where = escape(url)
    return (
        f'<link rel="canonical" href="{where}"><meta property="og:url" content="{where}">'
        f'<meta property="og:title" content="{escape(title)}">'
    )
