"""What an analyzer has found out that holds whatever the corpus: kept from one index to the next."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from catalog.search.analysis import Analyzer
from catalog.search.finnish_words import BaseForms
from catalog.search.form_dictionary import Forms, finnish_forms
from catalog.search.storage import Listing


@dataclass(frozen=True)
class Told:
    """Base forms and halves of words, stems of tokens by language and token, stems of the forms of base forms.

    `pieces` are the forms that were asked for whose base forms begin otherwise.
    """

    known: Mapping[str, str | None] = field(default_factory=dict)
    halves: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    names: Mapping[tuple[str, str], tuple[str, ...]] = field(default_factory=dict)
    forms: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    pieces: Mapping[str, str] = field(default_factory=dict)


Shelve = Callable[[Forms], tuple[Mapping[str, Listing], Callable[[], Forms]]]


class LastingAnalyzer(Analyzer):
    """Remembers its answers, and those of an earlier time; `opened` opens the dictionary when it is first needed.

    `shelve` puts a dictionary on disk, where each question costs more, and gives how it is listed there and what opens
    it. It is called when all words of a bank have been asked for, and lets go of 35 MB.
    """

    def __init__(
        self, told: Told | None = None, opened: Callable[[], Forms] = finnish_forms, shelve: Shelve | None = None
    ) -> None:
        told = told or Told()
        super().__init__(BaseForms(opened), told.halves)
        self._bases.known.update(told.known)
        self._names = dict(told.names)
        self._forms = dict(told.forms)
        self._pieces = dict(told.pieces)
        self._shelve = shelve
        self.shelved: Mapping[str, Listing] = {}

    @property
    def dictionary(self) -> Forms:
        """The dictionary that it asks."""
        return self._bases.dictionary

    @property
    def opened(self) -> Forms | None:
        """The dictionary, if it has been asked."""
        return self._bases.opened

    def told(self) -> Told:
        """All that it knows."""
        return Told(self._bases.known, self.halves, self._names, self._forms, self.pieces())

    def pieces(self) -> Mapping[str, str]:
        """Forms that were asked for whose base forms begin otherwise."""
        asked = self._bases.pieces.items()
        self._pieces.update((piece, base) for piece, base in asked if base and base[:3] != piece[:3])
        return self._pieces

    def other_names(self, token: str, language: str) -> Iterable[str]:
        """As told before."""
        names = self._names.get((language, token))
        if names is None:
            names = self._names[language, token] = tuple(super().other_names(token, language))
        return names

    def form_names(self, base: str) -> Iterable[str]:
        """As told before."""
        forms = self._forms.get(base)
        if forms is None:
            forms = self._forms[base] = tuple(sorted(super().form_names(base)))
        return forms

    def close(self) -> None:
        """Keeps what it was told: there will be other words. Their dictionary may stand on disk."""
        if self._shelve is None or self.opened is None:
            return
        try:
            self.shelved, opened = self._shelve(self.opened)
        except OSError:  # it stays in memory
            return
        if self.shelved:
            self._bases.open_by(opened)
