"""The parts of front matter that several kinds of entries share."""

from dataclasses import dataclass
from random import Random

from benchmarks.generator import sentences
from benchmarks.generator.emit import Value
from benchmarks.generator.plan import Plan
from benchmarks.generator.prose import FINNISH
from benchmarks.generator.terms import Terms
from benchmarks.generator.words import REGION_PLACES

Fields = dict[str, Value]
WHOLE_COUNTRY = "koko_maa"
OBJECTIVES = {
    "uos2127": (("4.1", "4"), ("4.2", "4"), ("4.3", "4")),
    "kkt1420": (("6.1", "3"), ("7.1", "3"), ("8.1", "3"), ("9.1", "4"), ("10.1", "5")),
    "esr0713": ((None, "1"), (None, "2"), (None, "3")),
}
"""By programme: codes and priorities. The oldest programme has no codes of objectives."""


@dataclass(frozen=True)
class Maker:
    """What is needed to invent one entry: the corpus, the terms and its own source of chance."""

    plan: Plan
    terms: Terms
    rng: Random
    kind: str
    number: int

    def chance(self, share: float) -> bool:
        """True in about ``share`` of the entries."""
        return self.rng.random() < share

    def day(self, first_year: int, last_year: int) -> str:
        """A date to the day within the years."""
        year = self.rng.randint(first_year, last_year)
        return f"{year}-{self.rng.randint(1, 12):02d}-{self.rng.randint(1, 28):02d}"

    def summary(self) -> str:
        """One or two sentences within the limits of the field."""
        return FINNISH.summary(self.rng)

    def common(self) -> Fields:
        """Fields of every entry that come after its own."""
        fields: Fields = {}
        if self.chance(0.5):
            fields["not_known"] = [*self.rng.sample(sentences.GAPS, self.rng.randint(1, 2))]
        if self.chance(0.5):
            address = f"https://www.esimerkki.example/{self.plan.id(self.kind, self.number)}/"
            fields["links"] = [{"title": "Hankkeen tai palvelun verkkosivu", "url": address}]
        fields["contacts"] = [self._contact()]
        fields["sources"] = self._sources()
        fields["added"] = self.day(2024, 2025)
        fields["reviewed"] = self.day(2026, 2026)
        return fields

    def _contact(self) -> Value:
        return {
            "organisation": self.plan.some("organisations", self.rng),
            "role": self.terms.some("contact_roles", 1, 1, self.rng)[0],
            "functional_email": "kirjaamo@esimerkki.example",
        }

    def _sources(self) -> Value:
        year = self.rng.randint(2015, 2026)
        sources: list[Value] = [
            {
                "id": "loppuraportti",
                "title": "Hankkeen loppuraportti",
                "publisher": "Esimerkkiorganisaatio",
                "published": str(year),
                "url": f"https://www.esimerkki.example/raportit/{self.number + 1}",
                "retrieved": self.day(2026, 2026),
            }
        ]
        if self.chance(0.4):
            seen = self.day(2026, 2026)
            sources.append({"id": "rekisteri", "title": "Hankerekisteri", "retrieved": seen})
        return sources

    def coverage(self) -> Fields:
        """For whom, where and about what."""
        fields: Fields = {"target_groups": [*self.terms.some("target_groups", 1, 3, self.rng)]}
        if self.chance(0.3):
            chosen = fields["target_groups"]
            rest = tuple(t for t in self.terms.all("target_groups") if t not in chosen)
            fields["indirect_target_groups"] = [*self.terms.pick(rest, 1, 2, self.rng)]
        fields.update(self._where())
        fields["sectors"] = [*self.terms.some("sectors", 1, 1, self.rng)]
        fields["topics"] = [*self.terms.some("topics", 2, 6, self.rng)]
        return fields

    def _where(self) -> Fields:
        if self.chance(0.1):
            return {"regions": [WHOLE_COUNTRY]}
        regions = self.terms.pick(self.terms.regions, 1, 4, self.rng)
        fields: Fields = {"regions": [*regions]}
        if self.chance(0.4):
            fields["places"] = [REGION_PLACES[region][1] for region in regions]
        return fields

    def roles(self, others: tuple[str, ...]) -> list[Value]:
        """A lead implementer and up to four organisations in other roles, no organisation twice."""
        lead, *rest = self.plan.several("organisations", 5, self.rng)
        found: list[Value] = [{"organisation": lead, "role": self._role(("paatoteuttaja",))}]
        found += [{"organisation": other, "role": self._role(others)} for other in rest]
        return found

    def _role(self, wanted: tuple[str, ...]) -> str:
        return self.terms.among("organisation_roles", wanted, self.rng)

    def period(self, first_year: int, last_year: int) -> Fields:
        """Whole years and months, one to four years long; a tenth of the ends have moved."""
        year, length = self.rng.randint(first_year, last_year), self.rng.randint(1, 3)
        end = year + length
        fields: Fields = {"start": f"{year}-{self.rng.choice(('01-01', '03-01', '09-01'))}"}
        fields["end"] = f"{end}-{self.rng.choice(('06-30', '08-31', '12-31'))}"
        if self.chance(0.1):
            note = "Hankkeelle myönnettiin jatkoaikaa."
            fields["history"] = [{"field": "end", "date": f"{end}-03-31", "note": note}]
        return fields

    def money(self, scope: tuple[str, ...], kind: tuple[str, ...], least: int, most: int) -> Fields:
        """One sum in whole euros with all that it needs to be understood."""
        return {
            "amount": str(self.rng.randrange(least, most, 7)),
            "scope": self.terms.among("money_scopes", scope, self.rng),
            "kind": self.terms.among("money_kinds", kind, self.rng),
            "source_of_funds": self.terms.among("money_sources", ("yhteensa", "julkinen"), self.rng),
            "as_of": self.day(2022, 2026),
            "sources": ["loppuraportti"],
        }

    def objective(self, programme: str) -> Value:
        """One objective of the programme."""
        code, priority = self.rng.choice(OBJECTIVES[programme])
        fields: Fields = {"programme": programme, "priority": priority, "funding": "kyllä"}
        if code:
            fields["code"] = code
        return fields

    def result(self) -> Fields:
        """A measured figure with its target; never below five, so that nobody is recognised."""
        target = self.rng.randint(30, 400)
        actual = self.rng.randint(20, target + 40)
        women = self.rng.randint(8, actual - 8)
        fields: Fields = {}
        indicators = self.terms.all("indicators")
        if indicators and self.chance(0.8):
            fields["indicator"] = self.rng.choice(indicators)
        else:
            fields["name"] = "Ohjauksen jälkeen työllistyneet"
        group = self.terms.among("breakdown_groups", ("naiset",), self.rng)
        breakdown: list[Value] = [{"group": group, "actual": str(women)}]
        return {
            **fields,
            "unit": "henkilöä",
            "target": str(target),
            "actual": str(actual),
            "breakdown": breakdown,
            "measured": self.day(2023, 2026),
            "sources": ["loppuraportti"],
        }
