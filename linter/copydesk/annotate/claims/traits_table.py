"""The shapes of sentences that say what a work is: its kind, who airs it, where it is from, what it is based on."""

from __future__ import annotations

from re import Match

from msgspec import Struct

from copydesk.annotate.claims.trait_words import ALPHABET
from copydesk.annotate.matcher import Pattern, Table
from copydesk.sheet.claims import Trait


class Described(Struct, frozen=True):
    """The trait of a match, the range of the words that give it, and whether the sentence takes it for granted.

    *Nobody liked the HBO series* denies the liking, not the outlet.
    """

    trait: Trait
    words: tuple[int, int]
    granted: bool


def _row(
    name: str, trait: Trait, shape: str, *examples: str, needs: str, granted: bool = False
) -> Pattern[Described]:
    """A row of the table; the first group of its shape has the words that give the trait."""

    def build(match: Match[str]) -> Described:
        return Described(trait, match.span(1), granted)

    return Pattern(name, shape, build, examples, needs)


_TITLE = "<comma>? <quote>? <work>"
_WORD = "<!kind|comma|work|name|like|dash|small|open|close>"
_PLAIN = f"(?: <dash>? {_WORD} | <dash> <small> (?= <dash> ) )"
_YEAR = "(?: <open> <!close>{1,2} <close> )?"
_NOUN = "<kind|genre>"
_FROM = "(?<! <side> ) (?<! <side> <dash> ) ( <side>? <dash>? <side> <region> | <region> (?! <nation> ) | <south>? <nation> )"
_SOURCE = "( <graphic>? <source> )"
ROWS: tuple[Pattern[Described], ...] = (
    _row(
        "kind before title",
        Trait.KIND,
        f"(?: <start> | <the> | <a> | <its> | <apos> <s> ) {_PLAIN}{{0,6}} ( <kind> ) {_TITLE}",
        "the engrossing horror [movie] The Glass Harbour",
        granted=True,
        needs="start|the|a|its|s kind work",
    ),
    _row(
        "title is a kind",
        Trait.KIND,
        f"<work> <quote>? {_YEAR} <is> (?: <a> | <the> ) {_PLAIN}{{0,5}} ( <kind> ) (?= <that> )",
        "The Glass Harbour is a slow [film] about a port",
        needs="work is a|the kind that",
    ),
    _row(
        "title, a kind",
        Trait.KIND,
        f"<work> <quote>? {_YEAR} <comma> (?: <a> | <the> ) {_PLAIN}{{0,5}} ( <kind> ) (?= <that> )",
        "The Glass Harbour, the 2019 [film],",
        granted=True,
        needs="work comma a|the kind that",
    ),
    _row(
        "a kind called",
        Trait.KIND,
        "( <kind> ) <called> <quote>? <work>",
        "a [film] called The Glass Harbour",
        granted=True,
        needs="kind called work",
    ),
    _row(
        "the kind does",
        Trait.KIND,
        f"(?: <start> | <comma> ) <the> {_PLAIN}{{0,3}} ( <kind> ) (?= <follows> )",
        "The [movie] follows a pilot",
        granted=True,
        needs="start|comma the kind follows",
    ),
    _row(
        "outlet's kind",
        Trait.NETWORK,
        f"( <outlet>+ ) (?: <apos> <s> )? <original>? {_PLAIN}{{0,4}} (?: {_NOUN} {_TITLE} | <work> )",
        "the [Netflix] series The Glass Harbour",
        "[Netflix]’s The Glass Harbour",
        granted=True,
        needs="outlet work",
    ),
    _row(
        "the outlet's kind does",
        Trait.NETWORK,
        f"(?: <start> | <comma> ) <the> ( <outlet>+ ) <original>? {_PLAIN}{{0,3}} {_NOUN} (?= <follows> | <made> | <comma> <made> )",
        "The [Netflix] drama follows a pilot",
        granted=True,
        needs="start|comma the outlet kind|genre follows|made",
    ),
    _row(
        "title is an outlet's",
        Trait.NETWORK,
        f"<work> <quote>? {_YEAR} <is> (?: <a> | <the> ) {_PLAIN}{{0,2}} ( <outlet>+ ) {_PLAIN}{{0,3}} {_NOUN}",
        "The Glass Harbour is a [Netflix] series",
        needs="work is a|the outlet kind|genre",
    ),
    _row(
        "title, an outlet's",
        Trait.NETWORK,
        f"<work> <quote>? {_YEAR} <comma> (?: <a> | <the> ) {_PLAIN}{{0,2}} ( <outlet>+ ) (?: <apos> <s> )? {_PLAIN}{{0,3}} {_NOUN}",
        "The Glass Harbour, the [Netflix] drama about a port",
        granted=True,
        needs="work comma a|the outlet kind|genre",
    ),
    _row(
        "network label",
        Trait.NETWORK,
        "(?: <start> | <original> ) <label> <colon> ( <outlet>+ )",
        "Network: [Netflix]",
        needs="start|original label colon outlet",
    ),
    _row(
        "made at",
        Trait.NETWORK,
        "<work> <quote>? (?: <comma> <!comma|work|outlet>{1,14} <comma> )? <is> <at> ( <outlet>+ )",
        "The Glass Harbour was at [Netflix] from the beginning",
        needs="work is at outlet",
    ),
    _row(
        "began on",
        Trait.NETWORK,
        "<began> <on> ( <outlet>+ )",
        "premiered on [Netflix]",
        needs="began on outlet",
    ),
    _row(
        "national kind",
        Trait.COUNTRY,
        f"{_FROM} {_PLAIN}{{0,4}} {_NOUN} {_TITLE}",
        "the [South Korean] zombie series The Glass Harbour",
        granted=True,
        needs="nation|region kind|genre work",
    ),
    _row(
        "the national kind does",
        Trait.COUNTRY,
        f"(?: <start> | <comma> ) <the> {_FROM} {_PLAIN}{{0,4}} {_NOUN} (?= <follows> | <made> | <comma> <made> | <about> )",
        "The [Japanese] drama was directed by Rita Sand",
        granted=True,
        needs="start|comma the nation|region kind|genre follows|made|about",
    ),
    _row(
        "title is national",
        Trait.COUNTRY,
        f"<work> <quote>? {_YEAR} (?: <is> <a> | <comma> (?: <a> | <the> ) ) {_PLAIN}{{0,2}} {_FROM} {_PLAIN}{{0,4}} {_NOUN}",
        "The Glass Harbour is a [Japanese] series",
        needs="work is|comma a|the nation|region kind|genre",
    ),
    _row(
        "based on",
        Trait.SOURCE,
        f"(?: <based> <on> | <adapts> ) (?: <!source|comma|that> ){{0,6}}? {_SOURCE}",
        "is based on the best-selling [novel]",
        "is adapted from Rita Sand’s [novel]",
        needs="on|adapts source",
    ),
    _row(
        "source it is based on",
        Trait.SOURCE,
        f"{_SOURCE} (?: <on> <which> )? (?: <it> | <the>? {_NOUN} | <work> ) <is> <based>",
        "the [novel] on which it is based",
        "the [novel] it was adapted from",
        needs="source it|kind|genre|work is based",
    ),
)
TABLE = Table(ALPHABET, ROWS)
