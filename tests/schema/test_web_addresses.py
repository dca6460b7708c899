"""The one policy for addresses: each refusal by its rule."""

import pytest

from catalog.problems.messages import codes
from schema.web_addresses import Rule, refused_by, refused_mailbox


@pytest.mark.parametrize(
    ("address", "rule"),
    [
        ("", "empty"),
        ("https://a.example/" + "x" * 500, "long"),
        ("https://a.example/a b", "sign"),
        ("https://a.example\\@b.example/", "sign"),
        ("https://a.example/\u202e", "sign"),
        ("https://a.example/%0D%0A", "sign"),
        ("www.a.example", "relative"),
        ("//a.example/", "relative"),
        ("javascript:alert(1)", "scheme"),
        ("data:text/html,x", "scheme"),
        ("mailto:info@a.example", "scheme"),
        ("https://a@b.example/", "credentials"),
        ("https://a:b@c.example/", "credentials"),
        ("https://@a.example/", "credentials"),
        ("https:a.example", "host"),
        ("https://a", "host"),
        ("https://a..example/", "host"),
        ("https://" + "a." * 124 + "example/", "host"),
        ("https://-a.example/", "host"),
        ("https://[a.example/", "host"),
        ("https://a.example:99999/", "host"),
        ("https://127.0.0.1/", "ip"),
        ("https://127.1/", "ip"),
        ("https://2130706433/", "ip"),
        ("https://0x7f000001/", "ip"),
        ("https://0177.0.0.01/", "ip"),
        ("https://[::1]/", "ip"),
        ("https://localhost/", "local"),
        ("https://tulostin.local/", "local"),
        ("https://wiki.INTERNAL/", "local"),
        ("https://xn--pple-43d.example/", "script"),
        ("https://аpple.example/", "script"),
        ("https://раураl.example/", "script"),
        ("https://пример.example/", "script"),
        ("https://xn--esimerkki-.example/", "script"),
        ("https://esımerkki.example/", "script"),
        ("https://a.рф/", "script"),
        ("https://a.example:22/", "port"),
    ],
)
def test_the_rule_that_refuses(address: str, rule: Rule) -> None:
    assert refused_by(address) == rule
    for code in ("TP211", "TP503"):
        assert all(rule in text.rules for text in codes()[code].texts.values())


@pytest.mark.parametrize(
    "address",
    [
        "https://a.example",
        "HTTP://A.EXAMPLE/",
        "https://a.example:8443/x?y=z#w",
        "https://fi.wikipedia.org/wiki/Työ_(fysiikka)",
        "https://www.työ.example/",
        "https://xn--ty-fka.example/",
        "https://1a.2b.example/@kayttaja/l'avenir",
        "https://a.example/100%25",
    ],
)
def test_public_addresses_pass(address: str) -> None:
    assert refused_by(address) is None


@pytest.mark.parametrize(
    ("address", "rule"),
    [
        ("mailto:kirjaamo@a.example", None),
        ("MAILTO:info@a.example", None),
        ("mailto:info@a.example?subject=x", "mail"),
        ("mailto:info@a.example,toinen@a.example", "mail"),
        ("mailto:info%40a.example", "mail"),
        ("mailto:", "mail"),
        ("mailto:etunimi.sukunimi@a.example", "mail_person"),
        ("mailto:info@gmail.com", "mail_person"),
    ],
)
def test_a_link_opens_functional_mailboxes_only(address: str, rule: Rule | None) -> None:
    assert refused_mailbox(address) == rule
