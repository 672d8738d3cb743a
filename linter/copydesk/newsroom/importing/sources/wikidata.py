"""Wikidata entity JSON: several files of entities, joined by their Q-numbers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from copydesk.newsroom.importing.draft import (
    MOST_STUDIOS,
    AwardLine,
    Basis,
    Draft,
    EpisodeLine,
    Origin,
    RelationLine,
    ReleaseLine,
    SeasonLine,
)
from copydesk.newsroom.importing.gathering import Gathered, name_of
from copydesk.newsroom.importing.material import Choice, Material
from copydesk.newsroom.importing.sources.wikidata_statements import (
    Statement,
    day_in,
    minutes_in,
    money_in,
    number_in,
    statements,
)
from copydesk.newsroom.importing.values import country_of, language_of

ORIGIN = Origin(
    "Wikidata",
    "CC0 1.0",
    "From Wikidata, whose data is in the public domain (CC0 1.0).\nhttps://www.wikidata.org/wiki/Wikidata:Licensing",
)
_KINDS = {
    "Q11424": "film",
    "Q506240": "film",
    "Q202866": "film",
    "Q29168811": "film",
    "Q93204": "film",
    "Q24862": "short film",
    "Q5398426": "series",
    "Q581714": "series",
    "Q63952888": "series",
    "Q117467246": "series",
    "Q1259759": "limited series",
    "Q1261214": "special",
}
_SEASON = "Q3464665"
_HUMAN = "Q5"
_WORLD = "Q13780930"
_SIGNS = ("P161", "P57", "P449", "P2437")
"""Cast, director, broadcaster, number of seasons: what only a film or a series has."""
_CREDITS = {
    "P57": "director",
    "P58": "writer",
    "P170": "creator",
    "P86": "composer",
    "P344": "cinematographer",
    "P162": "producer",
    "P1431": "executive producer",
    "P1040": "editor",
    "P2515": "costume designer",
}
_RELATIONS = {"P26": "spouse", "P22": "child", "P25": "child", "P40": "parent", "P3373": "sibling"}
"""What somebody is of whom a property names; a marriage that has ended is none."""
_ENDS = "P582"
_EPISODE = "Q21191270"
_BASES = (
    "graphic novel", "novella", "novel", "short story", "comic", "manga", "webtoon", "musical", "opera", "play", "poem", "podcast",
    "memoir", "biography", "book", "article", "game", "toy", "film", "series",
)  # fmt: skip
"""The kinds of sources, as the names of their classes have them."""
_SERIES = ("P449", "P2437", "P1113", "P580")
Entities = Mapping[str, Mapping[str, Any]]


def recognises(value: Any) -> bool:
    """Whether a JSON value is made of Wikidata entities."""
    if isinstance(value, list):
        return bool(value) and recognises(value[0])
    if not isinstance(value, dict):
        return False
    return isinstance(value.get("entities"), dict) or (
        "id" in value and {"labels", "claims"} & value.keys() != set()
    )


def read(files: Sequence[tuple[Material, Any]], choice: Choice) -> Iterator[Draft]:
    """A draft for each film and series among the entities; the others lend their labels."""
    entities = {number: each for _, value in files for number, each in _entities(value)}
    reading = _Reading(entities, choice.language)
    works = [number for number in entities if reading.is_work(number)]
    unnamed = [number for number in works if not (reading.label(number) or choice.title)]
    if unnamed:
        raise files[0][0].trouble(
            f"{unnamed[0]} has no label in {choice.language}; download it with labels, or give --language or --title"
        )
    if not works:
        raise files[0][0].trouble("holds no film and no series, only what they refer to")
    for number in works:
        title = reading.label(number) or choice.title or ""
        if choice.wants(title, number):
            yield reading.draft(number, title)


def _entities(value: Any) -> Iterator[tuple[str, Mapping[str, Any]]]:
    found = value.get("entities", [value]) if isinstance(value, dict) else value
    listed = found if isinstance(found, list) else []
    for each in found.values() if isinstance(found, dict) else listed:
        if isinstance(each, dict) and isinstance(each.get("id"), str):
            yield each["id"], each


class _Reading:
    """Reads works out of the entities that were given; what an absent one would have said is remarked."""

    def __init__(self, entities: Entities, language: str) -> None:
        self.entities = entities
        self.languages = (language, "mul", f"{language}-gb", f"{language}-us", f"{language}-ca")
        self.missing: dict[str, None] = {}

    def is_work(self, number: str) -> bool:
        classes = {s.item for s in self._of(number, "P31")}
        if _HUMAN in classes or _SEASON in classes:
            return False
        return not classes.isdisjoint(_KINDS) or any(self._of(number, sign) for sign in _SIGNS)

    def label(self, number: str | None) -> str:
        """An entity's name; nothing, and a remark, where its file was not given or has none."""
        labels = self.entities.get(number or "", {}).get("labels")
        named = labels if isinstance(labels, dict) else {}
        found = (named[each].get("value") for each in self.languages if isinstance(named.get(each), dict))
        name = name_of(next(found, ""))
        if number and not name:
            self.missing[number] = None
        return name

    def draft(self, number: str, title: str) -> Draft:
        self.missing.clear()
        kind = next((_KINDS[s.item] for s in self._of(number, "P31") if s.item in _KINDS), None)
        kind = kind or ("series" if any(self._of(number, each) for each in _SERIES) else "film")
        people = self._people(number)
        seasons = tuple(sorted(self._seasons(number), key=lambda line: line.number))
        releases = tuple(dict.fromkeys(self._releases(number)))
        single = releases[0] if len(releases) == 1 and not (releases[0].country or releases[0].how) else None
        start = None if seasons else self._day(number, "P580")
        return people.draft(
            title=title,
            origin=ORIGIN,
            address=f"https://www.wikidata.org/wiki/{number}",
            ident=number,
            original_title=self._original(number),
            kind=kind,
            networks=tuple(self._labels(number, "P449")),
            countries=tuple(map(country_of, self._labels(number, "P495"))),
            language=next(filter(None, map(language_of, self._labels(number, "P364"))), None),
            based_on=self._basis(number),
            released=single.date if single else start if not releases else None,
            releases=() if single else releases,
            ended=self._day(number, "P582"),
            seasons=seasons,
            studios=tuple(self._labels(number, "P272"))[:MOST_STUDIOS],
            distributors=tuple(self._labels(number, "P750"))[:MOST_STUDIOS],
            runtime=next((m for s in self._of(number, "P2047") if (m := minutes_in(s.value))), None)
            if kind == "film"
            else None,
            budget=next((money for s in self._of(number, "P2130") if (money := money_in(s.value))), None),
            box_office=self._box_office(number),
            episodes=tuple(self._episodes(number)),
            awards=tuple(self._awards(number)),
            relations=tuple(self._relations(people)),
            counts={} if seasons or kind not in ("series", "limited series") else self._counts(number),
            remarks=tuple(self._remarks()),
        )

    def _box_office(self, number: str) -> dict[str, str]:
        """What it has taken in all the world; takings of one place alone are left out."""
        whole = (s for s in self._of(number, "P2142") if not s.items("P3005") or _WORLD in s.items("P3005"))
        taken = next((money for s in whole if (money := money_in(s.value))), None)
        return {"worldwide": taken} if taken else {}

    def _awards(self, number: str) -> Iterator[AwardLine]:
        """What was won (P166), and the nominations (P1411) that were not, with their years and people."""
        won = list(self._awarded(number, "P166", won=True))
        yield from won
        known = {(line.award, line.category, line.year) for line in won}
        for line in self._awarded(number, "P1411", won=False):
            if (line.award, line.category, line.year) not in known:
                yield line

    def _awarded(self, number: str, prop: str, *, won: bool) -> Iterator[AwardLine]:
        for statement in self._of(number, prop):
            award, _, category = self.label(statement.item).partition(" for ")
            if not award:
                continue
            years = [day[:4] for value in statement.values("P585") if (day := day_in(value))]
            people = [
                name for p in ("P1346", "P2453") for each in statement.items(p) if (name := self.label(each))
            ]
            year = int(years[0]) if years and years[0].isdigit() else None
            yield AwardLine(award, won, year, category or None, tuple(dict.fromkeys(people)))

    def _of(self, number: str, prop: str) -> list[Statement]:
        return statements(self.entities.get(number, {}), prop)

    def _labels(self, number: str, prop: str) -> list[str]:
        return [label for s in self._of(number, prop) if s.item and (label := self.label(s.item))]

    def _day(self, number: str, prop: str) -> str | None:
        return next((day for s in self._of(number, prop) if (day := day_in(s.value))), None)

    def _people(self, number: str) -> Gathered:
        people = Gathered()
        for prop, job in _CREDITS.items():
            for statement in self._of(number, prop):
                people.credit(job, [self.label(statement.item)])
                self._know(people, statement.item)
        for prop, how in (("P161", None), ("P725", "voice")):
            for statement in self._of(number, prop):
                self._cast(people, statement, how)
        return people

    def _cast(self, people: Gathered, statement: Statement, how: str | None) -> None:
        """The character is another entity (P453) or, where it has none, words (P4633)."""
        actor = self.label(statement.item)
        roles = [label for each in statement.items("P453") if (label := self.label(each))]
        for role in roles or statement.texts("P4633") or [""]:
            people.play(actor, role, how)
        self._know(people, statement.item)

    def _know(self, people: Gathered, number: str | None) -> None:
        """The days of somebody's life."""
        if number and (name := self.label(number)):
            people.know(name, self._day(number, "P569"), self._day(number, "P570"))

    def _releases(self, number: str) -> Iterator[ReleaseLine]:
        for statement in self._of(number, "P577"):
            if day := day_in(statement.value):
                places = [label for each in statement.items("P291") if (label := self.label(each))]
                for place in places or [""]:
                    yield ReleaseLine(day, country_of(place) if place else None)

    def _original(self, number: str) -> str | None:
        titles = (s.value.get("text") for s in self._of(number, "P1476") if isinstance(s.value, dict))
        return next(filter(None, map(name_of, titles)), None)

    def _basis(self, number: str) -> Basis | None:
        for statement in self._of(number, "P144"):
            source = statement.item or ""
            if title := self.label(statement.item):
                classes = " ".join(self._labels(source, "P31")).casefold()
                kind = next((each for each in _BASES if each in classes), None)
                day = self._day(source, "P577")
                return Basis(title, kind, tuple(self._labels(source, "P50")), day[:4] if day else None)
        return None

    def _relations(self, people: Gathered) -> Iterator[RelationLine]:
        """How people of the work are related, each pair once."""
        named = {line.actor for line in people.cast} | {n for each in people.credits.values() for n in each}
        numbers = {name: number for number in self.entities if (name := self._known(number)) in named}
        told: set[frozenset[str]] = set()
        for who, number in sorted(numbers.items()):
            for prop, kind in _RELATIONS.items():
                for statement in self._of(number, prop):
                    of = self._known(statement.item or "")
                    if of in numbers and of != who and not statement.values(_ENDS) and {who, of} not in told:
                        told.add(frozenset((who, of)))
                        yield RelationLine(who, kind, of)

    def _known(self, number: str) -> str:
        """An entity's name, where its file was given; that of anybody else is not asked for."""
        return self.label(number) if number in self.entities else ""

    def _episodes(self, work: str) -> Iterator[EpisodeLine]:
        """The episodes among the entities, by season and number."""
        found: dict[tuple[int, int], EpisodeLine] = {}
        for number in self.entities:
            if _EPISODE not in {s.item for s in self._of(number, "P31")}:
                continue
            season = next((s for s in self._of(number, "P4908") if s.item), None)
            place = self._season_number(season.item, work) if season and season.item else None
            at = _ordinal(season) if season else None
            if place and at and (title := self._known(number)):
                people = tuple(self._labels(number, "P57")), tuple(self._labels(number, "P58"))
                found[place, at] = EpisodeLine(place, at, title, self._day(number, "P577"), *people)
        yield from (found[key] for key in sorted(found))

    def _season_number(self, season: str, work: str) -> int | None:
        """Which of a work's seasons an entity is."""
        return next((_ordinal(part) for part in self._of(season, "P179") if part.item == work), None)

    def _seasons(self, work: str) -> Iterator[SeasonLine]:
        """The seasons among the entities: they say which series they are of, and which of its seasons."""
        for number in self.entities:
            if _SEASON not in {s.item for s in self._of(number, "P31")}:
                continue
            if place := self._season_number(number, work):
                episodes = next((number_in(s.value) for s in self._of(number, "P1113")), None)
                released = self._day(number, "P580") or self._day(number, "P577")
                yield SeasonLine(place, episodes, released)

    def _counts(self, number: str) -> dict[str, int]:
        found = {
            unit: next((n for s in self._of(number, prop) if (n := number_in(s.value))), None)
            for unit, prop in (("seasons", "P2437"), ("episodes", "P1113"))
        }
        return {unit: count for unit, count in found.items() if count}

    def _remarks(self) -> Iterable[str]:
        if self.missing:
            some = ", ".join(list(self.missing)[:8]) + (" …" if len(self.missing) > 8 else "")
            of = f"{len(self.missing)} entities" if len(self.missing) > 1 else "an entity"
            yield f"left out for want of a label, {of}: {some}; give their files too"


def _ordinal(statement: Statement) -> int | None:
    """The number that something has in its series."""
    ordinal = next(iter(statement.texts("P1545")), "")
    return int(ordinal[:4]) or None if ordinal.isdecimal() else None
