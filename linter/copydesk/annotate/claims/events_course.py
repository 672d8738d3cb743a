"""What else befalls works, people and shared events: announcements, filming, trailers, finales, births, strikes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from re import Match

from msgspec.structs import replace

from copydesk.annotate.annotated import Annotated
from copydesk.annotate.claims.context import Sentence
from copydesk.annotate.claims.events_context import is_shown_in
from copydesk.annotate.claims.events_released import trailer_or_teaser, which_finale
from copydesk.annotate.claims.events_subject import (
    NOTHING,
    PIECES,
    Place,
    Said,
    Subject,
    after,
    before,
    person_in,
)
from copydesk.annotate.claims.events_table import ALPHABET, KIND_OF, MEANINGS, ORDINALS, string_of
from copydesk.annotate.claims.titles import is_unknown
from copydesk.annotate.matcher import Pattern, Table
from copydesk.dates import Modifier
from copydesk.sheet.claims import Claim, EventClaim, Mention, Phase, Stance, Tense
from copydesk.sheet.entities import Entity, EntityKind
from copydesk.text import fold

_BEFORE, _BEHIND = 10, 3
_SMALL = frozenset(("the", "of", "a", "and", "s"))


def events_named(article: Annotated, sentence: Sentence, at: int) -> tuple[Entity, ...]:
    """The events that a unit and the names beside it stand for, those of joined names all: *the A and B strikes*."""
    mention = sentence.units[at].mention
    if mention is not None and (own := mention.of(EntityKind.EVENT)):
        return own
    near = set(_words(sentence, max(at - _BEFORE, 0), at + _BEHIND))
    return tuple(entity for entity, names in _names(article) if any(name and name <= near for name in names))


def _names(article: Annotated) -> Iterator[tuple[Entity, list[frozenset[str]]]]:
    """Each event with the words that tell it from others of its kind, one set for each of its names."""
    for entity, fact in article.base.events:
        names = (fact.value.what, *fact.value.also)
        yield (
            entity,
            [frozenset(w for w in fold(n).split() if w not in _SMALL and not _is_kind(w)) for n in names],
        )


def _is_kind(word: str) -> bool:
    return KIND_OF.get(word) == "strike"


def _words(sentence: Sentence, first: int, last: int) -> Iterator[str]:
    for unit in sentence.units[first:last]:
        if unit.mention is None:
            yield unit.lower
            continue
        for entity in unit.mention.refers:
            yield from fold(entity.name).split()


SLATED = frozenset("scheduled slated set due planned expected eyed eyeing targeted targeting dated".split())
_SEASONS = frozenset(
    "season seasons renewal renewed return returning instalment installment series show".split()
)
_PASSIVE = frozenset("was were been officially is".split())
_BEGAN = frozenset("began begins begin started starts kicked kicks".split())
_SURE_RENEWALS = frozenset("renewed renewal greenlit greenlight order light".split())
_WHAT_OF = {"trailer": "trailer", "finale": "finale"}


def _announced(place: Place) -> Said | None:
    whose = place.subject()
    lowers, at = place.sentence.lowers, place.pairing
    if whose.kind == "work" and not whose.governed and lowers[at.head - 1] in _PASSIVE:
        return Said("announced", pattern="announced")
    if whose.kind == "release" and lowers[whose.at] == "renewal":
        return Said("renewed", pattern="renewed")
    if whose.kind in ("source", "trailer", "filming", "strike"):
        return NOTHING
    reach = (at.head + 1, at.time) if at.time > at.head + 2 else (at.time + 1, at.time + 10)
    words = lowers[slice(*reach)] if at.time > at.head else lowers[at.head + 1 : at.head + 9]
    what = after(place.sentence, at.head + 1, at.head + 9)
    if place.sentence.tense(at.head, at.head + 1) is Tense.FUTURE and what.kind != "nothing":
        return Said("expected", tense=Tense.FUTURE, pattern="outlook")
    if what.kind == "release" and lowers[what.at] != "renewal":
        return NOTHING
    if what.kind in ("source", "trailer", "person") or _SEASONS.isdisjoint(words):
        return NOTHING
    return Said("announced", pattern="announced")


def _renewed(place: Place) -> Said | None:
    whose, what = place.subject(), place.object()
    if "work" not in (whose.kind, what.kind) and place.word not in _SURE_RENEWALS:
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
    whose = place.bounded()
    if whose.kind == "work" and not whose.governed and place.word in _BEGAN:
        return Said("released", first=True, pattern="began")
    return NOTHING


def _finished(place: Place) -> Said | None:
    said = _bounded(place, Phase.END)
    if said is not None:
        return said
    whose = place.bounded()
    if whose.kind != "work" or whose.governed or place.word in ("done", "complete", "completed", "over"):
        return NOTHING
    season = place.sentence.own_season(whose.at, place.pairing.head + 1)
    return Said("finale" if season else "ended", pattern="ended")


def _bounded(place: Place, phase: Phase) -> Said | None:
    """The beginning or end of filming, or of an event that sheets know."""
    whose, what = place.bounded(), place.object()
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
    whose = place.bounded()
    if place.between[:1] != ("for",) and {"its", "the", "their"}.intersection(
        place.sentence.lowers[place.pairing.head - 1 : place.pairing.head]
    ):
        return NOTHING  # its scheduled date
    if whose.kind == "filming":
        return Said("filming", tense=_coming(place), pattern="filming")
    if whose.kind in _WHAT_OF:
        return Said(_WHAT_OF[whose.kind], tense=_coming(place), pattern=whose.kind)
    if (said := _of_event(place, whose, None)) is not None:
        return said
    if place.between[:1] == ("to",):
        return NOTHING
    if place.word not in SLATED or whose.kind not in ("work", "release") or whose.governed:
        return NOTHING
    if (
        place.word in ("set", "due", "expected")
        and place.between
        and not {"for", "to", "in", "out", "on", "by"}.intersection(place.between[:2])
    ):
        return NOTHING
    if place.word == "set" and not {"in", "back", "during"}.isdisjoint(place.between[:1]):
        return NOTHING
    return Said("released", tense=_coming(place), pattern="slated")


def _coming(place: Place) -> Tense | None:
    return Tense.FUTURE if place.word in SLATED else None


def _moves(place: Place) -> Said | None:
    time = place.pairing.time
    when, day = place.sentence.units[time].time, place.article.published
    if day and when and any(value.end and value.end <= day for value in when.candidates):
        return NOTHING  # a day that was moved to, and perhaps from again
    if place.pairing.rank and place.sentence.lowers[time - 1] == "from":
        return NOTHING
    whose = place.subject()
    if whose.kind == "person":
        return NOTHING
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
    if place.pairing.head == 0:
        whose = after(place.sentence, place.pairing.time + 1, len(place.sentence.units))
    if place.pairing.head >= 2 and place.sentence.lowers[place.pairing.head - 1] == "(":
        mention = place.sentence.units[place.pairing.head - 2].mention
    else:
        mention = _described(place) or (whose.mention if whose.kind == "person" else None)
    if mention is None or not person_in(mention) or len(mention.refers) > 1:
        return NOTHING
    return Said(what, mention.refers[0], pattern=what)


def _described(place: Place) -> Mention | None:
    """The person whom a clause between commas describes: *Ann Lee, who was Mara, died in May*."""
    lowers, head = place.sentence.lowers, place.pairing.head
    who = next((at for at in range(head - 2, max(head - 12, 1), -1) if lowers[at] == "who"), 0)
    ends = who and "," in lowers[who:head] and lowers[who - 1] == ","
    return place.sentence.units[who - 2].mention if ends and who > 1 else None


def _filmed(place: Place) -> Said | None:
    lowers, head = place.sentence.lowers, place.pairing.head
    if place.word in ("filmed", "shot") and place.subject().kind != "work":
        return NOTHING
    if head + 1 < len(lowers) and is_unknown(place.sentence.units, head + 1):
        return NOTHING
    earlier = [KIND_OF.get(word) for word in lowers[max(head - 3, 0) : head]]
    phase = (
        Phase.START
        if "begin" in earlier or not _INTO.isdisjoint(lowers[max(head - 2, 0) : head])
        else Phase.END
        if "finish" in earlier
        else None
    )
    if phase is None and place.leads and head + 1 < len(lowers):
        phase = {"begin": Phase.START, "finish": Phase.END}.get(KIND_OF.get(lowers[head + 1], ""))
    return Said("filming", phase=phase, pattern="filming")


_INTO = frozenset("into entered enters entering enter".split())


def _trailed(place: Place) -> Said | None:
    if is_shown_in(place.sentence.units[max(place.pairing.time - 4, 0) : place.pairing.time]):
        return Said("released", pattern="in cinemas")
    return trailer_or_teaser(place)


def _finale(place: Place) -> Said | None:
    return Said("finale", pattern=which_finale(place, place.pairing.head))


def _followed(place: Place) -> Said | None:
    """*Volume 2 followed on July 1*: of pieces of a work alone, since films and people follow one another."""
    lowers, at = place.sentence.lowers, place.pairing.head
    whose = place.subject()
    piece = whose.kind == "work" and not whose.governed and lowers[whose.at] in PIECES
    numbered = bool(place.sentence.seasons) and lowers[at - 2 : at - 1] == ("the",)
    if not piece and not (numbered and lowers[at - 1] in ORDINALS):
        return NOTHING
    return Said("released", pattern="followed")


def _waited(place: Place) -> Said | None:
    """*Fans must wait until May 3 for the second season*."""
    time = place.pairing.time
    behind = place.sentence.lowers[time + 1 : time + 2]
    what = after(place.sentence, time + 2, time + 7)
    if behind != ("for",) or what.kind != "work" or {"until", "till"}.isdisjoint(place.between):
        return NOTHING
    return Said("released", tense=Tense.FUTURE, pattern="until")


def _ran(place: Place) -> Said | None:
    """*Ran from 2019 to 2022*, *has been running since May*, *ran until June*: how long a work was shown."""
    whose, time = place.bounded(), place.sentence.units[place.pairing.time].time
    if whose.kind == "filming":
        return Said("filming", pattern="filming")
    if whose.kind != "work" or whose.governed or time is None or time.value is None:
        return NOTHING
    if not _RUN_TO.issuperset(place.between):
        return NOTHING
    season = place.sentence.season(whose.at, place.pairing.head + 1)
    if time.value.modifier is Modifier.UNTIL:
        return Said("finale" if season else "ended", pattern="until")
    if time.pattern == "range" or time.value.modifier is Modifier.SINCE:
        return Said("released", first=True, pattern="ran")
    return NOTHING


_RUN_TO = frozenset(
    "from until till through on in for since between its the one two three four five six seven eight nine ten seasons episodes years".split()
)


def _struck(place: Place) -> Said | None:
    said = _of_event(place, Subject("strike", None, place.pairing.head), None)
    since = "since" in (*place.between, *place.own_words)
    return replace(said, phase=Phase.START) if said and said.what and since else said


BY_KIND: dict[str, Callable[[Place], Said | None]] = {
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
    "follow": _followed,
    "strike": _struck,
    "wait": _waited,
    "run": _ran,
}
"""The reader of each kind of word."""


def _first(match: Match[str]) -> tuple[int, int]:
    """The word that says so, before its event: *the ongoing strike*."""
    return match.start(), match.end() - 1


def _second(match: Match[str]) -> tuple[int, int]:
    """The word that says so, behind its event: *with the strike ongoing*, *the strike continues*."""
    return match.end() - 1, match.start()


_GAP = "<!heads|wall|time|open|close|ongoing|prep>"
_ONGOING = frozenset("ongoing continuing current underway still continues continue remains remain".split())

STATES: Table[tuple[int, int]] = Table(
    ALPHABET,
    (
        Pattern(
            "ongoing event",
            f"<ongoing> {_GAP}{{0,9}}? <prep>? <strike|event>",
            _first,
        ),
        Pattern("event ongoing", f"<strike|event> {_GAP}{{0,4}}? <ongoing>", _second),
    ),
)


def read_ongoing(article: Annotated, sentence: Sentence) -> Iterator[Claim]:
    """The claims that an event of the sheets is going on, one for each event named."""
    if not article.base.events or _ONGOING.isdisjoint(sentence.lowers):
        return
    string = string_of(sentence)
    for pattern, match in STATES.matches(string):
        word, event = pattern.build(match) or (0, 0)
        if word and sentence.lowers[word - 1] in ("then", "-", "longer", "not", "t"):
            continue
        inherited = sentence.inherited(word, word + 1)
        inherited["work"] = inherited["season"] = None
        if word < event and inherited["stance"] is Stance.DENIED:
            inherited["stance"] = Stance.ASSERTED  # what is only described as ongoing is not what is denied
        for entity in events_named(article, sentence, event):
            yield EventClaim(
                sentence.span(word, word + 1),
                what=entity.name,
                when=None,
                subject=entity,
                ongoing=True,
                pattern=pattern.name,
                **inherited,
            )
