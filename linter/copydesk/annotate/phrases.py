"""Phrases: what can be left out of a sentence, so that what is left reads as the plain sentence that tables know.

*Lena Roos, to nobody's surprise, plays Ada Wick* says what *Lena Roos plays Ada Wick* says. A row cuts its groups out of a
sentence; what it leaves is a form of the sentence, which is read beside the sentence itself. An aside that may change what is
said (*in the stage version*, *if rumours are right*, *as a child*) is never cut.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from re import Match
from typing import TypeAlias

from copydesk.annotate.matcher import Alphabet, Pattern, Table
from copydesk.annotate.units import Characters, Unit, char_in
from copydesk.lexicon.verbs import finite
from copydesk.numerals import CARDINALS, ORDINALS

Cut: TypeAlias = tuple[int, int]
Places: TypeAlias = tuple[int, ...]

_VERBS = (
    "play portray voice star feature take return reprise appear join lend give direct write create compose produce pen helm air "
    "stream premiere debut open launch arrive begin start end run consist comprise contain hit land follow get win love become go "
    "come make show tell spend"
)
_LEXICON = {
    "verb": " ".join(finite(_VERBS)),
    "aux": "is was are were has have had will",
    "comma": ",",
    "dash": "– —",
    "as": "as",
    "open": "( [",
    "close": ") ]",
    "stop": ". ; : ? !",
    "quote": '“ ” " „ « »',
    "and": "and but",
    "the": "the this its",
    "a": "a an",
    "noun": "series season show film movie drama sitcom miniseries sequel prequel pilot finale",
    "of": "of",
    "made": "trailer trailers teaser teasers poster posters clip clips picture pictures image images photo photos soundtrack "
    "script campaign billboard",
    "toward": "for of to",
    "number": " ".join(CARDINALS),
    "ordinal": " ".join((*ORDINALS, "final", "last", "new", "latest")),
    "apos": "' ’",
    "s": "s",
    "it": "it",
    "agent": "by",
    "by": "by on",
    "who": "who which",
    "whose": "who which whose whom where",
    "that": "that who which",
    "knows": "know knows remember remembers note notes noted noting saying repeating recalling fact true sure clear known "
    "shows proves",
    "adverb": "also still again ever always even then quite",
    "secret": "secret doubt question wonder",
    "no": "no",
    "denial": "not no nobody never none neither nor cannot t few hardly wrong false untrue",
    "link": "after with despite by for without because among thanks",
    "starter": "a an the one her his their its our to also too now still again however meanwhile though moreover not like unlike "
    "newcomer star actor actress sister brother mother father daughter son wife husband widow half much long best never ever "
    "already incidentally once no it you himself herself itself born raised known seen hailed praised beloved fresh famous better",
    "prep": "of in as after at for to without",
    "idiom": "course ever always usual fact truth turn last all once now surprise delight doubt question",
    "frame": "originally eventually stage formerly previously initially original remake remade reboot dub dubbed musical broadway radio audiobook "
    "young younger child children adult older old teenage teen boy girl flashback flashbacks voice voices voiced double "
    "stunt understudy replace replaces replaced replacing replacement recast recasts recasting instead rather if whether unless "
    "reportedly allegedly apparently supposedly rumoured rumored rumour rumor rumours rumors unlikely possibly probably potentially "
    "perhaps maybe seems seemed claims claimed imagined offered refused declined considered auditioned tested almost nearly planned until version "
    "draft sketch parody dream fan theory theories",
    "modal": "could may might would should expected likely said says told hoped hopes denied denies",
}
_ADVERBS_KEPT = frozenset(
    "originally formerly previously initially reportedly allegedly apparently supposedly possibly probably potentially hardly barely "
    "nearly likely unlikely seemingly presumably hopefully tentatively only early daily weekly monthly yearly partly mostly mainly "
    "recently family july italy sally emily lily molly holly billy sicily reply fly ally bully belly".split()
)


_GIVEN = tuple("name full short person character work thing event time adverb participle capital".split())
ALPHABET = Alphabet({name: words.split() for name, words in _LEXICON.items()}, _GIVEN)


def _char(unit: Unit) -> str:
    """The character of a unit; an adverb that changes nothing has a class of its own."""
    if unit.mention is not None or unit.time is not None or not unit.token.text.islower():
        return char_in(ALPHABET, unit)
    if not ALPHABET.classes(unit.lower):
        if unit.lower.endswith("ly") and unit.lower not in _ADVERBS_KEPT:
            return ALPHABET.char(frozenset(("adverb",)))
        if unit.lower.endswith(("ed", "ing")):
            return ALPHABET.char(frozenset(("participle",)))
    return ALPHABET.word(unit.lower)


_CHARACTERS = Characters(_char)
_DASH = ALPHABET.word("—")


def _string(units: Sequence[Unit]) -> str:
    """The class string of a sentence; a hyphen that stands free is a dash, and so are two."""
    chars = _CHARACTERS.of(units)
    for at, unit in enumerate(units):
        if unit.word == "-" and (
            not unit.token.glued or _HYPHEN in (_word(units, at - 1), _word(units, at + 1))
        ):
            chars[at] = _DASH
    return "".join(chars)


_HYPHEN = "-"


def _word(units: Sequence[Unit], at: int) -> str:
    return units[at].word if 0 <= at < len(units) else ""


_MACROS = {
    "<head>": "(?: <name> | (?<= <the|ordinal|s> ) <noun> | (?<= <noun> ) <number> ) <quote>?",
    "<does>": "(?= <adverb>{0,2} (?: <aux> | <verb> (?! <agent> ) ) )",
    "<goes_on>": "(?= <as> | (?: <comma>? <who> )? <adverb>{0,2} (?: <aux> | <verb> (?! <agent> ) ) )",
    "<subject>": "(?: <the|ordinal|noun|of|number>{0,6} <name> (?: (?: <apos> <s> )? <ordinal>? <noun> <number>? )? | <the> <ordinal>? <noun> <number>? ) <quote>?",
}


def _row(name: str, shape: str, *examples: str) -> Pattern[tuple[Cut, ...]]:
    for macro, meaning in _MACROS.items():
        shape = shape.replace(macro, meaning)
    return Pattern(name, shape, _cuts, examples)


def _cuts(match: Match[str]) -> tuple[Cut, ...]:
    """The groups of a match, which are what is cut."""
    return tuple(match.span(n) for n in range(1, len(match.groups()) + 1) if match.start(n) >= 0)


ASIDES = Table(
    ALPHABET,
    (
        _row(
            "adverb",
            "(?<= <name|aux|noun|quote|number|who> ) ( <adverb>{1,2} ) (?= <verb|aux|by|a|the|name|participle|number|capital> )",
            "Lena Roos [famously] plays Ada Wick.",
            "The Glass Harbour was [famously] created by Orla Finn.",
        ),
        _row(
            "bracket",
            "<head> ( <open> <!open|close|frame>{1,14} <close> ) <goes_on>",
            "Lena Roos [(much loved in Cork)] plays Ada Wick.",
            "Lena Roos [(left)], who plays Ada Wick, sings.",
            "Lena Roos [(left)] as Ada Wick.",
        ),
        _row(
            "dashes",
            "<head> ( <dash>{1,2} <!dash|frame|stop>{1,16} <dash>{1,2} ) <does>",
            "Lena Roos [— much loved in Cork —] plays Ada Wick.",
            "Lena Roos [-- much loved in Cork --] plays Ada Wick.",
        ),
        _row(
            "relative",
            "<head> ( <comma> (?: <who> <!comma|frame|stop|quote> | <whose> <!comma|frame|stop|quote>{1,8}? <verb|aux|participle> ) "
            "<!frame|stop|quote>{0,24}? <comma> ) <does>",
            "Lena Roos[, who grew up in Cork,] plays Ada Wick.",
        ),
        _row(
            "aside",
            "<head> ( <comma> (?: <starter|adverb|number|participle> <!comma|frame|modal|stop|quote>{0,14}"
            " | <and>? <link> <!comma|frame|modal|stop|quote|name>{1,10} | <prep> <!comma|frame|stop|quote>{0,3} <idiom|knows> ) <comma> ) <does>",
            "Lena Roos[, to nobody's surprise,] plays Ada Wick.",
            "The Glass Harbour[, a hit in Ireland,] airs on BBC One.",
            "Lena Roos[, of course,] plays Ada Wick.",
        ),
        _row(
            "aside before who",
            "<head> ( <comma> <!comma|frame|modal|stop|quote|name|verb|aux>{1,9} <comma> ) (?= <who> <adverb>{0,2} (?: <aux> | <verb> ) )",
            "Lena Roos[, 27,] who plays Ada Wick sings.",
        ),
        _row(
            "aside behind the verb",
            "<verb|aux|participle> ( <comma> (?: <adverb> | <prep> <!comma|frame|stop|quote>{0,3} <idiom> ) <comma> ) (?= <by|name|a|the|verb|participle> )",
            "Ada Wick is played[, of course,] by Lena Roos.",
        ),
    ),
)
"""What stands aside in a sentence: all of it is cut at once."""

CLAUSES = Table(
    ALPHABET,
    (
        _row(
            "second predicate",
            "^ <subject> ( <!name|comma|quote|apos|stop|of|frame|modal> <!frame|modal|stop|quote|that>{0,24}? <comma>? <and> <adverb>{0,2} ) <does>",
            "Lena Roos [has won two awards and] plays Ada Wick.",
            "The Glass Harbour [is a hit and] airs on BBC One.",
        ),
        _row(
            "cleft",
            "^ ( <it> <aux> ) <name> ( <that> ) <does>",
            "[It is] Lena Roos [who] plays Ada Wick.",
        ),
        _row(
            "report",
            "^ ( (?: <!frame|modal|denial|quote|stop|comma>{1,8} <knows> | <it> <aux> <no> <secret> | <!denial|frame>? <aux> <no> <secret> ) <that> ) (?= <the|name> )",
            "[Everybody in Cork knows that] Lena Roos plays Ada Wick.",
            "[It is no secret that] Lena Roos plays Ada Wick.",
        ),
        _row(
            "relative itself",
            "^ ( <!frame|stop>{0,40}? ) (?<! <made> <toward> ) (?<! <made> <toward> <the> ) <subject> ( <comma> <who> ) (?= <aux|verb> ) <!stop|quote>{1,24}? "
            "(?: ( <comma> <!stop>{1,60} ) (?= <stop>? $ ) | (?= <stop>? $ ) )",
            "[We met for] The Glass Harbour[, which] airs on BBC One[, and talked].",
        ),
    ),
)
"""Clauses that can stand for themselves once something is cut: each gives a form of its own."""


def reduced(units: Sequence[Unit]) -> tuple[Places, ...]:
    """The forms of a sentence, each as the places of the units that it keeps, in order; the sentence itself is none."""
    if len(units) > 120 or not any(unit.mention is not None or unit.lower in _NOUNS for unit in units):
        return ()
    return _forms(_string(units))


_NOUNS = frozenset(_LEXICON["noun"].split())


@lru_cache(maxsize=4096)
def _forms(string: str) -> tuple[Places, ...]:
    """What a class string comes to, which is the same wherever it stands."""
    return tuple(dict.fromkeys(_cut_forms(string)))


def _cut_forms(string: str) -> Iterator[Places]:
    whole = tuple(range(len(string)))
    cuts = [cut for pattern, match in ASIDES.matches(string) for cut in pattern.build(match) or ()]
    main = _without(whole, cuts)
    if cuts:
        yield main
    for places in (whole, main) if cuts else (whole,):
        said = "".join([string[at] for at in places])
        for pattern, match in CLAUSES.matches(said, overlapping=True):
            yield _without(places, pattern.build(match) or ())


def _without(places: Places, cuts: Sequence[Cut]) -> Places:
    return tuple(at for n, at in enumerate(places) if not any(first <= n < last for first, last in cuts))
