"""References: terms, entries, sources and objectives, and the backlinks that come from the same walk."""

import pytest

from catalog.bank import EntryKey
from catalog.parsing.raw_entries import read_raw_entry
from catalog.parsing.source_files import find_source_files
from catalog.problems.problem import Problem
from catalog.reading.entries import known_ids
from catalog.reading.resolution import Known, check_references, objective_term, references
from catalog.vocabularies import load_vocabularies
from schema.references import EntryRef
from tests.banks import ORGANISATION, ROOT, THEME, codes, lines, places, practice, project, read
from tests.conftest import MakeBank

BASE = {"themes/kohtaanto.md": THEME, "organisations/yhdistys.yml": ORGANISATION}


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        (
            "regions: [Uusima]",
            '4:11: regions.0: TP203 tuntematon arvo "Uusima" (sanasto: Maakunnat); tarkoititko "uusimaa"?',
        ),
        (
            "theme: kohtanto",
            '4:1: theme: TP301 kansiossa content/themes ei ole tiedostoa "kohtanto"; tarkoititko "kohtaanto"?',
        ),
        (
            "theme: pelto",
            '4:1: theme: TP301 kansiossa content/themes ei ole tiedostoa "pelto"; '
            "lisää tiedosto samaan muutokseen tai korjaa tunnus",
        ),
        (
            "relations: [{type: jatkaa, project: hanke}]",
            "4:28: relations.0.project: TP302 tiedosto viittaa itseensä; "
            "poista viittaus tai anna toisen tiedoston tunnus",
        ),
        (
            "period: {sources: [raportti]}",
            '4:20: period.sources.0: TP303 lähdettä "raportti" ei ole tämän tiedoston kohdassa sources; '
            "lisää lähde kohtaan sources",
        ),
        (
            "topics: [kohtaanto, kohtaanto]",
            '4:21: topics.1: TP308 arvo "kohtaanto" on luettelossa kahdesti; poista toinen',
        ),
    ],
)
def test_a_reference_that_leads_nowhere(make_bank: MakeBank, fields: str, message: str) -> None:
    root = make_bank({**BASE, "projects/hanke.md": project(f"{fields}\n")})
    assert lines(read(root).problems) == [f"content/projects/hanke.md:{message}"]


def test_an_unknown_source_is_suggested_from_the_sources_of_the_file(make_bank: MakeBank) -> None:
    fields = "period:\n  sources: [raporti]\nsources:\n  - {id: raportti, title: A}\n  - {id: raportti, title: B}\n"
    root = make_bank({"projects/hanke.md": project(fields)})
    assert lines(read(root).problems) == [
        'content/projects/hanke.md:5:13: period.sources.0: TP303 lähdettä "raporti" ei ole tämän tiedoston kohdassa '
        'sources; tarkoititko "raportti"?',
        'content/projects/hanke.md:8:6: sources.1.id: TP304 lähteen tunnus "raportti" on jo käytössä; '
        "anna toiselle lähteelle oma tunnus",
    ]


def test_one_id_in_two_kinds_is_two_things(make_bank: MakeBank) -> None:
    root = make_bank({"themes/kohtaanto.md": THEME, "projects/kohtaanto.md": project("theme: kohtaanto\n")})
    assert read(root).problems == ()


def test_the_same_value_in_two_places_is_no_repeat(make_bank: MakeBank) -> None:
    roles = "organisations:\n" + "".join(
        f"  - {{organisation: yhdistys, role: {role}, sources: [aa]}}\n" for role in ("paatoteuttaja", "kumppani")
    )
    root = make_bank({**BASE, "projects/hanke.md": project(roles + "sources: [{id: aa, title: A}]\n")})
    assert read(root).problems == ()


def test_references_are_checked_although_other_fields_are_wrong(make_bank: MakeBank) -> None:
    root = make_bank({"projects/hanke.md": project("theme: puuttuu\nperiod: väärin\nregions: {a: lappi}\n")})
    assert places(read(root).problems) == ["4:1 theme TP301", "5:1 period TP204", "6:1 regions TP204"]


def test_a_broken_file_does_not_make_those_that_refer_to_it_look_broken(make_bank: MakeBank) -> None:
    root = make_bank({"themes/kohtaanto.md": b"\xff", "projects/hanke.md": project("theme: kohtaanto\n")})
    assert codes(read(root).problems) == ["TP104"]


def test_backlinks_say_who_refers_in_which_field(make_bank: MakeBank) -> None:
    files = {
        **BASE,
        "projects/hanke.md": project(
            "theme: kohtaanto\norganisations:\n  - {organisation: yhdistys, role: paatoteuttaja}\n"
            "  - {organisation: yhdistys, role: kumppani}\n"
        ),
        "practices/kaytanto.md": practice(
            "lifecycle: idea\nprojects: [hanke]\n",
            body="\n[Hanke](../projects/hanke.md) ja [sama](../projects/hanke.md)\n",
        ),
    }
    catalog = read(make_bank(files)).catalog
    assert [(link.source.id, link.field) for link in catalog.backlinks[EntryKey("themes", "kohtaanto")]] == [
        ("hanke", "theme")
    ]
    assert [(link.source.id, link.field) for link in catalog.backlinks[EntryKey("projects", "hanke")]] == [
        ("kaytanto", "projects"),
        ("kaytanto", "body"),
    ]
    referring = catalog.referring(EntryKey("organisations", "yhdistys"), "projects", "organisations.organisation")
    assert [record.key.id for record in referring] == ["hanke"]


def test_a_draft_is_known_but_neither_published_nor_a_backlink(make_bank: MakeBank) -> None:
    files = {
        **BASE,
        "projects/luonnos.md": project("theme: kohtaanto\ndraft: kyllä\n"),
        "practices/kaytanto.md": practice("lifecycle: idea\nprojects: [luonnos]\n"),
    }
    reading = read(make_bank(files))
    assert reading.problems == ()
    assert reading.catalog.get("projects", "luonnos") is None
    assert reading.catalog.referring(EntryKey("themes", "kohtaanto"), "projects", "theme") == []


def test_references_are_read_from_data_of_any_form(make_bank: MakeBank) -> None:
    root = make_bank({"projects/hanke.md": project("theme: ''\nregions: [lappi, {a: b}, [c]]\nperiod: [sources]\n")})
    (file,), _ = find_source_files(root)
    raw = read_raw_entry(file)
    assert [(reference.field, reference.path, reference.value) for reference in references(raw)] == [
        ("regions", ("regions", 0), "lappi")
    ]


@pytest.mark.parametrize("code", ["4.1", "4.1.1", "4a"])
def test_the_ways_to_write_an_objective_mean_the_same(code: str) -> None:
    vocabularies = load_vocabularies(ROOT)[0]
    assert objective_term(vocabularies, "uos2127", "code", code) == objective_term(
        vocabularies, "uos2127", "code", "4.1"
    )
    assert objective_term(vocabularies, "uos2127", "code", code) is not None


@pytest.mark.parametrize(
    ("programme", "name", "value"),
    [("kkt1420", "code", "4.1"), ("uos2127", "code", "4.10"), ("uos2127", "code", "4"), ("esr0713", "code", "7.1")],
)
def test_a_number_means_nothing_in_another_programme(programme: str, name: str, value: str) -> None:
    assert objective_term(load_vocabularies(ROOT)[0], programme, name, value) is None


@pytest.mark.parametrize("priority", ["4", "TL4"])
def test_a_priority_with_or_without_its_letters(priority: str) -> None:
    assert objective_term(load_vocabularies(ROOT)[0], "uos2127", "priority", priority) is not None


def test_an_unknown_objective_gets_those_of_its_programme(make_bank: MakeBank) -> None:
    fields = "objectives:\n  - {programme: kkt1420, code: '4.1'}\n  - {programme: uos2127, priority: '12'}\n"
    root = make_bank({"projects/hanke.md": project(fields)})
    assert lines(read(root).problems) == [
        'content/projects/hanke.md:5:26: objectives.0.code: TP307 ohjelmassa kkt1420 ei ole tavoitetta "4.1"; '
        "ohjelman tavoitteet: 6.1, 7.1, 8.1, 9.1, 9.2, 10.1, 12.3, 12.4",
        'content/projects/hanke.md:6:26: objectives.1.priority: TP307 ohjelmassa uos2127 ei ole tavoitetta "12"; '
        "ohjelman tavoitteet: TL1, TL2, TL3, TL4, TL5, TL6, TL7",
    ]


def test_the_fast_walk_finds_the_targets_that_the_references_name() -> None:
    root = ROOT / "tests" / "specimens" / "good"
    files = [file for bank in (ROOT, root) for file in find_source_files(bank)[0] if not file.language]
    known = Known(known_ids(files), load_vocabularies(ROOT)[0])
    found, named = [], []
    for file in files:
        raw = read_raw_entry(file)
        assert not isinstance(raw, Problem)
        found += [(file.path, *target) for target in check_references(raw, known, [])]
        named += [
            (file.path, EntryKey(reference.marker.kind, reference.value), reference.field)
            for reference in references(raw)
            if isinstance(reference.marker, EntryRef)
        ]
    assert sorted(found) == sorted(named)
    assert len(found) > 100
