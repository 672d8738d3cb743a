"""Names of people whom no sheet knows, by their shape alone."""

from __future__ import annotations

from collections.abc import Sequence

from copydesk.annotate.claims.cast_words import ALPHABET
from copydesk.annotate.claims.context import Sentence
from copydesk.annotate.names.ordinary import is_ordinary
from copydesk.annotate.names.rarity import Bearers, bearers, is_common_given, is_given
from copydesk.annotate.units import Unit
from copydesk.reading.document import BlockKind
from copydesk.sheet.claims import Form, Mention
from copydesk.sheet.entities import Entity, EntityKind
from copydesk.text import Span

_HEADINGS = frozenset((BlockKind.HEADLINE, BlockKind.HEADING, BlockKind.PAGE_TITLE))
"""Blocks that may have every word in capitals, where nothing tells an unknown name."""
_PARTICLES = frozenset("de da di del della der den du la le van von bin al el ten ter y".split())
_NO_NAME = frozenset(
    "academy australian canadian chinese dub entertainment festival herald institute italian manga mexican spanish webtoon "
    "webtoons season series studio studios pictures productions company school university college hospital hotel street "
    "park award awards times news magazine press books comics media group house the a an and of in on at for with by from "
    "to january february march april may june july august september october november december".split()
)


def is_in_capitals(sentence: Sentence) -> bool:
    """Whether it is a heading with every word of weight in capitals."""
    if sentence.block.kind not in _HEADINGS:
        return False
    return not any(unit.token.text.islower() and len(unit.lower) > 4 for unit in sentence.units)


def stranger(sentence: Sentence, first: int, last: int) -> Unit:
    """An unknown person as one unit; the entity has no fact, because no sheet names it."""
    span = sentence.span(first, last)
    head = sentence.units[first]
    start = head.span.start
    words = "".join(
        " " * (unit.span.start > before.span.end) + unit.token.text
        for before, unit in zip(sentence.units[first:last], sentence.units[first + 1 : last], strict=False)
    )
    text = head.token.text + words
    mention = Mention(
        Span(start, span.end), text, (Entity(EntityKind.PERSON, text),), Form.EXACT, expected=text
    )
    return Unit(span, text.lower(), head.first, sentence.units[last - 1].last, head.token, mention)


def stranger_end(units: Sequence[Unit], at: int) -> int:
    """The end of a name of two to four words that looks like a person's, or `at` where there is none."""
    end, words = at, 0
    while end < len(units):
        if _is_name_word(units[end]):
            words += 1
            end += 1
            if (
                end < len(units)
                and units[end].lower == "."
                and units[end].token.glued
                and _is_initial(units[end - 1])
            ):
                end += 1
        elif words and _joins(units, end):
            end += 2
        elif (
            words
            and units[end].lower in _PARTICLES
            and end + 1 < len(units)
            and _is_name_word(units[end + 1])
        ):
            end += 1
        else:
            break
    if words > 2 and at == 0 and _is_opener(units[0], units[1]):
        return at
    return end if 2 <= words <= 4 and _is_personal(units[at:end]) else at


def _is_opener(unit: Unit, following: Unit) -> bool:
    """Whether a sentence's first word, no given name itself, stands before a given name: *Ditto Walter Brandt*."""
    return not is_given(unit.lower) and is_common_given(following.lower)


def _is_personal(units: Sequence[Unit]) -> bool:
    """Whether words are more likely somebody's name than a phrase in capitals (*Scarlet Witch*, *Fan Favourite*)."""
    words = [unit.lower for at, unit in enumerate(units) if len(unit.lower) > 1 and not _is_joined(units, at)]
    if not words or is_ordinary(words[0]):
        return False
    return bearers(words[0]) is not Bearers.NOBODY or not any(is_ordinary(word) for word in words[1:])


def _is_joined(units: Sequence[Unit], at: int) -> bool:
    """Whether a hyphen joins a part to the one before it, so that it is no word of its own: *won* in *Ji-won*."""
    return at > 1 and units[at - 1].lower in "-‐‑" and units[at].token.glued


def _is_name_word(unit: Unit) -> bool:
    word = unit.token
    return (
        unit.mention is None
        and unit.time is None
        and word.is_word
        and word.is_capitalised
        and unit.lower not in _NO_NAME
        and not ALPHABET.classes(unit.lower)
        and not (len(word.text) > 3 and word.text.isupper())
    )


def _is_initial(unit: Unit) -> bool:
    return len(unit.token.text) == 1 or unit.lower in ("jr", "sr", "st")


def _joins(units: Sequence[Unit], at: int) -> bool:
    """Whether a hyphen or an apostrophe joins two parts of one name; a possessive does not."""
    if at + 1 >= len(units) or not units[at].token.glued or not units[at + 1].token.glued:
        return False
    sign, following = units[at].lower, units[at + 1]
    return following.token.is_word and (sign in "-‐‑" or (sign in "'’" and following.token.is_capitalised))
