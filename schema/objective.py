"""Objectives of programmes. The key is programme and code; the same number means other things elsewhere."""

from typing import Annotated, Self

from pydantic import Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from schema.base import Model, Verbatim, YesNo
from schema.sources import SourceIds
from schema.vocabulary_types import Programme

ObjectiveCode = Annotated[str, StringConstraints(pattern=r"^[0-9a-zA-Z.]{1,10}$")]


class ObjectiveLink(Model):
    """An objective (erityistavoite) or, where only that is known, a priority (toimintalinja)."""

    programme: Programme = Field(description="Ohjelman tunnus, esim. uos2127.")
    code: ObjectiveCode | None = Field(
        None, description='Erityistavoitteen koodi tekstinä, esim. "4.1". Myös 4.1.1 ja 4a kelpaavat.'
    )
    priority: ObjectiveCode | None = Field(None, description='Toimintalinjan numero, esim. "4".')
    as_written: Verbatim | None = Field(None, description="Miten lähde kirjoittaa tavoitteen.")
    funding: YesNo = Field(False, description="kyllä = hankkeen rahoitus tulee tästä tavoitteesta.")
    sources: SourceIds = ()

    @model_validator(mode="after")
    def _names_something(self) -> Self:
        if self.code is None and self.priority is None:
            raise PydanticCustomError("objective_empty", "Give code or priority")
        return self
