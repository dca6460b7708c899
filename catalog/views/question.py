"""Questions and answers of a call: a list on the call's page, and a page for each."""

from collections.abc import Iterator
from dataclasses import dataclass

from catalog.bank import Record
from catalog.views.language_notices import language_notices
from catalog.views.parts import Link, RelationGroup, Section
from catalog.views.sections import relations_section, sources_section
from catalog.views.writer import Writer
from schema.call import Call
from schema.question import DEFERRED, Question


@dataclass(frozen=True, slots=True)
class QuestionView:
    """The page of one question. ``answer`` is empty when ``same_as`` leads to it."""

    address: str
    question: str
    kind_label: str
    breadcrumb: tuple[Link, ...]
    answer: str
    same_as: Link | None
    deferred: str
    sections: tuple[Section, ...]
    notices: tuple[str, ...] = ()


def question_views(writer: Writer, record: Record) -> Iterator[QuestionView]:
    """The pages of a call's questions, in the order of the file."""
    call = record.of(Call)
    by_id = {item.id: item for item in call.questions}
    for item in call.questions:
        yield QuestionView(
            address=writer.interface.addresses.question(record.key.id, item.id),
            question=item.question,
            kind_label=writer.word("kind.questions"),
            breadcrumb=(
                Link(writer.word("home"), writer.interface.addresses.home),
                Link(writer.word("kinds.calls"), writer.interface.addresses.listing("calls")),
                writer.link(record),
            ),
            answer=item.answer or _answer_elsewhere(item, by_id),
            same_as=_link(writer, record, by_id[item.same_as]) if item.same_as else None,
            deferred=writer.word("question.deferred") if item.state == DEFERRED else "",
            sections=tuple(_sections(writer, record, item)),
            notices=language_notices(writer, record),
        )


def _answer_elsewhere(item: Question, by_id: dict[str, Question]) -> str:
    """The answer that a chain of ``same_as`` leads to; validation has found it to end."""
    seen = {item.id}
    while item.same_as and item.same_as not in seen:
        seen.add(item.same_as)
        item = by_id[item.same_as]
    return item.answer or ""


def _link(writer: Writer, record: Record, item: Question) -> Link:
    return Link(item.question, writer.interface.addresses.question(record.key.id, item.id))


def _sections(writer: Writer, record: Record, item: Question) -> list[Section]:
    call = record.of(Call)
    others = [other for other in call.questions if other.topic == item.topic and other.id != item.id]
    pointing = [other for other in call.questions if other.same_as == item.id]
    groups = [
        (writer.word("relation.same_answer"), [_link(writer, record, other) for other in pointing]),
        (writer.word("relation.other_questions"), [_link(writer, record, other) for other in others]),
    ]
    return [*relations_section(writer, groups), *sources_section(writer, record, item.sources)]


def questions_section(writer: Writer, record: Record) -> list[Section]:
    """All questions of a call under their topics, each leading to its page."""
    call = record.of(Call)
    if not call.questions:
        return []
    groups: dict[str, list[Link]] = {}
    for item in call.questions:
        groups.setdefault(item.topic, []).append(_link(writer, record, item))
    label = writer.interface.label
    content = tuple(RelationGroup(label("question_topics", topic), tuple(links)) for topic, links in groups.items())
    return [Section("s-kysymykset", writer.word("section.questions"), "relations", content)]
