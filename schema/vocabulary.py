"""Controlled vocabularies: terms with labels in three languages, declared once and used everywhere."""

from typing import Annotated

from pydantic import Field, StringConstraints

from schema.base import Line, Model, Text

VocabularyId = Annotated[str, StringConstraints(pattern=r"^[a-z_]{2,40}$")]
TermKey = Annotated[str, StringConstraints(pattern=r"^[a-z0-9_]{1,60}$")]
LANGUAGES = ("fi", "sv", "en")


class Labels(Model):
    """One label in each interface language."""

    fi: Line
    sv: Line
    en: Line

    def in_language(self, language: str) -> str:
        """The label in ``language`` (fi, sv or en)."""
        return str(getattr(self, language))


class Alternatives(Model):
    """Other words that people use for the same thing; they are found, never shown as the label."""

    fi: tuple[Line, ...] = ()
    sv: tuple[Line, ...] = ()
    en: tuple[Line, ...] = ()

    def all(self) -> tuple[str, ...]:
        """The alternatives of all languages, Finnish first."""
        return (*self.fi, *self.sv, *self.en)


class Definition(Model):
    """What a term means, in Finnish at least."""

    fi: Text
    sv: Text | None = None
    en: Text | None = None

    def in_language(self, language: str) -> str:
        """The definition in ``language``, else in Finnish."""
        return str(getattr(self, language) or self.fi)


class Term(Model):
    """A concept of a vocabulary."""

    id: TermKey
    label: Labels
    alt: Alternatives = Alternatives()
    definition: Definition | None = None
    code: Line | None = None
    broader: TermKey | None = None
    uncertain: tuple[Line, ...] = ()
    properties: dict[str, str | tuple[str, ...]] = Field(default_factory=dict)

    def words(self) -> tuple[str, ...]:
        """All labels and alternatives in all languages, without repeats."""
        labels = (self.label.fi, self.label.sv, self.label.en, *self.alt.all())
        return tuple(dict.fromkeys(labels))

    def listed(self, name: str) -> tuple[str, ...]:
        """A property as a tuple; empty when it is not set."""
        value = self.properties.get(name, ())
        return (value,) if isinstance(value, str) else value

    def text(self, name: str) -> str:
        """A property as text; empty when it is not set."""
        value = self.properties.get(name, "")
        return value if isinstance(value, str) else ", ".join(value)


class FacetWords(Model):
    """Makes a vocabulary a facet: its name beside a filter, its listing's title, lead and address.

    ``id`` is the facet's name in addresses of the search (default: the vocabulary's id).
    """

    id: VocabularyId | None = None
    name: Labels
    title: Labels
    lead: Labels
    address: Labels

    def parts(self) -> tuple[Labels, Labels, Labels, Labels]:
        """Name, title, lead and address, in this order."""
        return self.name, self.title, self.lead, self.address


class Vocabulary(Model):
    """An ordered list of terms. With ``facet`` the top-level fields that hold its terms can be browsed and filtered."""

    id: VocabularyId
    title: Labels
    definition: Definition | None = None
    facet: FacetWords | None = None
    source: Text | None = None
    terms: tuple[Term, ...]
