"""What tells a search document from the one that was indexed before, without making it."""

from hashlib import blake2b

from catalog.bank import Catalog, EntryKey, SourceTexts
from catalog.casting.search_documents import QUESTIONS


def document_digests(catalog: Catalog) -> dict[str, str]:
    """A digest for the key of every document of `search_documents`, covering all languages: of the entry's own texts,
    the day, and the fields of the entries that it points at and, as successors do, that point at it.
    """
    found: dict[str, str] = {}
    fields = {key: source.fields for key, source in catalog.sources.items()}
    for key, source in catalog.sources.items():
        digest = blake2b(f"{catalog.today} {key.id}".encode() + source.fields + source.bodies, digest_size=16)
        for other in sorted(_near(catalog, key, source)):
            digest.update(fields.get(other, b"-"))
        found["/".join(key)] = digest.hexdigest()
        found.update((f"{QUESTIONS}/{key.id}/{question}", digest.hexdigest()) for question in source.questions)
    return found


def _near(catalog: Catalog, key: EntryKey, source: SourceTexts) -> set[EntryKey]:
    near = {target for target, _ in source.targets}
    if key.kind == "organisations":
        near.update(link.source for link in catalog.backlinks.get(key, ()) if link.source.kind == key.kind)
    return near
