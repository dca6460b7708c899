"""Web addresses and functional e-mail addresses as values of fields."""

import html
import re
from typing import Annotated, Self

from pydantic import AfterValidator, Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from schema.base import Line, Model
from schema.mailboxes import is_personal_mailbox
from schema.web_addresses import MAX_LENGTH, refused_by

_HIDDEN_AT = re.compile(r"\s*(?:[(\[{<]\s*(?:at|ät|a|@)\s*[)\]}>]|\s(?:at|ät)\s)\s*", re.IGNORECASE)
_HIDDEN_DOT = re.compile(r"\s*[(\[{<]\s*(?:dot|piste|punkt|\.)\s*[)\]}>]\s*|\s(?:dot|piste|punkt)\s", re.IGNORECASE)
_HIDING_SIGNS = re.compile(r"[\s(\[{<&]")
_MAILBOX = re.compile(r"^[\w.+-]{1,64}@[a-z0-9-]+(?:\.[a-z0-9-]+)+$", re.IGNORECASE)


def check_url(value: str) -> str:
    """Accept a web address. Raises PydanticCustomError ``url`` with the ``rule`` that refuses it."""
    rule = refused_by(value)
    if rule:
        raise PydanticCustomError("url", "Not a web address ({rule}): {url}", {"url": value, "rule": rule})
    return value


def check_functional_email(value: str) -> str:
    """Accept the mailbox of a function, refuse that of a person, however the @ is written.

    Raises PydanticCustomError ``personal_email``, or ``email`` when the value is not an address. Of a person's address
    it tells the first signs only: reports are public.
    """
    plain = _plain_address(value)
    local, _, domain = plain.partition("@")
    is_address = _MAILBOX.match(plain) is not None
    if is_address and is_personal_mailbox(local, domain):
        raise PydanticCustomError("personal_email", "A person's address: {email}", {"email": f"{value[:3]}…"})
    if not is_address or plain != value:
        raise PydanticCustomError("email", "Not an e-mail address: {email}", {"email": value})
    return value


def _plain_address(value: str) -> str:
    """The address behind the ways in which people hide one: (at), [at], " at ", (piste), HTML entities."""
    if not _HIDING_SIGNS.search(value):
        return value
    return _HIDDEN_DOT.sub(".", _HIDDEN_AT.sub("@", html.unescape(value)))


Url = Annotated[
    str,
    StringConstraints(max_length=MAX_LENGTH),
    AfterValidator(check_url),
    Field(json_schema_extra={"format": "uri"}),
]
FunctionalEmail = Annotated[str, StringConstraints(max_length=120), AfterValidator(check_functional_email)]


class Link(Model):
    """A page on the web that belongs to the entry."""

    title: Line = Field(description="Linkin teksti: mihin se vie.")
    url: Url | None = Field(None, description="Verkko-osoite.")
    archived_note: Line | None = Field(
        None, description="Jos osoite ei enää toimi tai sitä ei tiedetä: mitä siellä oli."
    )

    @model_validator(mode="after")
    def _leads_somewhere(self) -> Self:
        if self.url is None and self.archived_note is None:
            raise PydanticCustomError("link_empty", "Give url or archived_note")
        return self
