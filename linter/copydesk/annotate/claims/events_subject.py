"""A date and its word in their sentence: who or what the event befalls, the subject before a verb or the object after it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from msgspec import Struct
from msgspec.structs import replace

from copydesk.annotate.annotated import Annotated
from copydesk.annotate.claims.context import Sentence
from copydesk.annotate.claims.events_table import (
    ALPHABET,
    KIND_OF,
    MEANINGS,
    PEOPLE,
    SOURCES,
    WORK_NOUNS,
    Pairing,
)
from copydesk.annotate.claims.titles import is_unknown
from copydesk.annotate.units import Unit
from copydesk.lexicon import small
from copydesk.lexicon.works import PIECES
from copydesk.numerals import ORDINALS
from copydesk.sheet.claims import PLAIN, Manner, Mention, Phase, Tense, TimeExpression
from copydesk.sheet.entities import Entity, EntityKind, Work

_LINKING = frozenset(
    "by with from of for on at in into starring featuring about to and like alongside between".split()
)
_BREAKS = frozenset((*";:?!—–“”", "but", "while", "whereas"))
_CLAUSES = frozenset("since because although though when if unless".split())
_SUBJECTS = frozenset("the a an this that these those his her its their he she they it we you i".split())
_FILMING = ALPHABET.words_of("filming") - {"filmed", "shot"}
_TRAILERS, _STRIKES = ALPHABET.words_of("trailer"), ALPHABET.words_of("strike")
_RELEASES = frozenset("release premiere air debut launch return streaming theatrical".split())
_ITS = frozenset("it this that its".split())
_OTHERS = frozenset("a an another latest other untitled previous earlier".split())
_NEW = frozenset("new upcoming next forthcoming".split())
_DESCRIBING = frozenset("from starring set about directed written by based".split())
_FILMS = frozenset("film movie feature picture adaptation entry outing".split())
_NUMBERED = frozenset("first second third fourth fifth original".split())
_STOPS = frozenset((*",;:—–()", "it", "which", "cinemas", "theaters", "theatres"))
"""Behind these another phrase begins: *in cinemas the film opens …*."""
_REACH = 16
_NEAR = 6
_VERBS = frozenset((*MEANINGS, *KIND_OF, "was", "is", "went", "had", "has", "will", "which"))
_RELATIVES = small.RELATIVES - {"that"}
_AUXILIARIES = small.AUXILIARIES | frozenset("first finally also then".split())
_GATHERINGS = frozenset("festival awards ceremony tournament exhibition tour concert".split())
_TOPICS = frozenset(("filming", "trailer", "source", "strike", "event"))
_TOPIC = 6
"""So many units at a sentence's head can say what it is about."""


class Subject(Struct, frozen=True):
    """What stands in a place: `kind` is work, source, trailer, filming, finale, strike, person, thing or nothing."""

    kind: str
    mention: Mention | None = None
    at: int = -1
    governed: bool = False
    """Whether it only stands behind a preposition, so that another noun is the subject proper."""


NOBODY = Subject("nothing")


def before(sentence: Sentence, at: int) -> Subject:
    """The nearest noun left of a unit that no preposition governs; of those governed, the first one a work."""
    spare, another = NOBODY, False
    if (antecedent := _of_relative(sentence, at)) is not None:
        return antecedent
    if (told := _described_first(sentence, at)) is not None:
        return told
    if at and (own := subject_at(sentence, at - 1)).kind in ("trailer", "source"):
        return own  # *in the new trailer released on Thursday*
    if (described := _of_participle(sentence, at)) is not None:
        return described
    place = _before_aside(sentence, at) - 1
    while place >= max(at - _REACH, 0):
        unit = sentence.units[place]
        if unit.lower in _BREAKS or _begins_clause(sentence, place):
            break
        if unit.lower == "who" and "," not in sentence.lowers[place:at]:
            owner = place - 2 if sentence.lowers[place - 1 : place] == (",",) else place - 1
            return Subject("person", sentence.units[owner].mention if owner >= 0 else None, at - 1)
        found = subject_at(sentence, place)
        if found.kind == "work" and _is_indefinite(sentence, place):
            another = True
        elif found.kind != "nothing":
            lead = _governor(sentence.units, place)
            if lead is None and found.kind == "source" and (title := _described_by(sentence, place)):
                return title
            if lead is None or (lead == "with" and found.kind in ("filming", "trailer", "finale")):
                return Subject("source") if _is_longer_title(sentence, place) else found
            if spare.kind == "nothing" and found.kind == "work":
                spare = replace(found, governed=True) if lead == "of" else Subject("source")
        place -= 1
    return Subject("source") if another and spare.kind == "nothing" else spare


def _begins_clause(sentence: Sentence, at: int) -> bool:
    """Whether a clause with a subject of its own begins: *since the market opened*, *when Tom Vance appeared*."""
    lowers = sentence.lowers
    return lowers[at] in _CLAUSES and (lowers[at + 1] in _SUBJECTS or is_unknown(sentence.units, at + 1))


def _before_aside(sentence: Sentence, at: int) -> int:
    """Where the subject ends: before what stands between commas right in front of a verb.

    *A poster for Fargo, the cable series, was shown*: the series only says what *Fargo* is.
    """
    lowers, close = sentence.lowers, at - 1
    while close > 0 and lowers[close] in _AUXILIARIES:
        close -= 1
    if close < 2 or lowers[close] != ",":
        return at
    opening = next((n for n in range(close - 1, max(close - _REACH, 0), -1) if lowers[n] == ","), 0)
    inner = lowers[opening + 1 : close]
    relative = not _RELATIVES.isdisjoint(inner[:2])
    if not opening or not inner or (not relative and not _VERBS.isdisjoint(inner)):
        return at
    if sentence.units[opening - 1].time is not None:
        return at
    if relative:
        return opening
    told = any(subject_at(sentence, n).kind not in ("nothing", "thing") for n in range(opening))
    return opening if told and inner[0] not in _LINKING else at


def _of_relative(sentence: Sentence, at: int) -> Subject | None:
    """The noun right before *which* or *that*: what *was released* in *the trailer, which Netflix released*.

    Where no noun stands there, the subject is to be looked for.
    """
    lead = at - 1
    while lead > max(at - _NEAR, 0) and sentence.lowers[lead] not in ("which", "that"):
        if sentence.lowers[lead] in (",", "and", "but") or sentence.units[lead].time is not None:
            return None
        lead -= 1
    if lead < 1 or sentence.lowers[lead] not in ("which", "that"):
        return None
    behind = lead - 1
    while behind > 0 and sentence.lowers[behind] in _CLOSING:
        behind -= 1
    at = _before_its_name(sentence, behind)
    found = _headed(sentence, at) if behind >= 0 else NOBODY
    if found.kind == "work" and sentence.of_sequel and _is_indefinite(sentence, at):
        return Subject("source", None, at)  # *longer than the first film, which came out in May*
    if found.kind == "thing" and not _QUOTES.isdisjoint(sentence.lowers[behind + 1 : lead]):
        return Subject(
            "source", found.mention, at
        )  # *the success of “Night Ferry,” which was released in May*
    return found if found.kind in ("trailer", "source", "finale", "work") else None


_QUOTES = frozenset("\"”’»'")
_CLOSING = _QUOTES | {","}
_CALLED = frozenset("subtitled titled entitled called named dubbed".split())


def _before_its_name(sentence: Sentence, at: int) -> int:
    """The noun that a name no sheet knows is given to: *a revival* of *a revival subtitled Low Water, which began in May*."""
    first = at
    while first > 0 and sentence.units[first].mention is None and sentence.units[first].token.is_capitalised:
        first -= 1
    return first - 1 if first < at and first and sentence.lowers[first] in _CALLED else at


_DESCRIPTIONS = frozenset(
    "with starring featuring created directed written based led fronted produced known best whose a an the another from".split()
)
_FRONTED = _SUBJECTS | frozenset(
    "upcoming new long-running acclaimed beloved popular hit first second third fourth fifth final".split()
)
_TELLS = (
    (small.AUXILIARIES - {"s"})
    | small.SUBJECTS
    | frozenset((*";:?!—", "when", "which", "who", "that", "after", "before", "said"))
)
_PLANNED = frozenset("set due scheduled slated expected planned to".split())


def _described_first(sentence: Sentence, at: int) -> Subject | None:
    """What opens a sentence and is described up to its verb: *Fargo, with Ann Lee and Tom Vance, started*, *the show based on her book began*."""
    lowers, end = sentence.lowers, at
    while end > 0 and (lowers[end - 1] in _AUXILIARIES | _PLANNED or lowers[end - 1].endswith("ly")):
        end -= 1
    head = next(
        (n for n in range(min(_NEAR, end)) if subject_at(sentence, n).kind in ("work", "person")), None
    )
    if head is None or not (_FRONTED | _QUOTES | {"‘", "“"}).issuperset(lowers[:head]):
        return None
    found, begin = subject_at(sentence, head), head + 1
    if (
        lowers[begin : begin + 1] == ("of",)
        and begin + 1 < end
        and sentence.units[begin + 1].mention is not None
    ):
        begin += 2  # the second season of Fargo
    first = begin
    while begin < end and lowers[begin] in _CLOSING:
        begin += 1
    aside = "," in lowers[first:begin]
    inner = lowers[begin : end - aside]
    closed = (lowers[end - 1] == ",") == aside and (aside or "," not in inner)
    if (
        len(inner) < 2
        or not closed
        or lowers[at] in ("released", "published")
        or inner[0] not in _DESCRIPTIONS
        or not _TELLS.isdisjoint(inner)
    ):
        return None
    return found if aside or inner[0] in ("based", "starring", "created", "directed", "written") else None


_BROUGHT_OUT = frozenset("released shown unveiled screened launched".split())
_WITHIN = frozenset(("in", None))


def _of_participle(sentence: Sentence, at: int) -> Subject | None:
    """The season or sequel that a participle between commas describes: *in the third season, released on May 3, they marry*."""
    if at < 2 or sentence.lowers[at] not in _BROUGHT_OUT or sentence.lowers[at - 1] != ",":
        return None
    found = subject_at(sentence, at - 2)
    own = found.kind == "work" and _governor(sentence.units, at - 2) in _WITHIN
    return found if own and not _is_indefinite(sentence, at - 2) else None


def _headed(sentence: Sentence, place: int) -> Subject:
    """The noun at a place; or, in *a poster for Fargo*, *the trailer of the series*, what is made for it."""
    found = subject_at(sentence, place)
    if found.kind != "work":
        return found
    for at in range(place - 1, max(place - _NEAR, 1), -1):
        if sentence.lowers[at] in ("for", "of", "to"):
            made = subject_at(sentence, at - 1)
            return made if made.kind in ("trailer", "source") else found
    return found


def spoken_of(sentence: Sentence, whose: Subject) -> Subject:
    """What a pronoun stands for, where its clause or the sentence before began with filming, a trailer, a book."""
    if whose.at < 0 or sentence.lowers[whose.at] not in ("it", "that", "this"):
        return whose
    told = _topic(sentence, whose.at) or (sentence.before and _topic(sentence.before, _TOPIC))
    return Subject(told.kind, told.mention, whose.at, whose.governed) if told else whose


def _topic(sentence: Sentence, last: int) -> Subject | None:
    """The first noun of a sentence, where it is no work and no preposition governs it."""
    head = range(min(last, _TOPIC, len(sentence.units)))
    for place in head:
        if sentence.lowers[place] in _GATHERINGS:
            return Subject("source", None, place)
    for place in head:
        found = subject_at(sentence, place)
        if sentence.lowers[place + 1 : place + 2] in (("'",), ("’",)):
            continue  # *Ann Lee's novel* is the novel
        if found.kind not in ("nothing", "thing") and _governor(sentence.units, place) is None:
            named = place or found.kind in ("filming", "event")
            return found if named and found.kind in _TOPICS else None
    return None


def after(sentence: Sentence, first: int, last: int) -> Subject:
    """The first noun between two units: what a verb before them acts upon."""
    for place in range(first, min(last, len(sentence.units))):
        found = subject_at(sentence, place)
        if found.kind == "work" and sentence.lowers[place] in _ITS and _is_indefinite(sentence, place):
            return Subject("source", None, place)
        if found.kind == "work" and _modifies_source(sentence.units, place):
            continue
        if found.kind not in ("nothing", "thing"):
            return found
    return NOBODY


def subject_at(sentence: Sentence, place: int) -> Subject:
    """What a unit is, taken as a subject."""
    unit = sentence.units[place]
    kind = _kind_of(unit.mention) if unit.mention is not None else "nothing"
    if kind in ("thing", "nothing") and any(t.first <= place < t.last for t in sentence.titles):
        return Subject("work", unit.mention, place)
    if unit.mention is not None:
        return Subject(kind, unit.mention, place)
    kind = (
        "work"
        if _is_run(sentence, place) or is_itself_a_sequel(sentence, place)
        else _BY_WORD.get(unit.lower, "nothing")
    )
    if unit.lower == "pilot" and sentence.lowers[place + 1 : place + 2] in _PILOTS:
        return Subject("work", None, place)
    if unit.lower == "work" and sentence.lowers[place + 1 : place + 2] == ("on",):
        return Subject("filming", None, place)  # work on the third season began in May
    if unit.lower == "chapter" and _is_of_a_life(sentence.lowers, place):
        return NOBODY
    if unit.lower == "one" and sentence.lowers[place + 1 : place + 2] == ("of",):
        return NOBODY
    if unit.lower in _ITS and sentence.lowers[place + 1 : place + 2] == ("all",):
        return NOBODY
    if _is_ordinal(sentence, place):
        kind = "work"
    if (
        unit.lower in ("date", "dates", "window", "slot")
        and place
        and sentence.lowers[place - 1] in _RELEASES
    ):
        kind = "release"
    return Subject(kind, None, place) if kind != "nothing" and unit.time is None else NOBODY


def _is_of_a_life(lowers: Sequence[str], place: int) -> bool:
    """Whether a chapter is one of somebody's life: *Ann's new chapter as hostess*, *her next chapter*."""
    lead = lowers[max(place - 3, 0) : place]
    return not small.OF_PEOPLE.isdisjoint(lead) or lowers[place + 1 : place + 2] == ("as",)


_PILOTS = frozenset((word,) for word in ("aired", "premiered", "debuted", "episode"))
_RUNS = frozenset("final last latest new first second third fourth fifth sixth current".split())


def _is_run(sentence: Sentence, place: int) -> bool:
    """Whether *run* is a season: *the final run*, *its second run*."""
    return place > 1 and sentence.lowers[place] == "run" and sentence.lowers[place - 1] in _RUNS


_OTHER_SEQUELS = frozenset("a another next third fourth planned possible potential future its of".split())


def is_itself_a_sequel(sentence: Sentence, place: int) -> bool:
    """Whether *the sequel* is the work spoken of, which is one by its title, and not the one that comes after it."""
    if sentence.lowers[place] not in ("sequel", "follow-up") or not sentence.of_sequel:
        return False
    return _OTHER_SEQUELS.isdisjoint(sentence.lowers[max(place - 3, 0) : place])


def _is_ordinal(sentence: Sentence, place: int) -> bool:
    """Whether *the second* is a season, its noun left out, behind a sentence or clause about another."""
    lowers = sentence.lowers
    if lowers[place] not in ORDINALS or lowers[max(place - 1, 0)] != "the":
        return False
    told = sentence.seasons or (sentence.before and sentence.before.seasons)
    behind = sentence.units[place + 1] if place + 1 < len(lowers) else None
    return bool(told) and (behind is None or not behind.token.is_word or behind.lower in _VERBS)


def _is_indefinite(sentence: Sentence, place: int) -> bool:
    """Whether a noun brings in a work of its own, or only says what a title before it is: *an NBC miniseries*."""
    word = sentence.lowers[place]
    if sentence.units[place].mention is not None or word in PIECES:
        return False
    if any(season.first <= place < season.last and season.number > 1 for season in sentence.seasons):
        return False  # a second series
    if word in _ITS:
        return any(_brings_in(sentence, at) for at in range(max(place - 3 * _REACH, 0), place))
    return _brings_in(sentence, place)


def _brings_in(sentence: Sentence, place: int) -> bool:
    """*A miniseries*, *another film*, *the latest film from Ann Lee*: a work that was not spoken of before."""
    word = sentence.lowers[place]
    if word not in WORK_NOUNS or word in PIECES or word in _ITS:
        return False
    before, behind = sentence.lowers[max(place - 4, 0) : place], sentence.lowers[place + 1 : place + 3]
    if not _OTHERS.isdisjoint(before):
        return True
    if word in _FILMS and (not _NUMBERED.isdisjoint(before[-1:]) or _is_strangers(sentence, place)):
        return True
    return not _NEW.isdisjoint(before) and not _DESCRIBING.isdisjoint(behind)


def _is_strangers(sentence: Sentence, place: int) -> bool:
    """*David Lynch's film*: of somebody whom the sheets do not name; behind a whole name, with what describes it."""
    mark = next((at for at in range(place - 1, max(place - 4, 1), -1) if sentence.lowers[at] == "s"), 0)
    if mark < 2 or sentence.lowers[mark - 1] not in ("'", "’"):
        return False
    whole = mark > 2 and _is_unknown_name(sentence.units[mark - 3])
    return _is_unknown_name(sentence.units[mark - 2]) and (whole or mark == place - 1)


def _is_unknown_name(unit: Unit) -> bool:
    return unit.mention is None and unit.token.is_capitalised


def person_in(mention: Mention) -> bool:
    """Whether a name is somebody's and no title's."""
    return bool(mention.of(EntityKind.PERSON)) and not mention.of(EntityKind.WORK)


def _kind_of(mention: Mention) -> str:
    if mention.of(EntityKind.WORK):
        return "work"
    if mention.of(EntityKind.PERSON) or mention.of(EntityKind.CHARACTER):
        return "person"
    return "event" if mention.of(EntityKind.EVENT) else "thing"


def _governor(units: Sequence[Unit], place: int) -> str | None:
    """The preposition before a noun and its adjectives: *created by Ann Lee*, *of the series*; a pronoun has none."""
    reach = 1 if units[place].lower == "it" else 6
    for at in range(place - 1, max(place - 1 - reach, -1), -1):
        unit = units[at]
        if unit.lower in _LINKING:
            if unit.lower == "of" and at and units[at - 1].lower in ("all", "half", "none"):
                return None  # all of season 2 is the season
            return _governor(units, at) if unit.lower == "and" else unit.lower
        if unit.lower in _STOPS or (unit.time is not None and at != place - 1):
            return None
        if unit.token.is_word and unit.lower.endswith(("ed", "ly")) and unit.lower not in _BY_WORD:
            return None
    return None


def _described_by(sentence: Sentence, place: int) -> Subject | None:
    """The title that a noun between commas describes: *Fargo, another spin-off, is set for May*."""
    if sentence.lowers[place + 1 : place + 2] != (",",):
        return None
    comma = next((at for at in range(place - 1, max(place - 6, 0), -1) if sentence.lowers[at] == ","), 0)
    title = next((t for t in sentence.titles if comma and comma - 2 <= t.last <= comma), None)
    return subject_at(sentence, title.last - 1) if title else None


def _is_longer_title(sentence: Sentence, place: int) -> bool:
    """Whether a title is the beginning of another work's: *Fargo* in *Fargo: The Game*."""
    behind = sentence.units[place + 1 : place + 3]
    return (
        sentence.units[place].mention is not None
        and len(behind) == 2
        and behind[0].lower == ":"
        and behind[1].token.is_capitalised
    )


def _modifies_source(units: Sequence[Unit], place: int) -> bool:
    """Whether a title only says whose trailer it is: *the Wednesday trailer*, *the show's poster*."""
    following = [u.lower for u in units[place + 1 : place + 5]]
    if following[:1] and following[0] in ("'", "’"):
        following = following[2:]
    return any(word in SOURCES or word in _TRAILERS for word in following[:2])


_BY_WORD: dict[str, str] = {
    **dict.fromkeys(WORK_NOUNS, "work"),
    **dict.fromkeys(SOURCES, "source"),
    **dict.fromkeys(PEOPLE, "person"),
    **dict.fromkeys(_ITS, "work"),
    **dict.fromkeys(_FILMING, "filming"),
    **dict.fromkeys(_TRAILERS, "trailer"),
    **dict.fromkeys(_STRIKES, "strike"),
    **dict.fromkeys(("finale",), "finale"),
    **dict.fromkeys("renewal release premiere debut launch".split(), "release"),
}


def work_named(sentence: Sentence, at: int) -> str | None:
    """The work whose title a unit is."""
    mention = sentence.units[at].mention
    works = mention.of(EntityKind.WORK) if mention else ()
    return works[0].work if works else None


class Said(Struct, frozen=True):
    """What a pairing says, and why it may not be meant so; what is doubted takes its date all the same."""

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
    manners: frozenset[Manner] = PLAIN
    doubt: str = ""

    def doubted(self, why: str | None, words: str = "") -> Said:
        """The same, doubted where there is a reason, with the words that raise it."""
        return replace(self, doubt=f"{why}: {words}" if words else why) if why else self


class Place(Struct, frozen=True, dict=True):
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

    @cached_property
    def subject(self) -> Subject:
        """Who does what the word says, where the word is a verb."""
        return before(self.sentence, self.pairing.head)

    @cached_property
    def bounded(self) -> Subject:
        """Who begins or ends, a pronoun taken for what was spoken of."""
        return spoken_of(self.sentence, self.subject)

    @cached_property
    def object(self) -> Subject:
        """What the word acts upon."""
        end = self.pairing.time if self.pairing.time > self.pairing.head else self.pairing.head + 7
        return after(self.sentence, self.pairing.head + 1, end)

    @property
    def work(self) -> Work | None:
        """The work that the word is about, as the sheets have it."""
        at = self.pairing.head
        return self.article.base.works.get(self.sentence.work(at, at + 1) or "")

    @property
    def time(self) -> TimeExpression | None:
        """The date."""
        return self.sentence.units[self.pairing.time].time

    def lead(self, many: int) -> tuple[str, ...]:
        """So many words before the word."""
        return self.sentence.lowers[max(self.pairing.head - many, 0) : self.pairing.head]

    def behind(self, many: int) -> tuple[str, ...]:
        """So many words behind the word."""
        return self.sentence.lowers[self.pairing.head + 1 : self.pairing.head + 1 + many]

    def before_date(self, many: int) -> tuple[str, ...]:
        """So many words before the date."""
        return self.sentence.lowers[max(self.pairing.time - many, 0) : self.pairing.time]

    def named(self, whose: Subject) -> str:
        """The word of a subject, for telling it."""
        return self.sentence.lowers[whose.at] if whose.at >= 0 else ""

    @property
    def own_words(self) -> list[str]:
        """The words of the date itself."""
        return self.time.text.lower().split() if self.time else []
