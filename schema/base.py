"""The common ground of all models: strictness and the kinds of text."""

from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints
from pydantic_core import PydanticCustomError

_NOT_KEPT: set[str] = set()
"""Copies of models copy it too before they add to it."""


class Model(BaseModel):
    """Frozen, and closed: an unknown field is an error, never silently dropped."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", str_strip_whitespace=True, validate_default=False, defer_build=True
    )

    def model_post_init(self, context: Any, /) -> None:
        """Let go of the names of the fields that were given. Nobody asks for them, and they would take as much memory
        as the texts of a bank.
        """
        object.__setattr__(self, "__pydantic_fields_set__", _NOT_KEPT)


@dataclass(frozen=True, slots=True)
class Prose:
    """Marks text that is written in the language of its entry, and so can be translated."""


Verbatim = Annotated[str, StringConstraints(min_length=1, max_length=300, pattern=r"^[^\n\r]*$")]
"""One line that is the same in every language: a code, a day, a name as a source writes it."""

Line = Annotated[Verbatim, Prose()]
"""One line of plain text."""

Name = Annotated[str, StringConstraints(min_length=2, max_length=200, pattern=r"^[^\n\r]*$")]
"""An official name, in a language of its own."""

Title = Annotated[Name, Prose()]
"""A title: one line of plain text."""

Text = Annotated[str, StringConstraints(min_length=1, max_length=2000), Prose()]
"""A few sentences of plain text; never Markdown."""

Summary = Annotated[str, StringConstraints(min_length=20, max_length=400), Prose()]
"""One to three sentences of plain text that stand alone in listings and search results."""

ENTRY_ID_PATTERN = r"[a-z0-9-]{3,80}"

EntryId = Annotated[str, StringConstraints(pattern=rf"^{ENTRY_ID_PATTERN}$")]
"""The id of an entry: its file name without the ending."""

ReferenceId = Annotated[str, StringConstraints(min_length=1, max_length=100)]
"""The id of something else. Its form is not checked here: looking it up finds more, and can suggest the nearest."""

LocalId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]{2,60}$")]
"""An id that is valid inside one entry only, such as that of a source."""

_YES = frozenset({"kyllä", "kylla", "ja", "yes", "true"})
_NO = frozenset({"ei", "nej", "no", "false"})


def _read_yes_no(value: object) -> object:
    if isinstance(value, bool):
        return value
    word = str(value).strip().lower()
    if word in _YES:
        return True
    if word in _NO:
        return False
    raise PydanticCustomError("yes_no", "Expected kyllä or ei")


YesNo = Annotated[
    bool,
    BeforeValidator(_read_yes_no),
    Field(json_schema_extra={"type": "string", "enum": ["kyllä", "ei"]}),
]
"""Yes or no, written as a word in any of the three languages."""
