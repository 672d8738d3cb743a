"""Who made a work: the table of forms that give somebody a credit, and when they do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from functools import cached_property
from itertools import product
from re import Match

from msgspec import Struct

from copydesk.annotate.annotated import Annotated
from copydesk.annotate.claims.context import Sentence, stance_of
from copydesk.annotate.claims.doubts import Doubt, doubt_of, doubted_by, one_of, words_if
from copydesk.annotate.claims.slots import Slots, is_unknown_capital, read_slots
from copydesk.annotate.matcher import Alphabet, Pattern, Table
from copydesk.annotate.units import Characters, Unit
from copydesk.lexicon.works import MADE_ANEW
from copydesk.sheet.claims import CreditClaim, Doubted, Manner, Stance
from copydesk.sheet.entities import EntityKind
from copydesk.text import Span

_JOBS = {
    "director": "director directors co-director co-directors directed directs directing helmed helms helming direction filmmaker film-maker",
    "writer": "writer writers screenwriter screenwriters scriptwriter screenplay script scripts scripting written wrote writes penned pens scripted co-wrote co-writer",
    "creator": "creator creators co-creator co-creators created creates devised devises brainchild",
    "showrunner": "showrunner showrunners",
    "author": "author novelist",
    "composer": "composer composers composed scored score soundtrack music",
    "producer": "producer producers co-producer produced produces",
    "cinematographer": "cinematographer cinematographers lensed photographed shot cinematography photography",
    "editor": "editor editors edited edits editing",
    "costume designer": "costumes",
}

_JOB_OF = {word: job for job, words in _JOBS.items() for word in words.split()}

_LEXICON = {
    "job": "director directors writer writers screenwriter screenwriters scriptwriter creator creators showrunner "
    "showrunners author composer composers filmmaker film-maker producer producers cinematographer editor editors",
    "made": "shot directed helmed written penned created composed scored produced co-directed co-written co-created devised scripted edited lensed photographed",
    "makes": "directed directs helmed helms wrote writes penned created creates composed scored produced produces co-wrote co-writes scripted devised devises edited edits",
    "every": "every all each both",
    "did": "did does",
    "is": "is was",
    "half": "episode episodes instalment instalments",
    "photo": "photography",
    "again": "again also throughout",
    "star": "star lead",
    "courtesy": "courtesy work",
    "published": "published wrote penned",
    "that": "that which",
    "pron": "it",
    "directs": "directs helms",
    "product": "direction screenplay script scripts score soundtrack music cinematography photography editing costumes",
    "text": "screenplay script scripts adaptation",
    "music": "music score soundtrack",
    "who": "who",
    "its": "its",
    "from": "from",
    "source": "novel novels webtoon webtoons book books manga manhwa comic comics memoir play story stories series trilogy podcast "
    "bestseller graphic web same-named eponymous biography autobiography memoirs novella",
    "adaptation": "adaptation dramatisation dramatization retelling",
    "brainchild": "brainchild",
    "under": "under",
    "serves": "serves served serving acts acted works worked",
    "direction": "direction",
    "hyphen": "- ‑ ‐",
    "based": "based adapted taken drawn comes came springs sprang",
    "draws": "draws drew rests rested leans leaned relies relied",
    "adapts": "adapts adapted adapting",
    "on": "on from",
    "by": "by",
    "composed": "composed composes wrote writes made scored provided provides supplied penned created crafted contributed",
    "came": "came",
    "come": "come comes came brought springs spring",
    "life": "life",
    "as": "as",
    "whose": "whose",
    "mind": "mind imagination",
    "pen": "pen",
    "began": "began begins started starts",
    "in": "in",
    "up": "up",
    "with": "with",
    "credited": "credited",
    "to": "to",
    "for": "for",
    "of": "of behind",
    "and": "and &",
    "comma": ", – —",
    "colon": ":",
    "dot": ". ! ? ;",
    "quote": '“ ” „ « » "',
    "the": "the this",
    "det": "a an his her their its our another",
    "apos": "' ’",
    "s": "s",
    "noun": "film films movie series show drama sitcom miniseries documentary programme program thriller comedy adaptation "
    "picture feature k-drama anime trilogy saga",
    "aux": "is was are were be been has had have will also being co",
    "open": "(",
    "close": ")",
    "stop": "who which whose that where when while but or with for in at to into about against as if than it he she they "
    "not never said says told",
    "plain": "best-selling bestselling acclaimed veteran award-winning",
}

_SETS = {name: frozenset(words.split()) for name, words in _LEXICON.items()}

_TELLING = frozenset(
    (
        *_SETS["life"],
        *_SETS["mind"],
        *_SETS["pen"],
        *_SETS["began"],
        *_SETS["based"],
        *_SETS["draws"],
        *_SETS["adapts"],
        *_SETS["published"],
        *_SETS["adaptation"],
        *_SETS["brainchild"],
    )
)

_GIVEN = ("person", "work", "name", "stranger", "time", "capital")


def _alphabet() -> Alphabet:
    """The alphabet with every set of classes that can occur."""
    alphabet = Alphabet(_SETS, _GIVEN)
    for word in {word for words in _SETS.values() for word in words}:
        alphabet.char(alphabet.classes(word) | {"capital"})
    for name in _GIVEN:
        alphabet.char(frozenset((name,)))
    return alphabet


ALPHABET = _alphabet()
NOUNS = _SETS["noun"]
STRANGER, _PERSON, WORK, _NAME, _TIME = (
    ALPHABET.char(frozenset((name,))) for name in ("stranger", "person", "work", "name", "time")
)
_EXECUTIVE = "executive"


class Tie(StrEnum):
    """How the words of a row tie somebody to a work."""

    FIRM = "firm"
    SOURCE = "source"
    """By what it is based on, which ties them where the sentence says what is."""
    KNOWN = "known"
    """As far as they are known for something else on the work; a stranger may direct anything."""
    LOOSE = "loose"
    """Not at all: a credit that can be confirmed and not contradicted."""


class Credits(Struct, frozen=True):
    """The places of a match's people, their jobs, the work that the match itself names, and how it ties them to it."""

    people: tuple[int, ...]
    jobs: tuple[str, ...]
    place: tuple[int, int]
    work: str | None
    tie: Tie
    said: tuple[int, ...] = ()
    """Where the words for the jobs stand."""


_WORDS = "(?: <!stop|comma|job|made|makes|person|stranger|by> ){0,8}?"
_MACROS = {
    "<comes>": "(?: <come> | ^ (?= <from> .{2,12} <come> <quote>? <work> ) )",
    "<it>": "(?: <quote>? <work> <quote>? | <the> <gap> <noun> )",
    "<this>": "(?: <pron> | <quote>? <work> <quote>? | <the> <gap> (?: <and> <gap> )? <noun> | <all> )",
    "<all>": "<every> <gap> (?: <half> | <noun> )",
    "<photographer>": "(?: <of> <photo> )?",
    "<anyone>": "(?: <person|stranger> (?: (?: <comma> | <comma>? <and> ) <person|stranger> ){0,6} )",
    "<people>": "(<person|stranger> (?: (?: <comma> | <comma>? <and> ) <person|stranger> ){0,12})",
    "<gap>": "<!stop|comma|colon|open|close|apos|person|stranger|work|by|of|and|on|job|made|makes|time>{0,4}",
    "<poss>": "(?: <apos> <s>? )",
}
"""Words that stand for a piece of a shape, each before those that it is made of."""


def _shape(words: str) -> str:
    for name, meaning in _MACROS.items():
        words = words.replace(name, meaning)
    return words


def _row(
    name: str,
    words: str,
    *examples: str,
    job: str = "",
    tie: Tie = Tie.FIRM,
    is_chain: bool = False,
    manners: Iterable[Manner] = (),
) -> Pattern[tuple[Credits, ...]]:
    """A row: its first group has the people, and the second, where there is one, their jobs; a chain has jobs and people by turns."""

    def build(match: Match[str], slots: Slots) -> tuple[Credits, ...]:
        if is_chain:
            links = [(n, n + 1) for n in range(1, match.re.groups, 2)]
        else:
            links = [(2 if match.re.groups > 1 else 0, 1)]
        return tuple(credits_of(match, slots, jobs_at, people_at) for jobs_at, people_at in links)

    def credits_of(match: Match[str], slots: Slots, jobs_at: int, people_at: int) -> Credits:
        inside = range(*match.span(jobs_at))
        people = tuple(at for at in range(*match.span(people_at)) if slots.string[at] in (_PERSON, STRANGER))
        jobs = (job,) if job else tuple(dict.fromkeys(_jobs(slots, inside)))
        at = tuple(n for n in inside if not _JOB_OF.keys().isdisjoint(_jobs_in(slots.units[n].lower)))
        whole = range(*match.span())
        place = (match.start(jobs_at), match.end(people_at)) if is_chain else _place(match, people)
        return Credits(people, jobs, place, _work(slots, whole), tie, at)

    return Pattern(name, _shape(words), build, examples, frozenset(manners))


def _jobs(slots: Slots, inside: range) -> Iterator[str]:
    """The jobs that the words of a match name; a director of photography is none of the film."""
    for at in inside:
        photographs = [unit.lower for unit in slots.units[at + 1 : at + 3]] == ["of", "photography"]
        if slots.units[at].mention is not None or photographs:
            continue
        for job in filter(None, map(_JOB_OF.get, _jobs_in(slots.units[at].lower))):
            yield f"{_EXECUTIVE} {job}" if slots.units[at - 1].lower == _EXECUTIVE and at else job


def _place(match: Match[str], people: tuple[int, ...]) -> tuple[int, int]:
    """The slots that the claim covers."""
    return min(match.start(), people[0]), max(people[-1] + 1, match.end())


def _work(slots: Slots, inside: range) -> str | None:
    """The work that a match names, where it is just one."""
    keys = {
        entity.work
        for at in inside
        if (mention := slots.mention(at)) is not None
        for entity in mention.of(EntityKind.WORK)
    }
    return keys.pop() if len(keys) == 1 else None


MUSIC = "music"
_WHO_IS = "(?: <comma> <det> <gap> <job> <comma> )?"


ROWS: tuple[Pattern[tuple[Credits, ...]], ...] = (
    _row(
        "it, directed by",
        "(?: <work> <quote>? <comma>? <open>? <aux>{0,3} | <the> <gap> <noun> (?: <comma> <aux>{0,3} | <open> | <aux>{1,3} ) | (?: <pron> | <all> ) <aux>{1,3} )"
        " <gap> <made> (?: <and> <gap> <made> )? <gap> <by> <gap> <people>",
        "[The Glass Harbour] is directed by {Ann Vale} and {Bo Lind}.",
        "The series was written and created by {Rita Sand}.",
        manners=(Manner.EXACT,),
    ),
    _row(
        "it, written by, and directed by",
        "(?: <work> | <the> <gap> <noun> | <pron> ) <comma>? <aux>{0,3} <gap> ( <made> (?: <and> <gap> <made> )? ) <gap> <by> <gap> <people>"
        " (?: <comma>? <and> | <comma> ) <aux>{0,2} ( <made> ) <gap> <by> <gap> <people>",
        "[The Glass Harbour] was written by {Rita Sand} and directed by {Ann Vale}.",
        is_chain=True,
    ),
    _row(
        "written by, directed by, it",
        "( <made> (?: <and> <gap> <made> )? ) <gap> <by> <gap> <people>"
        " (?: <comma>? <and> | <comma> ) ( <made> ) <gap> <by> <gap> <people> <comma> <this>",
        "Written by {Rita Sand} and directed by {Ann Vale}, it is cold.",
        is_chain=True,
    ),
    _row(
        "directed by, it",
        "<made> (?: <and> <gap> <made> )? <gap> <by> <gap> <people> (?: <and> <!comma|person|stranger>{1,8} )? <comma> <this>",
        "Directed by {Ann Vale}, [The Glass Harbour] is cold.",
        "Created by {Rita Sand} and first shown in Cork, the series is cold.",
        manners=(Manner.EXACT,),
    ),
    _row(
        "its director",
        "<it> <poss>? <gap> <job> (?: <and> <job> )? <comma>? <people>",
        "[The Glass Harbour] director {Ann Vale}",
        "the series' creator, {Rita Sand}",
        manners=(Manner.ASIDE,),
    ),
    _row(
        "director of it",
        f"<people> {_WHO_IS} (?: <comma> <the>? (?! <det> ) | <aux>{{0,2}} <the> | <aux>? <serves> <as> <the>? ) <gap> ( <job> (?: <and> <job> )? ) (?: <of> | <on> ) <det>? <it>",
        "{Ann Vale}, the director of [The Glass Harbour]",
        "{Ann Vale} and {Bo Lind} are the directors of [The Glass Harbour].",
        "{Ann Vale} served as director of [The Glass Harbour].",
        manners=(Manner.EXACT,),
    ),
    _row(
        "a director of it",
        f"<people> {_WHO_IS} (?: <comma> | <aux>{{1,2}} )? <det>? <gap> ( <job> (?: <and> <job> )? ) (?: <of> | <on> ) <det>? <it>",
        "{Ann Vale} was a writer on [The Glass Harbour].",
        manners=(Manner.EXACT, Manner.SHARED),
    ),
    _row(
        "director so-and-so's it",
        "<job> (?: <and> <job> )? <people> <poss> (?! <gap> <aux> ) <gap> <quote>? <work>",
        "Director {Ann Vale}'s bleak [The Glass Harbour] is cold.",
        manners=(Manner.ASIDE,),
    ),
    _row(
        "the so-and-so-directed",
        "<the> <people> <hyphen> <made> <hyphen>? <gap> (?: <noun> (?! <quote>? <capital|stranger|person|name|work> ) | <quote>? <work> )",
        "The {Ann Vale}-directed film is cold.",
        manners=(Manner.ASIDE,),
    ),
    _row(
        "under somebody's direction",
        "<under> <people> <poss> <gap> <direction> (?= <comma> <this> )",
        "Under {Ann Vale}'s steady direction, it never hurries.",
        job="director",
        tie=Tie.KNOWN,
    ),
    _row(
        "director so-and-so of it",
        "<job> (?: <and> <job> )? <people> <of> <it>",
        "director {Ann Vale} of [The Glass Harbour]",
        manners=(Manner.ASIDE,),
    ),
    _row(
        "directs it",
        "<people> <aux>{0,2} <makes> (?: <and> <makes> )? <this>",
        "{Ann Vale} directed [The Glass Harbour].",
        "{Ann Vale} wrote and directed the series.",
        manners=(Manner.EXACT,),
    ),
    _row(
        "directs",
        "<people> <directs> <again>? (?= <comma|dot|and> | <on> )",
        "{Ann Vale} directs.",
        "{Ann Vale} directs again.",
        "{Ann Vale} directs on a shoestring.",
        job="director",
        tie=Tie.KNOWN,
    ),
    _row(
        "who directed it",
        "(<person|stranger>) <comma> <who> <aux>{0,2} <makes> (?: <and> <makes> )? <this>",
        "{Ann Vale}, who directed [The Glass Harbour]",
        "{Rita Sand}, who wrote every episode",
        manners=(Manner.EXACT,),
    ),
    _row(
        "its own director",
        "<its> <gap> <job> (?: <and> <job> )? <comma>? <people>",
        "Its director, {Ann Vale}, is tired.",
        manners=(Manner.EXACT, Manner.ASIDE),
    ),
    _row(
        "the show's director",
        "<people> <comma> (?: <the> <gap> <noun> <poss> | <its> ) <gap> ( <job> (?: <and> <job> )? ) (?= <comma|dot|stop|close> | $ )",
        "{Ann Vale}, the show’s creator, is tired.",
        "{Ann Vale}, its writer and director, is tired.",
        manners=(Manner.EXACT,),
    ),
    _row(
        "from director so-and-so",
        "<work> <quote>? <comma> <quote>? <from> <the>? <gap> <job> (?: <and> <job> )? <people>",
        "[The Glass Harbour], from the director {Ann Vale},",
        manners=(Manner.ASIDE,),
    ),
    _row(
        "the director, so-and-so",
        "^ <the> <job> <photographer> (?: <and> <job> )? <comma> <people> <comma>",
        "The director, {Ann Vale}, is tired.",
        "The director of photography, {Ann Vale}, is tired.",
        manners=(Manner.ASIDE,),
    ),
    _row(
        "which somebody wrote",
        "(?: <the> <gap> <noun> | <the>? <text> ) <comma>? <that> <people> <aux>{0,2} <makes>",
        "the script, which {Rita Sand} wrote",
        "The film that {Ann Vale} directed",
        manners=(Manner.EXACT,),
    ),
    _row(
        "its director is",
        "<job> (?: <and> <job> )? <of> <det>? <it> (?: <aux>{1,2} | <comma> ) <people> (?= <comma|dot|stop|open|close|and|time> | $ )",
        "The director of [The Glass Harbour] is {Ann Vale}.",
        "The creators of [The Glass Harbour], {Rita Sand} and {Bo Lind}, are tired.",
        manners=(Manner.EXACT,),
    ),
    _row(
        f"{MUSIC} by",
        "<music> (?: <of> <it> )? (?: <aux>{1,2} | <comma> | <open> ) (?: <made> )? <by> <people>",
        "The music of [The Glass Harbour] is by {Ann Vale}.",
        "The score, by {Ann Vale}, has two notes.",
        job="composer",
    ),
    _row(
        f"wrote the {MUSIC}",
        "<people> <aux>{0,2} (?: <composed> | <came> <up> <with> ) <the> <gap> <music> <of|for> <it>",
        "{Ann Vale} composed the music of [The Glass Harbour].",
        "{Ann Vale} came up with the haunting music for [The Glass Harbour].",
        "{Ann Vale} wrote the score for the series.",
        job="composer",
    ),
    _row(
        "the product of it is by",
        "( <product> ) <photographer> <of|for> <it> <aux>{1,2} <made>? (?: <by> | <from> | <the>? <courtesy> <of> ) <gap> <people> (?! <poss> )",
        "The screenplay of the film is by {Rita Sand}.",
        is_chain=True,
        manners=(Manner.EXACT,),
    ),
    _row(
        "its product is by",
        "<product> <photographer> (?: <of> <it> )? (?: <comma|open> | <aux>{1,2} <gap> | <comma> <!comma|person|stranger>{1,9} <comma> <aux> | <gap> )"
        " <made>? (?: <by> | <the>? <courtesy> <of> | <from> ) <gap> <people> (?! <poss> )",
        "The score is the work of {Ann Vale}.",
        "The costumes, by {Ann Vale}, are green.",
        "The music, a blend of bells and fog, is by {Ann Vale}.",
        tie=Tie.KNOWN,
        manners=(Manner.OWN,),
    ),
    _row(
        "credited to",
        "^ <credited> <to> <people> <comma> <the>? <text>",
        "Credited to {Rita Sand} and {Bo Lind}, the screenplay is long.",
        job="writer",
        manners=(Manner.EXACT,),
    ),
    _row(
        "is credited to",
        "<the> <text> <aux>{1,2} <credited> <to> <people>",
        "The script is credited to {Rita Sand}.",
        job="writer",
        manners=(Manner.EXACT,),
    ),
    _row(
        "its product by",
        "<its> <gap> <product> <by> <gap> <people> (?! <poss> )",
        "[The Glass Harbour], with its score by {Ann Vale}, is cold.",
    ),
    _row(
        "based on somebody's",
        f"<based> <on> <gap> <people> <poss> {_WORDS} <source>",
        "[The Glass Harbour] is based on {Rita Sand}'s novel.",
        job="author",
        tie=Tie.SOURCE,
    ),
    _row(
        "an adaptation of somebody's",
        f"<this> (?: <aux>{{1,2}} | <comma> ) <det|the>? <gap> <adaptation> <of> <gap> <people> <poss> {_WORDS} <source>",
        "[The Glass Harbour] is an adaptation of {Rita Sand}'s novel.",
        job="author",
    ),
    _row(
        "based on it by",
        f"(?: <based> <on> | <adapts> ) {_WORDS} <source> {_WORDS} <by|of> <gap> <people>",
        "[The Glass Harbour] is based on the novel by {Rita Sand}.",
        "[The Glass Harbour] is adapted from the books of {Rita Sand}.",
        job="author",
        tie=Tie.SOURCE,
    ),
    _row(
        "adapted by somebody from a source by",
        f"<based> <by> <gap> <person|stranger> (?: <and> <person|stranger> )? <on> {_WORDS} <source> {_WORDS} <by> <gap> <people>",
        "[The Glass Harbour], adapted by Bo Lind from a novel by {Rita Sand},",
        job="author",
        tie=Tie.SOURCE,
    ),
    _row(
        "from the mind of",
        "<comes> <from> <the> <mind> <of> <gap> <people> (?! <poss> )",
        "[The Glass Harbour] comes from the mind of {Rita Sand}.",
        "From the mind of {Rita Sand} comes [The Glass Harbour].",
        job="creator",
        manners=(Manner.EXACT,),
    ),
    _row(
        "from the pen of",
        "<comes> <from> <the> <pen> <of> <gap> <people> (?! <poss> )",
        "[The Glass Harbour] came from the pen of {Rita Sand}.",
        "From the pen of {Rita Sand} comes [The Glass Harbour].",
        job="writer",
    ),
    _row(
        "the brainchild of",
        "<the> <brainchild> <of> <gap> <people> (?! <poss> )",
        "[The Glass Harbour] is the brainchild of {Rita Sand} and {Bo Lind}.",
        job="creator",
        tie=Tie.SOURCE,
        manners=(Manner.EXACT,),
    ),
    _row(
        f"whose {MUSIC}",
        "<people> <comma> <whose> <gap> <music> (?: <of> | <for> ) <it>",
        "{Ann Vale}, whose score for [The Glass Harbour] is spare, agrees.",
        job="composer",
    ),
    _row(
        "it began as somebody's source",
        f"<began> <life>? <as> {_WORDS} <source> {_WORDS} <by> <gap> <people>",
        "[The Glass Harbour] started life as a novel by {Rita Sand}.",
        job="author",
        tie=Tie.SOURCE,
    ),
    _row(
        "a source that somebody wrote",
        f"<on> (?: <det> | <the> ) {_WORDS} <source> (?: <that> )? <people> <aux>{{0,2}} <published>",
        "[The Glass Harbour] comes from a novel that {Rita Sand} published.",
        job="author",
    ),
    _row(
        "somebody's source comes to life",
        f"<people> <poss> {_WORDS} <source> <aux>{{0,2}} <come> <to> <life> <in> <it>",
        "{Rita Sand}'s novels come to life in [The Glass Harbour].",
        job="author",
    ),
    _row(
        "a source on which it is based",
        "<source> <by> <gap> <people> <comma>? <on> <that> (?: <this> ) (?: <aux>{1,2} <based> | <draws> )",
        "The novel by {Rita Sand} on which [The Glass Harbour] is based",
        "The stories by {Rita Sand}, on which [The Glass Harbour] draws",
        job="author",
    ),
    _row(
        "a source of a name, which somebody wrote",
        "<based> <on> <quote>? (?: <stranger> | <!stop|comma|person|stranger>{1,8} ) <quote>? <comma> <quote>? (?: <that> )? <people> <aux>{0,2} <published>",
        "[The Glass Harbour] is based on Glass, which {Rita Sand} published.",
        job="author",
    ),
    _row(
        "line",
        "^ <job> <colon> <people> <stop>? $",
        "Director: {Ann Vale}",
        manners=(Manner.EXACT,),
    ),
    _row(
        "bare job",
        "<job> <photographer> (?: <and> (?: <job> | <star> ) )? <people>",
        "director {Ann Vale}",
        "creator and star {Ann Vale}",
        tie=Tie.KNOWN,
        manners=(Manner.OWN, Manner.ASIDE),
    ),
    _row(
        "bare made",
        "<made> <gap> <by> <gap> <people>",
        "directed by {Ann Vale}",
        tie=Tie.KNOWN,
        manners=(Manner.OWN,),
    ),
    _row(
        "bare product",
        "<people> <poss> <gap> <product>",
        "{Ann Vale}'s direction",
        tie=Tie.LOOSE,
    ),
)

TABLE = Table(ALPHABET, ROWS)


def read_credit_slots(sentence: Sentence) -> Slots | None:
    """The slots of a sentence that speaks of a credit; none for others."""
    if _JOB_OF.keys().isdisjoint(sentence.lowers) and _TELLING.isdisjoint(sentence.lowers):
        return None
    slots = read_slots(sentence, _CHARACTERS, STRANGER)
    return slots if _PERSON in slots.string or STRANGER in slots.string else None


def _char(unit: Unit) -> str:
    if unit.mention is not None:
        if unit.mention.of(EntityKind.PERSON):
            return _PERSON
        return WORK if unit.mention.of(EntityKind.WORK) else _NAME
    if unit.time is not None:
        return _TIME
    word = unit.lower if ALPHABET.classes(unit.lower) else unit.lower.rpartition("-")[2]
    if unit.token.is_capitalised:
        return ALPHABET.char(ALPHABET.classes(word) | {"capital"})
    return ALPHABET.word(word)


def _jobs_in(word: str) -> list[str]:
    """The words of a compound that may each be a job: *writer-director*."""
    return [word] if word in _JOB_OF else word.split("-")


_CHARACTERS = Characters(_char)
_PARTIAL = frozenset(
    "episode episodes pilot finale premiere opener instalment installment half block segment scene scenes music video "
    "trailer commercial short clip teaser".split()
)
_WHOLE = _SETS["every"]
_OTHER_JOBS = frozenset(
    "casting line supervising art music creative assistant executive funeral managing technical second-unit photography animation "
    "programme program festival museum school fight stunt co-executive associate news campaign".split()
)
_NO_CREDIT = frozenset(
    "originally replaced replaces replacing replacement would could almost turned declined offered approached wanted "
    "considered rumoured rumored supposed hoped attached formerly previously uncredited".split()
)


_ASKED = ALPHABET.pattern(
    _shape(
        "^ <who> (?: <aux>{0,2} <makes> (?: <and> <makes> )? | <is> <the> <gap> <job> (?: <of|on> )? ) <this>"
    )
)
_TOLD = ALPHABET.pattern(_shape("^ (?: <that> <apos>? <s|aux>? )? <people> (?= <dot|comma|did> | $ )"))


def _of_answer(asked: Slots, told: Slots) -> Iterator[CreditClaim | Doubted]:
    """What a question asks and the next sentence answers: *Who directed it? Ann Vale.*."""
    question, answer = _ASKED.match(asked.string), _TOLD.match(told.string)
    if not question or not answer:
        return
    inside = range(*question.span())
    people = tuple(at for at in range(*answer.span(1)) if told.string[at] in (_PERSON, STRANGER))
    work = _work(asked, inside) or asked.sentence.work(*question.span())
    credits = Credits(people, tuple(dict.fromkeys(_jobs(asked, inside))), answer.span(1), work, Tie.FIRM)
    yield from _given(told, "answer", frozenset((Manner.EXACT,)), credits, answer.span(1))


def read_credit_claims(article: Annotated, sentences: Sequence[Sentence]) -> Iterator[CreditClaim | Doubted]:
    """The credits that an article gives, in order of sentence."""
    asked: Sentence | None = None
    for sentence in sentences:
        slots = read_credit_slots(sentence)
        if slots is not None:
            yield from _of_sentence(slots)
        if asked and sentence.number == asked.number + 1:
            question = read_slots(asked, _CHARACTERS, STRANGER)
            yield from _of_answer(question, slots or read_slots(sentence, _CHARACTERS, STRANGER))
        if sentence.number != (asked.number if asked else -1):
            asked = (
                sentence if sentence.is_question and not _JOB_OF.keys().isdisjoint(sentence.lowers) else None
            )


def _of_sentence(slots: Slots) -> Iterator[CreditClaim | Doubted]:
    for pattern, match in TABLE.matches(slots.string):
        for credits in pattern.build(match, slots) or ():
            yield from _given(slots, pattern.name, pattern.manners, credits, match.span())


def _given(
    slots: Slots, row: str, manners: frozenset[Manner], credits: Credits, place: tuple[int, int]
) -> Iterator[CreditClaim | Doubted]:
    """A credit for each of the people and each of the jobs; `place` are the slots that say so."""
    for at, job in product(credits.people, credits.jobs):
        if claim := _claim(slots, row, manners, credits, at, job):
            yield doubted_by(claim, doubt_of(CREDITS, Seen(slots, row, *place, at, claim)))


def _claim(
    slots: Slots, row: str, manners: frozenset[Manner], credits: Credits, at: int, job: str
) -> CreditClaim | None:
    person = slots.mention(at)
    if person is None:
        return None
    first, last = credits.place
    begin, end = slots.origin[first], slots.end_of(last - 1)
    sentence = slots.sentence
    inherited = sentence.inherited(begin, end)
    if Manner.ASIDE in manners:  # what a sentence denies of somebody is not the job that it names beside
        inherited["stance"] = Stance.ASSERTED
    elif inherited["stance"] is not Stance.ASKED:
        inherited["stance"] = stance_of(sentence.lowers, (sentence.clause(begin, end)[0], end), end)
    inherited["work"] = credits.work or sentence.work(begin, end)
    inherited["season"] = sentence.own_season(begin, end)
    tied = (
        credits.tie in (Tie.FIRM, Tie.KNOWN)
        or (credits.tie is Tie.SOURCE and _has_subject(slots, first, last))
    ) and (slots.string[at] != STRANGER or credits.tie is not Tie.KNOWN)
    span = Span(slots.units[first].span.start, slots.units[last - 1].span.end)
    written = slots.units[credits.said[0]].span if credits.said else None
    return CreditClaim(
        span,
        person=person,
        job=job,
        written=written,
        tied=tied,
        pattern=row,
        manners=manners,
        **inherited,
    )


class Seen(Struct, frozen=True, dict=True):
    """A credit where it stands: its row, the range of its slots, and the place of its person."""

    slots: Slots
    row: str
    first: int
    last: int
    at: int
    claim: CreditClaim

    @cached_property
    def words(self) -> list[str]:
        """The words of the match; of a composer, *music* is no sign of another job."""
        words = (unit.lower for unit in self.slots.units[self.first : self.last])
        return [word for word in words if word != MUSIC or self.claim.job != "composer"]

    @cached_property
    def before(self) -> list[str]:
        """The words right before it."""
        return [unit.lower for unit in self.slots.units[max(self.first - 4, 0) : self.first]]

    @cached_property
    def after(self) -> list[str]:
        """The words right behind it."""
        return [unit.lower for unit in self.slots.units[self.last : self.last + 5]]


def _partial(seen: Seen) -> str | None:
    """*An episode directed by*; *every episode* is the whole of it."""
    if not _WHOLE.isdisjoint(seen.words):
        return None
    return one_of(_PARTIAL, (*seen.before, *seen.words, *seen.after))


def _other_job(seen: Seen) -> str | None:
    """*Casting director*, *director of photography*; *executive* belongs to a producer, whose job sheets have too."""
    words = [word for at, word in enumerate(seen.words) if not _is_executive(seen.words, at)]
    own = {"photography"} if seen.claim.job == "cinematographer" else set()
    other = one_of(_OTHER_JOBS - own, (*seen.before[-1:], *words)) or one_of(("dp",), words)
    return other or one_of(("photography",), seen.after[:2])


def _is_executive(words: Sequence[str], at: int) -> bool:
    return words[at] == "executive" and words[at + 1 : at + 2] in (["producer"], ["producers"])


_THINGS = frozenset(
    "novel book play poem song songs album single letter line speech essay article story memoir column tweet joke scene sequence part "
    "role character video theme tune number diary note script screenplay pilot short podcast game stage theatre theater".split()
)
"""What *it* may be instead of the work, where it was spoken of just before."""


def _it_is_open(seen: Seen) -> str | None:
    """What *it* of a match may be, spoken of in its sentence or the one before, that is written or directed as well."""
    if "it" not in seen.words:
        return None
    sentence = seen.slots.sentence
    before = sentence.before
    thing = one_of(
        _THINGS,
        (*sentence.lowers[: seen.slots.origin[seen.first] + 4], *(before.lowers if before else ())),
    )
    return thing or (_another_title(before, seen.claim.work) if before else None)


def _another_title(sentence: Sentence, work: str | None) -> str | None:
    """The title, or the unknown name, of something else in a sentence that does not name the work: *That was Northern Lights*."""
    if any(title.work == work for title in sentence.titles):
        return None
    titles = (" ".join(sentence.lowers[title.first : title.last]) for title in sentence.titles)
    return next(titles, None) or next(
        (unit.token.text for unit in sentence.units[1:] if is_unknown_capital(unit)), None
    )


def _earlier_film(seen: Seen) -> str | None:
    """*Directed the first Night Ferry film*, where the work is a sequel by its title."""
    words = (*seen.words, *seen.after[:3])
    films = not _FILMS_OF_A_RUN.isdisjoint(words)
    return (
        one_of(("first", "original", "previous"), words) if seen.slots.sentence.of_sequel and films else None
    )


_FILMS_OF_A_RUN = frozenset("film movie instalment installment one".split())


def _made_anew(seen: Seen) -> str | None:
    """*The relaunch of Night Ferry will be directed by*: what is made of the work has its own people."""
    lowers = seen.slots.sentence.lowers
    start = seen.slots.origin[seen.first]
    return (
        one_of(MADE_ANEW, lowers[max(start - 3, 0) : start]) if lowers[start - 1 : start] == ("of",) else None
    )


def _of_the_last(seen: Seen) -> str | None:
    """*Tom Vance and Ann Lee, the creator of it*: a job in the singular is the last one's."""
    if seen.row not in ("director of it", "a director of it") or seen.claim.job not in seen.words:
        return None
    string = seen.slots.string[seen.at + 1 : seen.last]
    return words_if(_PERSON in string or STRANGER in string, seen.claim.job)


_FOR_ONE = frozenset(
    "director filmmaker film-maker writer screenwriter creator showrunner author novelist composer producer cinematographer editor".split()
)


def _of_the_first(seen: Seen) -> str | None:
    """*The film's director, Ann Lee, and Tom Vance were there*: a job in the singular before names is the first one's."""
    units, job = seen.slots.units, seen.claim.written
    at = next((n for n in range(seen.first, seen.at) if units[n].span == job), None)
    if at is None or units[at].lower not in _FOR_ONE or units[at + 1].lower == ":":
        return None
    between = seen.slots.string[at : seen.at]
    return words_if(_PERSON in between or STRANGER in between, units[at].lower)


def _cut_short(seen: Seen) -> str | None:
    return words_if(not seen.slots.is_whole(seen.at))


def _of_no_work(seen: Seen) -> str | None:
    return words_if(seen.claim.work is None)


def _untied(seen: Seen) -> str | None:
    return words_if(not seen.claim.tied and seen.slots.string[seen.at] == STRANGER, seen.claim.person.text)


CREDITS: tuple[Doubt[Seen], ...] = (
    Doubt(
        "it is a credit for a part of the work",
        _partial,
        "The Glass Harbour episode was directed by Tom Vance.",
    ),
    Doubt(
        "it is told of a plan, or of somebody replaced",
        lambda seen: one_of(_NO_CREDIT, (*seen.before, *seen.words)),
        "The Glass Harbour was originally directed by Tom Vance.",
    ),
    Doubt("it is another job", _other_job, "The Glass Harbour casting director Tom Vance"),
    Doubt(
        "it may be something else that was written",
        _it_is_open,
        "A letter comes. It was written by Tom Vance.",
    ),
    Doubt(
        "an earlier film of the run is meant",
        _earlier_film,
        "# Low Water 2 is out\n\nTom Vance directed the first Low Water movie.",
    ),
    Doubt(
        "what is made of the work anew has its own people",
        _made_anew,
        "The relaunch of The Glass Harbour will be directed by Tom Vance.",
    ),
    Doubt(
        "one alone has the job, the last that is named",
        _of_the_last,
        "Tom Vance and Rita Sand, the creator of The Glass Harbour, were there.",
    ),
    Doubt(
        "one alone has the job, the first that is named",
        _of_the_first,
        "The Glass Harbour director, Ann Vale, and Tom Vance were there.",
    ),
    Doubt("the name goes on, and is another's", _cut_short, "The Glass Harbour director Lomo Strand"),
    Doubt(
        "nothing says which work is meant", _of_no_work, "# What to watch\n\nIt was directed by Tom Vance."
    ),
    Doubt("nothing ties somebody whom no sheet knows to the work", _untied, "Director Zoe Maren agrees."),
)
"""Why a credit may be for something else than the work."""


_SUBJECT_BEHIND = ALPHABET.pattern(_shape("<comma> <this>"))


def _has_subject(slots: Slots, first: int, last: int) -> bool:
    """Whether words before a match, or right behind one that opens its sentence, say what it is about: a title, *the series*, *it*."""
    lowers = [unit.lower for unit in slots.units[:first]]
    if not first and _SUBJECT_BEHIND.match(slots.string, last):
        return True
    return WORK in slots.string[:first] or any(
        word in ("it", "which")
        or (word in NOUNS and not {"the", "this"}.isdisjoint(lowers[max(at - 4, 0) : at]))
        for at, word in enumerate(lowers)
    )
