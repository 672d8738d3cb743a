"""Which work words are about: the titles of their sentence, else of the paragraph, the section, the article."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from copydesk.annotate.claims.context_titles import Title
from copydesk.annotate.claims.context_unlisted import WORK_NOUNS
from copydesk.reading.document import Block, BlockKind


class Default(Struct, frozen=True):
    """The work of a sentence that names none; `foreign` where it is one that no sheet knows, or cannot be told."""

    work: str | None = None
    foreign: bool = False


NO_DEFAULT = Default()


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
    """Whether a sentence begins with the work as a whole: *The show, which began …*."""
    return any(
        word in WORK_NOUNS and at and lowers[at - 1] in ("the", "this") for at, word in enumerate(lowers[:4])
    )


class Section:
    """What headings and paragraphs say as an article is read: the work of a sentence that names none."""

    def __init__(self, focus: Sequence[str]) -> None:
        self.focus = focus
        self._heading: Default | None = None
        self._paragraph: Default | None = None
        self._kind = BlockKind.PARAGRAPH
        self._in_paragraph: set[str | None] = set()

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
