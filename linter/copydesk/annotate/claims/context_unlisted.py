"""Titles that no sheet knows, by their marks: quotation marks, italics, *Season 2* behind them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import islice

from copydesk.annotate.annotated import Annotated
from copydesk.annotate.claims.names_unknown import is_title_case, is_unknown, unknown_run
from copydesk.annotate.names.ordinary import NUMBERS
from copydesk.annotate.units import Unit
from copydesk.reading.document import Block, BlockKind
from copydesk.sheet.entities import EntityKind
from copydesk.text import Span

_SMALL = frozenset("a an the of and or in on to for with at by from as is vs".split())
_CUES_BEFORE = frozenset(
    "in of for from like unlike than titled entitled watch after before since following s on about".split()
)
_CUES_AFTER = frozenset(
    "season is was will has premiered debuted premieres debuts released arrives returns hits stars starred follows "
    "won star actor actress director creator writer".split()
)
_OPENERS = frozenset(
    "in the a an will is are was were for about watch when since during after before how what where why who has have "
    "had can could may might and but so if with from by as of at while although though until till following both "
    "only even just either neither no not all another next our their his her its your my each every stream "
    "first second third meanwhile then now that this these those does do did should would it".split()
)
_OPENING = {"“": "”", "‘": "’", '"': '"', "'": "'", "«": "»"}
_NOUNS = frozenset(
    "film movie series drama sitcom miniseries docuseries documentary thriller comedy musical epic biopic play novel".split()
)
_VERBS = frozenset("premiered premieres debuted debuts aired airs streams hit hits".split())
_HITS = frozenset(("hit", "hits"))
_SCREENS = frozenset("screens cinemas theaters theatres netflix".split())
_LONGEST = 9
"""Titles with more words than this are taken for sentences, unless the sheet knows them."""
WORK_NOUNS = frozenset(
    "film films movie movies series show shows drama dramas sitcom miniseries documentary programme program thriller "
    "comedy adaptation webtoon novel musical blockbuster sequel prequel".split()
)


def unlisted_titles(
    article: Annotated, block: Block, units: Sequence[Unit], lowers: Sequence[str]
) -> Iterator[tuple[int, int]]:
    """The ranges of units that are written like titles."""
    yield from _quoted(units, lowers)
    yield from _emphasised(article, units)
    if block.kind not in (BlockKind.HEADING, BlockKind.HEADLINE):
        yield from _before_season(units, lowers)
    if not _NOUNS.isdisjoint(lowers):
        yield from _behind_noun(units, lowers)
    if not _VERBS.isdisjoint(lowers) and not is_title_case(block, units):
        yield from _before_verb(units, lowers)


def _quoted(units: Sequence[Unit], lowers: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Runs between quotation marks that are written like a title, where the words around speak of one."""
    for first, last in titled_quotes(units, lowers):
        if _is_cued(lowers, first - 1, last):
            yield first, last - (lowers[last - 1] == ",")


def titled_quotes(units: Sequence[Unit], lowers: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Runs between quotation marks that are written like a title, a comma before the closing mark among them."""
    if _OPENING.keys().isdisjoint(lowers):
        return
    at = 0
    while at < len(units):
        closing = _OPENING.get(lowers[at])
        if closing is None or (at and units[at].token.glued and lowers[at - 1].isalpha()):
            at += 1
            continue
        end = next(
            (
                n
                for n in range(at + 1, min(at + _LONGEST + 3, len(units)))
                if _closes(units, lowers, n, closing)
            ),
            None,
        )
        if end is not None and _looks_titled(units[at + 1 : end]):
            yield at + 1, end
        at = (end or at) + 1


def _is_cued(lowers: Sequence[str], opening: int, closing: int) -> bool:
    """Whether the words around quoted ones speak of a title: *in “X”*, *the film “X”*, *“X” premiered*, *“X” (2019)*."""
    ends_in_comma = lowers[closing - 1] == ","
    if opening == 0:
        return not ends_in_comma
    if lowers[opening - 1] in _CUES_BEFORE or lowers[opening - 1] in WORK_NOUNS:
        return True
    following = lowers[closing + 1] if closing + 1 < len(lowers) else ""
    if following == "(" and closing + 2 < len(lowers):
        return lowers[closing + 2].isdigit()
    return following in _CUES_AFTER or following in WORK_NOUNS


def _closes(units: Sequence[Unit], lowers: Sequence[str], at: int, closing: str) -> bool:
    """A closing mark, and not the apostrophe of *Devil's* or *don't*."""
    if lowers[at] != closing:
        return False
    following = units[at + 1] if at + 1 < len(units) else None
    return (
        closing not in "'’" or following is None or not following.token.glued or not following.lower.isalpha()
    )


def _emphasised(article: Annotated, units: Sequence[Unit]) -> Iterator[tuple[int, int]]:
    emphasis = article.document.emphasis
    if not emphasis:
        return
    whole = Span(units[0].span.start, units[-1].span.end)
    at = bisect_left(emphasis, Span(whole.start, whole.start))
    for span in islice(emphasis, max(at - 1, 0), None):
        if span.start >= whole.end:
            return
        inside = [n for n, unit in enumerate(units) if span.contains(unit.span)]
        if not inside or len(inside) == len(units) or _is_label(units, inside[0], inside[-1] + 1):
            continue
        if _looks_titled(units[inside[0] : inside[-1] + 1]):
            yield inside[0], inside[-1] + 1


def _is_label(units: Sequence[Unit], first: int, last: int) -> bool:
    """Whether bold words only head their sentence (**Cast:** …), as no title does."""
    following = units[last].lower if last < len(units) else ""
    if following == ":" or units[last - 1].lower == ":":
        return True
    return first == 0 and following not in _CUES_AFTER and following not in WORK_NOUNS


def _before_season(units: Sequence[Unit], lowers: Sequence[str]) -> Iterator[tuple[int, int]]:
    """A run of capitalised words before *Season 2* is a title, known or not."""
    if "season" not in lowers:
        return
    for at in range(1, len(units)):
        if lowers[at] != "season" or not units[at].token.is_capitalised:
            continue
        first = at
        while first and _is_title_word(units[first - 1]):
            first -= 1
        if first == 0:
            first = next((n for n in range(at) if lowers[n] not in _OPENERS), at)
        if first < at:
            yield first, at


def _behind_noun(units: Sequence[Unit], lowers: Sequence[str]) -> Iterator[tuple[int, int]]:
    """A name right behind the word for a work: *the six-part drama Singapore Nights*."""
    for at, word in enumerate(lowers[:-1]):
        if word in _NOUNS and not units[at].token.is_capitalised:
            first = at + 2 if lowers[at + 1] in NUMBERS and units[at + 1].token.is_capitalised else at + 1
            end = unknown_run(units, first) if first < len(units) else at + 1
            end = end if end > first else at + 1
            if end > at + 1:
                yield at + 1, end


def _before_verb(units: Sequence[Unit], lowers: Sequence[str]) -> Iterator[tuple[int, int]]:
    """A name right before what works alone do: *Singapore Nights premiered*, *The Deceived hit TV screens*."""
    for at, word in enumerate(lowers):
        if word not in _VERBS or (word in _HITS and _SCREENS.isdisjoint(lowers[at + 1 : at + 4])):
            continue
        first = at
        while first and is_unknown(units, first - 1):
            first -= 1
        if first < at:
            yield first, at


def _is_title_word(unit: Unit) -> bool:
    return unit.mention is None and unit.time is None and unit.token.is_word and unit.token.is_capitalised


def _looks_titled(units: Sequence[Unit]) -> bool:
    """Whether every word but the small ones is capitalised, and there is no name in it that makes it a quotation."""
    words = [unit for unit in units if unit.token.is_word or unit.token.is_number]
    if not words or len(words) > _LONGEST or (units[-1].lower == "," and len(words) < 2):
        return False
    if any(unit.mention is not None and unit.mention.of(EntityKind.WORK) for unit in units):
        return False
    if len(words) == 1 and words[0].mention is not None:
        return False
    return words[0].token.text[0].isupper() and all(
        unit.token.text[0].isupper() or unit.token.is_number or unit.lower in _SMALL or unit.token.glued
        for unit in words
    )
