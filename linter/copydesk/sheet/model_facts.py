"""The parts of a sheet's form that hold what desks correct most: awards, episodes, lengths, money, relations."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from copydesk.sheet.part import Part
from copydesk.sheet.values import Date, Figure, Minutes, Number, Text, Texts


class Award(Part):
    """One award that was won, or for which somebody or something was nominated."""

    award: Text = Field(description="The award, without its category.", examples=["Emmy"])
    year: Number = Field(None, description="The year of the ceremony.", examples=["2025"])
    category: Text | None = Field(None, examples=["lead actress"])
    person: Texts = Field(default_factory=list, description="Who was meant.", examples=["Ines Aldana"])
    for_: Text | None = Field(
        None,
        alias="for",
        description="The work, where it is another than the sheet's.",
        examples=["Low Tide"],
    )
    result: Literal["won", "nominated"] = Field("won", examples=["won", "nominated"])


class Episode(Part):
    """One episode."""

    season: Number = Field(None, description="The number of its season.", examples=["1"])
    number: Number = Field(None, description="Its number within the season.", examples=["3"])
    title: Text | None = Field(None, examples=["Low Tide"])
    released: Date | None = Field(None, examples=["2025-03-14"])
    director: Texts = Field(default_factory=list, examples=["Tomas Brandt"])
    writer: Texts = Field(default_factory=list, examples=["Kim Orr"])


class Relation(Part):
    """How two people, or two characters, are related."""

    who: Texts = Field(description="The one of whom it is said.", examples=["Ines Aldana"], min_length=1)
    is_: Text = Field(alias="is", description="sister, husband, ex-husband, mentor …", examples=["sister"])
    of: Texts = Field(description="The other.", examples=["Lena Roos"], min_length=1)


class Amount(Part):
    """An amount of anything."""

    what: Text = Field(description="What it is an amount of.", examples=["viewers of the premiere"])
    value: Figure = Field(examples=["4.2 million"])


def _by_name(value: Any) -> Any:
    """One value without a name stands for the only one."""
    return value if isinstance(value, dict) else {"": value}


Editions = Annotated[
    dict[str, Minutes], BeforeValidator(_by_name, json_schema_input_type=Minutes | dict[str, Minutes])
]
Figures = Annotated[
    dict[str, Figure], BeforeValidator(_by_name, json_schema_input_type=Figure | dict[str, Figure])
]
