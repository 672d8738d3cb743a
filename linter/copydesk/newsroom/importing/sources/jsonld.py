"""schema.org JSON-LD, as JSON or within an HTML page: Movie, TVSeries, PerformanceRole."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from copydesk.newsroom.importing.draft import MOST_STUDIOS, Basis, Draft, EpisodeLine, Origin, SeasonLine
from copydesk.newsroom.importing.gathering import Gathered, cleaned, name_of
from copydesk.newsroom.importing.material import Choice, Material, loaded, whole
from copydesk.newsroom.importing.values import count_of, country_of, day_of, language_of

ORIGIN = Origin(
    "JSON-LD of a page",
    "the page's own terms",
    "From the JSON-LD of a page, whose own terms of use hold for it.",
)
_KINDS = {"Movie": "film", "TVSeries": "series"}
_CREDITS = {"director": "director", "musicBy": "composer"}
_STRINGS_AND_COMMAS = re.compile(r'"(?:[^"\\]|\\.)*"|,(?=\s*[}\]])', re.DOTALL)
_MAX_DEPTH = 60


def recognises(value: Any) -> bool:
    """Whether a JSON value is JSON-LD."""
    if isinstance(value, list):
        return any(map(recognises, value[:20]))
    return isinstance(value, dict) and not {"@context", "@graph", "@type"}.isdisjoint(value)


def in_page(material: Material) -> list[Any]:
    """The JSON-LD of an HTML page, what real pages get wrong forgiven."""
    return [_forgiven(block, material) for block in _scripts(material.text())]


def _scripts(page: str) -> Iterator[str]:
    """What stands in the page's scripts of that type; linear, whatever the page holds."""
    at, folded = 0, page.lower()
    while (at := folded.find("<script", at)) >= 0:
        opened, closed = folded.find(">", at), folded.find("</script", at)
        if opened < 0 or closed < opened:
            return
        if "ld+json" in folded[at:opened]:
            yield page[opened + 1 : closed]
        at = closed


def _forgiven(block: str, material: Material) -> Any:
    """Read JSON-LD with comment marks around it, trailing commas and stray control characters."""
    text = re.sub(r"^\s*(?:<!--|//<!\[CDATA\[|/\*<!\[CDATA\[\*/|<!\[CDATA\[)", "", block)
    text = re.sub(r"(?:-->|//\]\]>|/\*\]\]>\*/|\]\]>)\s*$", "", text).strip()
    text = _STRINGS_AND_COMMAS.sub(lambda m: "" if m[0] == "," else m[0], text)
    try:
        return whole(loaded(text))
    except (json.JSONDecodeError, RecursionError) as error:
        raise material.trouble(f"its JSON-LD cannot be read: {str(error).lower()}") from None


def read(files: Sequence[tuple[Material, Any]], choice: Choice) -> Iterator[Draft]:
    """A draft for each film and series that a page describes."""
    for material, value in files:
        nodes = list(_nodes(value, 0))
        known = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str) and len(node) > 1}
        found: dict[str, Draft] = {}
        for node in nodes:
            kind = next((_KINDS[t] for t in _texts(node.get("@type")) if t in _KINDS), None)
            title = _name(node)
            if kind and title and choice.wants(title, cleaned(node.get("@id"))):
                draft = _Reading(known).draft(node, kind, title, material.name)
                found.setdefault(title, draft)
        if not found and not choice.only:
            raise material.trouble("its JSON-LD describes no film and no series (Movie, TVSeries)")
        yield from found.values()


def _nodes(value: Any, depth: int) -> Iterator[dict[str, Any]]:
    """Every object, however deep it stands."""
    if depth > _MAX_DEPTH:
        return
    if isinstance(value, dict):
        yield value
        value = list(value.values())
    for inner in value if isinstance(value, list) else ():
        yield from _nodes(inner, depth + 1)


def _listed(value: Any) -> list[Any]:
    if isinstance(value, dict) and isinstance(value.get("@list"), list):
        return list(value["@list"])
    return value if isinstance(value, list) else [] if value is None else [value]


def _texts(value: Any) -> list[str]:
    """Texts, entities resolved, the language of `{"@value": …}` left out; types without their address."""
    texts = (each.get("@value") if isinstance(each, dict) else each for each in _listed(value))
    plain = (cleaned(html.unescape(text)) for text in texts if isinstance(text, str))
    return [text.removeprefix("http://schema.org/").removeprefix("https://schema.org/") for text in plain]


def _name(node: Mapping[str, Any]) -> str:
    return name_of(next(iter(_texts(node.get("name"))), ""))


class _Reading:
    """Reads a work, references by `@id` followed."""

    def __init__(self, known: Mapping[str, dict[str, Any]]) -> None:
        self.known = known

    def draft(self, node: Mapping[str, Any], kind: str, title: str, file: str) -> Draft:
        people = Gathered()
        for job, word in _CREDITS.items():
            people.credit(word, self._named(node.get(job)))
        people.credit("writer" if kind == "film" else "creator", self._makers(node, kind))
        for actor in [*_listed(node.get("actor")), *_listed(node.get("actors"))]:
            self._cast(people, self._node(actor))
        seasons = tuple(self._seasons(node))
        first = next(iter(_texts(node.get("datePublished") or node.get("startDate"))), "")
        return people.draft(
            title=title,
            origin=ORIGIN,
            address=next(iter(_texts(node.get("url") or node.get("@id"))), "") or file,
            kind=kind,
            countries=tuple(map(country_of, self._named(node.get("countryOfOrigin")))),
            language=next(filter(None, map(language_of, self._named(node.get("inLanguage")))), None),
            based_on=self._basis(node),
            released=None if any(s.released for s in seasons) else day_of(first),
            ended=day_of(next(iter(_texts(node.get("endDate"))), "")) if kind == "series" else None,
            seasons=seasons,
            counts={} if seasons else self._counts(node),
            studios=tuple(self._named(node.get("productionCompany")))[:MOST_STUDIOS],
            runtime=_minutes(next(iter(_texts(node.get("duration"))), "")) if kind == "film" else None,
            episodes=tuple(self._episodes(node)),
        )

    def _node(self, value: Any) -> Mapping[str, Any]:
        if isinstance(value, str):
            return {"@type": "Person", "name": value}
        node = value if isinstance(value, dict) else {}
        return self.known.get(str(node.get("@id")), node) if len(node) == 1 else node

    def _named(self, value: Any) -> list[str]:
        return [name for each in _listed(value) if (name := _name(self._node(each)))]

    def _makers(self, node: Mapping[str, Any], kind: str) -> list[str]:
        """Who wrote a film, or created a series; organisations do neither."""
        makers = [self._node(each) for each in _listed(node.get("author" if kind == "film" else "creator"))]
        return [name for maker in makers if "Person" in _texts(maker.get("@type")) and (name := _name(maker))]

    def _cast(self, people: Gathered, actor: Mapping[str, Any]) -> None:
        """A Person without a role, or a PerformanceRole with the Person within."""
        roles = _texts(actor.get("characterName")) or self._named(actor.get("character"))
        inner = _listed(actor.get("actor")) or [actor]
        for each in inner:
            for role in roles or [""]:
                people.play(_name(self._node(each)), role)

    def _basis(self, node: Mapping[str, Any]) -> Basis | None:
        base = self._node(next(iter(_listed(node.get("isBasedOn"))), {}))
        title = _name(base) if "Book" in _texts(base.get("@type")) else ""
        return Basis(title, "book", tuple(self._named(base.get("author")))) if title else None

    def _seasons(self, node: Mapping[str, Any]) -> Iterator[SeasonLine]:
        for each in _listed(node.get("containsSeason") or node.get("season")):
            season = self._node(each)
            number = count_of(season.get("seasonNumber"))
            day = next(iter(_texts(season.get("datePublished") or season.get("startDate"))), "")
            if number:
                yield SeasonLine(number, count_of(season.get("numberOfEpisodes")), day_of(day))

    def _episodes(self, node: Mapping[str, Any]) -> Iterator[EpisodeLine]:
        """The numbered episodes of the seasons that the page lists."""
        for each in _listed(node.get("containsSeason") or node.get("season")):
            season = self._node(each)
            for listed in _listed(season.get("episode")):
                episode = self._node(listed)
                place, number = count_of(season.get("seasonNumber")), count_of(episode.get("episodeNumber"))
                if place and number and (title := _name(episode)):
                    day = day_of(next(iter(_texts(episode.get("datePublished"))), ""))
                    people = (tuple(self._named(episode.get(job))) for job in ("director", "author"))
                    yield EpisodeLine(place, number, title, day, *people)

    def _counts(self, node: Mapping[str, Any]) -> dict[str, int]:
        found = {"seasons": node.get("numberOfSeasons"), "episodes": node.get("numberOfEpisodes")}
        return {unit: number for unit, value in found.items() if (number := count_of(value))}


def _minutes(duration: str) -> int | None:
    """A length as ISO 8601 writes it, in minutes: `PT1H45M`."""
    found = re.fullmatch(r"P?T(?:(\d{1,2})H)?(?:(\d{1,4})M)?(?:\d{1,2}S)?", duration)
    return 60 * int(found[1] or 0) + int(found[2] or 0) or None if found else None
