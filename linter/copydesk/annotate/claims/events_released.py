"""Releases: a work, a season or a part comes out, said by a verb, a noun, or a date before the work itself."""

from __future__ import annotations

from itertools import pairwise

from msgspec.structs import replace

from copydesk.annotate.claims.doubts import Doubt, doubt_of, one_of, words_if
from copydesk.annotate.claims.events_context import (
    names_screen,
    names_venue,
    own_houses,
)
from copydesk.annotate.claims.events_subject import (
    Place,
    Said,
    Subject,
    after,
)
from copydesk.annotate.claims.events_table import AGAIN, MEANINGS, RELEASED, WEAK, Meaning, goes_to_a_screen
from copydesk.annotate.claims.titles import is_unknown
from copydesk.dates import Modifier
from copydesk.lexicon import small
from copydesk.lexicon.small import OF_PEOPLE
from copydesk.lexicon.verbs import forms
from copydesk.sheet.claims import PLAIN, Manner, Phase, Tense
from copydesk.sheet.entities import EntityKind
from copydesk.text import fold

NOUNS = frozenset(
    "release premiere screening debut launch return comeback arrival rollout bow opening finale trailer teaser renewal greenlight "
    "cancellation shoot production filming strike walkout start finish".split()
)
"""Words that a date may describe: *a May release*."""
_FIRST = frozenset(("first", "debut"))
_FIRST_SCREENING = frozenset("first world premiere debut".split())
_BROUGHT = ("releas", "drop", "launch", "premiere", "stream", "unveil")
"""What is done to a work: who does it need not be known."""
_TRANSITIVE = frozenset("dropped drops dropping unveiled launched landed".split())
DETERMINERS = frozenset("a an the her his their its some new".split())
_TAKING = ("debut", "launch", "releas", "drop", "unveil", "land")
_EPISODES = frozenset(("episode", "episodes"))
_ENDS = frozenset(
    "first final finale last premiere opening debut all pilot season series ten eight six".split()
)
_AUXILIARIES = small.AUXILIARIES | frozenset(
    "first then also only just finally to re and which that who set not".split()
)
_VERB_LEADS = frozenset("to will would could might may ll and which that".split())


def released(place: Place) -> Said:
    """What a word of release says with its date, as a noun or as a verb."""
    pattern, manners = _showing(place.word)
    meaning = _meaning(place)
    said = Said("released", first=meaning.first, again=meaning.again, pattern=pattern, manners=manners)
    if place.leads or _is_noun(place):
        return _released_noun(place, said)
    if "until" in (*place.between[-2:], *place.own_words[:1]):
        said = replace(said, manners=said.manners | {Manner.UNTIL}, tense=Tense.FUTURE)
    return _released_verb(place, said)


def _meaning(place: Place) -> Meaning:
    if goes_to_a_screen(place.sentence, place.pairing.head):
        return RELEASED
    return AGAIN if is_brought_back(place) else MEANINGS[place.word]


def is_brought_back(place: Place) -> bool:
    """*The BBC brought it back on May 3*; *brought forward to May 3* is moved."""
    return place.word in _BRINGS and "back" in place.between


_BRINGS = forms("bring")
_AIRED, _PREMIERED = frozenset((Manner.AIRED,)), frozenset((Manner.PREMIERED,))


def _showing(word: str) -> tuple[str, frozenset[Manner]]:
    """Premieres are told apart, since a film has one before its release, and airings, since each episode has one."""
    if word.startswith(("air", "broadcast", "show", "seen", "screen")) and word != "screening":
        return "aired", _AIRED
    return ("premiered", _PREMIERED) if word.startswith(("premier", "screening")) else ("released", PLAIN)


def _is_noun(place: Place) -> bool:
    """Whether *release*, *premiere*, *debut* or *return* is a noun here: *its debut*, *the show's return*."""
    at = place.pairing.head
    lead = place.sentence.lowers[at - 1] if at else ""
    if place.word not in NOUNS:
        return False
    return lead not in _VERB_LEADS


def _released_noun(place: Place, said: Said) -> Said:
    if place.word.startswith("launch"):
        said = replace(said, first=False)
    whose = _whose(place)
    if place.word == "screening" and _FIRST_SCREENING.isdisjoint(place.lead(3)):
        return said.doubted("a work has many screenings", place.word)
    if whose.kind in ("trailer", "finale"):
        said = replace(said, what=whose.kind, first=False, again=False)
    return said.doubted(doubt_of(OF_NOUNS, place))


def _whose(place: Place) -> Subject:
    """What comes out, before the noun or behind it: *the show's release*, *the release of the show*."""
    whose, head = place.subject, place.pairing.head
    if whose.kind == "nothing" or 0 <= whose.at < head - 5:
        return after(place.sentence, head + 1, head + 6)
    return whose


def _of_another(place: Place) -> str | None:
    """*The launch of the first weapon*, *the release of the figures*: no work comes out."""
    head, units, behind = place.pairing.head, place.sentence.units, place.behind(3)
    if behind[:1] not in (("of",), ("for",)):
        return None
    if head + 2 < len(units) and is_unknown(units, head + 2):
        return units[head + 2].token.text
    if behind[0] == "for":
        return None
    if theirs := one_of(OF_PEOPLE, behind[1:]):
        return theirs
    what = after(place.sentence, head + 2, head + 8)
    return words_if(what.kind not in ("work", "trailer", "finale"), place.named(what))


_FEASTS = frozenset("event events party parties gala bash dinner lunch ball reception".split())


def _feast(place: Place) -> str | None:
    """*At the launch event of a festival of beauty in May*: a feast has its own date."""
    return one_of(_FEASTS, place.behind(1))


def _personal(place: Place) -> str | None:
    return one_of(OF_PEOPLE, place.lead(2))


def _of_a_source(place: Place) -> str | None:
    whose = _whose(place)
    near = place.pairing.head - whose.at < 4
    return words_if(near and whose.kind in ("source", "person"), place.named(whose))


OF_NOUNS: tuple[Doubt[Place], ...] = (
    Doubt("something else comes out", _of_another, "The launch of a new phone was on May 3, 2019."),
    Doubt("a feast is dated", _feast, "The launch party in May 2019 was loud."),
    Doubt("it is somebody's own", _personal, "His debut was on May 3, 2019."),
    Doubt(
        "no work, but something beside it, comes out", _of_a_source, "The book's release was on May 3, 2019."
    ),
)
"""Why *release*, *premiere*, *debut* may not be a work's."""


def _released_verb(place: Place, said: Said) -> Said:
    whose, what = place.subject, place.object
    if why := doubt_of(OF_VERBS, place):
        return said.doubted(why)
    if "trailer" in (what.kind, whose.kind):
        return trailer_or_teaser(place, whose, what)
    if _acts_on_a_work(place):
        return said
    if why := doubt_of(OF_STRANGERS, place):
        return said.doubted(why)
    if whose.kind == "finale":
        return finale(place, whose.at)
    if whose.kind == "work" and _is_last_episode(place, whose):
        whole = {Manner.WHOLE} if "ever" in place.lead(5) else ()
        return Said("finale", pattern="finale", manners=frozenset(whole))
    if whose.kind == "filming" and place.word.startswith("roll"):
        spell = place.time is not None and place.time.pattern == "range"
        return Said("filming", phase=None if spell else Phase.START, pattern="filming")
    return said.doubted(doubt_of(OF_SUBJECTS, place))


def _acts_on_a_work(place: Place) -> bool:
    """*Releases the series on May 3*, whoever does."""
    what, word = place.object, place.word
    near = 0 < what.at - place.pairing.head < 3
    if what.kind != "work" or not near or place.subject.kind == "person":
        return False
    return word.startswith("releas") or (word.startswith(_BROUGHT) and place.named(what) != "it")


def _other_object(place: Place) -> str | None:
    """*Debuted a new dress*, *lands a place on our list*."""
    what, behind = place.object, () if place.pairing.time == place.pairing.head + 1 else place.behind(1)
    near = what.kind in ("work", "trailer", "finale") and what.at < place.pairing.head + 7
    return one_of(DETERMINERS, behind) if place.word.startswith(_TAKING) and not near else None


def _given_up(place: Place) -> str | None:
    """*The BBC dropped it in 2018*: a house that drops a series has done with it."""
    dropped = place.word == "dropped" and place.subject.kind in ("thing", "nothing")
    return words_if(dropped and place.behind(1) == ("it",), place.word)


def _single_episode(place: Place) -> str | None:
    """*The third episode of it, which aired*: neither the first nor the last."""
    lead = place.lead(16)
    lead = lead[:-1] if lead[-1:] == ("first",) else lead  # an episode that first aired is not the first
    return one_of(_EPISODES, lead) if _ENDS.isdisjoint(lead) else None


def _pronoun_of_a_source(place: Place) -> str | None:
    """*It was released in May*, behind a sentence about the book."""
    if place.word in MEANINGS and place.word not in WEAK and not place.word.startswith("releas"):
        return None
    told = place.bounded
    return words_if(told is not place.subject and told.kind in ("source", "trailer"), place.named(told))


def _news(place: Place) -> str | None:
    """*It came out that she would play God*: what comes out is news."""
    behind = place.sentence.lowers[place.pairing.head : place.pairing.head + 4]
    return words_if(("out", "that") in pairwise(behind), "out that")


_CONSOLES = frozenset(
    "playstation xbox nintendo switch ps2 ps3 ps4 ps5 steam pc wii sega atari consoles console".split()
)


_EARLY = frozenset("early preview previews advance sneak".split())


def _game(place: Place) -> str | None:
    """*Released on PlayStation in 2013*: the game of that name."""
    return one_of(_CONSOLES, (*place.between, *place.behind(4)))


OF_VERBS: tuple[Doubt[Place], ...] = (
    Doubt(
        "it is put on a stage",
        lambda place: one_of(("stage",), place.lead(10)),
        "The stage version of The Glass Harbour was released on May 3, 2019.",
    ),
    Doubt(
        "it is shown early",
        lambda place: one_of(_EARLY, place.lead(10)),
        "A preview of The Glass Harbour was released on May 3, 2019.",
    ),
    Doubt("a game comes out", _game, "Released on PlayStation in 2013, The Glass Harbour sold well."),
    Doubt("news comes out", _news, "On May 3, 2019, it came out that Ines Aldana sings."),
    Doubt(
        "something else is brought out",
        _other_object,
        "The Glass Harbour launched a line of coats on May 3, 2019.",
    ),
    Doubt("a house has done with it", _given_up, "Netflix dropped it in May 2019."),
    Doubt(
        "it is a single episode that is shown",
        _single_episode,
        "The third episode of The Glass Harbour aired on May 3, 2019.",
    ),
    Doubt(
        "what was spoken of is no work",
        _pronoun_of_a_source,
        "The novel is short. It was released on May 3, 2019.",
    ),
)
"""Why a verb of release may be said of something else than a work."""


def _strangers(place: Place) -> str | None:
    """*Aama launched in 2017*: a name that no sheet knows stands right before a verb, and does what it says."""
    if place.subject.kind == "thing" or place.object.kind == "work":
        return None
    at, units = place.pairing.head - 1, place.sentence.units
    while at > 0 and (units[at].lower in _AUXILIARIES or units[at].lower.endswith("ly")):
        at -= 1
    stranger = at >= 0 and is_unknown(units, at) and units[at].lower not in own_houses(place.work)
    stranger = stranger and not _is_bare(place)
    return units[at].token.text if stranger else None


OF_STRANGERS: tuple[Doubt[Place], ...] = (
    Doubt("a name that no sheet knows does so", _strangers, "There the brand Aama launched on May 3, 2019."),
)


def _no_work(place: Place) -> str | None:
    whose = place.subject
    return words_if(whose.kind in ("source", "filming", "event", "strike"), place.named(whose))


def _weak(place: Place) -> str | None:
    weak = (place.word in WEAK or goes_to_a_screen(place.sentence, place.pairing.head)) and not _has_licence(
        place, place.subject, place.object
    )
    return words_if(weak and not _role_returns(place), place.word)


def _role_returns(place: Place) -> bool:
    """*Mara Quill returned to BBC One on May 3*: where a role goes back to a screen, its series does."""
    whose = place.subject.mention
    back = place.word in _RETURNS and place.between[:1] == ("to",)
    units = place.sentence.units[place.pairing.head + 2 : place.pairing.time]
    return back and whose is not None and bool(whose.of(EntityKind.CHARACTER)) and names_screen(units)


def _person(place: Place) -> str | None:
    whose, brings = place.subject, place.object.kind == "work" and place.word.startswith("releas")
    does_so = whose.kind == "person" and not brings and not _role_returns(place)
    return words_if(does_so, place.named(whose))


def _unbrought(place: Place) -> str | None:
    """*Netflix released the series in 2022*; a network that launches itself is not ours, nor is a doll."""
    whose, what = place.subject, place.object
    if whose.kind not in ("thing", "nothing") or what.kind == "work":
        return None
    bare = whose.kind == "nothing" and what.kind not in ("source", "person") and _is_bare(place)
    return words_if(not bare, place.named(whose))


def _other_acted_on(place: Place) -> str | None:
    what = place.object
    return words_if(what.kind == "source" and what.at < place.pairing.head + 4, place.named(what))


OF_SUBJECTS: tuple[Doubt[Place], ...] = (
    Doubt("it is no work that comes out", _no_work, "The Glass Harbour podcast was released on May 3, 2019."),
    Doubt("people and trains do so too", _weak, "The Glass Harbour came to life on May 3, 2019."),
    Doubt("a person does so", _person, "Ines Aldana debuted on May 3, 2019."),
    Doubt("nothing of ours is said to come out", _unbrought, "The BBC launched on May 3, 2019."),
    Doubt(
        "something else is acted on",
        _other_acted_on,
        "The Glass Harbour aired new footage on May 3, 2019.",
    ),
)
"""Why whoever or whatever does so may be no work that comes out."""


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
    work = place.work
    return work is not None and written == fold(work.entity.name)


def _has_licence(place: Place, whose: Subject, what: Subject) -> bool:
    """Whether a word that trains and actors do too means a release here."""
    if place.word in _TRANSITIVE and whose.kind in ("thing", "nothing") and what.kind == "work":
        return True
    if _heads_its_sentence(place) or _comes_back_with(place):
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
        return shown or all(
            unit.lower in _STRAIGHT or names_venue((unit,))
            for unit in place.sentence.units[place.pairing.head + 1 : place.pairing.time]
        )
    if word in _PASSIVE:
        return _is_passive(place) or (word == "screened" and whose.at == place.pairing.head - 1)
    return not word.startswith("rol") or following[:1] in (("out",), ("onto",))


_FIRSTLY = frozenset("first originally initially finally".split())
_PARTICIPLES = frozenset("shown seen screened unveiled".split())


def _heads_its_sentence(place: Place) -> bool:
    """Whether a participle opens the sentence, before the work that it is said of: *First shown in May, the series …*."""
    lowers, time, head = place.sentence.lowers, place.pairing.time, place.pairing.head
    if place.word not in _PARTICIPLES or not _FIRSTLY.issuperset(lowers[:head]) or time < head:
        return False
    return lowers[time + 1 : time + 2] == (",",) and after(place.sentence, time + 2, time + 7).kind == "work"


_RETURNS = forms("return")


def _comes_back_with(place: Place) -> bool:
    """*Coming to Netflix on May 3*, at the head of a sentence; *the crew will return for season 3 in May*, whoever returns."""
    between = place.between
    if place.word == "coming" and place.pairing.head == 0 and between[:1] == ("to",):
        return names_screen(place.sentence.units[2 : place.pairing.time])
    first, last = place.pairing.head + 1, place.pairing.time
    named = any(
        first < season.first and season.last <= last and season.number > 1
        for season in place.sentence.seasons
    )
    return (
        place.word in _RETURNS
        and between[:1] in (("for",), ("with",))
        and named
        and place.subject.kind != "person"
    )


_PASSIVE = frozenset("shown seen screened added watched".split())
_STRAIGHT = frozenset(
    "in on this next early later only already again as back first to at by of over around sometime exclusively just right the "
    "audiences viewers fans worldwide globally us".split()
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


def on_view(place: Place) -> Said:
    """*You can see it from May 3*: of audiences, a work, and a day that a preposition makes the first."""
    said, value = Said("released", pattern="seen from"), place.time.value if place.time else None
    from_then = (value is not None and value.modifier is Modifier.SINCE) or "from" in place.between
    ours = place.object.kind == "work"
    return said.doubted(None if from_then and ours else "nothing says that it is out from then", place.word)


def finale(place: Place, at: int) -> Said:
    """The series that ends there, or a season."""
    if at and place.sentence.lowers[at - 1] == "series":
        return Said("finale", pattern="series finale", manners=frozenset((Manner.WHOLE,)))
    return Said("finale", pattern="finale")


def _is_last_episode(place: Place, whose: Subject) -> bool:
    lowers = place.sentence.lowers
    return (
        lowers[whose.at] == "episode"
        and one_of(("final", "last"), lowers[max(whose.at - 2, 0) : whose.at]) is not None
    )


def on_air(place: Place) -> Said:
    """*Is on Netflix from May 3*, *will be in cinemas in May*."""
    aired = _is_weekday(place)
    said = Said("released", pattern="aired" if aired else "released", manners=_AIRED if aired else PLAIN)
    return said.doubted(doubt_of(OF_BEING, place))


def _not_a_work(place: Place) -> str | None:
    whose = place.subject
    return words_if(whose.kind != "work" or whose.governed, place.named(whose))


def _no_screen(place: Place) -> str | None:
    units = place.sentence.units[place.pairing.head + 2 : place.pairing.time]
    return words_if(not names_screen(units))


OF_BEING: tuple[Doubt[Place], ...] = (
    Doubt("it is no work that is there", _not_a_work, "She is on Netflix from May 3, 2019."),
    Doubt("no screen is named", _no_screen, "The Glass Harbour is in a box from May 3, 2019."),
)
"""Why a work may not be out because it *is* somewhere."""


def _is_weekday(place: Place) -> bool:
    time = place.sentence.units[place.pairing.time].time
    return time is not None and time.weekday is not None
