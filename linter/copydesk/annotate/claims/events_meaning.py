"""What a word and its date say together: which event, of what, and how limited; or that it is none of ours."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

from msgspec.structs import replace

from copydesk.annotate.annotated import Annotated
from copydesk.annotate.claims.context import Sentence
from copydesk.annotate.claims.doubts import Doubt, doubt_of, one_of, words_if
from copydesk.annotate.claims.events_context import limited
from copydesk.annotate.claims.events_course import BY_KIND, is_an_end, is_planned
from copydesk.annotate.claims.events_described import dated_title, described_work
from copydesk.annotate.claims.events_released import NOUNS, is_brought_back, on_air, on_view, released
from copydesk.annotate.claims.events_subject import Place, Said
from copydesk.annotate.claims.events_table import (
    BEING,
    KIND_OF,
    MEANINGS,
    SLATED,
    VIEWS,
    WORK_NOUNS,
    Pairing,
    goes_to_a_screen,
)
from copydesk.annotate.claims.titles import is_unknown
from copydesk.lexicon.verbs import forms
from copydesk.sheet.entities import EntityKind
from copydesk.sheet.judging.dates_known import known_days

_SUPERSEDED = frozenset("originally initially previously formerly once".split())
_STORY = frozenset(
    "opens begins starts ends returns lands arrives takes concludes comes open begin start end opened began started ended "
    "concluded beginning starting ending".split()
)
_RETURNED = forms("return") | {"back"}
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
_MISSED = frozenset(("missed", "misses"))
_FROM = frozenset("from instead replacing of".split())
_GIVEN_UP = frozenset(
    "given scrapped abandoned dropped cancelled canceled shelved pushed moved missed delayed postponed ruled off".split()
)
_TURNS = frozenset("but before until instead moved pushed delayed postponed".split())
_BARE = frozenset("in on by until during from to at between around and".split())


def meaning_of(article: Annotated, sentence: Sentence, pairing: Pairing) -> Said | None:
    """What a pairing says, doubted or not; none where the two do not belong together."""
    place = Place(article, sentence, pairing)
    head = sentence.units[pairing.head]
    if head.mention is not None:
        return dated_title(place) if head.mention.of(EntityKind.WORK) else None
    if pairing.rank < 0 and pairing.time > pairing.head:
        return Said("released", pattern="season (date)") if place.word in ("season", "series") else None
    said = _read(place)
    if why := doubt_of(PLANS, place):
        return (said or Said("expected", pattern="outlook")).doubted(why)
    if said is None or said.doubt:
        return said
    if said.what == "released":
        said = limited(place, said)
    if said.what == "filming" and _is_resumed(place):
        return replace(said, phase=None, again=True)
    return said.doubted(doubt_of(STORIES, place)) if said.what in _TELLABLE else said


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
    if word in VIEWS and place.lead(1) in (("can",), ("could",), ("to",)):
        return on_view(place)
    if goes_to_a_screen(place.sentence, place.pairing.head) or is_brought_back(place):
        return released(place)
    if place.leads and word not in NOUNS and word not in WORK_NOUNS:
        return None
    if place.leads and not _describes(place):
        return None
    kind = "finish" if is_an_end(place) else KIND_OF.get(word)
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
    at, time = place.pairing.time, place.time
    possessive = place.sentence.lowers[at + 1 : at + 2] in (("'",), ("’",))
    return time is not None and time.deictic and time.weekday is None and not possessive


def _headed(place: Place) -> str | None:
    """*Where it began: they met on the show in 2017*: the word only heads what tells the date."""
    between = place.between
    if place.leads or ":" not in between:
        return None
    return next((word for word in between[between.index(":") + 1 :] if word not in _BARE), None)


def _names_another(place: Place) -> str | None:
    """*The only release is Sony's Grim Tales, in theaters May 3*."""
    units, lowers = place.sentence.units, place.sentence.lowers
    for at in range(place.pairing.head + 2, place.pairing.time):
        if lowers[at - 1] in ("is", "was", "are", "were") and is_unknown(units, at):
            return units[at].token.text
    return None


def _same(place: Place) -> str | None:
    return one_of(("same",), place.own_words)


def _later(place: Place) -> tuple[str, ...]:
    """The words behind the date and its word."""
    return place.sentence.lowers[max(place.pairing.time, place.pairing.head) + 1 :]


def _earlier_plan(place: Place) -> str | None:
    """*Originally slated for*, *first dated for*, *was initially to*."""
    lead = place.lead(5)
    superseded = one_of(_SUPERSEDED, lead)
    if lead[-2:] == ("first", "to") and not _WAS.isdisjoint(lead):
        return "first"  # which was first to open in May
    if superseded is None:
        first = is_planned(place) and (lead[-1:] == ("first",) or _was_planned(place, lead))
        return words_if(first, place.word)
    planned = is_planned(place) or KIND_OF.get(place.word) == "moved"
    past = "to" in lead and not _WAS.isdisjoint(lead)
    return words_if(planned or past or not SLATED.isdisjoint(lead), superseded)


def _was_planned(place: Place, lead: tuple[str, ...]) -> bool:
    """Whether a plan belongs to the past: *had been due on May 3*, *was set for May 3 before it was moved*."""
    turned = not _WAS.isdisjoint(lead) and not _TURNS.isdisjoint(_later(place))
    return turned or ("had", "been") in pairwise(lead)


def _had_been_planned(place: Place) -> str | None:
    """*It had been scheduled to open on May 3*."""
    first = max(min(place.pairing.head, place.pairing.time) - 8, 0)
    known = place.sentence.lowers[first : place.pairing.head]
    return one_of(SLATED, known) if ("had", "been") in pairwise(known) else None


def _was_believed(place: Place) -> str | None:
    """*Was expected to open on May 3*, where the sentence goes on to what became of it; *was meant to* without that."""
    lead = place.lead(5)
    if "to" not in lead or _WAS.isdisjoint(lead):
        return None
    if meant := one_of(_MEANT, lead):
        return meant
    turn = one_of(_TURNS | {"now"}, _later(place))
    believed = lead[-2:] in (("was", "to"), ("were", "to")) or not _BELIEVED.isdisjoint(lead)
    return turn if believed else None


def _given_up(place: Place) -> str | None:
    """*A December release was scrapped*, *missed its release in May*, *pushed from its planned release in November*."""
    if not place.word.startswith(_RELEASES):
        return None
    lead, behind = place.lead(5), _later(place)[:5]
    if missed := one_of(_MISSED, lead):
        return missed
    left = not _FROM.isdisjoint(lead) or not _WAS.isdisjoint(behind[:1])
    given_up = (two for one, two in pairwise(behind) if one in _WAS and two in _GIVEN_UP)
    return (one_of(_PLANNED, lead[-2:]) if left else None) or next(given_up, None) or _turned_down(place)


def _turned_down(place: Place) -> str | None:
    """*A December release was on the calendar, but the studio dropped the idea*."""
    later = _later(place)
    turn = later.index("but") if "but" in later else len(later)
    return one_of(_GIVEN_UP, later[turn:]) if not _IDEAS.isdisjoint(later[turn:]) else None


_IDEAS = frozenset("idea plan plans date it that this".split())


def _left(place: Place) -> str | None:
    """*Moved out of this year, to May 7*."""
    return words_if(place.before_date(2) == ("out", "of"), "out of")


def _year_of_a_title(place: Place) -> str | None:
    """*A trailer for Night Ferry: 1984 on Friday*: a bare year behind a name and a colon is the name's."""
    units, at = place.sentence.units, place.pairing.time
    bare = place.time is not None and place.time.text.isdecimal()
    if not bare or at < 2 or units[at - 1].lower != ":":
        return None
    return units[at - 2].token.text if is_unknown(units, at - 2) else None


PLANS: tuple[Doubt[Place], ...] = (
    Doubt(
        "the word only heads what tells the date",
        _headed,
        "How it began: a talk over tea in May 2019.",
    ),
    Doubt(
        "a name that no sheet knows comes between",
        _names_another,
        "The only release was Nightjar, on May 3, 2019.",
    ),
    Doubt(
        "an earlier plan is told", _earlier_plan, "The Glass Harbour was originally slated for May 3, 2019."
    ),
    Doubt(
        "it had been planned",
        _had_been_planned,
        "The Glass Harbour had been scheduled to open on May 3, 2019.",
    ),
    Doubt(
        "it was believed, before it turned out otherwise",
        _was_believed,
        "The Glass Harbour was meant to open on May 3, 2019.",
    ),
    Doubt(
        "it should have been so",
        lambda place: next((" ".join(pair) for pair in pairwise(place.lead(5)) if pair in _UNREAL), None),
        "The Glass Harbour was to have opened on May 3, 2019.",
    ),
    Doubt(
        "the year is a title's",
        _year_of_a_title,
        "The trailer was for Nightjar: 1984.",
    ),
    Doubt("the plan was given up", _given_up, "The May 2019 release was scrapped."),
    Doubt("it is the time that it was moved out of", _left, "The Glass Harbour was moved out of 2019."),
    Doubt("“the same” day is told of something else", _same, "The Glass Harbour opened on that same Monday."),
)
"""Why a date may tell a plan that no longer holds, or something else than its word."""


def _before_its_time(place: Place) -> str | None:
    """From long before there was a word of the work, no slip explains a date."""
    first = min(known_days(place.work), default=None) if place.work else None
    last = _day_of_story(place)
    return words_if(first and last and first - last > _AGES, place.word)


def _long_past(place: Place) -> str | None:
    """*The film opens in 1942*, in the present tense."""
    last, day = _day_of_story(place), place.article.published
    present = not place.word.endswith("ed") and place.word not in _TOLD
    return words_if(present and last and day and (day - last).days > 90, place.word)


def _day_of_story(place: Place) -> date | None:
    """The date of a verb that stories are told with."""
    value = place.time.value if place.time else None
    told = place.word in _STORY and _ARTICLES.isdisjoint(place.lead(1))
    return value.last if value and told else None


STORIES: tuple[Doubt[Place], ...] = (
    Doubt("the story is told", _long_past, "The Glass Harbour opens in May 1942."),
    Doubt(
        "the story is told, from before there was a work",
        _before_its_time,
        "The Glass Harbour opened in May 1942.",
    ),
)
"""Why a date may be one of the story."""
