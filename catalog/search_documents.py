"""What the search knows of each entry: its own words, and every word by which people may look for it."""

from collections.abc import Callable, Collection, Iterable, Iterator

from catalog.bank import Catalog, Record
from catalog.evidence_level import evidence_level
from catalog.facets import Facet, facet_values
from catalog.interface import Interface
from catalog.search import FacetInfo, SearchDocument
from catalog.views.question import question_views
from catalog.views.writer import Writer
from schema import ENTRY_TYPES
from schema.adoption import Adoption
from schema.call import Call
from schema.organisation import Organisation
from schema.participation import Participation
from schema.practice import Practice
from schema.results import Result
from schema.vocabulary import Term

QUESTIONS = "questions"
TermWords = Callable[[Term], tuple[str, ...]]


def search_documents(writer: Writer) -> Iterator[SearchDocument]:
    """A document for every entry, in the order of the catalog."""
    memo: dict[str, tuple[str, ...]] = {}

    def words(term: Term) -> tuple[str, ...]:
        return memo.setdefault(term.id + term.label.fi, term.words())

    for record in writer.catalog.records.values():
        yield _document(writer, record, words)
        if isinstance(record.entry, Call):
            yield from _questions(writer, record, record.entry)


def _document(writer: Writer, record: Record, words: TermWords) -> SearchDocument:
    entry, catalog = record.entry, writer.catalog
    facets = writer.interface.facets.values()
    reviewed = entry.reviewed or entry.added
    return SearchDocument(
        key="/".join(record.key),
        address=writer.address(record.key),
        language=entry.language,
        kind=record.key.kind,
        kind_label=writer.word(f"kind.{record.key.kind}"),
        title=writer.name(record),
        summary=entry.summary or "",
        badges=tuple(label for _, _, label in writer.badges(record)),
        title_words=tuple(_names(record)),
        labels=tuple(
            dict.fromkeys((*_term_words(record, catalog, facets, words), *_organisation_names(record, catalog)))
        ),
        results=" ".join(_result_texts(record)),
        body=" ".join((record.body.text, *_field_texts(record))),
        facets=facet_values(record, catalog, facets),
        updated=str(reviewed) if reviewed else "",
        evidence=evidence_level(entry, catalog.vocabularies) if isinstance(entry, Practice) else 0,
    )


def _labels(record: Record, catalog: Catalog, facets: Collection[Facet], words: TermWords) -> Iterator[str]:
    yield from _term_words(record, catalog, facets, words)
    yield from _organisation_names(record, catalog)


def _questions(writer: Writer, record: Record, call: Call) -> Iterator[SearchDocument]:
    facets = {**facet_values(record, writer.catalog, writer.interface.facets.values()), "kind": (QUESTIONS,)}
    for view, item in zip(question_views(writer, record), call.questions, strict=True):
        topic = writer.catalog.vocabularies.term("question_topics", item.topic)
        yield SearchDocument(
            key=f"{QUESTIONS}/{record.key.id}/{item.id}",
            address=view.address,
            language=call.language,
            kind=QUESTIONS,
            kind_label=view.kind_label,
            title=view.question,
            summary=view.answer or view.deferred,
            labels=topic.words(),
            facets=facets,
            updated=str(call.reviewed or call.added or ""),
        )


def _names(record: Record) -> Iterator[str]:
    entry = record.entry
    yield from (name.name for name in entry.other_names)
    official = getattr(entry, "official_titles", None)
    if official:
        yield from official.as_dict().values()
    if isinstance(entry, Organisation):
        for names in entry.names:
            yield from names.as_dict().values()
    yield from (code.value for code in getattr(entry, "codes", ()))


def _term_words(record: Record, catalog: Catalog, facets: Collection[Facet], words: TermWords) -> Iterator[str]:
    for facet in facets:
        if facet.vocabulary:
            for term_id in facet.values(record, catalog):
                yield from words(catalog.vocabularies.term(facet.vocabulary, term_id))
    for vocabulary in ("project_kinds", "organisation_kinds", "call_kinds", "event_kinds", "material_kinds"):
        index = catalog.vocabularies[vocabulary]
        term = index.by_id.get(getattr(record.entry, "kind", None) or "")
        if term:
            yield from words(term)


def _organisation_names(record: Record, catalog: Catalog) -> Iterator[str]:
    """Names old and new of the organisations in a role, and of those that carry them on."""
    entry = record.entry
    roles: Iterable[Participation | Adoption] = (
        *getattr(entry, "organisations", ()),
        *getattr(entry, "adoptions", ()),
    )
    ids = dict.fromkeys(role.organisation for role in roles)
    if isinstance(entry, Organisation):
        ids = dict.fromkeys(item.organisation for item in entry.successors)
    for organisation_id in ids:
        found = catalog.get("organisations", organisation_id)
        if found:
            yield from _names(found)
    if isinstance(entry, Organisation):
        for before in catalog.referring(record.key, "organisations", "successors.organisation"):
            yield from _names(before)


def _result_texts(record: Record) -> Iterator[str]:
    results: tuple[Result, ...] = getattr(record.entry, "results", ())
    yield from (text for result in results for text in (result.name, result.note) if text)
    if isinstance(record.entry, Practice):
        yield from (item.finding for item in record.entry.evidence)
        failure = record.entry.failure
        if failure:
            yield from (failure.reason, failure.context, failure.instead)


def _field_texts(record: Record) -> Iterator[str]:
    entry = record.entry
    for name in ("goals", "duties", "applied_for", "preconditions", "intentions", "places"):
        yield from getattr(entry, name, ())


def facet_infos(writer: Writer) -> tuple[FacetInfo, ...]:
    """The facets with their terms, labelled in the language of the interface."""
    return tuple(
        FacetInfo(facet.id, _facet_name(writer, facet), tuple(_terms(writer, facet.id, facet.vocabulary)))
        for facet in writer.interface.facets.values()
    )


def _facet_name(writer: Writer, facet: Facet) -> str:
    return writer.interface.facet_words(facet.id).name if facet.vocabulary else writer.word(f"facet.{facet.id}")


def _terms(writer: Writer, facet: str, vocabulary: str) -> Iterator[tuple[str, str]]:
    interface: Interface = writer.interface
    if vocabulary:
        for term in writer.catalog.vocabularies[vocabulary].vocabulary.terms:
            yield term.id, term.label.in_language(interface.language)
    elif facet == "kind":
        yield from ((kind, writer.word(f"kinds.{kind}")) for kind in (*ENTRY_TYPES, QUESTIONS))
    else:
        yield from ((record.key.id, writer.name(record)) for record in writer.catalog.of_kind("themes"))
