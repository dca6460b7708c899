"""Why a practice did not work: knowledge of full standing that others can learn from."""

from pydantic import Field

from schema.base import Model, Text
from schema.sources import SourceIds


class Failure(Model):
    """All three parts are needed: without them a reader cannot tell whether the same would happen elsewhere."""

    reason: Text = Field(description="Miksi käytäntö ei toiminut.")
    context: Text = Field(description="Millaisissa oloissa: missä, kenelle, millä voimilla.")
    instead: Text = Field(description="Mitä nyt tehtäisiin toisin tai sen sijaan.")
    sources: SourceIds = ()
