"""What holds for any input: the loader answers, bodies stay harmless, addresses stay public, personal data is found."""

import ipaddress
import string
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from catalog.parsing import strict_yaml
from catalog.parsing.markdown import render_body
from catalog.parsing.strict_yaml import StrictYamlError
from catalog.report import FORMATS
from schema.privacy import personal_data
from schema.web_addresses import refused_by
from tests.banks import codes, read, write_bank
from tests.hostile.allowed_html import beyond_allowed

pytestmark = pytest.mark.no_cover
STEADY = settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
MORE = settings(STEADY, max_examples=1_000)
YAML_PIECES = st.lists(
    st.sampled_from(
        [
            "a",
            "title",
            ": ",
            ":",
            "- ",
            "? ",
            "\n",
            "\n  ",
            "\t",
            "'",
            '"',
            "[",
            "]",
            "{",
            "}",
            ",",
            "&a ",
            "*a",
            "!x ",
            "|\n",
            ">-\n",
            "#",
            "---\n",
            "...\n",
            "%YAML 1.1\n",
            "<<: ",
            "~",
            "no",
            "4.10",
            "\\x07",
            "\\ud800",
            "ä",
            "@",
            "`",
        ]
    ),
    max_size=30,
).map("".join)


def loaded(text: str) -> strict_yaml.Data | StrictYamlError:
    try:
        return strict_yaml.load(text)
    except StrictYamlError as error:
        return error


@STEADY
@given(YAML_PIECES | st.text(max_size=60))
def test_the_loader_gives_texts_or_names_the_rule(text: str) -> None:
    data = loaded(text)
    if isinstance(data, StrictYamlError):
        assert data.code.startswith("TP1")
        assert data.mark.line >= 1
        return
    places = strict_yaml.positions(text)
    assert {(name,) for name in data} <= set(places)
    assert all(isinstance(value, str | list | dict) for value in data.values())


@STEADY
@given(YAML_PIECES, YAML_PIECES)
def test_an_entry_of_yaml_pieces_has_an_answer(
    tmp_path_factory: pytest.TempPathFactory, fields: str, body: str
) -> None:
    root = write_bank(tmp_path_factory.mktemp("pankki"), {"practices/kaytanto.md": f"---\n{fields}\n---\n{body}"})
    problems = read(root).problems
    assert "TP122" not in codes(problems)
    for form in FORMATS.values():
        assert bool(form(problems, "fi")) == bool(problems) or form is FORMATS["sarif"]


MARKDOWN_PIECES = st.lists(
    st.sampled_from(
        [
            "<script>",
            "</script>",
            "<img src=x onerror='y'>",
            "<a href='javascript:y'>",
            "<!--",
            "-->",
            "<svg/onload='y'>",
            "[a]",
            "[a](//b.example/)",
            "[a](/haku/)",
            "[a](data:x)",
            "(javascript:y)",
            "(https://a.example/)",
            "(../projects/hanke.md)",
            "(#k-a)",
            "(mailto:info@a.fi)",
            "[a]: ",
            "<https://a.fi>",
            "<javascript:y>",
            "![",
            "](",
            ")",
            "*",
            "**",
            "_",
            "`",
            "```",
            "~~",
            "\n",
            "\n\n",
            "# ",
            "## A",
            "> ",
            "- ",
            "1. ",
            "| a |",
            "|-|",
            "\n|-|-:|\n",
            "&lt;",
            "&#106;",
            "&colon;",
            "\\",
            "a",
            " ",
            "\t",
            '"',
            "'",
            "=",
            "style='x'",
            "id=x",
            "{{ a }}",
            "tpentry:a/b",
            "javascript:",
            "</a>",
            "<",
            ">",
            "title",
            "]]>",
            "<![CDATA[",
        ]
    ),
    max_size=40,
).map("".join)


@MORE
@given(MARKDOWN_PIECES | st.text(max_size=80))
@example('[a](https://a.example/ "<script>")')
@example("| a |\n|:-:|\n| b |")
def test_a_rendered_body_holds_allowed_html_only(text: str) -> None:
    body = render_body(text, "practices", lambda fault: None)
    assert beyond_allowed(body.html) == []
    assert len({heading.anchor for heading in body.headings}) == len(body.headings)


HOSTS = st.sampled_from(
    [
        "a.example",
        "A.EXAMPLE",
        "työ.example",
        "аpple.example",
        "xn--pple-43d.example",
        "xn--ty-fka.example",
        "127.0.0.1",
        "127.1",
        "2130706433",
        "0x7f.1",
        "0177.0.0.1",
        "[::1]",
        "[::ffff:127.0.0.1]",
        "localhost",
        "a.local",
        "a.internal",
        "a",
        "a.example.",
        "-a.example",
        "a_b.example",
        "a..example",
        "",
        "１２７.0.0.1",
        "a.example。fi",
        "ⓐ.example",
        "a.1",
    ]
)
ADDRESSES = st.builds(
    "".join,
    st.tuples(
        st.sampled_from(
            ["https://", "http://", "HTTPS://", "//", "https:", "https:/", "https:\\\\", "javascript:", ""]
        ),
        st.sampled_from(["", "", "", "a@", "a:b@", "a%40", "@"]),
        HOSTS,
        st.sampled_from(["", "", "", ":443", ":22", ":99999", ":x", ":"]),
        st.sampled_from(["", "/", "/a(b)", "/%0a", "/\\x", "/ä", "?a=b", "#c", "/a b", "/\u202e", "/@a", "/<b>", '/"']),
    ),
)


@MORE
@given(ADDRESSES | st.text(max_size=40))
def test_an_accepted_address_leads_to_a_public_host(address: str) -> None:
    if refused_by(address) is not None:
        return
    parts = urlsplit(address)
    host = parts.hostname or ""
    assert parts.scheme in ("http", "https")
    assert parts.username is None
    assert parts.password is None
    assert "." in host
    assert not host.endswith((".local", ".internal", "localhost"))
    assert set(host) <= set(string.ascii_lowercase + string.digits + "-.åäöé")
    assert not set(address) & set(' \\<>"\n\t')
    with pytest.raises(ValueError, match="does not appear"):
        ipaddress.ip_address(host)


CHECK = "0123456789ABCDEFHJKLMNPRSTUVWXY"
AROUND = st.text(alphabet="abcäö .,:;()\n", max_size=12)


@STEADY
@given(
    st.dates(date(1850, 1, 1), date(2029, 12, 31)),
    st.integers(2, 999),
    st.integers(0, 5),
    AROUND,
    AROUND,
    st.booleans(),
)
def test_a_henkilotunnus_is_found_when_its_check_sign_is_right(
    born: date, number: int, sign: int, before: str, after: str, right: bool
) -> None:
    signs = {18: "++++++", 19: "-YXWVU", 20: "ABCDEF"}[born.year // 100]
    digits = f"{born:%d%m%y}{number:03}"
    check = CHECK[(int(digits) + (0 if right else 1)) % 31]
    text = f"{before} {digits[:6]}{signs[sign]}{digits[6:]}{check} {after}"
    kinds = [found.kind for found in personal_data(text)]
    assert kinds == ["personal_id"] if right else "personal_id" not in kinds


@STEADY
@given(
    st.sampled_from(
        ["040", "041", "044", "045", "046", "050", "0400", "0457", "+358 40", "+358 (0)50", "00358 44", "+35840"]
    ),
    st.integers(100_000, 9_999_999).map(str),
    st.sampled_from(["", " ", "-", "\u00a0"]),
    st.integers(2, 4),
    AROUND,
)
def test_a_mobile_number_is_found_however_it_is_grouped(
    prefix: str, rest: str, gap: str, cut: int, before: str
) -> None:
    text = f"{before} {prefix}{gap}{rest[:cut]}{gap}{rest[cut:]}."
    assert [found.kind for found in personal_data(text)] == ["mobile"]


@STEADY
@given(st.integers(0, 10**14 - 1), st.integers(0, 1))
def test_an_iban_is_found_when_its_checksum_is_right(account: int, wrong: int) -> None:
    digits = f"{account:014}"
    check = 98 - int(f"{digits}151800") % 97  # FI stands for 1518
    text = f"Tili FI{(check + wrong) % 100:02}{digits} ja muuta"
    kinds = {found.kind for found in personal_data(text)}
    assert ("iban" in kinds) == (wrong == 0 or int(f"{digits}1518{(check + wrong) % 100:02}") % 97 == 1)


ORDINARY = st.one_of(
    st.dates(date(1990, 1, 1), date(2040, 1, 1)).map(lambda day: f"{day.day}.{day.month}.{day.year}"),
    st.dates(date(1990, 1, 1), date(2040, 1, 1)).map(str),
    st.integers(0, 10**10).map(lambda sum_: f"{sum_:,}".replace(",", " ") + " €"),
    st.integers(0, 9_999_999).map(lambda number: f"Y-tunnus {number:07}-{number % 10}"),
    st.integers(1, 999_999).map(lambda number: f"EURA 2021/{number} 09 02 01 01/2023/ELY"),
    st.integers(0, 9_999_999).map(lambda number: f"puh. 029 5{number % 1000:03} {number % 1000:03}"),
    st.integers(0, 9_999_999).map(lambda number: f"puh. 09 {number:07}"),
    st.integers(0, 9_999).map(lambda number: f"ISBN 978-952-{number:04}-12-3"),
    st.sampled_from(
        ["kirjaamo@esimerkki.fi", "info@esimerkki.fi", "tyollisyys.lappi@esimerkki.fi", "S12345", "12,5 %"]
    ),
)


@STEADY
@given(st.lists(ORDINARY, max_size=6), st.sampled_from([", ", " ja ", "\n- ", "; "]))
def test_what_honest_entries_hold_is_no_personal_data(parts: list[str], between: str) -> None:
    assert personal_data(between.join(parts)) == []


def test_the_places_are_those_of_the_text(tmp_path: Path) -> None:
    text = "Soita 040 123 4567 tai kirjoita etunimi.sukunimi@esimerkki.fi."
    assert [text[found.start : found.end] for found in personal_data(text)] == [
        "040 123 4567",
        "etunimi.sukunimi@esimerkki.fi",
    ]
