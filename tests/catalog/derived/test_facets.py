"""Facets: how entries are grouped."""

from catalog.bank import EntryKey
from catalog.derived.facets import FacetIndex, declared_facets, facet_values
from tests.banks import ORGANISATION, THEME, call, practice, project, read
from tests.conftest import MakeBank

FILES = {
    "themes/kohtaanto.md": THEME,
    "organisations/yhdistys.yml": ORGANISATION + "regions: [lappi]\n",
    "projects/koko-maan-hanke.md": project("regions: [koko_maa]\ntheme: kohtaanto\nperiod: {start: 2023, end: 2024}\n"),
    "practices/lapin-kaytanto.md": practice(
        "lifecycle: idea\nthemes: [kohtaanto]\nregions: [lappi]\ntarget_groups: [tyonantajat]\n"
        "indirect_target_groups: [kunnat, tyonantajat]\n"
    ),
    "calls/haku.md": call("period: {start: 2027}\n"),
}


def test_the_whole_country_reaches_every_mainland_region_but_not_aland(make_bank: MakeBank) -> None:
    catalog = read(make_bank(FILES)).catalog
    facets = FacetIndex(catalog, declared_facets(catalog.vocabularies))
    regions = catalog.vocabularies["regions"].by_id
    reached = {term for term in regions if facets.nationwide("regions", term, catalog)}
    assert set(regions) - reached == {"koko_maa", "ahvenanmaa"}
    assert len(reached) == 18


def test_what_works_in_a_region_and_what_works_everywhere_stand_apart(make_bank: MakeBank) -> None:
    catalog = read(make_bank(FILES)).catalog
    facets = FacetIndex(catalog, declared_facets(catalog.vocabularies))
    assert [record.key.id for record in facets.records("regions", "lappi")] == ["lapin-kaytanto"]
    assert [record.key.id for record in facets.nationwide("regions", "lappi", catalog)] == ["koko-maan-hanke"]
    assert facets.nationwide("topics", "kohtaanto", catalog) == []
    assert facets.records("regions", "ei-ole") == []


def test_the_values_of_an_entry(make_bank: MakeBank) -> None:
    catalog = read(make_bank(FILES)).catalog

    def values(kind: str, entry_id: str) -> dict[str, tuple[str, ...]]:
        found = facet_values(catalog.records[EntryKey(kind, entry_id)], catalog, declared_facets(catalog.vocabularies))
        return {facet: terms for facet, terms in found.items() if terms}

    assert values("practices", "lapin-kaytanto") == {
        "kind": ("practices",),
        "regions": ("lappi",),
        "target_groups": ("tyonantajat", "kunnat"),
        "themes": ("kohtaanto",),
        "lifecycle": ("idea",),
        "outcome": ("ei_arvioitu",),
    }
    project_values = values("projects", "koko-maan-hanke")
    assert project_values["regions"][0] == "koko_maa"
    assert len(project_values["regions"]) == 19
    assert (project_values["status"], project_values["themes"]) == (("paattynyt",), ("kohtaanto",))
    assert values("calls", "haku") == {"kind": ("calls",), "status": ("tulossa",)}


def test_vocabularies_declare_the_facets(make_bank: MakeBank) -> None:
    found = {facet.id: facet.vocabulary for facet in declared_facets(read(make_bank(FILES)).catalog.vocabularies)}
    assert found == {
        "target_groups": "target_groups",
        "regions": "regions",
        "sectors": "sectors",
        "topics": "topics",
        "lifecycle": "lifecycle",
        "outcome": "outcomes",
        "status": "statuses",
        "themes": "",
        "kind": "",
    }
