"""TMDB: `movie/{id}` and `tv/{id}` with what was appended, `credits`, `aggregate_credits`, seasons."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from msgspec import Struct, field

from copydesk.newsroom.importing.draft import (
    MOST_STUDIOS,
    Basis,
    Draft,
    EpisodeLine,
    Origin,
    ReleaseLine,
    SeasonLine,
)
from copydesk.newsroom.importing.gathering import JOBS, Gathered, cleaned, name_of
from copydesk.newsroom.importing.material import Choice, ImportTroubleError, Material
from copydesk.newsroom.importing.values import count_of, country_of, day_of, mapping, mappings

ORIGIN = Origin(
    "TMDB",
    "terms of use of the TMDB API",
    "From TMDB. Its terms ask for attribution: This product uses the TMDB API but is not endorsed or certified by TMDB.\n"
    "https://www.themoviedb.org/api-terms-of-use",
)
_KEYS = frozenset(
    "original_title original_name release_date first_air_date aggregate_credits created_by season_number "
    "known_for_department total_results".split()
)
_HOW = {1: "premiere", 2: "cinema", 3: "cinema", 4: "streaming", 6: "television"}
_BASES = {
    **{
        job: job
        for job in ("novel", "book", "comic book", "graphic novel", "short story", "musical", "opera", "poem")
    },
    "theatre play": "play",
    "video game": "game",
}


class _Parts(Struct):
    """What several files or objects say of one number: details, credits, seasons."""

    details: dict[str, Any] = field(default_factory=dict)
    episodes: list[dict[str, Any]] = field(default_factory=list)
    credits: list[dict[str, Any]] = field(default_factory=list)
    seasons: list[dict[str, Any]] = field(default_factory=list)
    material: Material | None = None


def recognises(value: Any) -> bool:
    """Whether a JSON value has TMDB's shape."""
    if isinstance(value, list):
        return bool(value) and recognises(value[0])
    if not isinstance(value, dict):
        return False
    lists = isinstance(value.get("cast"), list) and (isinstance(value.get("crew"), list) or "id" in value)
    return lists or not _KEYS.isdisjoint(value) or recognises(value.get("results"))


def read(files: Sequence[tuple[Material, Any]], choice: Choice) -> Iterator[Draft]:
    """A draft for each work; details and credits that stand in files of their own are joined by their number."""
    works: dict[str, _Parts] = defaultdict(_Parts)
    people: list[dict[str, Any]] = []
    for material, value in files:
        for each in _objects(material, value):
            if _is_person(each):
                people.append(each)
            else:
                _sort_in(works, each, material)
    if people and not works:
        raise files[0][0].trouble(
            f"is about a person, {people[0].get('name')}, and no work; give it with a work's file to add to that"
        )
    for number, parts in works.items():
        title = name_of(parts.details.get("title") or parts.details.get("name") or choice.title)
        if choice.wants(title, number):
            yield _draft(title, number.partition(":")[0], parts, people)


def _is_person(each: dict[str, Any]) -> bool:
    return "name" in each and ("known_for_department" in each or "place_of_birth" in each)


def _objects(material: Material, value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict) and isinstance(value.get("results"), list) and "total_results" in value:
        found = value["total_results"]
        raise material.trouble(
            f"is the answer to a search ({found} found), which leaves most out; download the details of the one you "
            "mean, movie/{id} or tv/{id}"
        )
    if isinstance(value, dict) and isinstance(value.get("results"), list):
        value = value["results"]
    for each in value if isinstance(value, list) else [value]:
        if isinstance(each, dict):
            yield each


def _sort_in(works: dict[str, _Parts], each: dict[str, Any], material: Material) -> None:
    if "episode_number" in each and "first_air_date" not in each and "seasons" not in each:
        parts = works[str(each.get("show_id", ""))]
        parts.episodes.append(each)
    elif "season_number" in each and "episodes" in each and "seasons" not in each:
        shows = (episode.get("show_id") for episode in mappings(each.get("episodes")))
        parts = works[str(each.get("show_id") or next(filter(None, shows), ""))]
        parts.seasons.append(each)
    elif "title" in each or "name" in each:
        number = str(each.get("id", ""))
        if number in works and works[number].details and works[number].details != each:
            number = f"{number}:{len(works)}"  # a film and a series, or two works without number
        parts = works[number or f":{len(works)}"]
        parts.details = each
        parts.credits += [c for key in ("credits", "aggregate_credits") if (c := mapping(each.get(key)))]
        parts.credits += [each] if isinstance(each.get("cast"), list) else []
        parts.seasons += [s for key, s in each.items() if key.startswith("season/") and isinstance(s, dict)]
    else:
        parts = works[str(each.get("id", ""))]
        parts.credits.append(each)
    parts.material = material


def _draft(title: str, number: str, parts: _Parts, lives: Sequence[dict[str, Any]]) -> Draft:
    if not title:
        raise _untitled(number, parts)
    details = parts.details
    is_tv = "first_air_date" in details or "name" in details or bool(parts.seasons)
    people = _people(parts, is_tv)
    for person in lives:
        people.know(
            name_of(person.get("name")), day_of(person.get("birthday")), day_of(person.get("deathday"))
        )
    kind = ("series" if is_tv else "film") if details else None
    if details.get("type") == "Miniseries":
        kind = "limited series"
    path = f"{'tv' if is_tv else 'movie'}/{number}" if number and details else ""
    return people.draft(
        title=title,
        origin=ORIGIN,
        address=f"https://www.themoviedb.org/{path}" if path else "",
        ident=number,
        original_title=name_of(details.get("original_title") or details.get("original_name")) or None,
        kind=kind,
        networks=tuple(_names(details.get("networks"))),
        countries=tuple(_countries(details)),
        language=cleaned(details.get("original_language")) or None,
        based_on=_basis(parts),
        released=None if is_tv and details.get("seasons") else _released(details),
        releases=tuple(_releases(details)),
        ended=day_of(details.get("last_air_date"))
        if details.get("status") in ("Ended", "Canceled")
        else None,
        seasons=tuple(_seasons(parts)),
        counts=_counts(details),
        studios=tuple(_names(details.get("production_companies")))[:MOST_STUDIOS],
        runtime=count_of(details.get("runtime")) or None,
        budget=_dollars(details.get("budget")),
        box_office=_box_office(details),
        episodes=tuple(_episodes(parts)),
    )


_LARGEST_SUM = 10**13


def _dollars(amount: object) -> str | None:
    """An amount in dollars, as sheets write it; TMDB has 0 where it knows nothing."""
    number = amount if isinstance(amount, int) else 0
    if not 0 < number < _LARGEST_SUM:
        return None
    return f"${number / 1e6:.1f} million".replace(".0 ", " ") if number >= 1_000_000 else f"${number:,}"


def _box_office(details: Mapping[str, Any]) -> dict[str, str]:
    taken = _dollars(details.get("revenue"))
    return {"worldwide": taken} if taken else {}


def _episodes(parts: _Parts) -> Iterator[EpisodeLine]:
    """The episodes of the seasons that are there in full, and of files of their own, in order."""
    found: dict[tuple[int, int], EpisodeLine] = {}
    rows = [row for season in parts.seasons for row in mappings(season.get("episodes"))]
    for row in (*rows, *parts.episodes):
        season, number = count_of(row.get("season_number")), count_of(row.get("episode_number"))
        if season and number and (title := name_of(row.get("name"))):
            crew = [
                (cleaned(m.get("job")).casefold(), name_of(m.get("name"))) for m in mappings(row.get("crew"))
            ]
            found[season, number] = EpisodeLine(
                season,
                number,
                title,
                day_of(row.get("air_date")),
                tuple(dict.fromkeys(name for job, name in crew if job == "director")),
                tuple(dict.fromkeys(name for job, name in crew if job == "writer")),
            )
    yield from (found[key] for key in sorted(found))


def _untitled(number: str, parts: _Parts) -> ImportTroubleError:
    assert parts.material is not None  # noqa: S101  # every object was read from a file
    return parts.material.trouble(
        f"{_what_of(parts)} number {number or '(none)'} without a title; give the file of its details too, or --title"
    )


def _what_of(parts: _Parts) -> str:
    if parts.episodes:
        first = parts.episodes[0]
        return f"an episode (season {first.get('season_number')}, episode {first.get('episode_number')}) of series"
    return "a season of series" if parts.seasons else "credits of"


def _released(details: Mapping[str, Any]) -> str | None:
    return day_of(details.get("release_date") or details.get("first_air_date"))


def _people(parts: _Parts, is_tv: bool) -> Gathered:
    people = Gathered()
    people.credit("creator", _names(parts.details.get("created_by")))
    for credits in parts.credits:
        _cast(people, credits, ())
        complete = not is_tv or any("jobs" in each for each in mappings(credits.get("crew")))
        _crew(people, credits, complete)
    for season in parts.seasons:
        number = count_of(season.get("season_number"))
        for key in ("credits", "aggregate_credits"):
            found = mapping(season.get(key))
            if number and found:
                _cast(people, found, (number,))
    return people


def _cast(people: Gathered, credits: Mapping[str, Any], seasons: tuple[int, ...]) -> None:
    for member in mappings(credits.get("cast")):
        roles = [r.get("character") for r in mappings(member.get("roles"))] or [member.get("character")]
        for role in roles:
            people.play(member.get("name"), role, seasons=seasons)


def _crew(people: Gathered, credits: Mapping[str, Any], complete: bool) -> None:
    """Credits of the crew; a series' plain credits leave out most directors and writers, so they prove nothing."""
    for member in mappings(credits.get("crew")):
        jobs = [j.get("job") for j in mappings(member.get("jobs"))] or [member.get("job")]
        for job in jobs:
            word = JOBS.get(cleaned(job).casefold())
            if word and (complete or word == "creator"):
                people.credit(word, [member.get("name")])


def _basis(parts: _Parts) -> Basis | None:
    authors: dict[str, dict[str, None]] = defaultdict(dict)
    for credits in parts.credits:
        for member in mappings(credits.get("crew")):
            kind = _BASES.get(cleaned(member.get("job")).casefold())
            if kind and (name := name_of(member.get("name"))):
                authors[kind][name] = None
    return next((Basis(kind=kind, by=tuple(names)) for kind, names in authors.items()), None)


def _names(members: Any) -> Iterator[str]:
    for member in members if isinstance(members, list) else ():
        if isinstance(member, dict) and (name := name_of(member.get("name"))):
            yield name


def _countries(details: Mapping[str, Any]) -> Iterator[str]:
    codes = details.get("origin_country")
    if isinstance(codes, list) and codes:
        yield from (country_of(cleaned(code)) for code in codes if cleaned(code))
    else:
        yield from map(country_of, _names(details.get("production_countries")))


def _releases(details: Mapping[str, Any]) -> Iterator[ReleaseLine]:
    found: dict[ReleaseLine, None] = {}
    for group in mappings(mapping(details.get("release_dates")).get("results")):
        country = country_of(cleaned(group.get("iso_3166_1"))) or None
        for each in mappings(group.get("release_dates")):
            how = _HOW.get(count_of(each.get("type")) or 0)
            if how and (day := day_of(each.get("release_date"))):
                found[ReleaseLine(day, country, how)] = None
    first = _released(details)
    if found and first and all(line.date != first for line in found):
        found[ReleaseLine(first)] = None
    yield from sorted(found, key=lambda line: (line.date, line.country or ""))


def _seasons(parts: _Parts) -> Iterator[SeasonLine]:
    """The seasons by number; TMDB keeps specials as season 0, which is none."""
    listed: dict[int, dict[str, Any]] = {}
    for season in (*mappings(parts.details.get("seasons")), *parts.seasons):
        if number := count_of(season.get("season_number")):
            listed.setdefault(number, season)
    for number, season in sorted(listed.items()):
        episodes = season.get("episodes")
        count = count_of(season.get("episode_count")) or (len(episodes) if isinstance(episodes, list) else 0)
        complete = number != max(listed) or parts.details.get("status") in ("Ended", "Canceled")
        yield SeasonLine(number, (count or None) if complete else None, day_of(season.get("air_date")))


def _counts(details: Mapping[str, Any]) -> dict[str, int]:
    """Counts of a series that is over and whose seasons are not listed."""
    if details.get("seasons") or details.get("status") not in ("Ended", "Canceled"):
        return {}
    found = {unit: count_of(details.get(f"number_of_{unit}")) for unit in ("seasons", "episodes")}
    return {unit: number for unit, number in found.items() if number}
