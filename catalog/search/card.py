"""What the result list shows of a document, in one language of the interface."""

import json
from collections.abc import Sequence

from catalog.search.documents import SearchDocument

LONGEST_SUMMARY = 220


def card(document: SearchDocument) -> bytes:
    """A JSON list: address, title, summary (a long one shortened), badges, kind label, language, date, evidence."""
    content = (
        document.address,
        document.title,
        shortened(document.summary, LONGEST_SUMMARY),
        document.badges,
        document.kind_label,
        document.language,
        document.updated,
        document.evidence,
    )
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()


def card_file(cards: Sequence[bytes]) -> bytes:
    """A JSON list of cards."""
    return b"[" + b",".join(cards) + b"]"


def shortened(text: str, longest: int) -> str:
    """The text, or its beginning up to a word boundary with an ellipsis."""
    if len(text) <= longest:
        return text
    head, _, _ = text[:longest].rpartition(" ")
    return (head or text[:longest]).rstrip(" ,;:–-") + "…"
