"""Bodies: a harmless part of Markdown, with faults at their lines."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.parsing.markdown import EMPTY, Body, render_body


def render(text: str, kind: str = "practices") -> tuple[Body, list[str]]:
    faults: list[str] = []
    body = render_body(text, kind, lambda fault: faults.append(f"{fault.line} {fault.code}"))
    return body, faults


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Kappale, *korostus* ja **vahvennus**.", "<p>Kappale, <em>korostus</em> ja <strong>vahvennus</strong>.</p>"),
        ("- yksi\n- kaksi", "<ul>\n<li>yksi</li>\n<li>kaksi</li>\n</ul>"),
        ("3. kolmas", '<ol start="3">\n<li>kolmas</li>\n</ol>'),
        ("> lainaus", "<blockquote>\n<p>lainaus</p>\n</blockquote>"),
        ("~~poistettu~~", "<p><del>poistettu</del></p>"),
        ("`<b>` ja a < b", "<p><code>&lt;b&gt;</code> ja a &lt; b</p>"),
        ("\\<b>", "<p>&lt;b&gt;</p>"),
        ("&lt;script&gt;", "<p>&lt;script&gt;</p>"),
        ("```\n<script>\n```", "<pre><code>&lt;script&gt;\n</code></pre>"),
        ('[A](https://a.example/ "B")', '<p><a href="https://a.example/" title="B">A</a></p>'),
        ("<https://a.example/>", '<p><a href="https://a.example/">https://a.example/</a></p>'),
        ("{{ 1 + 1 }} {% raw %}", "<p>{{ 1 + 1 }} {% raw %}</p>"),
        ('--8<-- "/etc/passwd"', '<p>--8&lt;-- "/etc/passwd"</p>'),
    ],
)
def test_what_a_body_can_hold(text: str, html: str) -> None:
    body, faults = render(text)
    assert (body.html.strip(), faults) == (html, [])


def test_a_table_keeps_its_alignment_and_no_other_style() -> None:
    body, _ = render("| a | b |\n| :-: | --: |\n| 1 | 2 |\n")
    assert '<th class="tp-center">a</th>' in body.html
    assert '<td class="tp-right">2</td>' in body.html


@pytest.mark.parametrize("text", ["", "  \n\n"])
def test_an_empty_body_is_nothing(text: str) -> None:
    assert render(text) == (EMPTY, [])


@pytest.mark.parametrize(
    ("text", "faults", "left"),
    [
        ("<b>x</b>", ["1 TP501", "1 TP501"], "<p>x</p>"),
        ("Teksti\n\n<script>alert(1)</script>", ["3 TP501"], "<p>Teksti</p>"),
        ("Teksti <!-- huomautus -->", ["1 TP501"], "<p>Teksti </p>"),
        ('<img src=x onerror="alert(1)">', ["1 TP501"], ""),
        (
            '<a href="https://a.example/" onclick="x">A</a>',
            ["1 TP501", "1 TP501"],
            '<p><a href="https://a.example/">A</a></p>',
        ),
        ("[A](javascript:alert(1))", ["1 TP503"], "<p><a>A</a></p>"),
        ("[A](JAVASCRIPT:alert(1))", ["1 TP503"], "<p><a>A</a></p>"),
        ("[A](data:text/html,x)", ["1 TP503"], "<p><a>A</a></p>"),
        ("[A](//a.example/)", ["1 TP503"], "<p><a>A</a></p>"),
        ("[A](/haku/)", ["1 TP503"], "<p><a>A</a></p>"),
        ("[A]()", ["1 TP503"], "<p><a>A</a></p>"),
        ("[A](mailto:etunimi.sukunimi@a.example)", ["1 TP503"], "<p><a>A</a></p>"),
        ("<etunimi.sukunimi@a.example>", ["1 TP503"], "<p><a>etunimi.sukunimi@a.example</a></p>"),
        ("[A](tpentry:projects/hanke)", ["1 TP503"], "<p><a>A</a></p>"),
        ("[A](../projects/Iso.md)", ["1 TP503"], "<p><a>A</a></p>"),
        ("[A](../../../etc/passwd)", ["1 TP503"], "<p><a>A</a></p>"),
        ("[A][b]\n\n[b]: javascript:alert(1)", ["1 TP503"], "<p><a>A</a></p>"),
        ("![Kuva](https://a.example/k.png)", ["1 TP504"], "<p></p>"),
    ],
)
def test_what_a_body_cannot_hold_is_told_and_left_out(text: str, faults: list[str], left: str) -> None:
    body, found = render(text)
    assert (found, body.html.strip()) == (faults, left)


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("## A\n\n### B\n\n#### C\n\n## D", []),
        ("# A", ["1 TP502"]),
        ("A\n===", ["1 TP502"]),
        ("Alku\n\n### A", ["3 TP502"]),
        ("## A\n\n#### B", ["3 TP502"]),
        ("# A\n\n## B", ["1 TP502"]),
        ("# A\n\n### B", ["1 TP502"]),
    ],
)
def test_headings_begin_at_two_and_skip_no_level(text: str, faults: list[str]) -> None:
    assert render(text)[1] == faults


def test_the_fault_of_a_heading_says_what_was_expected() -> None:
    found: list[dict[str, str]] = []
    render_body("## A\n\n#### Kaksi tasoa yli\n", "practices", lambda fault: found.append(fault.values))
    assert found == [{"text": "Kaksi tasoa yli", "level": "4", "expected": "3"}]


def test_anchors_are_unique_and_cannot_meet_those_of_the_page() -> None:
    body, _ = render("## Lähteet\n\n## Lähteet\n\n### Öylätti & *muut*\n\n## !!!\n\n## Lähteet\n")
    assert [heading.anchor for heading in body.headings] == [
        "k-lahteet",
        "k-lahteet--1",
        "k-oylatti-muut",
        "k-kohta",
        "k-lahteet--4",
    ]
    assert [(heading.level, heading.text) for heading in body.headings][2] == (3, "Öylätti & muut")
    assert '<h3 id="k-oylatti-muut">' in body.html


def test_a_numbered_heading_cannot_take_the_anchor_of_a_repeated_one() -> None:
    body, _ = render("## A\n\n## A 2\n\n## A\n")
    anchors = [heading.anchor for heading in body.headings]
    assert len(anchors) == len(set(anchors)) == 3


@pytest.mark.parametrize(
    ("link", "href", "target"),
    [
        ("../projects/hanke.md", "tpentry:projects/hanke", ("projects", "hanke")),
        ("../projects/hanke.yml#k-tulos", "tpentry:projects/hanke#k-tulos", ("projects", "hanke")),
        ("toinen.md", "tpentry:practices/toinen", ("practices", "toinen")),
        ("./toinen.md", "tpentry:practices/toinen", ("practices", "toinen")),
    ],
)
def test_links_to_files_become_marks(link: str, href: str, target: tuple[str, str]) -> None:
    body, faults = render(f"[A]({link})")
    assert (body.html.strip(), body.links, faults) == (f'<p><a href="{href}">A</a></p>', (target,), [])


def test_the_text_for_the_search_index_is_plain() -> None:
    body, _ = render("## Otsikko\n\nA & *B* &lt;c&gt; [linkki](https://a.example/)\n")
    assert " ".join(body.text.split()) == "Otsikko A & B <c> linkki"


@pytest.mark.parametrize(
    "piece",
    ["[", "![", "*", "_", "`", "<", "> ", "- ", "#", "|", "&", "\\", "[](", "**a", "<a ", "~~", "[a]: b\n", "||\n"],
)
def test_hostile_repetition_gives_a_small_page(piece: str) -> None:
    text = piece * (20_000 // len(piece))
    body, _ = render(text)
    assert len(body.html) < 60 * len(text)
    assert "<script" not in body.html


@given(st.text(alphabet=st.sampled_from("ab<>/\"'=[]()!#*`_&;:\\\n -|~"), max_size=80))
def test_no_text_brings_other_elements_or_attributes(text: str) -> None:
    body, _ = render(text)
    for element, attributes in re.findall(r"<([a-z0-9]+)((?:[^>\"]|\"[^\"]*\")*)>", body.html):
        assert element not in ("script", "img", "iframe", "style", "svg", "form", "h1")
        names = re.findall(r'([a-z-]+)="[^"]*"', attributes)
        assert set(names) <= {"href", "title", "start", "class", "id"}
