"""What the result list shows of each document, and what a quoted phrase is checked against, a few documents a file."""

import json
from collections.abc import Iterator, Sequence
from operator import xor

from catalog.search.corpus import DocumentTokens
from catalog.search.documents import SearchDocument
from catalog.search.encoding import shorts, varint
from catalog.search.tokens import fingerprint

LONGEST_SUMMARY = 220


def card_files(documents: Sequence[SearchDocument], size: int) -> Iterator[bytes]:
    """JSON lists of cards: address, title, summary, badges, kind label, language, date, evidence."""
    for start in range(0, len(documents), size):
        cards = [
            [
                document.address,
                document.title,
                shortened(document.summary, LONGEST_SUMMARY),
                list(document.badges),
                document.kind_label,
                document.language,
                document.updated,
                document.evidence,
            ]
            for document in documents[start : start + size]
        ]
        yield json.dumps(cards, ensure_ascii=False, separators=(",", ":")).encode()


def shortened(text: str, longest: int) -> str:
    """The text, or its beginning up to a word boundary with an ellipsis."""
    if len(text) <= longest:
        return text
    head, _, _ = text[:longest].rpartition(" ")
    return (head or text[:longest]).rstrip(" ,;:–-") + "…"


def pair_files(tokens: Sequence[DocumentTokens], prints: Sequence[int], size: int) -> Iterator[bytes]:
    """Fingerprints of all neighbouring words of each document; `prints` has the fingerprint of each token number."""
    firsts = [one * 31 & 0xFFFF for one in prints]
    for start in range(0, len(tokens), size):
        pieces: list[bytes] = []
        for document in tokens[start : start + size]:
            pairs: set[int] = set()
            for numbers in document.fields:
                pairs.update(map(xor, map(firsts.__getitem__, numbers), map(prints.__getitem__, numbers[1:])))
            packed = shorts(sorted(pairs))
            pieces += (varint(len(pairs)), packed)
        yield b"".join(pieces)


def token_prints(terms: Sequence[str]) -> list[int]:
    """The fingerprint of each term; equal terms are computed once."""
    known = {term: fingerprint(term) for term in dict.fromkeys(terms)}
    return [known[term] for term in terms]
