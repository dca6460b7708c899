"""What a page says of the language of its texts."""

from catalog.bank import Record
from catalog.views.writer import Writer


def language_notices(writer: Writer, record: Record) -> tuple[str, ...]:
    """Nothing for texts written in the reader's language; else that they are foreign, translated or out of date."""
    language = record.entry.language
    if not writer.other_language(language):
        return ()
    name = writer.word(f"translation.language.{language}")
    if record.translation is None:
        return (writer.fill("translation.missing", language=name),)
    notices = [writer.fill("translation.done", language=name)]
    if record.body.html and record.body_language == language:
        notices = [writer.fill("translation.partly", language=name)]
    if record.translation.stale:
        notices.append(writer.word("translation.stale"))
    return tuple(notices)
