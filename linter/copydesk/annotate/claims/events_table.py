"""The table of pairings: where a date can stand to the word that it belongs to."""

from __future__ import annotations

from collections.abc import Iterator
from re import Match

from copydesk.annotate.claims.event_words import ALPHABET
from copydesk.annotate.claims.events_place import Pairing
from copydesk.annotate.matcher import Pattern, Table

AGAIN = 5
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


def _adjectival(match: Match[str]) -> Pairing:
    """A date before its noun: *the 2022 Netflix series*, *a May 2023 premiere*."""
    return Pairing(match.start(), match.end() - 1, -1, match.start(), match.end())


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
            needs="heads time",
        ),
        Pattern(
            "moved from … to …",
            f"<moved> {_GAP}{{0,10}}? <time> <comma>? <to> {_GAP}{{0,4}}? <time>",
            _moved,
            ("Fargo was [[pushed]] from November 2019 to {{May 2020}}.",),
            needs="moved time to time",
        ),
        Pattern(
            "moved to … from …",
            f"<moved> {_GAP}{{0,8}}? (<time>) {_GAP}{{0,2}}? <from> {_GAP}{{0,5}}? <time>",
            _moved_from,
            ("Fargo was [[moved]] to {{May 2020}} from November 2019.",),
            needs="moved time from time",
        ),
        Pattern(
            "date, … word",
            f"(?:^<!heads|time|wall>{{0,4}}?|<and|comma|colon><prep>{{0,2}}) (<time>) <comma>? {_GAP}{{0,10}}? <heads>",
            _fronted,
            ("In {{May 2019}}, a channel [[renewed]] Fargo.",),
            needs="time heads",
        ),
        Pattern(
            "date noun",
            "<time> <!heads|wall|time|prep|comma|and|to|from|open|close>{0,3}? <heads|workword>",
            _adjectival,
            ("The {{May 2019}} cable [[debut]] of Fargo went well.",),
            needs="time heads|workword",
        ),
        Pattern(
            "word until date",
            "<wait|run> <!heads|wall|time>{0,3}? <until> <prep>? <time>",
            _after,
            (
                "Fans must [[wait]] until {{May 3}} for the next season.",
                "The show [[ran]] until {{May 2019}}.",
            ),
            needs="wait|run until time",
        ),
        Pattern(
            "date as word",
            f"(<time>) <as> {_GAP}{{0,4}}? <heads>",
            _named,
            ("The channel set {{May 3}} as the [[premiere]] of the show.",),
            needs="time as heads",
        ),
        Pattern(
            "date when word",
            f"(<time>) <comma>? <when> {_GAP}{{0,8}}? <heads>",
            _fronted,
            ("Wait for {{May 3}}, when the show [[premieres]].",),
            needs="time when heads",
        ),
        Pattern(
            "year's title",
            "(<time>) <apos> <s> <quote>? <work>",
            _of_title,
            ("She was in {{2014}}'s [[Fargo]].",),
            needs="time apos s work",
        ),
        Pattern(
            "date source title",
            "(<time>) <!heads|wall|time|prep|comma|and|to|from|open|close>{0,3}? <source> <comma|colon>? <quote>? <work>",
            _of_title,
            ("The {{1962}} crime novel [[Fargo]] sold well.",),
            needs="time source work",
        ),
        Pattern(
            "on … from date",
            "<being> <prep> <!heads|wall|time|open|close|comma|prep>{1,4} <prep>{1,2} <time>",
            _after,
            ("The show [[is]] on Channel Four from {{May 3, 2019}}.",),
            needs="being prep prep time",
        ),
        Pattern(
            "season (date)",
            "<workword> <!time|wall|heads|comma|open>? <open> (<time>) (?=<close|comma>)",
            _bracketed,
            ("Fargo [[season]] two ({{May 2019}}) is long.",),
            needs="workword open time close|comma",
        ),
        Pattern(
            "title (date)",
            "<work> <open> (<time>) (?=<close|comma>|.<close>)",
            _bracketed,
            ("[[Fargo]] ({{2014}}) is long.",),
            needs="work open time close|comma",
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
