"""Ages and anniversaries: lengths of time since somebody was born or something came out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from re import Match

from msgspec import Struct

from copydesk.annotate.annotated import Annotated
from copydesk.annotate.claims.carried import headed_by, mourned
from copydesk.annotate.claims.context import Sentence
from copydesk.annotate.claims.doubts import Doubt, Stated, doubt_of, doubted_by, one_of, words_if
from copydesk.annotate.claims.slots import stranger_end
from copydesk.annotate.claims.titles import is_title_case, is_unknown
from copydesk.annotate.matcher import Alphabet, Pattern, Table
from copydesk.annotate.units import Characters, Unit
from copydesk.numerals import CARDINALS, ORDINALS, SUFFIXES
from copydesk.sheet.claims import (
    PLAIN,
    Claim,
    Comparator,
    Doubted,
    Manner,
    SpanClaim,
    Stance,
    Tense,
    TimeExpression,
    Voice,
)
from copydesk.sheet.entities import Entity, EntityKind
from copydesk.sheet.judging.relations import WORDS
from copydesk.text import regex

_PIECES = ("series", "season", "film", "show", "movie", "sitcom", "drama")
_NUMBERS = CARDINALS | {"zero": 0, "a": 1, "decade": 10, "hundred": 100}
ALPHABET = Alphabet(
    {
        "count": CARDINALS,
        "ordinal": ORDINALS,
        "years": ["year", "years"],
        "old": ["old"],
        "comma": [","],
        "open": ["("],
        "close": [")"],
        "stop": [".", ";", "!", "?"],
        "dash": ["-", "‐", "‑", "–"],
        "suffix": [*SUFFIXES],
        "who": ["who"],
        "when": ["when"],
        "is": ["is", "s"],
        "now": ["now", "just", "only", "currently"],
        "about": ["about", "almost", "nearly"],
        "turns": ["turns", "turned", "turning", "turn"],
        "will": ["will"],
        "just": ["just", "recently"],
        "has": ["has"],
        "prep": ["in", "on", "this", "earlier"],
        "aged": ["aged", "age"],
        "at": ["at"],
        "he": ["he", "she"],
        "was": ["was"],
        "dies": ["died", "dies", "dead"],
        "det": ["the", "a", "an", "of"],
        "poss": ["its", "'", "’", "s", "their"],
        "first": ["first", "original", "initial", "debut", *_PIECES],
        "piece": _PIECES,
        "theatrical": ["theatrical", "cinema", "streaming"],
        "release": ["release", "premiere", "debut", "launch"],
        "on": ["on"],
        "begins": "premiered debuted aired launched began started arrived came opened released dropped hit".split(),
        "ends": "ended concluded wrapped finished bowed".split(),
        "finale": "finale ender".split(),
        "out": ["out"],
        "last": "last final".split(),
        "after": ["after"],
        "since": ["since"],
        "and": ["and"],
        "but": ["but"],
        "anniversary": ["anniversary"],
        "verb": ["is", "was", "has", "said", "says"],
        "today": ["is", "has", "says", "remains", "stays", "s", "still", "looks", "wants", "knows"],
    },
    given=("name", "person", "work", "time", "length", "age"),
)

_YEARS = regex(r"P(\d{1,3})Y$")
_NEEDED = frozenset("years year old anniversary turned turns turn turning".split())


def string_of(sentence: Sentence) -> str:
    """The class string of a sentence; empty where nothing in it can be an age or an anniversary."""
    if _NEEDED.isdisjoint(sentence.words) and not (sentence.has_figure or _has_years(sentence)):
        return ""
    return _CHARACTERS.string(sentence.units)


def _has_years(sentence: Sentence) -> bool:
    times = (unit.time for unit in sentence.units if unit.time) if sentence.has_time else ()
    return any(_YEARS.match(time.timex) for time in times)


def _char(unit: Unit) -> str:
    if unit.mention is not None:
        kinds = {entity.kind for entity in unit.mention.refers}
        names = {"name", *(("person",) if EntityKind.PERSON in kinds else ())}
        names |= {"work"} if kinds == {EntityKind.WORK} else set()
        return ALPHABET.char(frozenset(names))
    if unit.time is not None and unit.time.lint and unit.time.type == "DATE":
        return ALPHABET.char(frozenset(("time",)))
    if unit.time is not None and _YEARS.match(unit.time.timex):
        return ALPHABET.char(frozenset(("length",)))
    if unit.token.is_number and len(unit.lower) < 4:
        return ALPHABET.char(ALPHABET.classes(unit.lower) | {"age", "ordinal"})
    return ALPHABET.word(unit.lower)


_CHARACTERS = Characters(_char)


def number_of(sentence: Sentence, at: int) -> int | None:
    """The number that a unit writes, in figures or in words."""
    time = sentence.units[at].time
    if time is not None:
        years = _YEARS.match(time.timex)
        return int(years[1]) if years else None
    word = sentence.lowers[at]
    if word.isascii() and word.isdigit():
        return int(word)
    return ORDINALS.get(word) or _NUMBERS.get(word)


_ABOUT = frozenset("almost nearly about around roughly some approximately".split())
_MORE = frozenset("over than least".split())
_ELSES = frozenset("their his her our my your wedding birth death disaster company network".split())
"""Words beside an anniversary that is not the work's."""
_BY_THE_WAY = frozenset(("person, age", "age-year-old person", "person, an age-year-old"))
"""Ages told in passing, whatever the sentence supposes, asks or reports."""
_WORKS = frozenset("film movie show series drama sitcom its classic original".split())
_BOOKS = frozenset("book novel album song single game play musical".split())
_DEATHS = frozenset("died dies dead death".split())


_KIN = frozenset(
    (*WORDS, "widow", "widower", "friend", "colleague", "co-star", "namesake", "dog", "cat", "horse")
)
"""Words for those whom a sentence may tell of beside the one named."""


class Length(Struct, frozen=True):
    """A number of years in a sentence, as units: what it counts, who it is about, where, and when it is so."""

    since: str
    number: int
    first: int
    last: int
    person: int | None = None
    at: int | None = None
    manners: frozenset[Manner] = PLAIN
    dead: bool = False
    """Whether it counts to the day on which somebody died."""


def _age(match: Match[str]) -> Length:
    """*Ann Lee, 34,* and *Ann Lee (34)*."""
    return Length("born", match.start(2), match.start(), match.end(), match.start(1))


def _age_at(match: Match[str]) -> Length:
    """*Ann Lee turned 34 in March*."""
    at = match.start(3) if match[3] else None
    return Length("born", match.start(2), match.start(), match.end(), match.start(1), at)


def _age_of(match: Match[str]) -> Length:
    """*The 34-year-old Ann Lee*, but not *the 34-year-old Ann Lee of 1999*."""
    return Length("born", match.start(1), match.start(), match.end(), match.start(2))


def _last_age(match: Match[str]) -> Length:
    """*She was 81*, behind a sentence that tells whose death it was."""
    return Length("born", match.start(1), match.start(), match.end(), dead=True)


def _age_asked(match: Match[str]) -> Length:
    """*How old is Ann Lee? – She is 34.*."""
    return Length("born", match.start(1), match.start(), match.end())


def _turned(match: Match[str]) -> Length:
    """*Fargo turns ten this year*."""
    namesake = frozenset((Manner.NAMESAKE,))
    return Length("released", match.start(1), match.start(), match.end(), manners=namesake)


_OLD = "(?: <dash>? <years> <dash>? <old> | <comma|stop|open> | $ )"
_IT = "(?: <work> | <det|poss> <first|ordinal>{0,2} <piece> | <piece> <age|ordinal> | <det|poss> <ordinal> <piece> )"

SPANS: Table[Length] = Table(
    ALPHABET,
    (
        Pattern(
            "person, age",
            "(<person>) <comma|open> <aged>? (<age>) (?:<comma|close|stop>|$)",
            _age,
        ),
        Pattern(
            "person is age",
            "(<person>) <comma>? <who>? <is> <now|about>{0,2} (<age>) (?:<years> <old>|<comma|close|stop|and|but|now>|$)",
            _age,
        ),
        Pattern(
            "at age, person",
            "^ <at> (?: <det> <aged> <det> )? (<age>) <comma> (<person>) (?= <today> )",
            _age_of,
        ),
        Pattern(
            "person turned age",
            "(<person>) <comma>? <who>? <will|just|has>{0,2} <turns> (<age>) <prep>? (<time>)?",
            _age_at,
        ),
        Pattern(
            "age-year-old person",
            "(<age>) <dash>? <years> <dash>? <old> <!person|stop|comma|verb>{0,2}? (<person>) (?! <det> )",
            _age_of,
        ),
        Pattern(
            "person, an age-year-old",
            "(<person>) <comma> <det>? (<age>) <dash> <years> <dash> <old>",
            _age,
        ),
        Pattern(
            "died at age",
            "(<person>) <!stop|person>{0,14}? <dies> <!stop|person>{0,10}? <at|aged> <det>? <aged>? <det>? (<age>) "
            f"{_OLD}",
            lambda match: Length(
                "born", match.start(2), match.start(), match.end(), match.start(1), dead=True
            ),
        ),
        Pattern(
            "he died at age",
            "^<he> <dies> <!stop|person>{0,10}? <at|aged> <det>? <aged>? <det>? (<age>) " + _OLD,
            _last_age,
        ),
        Pattern(
            "who died at age",
            "<who> <has>? <dies> <!stop|person>{0,10}? <at|aged> <det>? <aged>? <det>? (<age>) " + _OLD,
            _last_age,
        ),
        Pattern(
            "person was age in a year",
            "(<person>) <was> <now>? (<age>) (?:<years> <old>)? <when> <!stop|person|time>{1,8} (<time>)",
            lambda match: Length(
                "born", match.start(2), match.start(), match.end(), match.start(1), match.start(3)
            ),
        ),
        Pattern(
            "in a year, at the age",
            "^<prep> (<time>) <comma>? <at|aged> <det>? <aged>? <det>? (<age|length>) (?:<years> <old>?)? <comma> (<person>)",
            lambda match: Length(
                "born", match.start(2), match.start(), match.end(), match.start(3), match.start(1)
            ),
        ),
        Pattern("he is age", "^<he> <is> <now>? (<age>) <stop>", _age_asked),
        Pattern("was age", "^<he> <was> <aged>? (<age>) <stop>", _last_age),
        Pattern(
            "years after release",
            "(<length>) <on>? <after|since> <det|poss|first|theatrical>{0,4} <release>",
            lambda match: Length("released", match.start(1), match.start(), match.end()),
        ),
        Pattern(
            "years since it ended",
            f"(<length>) <on>? <since|after> {_IT} (?: <was>? <ends> | <begins> <poss|det> <last>? <finale> )",
            lambda match: Length("ended", match.start(1), match.start(), match.end()),
        ),
        Pattern(
            "years since it began",
            f"(<length>) <on>? <since|after> {_IT} <was>? <begins>",
            lambda match: Length("released", match.start(1), match.start(), match.end()),
        ),
        Pattern(
            "work turned age",
            "(?: <work> | <det> <piece> ) <will|just|has>{0,2} <turns> (<age|length>) (?= <prep|stop|comma>|<time>|$ )",
            _turned,
        ),
        Pattern(
            "nth anniversary",
            "(<ordinal>) <suffix>? <dash>? <anniversary>",
            lambda match: Length("released", match.start(1), match.start(), match.end()),
        ),
    ),
)


def read_span_claims(article: Annotated, sentences: Sequence[Sentence]) -> Iterator[Claim | Doubted]:
    """The ages and anniversaries of an article."""
    for sentence in sentences:
        if (
            sentence.block.kind.is_hidden
            or sentence.block.kind in ("byline", "debris")
            or len(sentence.units) > 300
        ):
            continue
        string = string_of(sentence)
        if not string:
            continue
        for pattern, match in SPANS.matches(string):
            length = pattern.build(match)
            if length and (read := _read(article, sentence, length, pattern.name)):
                yield read


def _read(article: Annotated, sentence: Sentence, length: Length, pattern: str) -> SpanClaim | Doubted | None:
    number = number_of(sentence, length.number)
    if number is None:
        return None
    person = _person(sentence, length.person) if length.person is not None else None
    if length.dead and length.person is None:
        person = _spoken_of(sentence.before, dead=_DEATHS.isdisjoint(sentence.lowers)) or headed_by(
            article, sentence.block.span
        )
        if sentence.lowers[length.first] == "who":
            person = mourned(article) if not _names_anybody(sentence, length.first) else None
    elif length.since == "born" and length.person is None:
        person = (
            _spoken_of(sentence.before, dead=False)
            if sentence.before is not None and sentence.before.lowers[:2] == ("how", "old")
            else None
        )
    seen = Seen(sentence, length.first, length.last, length, number, pattern, person, _when(sentence, length))
    return doubted_by(_claim(seen), doubt_of(AGES if length.since == "born" else ANNIVERSARIES, seen))


class Seen(Stated, frozen=True):
    """A length of time: its number of years, its row, whose it is, and when it is so."""

    length: Length
    years: int
    row: str
    person: Entity | None
    at: TimeExpression | None


def _claim(seen: Seen) -> SpanClaim:
    sentence, length = seen.sentence, seen.length
    inherited = sentence.inherited(seen.first, seen.last)
    if seen.person is not None:
        inherited["work"] = inherited["season"] = None
    elif own := [word.number for word in sentence.seasons if seen.first <= word.first < seen.last]:
        inherited["season"] = own[0]
    if seen.row in _BY_THE_WAY:
        inherited["stance"], inherited["voice"] = Stance.ASSERTED, Voice.OWN
    return SpanClaim(
        sentence.span(length.number, length.number + 1),
        since=length.since,
        length=seen.years,
        at=seen.at,
        until="died" if length.dead else "",
        subject=seen.person,
        comparator=_comparator(sentence, length.number),
        named=sentence.span(length.person, length.person + 1) if length.person is not None else None,
        manners=length.manners,
        pattern=seen.row,
        **inherited,
    )


def _nobodys(seen: Seen) -> str | None:
    return words_if(seen.person is None)


def _kins(seen: Seen) -> str | None:
    """*Buried his father, who died at 92*, *Ann's dog*: somebody or something of the one named died."""
    length, lowers = seen.length, seen.sentence.lowers
    if not length.dead or length.person is None:
        return None
    between = lowers[length.person + 1 : length.number]
    return between[0] if between[:1] in (("'",), ("’",)) else one_of(_KIN, between)


def _no_age(seen: Seen) -> str | None:
    return words_if(not 3 <= seen.years <= 110, str(seen.years))


def _of_then(seen: Seen) -> str | None:
    """*He was 39 at the time, and they cast Ann Lee, 51*."""
    lowers, number = seen.sentence.lowers, seen.length.number
    if "then" in lowers[max(number - 8, 0) : number]:
        return "then"
    told = ("at", "the", "time") in zip(lowers, lowers[1:], lowers[2:], strict=False)
    return words_if(told, "at the time")


AGES: tuple[Doubt[Seen], ...] = (
    Doubt("nothing says whose age it is", _nobodys, "He was 81."),
    Doubt("somebody of theirs died", _kins, "Ines Aldana buried her father, who died at 92."),
    Doubt("nobody is so old", _no_age, "Ines Aldana (2) sings."),
    Doubt("another day is told of", _of_then, "Ines Aldana, 34, sang at the time."),
)
"""Why an age may be nobody's, or of another day."""


def _of_something_else(seen: Seen) -> str | None:
    """*Their wedding anniversary*, *the tenth anniversary of his death*."""
    return one_of(_ELSES, seen.sentence.lowers[max(seen.length.number - 2, 0) : seen.last + 5])


def _of_a_strangers(seen: Seen) -> str | None:
    """*The recent TOWIE 10th anniversary*: a name that no sheet knows stands right before the number."""
    units, at = seen.sentence.units, seen.length.number - 1
    unknown = at > 0 and is_unknown(units, at) and not is_title_case(seen.sentence.block, units)
    return units[at].token.text if unknown else None


def _of_a_book(seen: Seen) -> str | None:
    return one_of(_BOOKS, seen.sentence.lowers[: seen.first])


def _not_the_works(seen: Seen) -> str | None:
    """A sentence with an anniversary speaks of a work, by its title or as one."""
    titled = any(not title.aside for title in seen.sentence.titles)
    works = titled or not _WORKS.isdisjoint(seen.sentence.lowers)
    return words_if(seen.row == "nth anniversary" and not works)


def _not_now(seen: Seen) -> str | None:
    tense = seen.sentence.tense(seen.first, seen.last)
    return words_if(seen.at is None and not _is_now(seen.sentence, tense))


ANNIVERSARIES: tuple[Doubt[Seen], ...] = (
    Doubt("the anniversary is of something else", _of_something_else, "It is their tenth anniversary."),
    Doubt(
        "the anniversary is of a name that no sheet knows",
        _of_a_strangers,
        "The Glass Harbour has its Nightjar 10th anniversary.",
    ),
    Doubt("it counts from a book or a song", _of_a_book, "The book is out ten years after its release."),
    Doubt("nothing says that it is the work's", _not_the_works, "It is the tenth anniversary."),
    Doubt("nothing says that it is so today", _not_now, "The film marked a tenth anniversary."),
)
"""Why a length of time may not count from the work's release to the day."""


def _person(sentence: Sentence, at: int) -> Entity | None:
    """The person that a name can only mean, or, of a person and a role, the person."""
    mention = sentence.units[at].mention
    people = mention.of(EntityKind.PERSON) if mention else ()
    return people[0] if len(people) == 1 else None


def _spoken_of(sentence: Sentence | None, *, dead: bool) -> Entity | None:
    """The one person whom a sentence names; where `dead`, of whom it tells that he or she has died."""
    if sentence is None or (dead and _DEATHS.isdisjoint(sentence.lowers)):
        return None
    people = {e for unit in sentence.units if unit.mention for e in unit.mention.of(EntityKind.PERSON)}
    return people.pop() if len(people) == 1 else None


def _names_anybody(sentence: Sentence, last: int) -> bool:
    """Whether somebody is named before a place, known or not."""
    units = sentence.units[:last]
    return any(unit.mention is not None or stranger_end(units, at) > at for at, unit in enumerate(units))


def _when(sentence: Sentence, length: Length) -> TimeExpression | None:
    if length.at is not None:
        return sentence.units[length.at].time
    if length.since == "born":
        return None
    dates = [
        u.time
        for u in sentence.units
        if u.time is not None and u.time.lint and u.time.type == "DATE" and u.time.candidates
    ]
    return dates[0] if len(dates) == 1 else None


def _is_now(sentence: Sentence, tense: Tense) -> bool:
    """Whether a length holds on the day of publication: the sentence tells what is, not what was."""
    verbs = [
        word
        for word in sentence.lowers
        if word in ("is", "are", "has", "have", "celebrates", "marks", "remains", "turns", "still", "s")
    ]
    past = [word for word in sentence.lowers if word in ("was", "were", "had", "did")]
    return bool(verbs) and (not past or tense is Tense.PRESENT)


def _comparator(sentence: Sentence, at: int) -> Comparator:
    before = sentence.lowers[max(at - 2, 0) : at]
    if not _ABOUT.isdisjoint(before[-1:]):
        return Comparator.ABOUT
    return Comparator.AT_LEAST if not _MORE.isdisjoint(before[-1:]) else Comparator.EXACTLY
