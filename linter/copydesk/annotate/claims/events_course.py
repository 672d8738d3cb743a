"""What else befalls works, people and shared events: announcements, filming, trailers, finales, births, strikes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from re import Match

from msgspec.structs import replace

from copydesk.annotate.annotated import Annotated
from copydesk.annotate.claims.carried import headed_by, mourned
from copydesk.annotate.claims.context import Sentence
from copydesk.annotate.claims.doubts import Doubt, doubt_of, one_of, words_if
from copydesk.annotate.claims.events_context import is_shown_in
from copydesk.annotate.claims.events_released import finale, trailer_or_teaser
from copydesk.annotate.claims.events_subject import (
    Place,
    Said,
    Subject,
    after,
    before,
    person_in,
)
from copydesk.annotate.claims.events_table import ALPHABET, KIND_OF, MEANINGS, SLATED, string_of
from copydesk.annotate.claims.titles import is_unknown
from copydesk.annotate.matcher import Pattern, Table
from copydesk.dates import Granularity, Modifier
from copydesk.lexicon import small
from copydesk.lexicon.countries import countries_in
from copydesk.lexicon.verbs import forms
from copydesk.lexicon.works import PIECES
from copydesk.numerals import ORDINALS
from copydesk.sheet.claims import Claim, EventClaim, Manner, Mention, Phase, Stance, Tense
from copydesk.sheet.entities import Entity, EntityKind
from copydesk.sheet.judging.dates_known import is_film
from copydesk.text import fold

_BEFORE, _BEHIND = 10, 3
_SMALL = frozenset(("the", "of", "a", "and", "s"))

_UNTIL, _RAN = (frozenset((manner,)) for manner in (Manner.UNTIL, Manner.RAN))
_MOVED = _UNTIL | {Manner.MOVED}
"""Of a move, the day that it leads to: *delayed until May*."""


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


_SEASONS = frozenset(
    "season seasons renewal renewed return returning instalment installment series show".split()
)
_PASSIVE = frozenset("was were been officially is".split())
_BEGAN = frozenset("began begins begin started starts starting beginning kicked kicks way rolling".split())
_RESCUES = frozenset("rescued rescues saved saves revived bought".split())
"""What a house does to a series of another; to a film, and by itself, it says nothing."""
_SURE_RENEWALS = frozenset("renewed renewal greenlit greenlight order light".split())
_ITS = frozenset(("its", "the", "their"))
_DONE = frozenset("done complete completed over fell falls".split())
_CURTAIN_FALLS = frozenset("came comes fell falls dropped drops closes closed".split())
_PLANNED_FOR = frozenset("for to in out on by".split())
_WHAT_OF = {"trailer": "trailer", "finale": "finale"}


def is_planned(place: Place) -> bool:
    """Whether a date is one that something is planned for: *set for May*, *announced for May*."""
    return place.word in SLATED or (KIND_OF.get(place.word) == "announce" and place.between[:1] == ("for",))


def _announced(place: Place) -> Said:
    whose, head, said = place.subject, place.pairing.head, Said("announced", pattern="announced")
    if is_planned(place):
        return _occurs(place)
    if whose.kind == "work" and not whose.governed and place.lead(1) and place.lead(1)[0] in _PASSIVE:
        return said
    if whose.kind == "release" and place.named(whose) == "renewal":
        return Said("renewed", pattern="renewed")
    if whose.kind in ("source", "trailer", "filming", "strike"):
        return said.doubted("it is no work that is announced", place.named(whose))
    what = after(place.sentence, head + 1, head + 9)
    if what.kind != "nothing" and place.sentence.tense(head, head + 1) is Tense.FUTURE:
        return Said("expected", tense=Tense.FUTURE, pattern="outlook")
    return said.doubted(_not_announced(place, what), place.named(what))


def _not_announced(place: Place, what: Subject) -> str | None:
    """What is announced that is no work or season."""
    if what.kind == "release" and place.named(what) != "renewal":
        return "a date is announced"
    if what.kind in ("source", "trailer", "person"):
        return "something beside the work is announced"
    lowers, at = place.sentence.lowers, place.pairing
    reach = (at.head + 1, at.time) if at.time > at.head + 2 else (at.time + 1, at.time + 10)
    words = lowers[slice(*reach)] if at.time > at.head else place.behind(8)
    return "no season or renewal is announced" if _SEASONS.isdisjoint(words) else None


def _renewed(place: Place) -> Said:
    no_work = "work" not in (place.subject.kind, place.object.kind) and place.word not in _SURE_RENEWALS
    if place.word in _RESCUES:
        no_work = place.object.kind != "work" or place.work is None or is_film(place.work)
    again = place.word.startswith("renew") or place.sentence.season(
        place.pairing.head, place.pairing.head + 1
    )
    said = Said(
        "renewed" if again else "announced", pattern="renewed"
    )  # what is ordered may be the first season
    return said.doubted("no work is said to be renewed" if no_work else None, place.word)


def _cancelled(place: Place) -> Said:
    whose, what, said = place.subject, place.object, Said("cancelled", pattern="cancelled")
    if whose.kind == "work" or (whose.kind in ("thing", "nothing") and what.kind == "work"):
        return said
    return said.doubted("no work is said to be cancelled", place.named(whose))


def _begun(place: Place) -> Said:
    said = _bounded(place, Phase.START)
    if said is not None:
        return said
    whose = place.bounded
    if place.word in ("starting", "beginning") and any(w in MEANINGS for w in place.lead(12)):
        said = Said("released", pattern="released starting")
        return said.doubted(None if whose.kind == "work" else "nothing is said to come out", place.word)
    ours = whose.kind == "work" and not whose.governed and place.word in _BEGAN
    ours = ours and (not place.word.startswith("kick") or place.behind(1) == ("off",))
    return Said("released", first=True, pattern="began").doubted(
        None if ours else "no work is said to begin", place.named(whose)
    )


def _finished(place: Place) -> Said:
    said = _bounded(place, Phase.END)
    if said is not None:
        return said
    whose = place.bounded
    season = place.sentence.own_season(whose.at, place.pairing.head + 1) if whose.at >= 0 else None
    other = place.word in _DONE or (place.word == "close" and place.lead(1) != ("a",))
    ours = (whose.kind == "work" and not whose.governed and not other) or falls_the_curtain(place)
    return Said("finale" if season else "ended", pattern="ended").doubted(
        None if ours else "no work is said to end", place.named(whose)
    )


def is_an_end(place: Place) -> bool:
    """Whether words of releases tell an end: *the series bowed out in May*, *the curtain came down on it on May 3*."""
    return falls_the_curtain(place) or (place.word in _BOWED and place.behind(1) == ("out",))


_BOWED = frozenset(forms("bow"))


def falls_the_curtain(place: Place) -> bool:
    """*The curtain came down on the series on May 3*."""
    theirs = one_of(("her", "his", "my", "our", "your"), place.behind(4))
    return place.lead(1) == ("curtain",) and place.word in _CURTAIN_FALLS and not theirs


def _bounded(place: Place, phase: Phase) -> Said | None:
    """The beginning or end of filming, or of an event that sheets know."""
    if "filming" in (place.bounded.kind, place.object.kind):
        return Said("filming", phase=phase, pattern="filming")
    return _of_event(place, place.bounded, phase)


def _of_event(place: Place, whose: Subject, phase: Phase | None) -> Said | None:
    if whose.kind not in ("event", "strike") or whose.at < 0:
        return None
    named = events_named(place.article, place.sentence, whose.at)
    if len(named) != 1:
        said = Said(place.named(whose), phase=phase, pattern="event")
        return said.doubted("no event of the sheets is meant, or one of several", place.named(whose))
    return Said(named[0].name, named[0], phase, pattern="event")


def _occurs(place: Place) -> Said:
    said, whose = Said("released", tense=_coming(place), pattern="slated"), place.bounded
    if place.between[:1] != ("for",) and (own := one_of(_ITS, place.lead(1))):
        return said.doubted("a date that was set is spoken of", own)  # its scheduled date
    if whose.kind == "filming":
        return replace(said, what="filming", pattern="filming")
    if whose.kind in _WHAT_OF:
        return replace(said, what=_WHAT_OF[whose.kind], pattern=whose.kind)
    if (of_event := _of_event(place, whose, None)) is not None:
        return of_event
    return said.doubted(doubt_of(OF_PLANS, place))


def _to_do(place: Place) -> str | None:
    return one_of(("to",), place.between[:1])


def _happens(place: Place) -> str | None:
    return words_if(not is_planned(place), place.word)


def _not_a_work(place: Place) -> str | None:
    whose = place.bounded
    return words_if(whose.kind not in ("work", "release") or whose.governed, place.named(whose))


def _not_for_a_date(place: Place) -> str | None:
    """*Set the bar in May*, *expected an audience in May*; *set in May 1986* tells a story."""
    if (
        place.word in ("set", "due", "expected")
        and place.between
        and not one_of(_PLANNED_FOR, place.between[:2])
    ):
        return place.between[0]
    return one_of(("in", "back", "during"), place.between[:1]) if place.word == "set" else None


OF_PLANS: tuple[Doubt[Place], ...] = (
    Doubt("somebody is to do something", _to_do, "The Glass Harbour is set to film by May 3, 2019."),
    Doubt("it only happens", _happens, "The Glass Harbour takes place on May 3, 2019."),
    Doubt("it is no work that is planned", _not_a_work, "The tour is scheduled for May 3, 2019."),
    Doubt("it is not planned for that date", _not_for_a_date, "The Glass Harbour is set in May 2019."),
)
"""Why what is planned for a date may be no release."""


def _coming(place: Place) -> Tense | None:
    return Tense.FUTURE if is_planned(place) else None


def _moves(place: Place) -> Said:
    said, whose = (
        Said("released", tense=Tense.FUTURE, pattern="moved", manners=_MOVED),
        place.subject,
    )
    if why := doubt_of(OF_MOVES, place):
        return said.doubted(why)
    if whose.kind == "filming":
        return Said("filming", phase=Phase.START, pattern="moved", manners=_MOVED)
    ours = {"work", "release"} & {whose.kind, place.object.kind}
    return said.doubted(None if ours else "it is no work that is moved", place.named(whose))


def _moved_again(place: Place) -> str | None:
    """A day that was moved to and has passed; it may have been moved from again."""
    day, when = place.article.published, place.time
    past = day and when and any(value.end and value.end <= day for value in when.candidates)
    return words_if(past)


def _moved_from(place: Place) -> str | None:
    return one_of(("from",), place.before_date(1)) if place.pairing.rank else None


def _moved_by_a_person(place: Place) -> str | None:
    return words_if(place.subject.kind == "person", place.named(place.subject))


_AND_AGAIN = frozenset("first times twice thrice repeatedly".split())
OF_MOVES: tuple[Doubt[Place], ...] = (
    Doubt(
        "it was moved to a day that has passed", _moved_again, "The Glass Harbour was moved to May 3, 2019."
    ),
    Doubt(
        "it is the day that it was moved from", _moved_from, "The Glass Harbour was moved from May 3, 2028."
    ),
    Doubt(
        "it was moved more than once",
        lambda place: one_of(_AND_AGAIN, place.between),
        "The Glass Harbour was postponed several times, first to May 3, 2028.",
    ),
    Doubt("a person does so", _moved_by_a_person, "Ines Aldana moved on May 3, 2028."),
)
"""Why a date that something is moved to may be none of a release."""


def _lived(place: Place, what: str) -> Said:
    whose = before(place.sentence, place.pairing.head)
    if place.pairing.head == 0:
        whose = after(place.sentence, place.pairing.time + 1, len(place.sentence.units))
    if place.pairing.head >= 2 and place.sentence.lowers[place.pairing.head - 1] == "(":
        mention = place.sentence.units[place.pairing.head - 2].mention
    else:
        mention = _described(place) or (whose.mention if whose.kind == "person" else None)
    if (mention is None or not person_in(mention)) and (meant := _without_a_name(place)) is not None:
        return Said(what, meant, pattern=what)
    if mention is None or not person_in(mention) or len(mention.refers) > 1:
        return Said(what, pattern=what).doubted("it is open who is meant", mention.text if mention else "")
    return Said(what, mention.refers[0], pattern=what)


def _without_a_name(place: Place) -> Entity | None:
    """Whose birth or death it is that *he*, *she* or *the great actor* tells: of whom the headline, or the line above, speaks."""
    lead = [word for word in place.lead(5) if word not in small.HAVE and not word.endswith("ly")]
    one = lead[-1:] and (lead[-1] in _PRONOUNS or (lead[-1] in _CALLINGS and "the" in lead))
    if not one:
        return None
    return mourned(place.article) or headed_by(place.article, place.sentence.block.span)


_PRONOUNS = frozenset(("he", "she"))
_CALLINGS = frozenset("actor actress star comedian director filmmaker writer author singer performer".split())


def _described(place: Place) -> Mention | None:
    """The person whom a clause between commas describes: *Ann Lee, who was Mara, died in May*."""
    lowers, head = place.sentence.lowers, place.pairing.head
    who = next((at for at in range(head - 2, max(head - 12, 1), -1) if lowers[at] == "who"), 0)
    ends = who and "," in lowers[who:head] and lowers[who - 1] == ","
    return place.sentence.units[who - 2].mention if ends and who > 1 else None


def _filmed(place: Place) -> Said:
    said = Said("filming", phase=_phase_of_filming(place), pattern="filming")
    return said.doubted(doubt_of(OF_FILMING, place))


def _phase_of_filming(place: Place) -> Phase | None:
    earlier = [KIND_OF.get(word) for word in place.lead(3)]
    if "begin" in earlier or one_of(_INTO, place.lead(2)):
        return Phase.START
    behind = KIND_OF.get(next(iter(place.behind(1)), "")) if place.leads else None
    if behind == "begin" and "finish" not in earlier:
        return Phase.START
    return Phase.END if "finish" in (*earlier, behind) else None


def _not_filmed(place: Place) -> str | None:
    shot = place.word in ("filmed", "shot") and place.subject.kind != "work"
    return words_if(shot, place.named(place.subject))


def _filming_of_another(place: Place) -> str | None:
    units, behind = place.sentence.units, place.pairing.head + 1
    return units[behind].token.text if behind < len(units) and is_unknown(units, behind) else None


OF_FILMING: tuple[Doubt[Place], ...] = (
    Doubt("it is no work that was shot", _not_filmed, "A man was shot on May 3, 2019."),
    Doubt("another work is filmed", _filming_of_another, "He is filming Nightjar in May 2019."),
)
"""Why *filming*, *shot* may not be said of the work."""


_INTO = frozenset("into entered enters entering enter".split())


def _trailed(place: Place) -> Said | None:
    if is_shown_in(place.sentence.units[max(place.pairing.time - 4, 0) : place.pairing.time]):
        return Said("released", pattern="in cinemas")
    return trailer_or_teaser(place)


def _followed(place: Place) -> Said:
    """*Volume 2 followed on July 1*: of pieces of a work alone, since films and people follow one another."""
    lowers, at = place.sentence.lowers, place.pairing.head
    whose = place.subject
    ours = whose.kind == "work" and not whose.governed
    own = place.sentence.own_season(whose.at, whose.at + 1) if ours else None
    piece = ours and (lowers[whose.at] in PIECES or (own is not None and own > 0))
    if _is_sequel_of_a_year(place):
        return Said("released", pattern="followed")
    numbered = bool(place.sentence.seasons) and lowers[at - 2 : at - 1] == ("the",)
    if not piece and not (numbered and lowers[at - 1] in ORDINALS):
        return Said("released", pattern="followed").doubted("it is no piece of a work", place.named(whose))
    return Said("released", pattern="followed")


def _is_sequel_of_a_year(place: Place) -> bool:
    """*Fargo Returns followed in 1965*: a title by itself, and nothing but a year."""
    whose, value = place.subject, place.time.value if place.time else None
    titled = whose.mention is not None and whose.at == place.pairing.head - 1
    return titled and place.between == ("in",) and value is not None and value.granularity is Granularity.YEAR


def _waited(place: Place) -> Said:
    """*Fans must wait until May 3 for the second season*."""
    time = place.pairing.time
    behind = place.sentence.lowers[time + 1 : time + 2]
    what = after(place.sentence, time + 2, time + 7)
    if country := _country_that_waits(place):
        return Said("released", place=country, tense=Tense.FUTURE, pattern="until", manners=_UNTIL)
    if behind != ("for",) or what.kind != "work" or {"until", "till"}.isdisjoint(place.between):
        why = "nothing says what is waited for"
        return Said("released", tense=Tense.FUTURE, pattern="until", manners=_UNTIL).doubted(why)
    return Said("released", tense=Tense.FUTURE, pattern="until", manners=_UNTIL)


_SPECTATORS = frozenset("audiences viewers fans cinemagoers moviegoers".split())
_TO_WAIT = frozenset("must have had to will ll need".split())


def _country_that_waits(place: Place) -> str | None:
    """*American audiences had to wait until May*, behind the release elsewhere: the country of those who wait."""
    lowers, at = place.sentence.lowers, place.pairing.head
    while at and lowers[at - 1] in _TO_WAIT:
        at -= 1
    if at == place.pairing.head or {"until", "till"}.isdisjoint((*place.between, *place.own_words)):
        return None
    who = (
        lowers[max(at - 2, 0) : at] if lowers[at - 1] in _SPECTATORS else (lowers[at - 1].removesuffix("s"),)
    )
    found = set(countries_in(who, [word.capitalize() for word in who]))
    told = _speaks_of_release(lowers[:at]) or (
        place.sentence.before and _speaks_of_release(place.sentence.before.lowers)
    )
    return found.pop() if len(found) == 1 and told else None


def _speaks_of_release(words: Sequence[str]) -> bool:
    return any(word in MEANINGS for word in words)


def _ran(place: Place) -> Said:
    """*Ran from 2019 to 2022*, *has been running since May*, *ran until June*: how long a work was shown."""
    whose, said = place.bounded, Said("released", first=True, pattern="ran", manners=_RAN)
    if whose.kind == "filming":
        return Said("filming", pattern="filming")
    if bound := _bound_of_its_run(place):
        return bound
    if why := doubt_of(OF_RUNS, place):
        return said.doubted(why)
    value = place.time.value if place.time else None
    if value and value.modifier is Modifier.UNTIL:
        season = place.sentence.season(whose.at, place.pairing.head + 1)
        return Said("finale" if season else "ended", pattern="until", manners=_UNTIL)
    return said.doubted(None if _is_since(place) else "it does not run from or until that date")


def _bound_of_its_run(place: Place) -> Said | None:
    """*Wrapped up its four-season run on May 3*, *began its run in 2019*: what is told of the run is told of the work."""
    if place.word != "run":
        return None
    lowers, reach = (
        place.sentence.lowers,
        range(place.pairing.head - 1, max(place.pairing.head - _REACH, 0), -1),
    )
    owner = next((at for at in reach if lowers[at] in _ITS), 0)
    verb = next((at for at in range(owner - 1, max(owner - 4, -1), -1) if lowers[at] in _BOUNDS), None)
    if not owner or verb is None or before(place.sentence, verb).kind != "work":
        return None
    if KIND_OF[lowers[verb]] == "begin":
        return Said("released", first=True, pattern="began")
    return Said("ended", pattern="ended")


_REACH = 6
_BOUNDS = frozenset(word for word, kind in KIND_OF.items() if kind in ("begin", "finish"))


def _is_since(place: Place) -> bool:
    value = place.time.value if place.time else None
    return bool(place.time and place.time.pattern == "range") or bool(
        value and value.modifier is Modifier.SINCE
    )


def _no_run(place: Place) -> str | None:
    whose = place.bounded
    return words_if(
        whose.kind != "work" or whose.governed or not (place.time and place.time.value), place.named(whose)
    )


def _runs_into(place: Place) -> str | None:
    return next((word for word in place.between if word not in _RUN_TO and not word.isdecimal()), None)


OF_RUNS: tuple[Doubt[Place], ...] = (
    Doubt("it is no work that runs", _no_run, "The tour ran until May 2019."),
    Doubt(
        "something stands between that it runs", _runs_into, "The Glass Harbour ran into trouble in May 2019."
    ),
)
"""Why what runs until a date may be no work."""


_RUN_TO = frozenset(
    "from until till through on in for since between its the one two three four five six seven eight nine ten seasons episodes years".split()
)


def _struck(place: Place) -> Said | None:
    said = _of_event(place, Subject("strike", None, place.pairing.head), None)
    since = "since" in (*place.between, *place.own_words)
    return replace(said, phase=Phase.START) if said and not said.doubt and since else said


BY_KIND: dict[str, Callable[[Place], Said | None]] = {
    "announce": _announced,
    "renew": _renewed,
    "cancel": _cancelled,
    "begin": _begun,
    "finish": _finished,
    "occur": _occurs,
    "slate": _occurs,
    "moved": _moves,
    "born": lambda place: _lived(place, "born"),
    "die": lambda place: _lived(place, "died"),
    "filming": _filmed,
    "trailer": _trailed,
    "finale": lambda place: finale(place, place.pairing.head),
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
_ONGOING = ALPHABET.words_of("ongoing")

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
