"""Titles and ids of generated entries, computed from the entry's number alone.

An entry can therefore refer to any other without anything being kept in memory. Numbers run
through all combinations of the title's parts by a step coprime to their count, so neighbours look
different and no title comes twice before all combinations are used up.
"""

import re
from functools import cache
from math import gcd, prod

from benchmarks.generator.words import REGION_PLACES


def listed(text: str) -> tuple[str, ...]:
    """The phrases of a text, one a line or parted by commas."""
    return tuple(phrase.strip() for phrase in re.split(r"[,\n]", text.strip()) if phrase.strip())


_IN_REGION = tuple(forms[0] for forms in REGION_PLACES.values())
PRACTICE_PARTS = (
    listed(
        """
        Ryhmävalmennus, Rekrytointitapahtuma, Osaamiskartoitus, Työhönvalmennus, Vertaismentorointi
        Uraohjaus, Yritysvierailut, Työnäytepäivä, Palvelutori, Hakijaklinikka, Kohtaantofoorumi
        Muutosturvaklinikka, Etäohjaus, Kielikahvila, Kumppanuusmalli, Alkukartoitus
        Jalkautuva neuvonta, Työpaikkaohjaus, Ennakointityöpaja, Seurantamalli, Osaajapooli
        Työkykyvartti, Verkkovalmennus, Yrityskummit
        """
    ),
    listed(
        """
        nuorille, pitkäaikaistyöttömille, maahanmuuttajille, kokeneille osaajille, osatyökykyisille
        työnantajille, yrittäjille, irtisanotuille, opiskelijoille, asiantuntijoille
        työnhakijoille, esihenkilöille, pienille yrityksille
        """
    ),
    _IN_REGION,
    listed(
        """
        lähipalveluna, etäpalveluna, kokeiluna, yhteistyönä, kuntien kesken, oppilaitoksen kanssa
        kahdella kielellä, osana työllisyysaluetta, pienryhmissä, vuoden mallina, avoimena palveluna
        """
    ),
)
PROJECT_PARTS = (
    listed(
        """
        Silta, Väylä, Polku, Ponnahdus, Kompassi, Majakka, Satama, Luotsi, Kipinä, Loikka, Askel
        Suunta, Virta, Verso, Juuri, Portti, Reitti, Kaari, Vauhti, Voima, Tuuma, Tähtäin, Avain
        Rasti, Kartta, Siipi, Taito, Uoma, Kelo, Vire
        """
    ),
    listed(
        """
        työhön, osaamiseen, yritysten kasvuun, kohtaantoon, uudelle uralle, jatkuvaan oppimiseen
        yhteiseen työhön, kotoutumiseen, työkykyyn, rekrytointiin, nuorten työelämään
        """
    ),
    _IN_REGION,
    listed(
        """
        kehittämishanke, pilottihanke, verkostohanke, palveluhanke, osaamishanke, kokeiluhanke
        yhteishanke
        """
    ),
)
ORGANISATION_PARTS = (
    tuple(forms[2] for forms in REGION_PLACES.values()),
    listed(
        """
        seudun, pohjoinen, eteläinen, läntinen, itäinen, uusi, keskustan, maaseudun, rannikon
        järviseudun, saariston
        """
    ),
    listed(
        """
        työllisyysalue, kehittämisyhtiö Oy, ammattiopisto, ammattikorkeakoulu Oy
        työllistämisyhdistys ry, yrittäjät ry, koulutuskuntayhtymä, osaamiskeskus, uraohjaamo
        kansalaisopisto
        """
    ),
)
THEME_TITLES = (
    "Työmarkkinoiden kohtaanto",
    "Työelämän kehittäminen",
    "Jatkuva oppiminen",
    "Osatyökykyisten työllistyminen",
    "Maahan muuttaneiden kotoutuminen",
    "Vaikeasti työllistyvien tukeminen",
    "Yhteiskunnallinen yrittäjyys",
    "Yhdenvertaisuuden edistäminen",
)
_FOLD = str.maketrans("äöåÄÖÅ", "aoaaoa")


def slug(text: str) -> str:
    """The id form of a title: lower case ASCII words joined by hyphens."""
    return re.sub(r"[^a-z0-9]+", "-", text.translate(_FOLD).lower()).strip("-")


@cache
def _stride(parts: tuple[tuple[str, ...], ...]) -> tuple[int, int]:
    """A step through all combinations of the parts, and how many there are."""
    total = prod(map(len, parts))
    step = int(total * 0.618)
    while gcd(step, total) != 1:
        step += 1
    return step, total


def combination(parts: tuple[tuple[str, ...], ...], number: int) -> list[str]:
    """One of each part. Parts of the same lengths in another language give the same choice."""
    step, total = _stride(parts)
    rest = (number * step + 17) % total
    chosen = []
    for options in parts:
        rest, place = divmod(rest, len(options))
        chosen.append(options[place])
    return chosen


def practice_title(number: int) -> str:
    """Such as "Uraohjaus nuorille Lapissa: kokeiluna"."""
    method, audience, place, manner = combination(PRACTICE_PARTS, number)
    return f"{method} {audience} {place} {manner}"


def project_title(number: int) -> str:
    """Such as "Silta työhön – pilottihanke Kainuussa"."""
    brand, aim, place, form = combination(PROJECT_PARTS, number)
    return f"{brand} {aim} – {form} {place}"


def organisation_title(number: int) -> str:
    """Such as "Kuopion seudun työllisyysalue"; none of these bodies exists."""
    town, part, kind = combination(ORGANISATION_PARTS, number)
    return f"{town} {part} {kind}"


def theme_title(number: int) -> str:
    """One of the national themes."""
    return THEME_TITLES[number]


def call_title(number: int, theme: int) -> str:
    """Such as "Jatkuva oppiminen: alahankehaku 3"."""
    return f"{THEME_TITLES[theme]}: alahankehaku {number + 1}"
