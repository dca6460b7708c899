"""Rules of calls, events and materials, and those of every entry."""

from pathlib import Path

import pytest

from tests.banks import call, codes, lines, practice, read
from tests.catalog.rules.cases import BASE, PRACTICE, Case, prove
from tests.conftest import MakeBank

CALL, EVENT, MATERIAL = "calls/haku.md", "events/klinikka.md", "materials/tallenne.md"
QUESTION = "  - {{id: {id}, question: Milloin?, topic: aikataulu, state: {state}{more}}}\n"


def questions(*items: tuple[str, str, str]) -> dict[str, str]:
    rows = "".join(QUESTION.format(id=name, state=state, more=more) for name, state, more in items)
    return {CALL: call(f"questions:\n{rows}")}


def event(fields: str) -> dict[str, str]:
    head = "title: Klinikka\nsummary: Tilaisuus, jossa hankkeet saavat neuvoja.\nkind: hakuklinikka\n"
    return {EVENT: f"---\n{head}{fields}---\n"}


def material(fields: str) -> dict[str, str]:
    return {MATERIAL: f"---\ntitle: Tallenne\nsummary: Aineisto, jonka voi katsoa jälkeenpäin.\n{fields}---\n"}


def contradiction(used: str) -> dict[str, str]:
    values = "[{value: noin 50}, {value: 55}]"
    fields = f"lifecycle: idea\ncontradictions:\n  - {{about: Ikä, values: {values}{used}, why: Eri lähteet.}}\n"
    return {PRACTICE: practice(fields)}


DEFERRED, ANSWERED = "siirretty_myohempaan", "vastattu"
ANSWER = ", answer: Syksyllä."

CASES = [
    Case(
        "TP422",
        "answered-without-answer",
        questions(("eka", ANSWERED, "")),
        'content/calls/haku.md:6:5: questions.0: TP422 kysymykseen "eka" on merkitty vastatuksi, mutta vastausta ei'
        " ole; lisää answer tai same_as, tai vaihda state: siirretty_myohempaan",
        questions(("eka", DEFERRED, "")),
    ),
    Case(
        "TP423",
        "two-answers",
        questions(("eka", ANSWERED, ANSWER), ("toka", ANSWERED, f"{ANSWER[:-1]}, same_as: eka")),
        'content/calls/haku.md:7:89: questions.1.same_as: TP423 kysymyksellä "toka" on oma vastaus ja viittaus'
        ' kysymykseen "eka"; jätä joko answer tai same_as',
        questions(("eka", ANSWERED, ANSWER), ("toka", ANSWERED, ", same_as: eka")),
    ),
    Case(
        "TP312",
        "ring-of-questions",
        questions(("eka", ANSWERED, ", same_as: toka"), ("toka", ANSWERED, ", same_as: eka")),
        "content/calls/haku.md:6:70: questions.0.same_as: TP312 vastaus ei löydy mistään: eka → toka → eka; vastaa"
        " yhteen kysymyksistä ja poista siltä same_as",
        questions(("eka", ANSWERED, ", same_as: toka"), ("toka", ANSWERED, ANSWER)),
        "content/calls/haku.md:6:70: questions.0.same_as: TP312 the answer is nowhere: eka → toka → eka; answer one of"
        " the questions and remove its same_as",
    ),
    Case(
        "TP312",
        "question-of-itself",
        questions(("eka", DEFERRED, ", same_as: eka")),
        "content/calls/haku.md:6:82: questions.0.same_as: TP312 vastaus ei löydy mistään: eka → eka; vastaa yhteen"
        " kysymyksistä ja poista siltä same_as",
        questions(("eka", DEFERRED, "")),
    ),
    Case(
        "TP424",
        "wrong-weekday",
        event("start: {date: 2022-08-20, weekday: ma}\n"),
        "content/events/klinikka.md:5:27: start.weekday: TP424 2022-08-20 ei ole ma vaan la; tarkista lähteestä, kumpi"
        " on oikein; jos lähde on ristiriitainen, jätä weekday pois ja kerro asia kohdassa note",
        event("start: {date: --08-20, weekday: ma}\n"),
    ),
    Case(
        "TP425",
        "recording-without-text",
        material("kind: tallenne\n"),
        "content/materials/tallenne.md:4:1: kind: TP425 tallenteesta puuttuu tieto tekstityksestä tai tekstivastineesta"
        " (text_alternative); lisää kenttä text_alternative ja arvo kylla, ei tai ei_tiedossa",
        material("kind: tallenne\ntext_alternative: ei_tiedossa\n"),
    ),
    Case(
        "TP425",
        "recorded-event-without-text",
        event("recorded: kyllä\n"),
        "content/events/klinikka.md:5:1: recorded: TP425 tallenteesta puuttuu tieto tekstityksestä tai"
        " tekstivastineesta (recording_accessible); lisää kenttä recording_accessible ja arvo kylla, ei tai"
        " ei_tiedossa",
        event("recorded: ei\n"),
    ),
    Case(
        "TP313",
        "used-value-of-no-source",
        contradiction(", used: 52"),
        'content/practices/kaytanto.md:6:59: contradictions.0.used: TP313 used on "52", mutta mikään lähde ei anna sitä'
        " arvoa; kopioi jokin arvoista (noin 50 / 55) sellaisenaan tai jätä used pois ja selitä asia kohdassa why",
        contradiction(", used: 55"),
    ),
    Case(
        "TP407",
        "whole-country-and-a-region",
        {CALL: call("regions: [koko_maa, lappi]\n")},
        "content/calls/haku.md:5:1: regions: TP407 koko_maa ja yksittäiset maakunnat eivät sovi samaan luetteloon;"
        " kirjoita joko koko_maa tai maakunnat",
        {CALL: call("regions: [koko_maa]\n")},
    ),
    Case(
        "TP410",
        "no-summary",
        {PRACTICE: "---\ntitle: Käytäntö\nlifecycle: idea\n---\n"},
        "content/practices/kaytanto.md:1:1: huomautus: TP410 tiivistelmä puuttuu; lisää summary: 1–3 virkettä",
        {PRACTICE: practice()},
    ),
    Case(
        "TP213",
        "address-written-in-words",
        {PRACTICE: practice("lifecycle: idea\ncontacts: [{organisation: yhdistys, role: neuvonta,"
                            " functional_email: etunimi.sukunimi(at)esimerkki.example}]\n")},
        'content/practices/kaytanto.md:5:53: contacts.0.functional_email: TP213 "etu…"'
        " näyttää henkilön osoitteelta; käytä organisaation toiminnallista osoitetta (kirjaamo@, neuvonta@ ...) tai"
        " linkkiä yhteystietosivulle",
        {PRACTICE: practice("lifecycle: idea\ncontacts: [{organisation: yhdistys, role: neuvonta,"
                            " functional_email: neuvonta@esimerkki.example}]\n")},
    ),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_rule_fails_with_its_message_and_its_twin_passes(case: Case, tmp_path: Path) -> None:
    prove(case, tmp_path)


def test_a_ring_is_told_once_however_many_lead_into_it(make_bank: MakeBank) -> None:
    files = questions(
        ("alku", ANSWERED, ", same_as: eka"),
        ("eka", ANSWERED, ", same_as: toka"),
        ("toka", ANSWERED, ", same_as: kolmas"),
        ("kolmas", ANSWERED, ", same_as: eka"),
        ("loppu", ANSWERED, ", same_as: kolmas"),
    )
    (problem,) = read(make_bank(files)).problems
    assert (problem.field, dict(problem.values)["ring"]) == ("questions.1.same_as", "eka → toka → kolmas → eka")


def test_a_chain_to_a_question_that_is_not_there_has_one_problem(make_bank: MakeBank) -> None:
    assert codes(read(make_bank(questions(("eka", ANSWERED, ", same_as: puuttuu")))).problems) == ["TP309"]


@pytest.mark.parametrize("name", ["start", "end", "deadline"])
@pytest.mark.parametrize(
    ("date", "weekday", "fits"),
    [
        ("2022-08-22", "ma", True),
        ("2022-08-22", "su", False),
        ("2024-02-29", "to", True),
        ("2022-08", "su", True),
        ("--08-20", "ma", True),
    ],
)
def test_weekdays_are_judged_only_of_full_dates(
    make_bank: MakeBank, name: str, date: str, weekday: str, fits: bool
) -> None:
    files = event(f"{name}: {{date: {date}, weekday: {weekday}}}\n")
    assert codes(read(make_bank(files)).problems) == ([] if fits else ["TP424"])


def test_each_contradiction_is_judged_by_itself(make_bank: MakeBank) -> None:
    found = lines(read(make_bank({**BASE, **contradiction("")})).problems)
    assert found == []


def test_organisations_need_no_summary(make_bank: MakeBank) -> None:
    assert read(make_bank({"organisations/yhdistys.yml": BASE["organisations/yhdistys.yml"]})).problems == ()
