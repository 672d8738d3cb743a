"""What belongs where in a sheet: the keys of each part, the nearest to a wrong one, an example of a value."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_args

from pydantic import BaseModel
from pydantic.fields import FieldInfo
from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from copydesk.sheet.model import SheetPart, keys_of
from copydesk.sheet.tree import Path

_MEANT = {
    "name": "title",
    "actors": "cast",
    "actor": "cast",
    "aka": "also",
    "aliases": "also",
    "type": "kind",
    "format": "kind",
    "director": "credits: {director: …}",
    "directors": "credits: {director: …}",
    "writer": "credits: {writer: …}",
    "writers": "credits: {writer: …}",
    "creator": "credits: {creator: …}",
    "release_date": "released",
    "release": "released",
    "premiered": "released",
    "year": "released",
    "canceled": "cancelled",
    "quotes": "quotations",
    "places": "names",
    "organisations": "names",
    "organizations": "names",
    "start": "from",
    "begin": "from",
    "end": "to",
    "until": "to",
    "channel": "network",
    "platform": "network",
    "countries": "country",
    "season": "number",
    "voice": "how: voice",
    "aired": "released",
}


def keys_at(path: Path) -> list[str]:
    """The keys that may stand in the mapping at a path."""
    part = _part_at(path)
    return [*keys_of(part), *(["role"] if path[:1] == ("cast",) else [])] if part else []


def nearest_key(name: str, known: list[str]) -> str | None:
    """The known key that looks most like a wrong one."""
    plain = name.lower().replace(" ", "_").replace("-", "_")
    found = process.extractOne(plain, known, scorer=fuzz.ratio, score_cutoff=70)
    return found[0] if found else None


_JOBS = (
    "director",
    "writer",
    "screenwriter",
    "creator",
    "producer",
    "executive producer",
    "composer",
    "author",
    "showrunner",
    "editor",
    "cinematographer",
)


def usual_job(job: str) -> str | None:
    """The usual job that a word misses by one letter, its plural left aside."""
    plain = job.strip().lower().replace("_", " ").removesuffix("s")
    if plain in _JOBS:
        return None
    return next((usual for usual in _JOBS if OSA.distance(plain, usual, score_cutoff=1) <= 1), None)


def meant_key(name: str, known: list[str]) -> str | None:
    """The known key that means what another word says: `aka` for `also`."""
    meant = _MEANT.get(name.lower().replace(" ", "_"), "")
    return meant if meant.split(":")[0] in known else None


def example(path: Path) -> str:
    """An example of what belongs at a path: that of the innermost key which has one."""
    for end in range(len(path), 0, -1):
        field = _fields(_part_at(path[: end - 1])).get(str(path[end - 1]))
        if field and field.examples:
            return str(field.examples[0])
    return "The Glass Harbour"


def _fields(part: type[BaseModel] | None) -> dict[str, FieldInfo]:
    return {field.alias or name: field for name, field in part.model_fields.items()} if part else {}


def _part_at(path: Path) -> type[BaseModel] | None:
    """The part of the form that a path leads to; steps that are an editor's own names stay within it."""
    part: type[BaseModel] | None = SheetPart
    for step in path:
        fields = _fields(part)
        if step in fields:
            part = next(_parts_in(fields[str(step)].annotation), None)
    return part


def _parts_in(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for each in get_args(annotation):
        yield from _parts_in(each)
