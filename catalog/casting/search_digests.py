"""What tells a search document from the one that was indexed before, without making it."""

from hashlib import blake2b

from catalog.bank import Catalog, EntryKey, SourceTexts
from catalog.casting.search_documents import QUESTIONS


def document_digests(catalog: Catalog) -> dict[str, str]:
    """A digest for the key of every document of `search_documents`, covering all languages: of the entry's own texts,
    the day, and the fields of the entries that it points at and, as successors do, that point at it.
    """
    found: dict[str, str] = {}
    for key, source in catalog.sources.items():
        digest = _digest(catalog, key, source)
        found["/".join(key)] = digest
        found.update((f"{QUESTIONS}/{key.id}/{question}", digest) for question in source.questions)
    return found


def _digest(catalog: Catalog, key: EntryKey, source: SourceTexts) -> str:
    digest = blake2b(f"{catalog.today} {key.id}".encode() + source.fields + source.bodies, digest_size=16)
    near = {target for target, _ in source.targets}
    if key.kind == "organisations":
        near.update(link.source for link in catalog.backlinks.get(key, ()) if link.source.kind == key.kind)
    for other in sorted(near):
        known = catalog.sources.get(EntryKey(*other))
        digest.update(known.fields if known else b"-")
    return digest.hexdigest()
