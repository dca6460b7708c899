"""Which entries are near each other, why, and at what price."""

import random
import sys

from catalog.likeness import Neighbourhood, Traits, near_duplicates, raw_traits, sameness
from catalog.likeness.trait_table import WEIGHED

Fields = dict[str, object]


def traits(entry_id: str, title: str = "", summary: str = "", kind: str = "practices", **fields: object) -> Traits:
    return raw_traits((kind, entry_id), {"title": title, "summary": summary, **fields})


MUUTOS = traits(
    "muutos", "Muutosturvan malli", "Irtisanottu saa apua.", target_groups=["irtisanotut"], regions=["lappi"]
)
TURVA = traits("turva", "Tukea muutosturvaan", "Irtisanotun tuki.", target_groups=["irtisanotut"], regions=["lappi"])
KURSSI = traits("kurssi", "Kielikurssi", "Opetusta alkeista.", target_groups=["irtisanotut"], regions=["lappi"])
KERHO = traits("kerho", "Kielikerho", "Puhetta iltaisin.", topics=["kielitaito"], regions=["kainuu"])
OPPI = traits("oppi", "Oppitunti", "Kirjoja kaikille.", topics=["kielitaito"], regions=["uusimaa"])
BANK = (MUUTOS, TURVA, KURSSI, KERHO, OPPI)


def near(item: Traits, *others: Traits) -> list[str]:
    return [neighbour.key[1] for neighbour in Neighbourhood(others or BANK).of(item.key)]


def test_shared_words_in_any_form_make_neighbours_with_the_reason() -> None:
    (found,) = Neighbourhood(BANK).of(MUUTOS.key)
    assert found.key == TURVA.key
    assert found.terms == (("regions", "lappi"), ("target_groups", "irtisanotut"))
    assert set(found.words) == {"irtisanottu", "muutosturvan"}
    assert 0 < found.likeness <= 1


def test_a_shared_topic_is_enough_but_a_region_and_a_group_are_not() -> None:
    assert near(KERHO) == ["oppi"]
    assert near(KURSSI) == []


def test_the_nearest_comes_first() -> None:
    close = traits("close", "Kielikerho", "Puhetta joka päivä.", topics=["kielitaito"], regions=["kainuu"])
    assert near(KERHO, *BANK, close) == ["close", "oppi"]


def test_an_unknown_entry_has_no_neighbours() -> None:
    assert near(traits("muu", "Muutosturvan malli")) == []
    assert near(traits("muu", "Muutosturvan malli"), OPPI) == []


def test_a_draft_is_compared_with_all_but_itself() -> None:
    draft = traits("turva", "Muutosturva", "Irtisanotun apu.")
    assert [neighbour.key[1] for neighbour in Neighbourhood(BANK).of_draft(draft)] == ["muutos"]


def test_a_draft_full_of_mistakes_is_still_compared() -> None:
    draft = raw_traits(
        ("practices", "luonnos"),
        {"title": "Muutosturvan opas", "summary": ["ei", "teksti"], "language": 5, "topics": {"a": 1}, "regions": [3]},
    )
    assert [neighbour.key[1] for neighbour in Neighbourhood(BANK).of_draft(draft)] == ["turva", "muutos"]


def test_the_order_in_which_entries_are_given_changes_nothing() -> None:
    made = [traits(f"sivu-{n}", f"Malli {n % 7} alueelle {n % 5}", topics=[f"t{n % 11}"]) for n in range(60)]
    expected = {item.key: list(Neighbourhood(made).of(item.key)) for item in made}
    shuffled = random.Random(1).sample(made, len(made))
    again = Neighbourhood(shuffled)
    assert {item.key: list(again.of(item.key)) for item in made} == expected


def test_the_work_for_an_entry_does_not_grow_with_the_bank() -> None:
    def calls(count: int) -> float:
        made = [
            traits(f"sivu-{n:05}", f"Sama malli {n}", "Samat sanat kaikilla.", topics=["sama"]) for n in range(count)
        ]
        bank = Neighbourhood(made)
        list(bank.of(made[0].key))
        counted = 0

        def count_calls(*_: object) -> None:
            nonlocal counted
            counted += 1

        sys.setprofile(count_calls)
        try:
            assert all(len(list(bank.of(item.key))) <= WEIGHED for item in made)
        finally:
            sys.setprofile(None)
        return counted / count

    assert calls(2000) < 1.5 * calls(200)


def test_near_duplicates_of_a_bank_of_alike_entries_are_found_without_comparing_all() -> None:
    words = "tapaaminen työnantaja avoin paikka hakija osaaminen esittely palaute seuranta"
    made = [traits(f"sivu-{n:03}", f"Tunti {n}", words) for n in range(200)]
    found = list(near_duplicates(made))
    assert {pair.one for pair in found} == set(range(1, 200))
    assert len(found) < 200 * 30


def test_sameness_needs_both_words_and_title() -> None:
    words = "Tunnin tapaaminen, jossa työnantaja kertoo avoimesta paikasta."
    one = traits("yksi", "Työpaikkatunti", words)
    assert sameness(one, traits("kaksi", "Työpaikkatunti", words)) == 1
    assert sameness(one, traits("kaksi", "Verkkokurssi", words)) < 0.9
    assert sameness(one, traits("kaksi", "Työpaikkatunti", "Aivan muuta asiaa toisessa kuvauksessa.")) < 0.5
