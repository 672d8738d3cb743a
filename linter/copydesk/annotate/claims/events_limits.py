"""What limits a release that a sentence dates: the country, the way (cinema, streaming, festival), the part."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from copydesk.annotate.claims.trait_words import OUTLETS
from copydesk.annotate.units import Unit
from copydesk.sheet.entities import EntityKind
from copydesk.sheet.judging.dates_places import countries_in

_WAYS = {
    "cinema": "theaters theater theatres theatre cinemas cinema theatrical theatrically imax multiplexes".split(),
    "festival": "festival festivals cannes sundance venice telluride tiff sxsw berlinale tribeca locarno".split(),
    "streaming": "streaming digital digitally vod demand streamer".split(),
    "disc": "dvd blu ray 4k disc discs".split(),
    "premiere": ["world-premiere", "carpet"],
}
_WAY_OF = {word: way for way, words in _WAYS.items() for word in words}
_OUTLETS = frozenset(name.split()[0] for name in OUTLETS)
_SCREENS = frozenset("screens screen airwaves television tv".split())
_PARTS = frozenset("part volume vol half installment instalment".split())
_NUMBERS = {
    "one": "1", "i": "1", "first": "1", "two": "2", "ii": "2", "second": "2", "three": "3", "iii": "3", "third": "3",
    "final": "last", "last": "last",
}  # fmt: skip


def way_of(units: Sequence[Unit]) -> str | None:
    """How it was released, as far as the words say so."""
    ways = [_WAY_OF[unit.lower] for unit in units if unit.lower in _WAY_OF]
    both = ways[:1] == ["cinema"] and any(
        lead.lower == "on" and unit.token.is_capitalised and unit.time is None
        for lead, unit in pairwise(units)
    )
    return None if both else next(iter(ways), None)


def venue_of(units: Sequence[Unit]) -> str | None:
    """The name behind *on* or *to*: a service, as the sheets know it or as it is written."""
    for lead, unit in pairwise(units):
        if lead.lower not in ("on", "to") or unit.time is not None:
            continue
        if unit.mention is not None:
            return unit.mention.name if unit.mention.of(EntityKind.NAME) else None
        if unit.token.is_word and unit.token.is_capitalised:
            return unit.token.text
    return None


def names_venue(units: Sequence[Unit]) -> bool:
    """Whether the words name where a work is shown: a cinema, a screen, a service, a channel."""
    return any(
        unit.lower in _SCREENS
        or unit.lower in _WAY_OF
        or (unit.mention is not None and bool(unit.mention.of(EntityKind.NAME)))
        or (unit.mention is None and unit.time is None and unit.token.is_word and unit.token.is_capitalised)
        for unit in units
    )


def names_screen(units: Sequence[Unit]) -> bool:
    """Whether the words name a screen for sure: cinemas, television, a service or channel that is known."""
    return any(
        unit.lower in _SCREENS
        or unit.lower in _WAY_OF
        or unit.lower in _OUTLETS
        or (unit.mention is not None and bool(unit.mention.of(EntityKind.NAME)))
        for unit in units
    )


def is_shown_in(units: Sequence[Unit]) -> bool:
    """Whether the words say *in cinemas*, *on* some service: where a film is shown, behind what else they tell."""
    return any(lead.lower in ("in", "on") and names_venue((unit,)) for lead, unit in pairwise(units))


def place_of(units: Sequence[Unit]) -> str | None:
    """The one country that the words name; none where they name several, which are all released to."""
    words = [unit.lower for unit in units]
    found = set(countries_in(words, [unit.token.text for unit in units]))
    return found.pop() if len(found) == 1 else None


def part_of(words: Sequence[str]) -> str | None:
    """The number of the part that the words name last: *Part Two*, *Vol. 1*, *the second half*."""
    for at in range(len(words) - 1, -1, -1):
        if words[at] in _PARTS:
            near = [w for w in words[at + 1 : at + 3] if w != "."]
            if near and (number := part_number(near[0])):
                return number
            if at and (number := part_number(words[at - 1])):
                return number
    return None


def part_number(word: str) -> str | None:
    """A part's number in digits."""
    return _NUMBERS.get(word) or (word if word.isdigit() and len(word) < 3 else None)
