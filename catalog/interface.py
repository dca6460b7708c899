"""One language of the interface: words, labels, addresses and the way it writes dates, numbers and money."""

from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import Any, NamedTuple

from babel.dates import format_date
from babel.numbers import format_currency, format_decimal, get_group_symbol

from catalog.derived.facets import Facet, declared_facets
from catalog.language.addresses import Addresses
from catalog.language.languages import ROOT_LANGUAGE
from catalog.language.passages import foreign
from catalog.language.words import load_words
from catalog.vocabularies import Vocabularies
from schema.dates import PartialDate
from schema.money import Money
from schema.period import Period

_LOCALES = {"fi": "fi_FI", "sv": "sv_FI", "en": "en_GB"}
_PLAIN_DAY = "d.M.y"
_DAY = {"fi": _PLAIN_DAY, "sv": _PLAIN_DAY, "en": "d MMMM y"}
_NO_YEAR = {"fi": "d.M.", "sv": "d.M.", "en": "d MMMM"}
_ANY_LEAP_YEAR = 2000
_NORDIC = str.maketrans({"å": "{", "ä": "|", "ö": "}", "é": "e", "ü": "y"})
_INITIALS = {"{": "å", "|": "ä", "}": "ö"}
_ORDER: dict[str, dict[int, Any]] = {"fi": _NORDIC, "sv": _NORDIC, "en": str.maketrans("åäöéü", "aaoeu")}


class FacetLabels(NamedTuple):
    """The words of a facet in one language."""

    name: str
    title: str
    lead: str
    address: str


class Interface:
    """Everything that depends on the reader's language."""

    def __init__(self, language: str, vocabularies: Vocabularies) -> None:
        self.language = language
        self.words = load_words(language)
        self.facets = {facet.id: facet for facet in declared_facets(vocabularies)}
        self._vocabularies = vocabularies
        self._facet_labels = dict(self._read_facet_labels())
        self.addresses = Addresses(language, {facet: labels.address for facet, labels in self._facet_labels.items()})
        self.locale = _LOCALES[language]
        # Asked for many times a page; Babel moreover parses its patterns at every call.
        self.label = cache(self._label)
        self.number = cache(self._number)
        self.date = cache(self._date)
        self.euros = cache(self._euros)
        self.written_date = cache(self._written_date)
        self._thousands = get_group_symbol(self.locale)

    def _read_facet_labels(self) -> Iterator[tuple[str, FacetLabels]]:
        for facet in self.facets.values():
            words = self._vocabularies[facet.vocabulary].vocabulary.facet if facet.vocabulary else None
            if words:
                yield facet.id, FacetLabels(*(part.in_language(self.language) for part in words.parts()))

    def listed_facets(self) -> tuple[Facet, ...]:
        """The facets that have listings of their own."""
        return tuple(facet for facet in self.facets.values() if facet.vocabulary)

    def facet_words(self, facet: str) -> FacetLabels:
        """The words of a facet that has listings."""
        return self._facet_labels[facet]

    def _label(self, vocabulary: str, term_id: str) -> str:
        """The label of a term."""
        return self._vocabularies.term(vocabulary, term_id).label.in_language(self.language)

    def definition(self, vocabulary: str, term_id: str) -> str:
        """The definition of a term, or empty."""
        definition = self._vocabularies.term(vocabulary, term_id).definition
        if definition is None:
            return ""
        text = definition.in_language(self.language)
        own = self.language == ROOT_LANGUAGE or getattr(definition, self.language)
        return text if own else foreign(text, ROOT_LANGUAGE)

    def _number(self, value: Decimal | int) -> str:
        """A number with the language's separators."""
        if value < 0 or value != int(value):
            return str(format_decimal(value, locale=self.locale))
        return f"{int(value):,}".replace(",", self._thousands)  # Babel takes 100 microseconds for the same

    def count(self, key: str, number: int) -> str:
        """A counted word: "3 käytäntöä"."""
        return self.words.count(key, number, self.number(number))

    def sort_key(self, text: str) -> str:
        """A key that sorts names as readers expect, case ignored: å, ä and ö after z, in English as a and o."""
        return text.casefold().translate(_ORDER[self.language])

    def initial(self, text: str) -> str:
        """The capital under which a name stands in an index; empty when it begins with no letter."""
        first = self.sort_key(text)[:1]
        letter = _INITIALS.get(first, first)
        return letter.upper() if letter.isalpha() else ""

    def _date(self, date: PartialDate) -> str:
        """A date as exactly as it is known."""
        if date.season:
            return self.words.fill(f"season.{date.season}", year=date.year)
        if date.precision == "year":
            return str(date.year)
        if date.year is None:
            day = PartialDate(_ANY_LEAP_YEAR, date.month, date.day).first_day()
            return str(format_date(day, _NO_YEAR[self.language], self.locale))
        if date.day and _DAY[self.language] == _PLAIN_DAY:
            return f"{date.day}.{date.month}.{date.year}"  # Babel takes 100 microseconds for the same
        form = _DAY[self.language] if date.day else "LLLL y"
        return str(format_date(date.first_day(), form, self.locale))

    def _written_date(self, text: str) -> str:
        """A date as a source was dated, in words; any other text as it is."""
        try:
            return self.date(PartialDate.parse(text))
        except ValueError:
            return text

    def period(self, period: Period | None) -> str:
        """A span: "1.1.2023–31.12.2027", with open ends in words; empty when nothing is known."""
        start = self.date(period.start) if period and period.start else ""
        end = self.date(period.end) if period and period.end else ""
        if start and end:
            return start if start == end else f"{start}–{end}"
        if start:
            return self.words.fill("value.since", date=start)
        return self.words.fill("value.until", date=end) if end else ""

    def _euros(self, amount: Decimal) -> str:
        """A sum in euros; cents only when there are some."""
        if amount == amount.to_integral_value():
            return f"{self.number(amount)}\u00a0€"
        return str(format_currency(amount, "EUR", locale=self.locale))

    def money(self, money: Money) -> str:
        """The sum with its precision; words when it is not known."""
        if money.minimum is not None and money.maximum is not None:
            low, high = self.number(money.minimum), self.euros(money.maximum)
            return self.words.fill("money.range", low=low, high=high)
        if money.amount is None:
            return self.words["money.none"]
        amount = self.euros(money.amount)
        form = {"noin": "money.about", "yli": "money.over"}.get(money.precision)
        return self.words.fill(form, amount=amount) if form else amount
