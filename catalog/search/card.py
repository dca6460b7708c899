"""What the result list shows of a document, in one language of the interface."""

import json
from collections.abc import Iterator, Sequence

from catalog.search.documents import SearchDocument

LONGEST_SUMMARY = 220


Shown = tuple[str, str, str, tuple[str, ...], str, str, str, int]
"""Address, title, summary, badges, kind label, language, date, evidence."""


def shown(document: SearchDocument) -> Shown:
    """What the card of a document comes from."""
    return (
        document.address,
        document.title,
        document.summary,
        document.badges,
        document.kind_label,
        document.language,
        document.updated,
        document.evidence,
    )


def card(fields: Shown) -> bytes:
    """The same as a JSON list, a long summary shortened."""
    address, title, summary, *others = fields
    content = [address, title, shortened(summary, LONGEST_SUMMARY), *others]
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()


def card_files(cards: Sequence[bytes], size: int) -> Iterator[bytes]:
    """JSON lists of cards, a few a file."""
    for start in range(0, len(cards), size):
        yield b"[" + b",".join(cards[start : start + size]) + b"]"


def shortened(text: str, longest: int) -> str:
    """The text, or its beginning up to a word boundary with an ellipsis."""
    if len(text) <= longest:
        return text
    head, _, _ = text[:longest].rpartition(" ")
    return (head or text[:longest]).rstrip(" ,;:–-") + "…"
