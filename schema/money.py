"""Sums of money, each with what it covers. Sums of different scopes are never added up."""

from decimal import Decimal
from typing import Annotated, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from schema.base import Model, Text
from schema.dates import PartialDate
from schema.period import Period
from schema.sources import SourceIds
from schema.vocabulary_types import Certainty, MoneyKind, MoneyPrecision, MoneyScope, MoneySource

Euros = Annotated[Decimal, Field(max_digits=14, decimal_places=2, json_schema_extra={"examples": ["1259824"]})]

ACTUAL = "toteutunut"
RANGE = "vali"


class Money(Model):
    """A sum in euros. An empty amount means that it is not known; zero means zero."""

    amount: Euros | None = Field(
        None, description="Euroja ilman välilyöntejä, esim. 1259824. Tyhjä = ei tiedossa, 0 = nolla."
    )
    minimum: Euros | None = Field(None, description="Vaihteluvälin alaraja (precision: vali).")
    maximum: Euros | None = Field(None, description="Vaihteluvälin yläraja (precision: vali).")
    scope: MoneyScope = Field(description="Mitä summa kattaa: hanke, koordinaatio, alahankkeet, teema ...")
    scope_certainty: Certainty | None = Field(None, description="Kuinka varma laajuus on.")
    kind: MoneyKind = Field(description="Haettu, arvio, kehys, myönnetty, suunniteltu vai toteutunut.")
    source_of_funds: MoneySource = Field(
        "ei_eritelty", description="Kenen rahaa: eu, valtio, julkinen, yksityinen, yhteensa ..."
    )
    precision: MoneyPrecision = Field("tarkka", description="Tarkka, noin, yli vai vaihteluväli.")
    covers: Period | None = Field(None, description="Aika, jonka summa kattaa, jos se on rajattu.")
    as_of: PartialDate | None = Field(None, description="Minkä ajankohdan tieto.")
    note: Text | None = Field(None, description="Mitä lukijan pitää tietää summasta.")
    sources: SourceIds = ()

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        given = [value is not None for value in (self.minimum, self.maximum, self.amount)]
        fits = given == [True, True, False] if self.precision == RANGE else given[:2] == [False, False]
        if not fits:
            raise PydanticCustomError("money_range", "A range needs minimum and maximum")
        if self.minimum is not None and self.maximum is not None and self.minimum > self.maximum:
            raise PydanticCustomError("money_range_reversed", "minimum exceeds maximum")
        if self.amount is not None and self.amount < 0 and self.kind != ACTUAL:
            raise PydanticCustomError("money_negative", "Only an actual sum can be negative")
        return self
