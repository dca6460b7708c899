"""What the search knows of each entry: its own words, and every word by which people may look for it."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from catalog.bank import Catalog, EntryKey, Record
from catalog.derived.evidence_level import evidence_level
from catalog.derived.facets import Facet, facet_values
from catalog.interface import Interface
from catalog.search.documents import FacetInfo, SearchDocument
from catalog.search.synonyms import Synonyms, groups_by_word, with_synonyms
from catalog.views.question import question_views
from catalog.views.writer import Writer
from schema import ENTRY_TYPES
from schema.adoption import Adoption
from schema.call import Call
from schema.organisation import Organisation
from schema.participation import Participation
from schema.practice import Practice
from schema.results import Result

QUESTIONS = "questions"
STATES = frozenset(("lifecycle", "outcomes", "statuses"))
"""Vocabularies of what has become of an entry. Their alternative words (`kokeiltu`, `kuvattu`) are not its subject."""

Group = tuple[str, ...]


@dataclass(frozen=True)
class _Groups:
    """The names of a term or an organisation, looked up once: they come back in many documents."""

    catalog: Catalog
    synonyms: Mapping[str, Group]
    _terms: dict[tuple[str, str], Group] = field(default_factory=dict)
    _organisations: dict[EntryKey, Group] = field(default_factory=dict)

    def term(self, vocabulary: str, term_id: str) -> Group:
        """All labels of a term in all languages, with their synonyms; of a state only its names."""
        found = self._terms.get((vocabulary, term_id))
        if found is None:
            term = self.catalog.vocabularies.term(vocabulary, term_id)
            label = (term.label.fi, term.label.sv, term.label.en)
            found = label if vocabulary in STATES else with_synonyms(term.words(), self.synonyms)
            self._terms[vocabulary, term_id] = found
        return found

    def organisation(self, record: Record) -> Group:
        """All names of an organisation, old and new."""
        found = self._organisations.get(record.key)
        if found is None:
            found = self._organisations[record.key] = tuple(dict.fromkeys(_names(record)))
        return found


def synonym_words(catalog: Catalog) -> Synonyms:
    """The groups of synonyms of the bank, as (language, word) pairs."""
    return [group.words() for group in catalog.vocabularies.synonyms]


def search_documents(writer: Writer, wanted: Collection[str] | None = None) -> Iterator[SearchDocument]:
    """A document for every entry and question, in the order of the catalog; or for the entries of those ``wanted``."""
    groups = _Groups(writer.catalog, groups_by_word(synonym_words(writer.catalog)))
    chosen = None if wanted is None else {_entry_of(key) for key in wanted}
    for key in writer.catalog.records:
        if chosen is not None and key not in chosen:
            continue
        record = writer.catalog.records[key]
        yield _document(writer, record, groups)
        if isinstance(record.entry, Call):
            yield from _questions(writer, record, record.entry, groups)


def _entry_of(document: str) -> tuple[str, str]:
    """Kind and id of the entry that a document is made from."""
    kind, entry_id, *_ = document.split("/")
    return ("calls" if kind == QUESTIONS else kind), entry_id


def _document(writer: Writer, record: Record, groups: _Groups) -> SearchDocument:
    entry, catalog = record.entry, writer.catalog
    facets = writer.interface.facets.values()
    reviewed = entry.reviewed or entry.added
    return SearchDocument(
        key="/".join(record.key),
        address=writer.address(record.key),
        language=record.body_language,
        kind=record.key.kind,
        kind_label=writer.word(f"kind.{record.key.kind}"),
        title=writer.name(record),
        summary=entry.summary or "",
        badges=tuple(label for _, _, label in writer.badges(record)),
        title_words=(*_names(record), *_other_titles(writer, record)),
        labels=tuple(dict.fromkeys((*_terms_of(record, facets, groups), *_organisations_of(record, groups)))),
        results=" ".join(_result_texts(record)),
        body=" ".join((record.body.text, *_field_texts(record))),
        facets=facet_values(record, catalog, facets),
        updated=str(reviewed) if reviewed else "",
        evidence=evidence_level(entry, catalog.vocabularies) if isinstance(entry, Practice) else 0,
    )


def _questions(writer: Writer, record: Record, call: Call, groups: _Groups) -> Iterator[SearchDocument]:
    facets = {**facet_values(record, writer.catalog, writer.interface.facets.values()), "kind": (QUESTIONS,)}
    for view, item in zip(question_views(writer, record), call.questions, strict=True):
        yield SearchDocument(
            key=f"{QUESTIONS}/{record.key.id}/{item.id}",
            address=view.address,
            language=call.language,
            kind=QUESTIONS,
            kind_label=view.kind_label,
            title=view.question,
            summary=view.answer or view.deferred,
            labels=(groups.term("question_topics", item.topic),),
            facets=facets,
            updated=str(call.reviewed or call.added or ""),
        )


def _names(record: Record) -> Iterator[str]:
    entry = record.entry
    yield from (name.name for name in entry.other_names)
    official = vars(entry).get("official_titles")
    if official:
        yield from official.as_dict().values()
    if isinstance(entry, Organisation):
        for names in entry.names:
            yield from names.as_dict().values()
    yield from (code.value for code in vars(entry).get("codes", ()))


def _other_titles(writer: Writer, record: Record) -> Iterator[str]:
    """The title as it was written and as it has been translated: people may look for it in any language."""
    translations = writer.catalog.translations.get(record.key, {}).values()
    entries = (record.original, *(translation.texts for translation in translations))
    for entry in entries:
        title = getattr(entry, "title", None)
        if title and title != writer.name(record):
            yield title


def _terms_of(record: Record, facets: Collection[Facet], groups: _Groups) -> Iterator[Group]:
    for facet in facets:
        if facet.vocabulary:
            for term_id in facet.values(record, groups.catalog):
                yield groups.term(facet.vocabulary, term_id)
    kind = vars(record.entry).get("kind")
    if kind:
        for vocabulary in ("project_kinds", "organisation_kinds", "call_kinds", "event_kinds", "material_kinds"):
            if kind in groups.catalog.vocabularies[vocabulary].by_id:
                yield groups.term(vocabulary, kind)


def _organisations_of(record: Record, groups: _Groups) -> Iterator[Group]:
    """Names old and new of the organisations in a role, and of those that carry them on."""
    entry, catalog = record.entry, groups.catalog
    roles: Iterable[Participation | Adoption] = (
        *vars(entry).get("organisations", ()),
        *vars(entry).get("adoptions", ()),
    )
    ids = dict.fromkeys(role.organisation for role in roles)
    if isinstance(entry, Organisation):
        ids = dict.fromkeys(item.organisation for item in entry.successors)
    for organisation_id in ids:
        found = catalog.get("organisations", organisation_id)
        if found:
            yield groups.organisation(found)
    if isinstance(entry, Organisation):
        for before in catalog.referring(record.key, "organisations", "successors.organisation"):
            yield groups.organisation(before)


def _result_texts(record: Record) -> Iterator[str]:
    results: tuple[Result, ...] = vars(record.entry).get("results", ())
    yield from (text for result in results for text in (result.name, result.note) if text)
    if isinstance(record.entry, Practice):
        yield from (item.finding for item in record.entry.evidence)
        failure = record.entry.failure
        if failure:
            yield from (failure.reason, failure.context, failure.instead)


def _field_texts(record: Record) -> Iterator[str]:
    own = vars(record.entry)
    for name in ("goals", "duties", "applied_for", "preconditions", "intentions", "places"):
        yield from own.get(name, ())


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
