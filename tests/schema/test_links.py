"""Web addresses and functional mailboxes."""

import pytest
from pydantic import ValidationError
from pydantic_core import PydanticCustomError

from schema.links import Link, check_functional_email, check_url


@pytest.mark.parametrize(
    "address",
    [
        "https://rakennerahastot.fi/tyollisyys",
        "http://www.esimerkki.example:8080/a?b=c#d",
        "https://työ.example/ä",
        "HTTPS://ESIMERKKI.EXAMPLE/",
    ],
)
def test_plain_web_addresses_are_accepted(address: str) -> None:
    assert check_url(address) == address


@pytest.mark.parametrize(
    "address",
    [
        "",
        "www.esimerkki.example",
        "//esimerkki.example/",
        "/haku/",
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java\tscript:alert(1)",
        "data:text/html,<b>",
        "file:///etc/passwd",
        "ftp://esimerkki.example/",
        "mailto:kirjaamo@esimerkki.example",
        "https://localhost/",
        "https:///polku",
        "https://kayttaja@esimerkki.example/",
        "https://kayttaja:salasana@esimerkki.example/",
        "https://esimerkki.example/<script>",
        'https://esimerkki.example/"onclick="',
        "https://esimerkki.example/a b",
        "https://esimerkki.example\\@paha.example/",
        "https://[esimerkki.example/",
    ],
)
def test_anything_else_is_refused(address: str) -> None:
    with pytest.raises(PydanticCustomError) as caught:
        check_url(address)
    assert caught.value.type == "url"


@pytest.mark.parametrize(
    "address",
    [
        "kirjaamo@esimerkki.example",
        "neuvonta.lappi@esimerkki.example",
        "tyollisyys-kainuu@esimerkki.example",
        "esr2027@esimerkki.example",
        "info@aliosasto.esimerkki.example",
    ],
)
def test_the_mailbox_of_a_function_is_accepted(address: str) -> None:
    assert check_functional_email(address) == address


@pytest.mark.parametrize(
    "address",
    [
        "etunimi.sukunimi@esimerkki.example",
        "Etunimi.Sukunimi@esimerkki.example",
        "etunimi.toinen-sukunimi@esimerkki.example",
        "etunimi.keskinimi.sukunimi@esimerkki.example",
        "äiti.öylätti@esimerkki.example",
        "etunimi.sukunimi(at)esimerkki.example",
        "etunimi.sukunimi (AT) esimerkki.example",
        "etunimi.sukunimi[at]esimerkki.example",
        "etunimi.sukunimi at esimerkki.example",
        "etunimi.sukunimi ät esimerkki.example",
        "etunimi.sukunimi&#64;esimerkki.example",
        "etunimi.sukunimi&#x40;esimerkki.example",
        "etunimi.sukunimi&commat;esimerkki.example",
        "etunimi(piste)sukunimi(at)esimerkki.example",
        "etunimi.sukunimi(at)esimerkki(dot)example",
    ],
)
def test_the_mailbox_of_a_person_is_refused(address: str) -> None:
    with pytest.raises(PydanticCustomError) as caught:
        check_functional_email(address)
    assert caught.value.type == "personal_email"


@pytest.mark.parametrize(
    "address",
    [
        "",
        "neuvonta",
        "neuvonta(at)esimerkki.example",
        "info at esimerkki.example",
        "info&#64;esimerkki.example",
        "neuvonta@esimerkki",
        "a b@esimerkki.example",
    ],
)
def test_what_is_no_mailbox_is_refused(address: str) -> None:
    with pytest.raises(PydanticCustomError) as caught:
        check_functional_email(address)
    assert caught.value.type == "email"


def test_a_link_without_an_address_says_why() -> None:
    dead = Link.model_validate({"title": "Kotisivu", "archived_note": "Sivut on poistettu."})
    assert dead.url is None
    with pytest.raises(ValidationError) as caught:
        Link.model_validate({"title": "Kotisivu"})
    assert caught.value.errors()[0]["type"] == "link_empty"
