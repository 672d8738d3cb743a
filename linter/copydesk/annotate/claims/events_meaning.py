"""What a word and its date say together: which event, of what, and how limited; or that it is none of ours."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise

from msgspec.structs import replace

from copydesk.annotate.annotated import Annotated
from copydesk.annotate.claims.context import Sentence
from copydesk.annotate.claims.events_context import limited
from copydesk.annotate.claims.events_course import BY_KIND, SLATED
from copydesk.annotate.claims.events_released import NOUNS, dated_title, described_work, on_air, released
from copydesk.annotate.claims.events_subject import NOTHING, Place, Said
from copydesk.annotate.claims.events_table import BEING, KIND_OF, MEANINGS, WORK_NOUNS, Pairing
from copydesk.annotate.claims.titles import is_unknown
from copydesk.sheet.entities import EntityKind
from copydesk.sheet.judging.dates_known import known_days

_SUPERSEDED = frozenset("originally initially previously formerly".split())
_STORY = frozenset(
    "opens begins starts ends returns lands arrives takes concludes comes open begin start end opened began started ended "
    "concluded beginning starting ending".split()
)
_RETURNED = frozenset("return returns returned returning back".split())
_TELLABLE = ("released", "ended", "finale")
"""Events whose words tell a story too."""
_AGES = timedelta(3 * 365)
"""So long before a work was first heard of, no slip of the pen explains a date: its story is told."""
_TOLD = frozenset("began beginning starting ending".split())
_ARTICLES = frozenset("a an the this that its another".split())
_WAS = frozenset(("was", "were", "had"))
_BELIEVED = frozenset("believed thought expected rumoured rumored set due slated scheduled".split())
_MEANT = frozenset("supposed meant intended".split())
_UNREAL = frozenset((("to", "have"), ("should", "have"), ("would", "have"), ("could", "have")))
_RELEASES = ("releas", "premiere", "debut", "launch", "bow", "opening", "date", "return")
_PLANNED = frozenset("planned original initial earlier previous former first intended scheduled".split())
_FROM = frozenset("from missed instead replacing of".split())
_GIVEN_UP = frozenset(
    "given scrapped abandoned dropped cancelled canceled shelved pushed moved missed delayed postponed ruled off".split()
)
_TURNS = frozenset("but before until instead moved pushed delayed postponed".split())
_BARE = frozenset("in on by until during from to at between around and".split())


def meaning_of(article: Annotated, sentence: Sentence, pairing: Pairing) -> Said | None:
    """What a pairing says; none where the two do not belong together."""
    place = Place(article, sentence, pairing)
    head = sentence.units[pairing.head]
    if head.mention is not None:
        return dated_title(place) if head.mention.of(EntityKind.WORK) else None
    if pairing.rank < 0 and pairing.time > pairing.head:
        return Said("released", pattern="season (date)") if place.word in ("season", "series") else None
    if _is_headed(place) or _names_another(place) or _is_superseded(place) or "same" in place.own_words:
        return NOTHING
    said = _read(place)
    if said is None or not said.what:
        return said
    if said.what == "released":
        said = limited(place, said)
    if said.what == "filming" and _is_resumed(place):
        return replace(said, phase=None, again=True)
    if said.what in _TELLABLE and _is_story_time(place):
        return NOTHING
    return said


def _is_resumed(place: Place) -> bool:
    """*Filming resumed in May*, *they returned to filming on 25 May*: work that had begun before."""
    first, last = sorted((place.pairing.head, place.pairing.time))
    words = place.sentence.lowers[max(first - 3, 0) : last]
    returned = any(one in _RETURNED and two == "to" for one, two in pairwise(words))
    return returned or any(word.startswith("resum") for word in words)


def _read(place: Place) -> Said | None:
    word = place.word
    if word in BEING:
        return on_air(place)
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
    """Whether a plan is told that no longer holds: *originally slated for*, *was to have opened*, *a May release was given up*."""
    return any(holds(place) for holds in _SUPERSEDED_BY)


def _lead(place: Place) -> tuple[str, ...]:
    return place.sentence.lowers[max(place.pairing.head - 5, 0) : place.pairing.head]


def _behind(place: Place) -> tuple[str, ...]:
    return place.sentence.lowers[max(place.pairing.time, place.pairing.head) + 1 :]


def _is_earlier_plan(place: Place) -> bool:
    """*Originally slated for*, *first dated for*, *was initially to*."""
    lead = _lead(place)
    planned = place.word in SLATED or KIND_OF.get(place.word) == "moved"
    if not _SUPERSEDED.isdisjoint(lead):
        past = "to" in lead and not _WAS.isdisjoint(lead)
        return planned or past or not SLATED.isdisjoint(lead)
    return place.word in SLATED and (lead[-1:] == ("first",) or _was_planned(place, lead))


def _was_planned(place: Place, lead: tuple[str, ...]) -> bool:
    """Whether a plan belongs to the past: *had been due on May 3*, *was set for May 3 before it was moved*."""
    return ("had", "been") in pairwise(lead) or (
        not _WAS.isdisjoint(lead) and not _TURNS.isdisjoint(_behind(place))
    )


def _had_been_planned(place: Place) -> bool:
    """*It had been scheduled to open on May 3*."""
    first = max(min(place.pairing.head, place.pairing.time) - 8, 0)
    known = place.sentence.lowers[first : place.pairing.head]
    return ("had", "been") in pairwise(known) and not SLATED.isdisjoint(known)


def _was_believed(place: Place) -> bool:
    """*Was expected to open on May 3*, where the sentence goes on to what became of it; *was meant to* without that."""
    lead = _lead(place)
    if "to" not in lead or _WAS.isdisjoint(lead):
        return False
    if not _MEANT.isdisjoint(lead):
        return True
    turns = not _TURNS.isdisjoint(_behind(place)) or "now" in _behind(place)
    return turns and (lead[-2:] in (("was", "to"), ("were", "to")) or not _BELIEVED.isdisjoint(lead))


def _should_have_been(place: Place) -> bool:
    """*Was to have opened on May 3*, *should have been out by May*."""
    return any(pair in _UNREAL for pair in pairwise(_lead(place)))


def _is_given_up(place: Place) -> bool:
    """*A December release was scrapped*, *pushed from its planned release in November*."""
    if not place.word.startswith(_RELEASES):
        return False
    lead, behind = _lead(place), _behind(place)[:5]
    if not _PLANNED.isdisjoint(lead[-2:]) and (not _FROM.isdisjoint(lead) or not _WAS.isdisjoint(behind[:1])):
        return True
    return any(one in _WAS and two in _GIVEN_UP for one, two in pairwise(behind))


_SUPERSEDED_BY = (_is_earlier_plan, _had_been_planned, _was_believed, _should_have_been, _is_given_up)


def _is_story_time(place: Place) -> bool:
    """Whether a verb tells the story: *the film opens in 1942*, with a date long past, or from before there was a work."""
    time, day = place.sentence.units[place.pairing.time].time, place.article.published
    last = time.value.last if time and time.value else None
    if place.word not in _STORY or last is None or not _ARTICLES.isdisjoint(_lead(place)[-1:]):
        return False
    work = place.article.base.works.get(place.sentence.work(place.pairing.head, place.pairing.head + 1) or "")
    first = min(known_days(work), default=None) if work else None
    if first is not None and first - last > _AGES:
        return True
    return (
        not place.word.endswith("ed")
        and day is not None
        and (day - last).days > 90
        and place.word not in _TOLD
    )
