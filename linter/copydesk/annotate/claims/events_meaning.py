"""What a word and its date say together: which event, of what, and how limited; or that it is none of ours."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from copydesk.annotate.annotated import Annotated
from copydesk.annotate.claims import events_limits as limits
from copydesk.annotate.claims.context import Sentence
from copydesk.annotate.claims.event_words import KIND_OF, MEANINGS, WEAK, WORK_NOUNS
from copydesk.annotate.claims.events_named import events_named
from copydesk.annotate.claims.events_subject import Subject, after, before, person_in
from copydesk.annotate.units import Unit
from copydesk.sheet.claims import Phase, Tense
from copydesk.sheet.entities import Entity, EntityKind

_NOUNS = frozenset(
    "release premiere debut launch return comeback arrival rollout bow opening finale trailer teaser renewal greenlight "
    "cancellation shoot production filming strike walkout start finish".split()
)
_VENUES = frozenset(
    "netflix hulu max peacock theaters theatres cinemas cinema screens screen streaming airwaves prime disney paramount "
    "apple tv television hbo digital streamer vod shudder fx bbc itv abc nbc cbs amazon mubi starz showtime".split()
)
_TRANSITIVE = frozenset("dropped drops dropping unveiled launched landed".split())
_SLATED = frozenset("scheduled slated set due planned expected eyed eyeing targeted targeting dated".split())
_SUPERSEDED = frozenset("originally initially previously formerly".split())
_SEASONS = frozenset(
    "season seasons renewal renewed return returning instalment installment series show".split()
)
_STORY = frozenset(
    "opens begins starts ends returns lands arrives takes concludes open begin start end".split()
)
_POSSESSIVES = frozenset("his her their my your our".split())
_ARTICLES = frozenset("a an the this that its another".split())
_BARE = frozenset("in on by since until during from to of for at after before between around and".split())
_WHAT_OF = {"trailer": "trailer", "finale": "finale"}


class Pairing(NamedTuple):
    """A date and the word that it belongs to, as units of a sentence; `rank` settles which pairing a date gets.

    `first` and `last` are the range that limits the event: its country, its way, its part.
    """

    time: int
    head: int
    rank: int
    first: int
    last: int


class Said(NamedTuple):
    """What a pairing says; an empty `what` says that the date is taken by something that is no event of ours."""

    what: str
    subject: Entity | None = None
    phase: Phase | None = None
    how: str | None = None
    place: str | None = None
    part: str | None = None
    first: bool = False
    again: bool = False
    tense: Tense | None = None
    pattern: str = ""


NOTHING = Said("")


class Place(NamedTuple):
    """A pairing in its sentence."""

    article: Annotated
    sentence: Sentence
    pairing: Pairing

    @property
    def word(self) -> str:
        """The word that the date belongs to."""
        return self.sentence.lowers[self.pairing.head]

    @property
    def between(self) -> tuple[str, ...]:
        """The words between the two."""
        one, two = sorted((self.pairing.head, self.pairing.time))
        return self.sentence.lowers[one + 1 : two]

    @property
    def leads(self) -> bool:
        """Whether the date stands right before a noun that it describes."""
        return self.pairing.rank < 0 and self.pairing.time < self.pairing.head

    def subject(self) -> Subject:
        """Who does what the word says, where the word is a verb."""
        return before(self.sentence, self.pairing.head)

    def object(self) -> Subject:
        """What the word acts upon."""
        end = self.pairing.time if self.pairing.time > self.pairing.head else self.pairing.head + 7
        return after(self.sentence, self.pairing.head + 1, end)


def meaning_of(article: Annotated, sentence: Sentence, pairing: Pairing) -> Said | None:
    """What a pairing says; none where the two do not belong together."""
    place = Place(article, sentence, pairing)
    head = sentence.units[pairing.head]
    if head.mention is not None:
        return (
            Said("released", first=True, pattern="title (date)") if head.mention.of(EntityKind.WORK) else None
        )
    if _is_superseded(place):
        return NOTHING
    said = _read(place)
    if said is None or not said.what:
        return said
    if said.what == "released":
        said = _limited(place, said)
    if said.subject is None and _is_story_time(place):
        return NOTHING
    return said


def _read(place: Place) -> Said | None:
    word = place.word
    if place.leads and word not in _NOUNS and word not in WORK_NOUNS:
        return None
    if place.leads and not _describes(place):
        return None
    kind = KIND_OF.get(word)
    if kind:
        return _BY_KIND[kind](place)
    if word in MEANINGS and not (place.leads and word in WORK_NOUNS):
        return _released(place)
    return _described_work(place)


def _describes(place: Place) -> bool:
    """Whether a date before a noun is an adjective: *the 2022 debut*, not *in 2022 debut …*."""
    at = place.pairing.time
    lead = place.sentence.lowers[at - 1] if at else ""
    first = next(iter(_own_words(place)), "")
    if first in _BARE or (lead in _BARE and lead not in ("of", "for", "since", "after", "before")):
        return False
    return not _ARTICLES.intersection(place.between)


def _described_work(place: Place) -> Said | None:
    """*The 2022 Netflix series*: whose it is, is settled by a title beside it or by what the article is about."""
    at, head = place.pairing.time, place.pairing.head
    lowers, units = place.sentence.lowers, place.sentence.units
    if any(word in _POSSESSIVES for word in lowers[max(at - 3, 0) : at]) or place.word in (
        "it",
        "one",
        "part",
    ):
        return NOTHING
    following = units[head + 1] if head + 1 < len(units) else None
    if following is not None and following.mention is None and _opens_title(following):
        return NOTHING
    named = following is not None and following.mention is not None and following.mention.of(EntityKind.WORK)
    if (
        not named
        and lowers[max(at - 1, 0)] in ("a", "an", "another")
        and not _is_said_of_title(place, at - 1)
    ):
        return NOTHING
    return Said("released", first=True, pattern="date work")


def _opens_title(unit: Unit) -> bool:
    return unit.token.is_capitalised or unit.lower in "\"'“‘«" or unit.token.is_number


def _is_said_of_title(place: Place, article_at: int) -> bool:
    """*Fargo is a 2014 series*, *Fargo, a 2014 series*."""
    at = article_at - 1
    while at >= 0 and place.sentence.lowers[at] in ("is", "was", ",", "remains", "originally"):
        at -= 1
    mention = place.sentence.units[at].mention if at >= 0 else None
    return mention is not None and bool(mention.of(EntityKind.WORK)) and at < article_at - 1


def _released(place: Place) -> Said | None:
    meaning = MEANINGS[place.word]
    said = Said("released", first=meaning.first, again=meaning.again, pattern=_pattern(place.word))
    if place.leads or _is_noun(place):
        return _released_noun(place, said)
    return _released_verb(place, said)


def _pattern(word: str) -> str:
    """Premieres are told apart: a film has one before its release."""
    return "premiered" if word.startswith("premier") else "released"


def _is_noun(place: Place) -> bool:
    """Whether *release*, *premiere*, *debut* or *return* is a noun here: *its debut*, *the show's return*."""
    at = place.pairing.head
    lead = place.sentence.lowers[at - 1] if at else ""
    if place.word not in _NOUNS:
        return False
    return lead not in ("to", "will", "would", "could", "might", "may", "ll", "and", "which", "that")


def _released_noun(place: Place, said: Said) -> Said | None:
    whose = before(place.sentence, place.pairing.head)
    if whose.kind == "nothing" or whose.at < place.pairing.head - 5:
        whose = after(place.sentence, place.pairing.head + 1, place.pairing.head + 6)
    if whose.kind in ("source", "person") and place.pairing.head - whose.at < 4:
        return NOTHING
    if whose.kind in ("trailer", "finale"):
        return said._replace(what=whose.kind, first=False, again=False)
    return said


def _released_verb(place: Place, said: Said) -> Said | None:
    word, whose, what = place.word, place.subject(), place.object()
    if what.kind == "trailer" or whose.kind == "trailer":
        return Said(_trailer(place, whose, what), pattern="trailer")
    if whose.kind == "finale":
        return Said("finale", pattern=_which_finale(place, whose.at))
    if whose.kind in ("source", "filming", "event", "strike"):
        return NOTHING
    if word in WEAK and not _has_licence(place, whose, what):
        return NOTHING
    if whose.kind == "person":
        return said if what.kind == "work" and word.startswith("releas") else NOTHING
    if whose.kind in ("thing", "nothing"):
        return _brought_out(said, whose, what)
    return NOTHING if what.kind == "source" and what.at < place.pairing.head + 4 else said


def _brought_out(said: Said, whose: Subject, what: Subject) -> Said | None:
    """*Netflix released the series in 2022*; a network that launches itself is not ours."""
    if what.kind == "work":
        return said
    return NOTHING if whose.kind == "thing" or what.kind in ("source", "person") else said


def _has_licence(place: Place, whose: Subject, what: Subject) -> bool:
    """Whether a word that trains and actors do too means a release here."""
    if place.word in _TRANSITIVE and whose.kind in ("thing", "nothing") and what.kind == "work":
        return True
    if whose.kind != "work" or whose.governed:
        return False
    word, following = place.word, place.between
    if word.startswith(("hit", "reach")):
        return not _VENUES.isdisjoint(following[:4])
    if word.startswith(("com", "cam")):
        return following[:1] in (("to",), ("back",), ("on",))
    return True


def _trailer(place: Place, *subjects: Subject) -> str:
    words = {place.sentence.lowers[s.at] for s in subjects if s.kind == "trailer"}
    words.update(place.sentence.lowers[max(place.pairing.head - 3, 0) : place.pairing.head + 6])
    return "teaser" if words & {"teaser", "teasers"} else "trailer"


def _announced(place: Place) -> Said | None:
    whose = place.subject()
    lowers, at = place.sentence.lowers, place.pairing
    if (
        whose.kind == "work"
        and not whose.governed
        and lowers[at.head - 1] in ("was", "were", "been", "officially", "is")
    ):
        return Said("announced", pattern="announced")
    if whose.kind in ("source", "trailer", "filming", "strike"):
        return NOTHING
    reach = (at.head + 1, at.time) if at.time > at.head + 2 else (at.time + 1, at.time + 10)
    words = lowers[slice(*reach)] if at.time > at.head else lowers[at.head + 1 : at.head + 9]
    what = after(place.sentence, at.head + 1, at.head + 9)
    if what.kind in ("source", "trailer", "person") or _SEASONS.isdisjoint(words):
        return NOTHING
    return Said("announced", pattern="announced")


def _renewed(place: Place) -> Said | None:
    whose, what = place.subject(), place.object()
    if "work" not in (whose.kind, what.kind) and place.word not in (
        "renewed",
        "renewal",
        "greenlit",
        "greenlight",
    ):
        return NOTHING
    return Said("renewed", pattern="renewed")


def _cancelled(place: Place) -> Said | None:
    whose, what = place.subject(), place.object()
    if whose.kind == "work" or (whose.kind in ("thing", "nothing") and what.kind == "work"):
        return Said("cancelled", pattern="cancelled")
    return NOTHING


def _begun(place: Place) -> Said | None:
    said = _bounded(place, Phase.START)
    if said is not None:
        return said
    earlier = place.sentence.lowers[max(place.pairing.head - 12, 0) : place.pairing.head]
    if place.word in ("starting", "beginning") and any(w in MEANINGS for w in earlier):
        return Said("released", pattern="released starting")
    whose = place.subject()
    if (
        whose.kind == "work"
        and not whose.governed
        and place.word in ("began", "begins", "begin", "started", "starts")
    ):
        return Said("released", first=True, pattern="began")
    return NOTHING


def _finished(place: Place) -> Said | None:
    said = _bounded(place, Phase.END)
    if said is not None:
        return said
    whose = place.subject()
    if whose.kind != "work" or whose.governed or place.word in ("done", "complete", "completed", "over"):
        return NOTHING
    season = place.sentence.own_season(whose.at, place.pairing.head + 1)
    return Said("finale" if season else "ended", pattern="ended")


def _bounded(place: Place, phase: Phase) -> Said | None:
    """The beginning or end of filming, or of an event that sheets know."""
    whose, what = place.subject(), place.object()
    if "filming" in (whose.kind, what.kind):
        return Said("filming", phase=phase, pattern="filming")
    return _of_event(place, whose, phase)


def _of_event(place: Place, whose: Subject, phase: Phase | None) -> Said | None:
    if whose.kind not in ("event", "strike") or whose.at < 0:
        return None
    named = events_named(place.article, place.sentence, whose.at)
    if len(named) != 1:
        return NOTHING
    return Said(named[0].name, named[0], phase, pattern="event")


def _occurs(place: Place) -> Said | None:
    whose = place.subject()
    if whose.kind == "filming":
        return Said("filming", tense=_coming(place), pattern="filming")
    if whose.kind in _WHAT_OF:
        return Said(_WHAT_OF[whose.kind], tense=_coming(place), pattern=whose.kind)
    if (said := _of_event(place, whose, None)) is not None:
        return said
    if place.word not in _SLATED or whose.kind not in ("work", "release") or whose.governed:
        return NOTHING
    if (
        place.word in ("set", "due", "expected")
        and place.between
        and not {"for", "to", "in", "out", "on", "by"}.intersection(place.between[:2])
    ):
        return NOTHING
    if place.word == "set" and "in" in place.between[:1]:
        return NOTHING
    return Said("released", tense=_coming(place), pattern="slated")


def _coming(place: Place) -> Tense | None:
    return Tense.FUTURE if place.word in _SLATED else None


def _moves(place: Place) -> Said | None:
    time = place.pairing.time
    if place.pairing.rank and place.sentence.lowers[time - 1] == "from":
        return NOTHING
    whose = place.subject()
    if whose.kind == "filming":
        return Said("filming", phase=Phase.START, pattern="moved")
    if whose.kind in ("work", "release") or place.object().kind in ("work", "release"):
        return Said("released", tense=Tense.FUTURE, pattern="moved")
    return NOTHING


def _born(place: Place) -> Said | None:
    return _lived(place, "born")


def _died(place: Place) -> Said | None:
    return _lived(place, "died")


def _lived(place: Place, what: str) -> Said | None:
    whose = before(place.sentence, place.pairing.head)
    if place.pairing.head >= 2 and place.sentence.lowers[place.pairing.head - 1] == "(":
        mention = place.sentence.units[place.pairing.head - 2].mention
    else:
        mention = whose.mention if whose.kind == "person" else None
    if mention is None or not person_in(mention) or len(mention.refers) > 1:
        return NOTHING
    return Said(what, mention.refers[0], pattern=what)


def _filmed(place: Place) -> Said | None:
    lowers, head = place.sentence.lowers, place.pairing.head
    if place.word in ("filmed", "shot") and place.subject().kind != "work":
        return NOTHING
    earlier = [KIND_OF.get(word) for word in lowers[max(head - 3, 0) : head]]
    phase = Phase.START if "begin" in earlier else Phase.END if "finish" in earlier else None
    if phase is None and place.leads and head + 1 < len(lowers):
        phase = {"begin": Phase.START, "finish": Phase.END}.get(KIND_OF.get(lowers[head + 1], ""))
    return Said("filming", phase=phase, pattern="filming")


def _trailed(place: Place) -> Said | None:
    if not _VENUES.isdisjoint(place.between[-3:]):
        return Said("released", pattern="in cinemas")
    return Said(_trailer(place), pattern="trailer")


def _finale(place: Place) -> Said | None:
    return Said("finale", pattern=_which_finale(place, place.pairing.head))


def _which_finale(place: Place, at: int) -> str:
    """Whether it is the series that ends there, or a season."""
    return "series finale" if at and place.sentence.lowers[at - 1] == "series" else "finale"


def _struck(place: Place) -> Said | None:
    said = _of_event(place, Subject("strike", None, place.pairing.head), None)
    since = "since" in (*place.between, *_own_words(place))
    return said._replace(phase=Phase.START) if said and said.what and since else said


def _own_words(place: Place) -> list[str]:
    """The words of the date itself."""
    time = place.sentence.units[place.pairing.time].time
    return time.text.lower().split() if time else []


def _is_superseded(place: Place) -> bool:
    """Whether a plan is told that no longer holds: *originally slated for*, *was supposed to premiere*."""
    lead = place.sentence.lowers[max(place.pairing.head - 4, 0) : place.pairing.head]
    if place.word in _SLATED or KIND_OF.get(place.word) == "moved":
        return not _SUPERSEDED.isdisjoint(lead)
    return "supposed" in lead or (
        "originally" in lead and not {"was", "were", "had"}.isdisjoint(lead) and "to" in lead
    )


def _is_story_time(place: Place) -> bool:
    """Whether a present-tense verb with a date long past tells the story: *the film opens in 1942*."""
    time, day = place.sentence.units[place.pairing.time].time, place.article.published
    if place.word not in _STORY or time is None or time.value is None or day is None:
        return False
    last = time.value.last
    return last is not None and (day - last).days > 90


def _limited(place: Place, said: Said) -> Said:
    """The claim with the country, way and part that its words name."""
    units = place.sentence.units[place.pairing.first : min(place.pairing.last + 5, len(place.sentence.units))]
    near = _up_to_turn(units, place.pairing.last - place.pairing.first)
    lowers = [unit.lower for unit in near]
    subject = place.sentence.lowers[max(place.pairing.head - 12, 0) : place.pairing.head]
    festive = place.word.startswith("premier") and "world" in subject[-2:]
    return said._replace(
        how="premiere" if festive else limits.way_of(lowers),
        place=limits.place_of(near),
        part=limits.part_of(lowers) or limits.part_of(subject),
        first=said.first or not {"originally", "first"}.isdisjoint(subject[-2:]),
        again=said.again or not {"re", "again"}.isdisjoint((*subject[-2:], *lowers)),
    )


def _up_to_turn(units: tuple[Unit, ...], known: int) -> tuple[Unit, ...]:
    """The units, those behind the date only as far as its own phrase goes."""
    for at in range(known, len(units)):
        if units[at].lower in (",", "and", ";", ".", "but", "(", "while") or units[at].time is not None:
            return units[:at]
    return units


_BY_KIND: dict[str, Callable[[Place], Said | None]] = {
    "announce": _announced,
    "renew": _renewed,
    "cancel": _cancelled,
    "begin": _begun,
    "finish": _finished,
    "occur": _occurs,
    "moved": _moves,
    "born": _born,
    "die": _died,
    "filming": _filmed,
    "trailer": _trailed,
    "finale": _finale,
    "strike": _struck,
}
