"""Results: what was measured, against what, when, and by which source.

A target, the size of a target group or a background statistic is not a result: targets have a field of their own.
"""

from decimal import Decimal
from typing import Annotated

from pydantic import Field

from schema.base import Model, Text, YesNo
from schema.dates import PartialDate
from schema.measure import Measure
from schema.period import Period
from schema.sources import SourceIds
from schema.vocabulary_types import BreakdownGroup

Number = Annotated[Decimal, Field(max_digits=15, decimal_places=4)]


class Breakdown(Model):
    """The part of a figure that concerns one group."""

    group: BreakdownGroup = Field(description="Ryhmä, jota luku koskee, esim. naiset.")
    baseline: Number | None = Field(None, description="Lähtöarvo.")
    target: Number | None = Field(None, description="Tavoite.")
    actual: Number | None = Field(None, description="Toteuma.")


class Result(Measure):
    """One measured figure with its baseline and the target that it was measured against."""

    baseline: Number | None = Field(None, description="Lähtöarvo ennen toimintaa.")
    target: Number | None = Field(None, description="Tavoite, johon toteumaa verrataan. Tavoite yksin ei ole tulos.")
    actual: Number = Field(description="Mitattu toteuma; 0 = nolla. Pelkkä tavoite kuuluu kenttään targets.")
    breakdown: tuple[Breakdown, ...] = Field((), description="Erittely ryhmittäin, jos se on julkaistu.")
    measured: PartialDate | None = Field(None, description="Milloin toteuma mitattiin.")
    period: Period | None = Field(None, description="Aika, jota luku koskee.")
    shared_participants: YesNo | None = Field(
        None, description="Onko luvussa osallistujia, jotka ovat mukana myös toisen hankkeen luvussa: kyllä tai ei."
    )
    note: Text | None = Field(None, description="Mitä luvusta pitää tietää.")
    sources: SourceIds = ()


class Target(Measure):
    """A figure that is aimed at and not yet measured."""

    value: Number = Field(description="Tavoiteltu luku.")
    due: PartialDate | None = Field(None, description="Mihin mennessä.")
    note: Text | None = Field(None, description="Mitä tavoitteesta pitää tietää.")
    sources: SourceIds = ()
