"""Templates for new entries, made from the models: every field with its explanation, empty until filled in."""

from datetime import date

from schema import ENTRY_TYPES
from schema.entry import Entry

_ORDER = (
    "title", "names", "kind", "area", "version", "language", "summary", "lifecycle", "outcome", "programme", "theme",
    "themes", "coordination_project", "call", "calls", "projects", "project", "period", "start", "end", "online",
    "open_to_all", "registration", "format", "published", "licence", "accessible", "text_alternative", "owner",
    "steward", "focus", "tasks", "target_groups", "regions", "sectors", "topics", "organisations", "successors",
    "preconditions", "resources", "goals", "applied_for", "questions", "duty", "indicators", "targets", "results",
    "failure", "evidence", "adoptions", "funding", "not_known", "contacts", "links", "sources", "added", "reviewed",
)  # fmt: skip
_EXAMPLES = {
    "start": ("date: 2026-09-19", "weekday: la", "time: 09:00"),
    "end": ("date: 2026-09-19", "time: 11:00"),
    "calls": ("- hankehaun-tunnus",),
    "steward": ("organisation: uudenmaan-elinvoimakeskus", "role: aluekoordinaattori"),
    "tasks": ("- Mitä alueella tehdään",),
    "questions": (
        "- id: milloin-haku-paattyy", "  question: Milloin haku päättyy?", "  answer: Haku päättyy 30.9.2026.",
        "  topic: aikataulu", "  state: vastattu",
    ),
    "indicators": ("- id: osallistujat", "  name: Osallistujat", "  unit: henkilöä", "  counts_people: kyllä"),
    "names": ("- fi: Esimerkkikunta", "  start: 2026-01-01"),
    "period": ("start: 2026-01-01", "end: 2027-12-31"),
    "regions": ("- uusimaa",),
    "target_groups": ("- tyonantajat",),
    "topics": ("- kohtaanto",),
    "sectors": ("- toimialariippumaton",),
    "themes": ("- kohtaanto",),
    "projects": ("- tulevaisuuden-tyomarkkinat",),
    "organisations": ("- organisation: uudenmaan-ely-keskus", "  role: paatoteuttaja"),
    "successors": ("- organisation: uudenmaan-elinvoimakeskus", "  type: organisaatio", "  date: 2026-01-01"),
    "preconditions": ("- Mitä käyttöönotto vaatii",),
    "goals": ("- Mitä tavoitellaan",),
    "applied_for": ("- Mitä voi hakea",),
    "results": ("- name: Mittarin nimi", "  target: 100", "  actual: 80", "  sources: [loppuraportti]"),
    "targets": ("- name: Mittarin nimi", "  value: 100", "  due: 2027-12", "  sources: [loppuraportti]"),
    "failure": (
        "reason: Miksi se ei toiminut", "context: Missä oloissa", "instead: Mitä tehtäisiin sen sijaan",
        "sources: [loppuraportti]",
    ),
    "evidence": ("- design: kuvaus_ja_perustelu", "  finding: Mitä havaittiin", "  sources: [loppuraportti]"),
    "adoptions": (
        "- organisation: uudenmaan-elinvoimakeskus", "  state: kaytossa", "  checked: 2026-11",
        "  sources: [loppuraportti]",
    ),
    "funding": (
        "- amount: 100000", "  scope: hanke", "  kind: myonnetty", "  source_of_funds: eu_ja_valtio",
        "  sources: [paatos]",
    ),
    "not_known": ("- Mitä ei tiedetä",),
    "contacts": ("- organisation: uudenmaan-elinvoimakeskus", "  role: neuvonta", "  url: https://esimerkki.fi/"),
    "links": ("- title: Hankkeen sivut", "  url: https://esimerkki.fi/"),
    "sources": ("- id: loppuraportti", "  title: Hankkeen loppuraportti", "  publisher: Organisaation nimi"),
}  # fmt: skip
_BODY = {
    "practices": ("Mistä on kyse", "Miten se tehdään", "Mitä siitä tiedetään", "Mitä ottaa huomioon"),
    "projects": ("Mitä hanke tekee", "Mitä siitä tiedetään"),
}


def entry_template(kind: str, today: date) -> str:
    """The text of a new file. Lines that begin with # are notes and examples; an empty field counts as not given."""
    model = ENTRY_TYPES[kind].model
    lines = [
        "---",
        "# Täytä kentät. Tyhjän kentän voi jättää tyhjäksi tai poistaa. Rivit, jotka alkavat #, ovat ohjeita.",
    ]
    for name in _ORDER:
        if name in model.model_fields:
            lines += _field(model, name, today)
    lines.append("---")
    for heading in _BODY.get(kind, ("Kuvaus",)):
        lines += ["", f"## {heading}", ""]
    return "\n".join(lines).rstrip() + "\n"


def _field(model: type[Entry], name: str, today: date) -> list[str]:
    field = model.model_fields[name]
    required = " (pakollinen)" if field.is_required() else ""
    lines = ["", f"# {field.description or ''}{required}"]
    value = f" {today.isoformat()}" if name in ("added", "reviewed") else ""
    lines.append(f"{name}:{value}")
    lines += [f"#  {line}" for line in _EXAMPLES.get(name, ())]
    return lines
