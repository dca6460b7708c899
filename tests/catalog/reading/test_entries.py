"""Former ids and links in bodies."""

import pytest

from tests.banks import codes, lines, places, practice, project, read
from tests.conftest import MakeBank


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("vanha", "toinen-vanha", []),
        ("vanha", "vanha", ["TP305"]),
        ("bbb", "vanha", ["TP305"]),
        ("sivu-2", "vanha", ["TP128"]),
    ],
)
def test_a_former_id_leads_to_one_page(make_bank: MakeBank, first: str, second: str, expected: list[str]) -> None:
    root = make_bank(
        {
            "practices/aaa.md": practice(f"lifecycle: idea\naliases: [{first}]\n"),
            "practices/bbb.md": practice(f"lifecycle: idea\naliases: [{second}]\n"),
        }
    )
    assert codes(read(root).problems) == expected


def test_former_ids_of_different_kinds_do_not_meet(make_bank: MakeBank) -> None:
    root = make_bank(
        {
            "practices/aaa.md": practice("lifecycle: idea\naliases: [vanha]\n"),
            "projects/bbb.md": project("aliases: [vanha, aaa]\n"),
        }
    )
    assert read(root).problems == ()


@pytest.mark.parametrize(
    "link",
    [
        "../projects/hanke.md",
        "../projects/hanke.yml",
        "../projects/hanke.md#k-tulokset",
        "kaytanto.md",
        "./kaytanto.md",
    ],
)
def test_a_link_to_a_file_of_the_bank(make_bank: MakeBank, link: str) -> None:
    files = {"projects/hanke.md": project(), "practices/kaytanto.md": practice(body=f"\n[Hankkeen sivu]({link})\n")}
    assert read(make_bank(files)).problems == ()


def test_a_link_to_a_missing_file_is_found_on_its_line(make_bank: MakeBank) -> None:
    body = "\nEnsimmäinen kappale.\n\nToinen, jossa on [hanke](../projects/hnake.md).\n\n[Muu](../uutiset/uutinen.md)\n"
    root = make_bank({"projects/hanke.md": project(), "practices/kaytanto.md": practice(body=body)})
    assert lines(read(root).problems) == [
        'content/practices/kaytanto.md:9:24: body: TP306 linkin "../projects/hnake.md" takana ei ole sivua; '
        'tarkoititko "../projects/hanke.md"?',
        'content/practices/kaytanto.md:11:5: body: TP306 linkin "../uutiset/uutinen.md" takana ei ole sivua; '
        "linkitä toiseen tiedostoon muodossa ../practices/tunnus.md",
    ]


def test_a_link_in_code_is_no_link(make_bank: MakeBank) -> None:
    root = make_bank({"practices/kaytanto.md": practice(body="\n`[x](../projects/puuttuu.md)`\n")})
    assert read(root).problems == ()


def test_the_body_is_checked_although_fields_are_wrong(make_bank: MakeBank) -> None:
    root = make_bank({"practices/kaytanto.md": practice("lifecycle: idea\ntitel: A\n", body="\n<b>HTML</b>\n")})
    assert places(read(root).problems) == ["5:1 titel TP202", "8:1 body TP501", "8:8 body TP501"]


def test_the_line_of_a_dangling_link_is_that_of_the_link(make_bank: MakeBank) -> None:
    body = "\nKs. hanke. Se on hyvä.\n\n[A](../projects/hanke.md)\n\n[B](../projects/hanke.md)\n"
    root = make_bank({"practices/kaytanto.md": practice(body=body)})
    assert places(read(root).problems) == ["9:3 body TP306", "11:3 body TP306"]


def test_the_present_id_is_no_former_id(make_bank: MakeBank) -> None:
    (line,) = lines(read(make_bank({"practices/aaa.md": practice("lifecycle: idea\naliases: [aaa]\n")})).problems)
    assert "toisen tiedoston" not in line


@pytest.mark.parametrize(
    "text", ["Soita 040 123 4567.", "Kirjoita osoitteeseen etunimi.sukunimi@esimerkki.fi.", "Tunnus 131052-308T."]
)
def test_personal_data_is_refused_in_texts(make_bank: MakeBank, text: str) -> None:
    fields = f"lifecycle: idea\nresources: {text}\n"
    assert len(read(make_bank({"practices/kaytanto.md": practice(fields, body=f"\n{text}\n")})).problems) == 2
