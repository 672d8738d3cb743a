"""A fact: one value of a sheet with its place, its source and the day when somebody looked it up."""

from __future__ import annotations

from datetime import date
from typing import Generic, TypeVar

from msgspec import Struct

from copydesk.text import Place

Value_co = TypeVar("Value_co", covariant=True)


class SheetPlace(Struct, frozen=True, gc=False):
    """Where a sheet says something; `key` is the path of keys, such as `cast[3].actor`."""

    file: str
    place: Place
    key: str

    def __str__(self) -> str:
        return f"{self.file}:{self.place.line}"


class Fact(Struct, Generic[Value_co], frozen=True, gc=False):
    """A value of a sheet; `says` is the sentence that an editor reads as evidence.

    Write `says` so that it stands alone: "Mara Quill is played by Ines Aldana", without a full stop. `known` is the day
    since when the value is known, `until` that on which another took its place: the value was held true before it.
    """

    value: Value_co
    says: str
    place: SheetPlace
    source: str | None = None
    verified: date | None = None
    known: date | None = None
    until: date | None = None
