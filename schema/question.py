"""Questions and answers of a call, each with an id and so an address of its own."""

from typing import Annotated

from pydantic import Field

from schema.base import LocalId, Model, ReferenceId, Text
from schema.dates import PartialDate
from schema.references import LocalRef
from schema.sources import SourceIds
from schema.vocabulary_types import AnswerState, QuestionTopic

QuestionId = Annotated[ReferenceId, LocalRef("questions")]

ANSWERED, DEFERRED = "vastattu", "siirretty_myohempaan"


class Question(Model):
    """A question and its answer in our own words; ``same_as`` stands where the source says "see above"."""

    id: LocalId = Field(description="Lyhyt tunnus, josta tulee kysymyksen osoite, esim. milloin-haku-paattyy.")
    question: Text = Field(description="Kysymys omin sanoin.")
    answer: Text | None = Field(None, description="Vastaus omin sanoin. Tyhjä, jos same_as kertoo vastauksen.")
    topic: QuestionTopic = Field(description="Aihe, jonka alla kysymys näytetään.")
    state: AnswerState = Field(description="vastattu, tai siirretty_myohempaan, jos asia jäi myöhemmin päätettäväksi.")
    same_as: QuestionId | None = Field(None, description="Kysymys, jossa on sama vastaus (lähteessä: ks. edellä).")
    asked: PartialDate | None = Field(None, description="Milloin kysyttiin, jos tiedetään.")
    sources: SourceIds = ()
