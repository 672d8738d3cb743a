"""Which work words are about: the titles of their sentence, else of the paragraph, the section, the article."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from msgspec import Struct

from copydesk.annotate.annotated import Annotated
from copydesk.annotate.units import Unit
from copydesk.reading.document import Block, BlockKind
from copydesk.sheet.claims import Mention
from copydesk.sheet.entities import EntityKind
from copydesk.text import Span

_ASIDE = frozenset("like unlike than alongside beside besides including rivalling rivaling".split())
_ASIDE_PAIRS = frozenset(
    {
        ("based", "on"),
        ("known", "for"),
        ("such", "as"),
        ("famous", "for"),
        ("star", "of"),
        ("creator", "of"),
        ("similar", "to"),
        ("compared", "to"),
        ("compared", "with"),
        ("sequel", "to"),
        ("prequel", "to"),
        ("adaptation", "of"),
        ("remake", "of"),
        ("inspired", "by"),
        ("seen", "in"),
        ("starred", "in"),
        ("appeared", "in"),
    }
)
_MURKY = frozenset("following after before since success prior".split())
_WORK_NOUNS = frozenset(
    "film films movie movies series show shows drama dramas sitcom miniseries documentary programme program thriller "
    "comedy adaptation webtoon novel musical blockbuster sequel prequel".split()
)
_DESCRIBED = frozenset(
    "star stars actor actress actors alum alumnus alumna alums veteran breakout director creator writer showrunner fame "
    "favourite favorite winner lead".split()
)
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
_QUOTES = frozenset("\"'“”‘’«»")
_OPENING = {"“": "”", "‘": "’", '"': '"', "'": "'", "«": "»"}
_LONGEST = 9
"""Titles with more words than this are taken for sentences, unless the sheet knows them."""


class Title(Struct, frozen=True):
    """A title in a sentence, as a range of units; `work` is none for one that no sheet knows or that names several.

    `aside` says that the sentence only compares with it (*like Squid Game*) or describes by it (*based on …*).
    """

    first: int
    last: int
    work: str | None
    aside: bool = False
    murky: bool = False


class Default(Struct, frozen=True):
    """The work of a sentence that names none; `foreign` where it is one that no sheet knows, or cannot be told."""

    work: str | None = None
    foreign: bool = False


NO_DEFAULT = Default()


def read_titles(
    article: Annotated, block: Block, units: Sequence[Unit], lowers: Sequence[str]
) -> tuple[Title, ...]:
    """The titles of a sentence in order: those that mentions know, and those that only look like titles."""
    known = [
        Title(at, at + 1, _key(article, unit.mention), *_standing(lowers, at, at + 1))
        for at, unit in enumerate(units)
        if unit.mention is not None and unit.mention.of(EntityKind.WORK)
    ]
    taken = {title.first for title in known}
    looks = [
        Title(first, last, None, *_standing(lowers, first, last))
        for first, last in _unknown(article, block, units, lowers)
        if taken.isdisjoint(range(first, last))
    ]
    return tuple(sorted((*known, *looks), key=lambda title: title.first))


def _key(article: Annotated, mention: Mention) -> str | None:
    """The work that a title names: of several by that name, the one in focus."""
    keys = {entity.work for entity in mention.of(EntityKind.WORK)}
    focus = keys.intersection(article.scope.focus)
    chosen = focus if len(focus) == 1 else keys
    return next(iter(chosen)) if len(chosen) == 1 else None


def _standing(lowers: Sequence[str], at: int, end: int) -> tuple[bool, bool]:
    """Whether a title stands aside, and whether what it is to the sentence is murky."""
    if _describes(lowers, at, end):
        return True, False
    before = [
        word for word in lowers[max(at - 5, 0) : at] if word not in "\"'“‘«" and word not in ("the", "’s")
    ]
    if not before:
        return False, False
    while before and before[-1] in _WORK_NOUNS | {"hit", "smash", "same"}:
        before.pop()
    pair = tuple(before[-2:])
    aside = bool(before) and (before[-1] in _ASIDE or pair in _ASIDE_PAIRS)
    return aside, not aside and not _MURKY.isdisjoint(before[-3:])


def _describes(lowers: Sequence[str], at: int, end: int) -> bool:
    """Whether a title only says who somebody is: *X star Ines Aldana*, *Ines Aldana (X)*, *of X fame*."""
    following = [word for word in lowers[end : end + 3] if word not in _QUOTES]
    if following and following[0] in _DESCRIBED:
        return True
    before = [word for word in lowers[max(at - 3, 0) : at] if word not in _QUOTES]
    return bool(before) and before[-1] == "(" and following[:1] in ([")"], [","])


def _unknown(
    article: Annotated, block: Block, units: Sequence[Unit], lowers: Sequence[str]
) -> Iterator[tuple[int, int]]:
    yield from _quoted(units, lowers)
    yield from _emphasised(article, units)
    if block.kind not in (BlockKind.HEADING, BlockKind.HEADLINE):
        yield from _before_season(units, lowers)


def _quoted(units: Sequence[Unit], lowers: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Runs between quotation marks that are written like a title."""
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
        if end is not None and _looks_titled(units[at + 1 : end]) and _is_cued(lowers, at, end):
            yield at + 1, end
        at = (end or at) + 1


def _is_cued(lowers: Sequence[str], opening: int, closing: int) -> bool:
    """Whether the words around quoted ones speak of a title: *in “X”*, *the film “X”*, *“X” premiered*, *“X” (2019)*."""
    if opening == 0 or lowers[opening - 1] in _CUES_BEFORE or lowers[opening - 1] in _WORK_NOUNS:
        return True
    following = lowers[closing + 1] if closing + 1 < len(lowers) else ""
    if following == "(" and closing + 2 < len(lowers):
        return lowers[closing + 2].isdigit()
    return following in _CUES_AFTER or following in _WORK_NOUNS


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
    for span in emphasis[max(at - 1, 0) :]:
        if span.start >= whole.end:
            return
        inside = [n for n, unit in enumerate(units) if span.contains(unit.span)]
        if inside and len(inside) < len(units) and _looks_titled(units[inside[0] : inside[-1] + 1]):
            yield inside[0], inside[-1] + 1


def _before_season(units: Sequence[Unit], lowers: Sequence[str]) -> Iterator[tuple[int, int]]:
    """A run of capitalised words before *Season 2* is a title, known or not."""
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


def _is_title_word(unit: Unit) -> bool:
    return unit.mention is None and unit.time is None and unit.token.is_word and unit.token.is_capitalised


def _looks_titled(units: Sequence[Unit]) -> bool:
    """Whether every word but the small ones is capitalised, and there is no name in it that makes it a quotation."""
    words = [unit for unit in units if unit.token.is_word or unit.token.is_number]
    if not words or len(words) > _LONGEST or units[-1].lower == ",":
        return False
    if any(unit.mention is not None and unit.mention.of(EntityKind.WORK) for unit in units):
        return False
    if len(words) == 1 and words[0].mention is not None:
        return False
    return words[0].token.text[0].isupper() and all(
        unit.token.text[0].isupper() or unit.token.is_number or unit.lower in _SMALL or unit.token.glued
        for unit in words
    )


def work_at(
    titles: Sequence[Title], default: Default, clause: tuple[int, int], first: int, last: int
) -> str | None:
    """The work for a place: a title inside it, before it in its clause, after it there, before it, then any."""
    main = [title for title in titles if not title.aside]
    inside = [t for t in main if first <= t.first < last]
    before = [t for t in reversed(main) if t.last <= first]
    after = [t for t in main if t.first >= last]
    for near in (
        inside,
        [t for t in before if t.first >= clause[0]],
        [t for t in after if t.last <= clause[1]],
        before,
        after,
    ):
        if near:
            return None if near[0].murky and near[0].work not in (None, default.work) else near[0].work
    return default.work


def speaks_of_the_work(lowers: Sequence[str]) -> bool:
    """Whether a sentence begins with the work as a whole: *The show, which made its debut …*."""
    return any(
        word in _WORK_NOUNS and at and lowers[at - 1] in ("the", "this") for at, word in enumerate(lowers[:4])
    )


@dataclass(slots=True)
class Section:
    """What headings and paragraphs say as an article is read: the work of a sentence that names none."""

    focus: tuple[str, ...]
    _heading: Default | None = None
    _paragraph: Default | None = None
    _kind: BlockKind = BlockKind.PARAGRAPH
    _in_paragraph: set[str | None] = field(default_factory=set)

    @classmethod
    def of(cls, article: Annotated) -> Section:
        """The start of an article."""
        return cls(article.scope.focus)

    def enter(self, block: Block) -> None:
        """Begin a block; items of a list and cells stay with the words before them."""
        self._kind = block.kind
        if block.kind in (BlockKind.HEADING, BlockKind.HEADLINE):
            self._heading = None
        if block.kind not in (BlockKind.LIST_ITEM, BlockKind.TABLE_CELL):
            self._paragraph = None
            self._in_paragraph.clear()

    def default(self) -> Default:
        """The work of a sentence that names none."""
        if self._paragraph or self._heading:
            return self._paragraph or self._heading or Default()
        return Default(self.focus[0]) if len(self.focus) == 1 else Default()

    def remember(self, titles: Sequence[Title]) -> None:
        """Keep what the sentence was about for those that follow."""
        works = {title.work for title in titles if not title.aside}
        if not works:
            return
        chosen = self._choose(works)
        self._in_paragraph |= works
        if self._kind in (BlockKind.HEADING, BlockKind.HEADLINE):
            self._heading = chosen
        elif self._kind not in (BlockKind.LIST_ITEM, BlockKind.TABLE_CELL):
            self._paragraph = chosen

    def _choose(self, works: set[str | None]) -> Default:
        focus = works.intersection(self.focus)
        if len(focus) == 1:
            return Default(focus.pop())
        if len(works) == 1 and self._in_paragraph.isdisjoint(self.focus):
            only = next(iter(works))
            return Default(only, foreign=only is None)
        return Default(None, foreign=True)
