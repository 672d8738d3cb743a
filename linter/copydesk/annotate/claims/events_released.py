"""Releases: a work, a season or a part comes out, said by a verb, a noun, or a date before the work itself."""

from __future__ import annotations

from msgspec.structs import replace

from copydesk.annotate.claims.events_context import (
    names_screen,
    names_venue,
)
from copydesk.annotate.claims.events_subject import (
    NOTHING,
    Place,
    Said,
    Subject,
    after,
    before,
    spoken_of,
    work_named,
)
from copydesk.annotate.claims.events_table import MEANINGS, PEOPLE, SOURCES, WEAK, WORK_NOUNS
from copydesk.annotate.claims.titles import is_unknown
from copydesk.annotate.units import Unit
from copydesk.sheet.entities import EntityKind
from copydesk.sheet.judging.dates_known import is_film
from copydesk.text import fold

NOUNS = frozenset(
    "release premiere debut launch return comeback arrival rollout bow opening finale trailer teaser renewal greenlight "
    "cancellation shoot production filming strike walkout start finish".split()
)
"""Words that a date may describe: *a May release*."""
_FIRST = frozenset(("first", "debut"))
_BROUGHT = ("releas", "drop", "launch", "premiere", "stream", "unveil")
"""What is done to a work: who does it need not be known."""
_TRANSITIVE = frozenset("dropped drops dropping unveiled launched landed".split())
_SERIES = frozenset("series season seasons sitcom miniseries docuseries show".split())
_FILMS = frozenset("film movie".split())
_DETERMINERS = frozenset("a an the her his their its some new".split())
_TAKING = ("debut", "launch", "releas", "drop", "unveil", "land")
_EPISODES = frozenset(("episode", "episodes"))
_ENDS = frozenset("first final last premiere opening debut all pilot season series ten eight six".split())
_NO_WORKS = frozenset(
    "it one part volume episode episodes chapter chapters instalment installment batch".split()
)
"""Pieces that have dates of their own: *last night's episode*."""
_PERSONAL = frozenset("his her their my your our".split())
_POSSESSIVES = frozenset("his her their my your our".split())
_MAKES_ONE = _DETERMINERS | {"another", "this", "s"}
_AUXILIARIES = frozenset(
    "was were is are be been being has have had will would can could first then also only just finally to re and which "
    "that who set not".split()
)
_VERB_LEADS = frozenset("to will would could might may ll and which that".split())


def released(place: Place) -> Said | None:
    """What a word of release says with its date, as a noun or as a verb."""
    meaning = MEANINGS[place.word]
    said = Said("released", first=meaning.first, again=meaning.again, pattern=_pattern(place.word))
    if place.leads or _is_noun(place):
        return _released_noun(place, said)
    return _released_verb(place, said)


def _pattern(word: str) -> str:
    """Premieres are told apart, since a film has one before its release, and airings, since each episode has one."""
    if word.startswith(("air", "broadcast", "show", "seen", "screen")):
        return "aired"
    return "premiered" if word.startswith("premier") else "released"


def _is_noun(place: Place) -> bool:
    """Whether *release*, *premiere*, *debut* or *return* is a noun here: *its debut*, *the show's return*."""
    at = place.pairing.head
    lead = place.sentence.lowers[at - 1] if at else ""
    if place.word not in NOUNS:
        return False
    return lead not in _VERB_LEADS


def _released_noun(place: Place, said: Said) -> Said | None:
    if _is_of_another(place) or not _PERSONAL.isdisjoint(
        place.sentence.lowers[max(place.pairing.head - 2, 0) : place.pairing.head]
    ):
        return NOTHING
    if place.word.startswith("launch"):
        said = replace(said, first=False)
    whose = before(place.sentence, place.pairing.head)
    if whose.kind == "nothing" or 0 <= whose.at < place.pairing.head - 5:
        whose = after(place.sentence, place.pairing.head + 1, place.pairing.head + 6)
    if whose.kind in ("source", "person") and place.pairing.head - whose.at < 4:
        return NOTHING
    if whose.kind in ("trailer", "finale"):
        return replace(said, what=whose.kind, first=False, again=False)
    return said


def _is_of_another(place: Place) -> bool:
    """*The launch of the first weapon*, *the release of the figures*: no work comes out."""
    head, units = place.pairing.head, place.sentence.units
    if place.sentence.lowers[head + 1 : head + 2] not in (("of",), ("for",)):
        return False
    if head + 2 < len(units) and is_unknown(units, head + 2):
        return True
    if place.sentence.lowers[head + 1] == "for":
        return False
    if not _POSSESSIVES.isdisjoint(place.sentence.lowers[head + 2 : head + 4]):
        return True
    return after(place.sentence, head + 2, head + 8).kind not in ("work", "trailer", "finale")


def _released_verb(place: Place, said: Said) -> Said | None:
    word, whose, what = place.word, place.subject(), place.object()
    if _has_other_object(place, what) or _is_of_an_episode(place):
        return NOTHING
    if word in WEAK or word.startswith("releas"):
        told = spoken_of(place.sentence, whose)
        if told is not whose and told.kind in ("source", "trailer"):
            return NOTHING
    if what.kind == "trailer" or whose.kind == "trailer":
        return trailer_or_teaser(place, whose, what)
    direct = what.kind == "work" and 0 < what.at - place.pairing.head < 3 and whose.kind != "person"
    if direct and (
        word.startswith("releas") or (word.startswith(_BROUGHT) and place.sentence.lowers[what.at] != "it")
    ):
        return said
    if whose.kind != "thing" and what.kind != "work" and _is_strangers(place):
        return NOTHING
    if whose.kind == "finale":
        return Said("finale", pattern=which_finale(place, whose.at))
    if whose.kind == "work" and _is_last_episode(place, whose):
        return Said("finale", pattern="finale")
    if whose.kind in ("source", "filming", "event", "strike"):
        return NOTHING
    if word in WEAK and not _has_licence(place, whose, what):
        return NOTHING
    if whose.kind == "person":
        return said if what.kind == "work" and word.startswith("releas") else NOTHING
    if whose.kind in ("thing", "nothing"):
        return _brought_out(place, said, whose, what)
    return NOTHING if what.kind == "source" and what.at < place.pairing.head + 4 else said


def _has_other_object(place: Place, what: Subject) -> bool:
    """Whether something else is brought out: *debuted a new dress*, *lands a place on our list*."""
    at, lowers = place.pairing.head, place.sentence.lowers
    behind = lowers[at + 1] if at + 1 < len(lowers) else ""
    near = what.kind in ("work", "trailer", "finale") and what.at < at + 7
    return behind in _DETERMINERS and not near and place.word.startswith(_TAKING)


def _is_of_an_episode(place: Place) -> bool:
    """Whether a single episode is aired, neither the first nor the last: *the third episode of it, which aired*."""
    lead = place.sentence.lowers[max(place.pairing.head - 9, 0) : place.pairing.head]
    return not _EPISODES.isdisjoint(lead) and _ENDS.isdisjoint(lead)


def _is_strangers(place: Place) -> bool:
    """Whether a name that no sheet knows stands right before a verb, and does what it says: *Aama launched in 2017*."""
    at, units = place.pairing.head - 1, place.sentence.units
    while at > 0 and (units[at].lower in _AUXILIARIES or units[at].lower.endswith("ly")):
        at -= 1
    return at >= 0 and is_unknown(units, at) and not _is_bare(place)


def _brought_out(place: Place, said: Said, whose: Subject, what: Subject) -> Said | None:
    """*Netflix released the series in 2022*; a network that launches itself is not ours, nor is a doll."""
    if what.kind == "work":
        return said
    if whose.kind == "thing" or what.kind in ("source", "person"):
        return NOTHING
    return said if _is_bare(place) else NOTHING


def _is_bare(place: Place) -> bool:
    """Whether no subject stands before a verb (*released in 2019, it …*), or just the title, written as a plain word."""
    at = place.pairing.head - 1
    while at >= 0 and (
        place.sentence.lowers[at] in _AUXILIARIES
        or place.sentence.lowers[at] == ","
        or place.sentence.lowers[at].endswith("ly")
    ):
        at -= 1
    if at < 0 or place.sentence.units[at].time is not None or not place.sentence.units[at].token.is_word:
        return True
    last = at
    while (
        at >= 0 and place.sentence.units[at].token.is_capitalised and place.sentence.units[at].mention is None
    ):
        at -= 1
    written = " ".join(place.sentence.lowers[at + 1 : last + 1])
    work = place.article.base.works.get(place.sentence.work(place.pairing.head, place.pairing.head + 1) or "")
    return work is not None and written == fold(work.entity.name)


def _has_licence(place: Place, whose: Subject, what: Subject) -> bool:
    """Whether a word that trains and actors do too means a release here."""
    if place.word in _TRANSITIVE and whose.kind in ("thing", "nothing") and what.kind == "work":
        return True
    if whose.kind != "work" or whose.governed:
        return False
    word, following = place.word, place.between
    if following[:2] == ("on", "top") or following[:1] in (("ahead",), ("against",), ("clean",)):
        return False
    if word.startswith(("hit", "reach")):
        return names_venue(place.sentence.units[place.pairing.head + 1 : place.pairing.head + 5])
    if word.startswith(("com", "cam")):
        behind = place.sentence.units[place.pairing.time + 1 : place.pairing.time + 5]
        shown = any(unit.lower == "to" for unit in behind) and names_venue(behind)
        return shown or _goes_straight(place)
    if word in _PASSIVE:
        return _is_passive(place)
    return not word.startswith("rol") or following[:1] in (("out",), ("onto",))


_PASSIVE = frozenset("shown seen screened added watched".split())
_STRAIGHT = frozenset(
    "in on this next early later only already again as back first to at by of over around sometime exclusively just right the "
    "audiences viewers fans worldwide globally us".split()
)


def _goes_straight(place: Place) -> bool:
    """Whether nothing but a screen, an outlet or a place stands before the date: *comes to Hulu in May*, unlike *to life*."""
    return all(
        unit.lower in _STRAIGHT or names_venue((unit,))
        for unit in place.sentence.units[place.pairing.head + 1 : place.pairing.time]
    )


def _is_passive(place: Place) -> bool:
    """*Will be shown*, *was first seen*, *can be seen*; unlike *was last seen*, and *added five actors*."""
    lead = place.sentence.lowers[max(place.pairing.head - 4, 0) : place.pairing.head]
    return not {"be", "was", "were", "been", "is", "are"}.isdisjoint(lead) and "last" not in lead


def trailer_or_teaser(place: Place, *subjects: Subject) -> Said:
    """Which of the two the words near a place name, and whether they say that it was the first."""
    lead = place.sentence.lowers[max(place.pairing.head - 5, 0) : place.pairing.head]
    words = {place.sentence.lowers[s.at] for s in subjects if s.kind == "trailer"}
    words.update(lead[-3:], place.sentence.lowers[place.pairing.head : place.pairing.head + 6])
    what = "teaser" if words & {"teaser", "teasers"} else "trailer"
    return Said(what, first=not _FIRST.isdisjoint(lead), pattern="trailer")


def which_finale(place: Place, at: int) -> str:
    """Whether it is the series that ends there, or a season."""
    return "series finale" if at and place.sentence.lowers[at - 1] == "series" else "finale"


def _is_last_episode(place: Place, whose: Subject) -> bool:
    lowers = place.sentence.lowers
    return lowers[whose.at] == "episode" and whose.at > 0 and lowers[whose.at - 1] in ("final", "last")


def described_work(place: Place) -> Said | None:
    """*The 2022 Netflix series*: whose it is, is settled by a title beside it or by what the article is about."""
    at, head = place.pairing.time, place.pairing.head
    lowers, units = place.sentence.lowers, place.sentence.units
    if any(word in _POSSESSIVES for word in lowers[max(at - 3, 0) : at]) or place.word in _NO_WORKS:
        return NOTHING
    following = units[head + 1] if head + 1 < len(units) else None
    if following is not None and following.lower in SOURCES | {"version", "musical"}:
        return NOTHING
    work = place.article.base.works.get(place.sentence.work(at, head + 1) or "")
    if work is not None and place.word in (_SERIES if is_film(work) else _FILMS):
        return NOTHING
    if place.word in ("season", "seasons") or (
        place.word == "series" and (lowers[max(at - 1, 0)] == "s" or lowers[head + 1 : head + 2] == ("of",))
    ):
        return NOTHING  # that year's edition of it
    when = units[at].time
    if (
        when is not None
        and when.deictic
        and (when.weekday is not None or place.word in ("show", "programme", "program"))
    ):
        return NOTHING
    if following is not None and following.mention is None and _opens_title(following):
        return NOTHING
    named = following is not None and following.mention is not None and following.mention.of(EntityKind.WORK)
    if not named and _is_genres_period(place):
        return NOTHING
    if (
        not named
        and lowers[max(at - 1, 0)] in ("a", "an", "another")
        and not _is_said_of_title(place, at - 1)
    ):
        return NOTHING
    return Said("released", first=place.word != "series" or bool(named), pattern="date work")


def _is_genres_period(place: Place) -> bool:
    """Whether no article makes one work of it: *fans of late '80s horror*, unlike *the '80s series*."""
    at = place.pairing.time
    time = place.sentence.units[at].time
    lead = place.sentence.lowers[max(at - 2, 0) : at]
    if time is None or time.value is None or not _MAKES_ONE.isdisjoint((*lead, *place.own_words)):
        return False
    first, last = time.value.start, time.value.last
    return lead[-1:] == ("of",) or first is None or last is None or first.year != last.year


def dated_title(place: Place) -> Said | None:
    """A title with its year: *Fargo (2014)*, *2014's Fargo*, *the 1962 novel Fargo*."""
    if not place.leads:
        return Said("released", first=True, pattern="title (date)")
    units, head = place.sentence.units, place.pairing.head
    work = place.article.base.works.get(work_named(place.sentence, head) or "")
    noun = next((word for word in place.between if word in SOURCES), None)
    if noun is not None:
        kind = work.kind.value.lower().split() if work and work.kind else []
        own = noun in kind or noun.removesuffix("s") in kind
        return Said("released", first=True, pattern="title (date)") if own else NOTHING
    following = units[head + 1].lower if head + 1 < len(units) else ""
    if work is None or following in _OF_TITLES:
        return NOTHING  # 2014's Fargo finale
    return Said("released", first=is_film(work), pattern="year's title")


_OF_TITLES = (
    SOURCES
    | WORK_NOUNS
    | PEOPLE
    | NOUNS
    | frozenset("stars alum role roles win wins sweep reunion ending run".split())
) - {"it", "he", "she", "they", "i", "we", "you"}
"""Nouns that a title before them only describes."""


def on_air(place: Place) -> Said | None:
    """*Is on Netflix from May 3*, *will be in cinemas in May*."""
    whose = place.subject()
    first = place.between[0] if place.between else ""
    if whose.kind != "work" or whose.governed or first not in ("on", "in", "at"):
        return NOTHING
    if place.word == "been" and "since" not in place.between:
        return NOTHING
    units = place.sentence.units[place.pairing.head + 2 : place.pairing.time]
    return (
        Said("released", pattern="aired" if _is_weekday(place) else "released")
        if names_screen(units)
        else NOTHING
    )


def _is_weekday(place: Place) -> bool:
    time = place.sentence.units[place.pairing.time].time
    return time is not None and time.weekday is not None


def _opens_title(unit: Unit) -> bool:
    return unit.token.is_capitalised or unit.lower in "\"'“‘«" or unit.token.is_number


def _is_said_of_title(place: Place, article_at: int) -> bool:
    """*Fargo is a 2014 series*, *Fargo, a 2014 series*."""
    at = article_at - 1
    while at >= 0 and place.sentence.lowers[at] in ("is", "was", ",", "remains", "originally"):
        at -= 1
    mention = place.sentence.units[at].mention if at >= 0 else None
    return mention is not None and bool(mention.of(EntityKind.WORK)) and at < article_at - 1
