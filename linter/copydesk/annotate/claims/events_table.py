"""The words of events, and the table of pairings: where a date can stand to the word that it belongs to."""

from __future__ import annotations

from collections.abc import Iterator
from re import Match

from msgspec import Struct

from copydesk.annotate.claims.context import Sentence
from copydesk.annotate.claims.titles import titled_quotes
from copydesk.annotate.matcher import Alphabet, Pattern, Table
from copydesk.annotate.units import Characters, Unit
from copydesk.lexicon import works
from copydesk.lexicon.verbs import forms, inflected
from copydesk.sheet.claims import TimexType
from copydesk.sheet.entities import EntityKind


class Meaning(Struct, frozen=True):
    """What a word says: an event, and whether it is a work's first or a later release."""

    what: str
    first: bool = False
    again: bool = False


RELEASED, FIRST, AGAIN = Meaning("released"), Meaning("released", True), Meaning("released", False, True)
_STRONG = {
    RELEASED: {*forms("release premiere air broadcast"), "rollout", "streamed", "screening"},
    FIRST: forms("debut launch"),
}
"""Words that nothing but a release, or a person, does."""
_WEAK = {
    RELEASED: {
        *forms("hit land arrive drop open bow reach come stream unveil roll appear")
        - {"appear", "appearing"},
        *"arrival available out live shown showing seen watched screened added screens".split(),
    },
    AGAIN: {*forms("return"), "comeback", "back", "rereleased"},
}
"""Words that people and trains do too: they need a work for their subject, or a screen for their object."""
_PHRASAL = {
    form: particle
    for verb, particle in (
        ("touch", "down"), ("check", "in"), ("take", "off"), ("lift", "off"), ("set", "sail"), ("put", "out"), ("go", "out"),
        ("swing", "in"), ("sweep", "in"), ("roar", "in"), ("make", "landfall"), ("go", "up"),
    )
    for form in inflected(verb)
}  # fmt: skip
"""Verbs that say with their particle that something comes out: *touched down on May 3*."""

_OTHERS = {
    "announce": "announced announces announce announcing confirmed confirms",
    "renew": "renewed renews renew renewal greenlit greenlighted greenlights greenlight greenlighting ordered orders "
    "commissioned commissions picked order light rescued rescues saved saves revived bought",
    "cancel": "cancelled canceled cancels cancel axed axes scrapped cancellation",
    "begin": "began begins begin beginning start starts started starting commence commences commenced kick kicks "
    "kicked underway way rolling resume resumed resumes resuming",
    "finish": " ".join(
        (*sorted(forms("wrap end finish conclude complete close")), "done over signed fell falls")
    ),
    "occur": "take takes took taken happen happens happened",
    "slate": "scheduled slated set due planned expected eyed eyeing targeted targeting dated promised earmarked pencilled penciled",
    "moved": "pushed moved delayed postponed shifted bumped rescheduled brought slipped slid put",
    "born": "born",
    "die": "died dies passed death succumbed",
    "filming": "filming production shooting shoot photography cameras filmed shot",
    "trailer": "trailer trailers teaser teasers",
    "finale": "finale",
    "wait": "wait waits waiting",
    "run": "ran run runs running",
    "strike": "strike strikes walkout stoppage",
    "follow": "followed follows following",
}

VIEWS = frozenset("see watch catch".split())
"""What audiences can do with a work that is out."""
BEING = frozenset("is are be been".split())
"""Words that say with an outlet that a work is out: *is on Netflix from May 3*."""
WORK_NOUNS = (
    works.ONE_WORK
    | works.PIECES
    | frozenset(
        "adaptation blockbuster hit kdrama special cartoon title horror it one limited outing entry tale".split()
    )
)
SOURCES = frozenset(
    "webtoon novel novels book books comic comics manga game games play album single song soundtrack score story stories "
    "memoir article interview report study poster posters image images photo photos picture pictures statement clip clips "
    "footage video videos post posts tweet list figures numbers data podcast magazine issue collection line merchandise "
    "vinyl dvd cover logo synopsis script screenplay cast casting date dates tickets featurette remaster edition "
    "original project sequel sequels prequel reboot revival remake spinoff spin offshoot version deal studio company author channel service platform network podcast".split()
)
"""Nouns that are released, premiered and announced too, and are not the work."""
PEOPLE = frozenset(
    "he she they i we you actor actress director writer star creator showrunner fans viewers audiences executives "
    "producers author actors singer rapper band group cast crew characters".split()
)
WALLS = frozenset(
    "which who whom whose where while although though because as if whether that after before when until till but than "
    "said says told tells revealed reveals shared teased explained wrote writes posted tweeted spoke speaking joined won "
    "wins earned made makes became becomes saw sees met left starred stars plays played played cast hired began read "
    "found lost gave gives took works worked lives lived moved grossed became nominated saying interview podcast "
    "according following starring featuring including ; “ ” ! ?".split()
)
_OPEN_GAP = frozenset(
    "united limited animated acclaimed anticipated awaited critically beloved titled entitled advanced theatrical series "
    "streaming opening existing upcoming returning remaining king long-running morning evening during spring bring "
    "including celebrated aged delayed extended directed unrated red hundred rumored rumoured".split()
)
_PREPOSITIONS = frozenset(
    "on in at since during of for by back sometime around from this to over between through".split()
)

_LEXICON: dict[str, frozenset[str] | list[str]] = {
    "strong": sorted(frozenset().union(*_STRONG.values())),
    "weak": sorted(frozenset().union(*_WEAK.values())),
    **{name: words.split() for name, words in _OTHERS.items()},
    "workword": WORK_NOUNS,
    "source": SOURCES,
    "people": PEOPLE,
    "wall": WALLS,
    "prep": _PREPOSITIONS,
    "comma": [","],
    "colon": [":"],
    "open": ["("],
    "close": [")"],
    "and": ["and", "or", "then"],
    "ongoing": "ongoing continuing current underway still continues continue remains remain".split(),
    "still": "still continues continue remains remain".split(),
    "being": BEING,
    "apos": ["'", "’"],
    "s": ["s"],
    "as": ["as"],
    "able": "can could to".split(),
    "view": VIEWS,
    "det": ["the", "this"],
    "when": ["when"],
    "until": ["until", "till"],
    "quote": [*"\"“‘*_'’"],
    "to": ["to"],
    "from": ["from"],
}

_LEXICON["heads"] = sorted({w for name in ("strong", "weak", *_OTHERS) for w in _LEXICON[name]})
ALPHABET = Alphabet(_LEXICON, given=("name", "work", "person", "character", "thing", "event", "time"))
MEANINGS: dict[str, Meaning] = {
    word: meaning for table in (_STRONG, _WEAK) for meaning, words in table.items() for word in words
}
KIND_OF: dict[str, str] = {word: kind for kind, words in _OTHERS.items() for word in words.split()}
SLATED = ALPHABET.words_of("slate")
WEAK = frozenset().union(*_WEAK.values())
_DOUBLE = frozenset(
    "put back over out hit set take takes complete opening coming way live order light signed".split()
)
_CINEMAS = frozenset("cinemas cinema theaters theatres screens multiplexes multiplex imax".split())
_BY_PLACE = _DOUBLE | _CINEMAS | {"cast", *_PHRASAL}
_AFTER = {
    "way": ("under",),
    "live": ("went", "goes", "go", "going", "gone"),
    "order": ("season", "series"),
    "light": ("green",),
}
"""Words that mean an event only behind certain others: *under way*, *went live*, *a second-season order*."""
_BEFORE = {
    "signed": ("off",),
    "put": ("off", "back"),
}
"""Words that mean an event only before certain others: *signed off*, *put back*."""
_BEING = frozenset(
    "is are was were be been being s re comes come came coming bring brings brought officially now finally went goes going".split()
)
_DETERMINERS = frozenset("the a an its full this that new another big global smash massive".split())
DATE = ALPHABET.char(frozenset(("time",)))
_PARTICLE = ALPHABET.char(frozenset(("prep",)))
_THING = ALPHABET.char(frozenset(("name", "thing")))
_RELEASE = ALPHABET.char(frozenset(("weak", "heads")))
_CAST = ALPHABET.char(frozenset(("source", "people")))
_WALL = ALPHABET.char(frozenset(("wall",)))
_KINDS = {
    EntityKind.WORK: "work",
    EntityKind.PERSON: "person",
    EntityKind.CHARACTER: "character",
    EntityKind.NAME: "thing",
    EntityKind.EVENT: "event",
}


def _char(unit: Unit) -> str:
    """The character of a unit by itself: a name by its kinds, a date, or a word by its classes."""
    if unit.mention is not None:
        return ALPHABET.char(frozenset({"name", *(_KINDS[e.kind] for e in unit.mention.refers)}))
    if is_date(unit):
        return DATE
    classes = ALPHABET.classes(unit.lower)
    if not classes and _is_verbal(unit.lower):
        return _WALL
    return ALPHABET.word(unit.lower)


_CHARACTERS = Characters(_char)


def chars_of(sentence: Sentence) -> list[str]:
    """The character of each unit, where it stands: *back* and *cast* are not always what they are by themselves."""
    chars = _CHARACTERS.of(sentence.units)
    if _BY_PLACE.isdisjoint(sentence.words):
        return chars
    for at, unit in enumerate(sentence.units):
        if unit.mention is not None or is_date(unit):
            continue
        if goes_to_a_screen(sentence, at):
            chars[at] = _RELEASE
        elif unit.lower in _DOUBLE and _is_particle(sentence, at):
            chars[at] = _PARTICLE
        elif unit.lower == "cast" and at and sentence.lowers[at - 1] in _DETERMINERS:
            chars[at] = _CAST
    return chars


def string_of(sentence: Sentence) -> str:
    """The class string of a sentence, in which words of a quoted title are no words of events."""
    chars = chars_of(sentence)
    for first, last in titled_quotes(sentence.units, sentence.lowers):
        for at in range(first, last):
            if sentence.units[at].mention is None and not is_date(sentence.units[at]):
                chars[at] = _THING
    return "".join(chars)


_ONTO = frozenset(("into", "onto", "to"))
_TO_SCREEN = 5
_WIDENS = forms("expand widen extend move return go head restore sell") | {
    "back",
    "again",
    "according",
    "due",
    "access",
}
"""What goes to cinemas once more, to more of them, or is not said of a work."""


def goes_to_a_screen(sentence: Sentence, at: int) -> bool:
    """Whether a verb, whatever it is, says that something comes out: *touched down*, *walked into British cinemas*."""
    lowers, word = sentence.lowers, sentence.lowers[at]
    behind = lowers[at + 1 : at + 2 + _TO_SCREEN]
    if not behind or sentence.units[at].mention is not None:
        return False
    if _PHRASAL.get(word) == behind[0]:
        return True
    if behind[0] not in _ONTO or word in _WIDENS or ALPHABET.classes(word):
        return False
    return (
        word.isalpha() and (word.endswith(("ed", "s")) or word in _GONE) and not _CINEMAS.isdisjoint(behind)
    )


_GONE = frozenset(
    past for verb in "fly creep sweep swing ride go burst break".split() for past in inflected(verb)[2:4]
)


def is_date(unit: Unit) -> bool:
    """Whether a unit is a date that claims may be read from."""
    return unit.time is not None and unit.time.lint and unit.time.type in (TimexType.DATE, TimexType.TIME)


def _is_particle(sentence: Sentence, at: int) -> bool:
    """Whether *back*, *over*, *out* or *hit* is no verb here: *back in June*, *over the summer*, *the hit series*."""
    word = sentence.lowers[at]
    before = sentence.lowers[at - 1] if at else ""
    following = sentence.units[at + 1] if at + 1 < len(sentence.units) else None
    if word in ("hit", "set"):
        return (
            before in _DETERMINERS
            or before in ("box", "boxed")
            or before.endswith(("est", "-"))
            or (following is not None and following.lower in WORK_NOUNS)
        )
    if word in _AFTER:
        return before not in _AFTER[word]
    if word in _BEFORE:
        return following is None or following.lower not in _BEFORE[word]
    if word == "out":
        return before not in _BEING and before not in (",", "(")
    if word in ("back", "over"):
        return before not in _BEING or (word == "over" and following is not None and is_date(following))
    return before in _DETERMINERS


def _is_verbal(word: str) -> bool:
    """Whether a word that no class has looks like another verb, which a date behind it belongs to."""
    return len(word) > 4 and word.endswith(("ed", "ing")) and word not in _OPEN_GAP


class Pairing(Struct, frozen=True):
    """A date and the word that it belongs to, as units of a sentence; `rank` settles which pairing a date gets.

    `first` and `last` are the range that limits the event: its country, its way, its part.
    """

    time: int
    head: int
    rank: int
    first: int
    last: int


SECOND = 5
"""The rank of a second date of one word."""
_GAP = "<!heads|wall|time|open|close>"


def _after(match: Match[str]) -> Pairing:
    """A word, then its date: *premiered on Max in May 2023*."""
    time = match.end() - 1
    return Pairing(time, match.start(), min(time - match.start(), 30), match.start(), time + 1)


def _moved(match: Match[str]) -> Pairing:
    """The later of two dates: *pushed from 6 November to 7 May*."""
    return Pairing(match.end() - 1, match.start(), 0, match.start(), match.end())


def _moved_from(match: Match[str]) -> Pairing:
    """The earlier-named date of a move that tells the goal first: *moved to May 7 from November 6*."""
    return Pairing(match.start(1), match.start(), 0, match.start(), match.end(1))


def _fronted(match: Match[str]) -> Pairing:
    """A date at the head of its clause: *In June, Netflix renewed …*."""
    time, head = match.start(1), match.end() - 1
    return Pairing(time, head, 8 + head - time, match.start(), match.end())


def _named(match: Match[str]) -> Pairing:
    """A date that is told to be that of a noun: *set May 3 as the release date*."""
    return Pairing(match.start(1), match.end() - 1, 0, match.start(), match.end())


def _of_title(match: Match[str]) -> Pairing:
    """A year before a title: *2014's Fargo*, *the 1962 novel Fargo*."""
    return Pairing(match.start(1), match.end() - 1, -2, match.start(1), match.end())


def _bracketed(match: Match[str]) -> Pairing:
    """A title with its year: *Fargo (2014)*."""
    return Pairing(match.start(1), match.start(), -1, match.start(), match.end())


PAIRINGS: Table[Pairing] = Table(
    ALPHABET,
    (
        Pattern(
            "word … date",
            "<heads> <!heads|wall|time>{0,14}? <time>",
            _after,
            (
                "Fargo [[premiered]] on a cable channel in {{May 2019}}.",
                "Its [[debut]], long awaited, was on {{May 3, 2019}}.",
            ),
        ),
        Pattern(
            "moved from … to …",
            f"<moved> {_GAP}{{0,10}}? <time> <comma>? <to> {_GAP}{{0,4}}? <time>",
            _moved,
            ("Fargo was [[pushed]] from November 2019 to {{May 2020}}.",),
        ),
        Pattern(
            "moved to … from …",
            f"<moved> {_GAP}{{0,8}}? (<time>) {_GAP}{{0,2}}? <from> {_GAP}{{0,5}}? <time>",
            _moved_from,
            ("Fargo was [[moved]] to {{May 2020}} from November 2019.",),
        ),
        Pattern(
            "date, … word",
            f"(?:^<!heads|time|wall>{{0,4}}?|<and|comma|colon><prep>{{0,2}}) (<time>) <comma>? {_GAP}{{0,10}}? <heads>",
            _fronted,
            ("In {{May 2019}}, a channel [[renewed]] Fargo.",),
        ),
        Pattern(
            "date noun",
            "<time> <!heads|wall|time|prep|comma|and|to|from|open|close>{0,3}? <heads|workword>",
            lambda match: Pairing(match.start(), match.end() - 1, -1, match.start(), match.end()),
            ("The {{May 2019}} cable [[debut]] of Fargo went well.",),
        ),
        Pattern(
            "word until date",
            "<wait|run|moved> <!heads|wall|time>{0,3}? <until> <prep>? <time>",
            _after,
            (
                "Fans must [[wait]] until {{May 3}} for the next season.",
                "The show [[ran]] until {{May 2019}}.",
                "The show was [[delayed]] until {{May 2019}}.",
            ),
        ),
        Pattern(
            "no word until date",
            "<strong|weak> <!heads|wall|time>{0,5}? <until> <prep>? <time>",
            _after,
            ("The show does not [[land]] here until {{May 3}}.",),
        ),
        Pattern(
            "to be seen from date",
            "<able> <view> (?: <workword> | <work> | <det> <workword> ) <!heads|wall|time>{0,4}? <prep>? <time>",
            lambda match: Pairing(match.end() - 1, match.start() + 1, 0, match.start(), match.end()),
            ("Audiences can [[see]] it from {{May 3, 2019}}.",),
        ),
        Pattern(
            "date as word",
            f"(<time>) <as> {_GAP}{{0,4}}? <heads>",
            _named,
            ("The channel set {{May 3}} as the [[premiere]] of the show.",),
        ),
        Pattern(
            "date when word",
            f"(<time>) <comma>? <when> {_GAP}{{0,8}}? <heads>",
            _fronted,
            ("Wait for {{May 3}}, when the show [[premieres]].",),
        ),
        Pattern(
            "year's title",
            "(<time>) <apos> <s> <quote>? <work>",
            _of_title,
            ("She was in {{2014}}'s [[Fargo]].",),
        ),
        Pattern(
            "date source title",
            "(<time>) <!heads|wall|time|prep|comma|and|to|from|open|close>{0,3}? <source> <comma|colon>? <quote>? <work>",
            _of_title,
            ("The {{1962}} crime novel [[Fargo]] sold well.",),
        ),
        Pattern(
            "on … from date",
            "<being> <prep> <!heads|wall|time|open|close|comma|prep>{1,4} <prep>{1,2} <time>",
            _after,
            ("The show [[is]] on Channel Four from {{May 3, 2019}}.",),
        ),
        Pattern(
            "season (date)",
            "<workword> <!time|wall|heads|comma|open>? <open> (<time>) (?=<close|comma>)",
            _bracketed,
            ("Fargo [[season]] two ({{May 2019}}) is long.",),
        ),
        Pattern(
            "title (date)",
            "<work> (?: <open> <!open|close|time>{1,8} <close> )? <open> (?: <!open|close|time|heads|comma|prep>{1,4} <comma> )? (<time>) (?=<close|comma>|.<close>)",
            _bracketed,
            (
                "[[Fargo]] ({{2014}}) is long.",
                "[[Fargo]] (a town in the north) ({{2014}}) is long.",
                "[[Fargo]] (Channel Four, {{2014}}) is long.",
            ),
        ),
        Pattern(
            "(title, date)",
            "(?<= <open|prep> ) <work> <comma> (<time>) (?=<close>)",
            _bracketed,
            ("She was loved as the judge ([[Fargo]], {{2014}}).",),
        ),
    ),
)
"""Where a date can stand to the word that it belongs to; the first row of equal rank wins."""


def pairings_in(string: str) -> Iterator[Pairing]:
    """The pairings that a class string has, in order of place."""
    for pattern, match in PAIRINGS.matches(string, overlapping=True):
        built = pattern.build(match)
        if built is not None:
            yield built
