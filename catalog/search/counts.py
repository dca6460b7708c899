"""How often words stand in the texts of some documents. Counts of parts add up to those of the whole."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from catalog.search.analysis import ANY, Analyzer
from catalog.search.ragged import Numbers, Ragged, distinct
from catalog.search.vocabulary import Vocabulary

_ROWS_AT_ONCE = 250


@dataclass(frozen=True, slots=True)
class Counts:
    """How often each token stands in texts, how often each label group is in use, and how many texts have each token in
    the title or in a label."""

    tokens: Numbers
    groups: Numbers
    names: Numbers

    @classmethod
    def of(cls, fields: Mapping[str, Ragged], vocabulary: Vocabulary) -> Counts:
        """Those of all texts."""
        counts = cls._zero(len(vocabulary.entries), len(vocabulary.groups))
        by_label = Ragged.of([tokens.tolist() for tokens in vocabulary.label_tokens()])
        for first in range(0, len(fields["title"].starts) - 1, _ROWS_AT_ONCE):
            part = {
                name: rows.slice(first, min(first + _ROWS_AT_ONCE, len(rows.starts) - 1))
                for name, rows in fields.items()
            }
            for name, rows in part.items():
                total = counts.groups if name == "labels" else counts.tokens
                total += np.bincount(rows.values, minlength=len(total))
            counts.names[:] += _in_names(part["title"], part["labels"], by_label, len(counts.names))
        return counts

    def changed(self, less: Counts, more: Counts) -> Counts:
        """Without those of some texts and with those of others, which may have more tokens."""
        grown = self._zero(len(more.tokens), len(more.groups))
        for name in ("tokens", "groups", "names"):
            total, other = getattr(grown, name), getattr(more, name)
            total += other
            for sign, part in ((1, getattr(self, name)), (-1, getattr(less, name))):
                total[: len(part)] += sign * part
        return grown

    def in_use(self, vocabulary: Vocabulary) -> NDArray[np.bool_]:
        """Of each token, whether any text or label has it."""
        used = self.tokens > 0
        for tokens, uses in zip(vocabulary.label_tokens(), self.groups.tolist(), strict=True):
            if uses:
                used[tokens] = True
        return used

    def learn(self, vocabulary: Vocabulary, used: NDArray[np.bool_], analyzer: Analyzer) -> None:
        """Lets an analyzer learn the Finnish words; those of most titles and labels first."""
        entries = vocabulary.entries
        tokens = (entries[number] for number in np.flatnonzero(used).tolist())
        named = np.flatnonzero(self.names).tolist()
        ranked = sorted(
            (-count, entries[number]) for number, count in zip(named, self.names[named].tolist(), strict=True)
        )
        names = [token for _, (language, token) in ranked if language in ("fi", ANY)]
        analyzer.learn((token for language, token in tokens if language in ("fi", ANY)), names)

    @classmethod
    def _zero(cls, tokens: int, groups: int) -> Counts:
        return cls(np.zeros(tokens, np.int64), np.zeros(groups, np.int64), np.zeros(tokens, np.int64))


def _in_names(titles: Ragged, labels: Ragged, by_label: Ragged, total: int) -> Numbers:
    of_labels = by_label.take(labels.values)
    owners = np.concatenate((titles.owners(), np.repeat(labels.owners(), of_labels.lengths())))
    pairs, _ = distinct(owners << 32 | np.concatenate((titles.values, of_labels.values)))
    return np.bincount(pairs & 0xFFFFFFFF, minlength=total)
