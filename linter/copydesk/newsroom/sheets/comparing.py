"""Holds a source's draft against a sheet: what the sheet lacks, and what it has otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any, cast

from msgspec import Struct

from copydesk.dates import parse_edtf
from copydesk.newsroom.importing.draft import Draft, Value, plain
from copydesk.newsroom.importing.values import mapping
from copydesk.newsroom.importing.writing import inline
from copydesk.newsroom.sheets.editing import Path
from copydesk.sheet.judging.awards import award_key, category_key
from copydesk.sheet.tree import Plain
from copydesk.sheet.values import read_quantity
from copydesk.text import fold

_ROUNDED = 0.06
"""By so much two amounts may differ and be one, rounded."""
_ALIKE = 75
"""From this likeness on (in percent) two names of one role are one name in two spellings."""
_NAMED = frozenset(("credits", "people", "characters", "counts", "box_office"))
"""Keys whose values hold names, or the desk's own words, as keys."""
_WORDS = ("original_title", "kind", "language")
_LISTS = ("network", "studio", "distributor", "country")
_SYNONYMS = {
    "movie": "film",
    "tv series": "series",
    "television series": "series",
    "miniseries": "limited series",
}


class Addition(Struct, frozen=True):
    """Something new: where it goes, and how it reads. `named` values are mappings whose keys are names."""

    path: Path
    key: str | None
    value: Value
    says: str
    named: bool = False


class Difference(Struct, frozen=True):
    """Something that both have, otherwise."""

    path: Path
    what: str
    ours: str
    theirs: str
    value: Value | None = None
    """What the source has, where it can stand in the sheet's place."""


class Comparison:
    """The additions and conflicts that a draft means for a sheet."""

    def __init__(self, sheet: dict[str, Plain], draft: Draft) -> None:
        self.sheet = sheet
        self.additions: list[Addition] = []
        self.conflicts: list[Difference] = []
        self.people = _owners(sheet.get("people"))
        self.roles = _owners(sheet.get("characters"))
        theirs = plain(draft)
        self._title(draft)
        for key, value in theirs.items():
            if key in ("title", "source", "verified", "released", "releases"):
                continue
            if self.sheet.get(key) in (None, "", [], {}):
                self._add((), key, value, named=key in _NAMED)
            elif key in _WORDS:
                self._word(key, value)
            elif key in _LISTS:
                self._within(key, value)
            else:
                getattr(self, f"_{key}")(value)
        self._released(draft)

    def _add(self, path: Path, key: str | None, value: Value, *, named: bool = False) -> None:
        where = key or str(path[-1])
        self.additions.append(Addition(path, key, value, f"{where}: {_brief(value)}", named))

    def _differ(
        self, path: Path, what: str, ours: object, theirs: object, value: Value | None = None
    ) -> None:
        self.conflicts.append(Difference(path, what, _words(ours), _words(theirs), value))

    def _title(self, draft: Draft) -> None:
        own = {fold(name) for name in titles_of(self.sheet)}
        if not own & {fold(draft.title), fold(draft.original_title or draft.title)}:
            self._differ(("title",), "title", self.sheet.get("title"), draft.title)

    def _word(self, key: str, theirs: Value) -> None:
        ours = self.sheet[key]
        if not isinstance(ours, str) or _kind(ours) != _kind(str(theirs)):
            self._differ((key,), key.replace("_", " "), ours, theirs, theirs)

    def _also(self, theirs: Value) -> None:
        self._names(("also",), self.sheet["also"], theirs)

    def _runtime(self, theirs: Value) -> None:
        """The length: a sheet may have several editions, of which one is the source's."""
        ours = self.sheet["runtime"]
        known = [str(each) for each in ours.values()] if isinstance(ours, dict) else texts(ours)
        if str(theirs) not in known:
            self._differ(("runtime",), "runtime", ours, theirs, theirs)

    def _budget(self, theirs: Value) -> None:
        self._amount(("budget",), self.sheet["budget"], theirs)

    def _box_office(self, theirs: Value) -> None:
        ours = mapping(self.sheet["box_office"])
        for what, amount in cast("dict[str, Value]", theirs).items():
            if what not in ours:
                self._add(("box_office",), what, amount)
            else:
                self._amount(("box_office", what), ours[what], amount)

    def _amount(self, path: Path, ours: Plain, theirs: Value) -> None:
        """An amount that is another beyond all rounding."""
        one, other = read_quantity(str(ours)), read_quantity(str(theirs))
        if one is None or other is None or abs(one.amount - other.amount) > _ROUNDED * one.amount:
            self._differ(path, str(path[-1]).replace("_", " "), ours, theirs, theirs)

    def _episodes(self, theirs: Value) -> None:
        if not isinstance(self.sheet["episodes"], list):
            return
        ours = {_episode_key(e): (at, mapping(e)) for at, e in enumerate(_items(self.sheet["episodes"]))}
        for episode in cast("list[dict[str, Value]]", theirs):
            known = ours.get(_episode_key(episode))
            if known is None:
                self._add(("episodes",), None, episode)
                continue
            at, own = known
            for key in ("title", "released"):
                what = f"season {episode['season']}, episode {episode['number']}, {key}"
                said, has = episode.get(key), own.get(key)
                if said and not has:
                    self._add(("episodes", at), key, said)
                elif said and not (
                    agree(has, said) if key == "released" else fold(str(has)) == fold(str(said))
                ):
                    self._differ(("episodes", at, key), what, has, said, said)
            for job in ("director", "writer"):
                if episode.get(job) and not own.get(job):
                    self._add(("episodes", at), job, episode[job])

    def _awards(self, theirs: Value) -> None:
        ours = {_award_key(each): (at, mapping(each)) for at, each in enumerate(_items(self.sheet["awards"]))}
        for award in cast("list[dict[str, Value]]", theirs):
            known = ours.get(_award_key(award))
            if known is None:
                self._add(("awards",), None, award)
                continue
            at, own = known
            has, said = own.get("result", "won"), award.get("result", "won")
            if has != said:
                self._differ(("awards", at, "result"), f"result of the {award['award']}", has, said, said)

    def _relations(self, theirs: Value) -> None:
        """A relation of two people about whom the sheet says nothing of the kind."""
        known = {self._pair(each) for each in _items(self.sheet["relations"])}
        for relation in cast("list[dict[str, Value]]", theirs):
            if self._pair(relation) not in known:
                self._add(("relations",), None, relation)

    def _pair(self, relation: object) -> frozenset[str]:
        about = mapping(relation)
        return frozenset(self.person(name) for key in ("who", "of") for name in texts(about.get(key)))

    def _within(self, key: str, theirs: Value) -> None:
        """Names that the sheet has, too; it may have them by country."""
        ours = self.sheet[key]
        known = (
            [name for each in ours.values() for name in texts(each)]
            if isinstance(ours, dict)
            else texts(ours)
        )
        if not {fold(name) for name in texts(theirs)} <= {fold(name) for name in known}:
            self._differ((key,), key, known, theirs, theirs)

    def _based_on(self, theirs: Value) -> None:
        ours, said = self.sheet["based_on"], cast("dict[str, Value]", theirs)
        title = ours if isinstance(ours, str) else ours.get("title") if isinstance(ours, dict) else None
        if said.get("title") and title and fold(str(title)) != fold(str(said["title"])):
            self._differ(("based_on",), "based on", title, said["title"])
            return
        for key in ("title", "kind", "by", "released"):
            if isinstance(ours, dict) and key in said and not ours.get(key):
                self._add(("based_on",), key, said[key])

    def _ended(self, theirs: Value) -> None:
        ours = self.sheet["ended"]
        day = ours.get("to") or ours.get("date") if isinstance(ours, dict) else ours
        if not agree(day, theirs):
            self._differ(("ended",), "ended", day, theirs, theirs)

    def _credits(self, theirs: Value) -> None:
        """Whom a job's list leaves out is an error in articles, so that a longer list contradicts a shorter one."""
        ours = mapping(self.sheet["credits"])
        jobs = {job.casefold().removesuffix("s"): job for job in ours}
        for job, names in cast("dict[str, Value]", theirs).items():
            own = jobs.get(job)
            if own is None or not texts(ours[own]):
                self._add(("credits",), own or job, names)
            elif not {self.person(name) for name in texts(names)} <= {
                self.person(n) for n in texts(ours[own])
            }:
                self._differ(("credits", own), job, ours[own], names, names)

    def _people(self, theirs: Value) -> None:
        ours = mapping(self.sheet["people"])
        for name, about in cast("dict[str, dict[str, Value]]", theirs).items():
            own = next((each for each in ours if self.person(each) == self.person(name)), None)
            if own is None:
                self._add(("people",), name, about)
            else:
                self._person(own, ours[own], about)

    def _person(self, name: str, ours: Plain, theirs: dict[str, Value]) -> None:
        if not ours:
            if theirs:
                self._add(("people",), name, theirs)
            return
        known = mapping(ours)
        for key in ("born", "died"):
            if key in theirs and not known.get(key):
                self._add(("people", name), key, theirs[key])
            elif key in theirs and not agree(known[key], theirs[key]):
                self._differ(("people", name, key), f"{name} {key}", known[key], theirs[key], theirs[key])

    def _characters(self, theirs: Value) -> None:
        ours = mapping(self.sheet["characters"])
        for name, about in cast("dict[str, dict[str, Value]]", theirs).items():
            own = next((each for each in ours if self.role(each) == self.role(name)), None)
            if own is None or not ours[own]:
                self._add(("characters",), own or name, about)
            elif also := mapping(ours[own]).get("also"):
                self._names(("characters", own, "also"), also, about["also"])
            else:
                self._add(("characters", own), "also", about["also"])

    def _names(self, path: Path, ours: Plain, theirs: Value) -> None:
        known = {fold(name) for name in texts(ours)}
        for name in texts(theirs):
            if fold(name) not in known:
                self._add(path, None, name)

    def _counts(self, theirs: Value) -> None:
        ours = mapping(self.sheet["counts"])
        for unit, number in cast("dict[str, int]", theirs).items():
            own = next((ours[each] for each in ours if each.rstrip("s") == unit.rstrip("s")), None)
            if own is None:
                self._add(("counts",), unit, number)
            elif str(own) != str(number):
                self._differ(("counts", unit), f"number of {unit}", own, number, number)

    def _seasons(self, theirs: Value) -> None:
        ours = {mapping(s).get("number"): at for at, s in enumerate(_items(self.sheet["seasons"]))}
        for season in cast("list[dict[str, Value]]", theirs):
            at = ours.get(str(season["number"]))
            if at is None:
                self._add(("seasons",), None, season)
            else:
                self._season(at, mapping(_items(self.sheet["seasons"])[at]), season)

    def _season(self, at: int, ours: dict[str, Plain], theirs: dict[str, Value]) -> None:
        for key in ("title", "episodes", "released"):
            said, own = theirs.get(key), ours.get(key)
            what, path = f"season {theirs['number']}, {key}", ("seasons", at)
            if said is None or (
                key == "released" and self._among(ours.get("releases"), str(said), path, what)
            ):
                continue
            if own in (None, ""):
                self._add(path, key, said)
            elif not (agree(own, said) if key == "released" else fold(str(own)) == fold(str(said))):
                self._differ((*path, key), what, own, said, said)

    def _among(self, releases: Plain, day: str, path: Path, what: str) -> bool:
        """Whether the sheet has several releases; a day that is none of them is a conflict."""
        days = [each if isinstance(each, str) else mapping(each).get("date") for each in _items(releases)]
        if days and not any(agree(own, day) for own in days):
            self._differ((*path, "releases"), what, days, day)
        return bool(days)

    def _released(self, draft: Draft) -> None:
        """The release of a film, or of a series as a whole: the sheet may have it as that of its first season."""
        days = [line.date for line in draft.releases] or ([draft.released] if draft.released else [])
        own = self.sheet.get("released")
        seasons = [mapping(s) for s in _items(self.sheet.get("seasons"))]
        if not days or self._among(self.sheet.get("releases"), days[0], (), "released"):
            return
        if own:
            if not any(agree(own, day) for day in days):
                self._differ(("released",), "released", own, days, days[0] if len(days) == 1 else None)
        elif any(season.get("released") or season.get("releases") for season in seasons):
            first = [s.get("released") for s in seasons if s.get("number") == "1" and s.get("released")]
            if first and not any(agree(first[0], day) for day in days):
                self._differ(("seasons",), "released", first[0], days)
        else:
            theirs = plain(draft)
            key = "releases" if "releases" in theirs else "released"
            self._add((), key, theirs[key])

    def person(self, name: str) -> str:
        """The key of a person's name, other spellings that the sheet knows included."""
        return self.people.get(fold(name), fold(name))

    def role(self, name: str) -> str:
        """The same for a role."""
        return self.roles.get(fold(name), fold(name))

    def _cast(self, theirs: Value) -> None:
        ours = [_Line(self, at, mapping(line)) for at, line in enumerate(_items(self.sheet["cast"]))]
        for line in cast("list[dict[str, Value]]", theirs):
            self._casting(ours, line)

    def _casting(self, ours: list[_Line], line: dict[str, Value]) -> None:
        role, actor = self.role(str(line["character"])), self.person(str(line["actor"]))
        if any(role in each.roles and actor in each.actors for each in ours):
            return
        others = [each for each in ours if role in each.roles]
        if others and not any(each.leaves_room_for(line) for each in others):
            names = [name for each in others for name in texts(each.line.get("actor"))]
            self._differ(("cast", others[0].at), f"who plays {line['character']}", names, line["actor"])
            return
        near = [each for each in ours if actor in each.actors and each.is_much_like(role)]
        if near:
            names = texts(near[0].line.get("character") or near[0].line.get("role"))
            self._differ(("cast", near[0].at), f"whom {line['actor']} plays", names, line["character"])
            return
        self._add(("cast",), None, line)


class _Line:
    """A line of the sheet's cast, its names made comparable."""

    def __init__(self, comparison: Comparison, at: int, line: dict[str, Plain]) -> None:
        self.at, self.line = at, line
        written = [
            part for name in texts(line.get("character") or line.get("role")) for part in name.split(" / ")
        ]
        self.roles = {comparison.role(name) for name in written}
        self.actors = {comparison.person(name) for name in texts(line.get("actor"))}

    def leaves_room_for(self, other: dict[str, Value]) -> bool:
        """Whether another actor can have the role as well: in another way, or in other seasons."""
        how, seasons = other.get("how"), {str(n) for n in cast("list[int]", other.get("seasons") or [])}
        own = set(texts(self.line.get("seasons")))
        return how != self.line.get("how") if how else bool(seasons and own) and not seasons & own

    def is_much_like(self, role: str) -> bool:
        """Whether one of its roles is the same in another spelling, or a part of the other's name."""
        from rapidfuzz.fuzz import ratio

        words = set(role.split())
        return any(
            set(own.split()) <= words or words <= set(own.split()) or ratio(own, role) >= _ALIKE
            for own in self.roles
        )


def _episode_key(episode: object) -> tuple[str, str]:
    about = mapping(episode)
    return str(about.get("season") or ""), str(about.get("number") or "")


def _award_key(award: object) -> tuple[str, ...]:
    about = mapping(award)
    return (
        award_key(str(about.get("award") or "")),
        str(about.get("year") or ""),
        *sorted(category_key(str(about.get("category") or ""))),
        *sorted(map(fold, texts(about.get("person")))),
    )


def titles_of(sheet: dict[str, Plain]) -> Iterator[str]:
    """Every title that a sheet gives its work."""
    for key in ("title", "original_title", "also"):
        yield from texts(sheet.get(key))


def agree(ours: Any, theirs: Any) -> bool:
    """Whether two dates can both be true: one may be the more exact."""
    if str(ours).strip() == str(theirs).strip():
        return True
    try:
        one, other = parse_edtf(str(ours).strip()), parse_edtf(str(theirs).strip())
    except ValueError:
        return False
    if None in (one.start, one.end, other.start, other.end):
        return False
    bounds = cast("tuple[date, date, date, date]", (one.start, one.end, other.start, other.end))
    return (bounds[0] <= bounds[2] and bounds[3] <= bounds[1]) or (
        bounds[2] <= bounds[0] and bounds[1] <= bounds[3]
    )


def texts(value: object) -> list[str]:
    """A text or a list of texts as a list."""
    if isinstance(value, list):
        return [str(each) for each in value if isinstance(each, str | int)]
    return [str(value)] if isinstance(value, str | int) and value != "" else []


def _owners(named: Plain) -> dict[str, str]:
    """The key of the main name for each other name."""
    found: dict[str, str] = {}
    for name, about in mapping(named).items():
        for also in texts(mapping(about).get("also")):
            found.setdefault(fold(also), fold(name))
    return found


def _items(value: object) -> list[Plain]:
    return value if isinstance(value, list) else []


def _kind(text: str) -> str:
    folded = fold(text)
    return _SYNONYMS.get(folded, folded)


def _words(value: object) -> str:
    if isinstance(value, list):
        return " and ".join(map(str, value))
    return (
        str(value) if isinstance(value, str | int) else inline(cast("Value", value)) if value else "nothing"
    )


def _brief(value: Value) -> str:
    """An addition in a line: few values whole, many counted."""
    if isinstance(value, Iterable) and not isinstance(value, str) and len(value) > 4:
        return f"{len(value)} entries"
    return inline(value)
