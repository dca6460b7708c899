"""Whose mailbox an e-mail address is: that of a function, of a person or of a private provider."""

import re

_PERSON = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*(?:\.[^\W\d_]+(?:-[^\W\d_]+)*)+\d{0,4}")
_FUNCTIONS = frozenset(
    "asiakas asiakaspalvelu avoinna contact dpo ely esf esr hallinto hanke hankkeet hankehaku info johto kehitys"
    " kirjaamo kirjasto koordinaatio koulutus kunta kaupunki kuntoutus lasku laskutus media neuvonta noreply office"
    " ohjaamo opintopalvelut opintotoimisto osallisuus palaute palvelu palvelut posti press projekti projektit"
    " rahoitus rakennerahasto rakennerahastot registrator registratur rekry rekrytointi sihteeri sote support talous"
    " te tem tiedotus tietopankki tietosuoja toimisto tuki tyo tyollisyys tyollisyysalue tyollisyyspalvelut"
    " viestinta yhdistys yhteys yhteydenotto yritys yrityspalvelut".split()
)
_FUNCTION_BEGINNINGS = (
    "asiakaspalvel", "hakutoimis", "hankeneuvo", "kirjaamo", "koordin", "kundtjanst", "kundservice", "neuvon",
    "projektitoim", "rakennerah", "registrat", "tyollisyys", "työllisyys", "viestin", "yrityspalv", "yritysneuv",
)  # fmt: skip
_PRIVATE = frozenset(
    "aol.com dnainternet.net elisanet.fi gmail.com gmx.com gmx.net googlemail.com hotmail.com hotmail.fi hotmail.se"
    " icloud.com iki.fi inet.fi jippii.fi kolumbus.fi kotiposti.net live.com live.fi luukku.com mac.com mail.com"
    " mail.ru mbnet.fi me.com msn.com netti.fi nic.fi outlook.com outlook.fi phnet.fi pm.me proton.me protonmail.com"
    " saunalahti.fi sci.fi suomi24.fi surffi.net tutanota.com welho.com yahoo.com yahoo.fi ymail.com".split()
)


def is_personal_mailbox(local: str, domain: str) -> bool:
    """Whether ``local@domain`` belongs to a person: first name and surname, or a box at a private provider."""
    host = domain.lower().rstrip(".")
    if host in _PRIVATE or host.partition(".")[2] in _PRIVATE:
        return True
    name = local.lower()
    return _PERSON.fullmatch(name) is not None and not _is_function(name)


def _is_function(name: str) -> bool:
    parts = re.split(r"[.-]", name.rstrip("0123456789"))
    return any(part in _FUNCTIONS or part.startswith(_FUNCTION_BEGINNINGS) for part in parts)
