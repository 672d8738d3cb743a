"""The form of a fact sheet, as pydantic checks it; imported only when a sheet is loaded or its schema is asked for.

A sheet comes here with every scalar as text and with sources, long forms and `x-` keys taken aside (`tree`).
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Discriminator, Field, Tag

from copydesk.sheet.values import (
    Date,
    Figure,
    Minutes,
    Number,
    Numbers,
    Part,
    Text,
    Texts,
    empty,
    keys_of,
    under,
)


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


__all__ = ["Part", "keys_of"]


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


When = Annotated[Period, under("date", Period)]
Releases = list[Annotated[Release, under("date", Release)]]


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
    episodes: Number = Field(None, description="How many episodes there are.", examples=["12"])


class AvoidPart(Part):
    """A name that must not be used, and why."""

    name: Text = Field(examples=["Der Glashafen"])
    reason: Text | None = Field(None, examples=["the novel's title"])


class OriginPart(Part):
    """What a work is based on."""

    title: Text | None = Field(None, examples=["The Glass Harbour"])
    kind: Text | None = Field(
        None, description="novel, comic, play, musical, podcast, article, game, film …", examples=["novel"]
    )
    by: Texts = Field(
        default_factory=list, description="Who made it, or its publisher.", examples=["Ines Aldana"]
    )
    released: Date | None = Field(None, description="When it came out.", examples=["1963"])


class CastPart(Part):
    """Who plays whom; seasons and how where a role has more than one performer."""

    character: Texts = Field(
        default_factory=list,
        description="The role; `role` means the same. Hosts, contestants and guests may have none.",
        examples=["Mara Quill"],
        min_length=1,
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
    pronouns: Text | None = Field(None, description="Their pronouns.", examples=["she/her", "they/them"])
    not_: Texts = Field(
        default_factory=list,
        alias="not",
        description="Namesakes who are somebody else.",
        examples=["[Ines Aldama]"],
    )


class CharacterPart(Part):
    """Other names of a character."""

    also: Texts = Field(
        default_factory=list, description="Other names that may be used.", examples=["[Mara]"]
    )
    is_: Texts = Field(
        default_factory=list,
        alias="is",
        description="What they do or are.",
        examples=["surgeon", "[pilot, widow]"],
    )
    lives_in: Texts = Field(default_factory=list, description="Where they live.", examples=["Port Isolde"])


class NamePart(Part):
    """A place, an organisation, an acronym, anything that has to be spelled right."""

    name: Text = Field(examples=["HGA"])
    also: Texts = Field(default_factory=list, examples=["[Harbour Guild of Actors]"])
    kind: Text | None = Field(
        None, description="place, organisation, publication …", examples=["organisation"]
    )


class EventPart(Period):
    """Something dated that concerns more than one work."""

    what: Text = Field(description="What to call it.", examples=["harbour strike"])
    also: Texts = Field(
        default_factory=list, description="Other names for it.", examples=["[dockers' strike]"]
    )


class QuotationPart(Part):
    """A quotation as it was said."""

    text: Text = Field(examples=["The sea keeps no diary"])
    by: Text | None = Field(None, examples=["Tomas Brandt"])
    date: Date | None = Field(None, examples=["2025-03"])


def _outlets(value: Any) -> Any:
    """`HBO` and `[HBO, Sky]` are outlets everywhere, `{US: HBO}` by country."""
    return value if isinstance(value, dict) else {"": value}


Outlets = Annotated[
    dict[str, Texts], BeforeValidator(_outlets, json_schema_input_type=Texts | dict[str, Texts])
]
LISTED, COUNTED = "(listed)", "(counted)"
"""Steps that pydantic puts into a path where a key has two forms."""

Credits = dict[str, Texts]
Person = Annotated[PersonPart, BeforeValidator(empty, json_schema_input_type=PersonPart | None)]
CharacterNames = Annotated[CharacterPart, BeforeValidator(empty, json_schema_input_type=CharacterPart | None)]


EpisodesOrNumber = Annotated[
    Annotated[list[Episode | None], Tag(LISTED)] | Annotated[Number, Tag(COUNTED)],
    Discriminator(lambda value: LISTED if isinstance(value, list) else COUNTED),
]


class SheetPart(Dated):
    """A fact sheet: one work, or, without `title`, what belongs to no single work."""

    title: Text | None = Field(
        None, description="The work's title, as the desk writes it.", examples=["The Glass Harbour"]
    )
    original_title: Text | None = Field(
        None, description="The title in the original language.", examples=["El puerto de cristal"]
    )
    also: Texts = Field(
        default_factory=list, description="Other titles that may be used.", examples=["[Glass Harbour]"]
    )
    avoid: list[Annotated[AvoidPart, under("name", AvoidPart)]] = Field(
        default_factory=list,
        description="Names that must not be used.",
        examples=["[{name: Der Glashafen, reason: the novel's title}]"],
    )
    kind: Text | None = Field(
        None, description="series, film, limited series, special …", examples=["series"]
    )
    network: Outlets = Field(
        default_factory=dict,
        description="Who airs, streams or distributes it: a name, names, or names by country.",
        examples=["Netflix", "{US: HBO, UK: Sky}"],
    )
    studio: Outlets = Field(
        default_factory=dict, description="Who made it, apart from who airs it.", examples=["A24"]
    )
    distributor: Outlets = Field(
        default_factory=dict,
        description="Who brings it to cinemas, by country where they differ.",
        examples=["{US: Neon, UK: Mubi}"],
    )
    country: Texts = Field(default_factory=list, description="Where it is from.", examples=["South Korea"])
    language: Text | None = Field(None, description="Its language, as a code.", examples=["ko"])
    based_on: Annotated[OriginPart, under("title", OriginPart)] | None = Field(
        None,
        description="What it is based on.",
        examples=["{title: Der Glashafen, kind: novel, by: Lena Roos}"],
    )
    credits: Credits = Field(
        default_factory=dict,
        description="Who did what, by job.",
        examples=["{director: Tomas Brandt, writer: [Ines Aldana, Lena Roos]}"],
    )
    cast: list[Annotated[CastPart, BeforeValidator(_role)]] = Field(
        default_factory=list,
        description="Who plays whom.",
        examples=["[{character: Mara Quill, actor: Ines Aldana}]"],
    )
    people: dict[Text, Person] = Field(
        default_factory=dict,
        description="More on people, by main name.",
        examples=["{Ines Aldana: {also: [Ines A.], born: 1999-11-11}}"],
    )
    characters: dict[Text, CharacterNames] = Field(
        default_factory=dict,
        description="Other names of characters, by main name.",
        examples=["{Mara Quill: {also: [The Harbourmaster]}}"],
    )
    relations: list[Relation | None] = Field(
        default_factory=list,
        description="Who is whose sister, husband, partner …, among people or among characters.",
        examples=["[{who: Ines Aldana, is: sister, of: Lena Roos}]"],
    )
    runtime: Editions = Field(
        default_factory=dict,
        description="How long it is, in minutes; by edition where there are several.",
        examples=["105", "{theatrical: 105, extended: 121}"],
    )
    episodes: EpisodesOrNumber = Field(
        None,
        description="The episodes one by one, or how many there are.",
        examples=[
            "[{season: 1, number: 1, title: Low Tide, released: 2025-03-14, director: Tomas Brandt}]",
            "12",
        ],
    )
    awards: list[Award | None] = Field(
        default_factory=list,
        description="What it, or somebody for it, has won or was nominated for.",
        examples=["[{award: Emmy, year: 2025, category: lead actress, person: Ines Aldana, result: won}]"],
    )
    budget: Figure | None = Field(None, description="What it cost.", examples=["$20 million"])
    box_office: Figures = Field(
        default_factory=dict,
        description="What it has taken: opening, domestic, worldwide, or by country.",
        examples=["{opening: $9.5 million, domestic: $30 million, worldwide: $81 million}"],
    )
    amounts: list[Amount | None] = Field(
        default_factory=list,
        description="Other amounts that articles tell: viewers, fees, fines.",
        examples=["[{what: viewers of the premiere, value: 4.2 million}]"],
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
    names: list[Annotated[NamePart, under("name", NamePart)]] = Field(
        default_factory=list,
        description="Places, organisations and other names.",
        examples=["[Port Isolde, {name: HGA, also: [Harbour Guild of Actors]}]"],
    )
    events: list[EventPart] = Field(
        default_factory=list,
        description="Strikes, festivals and other dated events.",
        examples=["[{what: harbour strike, from: 2025-03-14, to: 2025-09-30}]"],
    )
    quotations: list[QuotationPart] = Field(
        default_factory=list,
        description="Quotations as they were said.",
        examples=["[{text: The sea keeps no diary, by: Tomas Brandt, date: 2025-03}]"],
    )
