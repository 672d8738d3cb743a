"""IMDb's files (`title.basics.tsv.gz` and others), streamed: they have millions of rows."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Container, Iterator, Mapping, Sequence

from msgspec import Struct, field

from copydesk.newsroom.importing.draft import Draft, EpisodeLine, Origin, SeasonLine
from copydesk.newsroom.importing.gathering import Gathered, cleaned, name_of
from copydesk.newsroom.importing.material import Choice, Material, loaded, whole
from copydesk.newsroom.importing.values import count_of, day_of

ORIGIN = Origin(
    "IMDb",
    "for personal and non-commercial use alone",
    "Information courtesy of IMDb (https://www.imdb.com). Used with permission.\n"
    "IMDb's files are for personal and non-commercial use alone: https://developer.imdb.com/non-commercial-datasets/",
)
MAX_TITLES = 1_000
_KINDS = {
    "movie": "film",
    "tvMovie": "film",
    "video": "film",
    "short": "short film",
    "tvShort": "short film",
    "tvSeries": "series",
    "tvMiniSeries": "limited series",
    "tvSpecial": "special",
}
_SHAPES = {
    "basics": ("tconst", "titleType"),
    "principals": ("tconst", "ordering", "nconst", "category"),
    "crew": ("tconst", "directors", "writers"),
    "episode": ("tconst", "parentTconst"),
    "names": ("nconst", "primaryName"),
    "akas": ("titleId", "ordering"),
    "ratings": ("tconst", "averageRating"),
}
_ACTING = frozenset(("actor", "actress", "self"))


class _Episode(Struct):
    """What the files said of one episode so far; people by their numbers."""

    season: int
    number: int
    title: str = ""
    year: str = ""
    crew: dict[str, list[str]] = field(default_factory=dict)


class _Title(Struct):
    """What the files said of one title so far; people by their numbers."""

    number: str
    kind: str
    title: str
    original: str
    start: str
    end: str
    minutes: int | None = None
    cast: list[tuple[str, str]] = field(default_factory=list)
    crew: dict[str, list[str]] = field(default_factory=dict)
    episodes: dict[str, _Episode] = field(default_factory=dict)


def shape_of(head: str) -> str | None:
    """Which of IMDb's files begins so."""
    first = tuple(head.split("\n", 1)[0].rstrip("\r").split("\t"))
    return next((name for name, start in _SHAPES.items() if first[: len(start)] == start), None)


def read(files: Sequence[Material], choice: Choice) -> Iterator[Draft]:
    """A draft for each title asked for; the files are read in the order in which they need one another."""
    by_shape: dict[str, list[Material]] = {}
    for material in files:
        by_shape.setdefault(shape_of(material.head()) or "", []).append(material)
    if "basics" not in by_shape:
        raise files[0].trouble("without title.basics.tsv no title is known; give that file too")
    titles = _titles(by_shape["basics"], choice)
    _read_episodes(by_shape.get("episode", ()), titles)
    episodes = {number: each for title in titles.values() for number, each in title.episodes.items()}
    _read_titles_of(by_shape["basics"], episodes)
    _read_crew(by_shape.get("crew", ()), {**titles, **episodes})
    _read_principals(by_shape.get("principals", ()), titles)
    wanted = {number for t in titles.values() for number, _ in t.cast}
    credited: tuple[_Title | _Episode, ...] = (*titles.values(), *episodes.values())
    wanted |= {number for each in credited for numbers in each.crew.values() for number in numbers}
    names = {
        cells[0]: (name_of(cells[1]), cells[2], cells[3])
        for cells in _rows(by_shape.get("names", ()), 4, wanted)
        if name_of(cells[1])
    }
    for title in titles.values():
        yield _draft(title, names, bool(by_shape.get("names")))


def _rows(
    files: Sequence[Material], width: int, wanted: Container[str] | None = None, column: int = 0
) -> Iterator[list[str]]:
    """The rows of files of one shape that have a wanted number in a column; those that are cut off are left out.

    Of many millions of rows few are wanted, so that no more of each is looked at than its numbers.
    """
    for material in files:
        for number, line in material.raw_lines():
            if number == 1 or (wanted is not None and not _is_wanted(line, column, wanted)):
                continue
            cells = material.decoded(line, number).rstrip("\r\n").split("\t")
            if len(cells) >= width:
                yield cells


def _is_wanted(line: bytes, column: int, wanted: Container[str]) -> bool:
    cells = line.split(b"\t", column + 1)
    return len(cells) > column and cells[column].strip().decode("ascii", "replace") in wanted


def _known(cell: str) -> str:
    return "" if cell == r"\N" else cleaned(cell)


def _titles(files: Sequence[Material], choice: Choice) -> dict[str, _Title]:
    found: dict[str, _Title] = {}
    for cells in _rows(files, 7):
        number, kind, title = cells[0], cells[1], cells[2]
        if kind not in _KINDS or not choice.wants(title, number, cells[3]):
            continue
        if len(found) >= MAX_TITLES:
            message = (
                f"more than {MAX_TITLES:,} titles; say which you want: --only tt0903747, or --only Title"
            )
            raise files[0].trouble(message)
        found[number] = _Title(number, kind, name_of(title), name_of(_known(cells[3])), cells[5], cells[6])
        found[number].minutes = count_of(_known(cells[7])) if len(cells) > 7 else None
    return found


def _read_titles_of(files: Sequence[Material], episodes: dict[str, _Episode]) -> None:
    """The titles of episodes, which stand among those of all works: a second reading, where there are any."""
    for cells in _rows(files, 7, episodes) if episodes else ():
        episodes[cells[0]].title, episodes[cells[0]].year = name_of(_known(cells[2])), cells[5]


def _read_crew(files: Sequence[Material], titles: Mapping[str, _Title | _Episode]) -> None:
    for cells in _rows(files, 3, titles):
        for job, cell in (("director", cells[1]), ("writer", cells[2])):
            titles[cells[0]].crew[job] = [number for number in _known(cell).split(",") if number]


def _read_principals(files: Sequence[Material], titles: dict[str, _Title]) -> None:
    for cells in _rows(files, 6, titles):
        title = titles[cells[0]]
        if cells[3] in _ACTING:
            title.cast += [(cells[2], role) for role in _roles(cells[5], cells[3])]
        elif cells[3] in ("composer", "cinematographer", "editor"):
            title.crew.setdefault(cells[3], []).append(cells[2])


def _roles(cell: str, category: str) -> list[str]:
    """The roles of one row, a JSON array within the cell."""
    if category == "self" or cell == r"\N":
        return [""]
    try:
        roles = whole(loaded(cell))
    except (json.JSONDecodeError, RecursionError):
        return [""]
    return [role for role in roles if isinstance(role, str)] if isinstance(roles, list) and roles else [""]


def _read_episodes(files: Sequence[Material], titles: dict[str, _Title]) -> None:
    for cells in _rows(files, 4, titles, column=1):
        title = titles[cells[1]]
        if (season := count_of(cells[2])) and cells[3].isdecimal():
            title.episodes[cells[0]] = _Episode(season, int(cells[3][:6]))


def _draft(title: _Title, names: dict[str, tuple[str, str, str]], named: bool) -> Draft:
    people, is_series = Gathered(), title.kind in ("tvSeries", "tvMiniSeries")
    for job, numbers in title.crew.items():
        for number in numbers:
            if number in names and not is_series:
                name, born, died = names[number]
                people.credit(job, [name])
                people.know(name, day_of(born), day_of(died))
    for number, role in title.cast:
        if number in names:
            name, born, died = names[number]
            people.play(name, role)
            people.know(name, day_of(born), day_of(died))
    ended = day_of(title.end)
    counted = Counter(each.season for each in title.episodes.values())
    seasons = sorted(counted.items()) if ended else ()
    missing = "" if named else "people are left out: give name.basics.tsv too"
    return people.draft(
        title=title.title,
        origin=ORIGIN,
        address=f"https://www.imdb.com/title/{title.number}/",
        ident=title.number,
        original_title=title.original or None,
        kind=_KINDS[title.kind],
        released=day_of(title.start),
        ended=ended if is_series else None,
        seasons=tuple(SeasonLine(number, count) for number, count in seasons),
        runtime=None if is_series else title.minutes,
        episodes=tuple(_episodes(title, names)),
        remarks=(missing,) if missing and title.cast else (),
    )


def _episodes(title: _Title, names: Mapping[str, tuple[str, str, str]]) -> Iterator[EpisodeLine]:
    """The episodes that have a title of their own, in order."""
    for each in sorted(title.episodes.values(), key=lambda e: (e.season, e.number)):
        if each.title and each.number and each.title.casefold() != f"episode #{each.season}.{each.number}":
            crew = (
                tuple(dict.fromkeys(names[n][0] for n in each.crew.get(job, ()) if n in names))
                for job in ("director", "writer")
            )
            yield EpisodeLine(each.season, each.number, each.title, day_of(each.year), *crew)
