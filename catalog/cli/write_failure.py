"""What to say when the site cannot be written. No traceback: it is not the program's fault, nor its reader's."""

import errno
from collections.abc import Mapping
from pathlib import Path

_REASONS: Mapping[int | None, tuple[str, str]] = {
    errno.ENOSPC: ("levyllä ei ole enää tilaa", "the disk is full"),
    errno.EDQUOT: ("levykiintiö on täynnä", "the disk quota is used up"),
    errno.EFBIG: ("tiedosto on suurempi kuin levy tai sen rajoitus sallii", "a file is larger than the disk allows"),
    errno.EROFS: ("levylle ei voi kirjoittaa", "the disk is read-only"),
    errno.EACCES: ("kirjoitusoikeus puuttuu", "permission is missing"),
    errno.EPERM: ("kirjoitusoikeus puuttuu", "permission is missing"),
    errno.ESTALE: ("kuvatiedosto muuttui kesken rakentamisen", "a picture changed during the build"),
    errno.ECHILD: (
        "hakuhakemistoa tekevä ohjelma päättyi kesken; muisti tai väliaikaistiedostojen tila saattoi loppua",
        "the program that makes the search index ended early; memory or room for temporary files may have run out",
    ),
    errno.EIO: ("levy vastasi virheellä", "the disk answered with an error"),
    errno.ENOTDIR: ("sen paikalla on tiedosto", "a file is in its place"),
    errno.EEXIST: ("se on lähdetiedostojen kansio", "it is a folder of sources"),
    errno.EBUSY: (
        "se on liitospiste, jota ei voi vaihtaa kerralla; valitse kansio sen sisältä",
        "it is a mount point, which cannot be exchanged at once; choose a folder inside it",
    ),
}
_FORMS = {
    "fi": "tietopankki: sivustoa ei voitu kirjoittaa kansioon {target}: {reason}. Vanha sivusto on ennallaan.",
    "en": "tietopankki: the site could not be written to {target}: {reason}. The old site is as it was.",
}


def write_failure(error: BaseException, target: Path, language: str) -> str:
    """The message for an error of the disk, or empty when ``error`` is of another kind."""
    code = error.errno if isinstance(error, OSError) else None
    if code not in _REASONS:
        return ""
    finnish, english = _REASONS[code]
    return _FORMS[language].format(target=target, reason=finnish if language == "fi" else english)
