"""How many seasons, episodes, parts or films: the words that counts are made of, and the shapes of their sentences."""

from __future__ import annotations

from re import Match

from msgspec import Struct

from copydesk.annotate.matcher import Alphabet, Pattern, Table
from copydesk.annotate.units import GIVEN
from copydesk.numerals import CARDINALS, ORDINALS
from copydesk.sheet.claims import PLAIN, Comparator, Manner

NUMBERS = CARDINALS | {"dozen": 12}
"""Numbers in words."""

UNITS = {
    "episode": "episode",
    "episodes": "episode",
    "eps": "episode",
    "ep": "episode",
    "parter": "part",
    "chapters": "episode",
    "chapter": "episode",
    "instalments": "episode",
    "installments": "episode",
    "season": "season",
    "seasons": "season",
    "series": "season",
    "part": "part",
    "parts": "part",
    "films": "film",
    "movies": "film",
}
"""What is counted, by the word for it."""
SERIES = frozenset(
    "series drama miniseries documentary docuseries thriller comedy adaptation saga sitcom".split()
)
"""What is told in parts that are its episodes: *a six-part series*."""

COMPARATORS = (
    (("at", "least"), Comparator.AT_LEAST),
    (("more", "than"), Comparator.AT_LEAST),
    (("over",), Comparator.AT_LEAST),
    (("no", "fewer", "than"), Comparator.AT_LEAST),
    (("at", "most"), Comparator.AT_MOST),
    (("up", "to"), Comparator.AT_MOST),
    (("fewer", "than"), Comparator.AT_MOST),
    (("less", "than"), Comparator.AT_MOST),
    (("under",), Comparator.AT_MOST),
    (("about",), Comparator.ABOUT),
    (("around",), Comparator.ABOUT),
    (("nearly",), Comparator.ABOUT),
    (("almost",), Comparator.ABOUT),
    (("roughly",), Comparator.ABOUT),
    (("some",), Comparator.ABOUT),
    (("approximately",), Comparator.ABOUT),
)
"""Words before a number that limit it, the longer first."""
LIMITS = frozenset(
    "at least most more than over about around nearly almost roughly some up to fewer less under approximately no just "
    "only a total of".split()
)
"""The words that limits are made of."""

ALPHABET = Alphabet(
    {
        "count": [*(word for word in NUMBERS if word != "dozen"), *map(str, range(1, 100))],
        "dozen": ["dozen"],
        "ordinal": ORDINALS,
        "half": ["half"],
        "a": "a an".split(),
        "unit": UNITS.keys() - {"series"},
        "series": ["series"],
        "it": ["it"],
        "has": "has have had having got gets includes consists consisted consisting comprises comprised comprising contains contained "
        "spans spanned spanning totals totaled totalled boasts boasted".split(),
        "ran": "runs ran run running lasted lasts".split(),
        "for": ["for", "to"],
        "there": ["there"],
        "be": "are were is was will be ll".split(),
        "aux": "has have had been finally is was will be officially".split(),
        "on": ["on"],
        "adverb": "just only also now exactly of".split(),
        "long": ["long"],
        "limit": LIMITS,
        "all": ["all"],
        "across": ["across", "spanning"],
        "over": ["over"],
        "and": ["and"],
        "total": ["total"],
        "finale": "finale ender premiere opener special episode crossover arc".split(),
        "after": "after".split(),
        "with": "with".split(),
        "behind": "behind".split(),
        "ended": "ended ends ending cancelled canceled cancels concluded concludes wrapped finished bowed closed axed".split(),
        "stop": ". ; , – —".split(),
        "its": "its their his her".split(),
        "the": "the these those this".split(),
        "of": ["of", "in"],
        "make": "make makes made comprise tell tells told cover covers".split(),
        "up": ["up"],
        "built": "composed formed built".split(),
        "at": ["at"],
        "season": "season series first second third fourth fifth show".split(),
        "edge": "first last final second".split(),
        "piece": "season batch run helping serving instalment installment series".split(),
        "whole": "season series run year drama miniseries show comedy thriller sitcom debut first second third fourth fifth "
        "documentary docuseries adaptation sequel instalment saga".split(),
        "plain": "hour long half - gripping tense taut brand new original full standalone bingeable short first second "
        "third fourth fifth debut limited dark horror crime zombie period prestige final scripted".split(),
        "partial": "left remaining remain ago away each apiece more per so into earlier later before a seen screened "
        "directed written behind to that".split(),
        "dash": ["-", "–", "‑", "‐", "—"],
        "one": ["1", "one"],
        "e": ["e", "ep", "eps", "episode", "episodes"],
        "parter": ["parter"],
        "colon": [":"],
        "open": ["("],
        "close": [")"],
        "comma": [","],
    },
    given=GIVEN,
)
"""The classes of the words in sentences about counts."""


class Counted(Struct, frozen=True):
    """The places of a number and of what it counts; an elliptic one has no unit, but the place of its season."""

    number: tuple[int, int]
    unit: int
    ordinal: int | None = None


_NUMBER = "( (?: <a> | <half> <a>? | <a> <half> | <count> )? <dozen> | <count|number> (?: <dash> <count> )? )"
_UNITS = "<plain>{0,4} ( <unit> )"


def _row(
    name: str, shape: str, *examples: str, unit_first: bool = False, manners: frozenset[Manner] = PLAIN
) -> Pattern[Counted]:
    """A row of the table; in its shape `<n>` is a number and `<units>` what it counts, adjectives between them."""

    def build(match: Match[str]) -> Counted:
        return (
            Counted(match.span(2), match.start(1)) if unit_first else Counted(match.span(1), match.start(2))
        )

    return Pattern(name, shape.replace("<n>", _NUMBER).replace("<units>", _UNITS), build, examples, manners)


def _elliptic(name: str, shape: str, example: str, *, ordinal_first: bool = False) -> Pattern[Counted]:
    """A row without a noun: *the third had eight*, episodes, as the seasons before it have."""

    def build(match: Match[str]) -> Counted:
        number, ordinal = (2, 1) if ordinal_first else (1, 2)
        return Counted(match.span(number), match.start(number), match.start(ordinal))

    return Pattern(name, shape.replace("<n>", _NUMBER), build, (example,))


_END = "(?! <partial|on> )"

ROWS: tuple[Pattern[Counted], ...] = (
    _row(
        "has",
        f"<has> <adverb>{{0,2}} <limit>{{0,3}}? <n> <units> {_END}",
        "has [eight] [episodes]",
        "consisted of [12] [episodes]",
    ),
    _row(
        "runs for",
        "<ran> <adverb>{0,2} <for>? <adverb>? <limit>{0,3}? <n> <units> (?! <partial> )",
        "ran for just over [ten] gripping [episodes]",
        "ran for [five] [seasons] on HBO",
        "runs to [eight] [episodes]",
    ),
    _row(
        "is long",
        "<be> <limit>{0,3}? <n> <units> <long>",
        "is [eight] [episodes] long",
    ),
    _row(
        "there are",
        f"<there> <be> <adverb>? <limit>{{0,3}}? <n> <units> {_END}",
        "There were [12] [episodes]",
    ),
    _row(
        "all",
        f"<all> <n> <units> {_END}",
        "all [eight] [episodes]",
    ),
    _row(
        "across",
        f"<across> <limit>{{0,3}}? <n> <units> {_END}",
        "across [eight] [episodes]",
    ),
    _row(
        "over seasons and episodes",
        "<across|over> <n> <units> (?= <and> <count|number> <plain>{0,2} <unit> )",
        "over [three] [seasons] and 23 episodes",
    ),
    _row(
        "and episodes",
        f"(?<= <unit> ) <and> <n> <units> {_END}",
        "seasons and [23] [episodes]",
    ),
    _row(
        "ran for so many series",
        f"(?: <work> | <it> | <the> <plain>{{0,2}} <whole> ) <ran> <for>? <limit>{{0,3}}? <n> <plain>? ( <series> ) {_END}",
        "It ran for [three] [series]",
    ),
    _row(
        "across so many series",
        "<start> <across|over> <n> <plain>? ( <series> ) (?= <comma> (?: <the> <plain>{0,2} <whole> | <work> ) )",
        "Across [three] [series], the show",
    ),
    _row(
        "after so many series it is over",
        "<start> <after> <limit>{0,3}? <n> <plain>? ( <series> ) <comma> (?: <work> | <the> <plain>{0,2} <whole> ) <be>? <ended|over>",
        "After [two] [series], The Glass Harbour is over",
    ),
    _row(
        "over so many",
        "<start> <over> <n> <units> (?= <comma> (?: <the> <plain>{0,2} <whole> | <work> ) )",
        "Over [24] [episodes], the show",
    ),
    _row(
        "after so many it is over",
        "<start> <after> <limit>{0,3}? <n> <units> <comma> (?: <work> | <the> <other|plain|name>{0,2} <whole> ) <aux>{0,2} <ended|over>",
        "After [two] [seasons], The Glass Harbour is over",
    ),
    _row(
        "made up of",
        f"<make|up|built> <up>? <of> <limit>{{0,3}}? <n> <units> {_END}",
        "is made up of [eight] [episodes]",
    ),
    _row(
        "at so many",
        "<start> <at> <adverb>? <limit>{0,2}? <n> <units> (?= <comma>? (?: <it> | <the|its> <plain>{0,2} <whole> | <work> ) )",
        "At [eight] [episodes], it is long",
    ),
    _row(
        "its",
        f"<its> <n> <units> {_END}",
        "its [eight] [chapters]",
    ),
    _row(
        "compound",
        "<n> <dash> ( <unit> ) (?= <plain>{0,3} <whole> (?! <finale> ) | <work> )",
        "the [eight]-[episode] season",
        "the [six]-[part] drama",
    ),
    _row(
        "of them",
        f"(?: <edge|the> <count>? | <count> ) <of> <limit>{{0,2}}? <n> <units> {_END}",
        "The first two of [ten] [episodes] are out.",
        "The last of [eight] [chapters] is the best.",
    ),
    _row(
        "season of so many",
        f"<ordinal> <piece> <of> <limit>{{0,2}}? <n> <units> {_END}",
        "The second helping of [ten] [episodes]",
    ),
    _row(
        "make up",
        "<limit>{0,2}? <n> <units> <make>",
        "[Nine] [episodes] make up the first season",
    ),
    _row(
        "of the season",
        "(?: <the> | <start> ) <limit>{0,2}? <n> <units> (?= <of> <the>? <plain>{0,2} (?: <season> | <work> ) )",
        "The [eight] [episodes] of season 1",
    ),
    _row(
        "in total",
        f"<total> <of> <limit>{{0,2}}? <n> <units> {_END}",
        "for a total of [twelve] [episodes]",
    ),
    _row(
        "ended after",
        "<ended> <!stop|name>{0,3} <after> <limit>{0,3}? <n> <units>",
        "came to be cancelled after [two] [seasons]",
    ),
    _row(
        "behind it",
        "<with> <limit>{0,2}? <n> <units> <behind>",
        "With [six] [seasons] behind it",
    ),
    _elliptic(
        "the third has",
        "<the> ( <ordinal> ) <has> <limit>{0,3}? <n> (?= <stop> | <close> )",
        "The third has [eight].",
        ordinal_first=True,
    ),
    _elliptic(
        "the second nine",
        "<stop> <and>? <the> ( <ordinal> ) <n> (?= <stop> )",
        "The first season had eight episodes, the second [nine].",
        ordinal_first=True,
    ),
    _elliptic(
        "eight the second",
        "<stop> <n> (?: <for> | <of> )? <the> ( <ordinal> ) (?= <stop> )",
        ", [eight] the second.",
    ),
    _row(
        "label",
        "( <unit> ) <colon> <n> (?! <other|unit> )",
        "[Episodes]: [8]",
        unit_first=True,
    ),
    _row(
        "labels in a row",
        "<start> ( <unit> ) <n> (?= <unit> <count|number> $ )",
        "[Seasons] [3] episodes 24",
        unit_first=True,
    ),
    _row(
        "label behind another",
        "(?<= <start> <unit> <count|number> ) ( <unit> ) <n> $",
        "Seasons 3 [episodes] [24]",
        unit_first=True,
    ),
    _row(
        "episodes in figures",
        "<colon> ( <e> ) <one> <dash> ( <count|number> ) (?= <stop> | <close> | $ )",
        "Season 1: [episodes] 1–[8]",
        unit_first=True,
    ),
    _row(
        "many-parter",
        "<n> <dash> ( <parter> )",
        "Season 1 is a [nine]-[parter]",
    ),
    _row(
        "in brackets",
        "<open> <n> <units> (?= <close> | <comma> )",
        "([8] [episodes])",
    ),
    _row(
        "beside the wordings",
        f"<n> <units> {_END}",
        "With [eight] [episodes] it is over.",
        manners=frozenset((Manner.LOOSE,)),
    ),
)

TABLE = Table(ALPHABET, ROWS)
