"""OMDb: the answer about one title, `?i=tt…` or `?t=…`; it names the first actors without their roles."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from copydesk.newsroom.importing.draft import Draft, Origin, PersonLine
from copydesk.newsroom.importing.gathering import cleaned, name_of
from copydesk.newsroom.importing.material import Choice, Material
from copydesk.newsroom.importing.values import country_of, language_of

ORIGIN = Origin(
    "OMDb",
    "CC BY-NC 4.0",
    "From OMDb, under CC BY-NC 4.0: name OMDb, and make no commercial use of its data.\nhttps://www.omdbapi.com/legal.htm",
)
_KINDS = {"movie": "film", "series": "series"}
_NOTHING = "N/A"


def recognises(value: Any) -> bool:
    """Whether a JSON value has OMDb's shape."""
    return isinstance(value, dict) and "imdbID" in value and "Title" in value


def read(files: Sequence[tuple[Material, Any]], choice: Choice) -> Iterator[Draft]:
    """A draft for each title; an episode is none."""
    for material, value in files:
        if not isinstance(value, dict):
            raise material.trouble("several answers in one file; OMDb gives one about each title")
        kind = cleaned(value.get("Type")).casefold()
        if kind not in _KINDS:
            raise material.trouble(f"is about {_what(kind)}, and no film or series")
        title = name_of(value.get("Title") or choice.title)
        if not title:
            raise material.trouble("an answer without a title; give one with --title")
        if choice.wants(title, cleaned(value.get("imdbID"))):
            yield _draft(title, value, _KINDS[kind])


def _what(kind: str) -> str:
    return f"an {kind}" if kind[:1] in ("e", "a") else f"a {kind}" if kind else "nothing that it names"


def _draft(title: str, value: Mapping[str, Any], kind: str) -> Draft:
    is_film = kind == "film"
    jobs = {"director": _listed(value, "Director"), "writer": _listed(value, "Writer")} if is_film else {}
    return Draft(
        title=title,
        origin=ORIGIN,
        address=f"https://www.imdb.com/title/{cleaned(value.get('imdbID'))}/",
        ident=cleaned(value.get("imdbID")),
        kind=kind,
        countries=tuple(map(country_of, _listed(value, "Country"))),
        language=next((code for name in _listed(value, "Language") if (code := language_of(name))), None),
        released=_day(_text(value, "Released")),
        credits={job: names for job, names in jobs.items() if names},
        people=tuple(PersonLine(name) for name in _listed(value, "Actors")),
        runtime=_minutes(_text(value, "Runtime")) if is_film else None,
        box_office=_box_office(_text(value, "BoxOffice")),
        remarks=("OMDb names actors without their roles; they are listed under people",),
    )


def _text(value: Mapping[str, Any], key: str) -> str:
    found = cleaned(value.get(key))
    return "" if found == _NOTHING else found


def _listed(value: Mapping[str, Any], key: str) -> tuple[str, ...]:
    """Names parted by commas, remarks in brackets left out."""
    plain = re.sub(r"\s*\([^)]*\)", "", _text(value, key))
    return tuple(dict.fromkeys(name for each in plain.split(",") if (name := name_of(each.strip()))))


def _day(written: str) -> str | None:
    try:
        return datetime.strptime(written, "%d %b %Y").date().isoformat()  # a day, of no zone
    except ValueError:
        return None


def _minutes(written: str) -> int | None:
    found = re.fullmatch(r"(\d{1,4}) min", written)
    return int(found[1]) if found else None


def _box_office(written: str) -> dict[str, str]:
    """What it took at home; OMDb has no other takings."""
    return {"domestic": written} if re.fullmatch(r"\$[\d,]+", written) else {}
