"""Tables: CSV and TSV with columns told by their headings, and the rows of a SPARQL query."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from msgspec import Struct, field
from msgspec.structs import replace

from copydesk.newsroom.importing.draft import AwardLine, Draft, EpisodeLine, Origin, ReleaseLine, SeasonLine
from copydesk.newsroom.importing.gathering import JOBS, Gathered, cleaned, name_of
from copydesk.newsroom.importing.material import Choice, Material, loaded, whole
from copydesk.newsroom.importing.values import country_of, language_of, written_day
from copydesk.sheet.values import read_minutes, read_quantity
from copydesk.text import Place

ORIGIN = Origin("a table", "the desk's own", "From a table.")
MAX_WORKS = 5_000
"""More works than a desk has sheets: somebody is importing a whole catalogue by mistake."""
_HEADINGS = {
    "title": "title film movie show series work worklabel filmlabel serieslabel name_of_work",
    "ident": "work id movie_id film_id show_id tmdb_id imdb_id tconst wikidata",
    "character": "character role characterlabel charactername character_name part rolle personnage personaje",
    "actor": "actor performer actorlabel player played_by portrayed_by cast cast_member castlabel actress voice_actor",
    "how": "how note manner",
    "seasons": "seasons",
    "season": "season season_number",
    "episodes": "episodes episode_count",
    "released": "released release_date release date premiere premiered first_aired publication_date released_on year",
    "ended": "ended end_date",
    "kind": "kind type kindlabel typelabel",
    "network": "network channel streamer broadcaster networklabel platform",
    "country": "country countrylabel",
    "language": "language languagelabel",
    "original_title": "original_title originaltitle",
    "born": "born birthday birth_date",
    "died": "died deathday death_date",
    "runtime": "runtime minutes length duration running_time",
    "studio": "studio production_company studiolabel",
    "distributor": "distributor distributorlabel",
    "budget": "budget cost",
    "opening": "opening opening_weekend",
    "domestic": "domestic domestic_gross",
    "worldwide": "worldwide box_office worldwide_gross gross revenue",
    "episode": "episode episode_number",
    "episode_title": "episode_title",
    "award": "award awardlabel",
    "award_year": "award_year ceremony",
    "category": "category categorylabel",
    "winner": "winner nominee recipient",
    "result": "result outcome",
    "source": "source url",
    "crew": "crew",
    **{job: "{0} {0}s {0}label".format(job.replace(" ", "_")) for job in dict.fromkeys(JOBS.values())},
}
_BY_HEADING: dict[str, list[str]] = {}
for _key, _words in _HEADINGS.items():
    for _word in _words.split():
        _BY_HEADING.setdefault(_word, []).append(_key)
_PRECISIONS = {"9": len("2021"), "10": len("2021-03")}
"""How much of a day Wikidata means at its own precision: years and months have a first of January beside them."""
_SEPARATOR = re.compile(r"\s*[;|]\s*")


class _Sheet(Struct):
    """What the rows said of one work so far."""

    title: str
    values: dict[str, dict[str, None]] = field(default_factory=dict)
    people: Gathered = field(default_factory=Gathered)
    seasons: dict[int, SeasonLine] = field(default_factory=dict)
    episodes: dict[tuple[int, int], EpisodeLine] = field(default_factory=dict)
    awards: dict[AwardLine, None] = field(default_factory=dict)
    remarks: list[str] = field(default_factory=list)


def columns_of(headings: Iterable[str]) -> list[tuple[str, int]]:
    """What each column holds, by its heading; of several for one thing, the first that is filled counts."""
    found: list[tuple[str, int]] = []
    for at, heading in enumerate(headings):
        folded = re.sub(r"[\s-]+", "_", heading.strip().lstrip("?").casefold())
        found += [(key, at) for key in _BY_HEADING.get(folded, ())]
    return found


def recognises(head: str) -> bool:
    """Whether a text begins with a row of headings that name a cast, a title or a date."""
    first = head.lstrip().split("\n", 1)[0]
    if not re.search(r"[,;\t|]", first):
        return False
    keys = dict(columns_of(_headings(first)))
    return len(keys) >= 2 and ("actor" in keys or "title" in keys)


def _headings(line: str) -> list[str]:
    return next(csv.reader([line.replace("\r", " ")], delimiter=delimiter_of(line)), [])


def delimiter_of(line: str) -> str:
    """Which sign parts the columns: the one that stands most often among the headings."""
    return max("\t;,|", key=line.count)


def read(files: Sequence[Material], choice: Choice) -> Iterator[Draft]:
    """A draft for each title of each table, which is read row by row."""
    for material in files:
        yield from _drafts(_rows(material), ORIGIN, material, choice)


def _rows(material: Material) -> Iterator[tuple[int, dict[str, str]]]:
    """The rows with the numbers of their lines, each cell under what its column holds."""
    lines = material.lines()
    number, first = next((number, line) for number, line in lines if line.strip())
    delimiter = delimiter_of(first)
    columns = columns_of(_headings(first))
    if not {"actor", "title", "released"} & dict(columns).keys():
        known = "title, character, actor, season, released, director"
        raise material.trouble(
            f"no column is headed as one of a cast or a work (e.g. {known})", Place(number, 1)
        )
    reader = csv.reader((line + "\n" for _, line in lines), delimiter=delimiter)
    try:
        for cells in reader:
            if any(cells):
                yield number + reader.line_num, _row(columns, cells)
    except csv.Error as error:
        raise material.trouble(str(error), Place(number + reader.line_num, 1)) from None


def _row(columns: list[tuple[str, int]], cells: list[str]) -> dict[str, str]:
    row: dict[str, str] = {}
    for key, at in columns:
        if at < len(cells) and (text := cleaned(cells[at])) and text != r"\N":
            row.setdefault(key, text)
    return row


def from_sparql(files: Sequence[tuple[Material, Any]], choice: Choice, origin: Origin) -> Iterator[Draft]:
    """Drafts of SPARQL results: each solution is a row; labels that are only a Q-number again say nothing."""
    for material, value in files:
        bindings = value["results"]["bindings"]
        names = list(dict.fromkeys(name for each in bindings if isinstance(each, dict) for name in each))
        columns = [(key, names[at]) for key, at in columns_of(names)]
        rows = ((0, _solution(columns, each)) for each in bindings if isinstance(each, dict))
        yield from _drafts(rows, origin, material, choice)


def _solution(columns: list[tuple[str, str]], each: Mapping[str, Any]) -> dict[str, str]:
    row: dict[str, str] = {}
    for key, name in columns:
        if text := _bound(each.get(name), key):
            row.setdefault(key, text)
    kept = _PRECISIONS.get(_bound(each.get("precision"), ""))
    if kept and "released" in row:
        row["released"] = row["released"][:kept]
    return row


def _bound(term: Any, key: str) -> str:
    text = cleaned(term.get("value")) if isinstance(term, dict) and term.get("type") != "bnode" else ""
    if key == "ident":
        return text.rpartition("/")[2]
    return "" if re.fullmatch(r"Q\d+|https?://.*", text) else text


def _drafts(
    rows: Iterable[tuple[int, dict[str, str]]], origin: Origin, material: Material, choice: Choice
) -> Iterator[Draft]:
    sheets: dict[str, _Sheet] = {}
    for number, row in rows:
        title = name_of(row.get("title")) or choice.title or ""
        if not title:
            place = Place(number, 1) if number else None
            raise material.trouble("a row without a title; head a column title, or give --title", place)
        ident = row.get("ident") or title
        if ident not in sheets and choice.wants(title, ident):
            if len(sheets) >= MAX_WORKS:
                raise material.trouble(f"more than {MAX_WORKS:,} works; say which you want with --only")
            sheets[ident] = _Sheet(title)
        if ident in sheets:
            _take(sheets[ident], number, row)
    for ident, sheet in sheets.items():
        yield _draft(sheet, ident, origin, material.name)


_FIGURES = ("opening", "domestic", "worldwide")
_PLAIN = (
    "kind", "network", "country", "language", "original_title", "ended", "runtime", "studio", "distributor", "budget", *_FIGURES,
)  # fmt: skip
"""Columns whose cells say one thing of the whole work."""


def _take(sheet: _Sheet, number: int, row: Mapping[str, str]) -> None:
    for key in _PLAIN:
        if key in row:
            sheet.values.setdefault(key, {})[row[key]] = None
    for job in dict.fromkeys(JOBS.values()):
        if job in row:
            sheet.people.credit(job, _SEPARATOR.split(row[job]))
    if row.get("actor", "").startswith("[{"):
        _take_json(sheet, row)
    elif "actor" in row:
        _take_role(sheet, row)
    if "award" in row:
        _take_award(sheet, row)
    else:
        _take_days(sheet, number, row)


def _take_award(sheet: _Sheet, row: Mapping[str, str]) -> None:
    """A row about an award; without a result it was won."""
    year = re.match(r"\d{4}", row.get("award_year", ""))
    people = tuple(filter(None, map(name_of, _SEPARATOR.split(row.get("winner", "")))))
    won = row.get("result", "won").casefold() in ("won", "win", "winner", "yes", "true", "1")
    award, _, category = row["award"].partition(" for ")
    category = row.get("category") or category
    line = AwardLine(award, won, int(year[0]) if year else None, category or None, people)
    sheet.awards[line] = None


def _take_role(sheet: _Sheet, row: Mapping[str, str]) -> None:
    seasons = tuple(int(n) for n in re.findall(r"\d{1,3}", row.get("seasons", row.get("season", ""))))
    for actor in _SEPARATOR.split(row["actor"]):
        for role in _SEPARATOR.split(row.get("character", "")):
            sheet.people.play(actor, role, row.get("how"), seasons)
        days = (written_day(row.get(key, "")) for key in ("born", "died"))
        sheet.people.know(name_of(actor), *days)


def _take_json(sheet: _Sheet, row: Mapping[str, str]) -> None:
    """TMDB's lists within a cell, as a widely used table of its credits has them."""
    for key in ("actor", "crew"):
        try:
            members = whole(loaded(row.get(key, "[]")))
        except (json.JSONDecodeError, RecursionError):
            members = None
        if not isinstance(members, list):
            sheet.remarks.append(f"the JSON in the column of {key} cannot be read")
            continue
        for member in members:
            if not isinstance(member, dict):
                continue
            if key == "actor":
                sheet.people.play(member.get("name"), member.get("character"))
            elif word := JOBS.get(cleaned(member.get("job")).casefold()):
                sheet.people.credit(word, [member.get("name")])


def _take_days(sheet: _Sheet, number: int, row: Mapping[str, str]) -> None:
    written = row.get("released", "")
    released = written_day(written)
    if written and not released:
        where = f"line {number}: " if number else ""
        sheet.remarks.append(f"{where}{written!r} is no date (expected e.g. 2025-03-14)")
    season, episodes = row.get("season", ""), row.get("episodes", "")
    if season.isdecimal() and row.get("episode", "").isdecimal():
        place = int(season[:4]), int(row["episode"][:4])
        if title := name_of(row.get("episode_title")):
            sheet.episodes[place] = EpisodeLine(*place, title, released)
    elif season.isdecimal() and "actor" not in row:
        count = int(episodes[:6]) if episodes.isdecimal() else None
        sheet.seasons[int(season[:4])] = SeasonLine(int(season[:4]), count, released)
    elif released:
        sheet.values.setdefault("released", {})[released] = None


def _draft(sheet: _Sheet, ident: str, origin: Origin, file: str) -> Draft:
    def one(key: str) -> str | None:
        return next(iter(sheet.values.get(key, ())), None)

    dates = sheet.values.get("released", {})
    releases = tuple(map(ReleaseLine, sorted(dates))) if len(dates) > 1 and origin is not ORIGIN else ()
    remarks = list(sheet.remarks)
    if len(dates) > 1 and not releases:
        remarks.append(f"{sheet.title} has several release dates: {', '.join(dates)}; none of them was taken")
    return sheet.people.draft(
        title=sheet.title,
        origin=origin,
        address=f"https://www.wikidata.org/wiki/{ident}" if re.fullmatch(r"Q\d+", ident) else file,
        ident=ident if ident != sheet.title else "",
        original_title=one("original_title"),
        kind=_kind(one("kind")),
        networks=tuple(sheet.values.get("network", ())),
        countries=tuple(map(country_of, sheet.values.get("country", ()))),
        language=language_of(one("language") or ""),
        released=next(iter(dates)) if len(dates) == 1 else None,
        releases=releases,
        ended=written_day(one("ended") or ""),
        seasons=tuple(sheet.seasons[n] for n in sorted(sheet.seasons) if n),
        studios=tuple(sheet.values.get("studio", ())),
        distributors=tuple(sheet.values.get("distributor", ())),
        runtime=read_minutes(one("runtime") or ""),
        budget=_money(one("budget")),
        box_office={key: money for key in _FIGURES if (money := _money(one(key)))},
        episodes=tuple(sheet.episodes[place] for place in sorted(sheet.episodes) if all(place)),
        awards=tuple(a for a in sheet.awards if a.won or replace(a, won=True) not in sheet.awards),
        remarks=tuple(remarks),
    )


def _kind(written: str | None) -> str | None:
    """The sheet's word for a kind: "South Korean television series" is a series."""
    folded = (written or "").casefold()
    if "series" in folded or folded in ("tv", "show", "tv show"):
        return "limited series" if "mini" in folded or "limited" in folded else "series"
    if "movie" in folded or folded.endswith("film"):
        return "short film" if "short" in folded else "film"
    return folded or None


def _money(written: str | None) -> str | None:
    """An amount as a sheet may have it; a bare number has no currency, and is told as it stands."""
    return written if written and read_quantity(written) else None
