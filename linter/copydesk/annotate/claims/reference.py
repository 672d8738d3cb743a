"""Which work and which season words are about: what their sentence names, else the paragraph, the section, the article."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

from copydesk.annotate.claims.titles import WORK_NOUNS, Title
from copydesk.annotate.units import Unit
from copydesk.lexicon import small, works
from copydesk.lexicon.verbs import forms
from copydesk.numerals import CARDINALS, ORDINALS, ROMAN, SUFFIXES
from copydesk.reading.document import Block, BlockKind
from copydesk.text import figure


class Default(Struct, frozen=True):
    """The work of a sentence that names none; `foreign` where it is one that no sheet knows, or cannot be told."""

    work: str | None = None
    foreign: bool = False


NO_DEFAULT = Default()
UNTOLD = Default(None, foreign=True)


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


def pointed(lowers: Sequence[str], before: Sequence[Title], default: Default) -> Default:
    """The work of a sentence that names none: of *the former* and *the latter*, that of the two named before, if two were."""
    for word, at in (("latter", -1), ("former", 0)):
        if word in lowers and ("the", word) in pairwise(lowers):
            return Default(before[at].work, before[at].work is None) if len(before) == 2 else UNTOLD
    return default


def speaks_of_the_work(lowers: Sequence[str]) -> bool:
    """Whether a sentence begins with the work as a whole: *The show, which began …*."""
    return any(
        word in WORK_NOUNS and at and lowers[at - 1] in ("the", "this") for at, word in enumerate(lowers[:4])
    )


def _goes_on(lowers: Sequence[str]) -> bool:
    """Whether a sentence speaks of *the new season*, as something that was told of."""
    return any(
        lowers[at - 2] == "the" and lowers[at - 1] in _COMING and lowers[at] in _SEASON
        for at in range(2, len(lowers))
    )


class Headings:
    """Which headings are over a block: a deeper one, or one straight below another, goes on with what that is about."""

    def __init__(self) -> None:
        self._level = 0
        self._straight = False

    def ends(self, block: Block) -> bool:
        """Whether a block begins anew, so that the heading above it is over."""
        if block.kind is BlockKind.HEADING:
            below = self._straight or block.level > self._level > 0
            self._level, self._straight = self._level if below else block.level, True
            return not below
        self._straight = False
        return block.kind is BlockKind.HEADLINE


class Section:
    """What headings and paragraphs say as an article is read: the work of a sentence that names none."""

    def __init__(self, focus: Sequence[str]) -> None:
        self.focus = focus
        self._heading: Default | None = None
        self._paragraph: Default | None = None
        self._above: Default | None = None
        self._kind = BlockKind.PARAGRAPH
        self._in_paragraph: set[str | None] = set()

    def enter(self, block: Block, *, anew: bool) -> None:
        """Begin a block, `anew` where no heading above it is about it; items of a list and cells stay with the words before them."""
        self._kind = block.kind
        if anew:
            self._heading = None
        if block.kind not in (BlockKind.LIST_ITEM, BlockKind.TABLE_CELL):
            self._above, self._paragraph = self._paragraph, None
            self._in_paragraph.clear()

    def default(self, lowers: Sequence[str]) -> Default:
        """The work of a sentence that names none; *the new season* may be of a work that the paragraph above was about."""
        if self._paragraph is None and self._above and self._above.foreign and _goes_on(lowers):
            return self._above
        if self._paragraph or self._heading:
            return self._paragraph or self._heading or Default()
        return Default(self.focus[0]) if len(self.focus) == 1 else Default()

    def remember(self, titles: Sequence[Title], *, entry: bool = False) -> None:
        """Keep what the sentence was about for those that follow; an entry of a list, *5. Fargo (2014)*, is as good as a heading."""
        works = {title.work for title in titles if not title.aside}
        if not works:
            return
        chosen = self._choose(works)
        self._in_paragraph |= works
        if self._kind in (BlockKind.HEADING, BlockKind.HEADLINE) or entry:
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
        return UNTOLD


UNNUMBERED = -1
"""The season of a claim about a season that the words do not number and the sheet does not settle."""

_YEAR = "<year>"
"""What a year is taken for here: it numbers no season, but *the 2019 series of …* is one of several."""

_NTH = ORDINALS | {"freshman": 1, "sophomore": 2}
_NUMBERS = CARDINALS | ROMAN | _NTH

_COMING = frozenset("next another new upcoming additional further follow-up".split())
_PRAISE = frozenset("most recent latest final last newest current".split())
_FIRST = frozenset("debut inaugural opening maiden".split())
_OPEN = frozenset("final last latest previous current entire each every one any this that".split())
_SEASON = frozenset("season seasons series".split())
_INSTALMENT = works.PIECES - {"episode", "episodes", "part", "volume"} | {
    "series",
    "outing",
    "run",
    "helping",
    "serving",
    "round",
}
_BEGUN = frozenset("season run round instalment installment chapter batch".split())
"""What a work may begin with: *its maiden run*."""
_FINISHED = frozenset("season series run".split())
_OF_THE_YEAR = frozenset(
    "award awards holiday festive summer winter spring autumn fall football pilot".split()
)
_ASIDE = frozenset(
    "like unlike than since after before from to following between with beside besides as when while until".split()
)
_AHEAD = small.MODALS | frozenset("ll expected going set due next upcoming".split())
_ONLY = frozenset("only just also alone itself".split())
_DOING = (
    small.AUXILIARIES
    | forms("premiere debut air arrive launch drop begin start run end come tell consist comprise")
    | {",", ".", ";"}
)
"""What stands behind *the first* where it is a season."""
_PARTICLES = frozenset("in of for during the".split())
_TELLING = frozenset((*_SEASON, *_INSTALMENT, "s", "like", "unlike", "time"))
_RELATIVE = (["which"], ["whose"], ["that"])


class SeasonWord(Struct, frozen=True):
    """The words for one season, as a range of units; `aside` where another season is compared with it.

    What stands aside reaches up to `until`, the next comma: *before season 2 aired in May, …*.
    """

    first: int
    last: int
    number: int
    aside: bool = False
    until: int = 0


def may_name_season(words: Iterable[str]) -> bool:
    """Whether some words have one without which no season is named."""
    return not _TELLING.isdisjoint(words)


class Known(Struct, frozen=True):
    """What seasons without a number are, by the sheet and the day, and what was spoken of before.

    `coming` is *the next season*, `final` *the final* one, `current` that of *this time*: the season that is on, or about to be;
    `begun` where it is on. `spoken` says that the sentence before named a season, so that *the first* is one of so `many`.
    """

    coming: int | None = None
    final: int | None = None
    current: int | None = None
    begun: bool = False
    spoken: bool = False
    many: int = 0

    def newest(self, lowers: Collection[str]) -> int | None:
        """*The new season*: the one that is on, unless its sentence looks ahead; else the next."""
        return self.current if self.begun and _AHEAD.isdisjoint(lowers) else self.coming


NOTHING_KNOWN = Known()


def read_season_words(
    units: Sequence[Unit], lowers: Sequence[str], known: Known = NOTHING_KNOWN
) -> Iterator[SeasonWord]:
    """The seasons that a sentence names, in order."""
    lowers = [
        word if unit.time is None or word in _PRAISE else _YEAR if word.isdecimal() and len(word) == 4 else ""
        for unit, word in zip(units, lowers, strict=True)
    ]
    for at, word in enumerate(lowers):
        found = None
        if word in _SEASON or word in _INSTALMENT:
            found = _around(lowers, at, known)
        elif known.current and word == "time" and lowers[at - 1 : at] == ["this"]:
            found = SeasonWord(at - 1, at + 1, known.current)
        elif word in ORDINALS and (_is_compared(lowers, at) or _is_alone(lowers, at, known)):
            found = SeasonWord(at, at + 1, ORDINALS[word])
        elif (
            word == "s" and at + 1 < len(lowers) and lowers[at + 1].isdecimal() and units[at + 1].token.glued
        ):
            found = SeasonWord(at, at + 2, int(lowers[at + 1]))
        if found:
            yield _standing(found, lowers)


def _is_alone(lowers: Sequence[str], at: int, known: Known) -> bool:
    """Whether an ordinal without its noun does what seasons do, where one was just named: *the first only began in May*."""
    if not known.spoken or ORDINALS[lowers[at]] > known.many or at < 1 or lowers[at - 1] != "the":
        return False
    behind = next((word for word in lowers[at + 1 : at + 3] if word not in _ONLY), ".")
    return behind in _DOING and (at < 2 or lowers[at - 2] not in small.BE)


def _is_compared(lowers: Sequence[str], at: int) -> bool:
    """Whether an ordinal without its noun is a season beside another one: *unlike the first, which had ten episodes*."""
    if at < 2 or lowers[at - 1] != "the" or lowers[at - 2] not in _ASIDE:
        return False
    told = any(word in _SEASON for word in lowers[:at])
    return lowers[at + 1 : at + 2] in ([","], ["."], [";"]) and (told or lowers[at - 2] in ("like", "unlike"))


def _standing(word: SeasonWord, lowers: Sequence[str]) -> SeasonWord:
    """The season with whether it stands aside: behind *than*, *than in*, *when*, *before the end of*."""
    at = word.first
    while at and lowers[at - 1] in _PARTICLES:
        at -= 1
    if not at or lowers[at - 1] not in _ASIDE:
        return word
    commas = [n for n in range(word.last, len(lowers)) if lowers[n] == ","]
    relative = commas[:1] == [word.last] and lowers[word.last + 1 : word.last + 2] in _RELATIVE
    until = next(iter(commas[relative:]), len(lowers))
    return SeasonWord(word.first, word.last, word.number, True, until)


def _around(lowers: Sequence[str], at: int, known: Known) -> SeasonWord | None:
    after = lowers[at + 1] if at + 1 < len(lowers) else ""
    if lowers[at] == "seasons" and (end := _listed(lowers, at)):
        return SeasonWord(at, end, UNNUMBERED)
    if lowers[at] in _SEASON and lowers[at] != "seasons" and (number := _cardinal(after)):
        return SeasonWord(at, at + 2, number)
    first = _before_praise(lowers, at)
    if first >= 0 and lowers[first] in _OF_THE_YEAR:
        return None
    if first >= 1 and lowers[first] in SUFFIXES and lowers[first - 1].isdecimal():
        return SeasonWord(first - 1, at + 1, int(lowers[first - 1]))
    if first >= 0 and lowers[first] in _NTH:
        return SeasonWord(first, at + 1, _NTH[lowers[first]])
    if known.final and lowers[at] in _FINISHED and lowers[max(first, 0)] == "final":
        return SeasonWord(first, at + 1, known.final)
    return _by_word(lowers, first, at, known) if lowers[at] in _BEGUN or lowers[at] == "series" else None


_JOINING = frozenset((",", "and", "&", "-", "–", "to", "through"))


def _listed(lowers: Sequence[str], at: int) -> int | None:
    """The end of several numbers: *seasons one and two*, *seasons 1–3*; none where there is but one."""
    end = at + 1
    while end + 2 < len(lowers) and lowers[end + 1] in _JOINING and _cardinal(lowers[end]):
        end += 2
    return end + 1 if end > at + 1 and end < len(lowers) and _cardinal(lowers[end]) else None


def _before_praise(lowers: Sequence[str], at: int) -> int:
    """The word before a season's noun, or what *the 18th and most recent season* has before its *and*."""
    first = at - 1
    while first > 0 and lowers[first] in _PRAISE:
        first -= 1
    return first - 1 if first < at - 1 and lowers[first] == "and" else at - 1


def _by_word(lowers: Sequence[str], first: int, at: int, known: Known) -> SeasonWord | None:
    word = lowers[first] if first >= 0 else ""
    coming = known.newest(lowers) if word == "new" else known.coming
    if lowers[at] == "season" and lowers[at + 1 : at + 2] == ["premiere"] and word not in _FIRST:
        return (
            SeasonWord(at, at + 1, UNNUMBERED)
            if word not in _COMING
            else SeasonWord(first, at + 1, coming or UNNUMBERED)
        )
    if word == _YEAR and lowers[at + 1 : at + 2] == ["of"]:
        return SeasonWord(first, at + 1, UNNUMBERED)
    if lowers[at] == "series":
        return None
    if lowers[at] == "run" and word not in _FIRST:
        return None
    if word in _COMING or (word == "up" and first >= 2 and lowers[first - 2] == "follow"):
        return SeasonWord(first, at + 1, coming or UNNUMBERED)
    if word in _FIRST:
        return SeasonWord(first, at + 1, 1)
    if word in _OPEN and lowers[at] == "season":
        return SeasonWord(first, at + 1, UNNUMBERED)
    return None


def _cardinal(word: str) -> int | None:
    if (number := figure(word)) is not None:
        return number if number < 100 else None
    return None if word in _NTH else _NUMBERS.get(word)


def season_at(words: Sequence[SeasonWord], clause: tuple[int, int], first: int, last: int) -> int | None:
    """The season for a place: named inside it, before it in its clause, after it there; else the sentence's only one.

    `UNNUMBERED` where the rest of the sentence names several; none where it names none.
    """
    main = [word for word in words if not word.aside]
    main = main or [word for word in words if word.first <= first and last <= word.until]
    before = [w for w in main if clause[0] <= w.first and w.last <= first]
    for near in (
        [w for w in main if first <= w.first < last],
        before[::-1],
        [w for w in main if last <= w.first and w.last <= clause[1]],
    ):
        if near:
            return near[0].number
    numbers = {word.number for word in main}
    return (numbers.pop() if len(numbers) == 1 else UNNUMBERED) if numbers else None


def subject_season(words: Sequence[SeasonWord], titles: Collection[int]) -> int | None:
    """The season that following sentences go on about; `UNNUMBERED` where that is not certain.

    That is a season at the head of its sentence, alone or right after a title (`titles` has where those end).
    """
    numbers = {word.number for word in words if not word.aside}
    if not words:
        return None
    head = words[0].first <= 2 or (words[0].first in titles and words[0].first <= 4)
    return words[0].number if head and len(numbers) == 1 else UNNUMBERED


class SeasonMemory:
    """The season that a section and its paragraph are about."""

    def __init__(self) -> None:
        self._heading: int | None = None
        self._paragraph: int | None = None
        self._kind = BlockKind.PARAGRAPH

    def enter(self, block: Block, *, anew: bool) -> None:
        """Begin a block, `anew` where no heading above it is about it; items of a list and cells keep what was said before them."""
        self._kind = block.kind
        if anew:
            self._heading = None
        if block.kind not in (BlockKind.LIST_ITEM, BlockKind.TABLE_CELL):
            self._paragraph = None

    def background(self, lowers: Sequence[str]) -> int | None:
        """The season that a sentence without one is about; none where it speaks of the work as a whole."""
        if self._paragraph is None and speaks_of_the_work(lowers):
            return None
        return self._paragraph or self._heading

    def remember(self, words: Sequence[SeasonWord], titles: Collection[int]) -> None:
        """Keep the season of a sentence for those that follow."""
        if not words:
            return
        if self._kind is BlockKind.HEADING:
            numbers = {word.number for word in words}
            self._heading = numbers.pop() if len(numbers) == 1 else None
        elif self._kind is not BlockKind.HEADLINE:
            self._paragraph = subject_season(words, titles)
