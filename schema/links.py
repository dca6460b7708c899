"""Web addresses and functional e-mail addresses as values of fields."""

import html
import re
from typing import Annotated, Self
from urllib.parse import urlsplit

from pydantic import AfterValidator, Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from schema.base import Line, Model

_FORBIDDEN = re.compile(r"[\s\\<>\"'`\x00-\x1f\x7f]")
_PERSONAL_LOCAL_PART = re.compile(r"^[^\W\d_]+(?:-[^\W\d_]+)*\.[^\W\d_]+(?:[.-][^\W\d_]+)*$")
_FUNCTIONAL_WORDS = frozenset(
    "asiakaspalvelu esr hanke hankkeet info kirjaamo koordinaatio neuvonta palaute posti projekti"
    " rakennerahastot registratur tiedotus tietopankki tietosuoja toimisto tyollisyys viestinta"
    " yhteys yhteydenotto yrityspalvelut".split()
)
_HIDDEN_AT = re.compile(r"\s*(?:[(\[{<]\s*(?:at|ät|a|@)\s*[)\]}>]|\s(?:at|ät)\s)\s*", re.IGNORECASE)
_HIDDEN_DOT = re.compile(r"\s*[(\[{<]\s*(?:dot|piste|punkt|\.)\s*[)\]}>]\s*|\s(?:dot|piste|punkt)\s", re.IGNORECASE)
_MAILBOX = re.compile(r"^[\w.+-]{1,64}@[a-z0-9-]+(?:\.[a-z0-9-]+)+$", re.IGNORECASE)


def check_url(value: str) -> str:
    """Accept a plain http or https address with a host. Raises PydanticCustomError ``url``."""
    try:
        parts = urlsplit(value)
        fits = (
            parts.scheme in ("http", "https")
            and "." in (parts.hostname or "")
            and parts.username is None
            and _FORBIDDEN.search(value) is None
        )
    except ValueError:
        fits = False
    if not fits:
        raise PydanticCustomError("url", "Not a web address: {url}", {"url": value})
    return value


def check_functional_email(value: str) -> str:
    """Accept the mailbox of a function, refuse that of a person, however the @ is written.

    Raises PydanticCustomError ``personal_email``, or ``email`` when the value is not an address.
    """
    plain = _plain_address(value)
    local = plain.partition("@")[0].lower()
    is_address = _MAILBOX.match(plain) is not None
    if is_address and _PERSONAL_LOCAL_PART.match(local) and not _FUNCTIONAL_WORDS & set(re.split(r"[.-]", local)):
        raise PydanticCustomError("personal_email", "A person's address: {email}", {"email": value})
    if not is_address or plain != value:
        raise PydanticCustomError("email", "Not an e-mail address: {email}", {"email": value})
    return value


def _plain_address(value: str) -> str:
    """The address behind the ways in which people hide one: (at), [at], " at ", (piste), HTML entities."""
    return _HIDDEN_DOT.sub(".", _HIDDEN_AT.sub("@", html.unescape(value)))


Url = Annotated[
    str,
    StringConstraints(max_length=500),
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
