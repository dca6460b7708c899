"""Words that mean the same: groups that the search takes as one."""

from pydantic import Field

from schema.base import Line, Model, Text
from schema.vocabulary import Labels


class SynonymGroup(Model):
    """Words and short phrases, by language, that people use for one thing. At least two in all."""

    fi: tuple[Line, ...] = Field((), description="Suomenkieliset sanat, yleisin ensin")
    sv: tuple[Line, ...] = Field((), description="Ruotsinkieliset sanat")
    en: tuple[Line, ...] = Field((), description="Englanninkieliset sanat")
    note: Text | None = Field(None, description="Huomautus sanojen käytöstä")

    def words(self) -> tuple[tuple[str, str], ...]:
        """(language, word) pairs, Finnish first."""
        return tuple((language, word) for language in ("fi", "sv", "en") for word in getattr(self, language))


class Synonyms(Model):
    """All groups of a bank. A word stands in one group only."""

    title: Labels
    source: Text | None = Field(None, description="Mistä sanat on koottu")
    groups: tuple[SynonymGroup, ...]
