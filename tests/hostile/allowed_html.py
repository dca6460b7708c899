"""A second opinion on rendered bodies: a strict reader that knows nothing of the sanitiser."""

import re
from html.parser import HTMLParser

TAGS = frozenset(
    "p h2 h3 h4 h5 h6 ul ol li strong em del code pre blockquote hr br a table thead tbody tr th td img".split()
)
VALUES = {
    ("a", "href"): re.compile(
        r"https?://[^\s<>\"\\]+|mailto:[\w.+@-]+|#k-[a-z0-9-]+|tpentry:[a-z_]+/[a-z0-9-]+(?:#[a-z0-9-]+)?"
    ),
    ("a", "title"): re.compile(r"[^<]*", re.DOTALL),
    ("img", "src"): re.compile(r"tppicture:[a-z0-9-]{1,60}\.(?:jpe?g|png|webp)"),
    ("img", "alt"): re.compile(r"[^<>]*", re.DOTALL),
    ("ol", "start"): re.compile(r"\d{1,9}"),
    ("th", "class"): re.compile(r"tp-(?:left|center|right)"),
    ("td", "class"): re.compile(r"tp-(?:left|center|right)"),
    **{(f"h{level}", "id"): re.compile(r"k-[a-z0-9-]+") for level in range(2, 7)},
}
VOID = frozenset({"br", "hr", "img"})


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in TAGS:
            self.found.append(f"<{tag}>")
        for name, value in attrs:
            allowed = VALUES.get((tag, name))
            if allowed is None or value is None or not allowed.fullmatch(value):
                self.found.append(f"<{tag} {name}={value!r}>")
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.found.append(f"</{tag}>")

    def handle_comment(self, data: str) -> None:
        self.found.append("comment")

    def handle_decl(self, decl: str) -> None:
        self.found.append("declaration")

    def handle_pi(self, data: str) -> None:
        self.found.append("instruction")

    def unknown_decl(self, data: str) -> None:
        self.found.append("section")


def beyond_allowed(html: str) -> list[str]:
    """Everything in a rendered body that is not plain, harmless and well-formed HTML."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.found + [f"open <{tag}>" for tag in reader.open]
