"""The form of a fact sheet, as pydantic checks it; imported only when a sheet is loaded or its schema is asked for.

A sheet comes here with every scalar as text and with sources, long forms and `x-` keys taken aside (`tree`).
"""

from __future__ import annotations

import re
from typing import Annotated, Any, Literal, TypeAlias

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainValidator,
    StringConstraints,
    model_validator,
)
from pydantic import WithJsonSchema as Schema
from pydantic_core import PydanticCustomError

from copydesk import dates
from copydesk.dates import TimeValue

UNKNOWN: Literal["unknown"] = "unknown"
Known: TypeAlias = TimeValue | Literal["unknown"]


def _parse(text: str) -> TimeValue:
    """Stands in for `dates.parse_edtf` until that is there."""
    if hasattr(dates, "parse_edtf"):
        found: TimeValue = dates.parse_edtf(text)
        return found
    from datetime import date, timedelta

    year, month, day = (*map(int, text.split("-")), None, None)[:3]
    start = date(year or 1, month or 1, day or 1)
    if day:
        return TimeValue(start, start + timedelta(1), dates.Granularity.DAY)
    if month:
        return TimeValue(start, (start + timedelta(31)).replace(day=1), dates.Granularity.MONTH)
    return TimeValue(start, start.replace(year=start.year + 1), dates.Granularity.YEAR)


def _listed(value: Any) -> Any:
    if value is None:
        return []
    return [value] if isinstance(value, str) else value


def _date(value: Any) -> Known:
    if not isinstance(value, str):
        raise PydanticCustomError("date", "expected a date, e.g. 2025-03-14")
    if value.strip().lower() == UNKNOWN:
        return UNKNOWN
    try:
        return _parse(value.strip())
    except ValueError as error:
        raise PydanticCustomError("date", _date_message(value, str(error)), {"found": value}) from None


def _date_message(value: str, why: str) -> Any:
    impossible = re.fullmatch(r"\d{4}-\d\d(-\d\d)?", value.strip())
    if impossible:
        return '"{found}" is a date that the calendar does not have'
    return '"{found}" is not a date (expected e.g. 2025-03-14, 2025-03, 2025, 2025-Q1 or unknown)'


def _number(value: Any) -> int | None:
    if isinstance(value, str) and value.strip().lower() == UNKNOWN:
        return None
    if isinstance(value, str) and re.fullmatch(r"[0-9]{1,6}", value.strip()):
        return int(value)
    found = value if isinstance(value, str) else "a list or keys"
    raise PydanticCustomError(
        "number", '"{found}" is not a whole number (expected e.g. 12)', {"found": found}
    )


def _seasons(value: Any) -> tuple[int, ...]:
    """Numbers of seasons: `1`, `[1, 3]`, `1-4`."""
    numbers: list[int] = []
    for part in value if isinstance(value, list) else [value]:
        found = re.fullmatch(
            r"\s*([0-9]{1,3})(?:\s*[-–]\s*([0-9]{1,3}))?\s*", part if isinstance(part, str) else ""
        )
        if not found:
            raise PydanticCustomError("seasons", "expected numbers of seasons, e.g. [1, 2] or 1-4")
        numbers.extend(range(int(found[1]), int(found[2] or found[1]) + 1))
    return tuple(sorted(set(numbers)))


def _under(key: str) -> Any:
    """Let a bare text stand for a mapping with this one key."""
    return BeforeValidator(lambda value: {key: value} if isinstance(value, str) else value)


def _empty(value: Any) -> Any:
    return {} if value is None else value


_SCALAR = {"type": ["string", "number", "boolean"]}
_DATE = {
    "type": ["string", "integer"],
    "description": "A date: 2025-03-14, 2025-03, 2025, 2025-Q1, or unknown.",
}
_NUMBER = {
    "anyOf": [{"type": "integer", "minimum": 0}, {"type": "string", "pattern": "^([0-9]{1,6}|unknown)$"}]
}
_NUMBERS = {
    "anyOf": [{"type": ["integer", "string"]}, {"type": "array", "items": {"type": ["integer", "string"]}}]
}

Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True), Schema(_SCALAR)]
Texts = Annotated[
    list[Text], BeforeValidator(_listed), Schema({"anyOf": [_SCALAR, {"type": "array", "items": _SCALAR}]})
]
Date = Annotated[Known, PlainValidator(_date), Schema(_DATE)]
Number = Annotated[int | None, PlainValidator(_number), Schema(_NUMBER)]
Numbers = Annotated[tuple[int, ...], PlainValidator(_seasons), Schema(_NUMBERS)]


def keys_of(part: type[BaseModel]) -> list[str]:
    """The keys that a mapping of the sheet may have, in the form's order."""
    return [field.alias or name for name, field in part.model_fields.items()]


class Part(BaseModel):
    """A mapping of the sheet; keys that it does not have are errors."""

    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True)

    @model_validator(mode="before")
    @classmethod
    def _without_nothing(cls, value: Any) -> Any:
        """A key that has no value is as good as absent, but a wrong key stays wrong."""
        if not isinstance(value, dict) or None not in value.values():
            return value
        return {key: inner for key, inner in value.items() if inner is not None or key not in keys_of(cls)}


class Period(Part):
    """When something happened: a date, or from … to."""

    date: Date | None = Field(None, examples=["2025-03-14"])
    from_: Date | None = Field(None, alias="from", examples=["2025-03-14"])
    to: Date | None = Field(None, examples=["2025-09-30"])


class Release(Part):
    """One of several releases: by country, by way (festival, cinema, streaming), by part (Volume 1)."""

    date: Date = Field(examples=["2025-03-14"])
    country: Text | None = Field(None, examples=["South Korea"])
    how: Text | None = Field(
        None, description="festival, cinema, streaming, television …", examples=["cinema"]
    )
    part: Text | None = Field(None, description="The part that was released.", examples=["Volume 1"])


When = Annotated[Period, _under("date")]
Releases = list[Annotated[Release, _under("date")]]


class Dated(Part):
    """What can be dated of a season, or of a film or series as a whole."""

    released: Date | None = Field(
        None, description="The day it came out; unknown where no date is known.", examples=["2025-03-14"]
    )
    releases: Releases = Field(
        default_factory=list,
        description="Several releases, where one date is not enough.",
        examples=["[{date: 2025-03-14, country: South Korea, how: cinema}]"],
    )
    episodes: Number = Field(None, description="How many episodes there are.", examples=["12"])
    announced: When | None = Field(None, description="When it was announced.", examples=["2025-03-14"])
    renewed: When | None = Field(None, description="When the renewal was announced.", examples=["2025-03-14"])
    cancelled: When | None = Field(None, description="When it was cancelled.", examples=["2025-03-14"])
    postponed: When | None = Field(None, description="When it was postponed.", examples=["2025-03-14"])
    filming: When | None = Field(
        None, description="When it was shot.", examples=["{from: 2025-03-14, to: 2025-09-30}"]
    )
    teaser: When | None = Field(None, description="When the first teaser came out.", examples=["2025-03-14"])
    trailer: When | None = Field(None, description="When the trailer came out.", examples=["2025-03-14"])
    premiere: When | None = Field(
        None, description="A first showing before the release.", examples=["2025-03-14"]
    )
    finale: When | None = Field(None, description="When the last episode came out.", examples=["2025-03-14"])
    ended: When | None = Field(None, description="When it ended for good.", examples=["2025-03-14"])


class SeasonPart(Dated):
    """One season."""

    number: Number = Field(description="The number of the season.", examples=["1"])
    title: Text | None = Field(None, description="The season's own title.", examples=["Book One"])


class AvoidPart(Part):
    """A name that must not be used, and why."""

    name: Text = Field(examples=["Now at Our School"])
    reason: Text | None = Field(None, examples=["the webtoon's title"])


class OriginPart(Part):
    """What a work is based on."""

    title: Text | None = Field(None, examples=["The Glass Harbour"])
    kind: Text | None = Field(None, description="novel, webtoon, game …", examples=["novel"])
    by: Texts = Field(default_factory=list, examples=["Ines Aldana"])


class CastPart(Part):
    """Who plays whom; seasons and how where a role has more than one performer."""

    character: Texts = Field(
        description="The role; `role` means the same.", examples=["Mara Quill"], min_length=1
    )
    actor: Texts = Field(description="Who plays it.", examples=["Ines Aldana"], min_length=1)
    seasons: Numbers = Field((), description="In which seasons; 1, [1, 3] or 1-4.", examples=["[1, 2]"])
    how: Text | None = Field(None, description="voice, young, motion capture, guest …", examples=["voice"])


def _role(value: Any) -> Any:
    if isinstance(value, dict) and "role" in value and "character" not in value:
        return {("character" if key == "role" else key): inner for key, inner in value.items()}
    return value


class PersonPart(Part):
    """What is known of a person beside the main name."""

    also: Texts = Field(
        default_factory=list, description="Other names that may be used.", examples=["[Ines A.]"]
    )
    born: Date | None = Field(None, examples=["1999-11-11"])
    died: Date | None = Field(None, examples=["2020-01-31"])
    language: Text | None = Field(None, description="Whose order of names it follows.", examples=["ko"])


class CharacterPart(Part):
    """Other names of a character."""

    also: Texts = Field(
        default_factory=list, description="Other names that may be used.", examples=["[Mara]"]
    )


class NamePart(Part):
    """A place, an organisation, an acronym, anything that has to be spelled right."""

    name: Text = Field(examples=["WGA"])
    also: Texts = Field(default_factory=list, examples=["[Writers Guild of America]"])
    kind: Text | None = Field(
        None, description="place, organisation, publication …", examples=["organisation"]
    )


class EventPart(Period):
    """Something dated that concerns more than one work."""

    what: Text = Field(description="What to call it.", examples=["WGA strike"])
    also: Texts = Field(
        default_factory=list, description="Other names for it.", examples=["[writers' strike]"]
    )


class QuotationPart(Part):
    """A quotation as it was said."""

    text: Text = Field(examples=["a survival period for zombies"])
    by: Text | None = Field(None, examples=["Lee Jae-kyoo"])
    date: Date | None = Field(None, examples=["2022-02"])


def _outlets(value: Any) -> Any:
    """`HBO` and `[HBO, Sky]` are outlets everywhere, `{US: HBO}` by country."""
    return value if isinstance(value, dict) else {"": value}


Outlets = Annotated[dict[str, Texts], BeforeValidator(_outlets)]
Credits = dict[str, Texts]
Person = Annotated[PersonPart, BeforeValidator(_empty)]
CharacterNames = Annotated[CharacterPart, BeforeValidator(_empty)]


class SheetPart(Dated):
    """A fact sheet: one work, or, without `title`, what belongs to no single work."""

    title: Text | None = Field(
        None, description="The work's title, as the desk writes it.", examples=["The Glass Harbour"]
    )
    original_title: Text | None = Field(
        None, description="The title in the original language.", examples=["지금 우리 학교는"]
    )
    also: Texts = Field(
        default_factory=list, description="Other titles that may be used.", examples=["[AOUAD]"]
    )
    avoid: list[Annotated[AvoidPart, _under("name")]] = Field(
        default_factory=list,
        description="Names that must not be used.",
        examples=["[{name: Now at Our School, reason: the webtoon's title}]"],
    )
    kind: Text | None = Field(
        None, description="series, film, limited series, special …", examples=["series"]
    )
    network: Outlets = Field(
        default_factory=dict,
        description="Who airs, streams or distributes it: a name, names, or names by country.",
        examples=["Netflix, or {US: HBO, UK: Sky}"],
    )
    country: Texts = Field(default_factory=list, description="Where it is from.", examples=["South Korea"])
    language: Text | None = Field(None, description="Its language, as a code.", examples=["ko"])
    based_on: Annotated[OriginPart, _under("title")] | None = Field(
        None, description="What it is based on.", examples=["{title: Now at Our School, kind: webtoon}"]
    )
    credits: Credits = Field(
        default_factory=dict,
        description="Who did what, by job.",
        examples=["{director: [Lee Jae-kyoo, Kim Nam-su]}"],
    )
    cast: list[Annotated[CastPart, BeforeValidator(_role)]] = Field(
        default_factory=list,
        description="Who plays whom.",
        examples=["[{character: Mara Quill, actor: Ines Aldana}]"],
    )
    people: dict[Text, Person] = Field(
        default_factory=dict,
        description="More on people, by main name.",
        examples=["{Lomon: {also: [Park Solomon], born: 1999-11-11}}"],
    )
    characters: dict[Text, CharacterNames] = Field(
        default_factory=dict,
        description="Other names of characters, by main name.",
        examples=["{Lee Cheong-san: {also: [Cheong-san]}}"],
    )
    seasons: list[SeasonPart] = Field(
        default_factory=list,
        description="The seasons, one by one.",
        examples=["[{number: 1, episodes: 12, released: 2025-03-14}]"],
    )
    counts: dict[str, Number] = Field(
        default_factory=dict,
        description="How many seasons, parts, films … there are in all.",
        examples=["{seasons: 5, films: 2}"],
    )
    names: list[Annotated[NamePart, _under("name")]] = Field(
        default_factory=list,
        description="Places, organisations and other names.",
        examples=["[Hyosan High School, {name: WGA, also: [Writers Guild of America]}]"],
    )
    events: list[EventPart] = Field(
        default_factory=list,
        description="Strikes, festivals and other dated events.",
        examples=["[{what: WGA strike, from: 2023-05-02, to: 2023-09-27}]"],
    )
    quotations: list[QuotationPart] = Field(
        default_factory=list,
        description="Quotations as they were said.",
        examples=["[{text: a survival period for zombies, by: Lee Jae-kyoo}]"],
    )
