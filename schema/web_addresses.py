"""The one policy for web addresses: of fields, of links in bodies, and of mailboxes that a link opens.

An address is refused by a named rule, so that its writer learns which. The rules: a link leads where its text says
(no credentials, no look-alike hosts, nothing that browsers read in another way than people), it stays on the public
web (no addresses of machines or local networks), and it runs nothing (https, http, and mailto in bodies only).
"""

import re
from typing import Literal
from urllib.parse import SplitResult, urlsplit

from schema.mailboxes import is_personal_mailbox

Rule = Literal[
    "empty", "long", "sign", "scheme", "relative", "credentials", "host", "ip", "local", "script", "port",
    "mail", "mail_person", "inside", "anchor",
]  # fmt: skip
"""Why an address is refused; the words are in the locale files."""

MAX_LENGTH = 500
_LONGEST_HOST = 253
_SIGNS = re.compile(r"[\s\\<>\"`\x00-\x20\x7f-\xa0]|%(?:[01][0-9a-f]|7f)", re.IGNORECASE)
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_HOST_LABEL = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?")
_LATIN_LABEL = re.compile(r"[a-z0-9ß-öø-İĴ-ķĹ-ľŁ-ňŊ-ž-]{1,63}")
"""Letters of Latin alphabets without the few that look like others (dotless i, long s and the like)."""

_NUMBER = re.compile(r"(?:[0-9]+|0x[0-9a-f]*)", re.IGNORECASE)
_TOP_LEVEL = re.compile(r"(?:[a-z]{2,63}|xn--[a-z0-9-]{2,59})")
_LOCAL = frozenset(
    "localhost local localdomain internal intranet lan home corp private arpa onion test invalid".split()
)
_PORTS = frozenset({None, 80, 443, 8080, 8443})
_MAILBOX = re.compile(r"[a-z0-9](?:[\w.+-]{0,62}[a-z0-9])?@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,6}", re.IGNORECASE)

_PLAIN = re.compile(
    r"https?://((?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+([a-z]{2,63}))(?:[/?#][A-Za-z0-9/?#._~=&+,;:@!$*()'-]*)?"
)
"""Addresses of small ASCII letters without a port. Most are such, and need no parsing to be judged."""


def refused_by(address: str) -> Rule | None:
    """The rule that refuses ``address`` as a web address, or None when it is a plain http or https address."""
    if not address:
        return "empty"
    if len(address) > MAX_LENGTH:
        return "long"
    plain = _PLAIN.fullmatch(address)
    if plain and plain[2] not in _LOCAL and len(plain[1]) <= _LONGEST_HOST and "xn--" not in plain[1]:
        return None
    if _SIGNS.search(address) or not address.isprintable():
        return "sign"
    scheme = _SCHEME.match(address)
    if address.startswith("//") or scheme is None:
        return "relative"
    if scheme[0].lower() not in ("http:", "https:"):
        return "scheme"
    if not address[len(scheme[0]) :].startswith("//"):
        return "host"
    try:
        parts = urlsplit(address)
        return _refused_place(parts)
    except ValueError:  # brackets that hold no IPv6 address, a port that is no number, a host that NFKC changes
        return "host"


def refused_mailbox(address: str) -> Rule | None:
    """The rule that refuses the ``mailto:`` address of a link: only a plain functional mailbox passes."""
    mailbox = address.partition(":")[2]
    if not _MAILBOX.fullmatch(mailbox):
        return "mail"
    local, _, domain = mailbox.partition("@")
    return "mail_person" if is_personal_mailbox(local, domain) else None


def _refused_place(parts: SplitResult) -> Rule | None:
    if "@" in parts.netloc:
        return "credentials"
    host = parts.hostname or ""
    labels = host.split(".")
    if ":" in host or _NUMBER.fullmatch(labels[-1]):
        return "ip"
    if labels[-1] in _LOCAL:
        return "local"
    if len(labels) < 2 or len(host) > _LONGEST_HOST:
        return "host"
    for label in labels:
        rule = _refused_label(label)
        if rule:
            return rule
    if not _TOP_LEVEL.fullmatch(labels[-1]):
        return "host" if labels[-1].isascii() else "script"
    return None if parts.port in _PORTS else "port"


def _refused_label(label: str) -> Rule | None:
    """A label is ASCII, or Latin letters; one in punycode is judged by what a reader would see."""
    if label.isascii() and not label.startswith("xn--"):
        return None if _HOST_LABEL.fullmatch(label) else "host"
    shown = label
    if label.startswith("xn--"):
        try:
            shown = label[4:].encode("ascii").decode("punycode")
        except ValueError:
            return "host"
        if shown.isascii():
            return "script"  # punycode without need: it hides what it says
    return None if _LATIN_LABEL.fullmatch(shown) else "script"
