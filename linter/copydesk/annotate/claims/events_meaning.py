"""What a word and its date say together: which event, of what, and how limited; or that it is none of ours."""

from __future__ import annotations

from itertools import pairwise

from copydesk.annotate.annotated import Annotated
from copydesk.annotate.claims.context import Sentence
from copydesk.annotate.claims.event_words import KIND_OF, MEANINGS, WORK_NOUNS
from copydesk.annotate.claims.events_course import BY_KIND, SLATED
from copydesk.annotate.claims.events_place import NOTHING, Pairing, Place, Said
from copydesk.annotate.claims.events_released import NOUNS, described_work, limited, released
from copydesk.annotate.claims.names_unknown import is_unknown
from copydesk.sheet.entities import EntityKind

_SUPERSEDED = frozenset("originally initially previously formerly".split())
_STORY = frozenset(
    "opens begins starts ends returns lands arrives takes concludes open begin start end".split()
)
_ARTICLES = frozenset("a an the this that its another".split())
_BELIEVED = frozenset("believed thought expected meant rumoured rumored set due slated scheduled".split())
_TURNS = frozenset("but before until instead moved pushed delayed postponed".split())
_BARE = frozenset("in on by until during from to at between around and".split())


def meaning_of(article: Annotated, sentence: Sentence, pairing: Pairing) -> Said | None:
    """What a pairing says; none where the two do not belong together."""
    place = Place(article, sentence, pairing)
    head = sentence.units[pairing.head]
    if head.mention is not None:
        return (
            Said("released", first=True, pattern="title (date)") if head.mention.of(EntityKind.WORK) else None
        )
    if pairing.rank < 0 and pairing.time > pairing.head:
        return Said("released", pattern="season (date)") if place.word in ("season", "series") else None
    if (
        _is_headed(place)
        or _names_another(place)
        or _is_superseded(place)
        or place.own_words[:2] == ["the", "same"]
    ):
        return NOTHING
    said = _read(place)
    if said is None or not said.what:
        return said
    if said.what == "released":
        said = limited(place, said)
    if said.subject is None and _is_story_time(place):
        return NOTHING
    return said


def _read(place: Place) -> Said | None:
    word = place.word
    if place.leads and word not in NOUNS and word not in WORK_NOUNS:
        return None
    if place.leads and not _describes(place):
        return None
    kind = KIND_OF.get(word)
    if kind:
        return BY_KIND[kind](place)
    if word in MEANINGS and not (place.leads and word in WORK_NOUNS):
        return released(place)
    return described_work(place)


def _describes(place: Place) -> bool:
    """Whether a date before a noun is an adjective: *the 2022 debut*, not *in 2022 debut …*."""
    at = place.pairing.time
    lead = place.sentence.lowers[at - 1] if at else ""
    first = next(iter(place.own_words), "")
    if first in _BARE or lead in _BARE or _is_adverb(place):
        return False
    return not _ARTICLES.intersection(place.between)


def _is_adverb(place: Place) -> bool:
    """Whether a relative date before a noun does not describe it: *will this year feature*, unlike *this year's film*."""
    at = place.pairing.time
    time = place.sentence.units[at].time
    possessive = place.sentence.lowers[at + 1 : at + 2] in (("'",), ("’",))
    return time is not None and time.deictic and time.weekday is None and not possessive


def _is_headed(place: Place) -> bool:
    """Whether a word only heads what tells the date: *Where it began: they met on the show in 2017*."""
    between = place.between
    if place.leads or ":" not in between:
        return False
    return any(word not in _BARE for word in between[between.index(":") + 1 :])


def _names_another(place: Place) -> bool:
    """Whether a name that no sheet knows comes between: *the only release is Sony's Grim Tales, in theaters May 3*."""
    units = place.sentence.units
    return any(
        place.sentence.lowers[at - 1] in ("is", "was", "are", "were") and is_unknown(units, at)
        for at in range(place.pairing.head + 2, place.pairing.time)
    )


def _is_superseded(place: Place) -> bool:
    """Whether a plan is told that no longer holds: *originally slated for*, *was supposed to premiere*."""
    lead = place.sentence.lowers[max(place.pairing.head - 5, 0) : place.pairing.head]
    if not _SUPERSEDED.isdisjoint(lead) and not SLATED.isdisjoint(lead):
        return True
    if place.word in SLATED or KIND_OF.get(place.word) == "moved":
        return not _SUPERSEDED.isdisjoint(lead) or (place.word in SLATED and _was_planned(place, lead))
    known = place.sentence.lowers[
        max(min(place.pairing.head, place.pairing.time) - 8, 0) : place.pairing.head
    ]
    if ("had", "been") in pairwise(known) and not SLATED.isdisjoint(known):
        return True
    if "to" in lead and not _BELIEVED.isdisjoint(lead) and not {"was", "were", "had"}.isdisjoint(lead):
        behind = place.sentence.lowers[max(place.pairing.time, place.pairing.head) + 1 :]
        return not _SUPERSEDED.isdisjoint(lead) or not _TURNS.isdisjoint(behind) or "now" in behind
    behind = place.sentence.lowers[max(place.pairing.time, place.pairing.head) + 1 :]
    if lead[-2:] in (("was", "to"), ("were", "to")) and not _TURNS.isdisjoint(behind):
        return True
    return "supposed" in lead or (
        not _SUPERSEDED.isdisjoint(lead) and not {"was", "were", "had"}.isdisjoint(lead) and "to" in lead
    )


def _was_planned(place: Place, lead: tuple[str, ...]) -> bool:
    """Whether a plan belongs to the past: *had been due on May 3*, *was set for May 3 before it was moved*."""
    if ("had", "been") in pairwise(lead):
        return True
    behind = place.sentence.lowers[max(place.pairing.time, place.pairing.head) + 1 :]
    return not {"was", "were"}.isdisjoint(lead) and not _TURNS.isdisjoint(behind)


def _is_story_time(place: Place) -> bool:
    """Whether a present-tense verb with a date long past tells the story: *the film opens in 1942*."""
    time, day = place.sentence.units[place.pairing.time].time, place.article.published
    if place.word not in _STORY or time is None or time.value is None or day is None:
        return False
    last = time.value.last
    return last is not None and (day - last).days > 90
