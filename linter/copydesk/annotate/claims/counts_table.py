"""The shapes of sentences that say how many seasons, episodes, parts or films there are."""

from __future__ import annotations

from re import Match

from msgspec import Struct

from copydesk.annotate.claims.count_words import ALPHABET
from copydesk.annotate.matcher import Pattern, Table


class Counted(Struct, frozen=True):
    """The places of a number and of what it counts; an elliptic one has no unit, but the place of its season."""

    number: tuple[int, int]
    unit: int
    ordinal: int | None = None


_NUMBER = "( (?: <a> | <half> <a>? | <a> <half> | <count> )? <dozen> | <count|number> (?: <dash> <count> )? )"
_UNITS = "<plain>{0,4} ( <unit> )"


def _row(
    name: str, shape: str, *examples: str, needs: str = "unit", unit_first: bool = False
) -> Pattern[Counted]:
    """A row of the table; in its shape `<n>` is a number and `<units>` what it counts, adjectives between them."""

    def build(match: Match[str]) -> Counted:
        return (
            Counted(match.span(2), match.start(1)) if unit_first else Counted(match.span(1), match.start(2))
        )

    return Pattern(name, shape.replace("<n>", _NUMBER).replace("<units>", _UNITS), build, examples, needs)


def _elliptic(name: str, shape: str, example: str, *, ordinal_first: bool = False) -> Pattern[Counted]:
    """A row without a noun: *the third had eight*, episodes, as the seasons before it have."""

    def build(match: Match[str]) -> Counted:
        number, ordinal = (2, 1) if ordinal_first else (1, 2)
        return Counted(match.span(number), match.start(number), match.start(ordinal))

    return Pattern(name, shape.replace("<n>", _NUMBER), build, (example,), "ordinal")


_END = "(?! <partial> )"
ROWS: tuple[Pattern[Counted], ...] = (
    _row(
        "has",
        f"<has> <adverb>{{0,2}} <limit>{{0,3}}? <n> <units> {_END}",
        "has [eight] [episodes]",
        "consisted of [12] [episodes]",
        needs="has dozen|count|number unit",
    ),
    _row(
        "runs for",
        f"<ran> <adverb>{{0,2}} <for>? <adverb>? <limit>{{0,3}}? <n> <units> {_END}",
        "ran for just over [ten] gripping [episodes]",
        "runs to [eight] [episodes]",
        needs="ran dozen|count|number unit",
    ),
    _row(
        "is long",
        "<be> <limit>{0,3}? <n> <units> <long>",
        "is [eight] [episodes] long",
        needs="be dozen|count|number unit long",
    ),
    _row(
        "there are",
        f"<there> <be> <adverb>? <limit>{{0,3}}? <n> <units> {_END}",
        "There were [12] [episodes]",
        needs="there be dozen|count|number unit",
    ),
    _row(
        "all",
        f"<all> <n> <units> {_END}",
        "all [eight] [episodes]",
        needs="all dozen|count|number unit",
    ),
    _row(
        "across",
        f"<across> <limit>{{0,3}}? <n> <units> {_END}",
        "across [eight] [episodes]",
        needs="across dozen|count|number unit",
    ),
    _row(
        "its",
        f"<its> <n> <units> {_END}",
        "its [eight] [chapters]",
        needs="its dozen|count|number unit",
    ),
    _row(
        "compound",
        "<n> <dash> ( <unit> ) (?= <plain>{0,3} <whole> (?! <finale> ) | <work> )",
        "the [eight]-[episode] season",
        "the [six]-[part] drama",
        needs="dozen|count|number dash unit whole|work",
    ),
    _row(
        "make up",
        "<limit>{0,2}? <n> <units> <make>",
        "[Nine] [episodes] make up the first season",
        needs="dozen|count|number unit make",
    ),
    _row(
        "of the season",
        "(?: <the> | <start> ) <limit>{0,2}? <n> <units> (?= <of> <the>? <plain>{0,2} (?: <season> | <work> ) )",
        "The [eight] [episodes] of season 1",
        needs="the|start dozen|count|number unit of season|work",
    ),
    _row(
        "in total",
        f"<total> <of> <limit>{{0,2}}? <n> <units> {_END}",
        "for a total of [twelve] [episodes]",
        needs="total of dozen|count|number unit",
    ),
    _row(
        "ended after",
        "<ended> <!stop|name>{0,3} <after> <limit>{0,3}? <n> <units>",
        "came to be cancelled after [two] [seasons]",
        needs="ended after dozen|count|number unit",
    ),
    _row(
        "behind it",
        "<with> <limit>{0,2}? <n> <units> <behind>",
        "With [six] [seasons] behind it",
        needs="with dozen|count|number unit behind",
    ),
    _elliptic(
        "the third has",
        "<the> ( <ordinal> ) <has> <limit>{0,3}? <n> (?= <stop> | <close> )",
        "The third has [eight].",
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
        needs="unit colon dozen|count|number",
    ),
    _row(
        "episodes in figures",
        "<colon> ( <e> ) <one> <dash> ( <count|number> ) (?= <stop> | <close> | $ )",
        "Season 1: [episodes] 1–[8]",
        unit_first=True,
        needs="colon e one dash count|number",
    ),
    _row(
        "many-parter",
        "<n> <dash> ( <parter> )",
        "Season 1 is a [nine]-[parter]",
        needs="dozen|count|number dash parter",
    ),
    _row(
        "in brackets",
        "<open> <n> <units> (?= <close> | <comma> )",
        "([8] [episodes])",
        needs="open dozen|count|number unit close|comma",
    ),
)
TABLE = Table(ALPHABET, ROWS)
