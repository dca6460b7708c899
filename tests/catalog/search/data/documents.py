"""About 200 specimen documents for judged queries, made from `topics.toml`; the same on every machine."""

import tomllib
from dataclasses import dataclass
from pathlib import Path

from catalog.search.documents import FacetInfo, SearchDocument

HERE = Path(__file__).parent
DOCUMENTS_OF_TOPIC = 5

REGIONS = (
    ("uusimaa", "Uusimaa", "Nyland"), ("lappi", "Lappi", "Lappland"), ("pirkanmaa", "Pirkanmaa", "Birkaland"),
    ("satakunta", "Satakunta", "Satakunta"), ("kainuu", "Kainuu", "Kajanaland"), ("keski-suomi", "Keski-Suomi", ""),
    ("pohjanmaa", "Pohjanmaa", "Österbotten"), ("etela-savo", "Etelä-Savo", "Södra Savolax"),
)  # fmt: skip
LIFECYCLE = (("idea", "Idea"), ("pilotoitu", "Pilotoitu"), ("levitetty", "Levitetty"), ("juurtunut", "Juurtunut"))
OUTCOMES = (("toimi", "Toimi"), ("toimi_osin", "Toimi osin"), ("ei_toiminut", "Ei toiminut"))
FRAMES = (
    "Toiminta alkoi keväällä ja sitä jatkettiin saatujen kokemusten perusteella.",
    "Kustannukset jaettiin mukana olleiden kesken, ja työ tehtiin pääosin omana työnä.",
    "Ensimmäinen kierros opetti, että aikaa kannattaa varata enemmän kuin aluksi luultiin.",
    "Malli on kuvattu niin, että toinen kunta voi ottaa sen käyttöön pienin muutoksin.",
    "Osallistujien palaute koottiin lopuksi, mutta vertailuryhmää ei ollut.",
    "Seuraavaksi selvitetään, mitä osia voidaan siirtää muualle.",
)


@dataclass(frozen=True, slots=True)
class Specimen:
    """A document with the subjects that it is about."""

    document: SearchDocument
    topics: frozenset[str]


def topics(name: str = "topics") -> list[dict[str, list[str]]]:
    return list(tomllib.loads((HERE / f"{name}.toml").read_text(encoding="utf-8"))["topic"])


def specimens(copies: int = 1, name: str = "topics") -> list[Specimen]:
    """Five documents a topic; each also says something of one other topic. `copies` repeats the whole for scale."""
    subjects = topics(name)
    made: list[Specimen] = []
    for copy in range(copies):
        for number, subject in enumerate(subjects):
            for turn in range(DOCUMENTS_OF_TOPIC):
                other = subjects[(number + 7 * (turn + 1) + copy) % len(subjects)]
                made.append(_specimen(subject, other, number, turn, copy))
    return made


def _specimen(subject: dict, other: dict, number: int, turn: int, copy: int) -> Specimen:  # type: ignore[type-arg]
    identifier = f"{subject['id']}-{turn}" + (f"-{copy}" if copy else "")
    says = subject["says"][turn % 3 :] + subject["says"][: turn % 3]
    region = REGIONS[(number * 3 + turn + copy) % len(REGIONS)]
    practice = turn != 4
    frame = FRAMES[(number + turn) % 6 :] + FRAMES[: (number + turn) % 6]
    facets = {
        "kind": ("practice" if practice else "project",),
        "regions": (region[0],),
        "lifecycle": (LIFECYCLE[(number + turn) % 4][0],),
        "outcome": (OUTCOMES[(number + turn) % 3][0],),
    }
    return Specimen(
        SearchDocument(
            key=f"{'practices' if practice else 'projects'}/{identifier}",
            address=f"{'kaytannot' if practice else 'hankkeet'}/{identifier}/",
            language="fi",
            kind="practice" if practice else "project",
            kind_label="Käytäntö" if practice else "Hanke",
            title=subject["titles"][turn % 2] + (f" {turn // 2 + 1}" if turn > 1 else ""),
            summary=f"{says[0]} {frame[0]}",
            badges=(region[1], LIFECYCLE[(number + turn) % 4][1]),
            labels=(tuple(subject["labels"]), tuple(other["labels"]), tuple(filter(None, region[1:]))),
            results=f"{says[1]} Tulokset koottiin vuoden lopussa.",
            body=" ".join((*frame[1:4], says[2], other["says"][turn % 3], *frame[4:])),
            facets=facets,
            updated=f"2025-{(number + turn) % 12 + 1:02d}-{(number * 5 + turn) % 28 + 1:02d}",
            evidence=(number + turn) % 6,
        ),
        frozenset((subject["id"], other["id"])),
    )


FACETS = (
    FacetInfo("kind", "Laji", (("practice", "Käytäntö"), ("project", "Hanke"))),
    FacetInfo("regions", "Alue", tuple((region[0], region[1]) for region in REGIONS)),
    FacetInfo("lifecycle", "Elinkaari", LIFECYCLE),
    FacetInfo("outcome", "Lopputulos", OUTCOMES),
)
