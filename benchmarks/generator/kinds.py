"""Front matter of each kind of entry: nearly all fields, filled at the rates of a real bank."""

from collections.abc import Callable

from benchmarks.generator import sentences
from benchmarks.generator.emit import Value
from benchmarks.generator.fields import OBJECTIVES, WHOLE_COUNTRY, Fields, Maker
from benchmarks.generator.names import slug

_PARTNERS = ("osatoteuttaja", "kumppani")
_MEASURED = frozenset({"mallinnettu", "levitetty", "juurtunut", "paattynyt"})
_REPORTED_BEFORE = "2026-10"
"""Projects that ended before this have results; a bank whose ended projects lack them is full of warnings."""
_IN_USE = frozenset({"levitetty", "juurtunut"})


def practice(make: Maker) -> Fields:
    """A practice. Mature ones have results, evidence and places of use; ideas have none."""
    rng, plan, terms = make.rng, make.plan, make.terms
    lifecycle = rng.choice(terms.all("lifecycle"))
    measured = lifecycle in _MEASURED and make.chance(0.7)
    outcomes = ("toimi", "toimi_osin", "ei_toiminut") if measured else ("ei_arvioitu",)
    outcome = terms.among("outcomes", outcomes, rng)
    fields: Fields = {
        "title": plan.title("practices", make.number),
        "summary": make.summary(),
        "lifecycle": lifecycle,
        "outcome": outcome,
        "themes": [plan.id("themes", plan.theme_of(make.number))],
        "projects": [*plan.several("projects", 3, rng)],
        **make.coverage(),
        "period": make.period(2010, 2025),
        "organisations": make.roles(_PARTNERS),
        "preconditions": [*rng.sample(sentences.PRECONDITIONS, rng.randint(1, 3))],
        "resources": f"Noin {rng.randint(5, 40)} tuntia työaikaa kuukaudessa ja kaksi ohjaajaa.",
    }
    if outcome == "ei_toiminut":
        fields["failure"] = {**sentences.FAILURE, "sources": ["loppuraportti"]}
    if make.chance(0.3):
        fields["costs"] = [make.money(("hanke",), ("arvio", "toteutunut"), 2000, 60000)]
    if measured:
        fields["results"] = [make.result() for _ in range(rng.randint(1, 2))]
        fields["evidence"] = [_evidence(make)]
    if lifecycle in _IN_USE or make.chance(0.2):
        fields["adoptions"] = [_adoption(make)]
    if make.chance(0.3):
        fields["builds_on"] = [_practice_link(make, "Perustuu samaan menetelmään.")]
    if make.chance(0.2):
        fields["differs_from"] = [_practice_link(make, "Eroaa kestoltaan ja kohderyhmältään.")]
    return {**fields, **make.common()}


def _evidence(make: Maker) -> Value:
    return {
        "design": make.rng.choice(make.terms.all("evidence_designs")),
        "finding": make.rng.choice(sentences.FINDINGS),
        "comparator": "Vastaava palvelu ilman ryhmämuotoista ohjausta",
        "independent": make.rng.choice(("kyllä", "ei")),
        "participants": str(make.rng.randint(20, 400)),
        "conducted": str(make.rng.randint(2015, 2026)),
        "sources": ["loppuraportti"],
    }


def _adoption(make: Maker) -> Value:
    return {
        "organisation": make.plan.some("organisations", make.rng),
        "regions": [*make.terms.pick(make.terms.regions, 1, 1, make.rng)],
        "state": make.terms.among("adoption_states", ("kaytossa", "muokattu"), make.rng),
        "checked": make.day(2025, 2026),
        "started": str(make.rng.randint(2018, 2024)),
        "sources": ["loppuraportti"],
    }


def _practice_link(make: Maker, note: str) -> Value:
    return {"practice": make.plan.some("practices", make.rng, make.number), "note": note}


def project(make: Maker) -> Fields:
    """The first projects coordinate the themes; of the others half are sub-projects."""
    plan, terms, rng = make.plan, make.terms, make.rng
    coordinates = plan.is_coordination_project(make.number)
    sub_project = not coordinates and plan.has_call(plan.theme_of(make.number)) and make.chance(0.5)
    national = coordinates or sub_project
    programme = "uos2127" if national else terms.among("programmes", tuple(OBJECTIVES), rng)
    first, last = {"uos2127": (2022, 2027), "kkt1420": (2014, 2020)}.get(programme, (2008, 2012))
    period: Fields = {"start": "2023-01-01", "end": "2027-12-31"} if coordinates else make.period(first, last)
    partners = ("kumppani",) if coordinates else _PARTNERS
    fields: Fields = {
        "title": plan.title("projects", make.number),
        "summary": make.summary(),
        "kind": _project_kind(make, coordinates, sub_project),
        "codes": _codes(make),
        "programme": programme,
        "objectives": [make.objective(programme)],
        **(_place_in_theme(make, sub_project) if national else {}),
        "period": period,
        **make.coverage(),
        "organisations": make.roles((*partners, "rahoittava_viranomainen")),
        "goals": [*rng.sample(sentences.GOALS, rng.randint(1, 3))],
        "funding": [make.money(("hanke",), ("arvio", "myonnetty"), 60000, 900000)],
    }
    if coordinates:
        fields["regions"] = [WHOLE_COUNTRY]
        fields.pop("places", None)
    elif make.number > 20 and make.chance(0.15):
        earlier = plan.id("projects", rng.randrange(plan.counts["themes"], make.number))
        kind = terms.among("project_relations", ("liittyy",), rng)
        fields["relations"] = [{"type": kind, "project": earlier}]
    if str(period["end"]) < _REPORTED_BEFORE:
        fields["results"] = [{**make.result(), "measured": period["end"]}]
    if make.chance(0.2):
        brand = plan.title("projects", make.number).partition(" ")[0]
        fields["other_names"] = [{"name": f"{brand}-hanke"}]
    return {**fields, **make.common()}


def _project_kind(make: Maker, coordinates: bool, sub_project: bool) -> str:
    wanted = "koordinaatiohanke" if coordinates else "alahanke" if sub_project else "alueellinen"
    return make.terms.among("project_kinds", (wanted,), make.rng)


def _codes(make: Maker) -> Value:
    system = make.terms.among("code_systems", ("eura",), make.rng)
    return [{"system": system, "value": f"S{200000 + make.number}"}]


def _place_in_theme(make: Maker, sub_project: bool) -> Fields:
    theme = make.plan.theme_of(make.number)
    fields: Fields = {"theme": make.plan.id("themes", theme)}
    if sub_project:
        fields["coordination_project"] = make.plan.id("projects", theme)
        call = make.plan.call_of(theme, make.rng)
        if call is not None:
            fields["call"] = make.plan.id("calls", call)
    return fields


def theme(make: Maker) -> Fields:
    """A national theme with its frame of money."""
    return {
        "title": make.plan.title("themes", make.number),
        "summary": make.summary(),
        "programme": "uos2127",
        "objectives": [make.objective("uos2127")],
        "period": {"start": "2022", "end": "2027"},
        **make.coverage(),
        "goals": [*make.rng.sample(sentences.GOALS, 3)],
        "funding": [make.money(("teema",), ("kehys",), 4_000_000, 20_000_000)],
        **make.common(),
    }


def call(make: Maker) -> Fields:
    """A call for sub-projects of a theme."""
    theme_number = make.plan.theme_of(make.number)
    year = make.rng.randint(2022, 2027)
    return {
        "title": make.plan.title("calls", make.number),
        "summary": make.summary(),
        "kind": make.terms.among("call_kinds", ("alahankehaku",), make.rng),
        "theme": make.plan.id("themes", theme_number),
        "coordination_project": make.plan.id("projects", theme_number),
        "programme": "uos2127",
        "period": {"start": f"{year}-09-01", "end": f"{year}-11-15"},
        **make.coverage(),
        "applied_for": [*make.rng.sample(sentences.GOALS, 2)],
        "funding": [make.money(("alahankkeet",), ("kehys",), 500_000, 3_000_000)],
        "max_years": "3",
        **make.common(),
    }


def organisation(make: Maker) -> Fields:
    """A body that does not exist; a tenth had another name before, a twentieth has a successor."""
    name = make.plan.title("organisations", make.number)
    names: list[Value] = [{"fi": name}]
    if make.chance(0.1):
        names = [
            {"fi": f"{name} (entinen)", "end": "2019-12-31"},
            {"fi": name, "start": "2020-01-01"},
        ]
    fields: Fields = {
        "kind": make.rng.choice(make.terms.all("organisation_kinds")),
        "names": names,
        "summary": make.summary(),
        "business_ids": [_business_id(make.number)],
        "home_region": make.terms.pick(make.terms.regions, 1, 1, make.rng)[0],
        "links": [{"title": "Verkkosivut", "url": f"https://{slug(name)}.example.org/"}],
        "added": make.day(2024, 2026),
    }
    if make.chance(0.05) and make.number:
        heir = make.plan.id("organisations", make.rng.randrange(make.number))
        kind = make.terms.among("succession_types", ("organisaatio",), make.rng)
        fields["successors"] = [{"organisation": heir, "type": kind, "date": "2026-01-01"}]
    return fields


def _business_id(number: int) -> str:
    """A well-formed business id from a range that has never been given out."""
    base = 9_000_000 + number * 3
    while True:
        weighted = zip((7, 9, 10, 5, 8, 4, 2), str(base), strict=True)
        rest = sum(weight * int(digit) for weight, digit in weighted) % 11
        if rest != 1:
            return f"{base}-{0 if rest == 0 else 11 - rest}"
        base += 1


FRONT_MATTER: dict[str, Callable[[Maker], Fields]] = {
    "practices": practice,
    "projects": project,
    "themes": theme,
    "calls": call,
    "organisations": organisation,
}
