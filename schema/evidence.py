"""Evidence items: what is known about whether a practice works, and from where.

The grade (0-5) is derived from these items and can never be written into a file.
"""

from pydantic import Field

from schema.base import Line, Model, Text, YesNo
from schema.dates import PartialDate
from schema.sources import SourceIds
from schema.vocabulary_types import EvidenceDesign


class EvidenceItem(Model):
    """One study, evaluation, measurement or account."""

    design: EvidenceDesign = Field(description="Millainen tieto on: kuvaus, mittaus, vertailu, arviointi ...")
    finding: Text = Field(description="Mitä havaittiin, omin sanoin.")
    comparator: Line | None = Field(None, description="Mihin verrattiin, esim. ryhmä ilman palvelua.")
    independent: YesNo = Field(False, description="Onko tekijä riippumaton käytännön kehittäjistä.")
    participants: int | None = Field(None, ge=0, description="Kuinka moni oli mukana tiedonkeruussa.")
    conducted: PartialDate | None = Field(None, description="Milloin tieto kerättiin.")
    sources: SourceIds = ()
