"""The contract of the bank: what an entry is.

Pure data models. This package imports pydantic, PyYAML and the standard library, nothing else; it never
reads a file of entries and never prints. Reading, checking references and messages live in ``catalog``.
"""

from schema.entry_types import ENTRY_TYPES, EntryType
from schema.vocabulary import Term, Vocabulary

__all__ = ["ENTRY_TYPES", "EntryType", "Term", "Vocabulary"]
