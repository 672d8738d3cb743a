"""TVmaze: `shows/{id}?embed[]=cast&embed[]=episodes`, seasons and crew too where they are embedded."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from copydesk.newsroom.importing.draft import Draft, EpisodeLine, Origin, SeasonLine
from copydesk.newsroom.importing.gathering import JOBS, Gathered, cleaned, name_of
from copydesk.newsroom.importing.material import Choice, Material
from copydesk.newsroom.importing.values import count_of, day_of, language_of, mapping, mappings

ORIGIN = Origin(
    "TVmaze",
    "CC BY-SA 4.0",
    "From TVmaze, under CC BY-SA 4.0: name TVmaze, and share what you make of its data alike.\n"
    "https://www.tvmaze.com/api#licensing",
)


def recognises(value: Any) -> bool:
    """Whether a JSON value has TVmaze's shape."""
    if isinstance(value, list):
        return bool(value) and recognises(value[0])
    if not isinstance(value, dict):
        return False
    show = value.get("show", value)
    return isinstance(show, dict) and ("webChannel" in show or ("premiered" in show and "name" in show))


def read(files: Sequence[tuple[Material, Any]], choice: Choice) -> Iterator[Draft]:
    """A draft for each show."""
    for material, value in files:
        for each in value if isinstance(value, list) else [value]:
            show = each.get("show", each) if isinstance(each, dict) else {}
            title = name_of(show.get("name") or choice.title)
            if not title:
                raise material.trouble("a show without a name; give one with --title")
            if choice.wants(title, str(show.get("id", ""))):
                yield _draft(title, show)


def _draft(title: str, show: Mapping[str, Any]) -> Draft:
    embedded = mapping(show.get("_embedded"))
    ended = show.get("status") == "Ended"
    seasons = tuple(_seasons(embedded, ended))
    people = _people(embedded)
    outlets = [name_of(mapping(show.get(key)).get("name")) for key in ("network", "webChannel")]
    return people.draft(
        title=title,
        origin=ORIGIN,
        address=cleaned(show.get("url")),
        ident=str(show.get("id", "")),
        kind="series",
        networks=tuple(filter(None, outlets)),
        language=language_of(cleaned(show.get("language"))),
        released=None if seasons else day_of(show.get("premiered")),
        ended=day_of(show.get("ended")) if ended else None,
        seasons=seasons,
        episodes=tuple(_episodes(embedded)),
    )


def _episodes(embedded: Mapping[str, Any]) -> Iterator[EpisodeLine]:
    """The regular episodes that have a title of their own."""
    for row in mappings(embedded.get("episodes")):
        season, number, title = (
            count_of(row.get("season")),
            count_of(row.get("number")),
            name_of(row.get("name")),
        )
        if season and number and title and title.casefold() not in ("tba", f"episode {number}"):
            yield EpisodeLine(season, number, title, day_of(row.get("airdate")))


def _people(embedded: Mapping[str, Any]) -> Gathered:
    people = Gathered()
    for row in mappings(embedded.get("cast")):
        person, character = mapping(row.get("person")), mapping(row.get("character"))
        role = "self" if row.get("self") is True else character.get("name")
        people.play(person.get("name"), role, "voice" if row.get("voice") is True else None)
        people.know(
            name_of(person.get("name")), day_of(person.get("birthday")), day_of(person.get("deathday"))
        )
    for row in mappings(embedded.get("crew")):
        if JOBS.get(cleaned(row.get("type")).casefold()) == "creator":
            people.credit("creator", [mapping(row.get("person")).get("name")])
    return people


def _seasons(embedded: Mapping[str, Any], ended: bool) -> Iterator[SeasonLine]:
    """Seasons by their regular episodes; specials have no number and count for none."""
    episodes: dict[int, list[Mapping[str, Any]]] = defaultdict(list)
    for row in mappings(embedded.get("episodes")):
        if count_of(row.get("number")) and (number := count_of(row.get("season"))):
            episodes[number].append(row)
    told = {
        number: row for row in mappings(embedded.get("seasons")) if (number := count_of(row.get("number")))
    }
    last = max((*episodes, *told), default=0)
    for number in sorted({*episodes, *told}):
        rows, season = episodes[number], told.get(number, {})
        days = [day for row in rows if (day := day_of(row.get("airdate")))]
        complete = ended or number != last or (len(days) == len(rows) and len(set(days)) == 1)
        count = count_of(season.get("episodeOrder")) or (len(rows) if complete else None)
        released = day_of(season.get("premiereDate")) or min(days, default=None)
        yield SeasonLine(number, count or None, released, name_of(season.get("name")) or None)
